import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { RegistrationQueries } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  type Browser,
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

const pdf = Buffer.from('%PDF-1.7 giấy giới thiệu');
const messageBeside = ({ text }: Response, field: string): string | undefined =>
  new RegExp(`id="${field}-error">(?:<span[^>]*>[^<]*</span>)?\\s*([^<]+)</p>`).exec(text)?.[1];
const send = ({ code }: MadeClass, form: object): ReturnType<TestApp['http']['post']> =>
  testApp.http.post(`/classes/${code}/register`).type('form').send(form);

function sendWithFile(path: string, form: object, field: string, bytes: Buffer, fileName: string): ReturnType<TestApp['http']['post']> {
  const request = testApp.http.post(path);
  for (const [name, value] of Object.entries(form)) void request.field(name, String(value));
  return request.attach(field, bytes, fileName);
}

/** A class that asks about lunch, about the diet of those who eat, and for how many products. */
async function askingClass(): Promise<{ trainingClass: MadeClass; lunch: string; diet: string; count: string }> {
  const trainingClass = await makeClass(testApp);
  const ask = (question: Parameters<typeof makeQuestion>[2]): Promise<string> => makeQuestion(testApp, trainingClass, question);
  const lunch = await ask({
    kind: 'single_choice',
    label: 'Ăn trưa?',
    labelEn: 'Lunch?',
    choices: 'Có | Yes\nKhông | No',
    isRequired: true,
  });
  const diet = await ask({
    kind: 'several_choices',
    label: 'Kiêng gì?',
    choices: 'Thịt bò\nHải sản',
    isRequired: true,
    shownWhen: `${lunch}:c1`,
  });
  const count = await ask({ kind: 'number', label: 'Số sản phẩm', minimum: 1, maximum: 50 });
  return { trainingClass, lunch: `answers.${lunch}`, diet: `answers.${diet}`, count: `answers.${count}` };
}

function filesKept(): string[] {
  const folder = join(testApp.folder, 'files');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 3) : [];
}

const registrationOf = async ({ id }: MadeClass): Promise<string> => {
  const [registration] = await testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(id));
  return registration?.id ?? '';
};

describe('the form of a class with questions', () => {
  it('shows every question, a dependent one with the words that say who answers it', async () => {
    const { trainingClass, lunch, diet } = await askingClass();
    const { text } = await testApp.http.get(`/classes/${trainingClass.code}`).expect(200);
    expect(text).toContain('Chỉ trả lời nếu chọn “Có” ở câu “Ăn trưa?”.');
    expect(text).toContain(`data-shown-when="${lunch}" data-shown-for="c1"`);
    expect(text).toContain(`type="checkbox" id="${diet}" name="${diet}" value="c1"`);
    expect(text).toContain('Từ 1 đến 50.');
    expect(text).not.toContain('multipart/form-data');
  });

  it('speaks English where the organiser wrote some', async () => {
    const { trainingClass } = await askingClass();
    const { text } = await testApp.http.get(`/classes/${trainingClass.code}`).set('Cookie', 'lang=en').expect(200);
    expect(text).toContain('Answer only if you chose “Yes” for “Lunch?”.');
  });

  it('tells everything that is wrong at once, in the order of the form, with the input kept', async () => {
    const { trainingClass, lunch, diet, count } = await askingClass();
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
    const { trainingClass, lunch } = await askingClass();
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
      await organiser.get(`/staff/classes/${trainingClass.id}/registrations/${await registrationOf(trainingClass)}`),
    ]) {
      expect(text).toContain('Ghi &lt;b&gt;chú&lt;/b&gt;');
      expect(text).toContain('&lt;script&gt;alert(1)');
      expect(text).not.toContain('<script>alert');
    }
  });
});

describe('the answers of a registration', () => {
  it('stand on the private page and for staff in words, and can be corrected', async () => {
    const { trainingClass, lunch, diet, count } = await askingClass();
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
    const staff = (await organiser.get(`/staff/classes/${trainingClass.id}/registrations/${await registrationOf(trainingClass)}`)).text;
    expect(staff).toContain('Không');
    expect(staff).toContain('sửa câu trả lời trên biểu mẫu');
  });

  it('are refused beside the question when a correction is wrong, and stay as they were', async () => {
    const { trainingClass, lunch, diet } = await askingClass();
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
    const { trainingClass, lunch } = await askingClass();
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

describe('a file that answers a question', () => {
  async function fileClass(capacity = 30): Promise<{ trainingClass: MadeClass; id: string; path: string }> {
    const trainingClass = await makeClass(testApp, { capacity });
    const id = await makeQuestion(testApp, trainingClass, { kind: 'file', label: 'Giấy giới thiệu', isRequired: true });
    return { trainingClass, id, path: `/classes/${trainingClass.code}/register` };
  }

  it('is fetched by organisers and by nobody else', async () => {
    const { trainingClass, id, path } = await fileClass();
    const { headers } = await sendWithFile(path, registrationForm(), `answers.${id}`, pdf, 'Giấy giới thiệu.pdf').expect(303);
    const detail = `/staff/classes/${trainingClass.id}/registrations/${await registrationOf(trainingClass)}`;
    expect((await organiser.get(detail)).text).toContain(`href="${detail}/answers/${id}"`);
    const answer = await organiser.get(`${detail}/answers/${id}`).expect(200).expect('content-type', 'application/pdf');
    expect(answer.headers['content-disposition']).toContain('attachment; filename="Giay gioi thieu.pdf"; filename*=UTF-8\'\'');
    expect(answer.body).toEqual(pdf);
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    expect((await official.get(detail)).text).toContain('Giấy giới thiệu.pdf');
    await official.get(`${detail}/answers/${id}`).expect(403);
    expect((await testApp.http.get(`${detail}/answers/${id}`)).status).toBe(303);
    expect((await testApp.http.get(headers.location ?? '')).text).toContain('Giấy giới thiệu.pdf');
    await organiser.get(`${detail}/answers/nothing`).expect(404);
  });

  it.each<[string, Buffer, string, string]>([
    ['is missing', Buffer.alloc(0), '', 'Chưa nhập mục này'],
    ['is a program', Buffer.from('MZ\0'), 'giay.pdf', 'Tệp phải là PDF, DOCX, XLSX, JPG, PNG, WEBP, HEIC'],
    ['is a page with scripts', Buffer.from('<script>'), 'giay.html', 'Tệp phải là PDF, DOCX, XLSX, JPG, PNG, WEBP, HEIC'],
    ['is too large', Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-'), 'giay.pdf', 'Tệp lớn hơn 5 MB'],
  ])('is refused beside its field when it %s', async (_, bytes, fileName, message) => {
    const { id, path } = await fileClass();
    const before = filesKept();
    const response = await sendWithFile(path, registrationForm(), `answers.${id}`, bytes, fileName).expect(422);
    expect(messageBeside(response, `answers.${id}`)).toBe(message);
    expect(filesKept()).toEqual(before);
  });

  it('leaves nothing behind when the class is full or the person is on the list already', async () => {
    const { id, path } = await fileClass(1);
    await sendWithFile(path, registrationForm(), `answers.${id}`, pdf, 'a.pdf').expect(303);
    const before = filesKept();
    await sendWithFile(path, registrationForm(), `answers.${id}`, Buffer.from('%PDF-1.7 another'), 'b.pdf').expect(409);
    await sendWithFile(path, registrationForm(), `answers.${id}`, pdf, 'the same bytes.pdf').expect(409);
    expect(filesKept()).toEqual(before);
  });

  it('stays when a correction sends none, and goes when another takes its place', async () => {
    const { id, path } = await fileClass();
    const link =
      (await sendWithFile(path, registrationForm(), `answers.${id}`, Buffer.from('%PDF-1.7 first'), 'cũ.pdf').expect(303)).headers
        .location ?? '';
    const before = filesKept();
    await testApp.http.post(`${link}/answers`).type('form').send({}).expect(303);
    expect((await testApp.http.get(`${link}/answers`)).text).toContain('Đã gửi: cũ.pdf');
    await sendWithFile(`${link}/answers`, {}, `answers.${id}`, Buffer.from('%PDF-1.7 second'), 'mới.pdf').expect(303);
    expect((await testApp.http.get(link)).text).toContain('mới.pdf');
    const after = filesKept();
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
  });
});
