/** Every rule that a tool can check, in one command; all of them run, so that one failure does not hide the next. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const checks = [
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['types', 'tsc', '--noEmit'],
  ['lint', 'eslint', '--cache', '--cache-location', 'node_modules/.cache/eslint', '.'],
  ['structure', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
  ['dead code', 'knip'],
  ['lock file', process.execPath, 'scripts/check-lock-file.mjs'],
  ['texts', process.execPath, 'scripts/check-texts.mjs'],
];

const failed = checks.filter(([name, program, ...words]) => {
  process.stdout.write(`${name}… `);
  const { status, stdout } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  console.log(status === 0 ? 'ok' : `failed\n${stdout}`);
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
