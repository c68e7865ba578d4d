import { CancelClass } from '../../src/modules/classes/index.js';
import { MarkRoll } from '../../src/modules/attendance/index.js';
import { SendReminders } from '../../src/modules/notifications/index.js';
import { Registration } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, type MadeClass, makeRegistration } from '../support/make.js';
import { SmtpDesk } from '../support/smtp-desk.js';

const program = { kind: 'system', name: 'test' } as const;

describe('reminders', () => {
  let desk: SmtpDesk;
  let app: TestApp;
  let made: MadeClass;

  beforeEach(async () => {
    desk = await SmtpDesk.open();
    app = await startApp('2024-10-01T02:00:00Z', [], { ...desk.settings, SURVEY_URL: 'https://example.com/phieu?lop={class}' });
    made = await makeClass(app, { capacity: 120 });
  });

  afterEach(async () => {
    await app.close();
    await desk.close();
  });

  /** Moves the clock, looks once, and says which mails went out. */
  const lookAt = async (at: string): Promise<string[]> => {
    await app.drainOutbox();
    app.clock.moveTo(at);
    desk.received.length = 0;
    await app.get(SendReminders).execute(program);
    await app.drainOutbox();
    return desk.received.map(({ to, mail }) => `${mail.subject?.split(':')[0] ?? ''} → ${to}`).sort();
  };
  const enter = (email: string): Promise<{ registrationId: string }> => makeRegistration(app, made, { email });

  it('go out three days and one day before at 07:30 in Việt Nam, once each', async () => {
    await enter('a@example.com');
    expect(await lookAt('2024-10-12T00:29:00Z')).toEqual([]);
    expect(await lookAt('2024-10-12T00:30:00Z')).toEqual(['Còn 3 ngày → a@example.com']);
    expect(await lookAt('2024-10-12T00:31:00Z')).toEqual([]);
    expect(await lookAt('2024-10-13T01:00:00Z')).toEqual([]);
    expect(await lookAt('2024-10-14T00:30:00Z')).toEqual(['Ngày mai → a@example.com']);
    expect(await lookAt('2024-10-14T08:00:00Z')).toEqual([]);
    expect(await lookAt('2024-10-15T00:30:00Z')).toEqual([]);
  });

  it('give who came later only what is still due', async () => {
    await enter('early@example.com');
    await lookAt('2024-10-12T00:30:00Z');
    await enter('later@example.com');
    expect(await lookAt('2024-10-12T03:00:00Z')).toEqual([]);
    expect(await lookAt('2024-10-14T00:30:00Z')).toEqual(['Ngày mai → early@example.com', 'Ngày mai → later@example.com']);
    await enter('last@example.com');
    expect(await lookAt('2024-10-14T02:00:00Z')).toEqual([]);
  });

  it('never say "in 3 days" when the program slept until two days before', async () => {
    await enter('a@example.com');
    expect(await lookAt('2024-10-13T00:30:00Z')).toEqual([]);
  });

  it('never reach who cancelled, nor a class that was cancelled', async () => {
    await enter('stays@example.com');
    const { registrationId } = await enter('left@example.com');
    await app.unitOfWork.write(() => app.unitOfWork.manager.update(Registration, { id: registrationId }, { state: 'cancelled' }));
    expect(await lookAt('2024-10-12T00:30:00Z')).toEqual(['Còn 3 ngày → stays@example.com']);
    await app.get(CancelClass).execute(program, made.id, { reason: 'Giảng viên ốm' });
    expect(await lookAt('2024-10-14T00:30:00Z')).toEqual([]);
  });

  it('come once to each of many, however many programs look at the same time', async () => {
    for (let number = 0; number < 70; number++) await enter(`person-${number}@example.com`);
    await app.drainOutbox();
    desk.received.length = 0;
    app.clock.moveTo('2024-10-12T00:30:00Z');
    await Promise.all([1, 2, 3, 4].map(() => app.get(SendReminders).execute(program)));
    await app.drainOutbox();
    expect(desk.received).toHaveLength(70);
    expect(new Set(desk.addressees).size).toBe(70);
  }, 90_000);

  it('ask for opinions the morning after the last session, those who came, once', async () => {
    const { registrationId } = await enter('came@example.com');
    await enter('absent@example.com');
    expect(await lookAt('2024-10-16T00:30:00Z')).toEqual([]);
    const [session] = made.sessions;
    await app.get(MarkRoll).execute(program, session?.id ?? '', { marks: [{ registrationId, mark: 'present' }] });
    expect(await lookAt('2024-10-16T00:31:00Z')).toEqual(['Xin ý kiến về lớp → came@example.com']);
    expect(desk.received[0]?.mail.text).toContain(`https://example.com/phieu?lop=${made.code}`);
    expect(await lookAt('2024-10-17T00:31:00Z')).toEqual([]);
  });

  it('are for the program and administrators to send', async () => {
    await expect(app.get(SendReminders).execute({ kind: 'visitor' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
