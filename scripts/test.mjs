/**
 * The README's test command: every rule, the whole program on SQLite and on a private MariaDB, and the journeys in Chromium.
 * What this machine lacks is left out and named in the last lines; with CI=true a missing part is a failure.
 * Arguments go to Jest: `npm test -- --selectProjects sqlite test/api/registrations.spec.ts`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mariadbProgram, startMariadb } from '../test/support/database-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
/** Node keeps here what it compiled of the packages: the tests start the program and its commands many times. */
const compiled = join(root, 'node_modules', '.cache', 'compiled');

const parts = [
  { project: 'mariadb', there: mariadbProgram() !== undefined, name: 'MariaDB', install: 'apt-get install mariadb-server' },
  { project: 'browser', there: existsSync('/usr/bin/chromium'), name: 'Chromium', install: 'apt-get install chromium' },
];
const missing = parts.filter(({ there }) => !there);
if (missing.length > 0 && process.env.CI === 'true') {
  console.error(missing.map(({ name, install }) => `${name} is missing: ${install}`).join('\n'));
  process.exit(1);
}

const chosen = words.includes('--selectProjects')
  ? []
  : ['--selectProjects', 'rules', 'sqlite', ...parts.filter(({ there }) => there).map(({ project }) => project)];
execFileSync(process.execPath, ['scripts/build-if-stale.mjs'], { cwd: root, stdio: 'inherit' });

const needsServer = chosen.includes('mariadb') || words.includes('mariadb');
const server = needsServer ? await startMariadb() : undefined;
let status;
try {
  const run = spawnSync(process.execPath, ['--no-warnings', 'node_modules/jest/bin/jest.js', ...chosen, ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...(server ? { TEST_MARIADB_SOCKET: server.socket } : {}) },
  });
  status = run.status ?? 1;
} finally {
  await server?.stop();
}

for (const { name, install } of missing) console.log(`Left out, because ${name} is not installed: its tests. To run them: ${install}`);
process.exit(status);
