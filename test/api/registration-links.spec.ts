import { RegistrationLinks, type RegistrationReceipt } from '../../src/modules/registrations/index.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, readRegistration, registrationForm } from '../support/make.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());

async function registered(classId: string, form: object = registrationForm()): Promise<RegistrationReceipt> {
  return (await testApp.http.post(`/api/v1/classes/${classId}/registrations`).send(form).expect(201)).body as RegistrationReceipt;
}

const cancel = async (token: string): Promise<unknown> => testApp.http.post(`/api/v1/registrations/by-token/${token}/cancel`).expect(200);

describe('the private link of a registration', () => {
  it('shows one registration, its class, and nothing that is kept', async () => {
    const trainingClass = await makeClass(testApp);
    const { token, code } = await registered(trainingClass.id, registrationForm({ fullName: 'Triệu Tiến Sinh' }));
    const response = await testApp.http.get(`/api/v1/registrations/by-token/${token}`).expect(200).expect('cache-control', 'no-store');
    expect(response.body).toEqual({
      ...{ code, state: 'confirmed', placeInLine: null, answerBy: null },
      ...{ fullName: 'Triệu Tiến Sinh', unitName: 'HTX Cam sành Phù Hương Demo' },
      ...{ classCode: trainingClass.code, className: trainingClass.name, place: trainingClass.place },
      sessions: trainingClass.sessions.map(({ heldOn, halfDay, place }) => ({ heldOn, halfDay, place })),
    });
  });

  it('can be named again by a message that is written later, until a new registration makes a new link', async () => {
    const links = testApp.get(RegistrationLinks);
    const [{ id }, form] = [await makeClass(testApp), registrationForm()];
    const first = await registered(id, form);
    expect(links.tokenOf(await readRegistration(testApp, first.registrationId))).toBe(first.token);
    await cancel(first.token);
    const again = await registered(id, form);
    expect(again.token).not.toBe(first.token);
    expect(links.tokenOf(await readRegistration(testApp, again.registrationId))).toBe(again.token);
    await testApp.http.get(`/api/v1/registrations/by-token/${first.token}`).expect(404);
  });

  it('cannot be made from what the database holds without the secret of the installation', async () => {
    const { registrationId, token } = await registered((await makeClass(testApp)).id);
    const elsewhere = new RegistrationLinks({ linkSecret: 'another installation' } as never);
    expect(elsewhere.tokenOf(await readRegistration(testApp, registrationId))).not.toBe(token);
  });
});

it('a registration announces itself and its end to whoever writes to people, with nothing but its id', async () => {
  const { registrationId, token } = await registered((await makeClass(testApp)).id);
  await cancel(token);
  const messages = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.find(OutboxMessage, { order: { id: 'DESC' }, take: 2 }));
  expect(messages.map(({ topic, payload }) => [topic, payload])).toEqual([
    ['registration.cancelled', { registrationId }],
    ['registration.confirmed', { registrationId }],
  ]);
});
