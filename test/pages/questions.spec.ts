import { startApp, type TestApp } from '../support/app.js';
import { messageBeside } from '../support/expect-answer.js';
import {
  type Browser,
  makeClass,
  type MadeClass,
  makeQuestion,
  makeStaff,
  postForm,
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

const pages = ({ id }: MadeClass): string => `/staff/classes/${id}/questions`;
const text = async (browser: Browser, path: string): Promise<string> => (await browser.get(path).expect(200)).text;

describe('the questions of a class, for organisers', () => {
  it('begin empty and say what to do next', async () => {
    const trainingClass = await makeClass(testApp);
    expect(await text(organiser, pages(trainingClass))).toContain('Lớp này chưa hỏi gì thêm');
  });

  it('are added, worded anew, moved and removed, each with a line in the history of the class', async () => {
    const trainingClass = await makeClass(testApp);
    const list = pages(trainingClass);
    const form = { kind: 'single_choice', label: 'Ông/Bà có ăn trưa không?', choices: 'Có | Yes\r\nKhông', isRequired: 'true' };
    expect((await postForm(organiser, list, form)).headers.location).toBe(`${list}?notice=questionAdded`);
    await makeQuestion(testApp, trainingClass, { label: 'Sản phẩm chính' });
    const shown = await text(organiser, list);
    for (const words of ['1. Ông/Bà có ăn trưa không?', 'Chọn một · Bắt buộc', 'Có · Không', '2. Sản phẩm chính'])
      expect(shown).toContain(words);
    const [first = ''] = new RegExp(`${list}/[0-9a-f-]{36}`).exec(shown) ?? [];
    expect(await text(organiser, first)).toContain('Có | Yes');
    expect((await postForm(organiser, `${first}/move`, { direction: 'down' })).headers.location).toBe(list);
    expect(await text(organiser, list)).toContain('1. Sản phẩm chính');
    expect((await postForm(organiser, first, { ...form, label: 'Ăn trưa tại lớp?' })).headers.location).toBe(
      `${list}?notice=questionChanged`,
    );
    expect((await postForm(organiser, `${first}/remove`)).headers.location).toBe(`${list}?notice=questionRemoved`);
    expect(await text(organiser, list)).not.toContain('Ăn trưa');
    const history = await text(organiser, `/staff/classes/${trainingClass.id}`);
    for (const words of ['thêm câu hỏi', 'đổi chỗ câu hỏi', 'sửa câu hỏi “Ăn trưa tại lớp?”', 'bỏ câu hỏi'])
      expect(history).toContain(words);
  });

  it('are refused beside the field with the reason, and the input is kept', async () => {
    const trainingClass = await makeClass(testApp);
    const refused = await postForm(organiser, pages(trainingClass), { kind: 'text', label: 'Số CCCD <script>', hint: 'Để làm thẻ' });
    expect(refused.status).toBe(422);
    expect(messageBeside(refused, 'label')).toContain('Không được hỏi số căn cước');
    expect(refused.text).toContain('value="Số CCCD &lt;script&gt;"');
    expect(refused.text).toContain('value="Để làm thẻ"');
    expect(messageBeside(await postForm(organiser, pages(trainingClass), { kind: 'text' }), 'label')).toBe('Chưa nhập mục này');
  });

  it('keep their meaning once answered: the page says so before and after', async () => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass);
    await testApp.http
      .post(`/classes/${trainingClass.code}/register`)
      .type('form')
      .send(registrationForm({ [`answers.${id}`]: 'Chè' }));
    const page = `${pages(trainingClass)}/${id}`;
    expect(await text(organiser, page)).toContain('Đã có người trả lời câu này');
    const refused = await postForm(organiser, page, { kind: 'number', label: 'Mấy sản phẩm?' });
    expect([refused.status, messageBeside(refused, 'kind')]).toEqual([409, 'Đã có người trả lời, mục này không đổi được nữa']);
  });

  it('that others depend on are not removed; the list says why', async () => {
    const trainingClass = await makeClass(testApp);
    const lunch = await makeQuestion(testApp, trainingClass, { kind: 'single_choice', label: 'Ăn trưa?', choices: 'Có\nKhông' });
    await makeQuestion(testApp, trainingClass, { label: 'Món kiêng', shownWhen: `${lunch}:c1` });
    const refused = await postForm(organiser, `${pages(trainingClass)}/${lunch}/remove`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Câu hỏi khác đang phụ thuộc câu này');
    expect(refused.text).toContain('Chỉ trả lời nếu chọn “Có” ở câu “Ăn trưa?”.');
  });

  it('are read but not changed by officials, and are nothing for door staff', async () => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass);
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    const shown = await text(official, pages(trainingClass));
    expect(shown).toContain('Sản phẩm chính của đơn vị');
    expect(shown).not.toContain(`${pages(trainingClass)}/${id}`);
    await official.get(`${pages(trainingClass)}/new`).expect(403);
    await official.get(`${pages(trainingClass)}/${id}`).expect(403);
    const door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
    await door.get(pages(trainingClass)).expect(403);
    expect((await testApp.http.get(pages(trainingClass))).status).toBe(303);
  });

  it('that are not there are a plain 404', async () => {
    const trainingClass = await makeClass(testApp);
    await organiser.get(`${pages(trainingClass)}/nobody`).expect(404);
    expect((await postForm(organiser, `${pages(trainingClass)}/nobody/remove`)).status).toBe(404);
  });
});
