import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface StartedProgram {
  readonly address: string;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Asks it to stop and waits; the exit code, null when a signal ended it. */
  stop(): Promise<number | null>;
}

/** Starts the built program as `npm start` does and waits until it has printed its address. */
export async function startProgram(environment: Record<string, string>, file = 'dist/main.js'): Promise<StartedProgram> {
  const port = await freePort();
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, RATE_LIMIT: '0', ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  await until(() => printed().includes('is running at'), child, printed);
  return { address: `http://127.0.0.1:${port}`, output: printed, stop: () => stop(child) };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}

async function until(done: () => boolean, child: ChildProcess, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (done()) return;
    if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode}:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error(`The program did not start within 30 s:\n${printed()}`);
}

function stop(child: ChildProcess): Promise<number | null> {
  // An exit that has happened is not told a second time.
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  return ended;
}

/** Nobody holds it now; the program takes it a moment later. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
