const project = { runtime: '<rootDir>/test/runner/runtime.mjs', testEnvironment: '<rootDir>/test/runner/environment.mjs', transform: {} };

const wholeProgram = ['<rootDir>/test/{acceptance,api,pages,database,commands}/**/*.spec.ts'];

export default {
  testTimeout: 30_000,
  maxWorkers: 2,
  // The files that were run stay loaded: a worker that has grown is replaced between two of them.
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...project, displayName: 'rules', testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/{rules,structure}/**/*.spec.ts'] },
    { ...project, displayName: 'sqlite', testMatch: wholeProgram, setupFiles: ['<rootDir>/test/support/use-sqlite.mjs'] },
    { ...project, displayName: 'mariadb', testMatch: wholeProgram, setupFiles: ['<rootDir>/test/support/use-mariadb.mjs'] },
    { ...project, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
