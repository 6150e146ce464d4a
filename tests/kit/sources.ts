/** Paths of the sources below a folder, without what is generated, bundled or installed. */
import { readdirSync } from 'node:fs';

const skipped = new Set(['_generated', 'node_modules', 'dist', 'sdk-consumers']);

export function sourcesIn(folder: string, extension: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesIn(path, extension);
    return extension.test(entry.name) ? [path] : [];
  });
}
