import { startApp, type TestApp } from '../support/app.js';
import { messageBeside } from '../support/expect-answer.js';
import { firstRegistrationOf } from '../support/make-registration.js';
import {
  type Browser,
  makeAskingClass,
  makeClass,
  type MadeClass,
  makeQuestion,
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

const send = ({ code }: MadeClass, form: object): ReturnType<TestApp['http']['post']> =>
  testApp.http.post(`/classes/${code}/register`).type('form').send(form);

describe('the form of a class with questions', () => {
  it('shows every question, a dependent one with the words that say who answers it', async () => {
    const { trainingClass, lunch, diet } = await makeAskingClass(testApp);
    const { text } = await testApp.http.get(`/classes/${trainingClass.code}`).expect(200);
    expect(text).toContain('Chỉ trả lời nếu chọn “Có” ở câu “Ăn trưa?”.');
    expect(text).toContain(`data-shown-when="${lunch}" data-shown-for="c1"`);
    expect(text).toContain(`type="checkbox" id="${diet}" name="${diet}" value="c1"`);
    expect(text).toContain('Từ 1 đến 50.');
    expect(text).not.toContain('multipart/form-data');
  });

  it('speaks English where the organiser wrote some', async () => {
    const { trainingClass } = await makeAskingClass(testApp);
    const { text } = await testApp.http.get(`/classes/${trainingClass.code}`).set('Cookie', 'lang=en').expect(200);
    expect(text).toContain('Answer only if you chose “Yes” for “Lunch?”.');
  });

  it('tells everything that is wrong at once, in the order of the form, with the input kept', async () => {
    const { trainingClass, lunch, diet, count } = await makeAskingClass(testApp);
    const response = await send(trainingClass, registrationForm({ organisation: '', consent: '', [lunch]: 'c1', [count]: '51' })).expect(
      422,
    );
    expect(messageBeside(response, diet)).toBe('Chưa chọn mục này');
    expect(messageBeside(response, count)).toBe('Nhập số từ 1 đến 50');
    expect(response.text).toContain(`name="${lunch}" value="c1" checked`);
    expect(response.text).toContain(`name="${count}" type="text" value="51"`);
    const [summary = ''] = /data-error-summary[^]*?<\/ul>/.exec(response.text) ?? [];
    const order = ['Đơn vị công tác', 'Kiêng gì?', 'Số sản phẩm', 'Đồng ý'].map((words) => summary.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(0);
  });

  it('says what is wrong with an answer when everything else is right', async () => {
    const { trainingClass, lunch } = await makeAskingClass(testApp);
    const response = await send(trainingClass, registrationForm()).expect(422);
    expect(messageBeside(response, lunch)).toBe('Chưa chọn mục này');
    expect(response.text).toMatch(new RegExp(`href="#${lunch}">Ăn trưa\\?`));
  });

  it('shows hostile answers and questions as text', async () => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass, { label: 'Ghi <b>chú</b>', kind: 'long_text' });
    const link = (await send(trainingClass, registrationForm({ [`answers.${id}`]: '"><script>alert(1)</script>' })).expect(303)).headers
      .location;
    for (const { text } of [
      await testApp.http.get(link ?? ''),
      await organiser.get(`/staff/classes/${trainingClass.id}/registrations/${await firstRegistrationOf(testApp, trainingClass)}`),
    ]) {
      expect(text).toContain('Ghi &lt;b&gt;chú&lt;/b&gt;');
      expect(text).toContain('&lt;script&gt;alert(1)');
      expect(text).not.toContain('<script>alert');
    }
  });
});

describe('the answers of a registration', () => {
  it('stand on the private page and for staff in words, and can be corrected', async () => {
    const { trainingClass, lunch, diet, count } = await makeAskingClass(testApp);
    const { headers } = await send(trainingClass, registrationForm({ [lunch]: 'c1', [diet]: ['c2', 'c1'], [count]: '12' })).expect(303);
    const link = headers.location ?? '';
    const own = (await testApp.http.get(link)).text;
    for (const words of ['Câu trả lời của Ông/Bà', 'Thịt bò; Hải sản', `href="${link}/answers"`]) expect(own).toContain(words);
    const form = (await testApp.http.get(`${link}/answers`).expect(200).expect('cache-control', 'no-store')).text;
    expect(form).toMatch(/value="c2" checked/);
    expect(form).toContain('type="text" value="12"');
    await testApp.http
      .post(`${link}/answers`)
      .type('form')
      .send({ [lunch]: 'c2', [diet]: 'c1' })
      .expect(303);
    const after = (await testApp.http.get(link)).text;
    expect(after).not.toContain('Thịt bò');
    expect(after).toContain('Chưa trả lời');
    const staff = (
      await organiser.get(`/staff/classes/${trainingClass.id}/registrations/${await firstRegistrationOf(testApp, trainingClass)}`)
    ).text;
    expect(staff).toContain('Không');
    expect(staff).toContain('sửa câu trả lời trên biểu mẫu');
  });

  it('are refused beside the question when a correction is wrong, and stay as they were', async () => {
    const { trainingClass, lunch, diet } = await makeAskingClass(testApp);
    const link = (await send(trainingClass, registrationForm({ [lunch]: 'c1', [diet]: 'c1' }))).headers.location ?? '';
    const refused = await testApp.http
      .post(`${link}/answers`)
      .type('form')
      .send({ [lunch]: 'c1', [diet]: 'c9' })
      .expect(422);
    expect(messageBeside(refused, diet)).toBe('Chọn một trong các mục đã nêu');
    expect((await testApp.http.get(link)).text).toContain('Thịt bò');
  });

  it('are closed with the registration, and when the place was given back', async () => {
    const { trainingClass, lunch } = await makeAskingClass(testApp);
    const link = (await send(trainingClass, registrationForm({ [lunch]: 'c2' }))).headers.location ?? '';
    testApp.clock.moveTo('2024-10-14T12:00:00Z');
    expect((await testApp.http.get(link)).text).not.toContain(`${link}/answers`);
    expect((await testApp.http.get(`${link}/answers`).expect(200)).text).toContain('Đã hết thời gian đăng ký');
    await testApp.http
      .post(`${link}/answers`)
      .type('form')
      .send({ [lunch]: 'c1' })
      .expect(409);
    testApp.clock.moveTo('2024-10-01T02:00:00Z');
    await testApp.http.post(`${link}/cancel`).type('form').expect(303);
    await testApp.http
      .post(`${link}/answers`)
      .type('form')
      .send({ [lunch]: 'c2' })
      .expect(409);
  });

  it('behind a link that nobody was given are a plain 404', async () => {
    const link = `/r/${'A'.repeat(32)}/answers`;
    expect([(await testApp.http.get(link)).status, (await testApp.http.post(link).type('form').send({})).status]).toEqual([404, 404]);
  });
});
