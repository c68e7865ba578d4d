const typescript = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const wholeProgram = ['<rootDir>/test/{api,pages,database,commands}/**/*.spec.ts'];

export default {
  testTimeout: 30_000,
  // Jest never lets go of ES modules: a worker that has grown is replaced between two files, or the run ends out of memory.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...typescript, displayName: 'rules', testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/structure/**/*.spec.ts'] },
    { ...typescript, displayName: 'sqlite', testMatch: wholeProgram, setupFiles: ['<rootDir>/test/support/use-sqlite.mjs'] },
    { ...typescript, displayName: 'mariadb', testMatch: wholeProgram, setupFiles: ['<rootDir>/test/support/use-mariadb.mjs'] },
    { ...typescript, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
