import { CurrentOffice } from '../../src/platform/settings/current-office.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

interface Body {
  id: string;
  name: string;
  register: string;
  sign: string;
  validFrom: string | null;
  validTo: string | null;
  successorId: string | null;
}

const office = { parent: 'UBND tỉnh Tuyên Quang', name: 'Sở Khoa học và Công nghệ', province: 'Tuyên Quang' };
const merged = { ...office, validFrom: '2025-07-01', legalBasis: 'Nghị quyết số 1684/NQ-UBTVQH15' };

let testApp: TestApp;
let admin: Staff;
let official: Staff;

beforeEach(async () => {
  testApp = await startApp('2025-06-20T02:00:00Z');
  admin = await makeStaff(testApp, 'admin');
  official = await makeStaff(testApp, 'official');
});
afterEach(() => testApp.close());

const path = '/api/v1/letterheads';
const get = (query: object = {}, as = official) => testApp.http.get(path).query(query).set(as.bearer);
const post = (body: object, as = admin) => testApp.http.post(path).set(as.bearer).send(body);
const patch = (id: string, body: object, as = admin) => testApp.http.patch(`${path}/${id}`).set(as.bearer).send(body);
const remove = (id: string, as = admin) => testApp.http.delete(`${path}/${id}`).set(as.bearer);
const all = async (): Promise<Body[]> => (await expectAnswer<{ items: Body[] }>(get(), 200)).items;
const first = async (): Promise<Body> => {
  const [body] = await all();
  if (!body) throw new Error('There is always a letterhead');
  return body;
};
const succeeded = async (more: object = {}): Promise<Body> =>
  expectAnswer<Body>(post({ ...merged, predecessorId: (await first()).id, ...more }), 201);

describe('the letterheads of an installation', () => {
  it('begin with the one of the settings, which follows them until somebody writes one', async () => {
    expect(await all()).toMatchObject([{ ...office, sign: 'SKHCN', register: 'NSCL', validFrom: null, validTo: null, successorId: null }]);
    const { id } = await first();
    await expectAnswer(patch(id, { name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng' }), 200);
    expect(await all()).toMatchObject([{ id, name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng', province: 'Tuyên Quang' }]);
  });

  it('end on the day before their successor begins, which opens a register of its own', async () => {
    const added = await succeeded();
    expect(added).toMatchObject({ sign: 'SKHCN', register: 'NSCL2', validFrom: '2025-07-01', validTo: null });
    expect(await first()).toMatchObject({ validTo: '2025-06-30', successorId: added.id });
    const on = async (day: string): Promise<string[]> =>
      (await expectAnswer<{ items: Body[] }>(get({ on: day }), 200)).items.map(({ register }) => register);
    expect([await on('2024-06-25'), await on('2025-06-30'), await on('01/07/2025')]).toEqual([['NSCL'], ['NSCL'], ['NSCL2']]);
  });

  it('are one after the other, however many people add one at once', async () => {
    const predecessorId = (await first()).id;
    const answers = await Promise.all(Array.from({ length: 6 }, () => post({ ...merged, predecessorId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
    expect(await all()).toHaveLength(2);
  });

  it('can be taken back before their first day, and the one before goes on', async () => {
    const added = await succeeded();
    expect(await expectAnswer(remove((await first()).id), 409)).toMatchObject({ code: 'letterheadInUse' });
    await expectAnswer(remove(added.id), 204);
    expect(await all()).toMatchObject([{ validTo: null, successorId: null }]);
    const again = await succeeded({ validFrom: '2025-06-20' });
    expect(await expectAnswer(remove(again.id), 409)).toMatchObject({ code: 'letterheadInUse' });
  });

  it('keep their numbers in the book of the one before where that is said', async () => {
    expect(await succeeded({ register: 'NSCL' })).toMatchObject({ register: 'NSCL' });
  });

  it('name who is at work on pages and as the sender of mails, from the first day on', async () => {
    await succeeded({ name: 'Sở Khoa học và Công nghệ mới' });
    const title = async (): Promise<boolean> => (await testApp.http.get('/verify')).text.includes('Sở Khoa học và Công nghệ mới');
    expect(await title()).toBe(false);
    testApp.clock.moveTo('2025-06-30T17:00:00Z');
    expect(await title()).toBe(true);
    expect(testApp.get(CurrentOffice).sender.name).toBe('Sở Khoa học và Công nghệ mới');
  });

  it('ask for a new consent when another body keeps the data', async () => {
    const version = async (): Promise<string> => /[0-9a-f]{12}/.exec((await testApp.http.get('/privacy')).text)?.[0] ?? '';
    const before = await version();
    await succeeded({ name: 'Sở Khoa học, Công nghệ và Chuyển đổi số' });
    expect(await version()).toBe(before);
    testApp.clock.moveTo('2025-07-01T01:00:00Z');
    expect(await version()).not.toBe(before);
    expect((await testApp.http.get('/privacy')).text).toContain('Sở Khoa học, Công nghệ và Chuyển đổi số');
  });
});

describe('a letterhead is refused', () => {
  it.each([
    ['without a name', { name: ' ' }, 'name', 'required'],
    ['with markup for a name', { name: '<b>Sở</b>' }, 'name', 'nameHasMarkup'],
    ['with a name beyond 200 letters', { name: 'ă'.repeat(201) }, 'name', 'tooLong'],
    ['with a parent that is a list', { parent: ['UBND'] }, 'parent', 'notText'],
    ['without a place', { province: undefined }, 'province', 'required'],
    ['with a sign in small letters', { sign: 'skhcn' }, 'sign', 'wrongForm'],
    ['with a sign that would break a number', { sign: 'SKH/CN' }, 'sign', 'wrongForm'],
    ['with a register nobody can type', { register: 'SỔ 2' }, 'register', 'wrongForm'],
    ['with a day that is none', { validFrom: '31/02/2025' }, 'validFrom', 'notADate'],
    ['with an end before its beginning', { validTo: '2025-06-01' }, 'validTo', 'endsBeforeBegin'],
    ['over the days of another', { predecessorId: '' }, 'validFrom', 'letterheadOverlaps'],
    ['behind nobody', { predecessorId: 'nobody' }, 'predecessorId', 'notAChoice'],
    ['behind somebody without a first day', { validFrom: '' }, 'validFrom', 'required'],
    ['with a basis beyond 300 letters', { legalBasis: 'x'.repeat(301) }, 'legalBasis', 'tooLong'],
  ])('%s, and nothing is saved', async (_, wrong, field, code) => {
    const body = { ...merged, predecessorId: (await first()).id, ...wrong };
    expect(await expectAnswer(post(body), 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await all()).toMatchObject([{ validTo: null, successorId: null }]);
  });

  it('when a change would make two bodies issue on one day', async () => {
    const added = await succeeded();
    const { id } = await first();
    expect(await expectAnswer(patch(id, { validTo: '2025-07-01' }), 422)).toMatchObject({ errors: [{ field: 'validFrom' }] });
    expect(await expectAnswer(patch(added.id, { validFrom: '2025-06-30' }), 422)).toMatchObject({
      errors: [{ field: 'validFrom', code: 'letterheadOverlaps' }],
    });
    expect(await expectAnswer(patch(added.id, { successorId: id }), 422)).toMatchObject({
      errors: [{ field: 'successorId', code: 'successorMustFollow' }],
    });
    expect(await expectAnswer(patch(id, { validTo: '', name: 'Không lưu' }), 422)).toMatchObject({ errors: [{ field: 'validFrom' }] });
    expect(await all()).toMatchObject([{ name: office.name, validTo: '2025-06-30', successorId: added.id }, { validFrom: '2025-07-01' }]);
  });

  it('by anybody but an administrator', async () => {
    const organiser = await makeStaff(testApp, 'organiser');
    const { id } = await first();
    await expectAnswer(post(merged, organiser), 403);
    await expectAnswer(patch(id, { name: 'Sở khác' }, official), 403);
    await expectAnswer(remove(id, organiser), 403);
    await expectAnswer(get({}, await makeStaff(testApp, 'checkin')), 403);
    await expectAnswer(testApp.http.get(path), 401);
    expect(await expectAnswer(patch('nobody', { name: 'Sở khác' }), 404)).toMatchObject({ code: 'letterheadNotFound' });
    expect(await expectAnswer(remove('nobody'), 404)).toMatchObject({ code: 'letterheadNotFound' });
  });
});
