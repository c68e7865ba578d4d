import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDatabaseUrl, type DatabaseSettings } from './database-url.js';
import { readMailSettings, type MailSettings } from './mail-settings.js';

export interface Settings {
  readonly dataFolder: string;
  readonly database: DatabaseSettings;
  readonly host: string;
  readonly port: number;
  /** Public address without a trailing slash, printed on certificates and QR codes. */
  readonly baseUrl: string;
  /** True when `BASE_URL` is https: cookies are then marked Secure. */
  readonly secure: boolean;
  readonly sessionSecret: string;
  /** Makes the tokens of private links. Apart from `sessionSecret`, which may be changed: links that were sent must go on working. */
  readonly linkSecret: string;
  /** True behind a reverse proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean;
  readonly organisation: { readonly parent: string; readonly name: string; readonly province: string };
  readonly mail: MailSettings;
  /** What the privacy notice promises: where requests go (null: to the organisation itself) and for how long data are kept. */
  readonly privacy: { readonly contact: string | null; readonly retentionYears: number };
  /** True where a class is opened only after somebody approved it (trình duyệt, phê duyệt). */
  readonly classApproval: boolean;
  /** For how many days background work that is done stays in its list; 0 keeps it for ever. */
  readonly keepFinishedWorkDays: number;
  /** Requests a minute from one address; 0 switches the limit off (load tests). */
  readonly rateLimit: number;
  /** False where work starts only when asked for: the command line and tests. */
  readonly backgroundWork: boolean;
}

export const SETTINGS = Symbol('Settings');

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The only reader of the environment. Creates the data folder and, once, the secrets that sign the sign-in cookies and the private links.
 * @throws Error with one clear line when a variable cannot be understood.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const dataFolder = resolve(environment.DATA_DIR ?? 'data');
  mkdirSync(dataFolder, { recursive: true });
  const organisation = organisationOf(environment);
  return {
    dataFolder,
    database: parseDatabaseUrl(environment.DATABASE_URL, dataFolder),
    ...addressOf(environment),
    sessionSecret: environment.SESSION_SECRET ?? secretFile(join(dataFolder, 'session.key')),
    linkSecret: environment.LINK_SECRET ?? secretFile(join(dataFolder, 'links.key')),
    trustProxy: environment.TRUST_PROXY === 'true',
    organisation,
    mail: readMailSettings(environment),
    privacy: privacyOf(environment),
    classApproval: environment.CLASS_APPROVAL === 'true',
    keepFinishedWorkDays: wholeNumber(environment.OUTBOX_DAYS ?? '30', 'OUTBOX_DAYS'),
    rateLimit: wholeNumber(environment.RATE_LIMIT ?? '300', 'RATE_LIMIT'),
    backgroundWork: environment.BACKGROUND_WORK !== 'false',
  };
}

function addressOf(environment: Environment): Pick<Settings, 'host' | 'port' | 'baseUrl' | 'secure'> {
  const port = wholeNumber(environment.PORT ?? '3000', 'PORT');
  const host = environment.HOST ?? '127.0.0.1';
  const baseUrl = (environment.BASE_URL ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(baseUrl)) throw new Error(`BASE_URL must look like https://taphuan.example.vn, got "${baseUrl}"`);
  return { host, port, baseUrl, secure: baseUrl.startsWith('https:') };
}

function organisationOf(environment: Environment): Settings['organisation'] {
  return {
    parent: environment.ORGANISATION_PARENT ?? 'UBND tỉnh Tuyên Quang',
    name: environment.ORGANISATION_NAME ?? 'Sở Khoa học và Công nghệ',
    province: environment.ORGANISATION_PROVINCE ?? 'Tuyên Quang',
  };
}

function privacyOf(environment: Environment): Settings['privacy'] {
  const retentionYears = wholeNumber(environment.RETENTION_YEARS ?? '10', 'RETENTION_YEARS');
  if (retentionYears < 1 || retentionYears > 100) throw new Error(`RETENTION_YEARS must be from 1 to 100, got "${retentionYears}"`);
  const contact = environment.PRIVACY_CONTACT?.trim() ?? '';
  return { contact: contact === '' ? null : contact, retentionYears };
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} must be a whole number, got "${text}"`);
  return Number(text);
}

function secretFile(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}
