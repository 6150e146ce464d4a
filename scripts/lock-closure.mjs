/** Entries of package-lock.json required by `names`, at npm's install locations. */
export function closureOf(packages, names) {
  const found = {};
  const queue = names.map((name) => resolved(packages, '', name));
  for (const path of queue) {
    if (found[path] !== undefined) continue;
    const { dev: _dev, devOptional: _devOptional, peer: _peer, ...entry } = packages[path];
    found[path] = entry;
    for (const name of Object.keys({ ...entry.dependencies, ...requiredPeers(entry) }))
      queue.push(resolved(packages, path, name));
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      const optional = lookUp(packages, path, name);
      if (optional !== null) queue.push(optional);
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const requiredPeers = ({ peerDependencies = {}, peerDependenciesMeta = {} }) =>
  Object.fromEntries(
    Object.entries(peerDependencies).filter(([name]) => peerDependenciesMeta[name]?.optional !== true),
  );

function resolved(packages, from, name) {
  const path = lookUp(packages, from, name);
  if (path === null) throw new Error(`package-lock.json has no ${name} for ${from || 'the root'}.`);
  return path;
}

/** Node's resolution: in the own directory, then in each above. */
function lookUp(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return null;
  }
}
