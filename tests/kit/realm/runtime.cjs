/**
 * How jest loads a test file: by Node's own import(), TypeScript through tsx. What lies in tests/ is loaded anew for each
 * file (hooks.mjs); the server, the SDK and all packages once for each worker.
 * docs/decisions/020-tests-share-their-workers-realm.md
 */
const { findSourceMap, register } = require('node:module');
const { pathToFileURL } = require('node:url');
const Runtime = require('jest-runtime').default;

/** The source maps that Node keeps of what it has loaded, in the form in which jest looks for those of its own transform. */
class SourceMaps extends Map {
  get(url) {
    if (!this.has(url)) this.set(url, mapOf(url));
    return super.get(url);
  }
}

function mapOf(url) {
  const map = findSourceMap(url)?.payload;
  return map ? `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}` : '';
}

const sourceMaps = new SourceMaps();
let files = 0;

async function prepareWorker() {
  process.setSourceMapsEnabled(true);
  // A worker that has nothing more to do stops listening to jest, and then must end by itself.
  process.on('removeListener', (event) => event === 'message' && process.emit('tests end'));
  const tsx = await import('tsx/esm/api');
  tsx.register();
  register('./hooks.mjs', pathToFileURL(__filename));
}

module.exports = class WorkerRuntime extends Runtime {
  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    if (files === 0) await prepareWorker();
    files += 1;
    globalThis.jest = this.jestGlobals.jestObjectFor(path);
    return import(`${pathToFileURL(path).href}?file=${files}`);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  /** jest-circus keeps its tests and handlers in its module: each file gets one of its own. */
  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  /** Takes the place of a step that would lead process.getBuiltinModule, here the real one, to jest's modules. */
  installGetBuiltinModule() {}

  setMock() {
    throw new Error('Modules are shared by all files of a worker and cannot be mocked: pass what is to be replaced.');
  }

  setModuleMock() {
    this.setMock();
  }
};
