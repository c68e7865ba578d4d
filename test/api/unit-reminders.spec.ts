import type { Test } from 'supertest';
import { RemindUnitsInTime } from '../../src/modules/reports/index.js';
import { RemindUnits } from '../../src/modules/reports/remind-units.js';
import type { UnitReportList } from '../../src/modules/reports/unit-reports.dto.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { program } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff } from '../support/make-staff.js';
import { ReportDesk } from '../support/report-desk.js';

describe('units that must report in', () => {
  let test: TestApp;
  let desk: ReportDesk;
  /** The unit is due on Friday, 15/11/2024. */
  let report: string;

  beforeAll(async () => {
    test = await startApp('2024-10-25T02:00:00Z');
    desk = await ReportDesk.in(test);
  });
  beforeEach(async () => {
    test.clock.moveTo('2024-10-25T02:00:00Z');
    report = (await desk.start({ part: 'year', year: 2024, asOf: '2024-10-24' })).id;
    const lines = 'Sở Y tế; yte@example.com\nSở Công Thương; congthuong@example.com\nSở Tài chính';
    await expectAnswer(as(test.http.post(at()).send({ lines, dueOn: '2024-11-15' })), 201);
  });
  afterEach(async () => {
    await expectAnswer(as(test.http.post(`/api/v1/reports/${report}/discard`).send({ version: 1 })), 204);
    for (const table of ['outbox_message', 'mail_message']) {
      await test.unitOfWork.write(() => test.unitOfWork.manager.query(`DELETE FROM ${table}`));
    }
  });
  afterAll(() => test.close());

  const at = (more = ''): string => `/api/v1/reports/${report}/units${more}`;
  /** Asked on the first morning: the official's access does not outlive these weeks. */
  const as = (asked: Test): Test => {
    test.clock.moveTo('2024-10-25T02:00:00Z');
    return asked.set(desk.official.bearer);
  };
  const list = () => expectAnswer<UnitReportList>(as(test.http.get(at())), 200);
  const roundAt = (moment: string): Promise<number> => {
    test.clock.moveTo(moment);
    return test.get(RemindUnitsInTime).execute(program);
  };
  const mails = async (): Promise<(string | null)[][]> => {
    await test.drainOutbox();
    const sent = await test.unitOfWork.read(() => test.unitOfWork.manager.find(MailMessage, { order: { id: 'ASC' } }));
    return sent.filter(({ template }) => template.startsWith('unit-report')).map(({ template, toAddress }) => [template, toAddress]);
  };
  const receive = async (name: string): Promise<void> => {
    const unit = (await list()).items.find((each) => each.unit === name);
    const sent = test.http.put(at(`/${unit?.id}`)).field({ reportedOn: '25/10/2024', revision: '1' });
    await expectAnswer(as(sent.attach('file', Buffer.from('%PDF-1.7'), 'Báo cáo.pdf')), 200);
  };

  it('are written to without anybody pressing a button: 10, 3 and 1 working days before their day and once after it', async () => {
    expect(await roundAt('2024-10-31T02:00:00Z')).toBe(0);
    expect(await roundAt('2024-11-01T00:20:00Z')).toBe(0);
    expect(await roundAt('2024-11-01T00:31:00Z')).toBe(2);
    expect(await roundAt('2024-11-01T00:32:00Z')).toBe(0);
    expect(await roundAt('2024-11-11T02:00:00Z')).toBe(0);
    expect(await roundAt('2024-11-12T02:00:00Z')).toBe(2);
    expect(await roundAt('2024-11-14T02:00:00Z')).toBe(2);
    expect(await roundAt('2024-11-16T02:00:00Z')).toBe(0);
    expect(await roundAt('2024-11-18T02:00:00Z')).toBe(2);
    expect(await roundAt('2024-11-19T02:00:00Z')).toBe(0);
    const both = (template: string) => [
      [template, 'congthuong@example.com'],
      [template, 'yte@example.com'],
    ];
    expect((await mails()).slice(-2)).toEqual(both('unit-report-late'));
    expect(await mails()).toHaveLength(8);
    expect((await list()).remindsUnits).toBe(true);
  });

  it('are left alone once their paper came in, and so are all when the report was sent', async () => {
    await receive('Sở Y tế');
    expect(await roundAt('2024-11-12T02:00:00Z')).toBe(1);
    expect(await mails()).toEqual([['unit-report-due', 'congthuong@example.com']]);
    await test.unitOfWork.write(() => test.unitOfWork.manager.query("UPDATE report SET state = 'sent' WHERE id = ?", [report]));
    expect(await roundAt('2024-11-14T02:00:00Z')).toBe(0);
    await test.unitOfWork.write(() => test.unitOfWork.manager.query("UPDATE report SET state = 'draft' WHERE id = ?", [report]));
  });

  it('are not written to twice for one step by two programs at once, and a form that is open stays good', async () => {
    test.clock.moveTo('2024-11-12T02:00:00Z');
    const rounds = await Promise.all([1, 2, 3].map(() => test.get(RemindUnitsInTime).execute(program)));
    expect(rounds.reduce((sum, count) => sum + count)).toBe(2);
    expect(await mails()).toHaveLength(2);
    expect((await list()).items.map(({ revision }) => revision)).toEqual([1, 1, 1]);
  });

  it('are not written to by the program on the days after somebody has done it by hand, until the next step', async () => {
    test.clock.moveTo('2024-11-04T02:00:00Z');
    await test.get(RemindUnits).execute(desk.official.actor, report);
    expect(await roundAt('2024-11-05T02:00:00Z')).toBe(0);
    expect(await roundAt('2024-11-12T02:00:00Z')).toBe(2);
  });

  it('are left alone where somebody turned it off, and written to again when it is on', async () => {
    const turn = (on: boolean) => as(test.http.put(at('/reminders')).send({ on }));
    const { bearer } = await makeStaff(test, 'auditor');
    await expectAnswer(test.http.put(at('/reminders')).set(bearer).send({ on: false }), 403);
    await expectAnswer(turn(false), 204);
    expect((await list()).remindsUnits).toBe(false);
    expect(await roundAt('2024-11-12T02:00:00Z')).toBe(0);
    await expectAnswer(turn(true), 204);
    expect(await roundAt('2024-11-12T02:00:00Z')).toBe(2);
    await expectAnswer(as(test.http.put('/api/v1/reports/nobody/units/reminders').send({ on: true })), 404);
  });
});
