import { Registration } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeRegistration, makeStaff, readClass, readRegistration, type Staff } from '../support/make.js';
import { makeArrangedClass, own, register, registerMany } from '../support/make-line.js';

let testApp: TestApp;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
});
afterAll(() => testApp.close());

interface Decisions {
  readonly decisions: { readonly outcome: string; readonly code?: string }[];
}

const decide = (body: object, status = 200, { bearer } = organiser): Promise<Decisions> =>
  expectAnswer<Decisions>(testApp.http.post('/api/v1/registrations/decisions').set(bearer).send(body), status);
const stateOf = async (id: string): Promise<Registration['state']> => (await readRegistration(testApp, id)).state;

describe('a class that wants an approval', () => {
  it('holds the seat of a request until staff have decided, so that an approval never finds the class full', async () => {
    const trainingClass = await makeArrangedClass(testApp, 2, { needsApproval: true });
    const receipts = await registerMany(testApp, trainingClass, 3);
    expect(receipts.map(({ state }) => state)).toEqual(['pending', 'pending', 'waiting']);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(2);
  });

  it('lets staff approve many at once and tells what became of each', async () => {
    const trainingClass = await makeArrangedClass(testApp, 5, { needsApproval: true });
    const [first, second] = await registerMany(testApp, trainingClass, 2);
    const entered = await makeRegistration(testApp, trainingClass);
    const registrationIds = [first.registrationId, second.registrationId, entered.registrationId, 'nobody'];
    expect((await decide({ registrationIds, decision: 'approve' })).decisions).toMatchObject([
      { registrationId: first.registrationId, outcome: 'approved' },
      { registrationId: second.registrationId, outcome: 'approved' },
      { registrationId: entered.registrationId, outcome: 'refused', code: 'nothingToDecide' },
      { registrationId: 'nobody', fullName: null, outcome: 'refused', code: 'registrationNotFound' },
    ]);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(3);
  });

  it('offers the seat of a rejected request to the next in the line, and tells the person why', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1, { needsApproval: true });
    const [first, second] = await registerMany(testApp, trainingClass, 2);
    await decide({ registrationIds: [first.registrationId], decision: 'reject', reason: 'Lớp dành cho hợp tác xã' });
    expect(await readRegistration(testApp, first.registrationId)).toMatchObject({ state: 'rejected', reason: 'Lớp dành cho hợp tác xã' });
    expect(await own(testApp, second)).toMatchObject({ state: 'offered' });
    await expectAnswer(testApp.http.post(`/api/v1/registrations/by-token/${second.token}/accept`), 200);
    expect(await stateOf(second.registrationId)).toBe('pending');
  });

  it('lets staff cancel many at once, with the reason, and seats go to the line', async () => {
    const trainingClass = await makeArrangedClass(testApp, 2);
    const [first, second, third] = await registerMany(testApp, trainingClass, 3);
    const registrationIds = [first.registrationId, second.registrationId];
    const { decisions } = await decide({ registrationIds, decision: 'cancel', reason: 'Đơn vị rút người' });
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled']);
    expect(await readRegistration(testApp, second.registrationId)).toMatchObject({ state: 'cancelled', reason: 'Đơn vị rút người' });
    expect(await own(testApp, third)).toMatchObject({ state: 'offered' });
    const [again] = (await decide({ registrationIds: [first.registrationId], decision: 'cancel', reason: 'Lần nữa' })).decisions;
    expect(again).toMatchObject({ outcome: 'refused', code: 'alreadyCancelled' });
  });

  it('confirms at once whom staff write in: they have decided already', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1, { needsApproval: true });
    expect((await makeRegistration(testApp, trainingClass)).state).toBe('confirmed');
  });

  it('lets a person who was rejected ask again', async () => {
    const trainingClass = await makeArrangedClass(testApp, 1, { needsApproval: true });
    const person = { fullName: 'Triệu Tiến Sinh', phone: '0900 777 001', email: 'sinh@example.com' };
    const { registrationId } = await register(testApp, trainingClass, person);
    await decide({ registrationIds: [registrationId], decision: 'reject', reason: 'Thiếu công văn cử' });
    expect((await register(testApp, trainingClass, person)).state).toBe('pending');
  });

  it.each([
    [{ registrationIds: [], decision: 'approve' }, 'registrationIds'],
    [{ registrationIds: ['x'.repeat(37)], decision: 'approve' }, 'registrationIds'],
    [{ registrationIds: Array.from({ length: 201 }, (_, index) => `id-${index}`), decision: 'approve' }, 'registrationIds'],
    [{ registrationIds: [{ $ne: '' }], decision: 'approve' }, 'registrationIds'],
    [{ registrationIds: ['a'], decision: 'delete' }, 'decision'],
    [{ registrationIds: ['a'], decision: 'reject' }, 'reason'],
    [{ registrationIds: ['a'], decision: 'cancel', reason: '  ' }, 'reason'],
    [{ registrationIds: ['a'], decision: 'reject', reason: 'x'.repeat(501) }, 'reason'],
  ])('refuses a decision that cannot be understood', async (body, field) => {
    const refused = (await decide(body, 422)) as unknown as { errors: { field: string }[] };
    expect(refused.errors.map((each) => each.field)).toEqual([field]);
  });

  it('is decided by organisers only', async () => {
    for (const role of ['official', 'checkin', 'auditor'] as const) {
      const refused = await decide({ registrationIds: ['a'], decision: 'approve' }, 403, await makeStaff(testApp, role));
      expect(refused).toMatchObject({ code: 'notAllowed' });
    }
  });
});
