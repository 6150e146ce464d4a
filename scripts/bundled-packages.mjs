/** npm packages in a bundle: their licences are shipped with it (scripts/release.mjs). */

/** Beside the bundle: a JSON array of directories such as `node_modules/graphql`. */
export const bundledFile = '.packages.json';

/** Directories of packages, from esbuild's metafile inputs. */
export function packagesIn({ inputs }) {
  const folders = Object.keys(inputs).flatMap((name) => {
    const at = name.lastIndexOf('node_modules/');
    if (at < 0) return [];
    const [scope, second] = name.slice(at + 'node_modules/'.length).split('/');
    return [`${name.slice(0, at)}node_modules/${scope.startsWith('@') ? `${scope}/${second}` : scope}`];
  });
  return [...new Set(folders)].sort();
}
