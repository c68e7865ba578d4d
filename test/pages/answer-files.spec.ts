import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';
import { messageBeside } from '../support/expect-answer.js';
import { firstRegistrationOf } from '../support/make-registration.js';
import { type Browser, makeClass, type MadeClass, makeQuestion, makeStaff, registrationForm, signInBrowser } from '../support/make.js';

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

function sendWithFile(path: string, form: object, field: string, bytes: Buffer, fileName: string): ReturnType<TestApp['http']['post']> {
  const request = testApp.http.post(path);
  for (const [name, value] of Object.entries(form)) void request.field(name, String(value));
  return request.attach(field, bytes, fileName);
}

function filesKept(): string[] {
  const folder = join(testApp.folder, 'files');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 3) : [];
}

describe('a file that answers a question', () => {
  async function fileClass(capacity = 30): Promise<{ trainingClass: MadeClass; id: string; path: string }> {
    const trainingClass = await makeClass(testApp, { capacity });
    const id = await makeQuestion(testApp, trainingClass, { kind: 'file', label: 'Giấy giới thiệu', isRequired: true });
    return { trainingClass, id, path: `/classes/${trainingClass.code}/register` };
  }

  it('is fetched by organisers and by nobody else', async () => {
    const { trainingClass, id, path } = await fileClass();
    const { headers } = await sendWithFile(path, registrationForm(), `answers.${id}`, pdf, 'Giấy giới thiệu.pdf').expect(303);
    const detail = `/staff/classes/${trainingClass.id}/registrations/${await firstRegistrationOf(testApp, trainingClass)}`;
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

  it('that is not required can be taken back, and its bytes go with it', async () => {
    const { id, link } = await optionalFile();
    const before = filesKept();
    const form = await testApp.http.get(`${link}/answers`).expect(200);
    expect(form.text).toContain(`name="removeFiles" value="${id}"`);
    await testApp.http.post(`${link}/answers`).type('form').send({ removeFiles: id }).expect(303);
    expect((await testApp.http.get(link)).text).not.toContain('giấy.pdf');
    expect(filesKept()).toHaveLength(before.length - 1);
    expect((await testApp.http.get(`${link}/answers`)).text).not.toContain('name="removeFiles"');
  });

  it('that is required can only be replaced', async () => {
    const { id, path } = await fileClass();
    const { headers } = await sendWithFile(path, registrationForm(), `answers.${id}`, Buffer.from('%PDF-1.7 kept'), 'cũ.pdf').expect(303);
    const link = headers.location ?? '';
    expect((await testApp.http.get(`${link}/answers`)).text).not.toContain('name="removeFiles"');
    const refused = await testApp.http.post(`${link}/answers`).type('form').send({ removeFiles: id }).expect(422);
    expect(messageBeside(refused, `answers.${id}`)).toBe('Chưa nhập mục này');
    expect((await testApp.http.get(link)).text).toContain('cũ.pdf');
  });

  it.each([[['x'.repeat(37)]], [Array<string>(51).fill('x')]])('stays when what is to be removed is nonsense', async (removeFiles) => {
    const { link } = await optionalFile();
    await testApp.http.post(`${link}/answers`).type('form').send({ removeFiles }).expect(422);
    await testApp.http.post(`${link}/answers`).type('form').send({ removeFiles: 'no-such-question' }).expect(303);
    expect((await testApp.http.get(link)).text).toContain('giấy.pdf');
  });

  let files = 0;
  async function optionalFile(): Promise<{ id: string; link: string }> {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass, { kind: 'file', label: 'Giấy giới thiệu' });
    const bytes = Buffer.from(`%PDF-1.7 ${++files}`);
    const sent = sendWithFile(`/classes/${trainingClass.code}/register`, registrationForm(), `answers.${id}`, bytes, 'giấy.pdf');
    return { id, link: (await sent.expect(303)).headers.location ?? '' };
  }
});
