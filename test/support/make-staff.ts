import supertest from 'supertest';
import { AcceptInvitation, CreateInvitation, IssueToken } from '../../src/modules/identity/index.js';
import type { Actor, Role } from '../../src/shared/actor.js';
import type { TestApp } from './app.js';

export interface Staff {
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly token: string;
  readonly email: string;
  readonly password: string;
  /** For `.set(staff.bearer)`. */
  readonly bearer: { readonly Authorization: string };
}

export type Browser = ReturnType<typeof supertest.agent>;

const PASSWORD = 'mật khẩu đủ dài';
const NAMES: Record<Role, string> = {
  admin: 'Lưu Đức Nhật',
  organiser: 'Ma Thị Duyên',
  official: 'Hoàng Đức Lợi',
  checkin: 'Bàn Văn Chiều',
  auditor: 'Đinh Thị Ngân',
};
let made = 0;

/** A member of staff with an account and an API token, made as a person would make them. */
export async function makeStaff(testApp: TestApp, role: Role = 'organiser'): Promise<Staff> {
  const [name, email] = [NAMES[role], `${role}-${++made}@example.com`];
  const { token: invitation } = await testApp.get(CreateInvitation).execute({ kind: 'system', name: 'test' }, { role });
  const { id } = await testApp.get(AcceptInvitation).execute(invitation, { name, email, password: PASSWORD });
  const { token } = await testApp.get(IssueToken).execute({ email, password: PASSWORD }, '192.0.2.1');
  return { actor: { kind: 'staff', id, name, role }, token, email, password: PASSWORD, bearer: { Authorization: `Bearer ${token}` } };
}

/** A browser in which this person has signed in. */
export async function signInBrowser(testApp: TestApp, { email, password }: Pick<Staff, 'email' | 'password'>): Promise<Browser> {
  const browser = supertest.agent(testApp.app.getHttpServer());
  await browser.post('/sign-in').type('form').send({ email, password }).expect(303);
  return browser;
}

/** Sends a form as the signed-in browser would: with the CSRF token of a page that every role gets in the staff layout. */
export async function postForm(browser: Browser, path: string, fields: Record<string, unknown> = {}): Promise<supertest.Response> {
  const page = await browser.get('/staff/accounts');
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.text) ?? [];
  return browser
    .post(path)
    .type('form')
    .send({ ...fields, _csrf: csrf });
}
