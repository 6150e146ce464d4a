/** No file reaches itself by imports, types too: whatever two files share lies in a third one. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { sourcesIn } from './kit/sources.js';

const folders = ['server', 'sdk/src', 'graphiql', 'scripts', 'bench'];

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const stem = posix.join(posix.dirname(file), fileName).replace(/\.js$/, '');
    return [`${stem}.ts`, `${stem}.tsx`].filter((path) => existsSync(path));
  });
}

/** The first cycle met, as the files on it; null if there is none. */
function cycleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

it('finds a cycle', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['d', 'b']],
    ['d', []],
  ]);
  expect(cycleIn(imports)).toEqual(['b', 'c', 'b']);
});

it('finds none in the sources', () => {
  const imports = new Map(
    folders.flatMap((folder) => sourcesIn(folder, /\.tsx?$/)).map((file) => [file, importsOf(file)]),
  );
  expect(imports.get('server/app.ts')).toContain('server/schema.ts');
  expect(cycleIn(imports)).toBeNull();
});
