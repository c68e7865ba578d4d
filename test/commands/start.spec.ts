import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../support/fresh-database.js';
import { startProgram, type StartedProgram } from '../support/started-program.js';

interface ApiDocument {
  readonly paths: Record<string, object>;
  readonly components: {
    readonly schemas: Record<string, { readonly properties?: Record<string, unknown>; readonly required?: string[] }>;
  };
}

describe('the program on a new machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-start-'));
  const database = freshDatabase(folder);
  const environment = { DATA_DIR: folder, DATABASE_URL: database.url };
  let program: StartedProgram;

  beforeAll(async () => {
    program = await startProgram(environment);
  });

  afterAll(async () => {
    await program.stop();
    database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const linkOf = ({ output }: StartedProgram): string => /\/setup\/[\w-]+/.exec(output())?.[0] ?? '';

  const send = (path: string, body: object): Promise<Response> =>
    fetch(`${program.address}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const signIn = (password: string): Promise<Response> => send('tokens', { email: 'khai@example.com', password });

  async function createAdministrator(): Promise<Response> {
    const account = { name: 'Vũ Đình Khải', email: 'khai@example.com', password: 'mot-mat-khau-dai' };
    return send(`invitations/${linkOf(program).slice('/setup/'.length)}/accept`, account);
  }

  it('answers whoever watches it', async () => {
    await expect((await fetch(`${program.address}/health`)).json()).resolves.toEqual({ status: 'ok' });
  });

  it('tells browsers to load nothing from anywhere else', async () => {
    const { headers } = await fetch(program.address);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('describes its whole API, with the fields of every request', async () => {
    const document = (await (await fetch(`${program.address}/api/docs-json`)).json()) as ApiDocument;
    expect(Object.keys(document.paths).filter((path) => path.startsWith('/api/v1/')).length).toBeGreaterThan(30);
    expect(document.components.schemas.RegisterRequest).toMatchObject({
      properties: { fullName: { type: 'string' }, consent: { type: 'boolean' } },
      required: expect.arrayContaining(['fullName', 'organisation', 'group', 'position']) as unknown,
    });
    const empty = Object.entries(document.components.schemas).filter(([, { properties = {} }]) => Object.keys(properties).length === 0);
    expect(empty.map(([name]) => name)).toEqual([]);
  });

  it('prints a one-time link that makes the first administrator, and no second one once there is one', async () => {
    expect((await fetch(`${program.address}${linkOf(program)}`)).status).toBe(200);
    expect((await createAdministrator()).status).toBe(201);
    expect((await createAdministrator()).status).toBe(409);
  });

  it('stops when told to, and a second start keeps the data and offers no new link', async () => {
    expect(await program.stop()).toBe(0);
    program = await startProgram(environment);
    expect(linkOf(program)).toBe('');
    expect((await signIn('mot-mat-khau-dai')).status).toBe(201);
  });

  const resetPassword = (...words: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['dist/cli.js', 'reset-password', ...words], {
      env: { ...process.env, ...environment, BASE_URL: program.address },
      encoding: 'utf8',
    });

  it('prints a one-time link for the only administrator, who forgot the password, while it runs', async () => {
    const { status, stdout } = resetPassword('--email', ' Khai@Example.com');
    expect(status).toBe(0);
    const [link = '', token = ''] = new RegExp(`${program.address}/reset/([\\w-]+)`).exec(stdout) ?? [];
    expect((await fetch(link)).status).toBe(200);
    expect((await send(`password-resets/${token}`, { newPassword: 'mot-cau-khac-de-nho' })).status).toBe(200);
    expect((await send(`password-resets/${token}`, { newPassword: 'mot-cau-thu-ba-nua' })).status).toBe(409);
    expect((await signIn('mot-cau-khac-de-nho')).status).toBe(201);
    expect((await signIn('mot-mat-khau-dai')).status).toBe(422);
  });

  it.each([
    { words: [], status: 2, says: "required option '--email <address>'" },
    { words: ['--email', 'khai'], status: 2, says: 'a whole address' },
    { words: ['--email', 'nobody@example.com'], status: 1, says: 'tap-huan: There is no such account.' },
  ])('makes no link for $words: exit code $status', ({ words, status, says }) => {
    const answer = resetPassword(...words);
    expect(answer.stderr).toContain(says);
    expect(answer.status).toBe(status);
    expect(answer.stdout).not.toContain('/reset/');
  });

  it.each([
    {
      address: 'mysql://th:secret@127.0.0.1:1/tap_huan',
      says: 'The database tap_huan at 127.0.0.1:1 cannot be opened: connect ECONNREFUSED',
    },
    { address: 'sqlite:/dev/null/test.db', says: 'The database /dev/null/test.db cannot be opened:' },
    { address: 'postgres://somewhere/else', says: 'DATABASE_URL must look like mysql://' },
  ])('says in one line that $address is no database to open', ({ address, says }) => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/main.js'], {
      env: { ...process.env, ...environment, DATABASE_URL: address },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`tap-huan: ${says}`)]);
    expect(stderr).not.toContain('secret');
  });

  it('says in one line that the port is taken', () => {
    const port = new URL(program.address).port;
    const { status, stderr } = spawnSync(process.execPath, ['dist/main.js'], {
      env: { ...process.env, ...environment, PORT: port },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(`tap-huan: Port ${port} is in use. Choose another: PORT=3001 npm start`);
  });
});
