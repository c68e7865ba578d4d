import { CancelClass, ClassFollowers } from '../../src/modules/classes/index.js';
import { AnswerQueries } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import {
  type AskedQuestion,
  lunchQuestion as lunch,
  type MadeClass,
  makeClass,
  makeQuestion,
  makeStaff,
  questionDesk,
  type Staff,
} from '../support/make.js';

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
const change = <T = { items: AskedQuestion[] }>(trainingClass: MadeClass, id: string, body: object, status = 200): Promise<T> =>
  expectAnswer<T>(testApp.http.put(address(trainingClass, id)).set(organiser.bearer).send(body), status);
const remove = <T = { items: AskedQuestion[] }>(trainingClass: MadeClass, id: string, status = 200): Promise<T> =>
  expectAnswer<T>(testApp.http.delete(address(trainingClass, id)).set(organiser.bearer), status);
const list = async (trainingClass: MadeClass): Promise<AskedQuestion[]> =>
  (await expectAnswer<{ items: AskedQuestion[] }>(testApp.http.get(address(trainingClass)), 200)).items;

describe('the questions of a class', () => {
  it('are added by an organiser and read by everybody, in their order', async () => {
    const trainingClass = await makeClass(testApp);
    const first = await add(trainingClass, { ...lunch, labelEn: 'Lunch?', hint: 'Miễn phí' });
    await add(trainingClass, { kind: 'text', label: 'Món kiêng', shownWhen: `${first.id}:c1` });
    expect(await list(trainingClass)).toEqual([
      expect.objectContaining({
        label: lunch.label,
        labelEn: 'Lunch?',
        hint: 'Miễn phí',
        isRequired: true,
        choices: [
          { key: 'c1', text: 'Có', textEn: 'Yes' },
          { key: 'c2', text: 'Không', textEn: 'No' },
        ],
      }),
      expect.objectContaining({ label: 'Món kiêng', shownWhenId: first.id, shownWhenChoice: 'c1' }),
    ]);
  });

  it('of a draft are nobody else’s business', async () => {
    const draft = await makeClass(testApp, { state: 'draft' });
    await expectAnswer(testApp.http.get(address(draft)), 404);
    await expectAnswer(testApp.http.get(address(draft)).set(organiser.bearer), 200);
  });

  it.each(['official', 'checkin', 'auditor'] as const)('are not changed by %s', async (role) => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass);
    const { bearer } = await makeStaff(testApp, role);
    const at = address(trainingClass, id);
    for (const request of [
      testApp.http.post(address(trainingClass)).send(lunch),
      testApp.http.put(at).send(lunch),
      testApp.http.post(`${at}/move`).send({ direction: 'up' }),
      testApp.http.delete(at),
    ]) {
      await expectAnswer(request.set(bearer), 403);
    }
    await expectAnswer(testApp.http.post(address(trainingClass)).send(lunch), 401);
    expect(await list(trainingClass)).toHaveLength(1);
  });

  it.each<[string, object, string, string]>([
    ['nothing', {}, 'kind', 'required'],
    ['no label', { kind: 'text' }, 'label', 'required'],
    ['a kind that is none', { kind: 'html', label: 'x' }, 'kind', 'notAChoice'],
    ['a list for a label', { kind: 'text', label: ['x'] }, 'label', 'notText'],
    ['a label without end', { kind: 'text', label: 'x'.repeat(201) }, 'label', 'tooLong'],
    ['a hint without end', { kind: 'text', label: 'x', hint: 'x'.repeat(301) }, 'hint', 'tooLong'],
    ['choices without end', { ...lunch, choices: 'x'.repeat(5001) }, 'choices', 'tooLong'],
    ['no choices', { ...lunch, choices: '' }, 'choices', 'tooFewChoices'],
    ['a bound that is no number', { kind: 'number', label: 'x', minimum: 'ba' }, 'minimum', 'notANumber'],
    ['a condition that is none', { kind: 'text', label: 'x', shownWhen: 'nothing' }, 'shownWhen', 'notAChoice'],
    ['the number of the identity card', { kind: 'text', label: 'Số căn cước công dân' }, 'label', 'questionAsks.identity'],
    ['the ethnic group', { kind: 'text', label: 'Dân tộc' }, 'label', 'questionAsks.ethnicity'],
  ])('are refused when they are %s', async (_, body, field, code) => {
    const trainingClass = await makeClass(testApp);
    const { errors } = await add<{ errors: object[] }>(trainingClass, body, 422);
    expect(errors).toContainEqual(expect.objectContaining({ field, code }));
    expect(await list(trainingClass)).toEqual([]);
  });

  it('say in the language of the reader why they are refused', async () => {
    const trainingClass = await makeClass(testApp);
    const request = testApp.http.post(address(trainingClass)).set(organiser.bearer).set('Accept-Language', 'en');
    const { errors } = await expectAnswer<{ errors: { message: string }[] }>(request.send({ kind: 'text', label: 'CCCD' }), 422);
    expect(errors[0]?.message).toContain('Identity numbers');
  });

  it('are changed freely while nobody has answered', async () => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass);
    const { items } = await change(trainingClass, id, { kind: 'number', label: 'Số sản phẩm', minimum: 1, maximum: 9, isRequired: true });
    expect(items).toEqual([
      expect.objectContaining({ id, kind: 'number', label: 'Số sản phẩm', minimum: 1, maximum: 9, isRequired: true }),
    ]);
  });

  it('change only their wording once somebody has answered', async () => {
    const trainingClass = await makeClass(testApp);
    const { id } = await add(trainingClass, lunch);
    await register(trainingClass, { [id]: 'c2' });
    const refused = await change<{ code: string; errors: object[] }>(trainingClass, id, { ...lunch, kind: 'several_choices' }, 409);
    expect(refused).toMatchObject({ code: 'questionAnswered' });
    await change(trainingClass, id, { ...lunch, choices: 'Có' }, 422);
    await change(trainingClass, id, { ...lunch, choices: 'Có\nKhông ăn\nChưa biết' });
    expect((await list(trainingClass))[0]?.choices.map(({ key, text }) => [key, text])).toEqual([
      ['c1', 'Có'],
      ['c2', 'Không ăn'],
      ['c3', 'Chưa biết'],
    ]);
    expect(await answersOf(trainingClass)).toEqual([{ [id]: 'c2' }]);
  });

  it('move up and down, never before the question they depend on', async () => {
    const trainingClass = await makeClass(testApp);
    const { id } = await add(trainingClass, lunch);
    const diet = await makeQuestion(testApp, trainingClass, { label: 'Món kiêng', shownWhen: `${id}:c1` });
    await makeQuestion(testApp, trainingClass, { label: 'Ghi chú' });
    const move = (question: string, direction: unknown, status: number): Promise<unknown> =>
      expectAnswer(
        testApp.http
          .post(`${address(trainingClass)}/${question}/move`)
          .set(organiser.bearer)
          .send({ direction }),
        status,
      );
    await move(diet, 'down', 200);
    expect((await list(trainingClass)).map(({ label }) => label)).toEqual([lunch.label, 'Ghi chú', 'Món kiêng']);
    await move(diet, 'up', 200);
    expect(await move(diet, 'up', 409)).toMatchObject({ code: 'questionBeforeItsCondition' });
    await move(diet, 'sideways', 422);
    await move('nobody', 'up', 404);
  });

  it('are removed without the answers that were given; others that depend on them hold them', async () => {
    const trainingClass = await makeClass(testApp);
    const { id } = await add(trainingClass, lunch);
    const diet = await makeQuestion(testApp, trainingClass, { label: 'Món kiêng', shownWhen: `${id}:c1` });
    await register(trainingClass, { [id]: 'c1', [diet]: 'thịt bò' });
    expect(await remove(trainingClass, id, 409)).toMatchObject({ code: 'questionDecides' });
    await remove(trainingClass, diet);
    await remove(trainingClass, diet, 404);
    expect((await list(trainingClass)).map((question) => question.id)).toEqual([id]);
    expect(await answersOf(trainingClass)).toEqual([{ [id]: 'c1', [diet]: 'thịt bò' }]);
    const { questions } = await testApp.unitOfWork.read(() => testApp.get(AnswerQueries).ofClass(trainingClass.id));
    expect(questions.map((question) => question.id)).toEqual([id, diet]);
  });

  it('of another class are not found', async () => {
    const [one, other] = [await makeClass(testApp), await makeClass(testApp)];
    const id = await makeQuestion(testApp, one);
    expect(await change(other, id, { kind: 'text', label: 'x' }, 404)).toMatchObject({ code: 'questionNotFound' });
    expect(await remove(other, id, 404)).toMatchObject({ code: 'questionNotFound' });
  });

  it('stay as they are when the class is cancelled', async () => {
    const trainingClass = await makeClass(testApp);
    const id = await makeQuestion(testApp, trainingClass);
    await testApp.get(CancelClass).execute({ kind: 'system', name: 'test' }, trainingClass.id, { reason: 'Bão số 3' });
    expect(await add(trainingClass, lunch, 409)).toMatchObject({ code: 'classNotChangeable' });
    await remove(trainingClass, id, 409);
  });

  it('go along when the class is cloned, with their conditions and without answers', async () => {
    const [one, other] = [await makeClass(testApp), await makeClass(testApp)];
    const { id } = await add(one, lunch);
    await makeQuestion(testApp, one, { label: 'Món kiêng', shownWhen: `${id}:c1` });
    const gone = await makeQuestion(testApp, one, { label: 'Đã bỏ' });
    await remove(one, gone);
    await register(one, { [id]: 'c2' });
    await testApp.unitOfWork.write(() => testApp.get(ClassFollowers).copyTo(one.id, other.id));
    const copies = await list(other);
    expect(copies.map(({ label }) => label)).toEqual([lunch.label, 'Món kiêng']);
    expect(copies[1]?.shownWhenId).toBe(copies[0]?.id);
    expect(copies[0]?.id).not.toBe(id);
    expect(await answersOf(other)).toEqual([]);
  });
});
