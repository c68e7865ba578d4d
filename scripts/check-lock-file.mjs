/**
 * npm forgets better-sqlite3's `gypfile: false` when it writes the lock file and then runs node-gyp on `npm ci`, which fails
 * where Python is missing. With `--fix` puts the line back; without it only asserts it. It also asserts that the lock file
 * names no registry, so that it installs anywhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(path, 'utf8'));
const driver = lock.packages['node_modules/better-sqlite3'];
const problems = [];

if (driver.gypfile !== false) {
  if (process.argv.includes('--fix')) {
    driver.gypfile = false;
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  } else problems.push('better-sqlite3 lacks "gypfile": false; run node scripts/check-lock-file.mjs --fix');
}
const addressed = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
if (addressed.length > 0) problems.push(`${addressed.length} packages name a download address, for example ${addressed[0][0]}`);

if (problems.length > 0) {
  console.log(problems.join('\n'));
  process.exit(1);
}
