/** The worker's own realm as a test file's environment: what a file changes in it is put back behind the file. */
import { setTimeout } from 'node:timers/promises';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

export default class WorkerRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null; // the legacy ones
  found = {
    env: { ...process.env },
    folder: process.cwd(),
    exit: process.exit,
    exitCode: process.exitCode,
    stackTraceLimit: Error.stackTraceLimit,
    handles: handles(),
    /** Those that come later stay: packages that are loaded once may have put them there for good. */
    globals: new Map(Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)])),
  };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    const left = await leftOpen(this.found.handles);
    const { env, folder, exit, stackTraceLimit, globals } = this.found;
    for (const [key, descriptor] of globals) putBack(key, descriptor);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
    if (process.cwd() !== folder) process.chdir(folder);
    process.exit = exit;
    Error.stackTraceLimit = stackTraceLimit;
    if (left.length > 0) throw new Error(`The file left open, and must close in afterAll: ${left.join(', ')}`);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** jest asks for the method; with a runtime of our own nobody calls it. */
  getVmContext() {
    return null;
  }
}

/**
 * Servers and processes that keep this process from ending. Timers do not count, an embedded database has some; nor do sockets, which go when
 * their other ends do, or when the answer that nobody reads is collected.
 */
function handles() {
  const counts = new Map();
  for (const name of process.getActiveResourcesInfo())
    if (/^(?:TCPServer|Process)Wrap$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** What there is more of than before; what was closed has some seconds to be gone. */
async function leftOpen(before) {
  const until = performance.now() + 10_000;
  for (;;) {
    const more = [...handles()].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);
    if (more.length === 0 || performance.now() > until) return more;
    await setTimeout(20);
  }
}

function putBack(key, descriptor) {
  const { value, get, set } = Object.getOwnPropertyDescriptor(globalThis, key) ?? {};
  const isSame = value === descriptor.value && get === descriptor.get && set === descriptor.set;
  if (!isSame && descriptor.configurable) Object.defineProperty(globalThis, key, descriptor);
}
