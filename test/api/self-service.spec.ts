import { RegistrationQueries, type RegistrationReceipt } from '../../src/modules/registrations/index.js';
import { ConsentRecord } from '../../src/modules/registrations/consent-record.entity.js';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeStaff, readClass, readRegistration, registrationForm } from '../support/make.js';
import { cancel, makeArrangedClass, own, register, registerMany } from '../support/make-line.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());
afterEach(() => {
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
});

const mui = { fullName: 'Bàn Thị Mui', organisation: 'HTX Miến dong Bản Khuổi Demo', group: 'HOP_TAC_XA', position: 'Thành viên' };

interface Refusal {
  readonly code?: string;
  readonly errors?: { readonly field: string; readonly code: string }[];
}

const correct = (token: string, body: object, status = 204): Promise<Refusal> =>
  expectAnswer(testApp.http.patch(`/api/v1/registrations/by-token/${token}`).send(body), status);
const send = (token: string, body: object, status = 201): Promise<RegistrationReceipt & Refusal> =>
  expectAnswer(testApp.http.post(`/api/v1/registrations/by-token/${token}/substitute`).send(body), status);
const wrong = ({ errors = [] }: Refusal): string[] => errors.map(({ field, code }) => `${field}: ${code}`);

describe('correcting one’s own registration', () => {
  it('changes what stands on the list, and the history says what without the contacts', async () => {
    const person = { ...mui, phone: '0900 888 001', email: 'mui@example.com' };
    const { token, registrationId } = await register(testApp, await makeClass(testApp), person);
    await correct(token, { ...person, fullName: 'Bàn Thị Mụi', position: 'Giám đốc', email: 'mui.moi@example.com' });
    const corrected = await readRegistration(testApp, registrationId);
    expect(corrected).toMatchObject({ fullName: 'Bàn Thị Mụi', position: 'Giám đốc', email: 'mui.moi@example.com' });
    const history = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: registrationId }));
    const line = history.find(({ action }) => action === 'registration.corrected');
    expect(Object.keys(line?.detail?.changed as object).sort()).toEqual(['email', 'fullName', 'position']);
    expect(JSON.stringify(line)).not.toContain('@example.com');
  });

  it('frees the old contact for somebody else of that name and claims the new one', async () => {
    const trainingClass = await makeClass(testApp);
    const person = { ...mui, phone: '0900 888 002', email: '' };
    const { token } = await register(testApp, trainingClass, person);
    await correct(token, { ...person, phone: '0900 888 003' });
    const again = (phone: string, status: number): Promise<unknown> =>
      expectAnswer(
        testApp.http.post(`/api/v1/classes/${trainingClass.id}/registrations`).send(registrationForm({ ...person, phone })),
        status,
      );
    await again('0900 888 003', 409);
    const other = await register(testApp, trainingClass, { ...mui, phone: '0900 888 004', email: '' });
    expect(await correct(other.token, { ...mui, phone: '0900 888 003' }, 409)).toMatchObject({ code: 'alreadyRegistered' });
  });

  it('leaves no trace when nothing is different', async () => {
    const person = { ...mui, phone: '0900 888 005', email: 'm5@example.com' };
    const { token, registrationId } = await register(testApp, await makeClass(testApp), person);
    await correct(token, person);
    const history = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: registrationId }));
    expect(history.map(({ action }) => action)).toEqual(['registration.created']);
  });

  it('to another group is refused where that group has no seat left', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { quotas: [{ group: 'UBND_XA', maximum: 0 }] });
    const person = { ...mui, phone: '0900 888 006', email: '' };
    const { token, registrationId } = await register(testApp, trainingClass, person);
    expect(await correct(token, { ...person, group: 'UBND_XA' }, 409)).toMatchObject({ code: 'quotaFull' });
    expect((await readRegistration(testApp, registrationId)).unitGroup).toBe('HOP_TAC_XA');
  });

  it.each([
    [{ fullName: 'Triệu Tiến Sinh' }, 'fullName: nameOfSomebodyElse'],
    [{ fullName: '' }, 'fullName: required'],
    [{ fullName: '<b>Bàn Thị Mui</b>' }, 'fullName: nameNotRecognised'],
    [{ organisation: 'Đ'.repeat(301) }, 'organisation: tooLong'],
    [{ group: 'X' }, 'group: notAChoice'],
    [{ position: '' }, 'position: required'],
    [{ phone: '', email: '' }, 'phone: contactRequired'],
    [{ email: 'khong-phai-thu' }, 'email: notAnEmail'],
  ])('with %j is refused beside the field', async (change, problem) => {
    const person = { ...mui, phone: '0900 888 009', email: 'm9@example.com' };
    const { token } = await register(testApp, await makeClass(testApp), person);
    expect(wrong(await correct(token, { ...person, ...change }, 422))).toEqual([problem]);
  });

  it('ends with the registration and with the final list', async () => {
    const person = { ...mui, phone: '0900 888 010', email: '' };
    const { token } = await register(testApp, await makeClass(testApp), person);
    await cancel(testApp, { token });
    expect(await correct(token, { ...person, position: 'Giám đốc' }, 409)).toMatchObject({ code: 'alreadyCancelled' });
    await correct('x'.repeat(32), person, 404);
  });
});

describe('sending a substitute', () => {
  it('puts the substitute on the seat, with a code and a link of their own', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 1 });
    const original = await register(testApp, trainingClass);
    const substitute = await send(original.token, registrationForm({ fullName: 'Triệu Tiến Sinh' }));
    expect((await own(testApp, substitute)).state).toBe('confirmed');
    expect(substitute.code).not.toBe(original.code);
    const kept = await readRegistration(testApp, original.registrationId);
    expect(kept).toMatchObject({ state: 'cancelled', endedBy: 'substituted', substitutedBy: substitute.registrationId });
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
    const roll = await testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(trainingClass.id));
    expect(roll.map(({ fullName }) => fullName)).toEqual(['Triệu Tiến Sinh']);
  });

  it('does not let the line pass by: the seat was never free', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1);
    const [original, waiting] = await registerMany(testApp, trainingClass, 2);
    await send(original.token, registrationForm());
    expect((await own(testApp, waiting)).state).toBe('waiting');
  });

  it('asks staff again where the class wants an approval', async () => {
    const trainingClass = await makeArrangedClass(testApp, 2, { needsApproval: true });
    const original = await register(testApp, trainingClass);
    const { bearer } = await makeStaff(testApp);
    const decision = { registrationIds: [original.registrationId], decision: 'approve' };
    await expectAnswer(testApp.http.post('/api/v1/registrations/decisions').set(bearer).send(decision), 200);
    expect((await send(original.token, registrationForm())).state).toBe('pending');
  });

  it('is refused for oneself, for somebody on the list, from the line, and once the class has begun', async () => {
    const trainingClass = await makeArrangedClass(testApp, 2);
    const form = registrationForm();
    const [original, other] = [await register(testApp, trainingClass, form), registrationForm()];
    await register(testApp, trainingClass, other);
    const waiting = await register(testApp, trainingClass);
    expect(await send(original.token, form, 409)).toMatchObject({ code: 'substituteIsSamePerson' });
    expect(await send(original.token, other, 409)).toMatchObject({ code: 'alreadyRegistered' });
    expect(await send(waiting.token, registrationForm(), 409)).toMatchObject({ code: 'nothingToPassOn' });
    testApp.clock.moveTo('2024-10-15T01:00:00Z');
    expect(await send(original.token, registrationForm(), 409)).toMatchObject({ code: 'tooLateToCancel' });
    expect((await own(testApp, original)).state).toBe('confirmed');
  });

  it('happens once, however many substitutes are named at the same moment', async () => {
    const trainingClass = await makeClass(testApp);
    const { token } = await register(testApp, trainingClass);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => testApp.http.post(`/api/v1/registrations/by-token/${token}/substitute`).send(registrationForm())),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
  }, 60_000);

  it.each([
    [{ consent: false }, 'consent: consentRequired'],
    [{ fullName: '' }, 'fullName: required'],
    [{ phone: '', email: '' }, 'phone: contactRequired'],
    [{ birthDate: '2030' }, 'birthDate: birthNotRecognised'],
    [{ ethnicity: 'Dao' }, 'ethnicityConsent: ethnicityConsentRequired'],
  ])('with %j is refused beside the field', async (change, problem) => {
    const { token } = await register(testApp, await makeClass(testApp));
    expect(wrong(await send(token, registrationForm(change), 422))).toEqual([problem]);
  });
});

describe('taking back what one said of one’s ethnic group', () => {
  const said = { ethnicity: 'Dao', ethnicityConsent: true };
  const forget = (token: string, status = 204): Promise<unknown> =>
    expectAnswer(testApp.http.delete(`/api/v1/registrations/by-token/${token}/ethnicity`), status);
  const kept = (personId: string): Promise<boolean> =>
    testApp.unitOfWork.read(() => testApp.unitOfWork.manager.existsBy('PersonEthnicity', { personId }));
  const consents = (registrationId: string): Promise<ConsentRecord[]> =>
    testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.find(ConsentRecord, { where: { registrationId, purpose: 'ethnicity' }, order: { id: 'ASC' } }),
    );

  it('deletes it, keeps both answers as proof, and says so in the history without the group', async () => {
    const { token, registrationId } = await register(testApp, await makeClass(testApp), registrationForm(said));
    const { personId } = await readRegistration(testApp, registrationId);
    expect(await kept(personId)).toBe(true);
    await forget(token);
    await forget(token);
    expect(await kept(personId)).toBe(false);
    expect((await consents(registrationId)).map(({ given }) => given)).toEqual([true, false]);
    const history = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: registrationId }));
    expect(history.filter(({ action }) => action === 'registration.ethnicityWithdrawn')).toHaveLength(1);
    expect(JSON.stringify(history)).not.toContain('Dao');
  });

  it('is offered on one’s own page only while there is something to take back', async () => {
    const { token } = await register(testApp, await makeClass(testApp), registrationForm(said));
    const page = async (): Promise<string> => (await testApp.http.get(`/r/${token}`).expect(200)).text;
    expect(await page()).toContain(`action="/r/${token}/ethnicity"`);
    const pressed = await testApp.http.post(`/r/${token}/ethnicity`).type('form').send({});
    expect([pressed.status, pressed.headers.location]).toEqual([303, `/r/${token}?notice=ethnicityWithdrawn`]);
    expect(await page()).not.toContain('/ethnicity"');
  });

  it('needs the private link', async () => {
    expect(await forget('somebody-else', 404)).toMatchObject({ code: 'registrationNotFound' });
  });
});
