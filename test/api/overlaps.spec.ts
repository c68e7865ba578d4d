import { CancelClass, PostponeClass } from '../../src/modules/classes/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { type MadeClass, makeClass, makeRegistration, makeStaff, readClass, registrationForm, signInBrowser } from '../support/make.js';

const system = { kind: 'system', name: 'test' } as const;
const morning = [{ date: '2024-10-15', halfDay: 'MORNING' as const }];

interface Problem {
  code: string;
  errors: { field: string; code: string; message: string }[];
}

describe('somebody who has a place in another class at the same time', () => {
  let app: TestApp;
  let there: MadeClass;
  let here: MadeClass;
  let form: Record<string, unknown>;

  beforeAll(async () => {
    app = await startApp();
  });

  beforeEach(async () => {
    there = await makeClass(app, { name: 'Bộ tiêu chí năng suất', sessions: morning });
    here = await makeClass(app, { name: 'Truy xuất nguồn gốc' });
    form = registrationForm();
    await expectAnswer(register(there, form), 201);
  });

  afterAll(() => app.close());

  const register = ({ id }: MadeClass, body: object): ReturnType<TestApp['http']['post']> =>
    app.http.post(`/api/v1/classes/${id}/registrations`).send(body);
  const seats = async ({ id }: MadeClass): Promise<number> => (await readClass(app, id)).seatsTaken;
  const refusal = async (body: object): Promise<Problem> => expectAnswer<Problem>(register(here, body), 409);

  it('is told before anything is saved, in which class and when', async () => {
    const { code, errors } = await refusal(form);
    expect(code).toBe('overlapsOtherClass');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ field: 'acceptOverlap', code: 'overlapNamed' });
    expect(errors[0]?.message).toBe(`Sáng 15/10/2024, Ông/Bà đã có chỗ ở lớp Bộ tiêu chí năng suất (${there.code})`);
    expect(await seats(here)).toBe(0);
  });

  it('registers all the same knowingly, which stands in the history', async () => {
    const { registrationId } = await expectAnswer<{ registrationId: string }>(register(here, { ...form, acceptOverlap: true }), 201);
    expect(await seats(here)).toBe(1);
    const browser = await signInBrowser(app, await makeStaff(app));
    const page = await browser.get(`/staff/classes/${here.id}/registrations/${registrationId}`).expect(200);
    expect(page.text).toContain(`vẫn đăng ký dù trùng giờ với lớp ${there.code}`);
  });

  it('is asked on the page without a script, and passes with one tick', async () => {
    const typed = { ...form, consent: 'true', birthDate: '05/3/1980' };
    const post = (more: object): ReturnType<TestApp['http']['post']> =>
      app.http
        .post(`/classes/${here.code}/register`)
        .type('form')
        .send(Object.assign({}, typed, more));
    const refused = await post({});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Lớp này trùng giờ với một lớp khác');
    expect(refused.text).toContain('href="#acceptOverlap"');
    expect(refused.text).toContain('value="05/3/1980"');
    const wrong = await post({ acceptOverlap: 'true', position: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/name="acceptOverlap" value="true" checked/);
    expect((await post({ acceptOverlap: 'true' })).status).toBe(303);
    const first = await app.http.get(`/classes/${here.code}`).expect(200);
    expect(first.text).not.toContain('id="acceptOverlap"');
  });

  it('is not told the class by who knows only name and phone', async () => {
    const { errors } = await refusal({ ...form, email: 'somebody-else@example.com' });
    expect(errors.map(({ code, message }) => [code, message])).toEqual([
      ['overlapUnnamed', 'Sáng 15/10/2024, Ông/Bà đã có chỗ ở một lớp khác'],
    ]);
    expect(JSON.stringify(errors)).not.toContain(there.code);
  });

  it('is nobody else: the same name with another phone and mailbox is told nothing', async () => {
    await expectAnswer(register(here, { ...form, phone: '0900777666', email: 'other@example.com' }), 201);
  });

  it('hears first what stands against it in any case, so that nobody asks without registering', async () => {
    const { errors } = await expectAnswer<Problem>(register(here, { ...form, position: '' }), 422);
    expect(errors.map(({ field }) => field)).toEqual(['position']);
    const full = await makeClass(app, { capacity: 1 });
    await makeRegistration(app, full);
    expect((await expectAnswer<Problem>(register(full, form), 409)).code).toBe('classFull');
    expect((await expectAnswer<Problem>(register(there, form), 409)).code).toBe('alreadyRegistered');
  });

  it.each([
    ['was cancelled', () => app.get(CancelClass).execute(system, there.id, { reason: 'Giảng viên ốm' })],
    ['was put off', () => app.get(PostponeClass).execute(system, there.id, { reason: 'Mưa lũ', places: 'keep' })],
  ])('is not asked when the other class %s', async (_, end) => {
    await end();
    await expectAnswer(register(here, form), 201);
  });

  it('is not asked after giving back the other place, nor for another half-day', async () => {
    const afternoon = await makeClass(app, { sessions: [{ date: '2024-10-15', halfDay: 'AFTERNOON' }] });
    const { token } = await expectAnswer<{ token: string }>(register(afternoon, form), 201);
    expect((await refusal(form)).errors).toHaveLength(2);
    await app.http.post(`/r/${token}/cancel`).expect(303);
    expect((await refusal(form)).errors).toHaveLength(1);
  });

  it.each(['no', 'false', 0, null, { yes: true }])('is not taken to know by %p', async (acceptOverlap) => {
    await refusal({ ...form, acceptOverlap });
    expect(await seats(here)).toBe(0);
  });
});
