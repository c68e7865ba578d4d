import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, messageBeside } from '../support/expect-answer.js';
import {
  type Browser,
  makeClass,
  makeStaff,
  postForm,
  readRegistration,
  registrationForm,
  signInBrowser,
  type Staff,
} from '../support/make.js';
import { cancel, makeArrangedClass, register } from '../support/make-line.js';

let testApp: TestApp;
let staff: Staff;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  staff = await makeStaff(testApp, 'organiser');
  organiser = await signInBrowser(testApp, staff);
});
afterAll(() => testApp.close());

const mui = {
  fullName: 'Bàn Thị Mui',
  organisation: 'HTX Demo',
  group: 'HOP_TAC_XA',
  position: 'Thành viên',
  phone: '0900 666 001',
  email: '',
};
const right = { ...mui, fullName: 'Bàn Thị Mụi', language: 'vi', reason: 'Gọi điện hỏi lại' };

interface Listed {
  readonly detail: string;
  readonly id: string;
  readonly token: string;
}

async function listed(more: Record<string, unknown> = {}): Promise<Listed> {
  const trainingClass = await makeClass(testApp);
  const { registrationId: id, token } = await register(testApp, trainingClass, { ...mui, ...more });
  return { detail: `/staff/classes/${trainingClass.id}/registrations/${id}`, id, token };
}

describe('what stands about a participant, corrected by staff', () => {
  it('is led to from the registration, shown as it is, and saved with its reason in the history', async () => {
    const { detail, id } = await listed();
    expect((await organiser.get(detail).expect(200)).text).toContain(`href="${detail}/edit"`);
    const page = (await organiser.get(`${detail}/edit`).expect(200)).text;
    for (const value of ['Bàn Thị Mui', 'HTX Demo', 'Thành viên', '0900 666 001']) expect(page).toContain(`value="${value}"`);
    const person = { organisation: 'UBND xã Demo', group: 'UBND_XA', email: 'mui@example.com', birthDate: '5/3/1980', gender: 'female' };
    const change = { ...right, ...person, language: 'en' };
    const saved = await postForm(organiser, `${detail}/edit`, change);
    expect(saved.headers.location).toBe(`${detail}?notice=registrationCorrected`);
    expect(await readRegistration(testApp, id)).toMatchObject({
      fullName: 'Bàn Thị Mụi',
      unitGroup: 'UBND_XA',
      birthDate: '1980-03-05',
      language: 'en',
    });
    const history = (await organiser.get(detail)).text;
    expect(history).toContain('Gọi điện hỏi lại');
    expect(history).toContain('Nhóm: Hợp tác xã → UBND xã, phường');
    expect(history).toContain('Ngôn ngữ thư: Tiếng Việt → Tiếng Anh');
    expect(history).toContain('Thư điện tử: … → … · Ngày sinh: … → … · Giới tính: … → …');
    const again = (await organiser.get(`${detail}/edit`)).text;
    expect(again).toMatch(/value="05\/03\/1980"[^]*name="gender" value="female"[^>]* checked/);
  });

  it('may be without contact and position, as on a paper list, and is found by its new name', async () => {
    const { detail, id } = await listed();
    const bare = { ...right, position: '', phone: '' };
    expect((await postForm(organiser, `${detail}/edit`, bare)).status).toBe(303);
    expect(await readRegistration(testApp, id)).toMatchObject({ position: '', phone: null, nameSearch: 'ban thi mui' });
  });

  it.each([
    [{ reason: '' }, 'reason'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ fullName: 'Triệu Tiến Sinh' }, 'fullName'],
    [{ fullName: '=cmd|calc' }, 'fullName'],
    [{ fullName: '' }, 'fullName'],
    [{ organisation: 'Đ'.repeat(301) }, 'organisation'],
    [{ group: 'X' }, 'group'],
    [{ position: 'Đ'.repeat(201) }, 'position'],
    [{ phone: '12' }, 'phone'],
    [{ email: 'a@b@c' }, 'email'],
    [{ birthDate: '31/02/1980' }, 'birthDate'],
    [{ birthDate: '2031' }, 'birthDate'],
    [{ gender: 'X' }, 'gender'],
    [{ language: 'fr' }, 'language'],
  ])('is refused beside the field with %j, the input kept and nothing saved', async (change, field) => {
    const { detail, id } = await listed();
    const answer = await postForm(organiser, `${detail}/edit`, { ...right, organisation: 'HTX Khác Demo', ...change });
    expect(answer.status).toBe(422);
    expect(messageBeside(answer, field)).toBeDefined();
    expect(answer.text).toContain(`value="${field === 'organisation' ? right.position : 'HTX Khác Demo'}"`);
    expect(await readRegistration(testApp, id)).toMatchObject({ fullName: 'Bàn Thị Mui', unitName: 'HTX Demo' });
  });

  it('does not put one person on the place of another, and says what to do instead', async () => {
    const { detail } = await listed();
    const answer = await postForm(organiser, `${detail}/edit`, { ...right, fullName: 'Triệu Tiến Sinh' });
    expect(messageBeside(answer, 'fullName')).toContain('hủy đăng ký này rồi thêm người kia');
  });

  it('does not become somebody who is in the class already, nor pass a full quota', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { quotas: [{ group: 'UBND_XA', maximum: 0 }] });
    await register(testApp, trainingClass, { ...mui, phone: '0900 666 002' });
    const { registrationId } = await register(testApp, trainingClass, { ...mui, phone: '0900 666 003' });
    const edit = `/staff/classes/${trainingClass.id}/registrations/${registrationId}/edit`;
    expect((await postForm(organiser, edit, { ...right, phone: '0900 666 002' })).status).toBe(409);
    const full = await postForm(organiser, edit, { ...right, phone: '0900 666 003', group: 'UBND_XA' });
    expect([full.status, messageBeside(full, 'group')]).toEqual([409, 'Đơn vị hoặc nhóm đối tượng này đã hết chỗ tại lớp.']);
    expect(await readRegistration(testApp, registrationId)).toMatchObject({ unitGroup: 'HOP_TAC_XA', phone: '+84900666003' });
  });

  it('ends with the registration, and the page says so', async () => {
    const { detail, token } = await listed();
    await cancel(testApp, { token });
    expect((await organiser.get(detail)).text).not.toContain(`${detail}/edit`);
    expect((await organiser.get(`${detail}/edit`).expect(200)).text).toContain('Đăng ký này đã hủy trước đó.');
    expect((await postForm(organiser, `${detail}/edit`, right)).status).toBe(409);
  });

  it.each(['official', 'checkin', 'auditor'] as const)('is not the business of the role %s', async (role) => {
    const { detail, id } = await listed();
    const browser = await signInBrowser(testApp, await makeStaff(testApp, role));
    await browser.get(`${detail}/edit`).expect(403);
    expect((await postForm(browser, `${detail}/edit`, right)).status).toBe(403);
    expect((await readRegistration(testApp, id)).fullName).toBe('Bàn Thị Mui');
  });

  it('goes through the API as well, for organisers alone', async () => {
    const { id } = await listed();
    const patch = (body: object, status: number, at = id): Promise<unknown> =>
      expectAnswer(testApp.http.patch(`/api/v1/registrations/${at}`).set(staff.bearer).send(body), status);
    await expectAnswer(testApp.http.patch(`/api/v1/registrations/${id}`).send(right), 401);
    await patch({ ...right, reason: undefined }, 422);
    await patch({ ...right, fullName: ['a'] }, 422);
    await patch({ ...right, language: 1 }, 422);
    await patch(right, 404, 'unknown');
    await patch(right, 204);
    expect((await readRegistration(testApp, id)).fullName).toBe('Bàn Thị Mụi');
  });
});

describe('the language of one’s mails', () => {
  it('is chosen behind the private link, and stays when a program does not name it', async () => {
    const { id, token } = await listed({ email: 'ngon-ngu@example.com' });
    expect((await testApp.http.get(`/r/${token}/edit`).expect(200)).text).toMatch(/name="language" value="vi"[^>]* checked/);
    const own = { ...registrationForm(mui), email: 'ngon-ngu@example.com' };
    const post = (language: string) =>
      testApp.http
        .post(`/r/${token}/edit`)
        .type('form')
        .send({ ...own, language });
    await post('en').expect(303);
    expect((await readRegistration(testApp, id)).language).toBe('en');
    const wrong = await post('fr').expect(422);
    expect(messageBeside(wrong, 'language')).toBeDefined();
    await expectAnswer(testApp.http.patch(`/api/v1/registrations/by-token/${token}`).send({ ...own, position: 'Giám đốc' }), 204);
    expect((await readRegistration(testApp, id)).language).toBe('en');
  });
});
