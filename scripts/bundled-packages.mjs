/** Which npm packages a bundle contains: their licences are shipped with it (scripts/release.mjs). */

/** Beside the bundle: a JSON array of folders such as `node_modules/graphql`. */
export const bundledFile = '.packages.json';

/** Folders of packages, from what esbuild says of its inputs. */
export function packagesIn({ inputs }) {
  const folders = Object.keys(inputs).flatMap((name) => {
    const at = name.lastIndexOf('node_modules/');
    if (at < 0) return [];
    const [scope, second] = name.slice(at + 'node_modules/'.length).split('/');
    return [`${name.slice(0, at)}node_modules/${scope.startsWith('@') ? `${scope}/${second}` : scope}`];
  });
  return [...new Set(folders)].sort();
}
