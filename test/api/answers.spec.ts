import { AnswerQueries, answerText, questionLabel } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { lunchQuestion as lunch, makeClass, makeQuestion, makeStaff, questionDesk, registrationForm, type Staff } from '../support/make.js';

let testApp: TestApp;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp, 'organiser');
});
afterAll(() => testApp.close());

const { address, add, register, answersOf } = questionDesk(
  () => testApp,
  () => organiser,
);

describe('answers typed by staff through the API', () => {
  it('come with the person and are corrected, beside the question when they are wrong', async () => {
    const trainingClass = await makeClass(testApp);
    const { id } = await add(trainingClass, lunch);
    const send = (path: string, method: 'post' | 'patch', body: object, status: number): Promise<{ registrationId: string }> =>
      expectAnswer(testApp.http[method](`/api/v1/${path}`).set(organiser.bearer).send(body), status);
    const person = registrationForm({ source: 'staff', answers: { [id]: 'c1' } });
    await send(`classes/${trainingClass.id}/participants`, 'post', { ...person, answers: { [id]: 'c9' } }, 422);
    await send(`classes/${trainingClass.id}/participants`, 'post', { ...person, answers: 'none' }, 422);
    const { registrationId } = await send(`classes/${trainingClass.id}/participants`, 'post', person, 201);
    expect(await answersOf(trainingClass)).toEqual([{ [id]: 'c1' }]);
    const answers = `registrations/${registrationId}/answers`;
    await send(answers, 'patch', { answers: { [id]: 'c9' } }, 422);
    await send(answers, 'patch', { answers: { [id]: 'c2' } }, 204);
    expect(await answersOf(trainingClass)).toEqual([{ [id]: 'c2' }]);
    await send('registrations/unknown/answers', 'patch', { answers: {} }, 404);
    await expectAnswer(testApp.http.patch(`/api/v1/${answers}`).send({ answers: {} }), 401);
  });
});

describe('registering with answers', () => {
  it('keeps what was asked and drops what was not', async () => {
    const trainingClass = await makeClass(testApp);
    const { id } = await add(trainingClass, lunch);
    const diet = await makeQuestion(testApp, trainingClass, { label: 'Món kiêng', shownWhen: `${id}:c1` });
    const count = await makeQuestion(testApp, trainingClass, { kind: 'number', label: 'Số sản phẩm' });
    await register(trainingClass, { [id]: 'c2', [diet]: 'thịt bò', [count]: 1500, unknown: 'x' });
    expect(await answersOf(trainingClass)).toEqual([{ [id]: 'c2', [count]: '1500' }]);
  });

  it('can be told in words, a column for each question, in both languages', async () => {
    const trainingClass = await makeClass(testApp);
    const ask = (question: Parameters<typeof makeQuestion>[2]): Promise<string> => makeQuestion(testApp, trainingClass, question);
    const day = await ask({ kind: 'date', label: 'Ngày đến', labelEn: 'Day of arrival' });
    const count = await ask({ kind: 'number', label: 'Số sản phẩm' });
    const meals = await ask({ kind: 'several_choices', label: 'Bữa ăn', choices: 'Trưa | Lunch\nTối | Dinner' });
    await register(trainingClass, { [day]: '5/11/2024', [count]: '1500,5', [meals]: ['c2', 'c1'] });
    const { questions, answers } = await testApp.unitOfWork.read(() => testApp.get(AnswerQueries).ofClass(trainingClass.id));
    const [own] = [...answers.values()];
    const columns = (language: 'vi' | 'en'): string[] =>
      questions.map(
        (question) => `${questionLabel(question, language)}: ${answerText(question, own?.get(question.id) ?? { value: '' }, language)}`,
      );
    expect(columns('vi')).toEqual(['Ngày đến: 05/11/2024', 'Số sản phẩm: 1.500,5', 'Bữa ăn: Trưa; Tối']);
    expect(columns('en')).toEqual(['Day of arrival: 05/11/2024', 'Số sản phẩm: 1,500.5', 'Bữa ăn: Lunch; Dinner']);
  });

  it.each([
    ['en', '1,500.5', '1500.5'],
    ['vi', '1.500,5', '1500.5'],
    ['en', '1.5', '1.5'],
  ])('on a form in %s reads %s as it is meant there', async (language, written, value) => {
    const trainingClass = await makeClass(testApp);
    const count = await makeQuestion(testApp, trainingClass, { kind: 'number', label: 'Số sản phẩm' });
    const body = registrationForm({ answers: { [count]: written } });
    const request = testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).set('Accept-Language', language);
    const { token } = await expectAnswer<{ token: string }>(request.send(body), 201);
    expect(await answersOf(trainingClass)).toEqual([{ [count]: value }]);
    const own = testApp.http.get(`/r/${token}/answers`).set('Cookie', `lang=${language}`);
    expect((await own.expect(200)).text).toContain(`value="${language === 'en' ? value : value.replace('.', ',')}"`);
  });

  it.each(['1.500', '12.000,5'])('on an English form asks again rather than guess what %s is', async (written) => {
    const trainingClass = await makeClass(testApp);
    const count = await makeQuestion(testApp, trainingClass, { kind: 'number', label: 'Số sản phẩm' });
    const form = { ...registrationForm(), consent: 'true', [`answers.${count}`]: written };
    const post = testApp.http.post(`/classes/${trainingClass.code}/register`).set('Cookie', 'lang=en').type('form');
    const page = await post.send(form).expect(422);
    expect(page.text).toContain('Enter a number');
    expect(page.text).toContain(`value="${written}"`);
    expect(await answersOf(trainingClass)).toEqual([]);
  });

  it('again after cancelling replaces them', async () => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass);
    const form = registrationForm({ answers: { [id]: 'Cam sành' } });
    const at = `/api/v1/classes/${trainingClass.id}/registrations`;
    const { token } = await expectAnswer<{ token: string }>(testApp.http.post(at).send(form), 201);
    await expectAnswer(testApp.http.post(`/api/v1/registrations/by-token/${token}/cancel`), 200);
    await expectAnswer(testApp.http.post(at).send({ ...form, answers: { [id]: 'Chè' } }), 201);
    expect(await answersOf(trainingClass)).toEqual([{ [id]: 'Chè' }]);
  });

  it.each<[string, (id: string) => unknown, string, string]>([
    ['no answer where one is required', () => undefined, 'answers.ID', 'choose'],
    ['a choice that is not offered', (id) => ({ [id]: 'c7' }), 'answers.ID', 'notAChoice'],
    ['a list where one is chosen', (id) => ({ [id]: ['c1', 'c2'] }), 'answers.ID', 'notAChoice'],
    ['an object', (id) => ({ [id]: { key: 'c1' } }), 'answers', 'wrongForm'],
    ['a feigned file', (id) => ({ [id]: { fileName: 'x.pdf', kind: 'pdf', bytes: '%PDF-' } }), 'answers', 'wrongForm'],
    ['a text', () => 'c1', 'answers', 'wrongForm'],
    ['a list', () => ['c1'], 'answers', 'wrongForm'],
    ['a flood', () => Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`q${i}`, 'x'])), 'answers', 'wrongForm'],
  ])('is refused with %s, and nothing stays', async (_, answers, field, code) => {
    const trainingClass = await makeClass(testApp);
    const { id } = await add(trainingClass, lunch);
    const { errors } = await register<{ errors: object[] }>(trainingClass, answers(id), 422);
    expect(errors).toContainEqual(expect.objectContaining({ field: field.replace('ID', id), code }));
    expect(await answersOf(trainingClass)).toEqual([]);
  });

  it('takes a file of a program in a form of several parts', async () => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass, { kind: 'file', label: 'Giấy giới thiệu', isRequired: true });
    const request = testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`);
    for (const [name, value] of Object.entries(registrationForm())) void request.field(name, String(value));
    await expectAnswer(request.attach(`answers.${id}`, Buffer.from('%PDF-1.7'), 'giấy giới thiệu.pdf'), 201);
    expect(await answersOf(trainingClass)).toEqual([{ [id]: 'giấy giới thiệu.pdf' }]);
  });
});

describe('50 who register with answers at once', () => {
  it('leave exactly the answers of those who got a seat', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 20 });
    const { id } = await add(trainingClass, lunch);
    const product = await makeQuestion(testApp, trainingClass);
    const send = async (number: number): Promise<{ status: number; number: number }> => {
      const body = registrationForm({ answers: { [id]: number % 2 ? 'c1' : 'c2', [product]: `Sản phẩm ${number}` } });
      const { status } = await testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).send(body);
      return { status, number };
    };
    const told = await Promise.all(Array.from({ length: 50 }, (_, number) => send(number)));
    const seated = told.filter(({ status }) => status === 201).map(({ number }) => number);
    expect(told.filter(({ status }) => status === 409)).toHaveLength(30);
    const expected = seated.map((number) => ({ [id]: number % 2 ? 'c1' : 'c2', [product]: `Sản phẩm ${number}` }));
    const kept = await answersOf(trainingClass);
    expect(kept).toHaveLength(20);
    expect(kept).toEqual(expect.arrayContaining(expected));
  }, 60_000);

  it('never leave an answer that a change at the same moment made meaningless', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 50 });
    const { id } = await add(trainingClass, lunch);
    const changing = testApp.http.put(address(trainingClass, id)).set(organiser.bearer);
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () =>
        testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).send(registrationForm({ answers: { [id]: 'c2' } })),
      ),
      changing.send({ kind: 'number', label: 'Mấy người ăn trưa?', isRequired: false }),
    ]);
    const isNumber = answers.at(-1)?.status === 200;
    const registered = answers.slice(0, -1).filter(({ status }) => status === 201).length;
    const kept = await answersOf(trainingClass);
    expect(kept).toHaveLength(registered);
    expect(isNumber ? registered : answers.at(-1)?.status).toBe(isNumber ? 0 : 409);
  }, 60_000);
});
