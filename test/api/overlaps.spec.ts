import { CancelClass, PostponeClass } from '../../src/modules/classes/index.js';
import { RegistrationQueries } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { answerOf, expectAnswer } from '../support/expect-answer.js';
import { listPages, unitLink, whereTo } from '../support/list-desk.js';
import {
  type Browser,
  type MadeClass,
  makeClass,
  makeRegistration,
  makeStaff,
  postForm,
  readClass,
  registrationForm,
  signInBrowser,
} from '../support/make.js';
import { register } from '../support/make-line.js';

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

  it.each(['false', 0, null])('is not taken to know by %p', async (acceptOverlap) => {
    await refusal({ ...form, acceptOverlap });
    expect(await seats(here)).toBe(0);
  });

  it.each(['no', { yes: true }])('is not taken to know by %p, which is no answer', async (acceptOverlap) => {
    const { wrong } = answerOf(await register(here, { ...form, acceptOverlap }));
    expect(wrong).toEqual(['acceptOverlap: notAChoice']);
    expect(await seats(here)).toBe(0);
  });
});

describe('somebody else who has a place in another class at the same time', () => {
  let app: TestApp;
  let organiser: Browser;
  let there: MadeClass;
  let here: MadeClass;
  let form: ReturnType<typeof registrationForm>;

  beforeAll(async () => {
    app = await startApp();
    organiser = await signInBrowser(app, await makeStaff(app));
  });
  beforeEach(async () => {
    there = await makeClass(app, { name: 'Bộ tiêu chí năng suất', sessions: morning });
    here = await makeClass(app, { name: 'Truy xuất nguồn gốc' });
    form = registrationForm();
    await register(app, there, form);
  });
  afterAll(() => app.close());

  const confirmedHere = async (): Promise<string[]> => {
    const listed = await app.unitOfWork.read(() => app.get(RegistrationQueries).confirmedOf(here.id));
    return listed.map(({ fullName }) => fullName);
  };

  it('is asked for before being sent as a substitute, and goes knowingly', async () => {
    const original = await register(app, here, { fullName: 'Lò Văn Pản' });
    const send = (body: object, status: number): Promise<Problem & { registrationId: string }> =>
      expectAnswer(app.http.post(`/api/v1/registrations/by-token/${original.token}/substitute`).send(body), status);
    const { code, errors } = await send(form, 409);
    expect([code, errors[0]?.field, errors[0]?.message]).toEqual([
      'substituteOverlaps',
      'acceptOverlap',
      `Sáng 15/10/2024, người thay đã có chỗ ở lớp Bộ tiêu chí năng suất (${there.code})`,
    ]);
    expect(await confirmedHere()).toEqual(['Lò Văn Pản']);
    expect((await send({ ...form, email: undefined }, 409)).errors[0]?.code).toBe('substituteOverlapUnnamed');
    const typed = { ...form, consent: 'true', acceptOverlap: '' };
    const page = app.http.post(`/r/${original.token}/substitute`).type('form');
    const { status, text } = await page.send(typed);
    expect([status, text.includes('id="acceptOverlap"')]).toEqual([409, true]);
    expect(text).toContain('Người thay đã biết và vẫn dự lớp này');
    const { registrationId } = await send({ ...form, acceptOverlap: true }, 201);
    expect(await confirmedHere()).toEqual([form.fullName]);
    const detail = await organiser.get(`/staff/classes/${here.id}/registrations/${registrationId}`).expect(200);
    expect(detail.text).toContain(`dù trùng giờ với lớp ${there.code}`);
  });

  const pasted = (contact: string): { text: string } => ({
    text: `Họ và tên\tSố điện thoại\tEmail\tĐơn vị\tNhóm\n${form.fullName}\t${form.phone}\t${contact}\tHTX Demo\tHợp tác xã\nLý A Dế\t0912000103\t\tHTX Demo\tHợp tác xã`,
  });
  const sameTime = 'Trùng giờ: Sáng 15/10/2024 đã có chỗ ở lớp Bộ tiêu chí năng suất';

  it('stands on a list that staff hand in, with the class beside the line; the line goes in all the same', async () => {
    const draft = whereTo(await postForm(organiser, `${listPages(here)}/paste`, pasted('')));
    const { text } = await organiser.get(draft).expect(200);
    expect(text.split(sameTime)).toHaveLength(2);
    expect(text).toContain('1 người trong danh sách đã có chỗ ở lớp khác cùng giờ');
    whereTo(await postForm(organiser, `${draft}/run`, { entrusted: 'true' }));
    expect((await confirmedHere()).sort()).toEqual([form.fullName, 'Lý A Dế'].sort());
    expect((await organiser.get(draft)).text).not.toContain(sameTime);
  });

  it.each([
    ['nothing by name and phone alone', '', false],
    ['the class by name, phone and e-mail', 'same', true],
  ])('stands on the list of a unit, which is told %s', async (_, contact, isTold) => {
    const link = await unitLink(organiser, here);
    const sent = pasted(contact === 'same' ? String(form.email) : contact);
    const draft = whereTo(await app.http.post(`${link}/paste`).type('form').send(sent));
    const { text } = await app.http.get(draft).expect(200);
    expect(text).toContain(form.fullName);
    expect([text.includes(sameTime), text.includes('cùng giờ')]).toEqual([isTold, isTold]);
  });

  it('is nobody’s business when the other class meets nowhere, or the line is somebody else of the name', async () => {
    await app.get(CancelClass).execute(system, there.id, { reason: 'Giảng viên ốm' });
    const other = await makeClass(app, { sessions: morning });
    await register(app, other, { fullName: form.fullName, phone: '0900777555', email: '' });
    const draft = whereTo(await postForm(organiser, `${listPages(here)}/paste`, pasted('')));
    const { text } = await organiser.get(draft).expect(200);
    expect([text.includes(there.code), text.includes(other.code)]).toEqual([false, false]);
  });
});
