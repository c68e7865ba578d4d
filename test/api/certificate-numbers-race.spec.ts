import { makeClass, makeCourse, type MadeClass, makeRegistration, makeStaff, type Staff } from '../support/make.js';
import { startApp, type TestApp } from '../support/app.js';
import { FinaliseClass, MarkRoll } from '../../src/modules/attendance/index.js';
import { Certificate, IssueCertificates, ReissueCertificate, RevokeCertificate } from '../../src/modules/certificates/index.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';

const signed = { signerName: 'Hoàng Minh Demo' };

describe('the numbers of the register', () => {
  let testApp: TestApp;
  let organiser: Staff;

  beforeEach(async () => {
    testApp = await startApp('2024-10-25T03:00:00Z');
    organiser = await makeStaff(testApp, 'organiser');
  });

  afterEach(() => testApp.close());

  async function finalisedClass(people: number): Promise<MadeClass> {
    const { id: courseId } = await makeCourse(testApp, { certificateKind: 'COMPLETION' });
    const made = await makeClass(testApp, { sessions: 1, courseId });
    for (let index = 0; index < people; index++) await makeRegistration(testApp, made);
    await testApp.get(MarkRoll).execute(organiser.actor, made.sessions[0]?.id ?? '', { allPresent: true });
    await testApp.get(FinaliseClass).execute(organiser.actor, made.id);
    return made;
  }

  const issue = ({ id }: MadeClass): Promise<Certificate[]> => testApp.get(IssueCertificates).execute(organiser.actor, id, signed);

  const all = (): Promise<Certificate[]> =>
    testApp.unitOfWork.read(() => testApp.unitOfWork.manager.find(Certificate, { order: { number: 'ASC' } }));

  const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

  it('run from 1 without a gap when twenty batches are issued at once, from the first page of a new year', async () => {
    const classes: MadeClass[] = [];
    for (let index = 0; index < 20; index++) classes.push(await finalisedClass(1 + (index % 3)));
    const issued = (await Promise.all(classes.map(issue))).flat();
    const register = await all();
    expect(register.map(({ number }) => number)).toEqual(upTo(issued.length));
    expect(new Set(register.map(({ verifyCode }) => verifyCode)).size).toBe(issued.length);
    for (const made of classes) {
      const own = register.filter(({ classId }) => classId === made.id).map(({ number }) => number);
      expect(own).toEqual(own.map((_, index) => (own[0] ?? 0) + index));
    }
  });

  it('give nobody two certificates when the button is pressed ten times', async () => {
    const made = await finalisedClass(3);
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => issue(made)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [(attempt.reason as Error).message] : [])))).toEqual(
      new Set(['nobodyToCertify']),
    );
    expect((await all()).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('have no gap after a unit that failed in the middle', async () => {
    const [first, second] = [await finalisedClass(2), await finalisedClass(2)];
    const outbox = testApp.get(Outbox);
    const enqueue = outbox.enqueue.bind(outbox);
    outbox.enqueue = () => Promise.reject(new Error('the disk is full'));
    await expect(issue(first)).rejects.toThrow('the disk is full');
    outbox.enqueue = enqueue;
    expect(await all()).toEqual([]);
    await issue(second);
    await issue(first);
    expect((await all()).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('let one of many who revoke and reissue a certificate at once have it', async () => {
    const [certificate] = await issue(await finalisedClass(1));
    const id = certificate?.id ?? '';
    const attempts = await Promise.allSettled(
      upTo(12).map((turn) =>
        turn % 2 === 0
          ? testApp.get(RevokeCertificate).execute(organiser.actor, id, { reason: 'Cấp nhầm' })
          : testApp.get(ReissueCertificate).execute(organiser.actor, id, { reason: 'Mất giấy' }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const register = await all();
    expect(register.map(({ number }) => number)).toEqual(upTo(register.length));
    expect(register[0]?.state === 'replaced' ? register.map(({ state }) => state) : register[0]?.state).toEqual(
      register.length === 2 ? ['replaced', 'valid'] : 'revoked',
    );
  });

  it('start again each year', async () => {
    const [before, after] = [await finalisedClass(2), await finalisedClass(1)];
    await issue(before);
    testApp.clock.moveTo('2025-01-06T03:00:00Z');
    const [next] = await issue(after);
    expect(next?.snapshot).toMatchObject({ registerEntry: '001/2025/NSCL', serial: 'TQ-2025-000001' });
  });
});
