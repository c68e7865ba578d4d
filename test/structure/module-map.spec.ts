import { createRequire } from 'node:module';
import { SmallTree } from './small-tree.js';

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** Each line breaks one rule: the rule, the file, what that file imports. */
const BREACHES: [rule: string, file: string, imports: string][] = [
  ['identity-looks-down-only', 'src/modules/identity/ask-up.ts', '../territories/index.js'],
  ['territories-looks-down-only', 'src/modules/territories/ask-up.ts', '../letterheads/index.js'],
  ['letterheads-looks-down-only', 'src/modules/letterheads/ask-up.ts', '../directory/index.js'],
  ['directory-looks-down-only', 'src/modules/directory/ask-up.ts', '../plans/index.js'],
  ['plans-looks-down-only', 'src/modules/plans/ask-up.ts', '../catalogue/index.js'],
  ['catalogue-looks-down-only', 'src/modules/catalogue/ask-up.ts', '../venues/index.js'],
  ['venues-looks-down-only', 'src/modules/venues/ask-up.ts', '../classes/index.js'],
  ['classes-looks-down-only', 'src/modules/classes/ask-up.ts', '../registrations/index.js'],
  ['registrations-looks-down-only', 'src/modules/registrations/ask-up.ts', '../attendance/index.js'],
  ['attendance-looks-down-only', 'src/modules/attendance/ask-up.ts', '../imports/index.js'],
  ['imports-looks-down-only', 'src/modules/imports/ask-up.ts', '../certificates/index.js'],
  ['certificates-looks-down-only', 'src/modules/certificates/ask-up.ts', '../duplicates/index.js'],
  ['duplicates-looks-down-only', 'src/modules/duplicates/ask-up.ts', '../printouts/index.js'],
  ['printouts-looks-down-only', 'src/modules/printouts/ask-up.ts', '../evidence/index.js'],
  ['evidence-looks-down-only', 'src/modules/evidence/ask-up.ts', '../reporting/index.js'],
  ['reporting-looks-down-only', 'src/modules/reporting/ask-up.ts', '../reports/index.js'],
  ['reports-looks-down-only', 'src/modules/reports/ask-up.ts', '../notifications/index.js'],
  ['identity-looks-down-only', 'src/modules/identity/ask-far-up.ts', '../reporting/index.js'],
  ['through-the-front-door', 'src/modules/reporting/peek.ts', '../plans/show-plan.js'],
  ['program-uses-the-front-doors', 'src/commands/peek-command.ts', '../modules/plans/show-plan.js'],
  ['nothing-knows-the-program', 'src/modules/plans/call-command.ts', '../../commands/plan-command.js'],
  ['nothing-knows-the-program', 'src/platform/web/start-again.ts', '../../program.js'],
  ['domain-is-pure', 'src/modules/plans/domain/read-file.ts', 'node:fs'],
  ['domain-is-pure', 'src/modules/plans/domain/ask-database.ts', '../plan.repository.js'],
  ['domain-minds-its-own-module', 'src/modules/plans/domain/borrow-rule.ts', '../../identity/domain/role.js'],
  ['shared-is-pure', 'src/shared/draw-number.ts', 'node:crypto'],
  ['platform-knows-no-module', 'src/platform/web/greet.ts', '../../modules/identity/index.js'],
  ['typeorm-stays-in-persistence', 'src/modules/plans/close-plan.ts', 'typeorm'],
  ['controllers-call-use-cases', 'src/modules/plans/rows-api.controller.ts', './plan.repository.js'],
  ['controllers-call-use-cases', 'src/modules/plans/units-api.controller.ts', '../../platform/database/unit-of-work.js'],
  ['migrations-are-frozen', 'src/platform/database/migrations/1700000000020-b.ts', '../../../shared/actor.js'],
  ['module-is-on-the-map', 'src/app.module.ts', './modules/gossip/index.js'],
  ['no-circular', 'src/platform/web/egg.ts', './hen.js'],
  ['no-orphans', 'src/shared/lonely.ts', ''],
  ['no-dev-dependency-in-src', 'src/platform/web/fake-request.ts', 'supertest'],
];

/** Neighbours of the breaches that do the same thing as the map allows it. */
const ALLOWED: [file: string, imports: string][] = [
  ...[
    'notifications',
    'reports',
    'reporting',
    'evidence',
    'printouts',
    'duplicates',
    'certificates',
    'imports',
    'attendance',
    'registrations',
    'classes',
    'venues',
    'catalogue',
    'plans',
    'directory',
    'letterheads',
    'territories',
    'identity',
  ].map((name): [string, string] => [`src/commands/${name}-command.ts`, `../modules/${name}/index.js`]),
  ['src/modules/notifications/ask-down.ts', '../reporting/index.js'],
  ['src/modules/reporting/ask-down.ts', '../identity/index.js'],
  ['src/modules/plans/ask-down.ts', '../directory/index.js'],
  ['src/program.ts', './commands/plan-command.js'],
  ['src/commands/plan-command.ts', '../modules/plans/index.js'],
  ['src/modules/plans/domain/judge.ts', '../../../shared/actor.js'],
  ['src/modules/plans/domain/judge.spec.ts', 'node:fs'],
  ['src/modules/identity/domain/role.ts', '../../../shared/actor.js'],
  ['src/shared/may-sign.ts', './actor.js'],
  ['src/shared/may-sign.spec.ts', 'node:crypto'],
  ['src/platform/web/pages.ts', '../database/unit-of-work.js'],
  ['src/modules/plans/plan.repository.ts', 'typeorm'],
  ['src/modules/plans/plan.entity.ts', 'typeorm'],
  ['src/modules/plans/plan.queries.ts', 'typeorm'],
  ['src/platform/database/unit-of-work.ts', 'typeorm'],
  ['src/modules/plans/plans-api.controller.ts', './show-plan.js'],
  ['src/modules/plans/show-plan.ts', './plan.repository.js'],
  ['src/platform/database/migrations/1700000000010-a.ts', 'typeorm'],
  ['src/platform/database/migrations/1700000000030-c.ts', '../migration-kit.js'],
  ['src/platform/web/chick.ts', './hen.js'],
  ['src/main.ts', ''],
  ['src/platform/web/request.ts', 'fastify'],
  ['src/platform/web/fake-request.spec.ts', 'supertest'],
];

/** Closes the circle that begins at egg.ts; a circle is reported once. */
const OTHER_HALF: [file: string, imports: string] = ['src/platform/web/hen.ts', './egg.js'];

/** What the files above import and what has nothing to say itself. */
const BASIS = [
  ...[
    'identity',
    'letterheads',
    'directory',
    'territories',
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
    'gossip',
  ].map((name) => `src/modules/${name}/index.ts`),
  'src/platform/database/migration-kit.ts',
  'src/shared/actor.ts',
];

function source(imports: string): string {
  return `${imports === '' ? '' : `import '${imports}';\n`}export const nothing = 0;\n`;
}

describe('the map of the code', () => {
  let tree: SmallTree;
  let broken: Map<string, string[]>;

  beforeAll(() => {
    const files = Object.fromEntries([
      ...BASIS.map((file) => [file, source('')]),
      ...[...BREACHES.map(([, ...line]) => line), ...ALLOWED, OTHER_HALF].map(([file, imports]) => [file, source(imports)]),
    ]) as Record<string, string>;
    tree = new SmallTree(['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'], files);
    const { summary } = tree.findings([
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    ]) as Cruise;
    broken = new Map();
    for (const { from, rule } of summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name]);
  });

  afterAll(() => {
    tree.remove();
  });

  it.each(BREACHES)('says %s where %s imports "%s"', (rule, file) => {
    expect(broken.get(file)).toContain(rule);
  });

  it.each(ALLOWED)('lets %s import "%s"', (file) => {
    expect(broken.get(file)).toBeUndefined();
  });

  it('has no rule that nothing here breaks', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });
});
