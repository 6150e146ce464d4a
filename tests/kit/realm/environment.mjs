/** The worker's own realm as a test file's environment: what a file changes in it is put back behind the file. */
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
    /** Those that come later stay: packages that are loaded once may have put them there for good. */
    globals: new Map(Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)])),
  };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    const { env, folder, exit, stackTraceLimit, globals } = this.found;
    for (const [key, descriptor] of globals) putBack(key, descriptor);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
    if (process.cwd() !== folder) process.chdir(folder);
    process.exit = exit;
    Error.stackTraceLimit = stackTraceLimit;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** jest asks for the method; with a runtime of our own nobody calls it. */
  getVmContext() {
    return null;
  }
}

function putBack(key, descriptor) {
  const { value, get, set } = Object.getOwnPropertyDescriptor(globalThis, key) ?? {};
  const isSame = value === descriptor.value && get === descriptor.get && set === descriptor.set;
  if (!isSame && descriptor.configurable) Object.defineProperty(globalThis, key, descriptor);
}
