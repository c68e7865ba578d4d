import { CancelClass } from '../../src/modules/classes/index.js';
import { RegistrationQueries } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { messageBeside } from '../support/expect-answer.js';
import {
  type Browser,
  type MadeClass,
  makeClass,
  makeRegistration,
  makeStaff,
  readClass,
  registrationForm,
  signInBrowser,
} from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());
afterEach(() => {
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
});

const open = (path: string): ReturnType<TestApp['http']['get']> => testApp.http.get(path);
const send = ({ code }: MadeClass, form: object): ReturnType<TestApp['http']['post']> =>
  testApp.http.post(`/classes/${code}/register`).type('form').send(form);

/** Registers on the page and follows to the private link. */
async function privateLink(trainingClass: MadeClass, form: object = registrationForm()): Promise<string> {
  const { headers } = await send(trainingClass, form).expect(303);
  return headers.location ?? '';
}

describe('numbers on English pages', () => {
  it('have English signs, on the Vietnamese ones Vietnamese signs', async () => {
    const { code } = await makeClass(testApp, { capacity: 1130 });
    expect((await open(`/classes/${code}`).expect(200)).text).toMatch(/Còn 1\.130 chỗ/);
    expect((await open(`/classes/${code}`).set('Cookie', 'lang=en').expect(200)).text).toMatch(/1,130 (seats|places)/);
  });
});

describe('the list of classes', () => {
  it('shows an open class with its time, place and seats', async () => {
    const trainingClass = await makeClass(testApp, { name: 'Truy xuất nguồn gốc cho hợp tác xã', capacity: 42 });
    const { text } = await open('/?q=cho hop tac xa').expect(200);
    expect(text).toContain(`href="/classes/${trainingClass.code}"`);
    for (const words of ['Truy xuất nguồn gốc cho hợp tác xã', '15/10/2024 · 2 buổi', 'Hội trường UBND huyện Yên Sơn', 'Còn 42 chỗ']) {
      expect(text).toContain(words);
    }
  });

  it('shows a taken seat at once, although the page is drawn only once a second', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 971 });
    await privateLink(trainingClass);
    expect((await open('/').expect(200)).text).toContain('Còn 970 chỗ');
    expect((await open('/').expect(200)).text).toContain('Còn 970 chỗ');
    await privateLink(trainingClass);
    expect((await open('/').expect(200)).text).toContain('Còn 969 chỗ');
  });

  it('puts a class that has begun last and names its beginning as the end of registration', async () => {
    const begun = await makeClass(testApp, { name: 'Lớp xếp cuối một', registrationClosesAt: new Date('2024-10-15T10:00:00Z') });
    const later = await makeClass(testApp, { name: 'Lớp xếp cuối hai', closesOn: '2024-10-20' });
    await privateLink(later);
    testApp.clock.moveTo('2024-10-15T02:00:00Z');
    const { text } = await open('/?q=xep cuoi').expect(200);
    expect(text.match(/\/classes\/[^"]+(?=">Lớp)/g)).toEqual([`/classes/${later.code}`, `/classes/${begun.code}`]);
    expect(text).toContain('Hạn đăng ký: 07:30, 15/10/2024');
    expect((await open(`/classes/${begun.code}`).expect(200)).text).toContain('07:30, 15/10/2024');
  });

  it('is not mixed up between languages, nor between staff and visitors', async () => {
    await privateLink(await makeClass(testApp));
    const english = (): ReturnType<TestApp['http']['get']> => open('/').set('Cookie', 'lang=en');
    expect((await open('/')).text).toContain('Lớp đang mở đăng ký');
    expect((await english()).text).toContain('Open classes');
    expect((await organiser.get('/')).text).toContain('href="/staff"');
    expect((await open('/')).text).not.toContain('href="/staff"');
    expect((await english()).text).toContain('Open classes');
  });

  it('says so when nothing matches', async () => {
    expect((await open('/?q=khong-co-lop-nay').expect(200)).text).toContain('Không có lớp nào khớp');
  });

  it('does not show drafts, and a draft has no page', async () => {
    const draft = await makeClass(testApp, { name: 'Lớp chưa công bố', state: 'draft' });
    expect((await open('/?q=chua cong bo')).text).not.toContain(draft.code);
    await open(`/classes/${draft.code}`).expect(404);
  });

  it.each(['/?topic=NOPE', '/?q=1&q=2', `/?q=${'x'.repeat(101)}`, '/?type=NOPE'])('%s is refused politely', async (path) => {
    expect((await open(path)).status).toBe(422);
  });
});

describe('the page of a class', () => {
  it('has the facts and the form, with no box ticked in advance', async () => {
    const { text } = await open(`/classes/${(await makeClass(testApp)).code}`).expect(200);
    for (const words of ['Sáng, Chiều 15/10/2024', 'Chi cục Tiêu chuẩn Đo lường Chất lượng', '17:00, 14/10/2024'])
      expect(text).toContain(words);
    expect(text).toMatch(/type="checkbox" id="consent"/);
    expect(text).not.toMatch(/type="checkbox"[^>]*checked/);
  });

  it('says why nobody can register: full, not yet, over, cancelled', async () => {
    const pageOf = async ({ code }: MadeClass): Promise<string> => (await open(`/classes/${code}`).expect(200)).text;
    const [full, dated, cancelled] = [await makeClass(testApp, { capacity: 1 }), await makeClass(testApp), await makeClass(testApp)];
    await makeRegistration(testApp, full);
    await testApp.get(CancelClass).execute({ kind: 'system', name: 'test' }, cancelled.id, { reason: 'Bão số 3' });
    expect(await pageOf(full)).toContain('Lớp đã hết chỗ.');
    expect(await pageOf(cancelled)).toContain('Lớp này đã hủy');
    testApp.clock.moveTo('2024-08-01T00:00:00Z');
    expect(await pageOf(dated)).toContain('Lớp mở đăng ký lúc 00:00, 01/09/2024');
    testApp.clock.moveTo('2024-10-14T12:00:00Z');
    const over = await pageOf(dated);
    expect(over).toContain('Đã hết thời gian đăng ký.');
    expect(over).not.toContain('<form method="post"');
  });

  it('of an unknown code is a plain 404', async () => {
    const { status, headers } = await open('/classes/KHONG-CO');
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });
});

describe('registering on the page', () => {
  it('leads to the private link with the code and its QR, which nobody keeps', async () => {
    const trainingClass = await makeClass(testApp);
    const link = await privateLink(trainingClass, registrationForm({ fullName: 'Vàng Thị Mỷ' }));
    expect(link).toMatch(/^\/r\/[\w-]{32}$/);
    const { text } = await open(link)
      .expect(200)
      .expect('cache-control', 'no-store')
      .expect('x-robots-tag', /noindex/);
    const [seat] = await testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(trainingClass.id));
    expect(text).toContain(`${seat?.code.slice(0, 4) ?? '?'} ${seat?.code.slice(4) ?? '?'}`);
    expect(text).toMatch(/<div class="ticket-qr"><svg/);
    expect(text).toContain('Vàng Thị Mỷ');
  });

  it('shows the page again with the input kept and every message beside its field', async () => {
    const trainingClass = await makeClass(testApp);
    const form = {
      fullName: 'Bàn Thị Mụi',
      organisation: '',
      group: 'HOP_TAC_XA',
      phone: '0168 123 4567',
      birthDate: '31/02/1980',
      gender: 'female',
    };
    const response = await send(trainingClass, form).expect(422);
    expect(response.text).toContain('value="Bàn Thị Mụi"');
    expect(response.text).toContain('value="0168 123 4567"');
    expect(response.text).toMatch(/<option value="HOP_TAC_XA" selected>/);
    expect(response.text).toMatch(/value="female" checked/);
    expect(messageBeside(response, 'organisation')).toBe('Chưa nhập mục này');
    expect(messageBeside(response, 'phone')).toContain('038 123 4567');
    expect(messageBeside(response, 'birthDate')).toContain('05/11/1980');
    expect(messageBeside(response, 'consent')).toBe('Cần đồng ý thì mới đăng ký được');
    expect(messageBeside(response, 'fullName')).toBeUndefined();
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
  });

  it('puts "phone or e-mail" beside the phone', async () => {
    const response = await send(await makeClass(testApp), registrationForm({ phone: '', email: '' })).expect(422);
    expect(messageBeside(response, 'phone')).toBe('Nhập số điện thoại hoặc thư điện tử');
  });

  it('shows hostile input as text', async () => {
    const { text } = await send(await makeClass(testApp), registrationForm({ fullName: '"><script>alert(1)</script>' })).expect(422);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;');
  });

  it('a second time says so and keeps one seat', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 1 });
    const form = registrationForm();
    await privateLink(trainingClass, form);
    const { text } = await send(trainingClass, form).expect(409);
    expect(text).toContain('đã có trong danh sách lớp');
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
  });

  it('is refused when the class filled up meanwhile', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 1 });
    await privateLink(trainingClass);
    expect((await send(trainingClass, registrationForm()).expect(409)).text).toContain('Lớp đã hết chỗ.');
  });

  it.each([
    ['is full', 'Lớp đã hết chỗ.', '2024-10-01T02:00:00Z'],
    ['is not open yet', 'Lớp mở đăng ký lúc 00:00, 01/09/2024.', '2024-08-01T00:00:00Z'],
    ['is over', 'Đã hết thời gian đăng ký', '2024-10-14T12:00:00Z'],
    ['was cancelled', 'Lớp này đã hủy', '2024-10-01T02:00:00Z'],
  ])('keeps what was typed and says once that the class %s', async (state, reason, at) => {
    const trainingClass = await makeClass(testApp, { capacity: 1 });
    if (state === 'is full') await makeRegistration(testApp, trainingClass);
    if (state === 'was cancelled') {
      await testApp.get(CancelClass).execute({ kind: 'system', name: 'test' }, trainingClass.id, { reason: 'Bão số 3' });
    }
    testApp.clock.moveTo(at);
    const { text } = await send(trainingClass, registrationForm({ fullName: 'Bàn Thị Mụi' })).expect(409);
    expect(text).toContain('value="Bàn Thị Mụi"');
    expect(text.split(reason)).toHaveLength(2);
    expect(text).toMatch(new RegExp(`data-error-summary[^]*<li>[^<]*${reason}`));
  });

  it('says that the class is over beside a form with mistakes, so that nobody corrects them in vain', async () => {
    const trainingClass = await makeClass(testApp);
    testApp.clock.moveTo('2024-10-14T12:00:00Z');
    const response = await send(trainingClass, registrationForm({ organisation: '' })).expect(422);
    expect(messageBeside(response, 'organisation')).toBe('Chưa nhập mục này');
    expect(response.text).toContain('Đã hết thời gian đăng ký.');
  });

  it('lets no robot in that fills every box, and no form from another site', async () => {
    const trainingClass = await makeClass(testApp);
    await send(trainingClass, registrationForm({ website: 'http://example.com' })).expect(422);
    await send(trainingClass, registrationForm()).set('Sec-Fetch-Site', 'cross-site').expect(403);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
  });

  it('writes the time the same way in English', async () => {
    const trainingClass = await makeClass(testApp);
    testApp.clock.moveTo('2024-08-01T00:00:00Z');
    const { text } = await send(trainingClass, registrationForm()).set('Cookie', 'lang=en').expect(409);
    expect(text).toContain('It opens at 00:00, 01/09/2024.');
  });

  it('speaks English to those who chose it', async () => {
    const response = await send(await makeClass(testApp), {})
      .set('Cookie', 'lang=en')
      .expect(422);
    expect(messageBeside(response, 'phone')).toMatch(/phone/i);
    expect(response.text).toContain('Register');
  });
});

describe('the private link', () => {
  it('asks before it cancels, frees the seat, and then says so', async () => {
    const trainingClass = await makeClass(testApp);
    const link = await privateLink(trainingClass);
    expect((await open(`${link}/cancel`).expect(200)).text).toContain('Hủy đăng ký này?');
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
    await testApp.http.post(`${link}/cancel`).type('form').expect(303).expect('location', link);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
    const { text } = await open(link).expect(200);
    expect(text).toContain('Đã hủy đăng ký');
    expect(text).not.toContain('ticket-qr');
    expect((await testApp.http.post(`${link}/cancel`).type('form').expect(409)).text).toContain('đã hủy trước đó');
  });

  it('offers no cancelling once the class began', async () => {
    const link = await privateLink(await makeClass(testApp));
    testApp.clock.moveTo('2024-10-15T01:00:00Z');
    expect((await open(link).expect(200)).text).not.toContain(`${link}/cancel`);
  });

  it('that nobody was given opens nothing', async () => {
    const link = `/r/${'A'.repeat(32)}`;
    const answers = [await open(link), await open(`${link}/cancel`), await testApp.http.post(`${link}/cancel`)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
