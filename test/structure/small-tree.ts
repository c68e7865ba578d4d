import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder outside the project with its rules and its libraries but other files, so that a rule can be broken without harm. */
export class SmallTree {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'small-tree-')));

  /** `copied` are paths of the project that the tree has as they are. */
  constructor(copied: readonly string[], files: Readonly<Record<string, string>>) {
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'), 'junction');
    for (const path of copied) cpSync(join(ROOT, path), join(this.root, path));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Runs a script with Node in the tree; `words` begin with its path there. */
  run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): { status: number | null; stdout: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (stdout === '' && stderr !== '') throw new Error(stderr);
    return { status, stdout };
  }

  /** For a tool that writes its findings as JSON, whether or not there are any. */
  findings(words: readonly string[]): unknown {
    return JSON.parse(this.run(words).stdout);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
