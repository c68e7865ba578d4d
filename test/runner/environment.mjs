const KEYS_OF_A_FILE = new Set([
  ...['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'],
  ...['RETRY_TIMES', 'RETRY_TIMES_SETTER', 'RETRY_IMMEDIATELY', 'WAIT_BEFORE_RETRY', 'LOG_ERRORS_BEFORE_RETRY'],
]);

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
    // Jest keeps the tests of a file and who listens to them under keys of the scope: the next file begins without them.
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (KEYS_OF_A_FILE.has(key.description)) Reflect.deleteProperty(globalThis, key);
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest asks for it only to measure coverage. */
  getVmContext() {
    return null;
  }
}
