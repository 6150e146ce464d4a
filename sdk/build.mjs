/** Builds dist/esm and dist/cjs with declarations. Run: npm run build -w sdk */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
rmSync(`${here}dist`, { recursive: true, force: true });

for (const [folder, module] of [
  ['esm', 'ES2022'],
  ['cjs', 'CommonJS'],
]) {
  mkdirSync(`${here}dist/${folder}`, { recursive: true });
  writeFileSync(
    `${here}dist/${folder}/package.json`,
    `${JSON.stringify({ type: folder === 'esm' ? 'module' : 'commonjs', sideEffects: false })}\n`,
  );
  const resolution =
    module === 'CommonJS'
      ? ['--moduleResolution', 'Node10', '--ignoreDeprecations', '6.0']
      : ['--moduleResolution', 'Bundler'];
  const { status } = spawnSync(
    process.execPath,
    [tsc, '-p', `${here}tsconfig.json`, '--module', module, ...resolution, '--outDir', `${here}dist/${folder}`],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
