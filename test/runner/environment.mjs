/**
 * Tests run in Node's own global scope, not in one of their own for each file: a worker loads the packages and the program once.
 * What Jest changes in the scope for one file is put back after it.
 */
export default class SharedScope {
  global = globalThis;
  #console = globalThis.console;
  #exit = process.exit;
  #stackTraceLimit = Error.stackTraceLimit;

  setup() {
    return Promise.resolve();
  }

  async teardown() {
    globalThis.console = this.#console;
    process.exit = this.#exit;
    Error.stackTraceLimit = this.#stackTraceLimit;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest asks for it only to measure coverage. */
  getVmContext() {
    return null;
  }
}
