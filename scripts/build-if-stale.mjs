/** Builds the program when a source file is newer than the last build, so that `npm start` after `npm ci` simply works. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const sources = [
  'src',
  'views/assets',
  'scripts/build-assets.mjs',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function builtAt() {
  try {
    return statSync(stamp).mtimeMs;
  } catch {
    return 0;
  }
}

const newestSource = Math.max(...sources.map((path) => newest(join(root, path))));
if (newestSource > builtAt()) {
  process.stderr.write('Building…\n');
  // Windows needs a shell for npm's .cmd shims; the arguments are constants.
  const shell = process.platform === 'win32';
  execFileSync('nest', ['build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell });
  execFileSync(process.execPath, [join(root, 'scripts', 'build-assets.mjs')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, '');
}
