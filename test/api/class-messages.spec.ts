import { CancelRegistration } from '../../src/modules/registrations/index.js';
import { Audit } from '../../src/platform/audit/audit.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeRegistration, makeStaff, registrationForm, type Staff } from '../support/make.js';
import { makeArrangedClass, registerMany } from '../support/make-line.js';

let testApp: TestApp;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
});
afterAll(() => testApp.close());

interface Sent {
  readonly id: string;
  readonly people: number;
  readonly unreachable: number;
}

const words = { subject: 'Mang theo mẫu', body: 'Xin mang theo 01 mẫu sản phẩm.\n\nHẹn gặp.' };
const post = <T = Sent>(path: string, body: object, status: number, { bearer } = organiser): Promise<T> =>
  expectAnswer<T>(testApp.http.post(`/api/v1/classes/${path}`).set(bearer).send(body), status);
const send = ({ id }: { id: string }, body: object): Promise<Sent> => post(`${id}/messages`, { ...words, ...body }, 201);
const mailsOf = ({ id }: { id: string }): Promise<MailMessage[]> =>
  testApp.unitOfWork.read(() =>
    testApp.unitOfWork.manager.find(MailMessage, { where: { subjectType: 'class', subjectId: id }, order: { toName: 'ASC' } }),
  );

describe('a message to people of a class', () => {
  it('is shown first: how many get it, who has to be phoned, how it reads; nothing is kept', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Ma Thị Đào' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Lý A Dế', phone: '0900000123', email: undefined } as object);
    const preview = await post<Record<string, unknown>>(`${trainingClass.id}/messages/preview`, { ...words, states: ['confirmed'] }, 200);
    expect(preview).toMatchObject({
      people: 2,
      subject: 'Mang theo mẫu',
      unreachable: [{ fullName: 'Lý A Dế', phone: '+84900000123', unitName: 'HTX Cam sành Phù Hương Demo' }],
    });
    expect(preview.text).toContain('Xin mang theo 01 mẫu sản phẩm.\n\nHẹn gặp.');
    await testApp.drainOutbox();
    expect(await mailsOf(trainingClass)).toHaveLength(0);
  });

  it('goes to everyone in the states that were named, each in their language, and to nobody else', async () => {
    const trainingClass = await makeArrangedClass(testApp, 2);
    await registerMany(testApp, trainingClass, 3);
    const english = testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).set('accept-language', 'en');
    await expectAnswer(english.send(registrationForm({ fullName: 'Bùi Khánh Ly' })), 201);
    expect(await send(trainingClass, { states: ['waiting'] })).toMatchObject({ people: 2, unreachable: 0 });
    await testApp.drainOutbox();
    const mails = await mailsOf(trainingClass);
    expect(mails.map(({ template, language }) => `${template} ${language}`).sort()).toEqual(['class-message en', 'class-message vi']);
    expect(mails.every(({ subject, text }) => subject === 'Mang theo mẫu' && text.includes('/r/'))).toBe(true);
  });

  it('goes to those who were chosen, in whichever state; not to people of another class or who left', async () => {
    const [trainingClass, other] = [await makeArrangedClass(testApp, 1), await makeClass(testApp)];
    const [seated, waits] = await registerMany(testApp, trainingClass, 2);
    const [gone, elsewhere] = [await makeRegistration(testApp, other), await makeRegistration(testApp, other)];
    await testApp.get(CancelRegistration).execute(organiser.actor, gone.registrationId, { reason: 'Bận' });
    const registrationIds = [seated, waits, elsewhere].map(({ registrationId }) => registrationId);
    expect(await send(trainingClass, { registrationIds })).toMatchObject({ people: 2 });
    const body = { ...words, registrationIds: [gone.registrationId] };
    expect(await post(`${other.id}/messages`, body, 422)).toMatchObject({ errors: [{ field: 'states', code: 'nobodyToTell' }] });
    await testApp.drainOutbox();
    expect(await mailsOf(trainingClass)).toHaveLength(2);
    expect(await mailsOf(other)).toHaveLength(0);
  });

  it('reaches more people than one batch, and each once, however often it is carried out', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 60 });
    for (let made = 0; made < 55; made += 1) await makeRegistration(testApp, trainingClass);
    const { id: messageId } = await send(trainingClass, { states: ['confirmed'] });
    await testApp.drainOutbox();
    await testApp.unitOfWork.write(() => testApp.get(Outbox).enqueue('class.message', { messageId }));
    await testApp.drainOutbox();
    const mails = await mailsOf(trainingClass);
    expect([mails.length, new Set(mails.map(({ origin }) => origin)).size]).toEqual([55, 55]);
  }, 60_000);

  it('goes out once under one key, and the same key is no way into another class', async () => {
    const [trainingClass, other] = [await makeClass(testApp), await makeClass(testApp)];
    for (const each of [trainingClass, other]) await makeRegistration(testApp, each);
    const key = '01930000-0000-7000-8000-00000000abcd';
    const [first, second] = [
      await send(trainingClass, { states: ['confirmed'], key }),
      await send(trainingClass, { states: ['confirmed'], key }),
    ];
    expect(second).toEqual(first);
    expect(await post(`${other.id}/messages`, { ...words, states: ['confirmed'], key }, 409)).toMatchObject({ code: 'messageSentAlready' });
    await testApp.drainOutbox();
    expect(await mailsOf(trainingClass)).toHaveLength(1);
  });

  it('keeps what looks like markup or a placeholder as words', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass);
    const text = '<img src=x onerror=alert(1)> **đậm** [mở](https://example.com) {{link}}';
    await send(trainingClass, { states: ['confirmed'], body: text });
    await testApp.drainOutbox();
    const [mail] = await mailsOf(trainingClass);
    expect(mail?.text).toContain(text);
    expect(mail?.html).toContain('&lt;img src=x');
    expect(mail?.html).not.toMatch(/<img src=x|href="https:\/\/example\.com"|<strong>đậm/);
  });

  it('shows who has no address as not sent, is listed newest first, and stands in the history of the class', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { email: undefined } as object);
    await send(trainingClass, { states: ['confirmed'], subject: 'Một' });
    await send(trainingClass, { states: ['confirmed'], subject: 'Hai' });
    await testApp.drainOutbox();
    expect((await mailsOf(trainingClass)).map(({ state, reason }) => [state, reason])).toEqual(Array(2).fill(['unsent', 'noAddress']));
    const list = testApp.http.get(`/api/v1/classes/${trainingClass.id}/messages`).set(organiser.bearer);
    const { items, next } = await expectAnswer<{ items: { subject: string; unreachable: number }[]; next: string | null }>(list, 200);
    expect([items.map(({ subject, unreachable }) => [subject, unreachable]), next]).toEqual([
      [
        ['Hai', 1],
        ['Một', 1],
      ],
      null,
    ]);
    const history = await testApp.unitOfWork.read(() => testApp.get(Audit).historyOf({ type: 'class', id: trainingClass.id }));
    expect(history.filter(({ action }) => action === 'class.messageSent').map(({ detail }) => detail?.subject)).toEqual(['Hai', 'Một']);
  });

  it.each([
    [{}, ['subject', 'body']],
    [{ ...words }, ['states']],
    [{ ...words, states: ['rejected'] }, ['states']],
    [{ ...words, states: 'everybody' }, ['states']],
    [{ ...words, registrationIds: [{ id: 'a' }] }, ['registrationIds']],
    [{ ...words, registrationIds: Array.from({ length: 201 }, (_, at) => `id-${at}`) }, ['registrationIds']],
    [{ ...words, states: ['confirmed'], subject: 'x'.repeat(201) }, ['subject']],
    [{ ...words, states: ['confirmed'], subject: '<b>Thư</b>' }, ['subject']],
    [{ ...words, states: ['confirmed'], body: 'x'.repeat(5001) }, ['body']],
    [{ ...words, states: ['confirmed'], body: { $ne: '' } }, ['body']],
    [{ ...words, states: ['confirmed'], key: 'again' }, ['key']],
  ])('is refused when it cannot be understood, and nothing is written', async (body, fields) => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass);
    for (const path of ['messages', 'messages/preview']) {
      const { errors } = await post<{ errors: { field: string }[] }>(`${trainingClass.id}/${path}`, body, 422);
      expect(errors.map(({ field }) => field)).toEqual(fields);
    }
    await testApp.drainOutbox();
    expect(await mailsOf(trainingClass)).toHaveLength(0);
  });

  it('is for organisers only, and for a class that is there', async () => {
    const trainingClass = await makeClass(testApp);
    for (const role of ['auditor', 'checkin', 'official'] as const) {
      const staff = await makeStaff(testApp, role);
      for (const path of ['messages', 'messages/preview'])
        await post(`${trainingClass.id}/${path}`, { ...words, states: ['confirmed'] }, 403, staff);
      await expectAnswer(testApp.http.get(`/api/v1/classes/${trainingClass.id}/messages`).set(staff.bearer), 403);
    }
    await post('nowhere/messages', { ...words, states: ['confirmed'] }, 404);
    const list = testApp.http.get(`/api/v1/classes/${trainingClass.id}/messages?before=${'x'.repeat(37)}`).set(organiser.bearer);
    await expectAnswer(list, 422);
  });
});
