// The map of the code, as rules. A module may use the ones listed before it, through their index.ts.
const modules = [
  'identity',
  'territories',
  'letterheads',
  'directory',
  'plans',
  'catalogue',
  'venues',
  'classes',
  'registrations',
  'attendance',
  'imports',
  'certificates',
  'duplicates',
  'printouts',
  'evidence',
  'reporting',
  'reports',
  'notifications',
];

// The last one has nothing above it.
const upwards = modules.slice(0, -1).map((name, i) => ({
  name: `${name}-looks-down-only`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${modules.slice(i + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'through-the-front-door',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'program-uses-the-front-doors',
      severity: 'error',
      from: { path: '^src/(?!modules/)', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'nothing-knows-the-program',
      severity: 'error',
      from: { path: '^src/(modules|platform|shared)/' },
      to: { path: '^src/(?!modules/|platform/|shared/)' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/(shared|modules/[^/]+/domain)/' },
    },
    {
      name: 'domain-minds-its-own-module',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/domain/' },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/$1/domain/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/shared/' },
    },
    { name: 'platform-knows-no-module', severity: 'error', from: { path: '^src/platform/' }, to: { path: '^src/modules/' } },
    {
      name: 'typeorm-stays-in-persistence',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/(database|audit|outbox)/|\\.(entity|repository|queries)\\.ts$' },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'controllers-call-use-cases',
      severity: 'error',
      from: { path: '^src/modules/.*\\.controller\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$|unit-of-work' },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: '^src/platform/database/migrations/\\d' },
      to: { pathNot: 'node_modules/typeorm/|^src/platform/database/migration-kit\\.ts$' },
    },
    {
      name: 'module-is-on-the-map',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/modules/', pathNot: `^src/modules/(${modules.join('|')})/` },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['^src/(main|cli)\\.ts$', '\\.d\\.ts$'] }, to: {} },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
