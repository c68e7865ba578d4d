import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import './typescript-hooks.mjs';

const require = createRequire(import.meta.url);
let files = 0;

/** What Jest asks of a runtime, answered by Node itself: what a file imports stays loaded for the next one, and nothing can be mocked. */
class NodeRuntime {
  #file = ++files;

  /** Jest's own half of a test file keeps what that file declared, so each file gets it anew. */
  requireInternalModule(path) {
    Reflect.deleteProperty(require.cache, path);
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** Under another address for each file, because a worker runs the same spec for SQLite and for MariaDB. */
  async unstable_importModule(path) {
    // Node leads a stack back to the TypeScript; what Jest has installed for that knows only what Jest itself loads.
    Error.prepareStackTrace = undefined;
    return import(`${pathToFileURL(path).href}?file=${this.#file}`);
  }

  getSourceMaps() {
    return new Map();
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }
}

const nothing = () => undefined;
for (const name of ['setGlobalsForRuntime', 'enterTestCode', 'leaveTestCode', 'teardown']) NodeRuntime.prototype[name] = nothing;

// Jest requires this file and takes what it gets for the class.
export { NodeRuntime as 'module.exports' };
