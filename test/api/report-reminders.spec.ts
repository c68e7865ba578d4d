import { RemindOfReports } from '../../src/modules/reports/index.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { program } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { makePlan } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

describe('the reminder of the report of a year', () => {
  let test: TestApp;
  let official: Staff;
  beforeEach(async () => {
    test = await startApp('2026-10-29T02:00:00Z');
    official = await makeStaff(test, 'official');
    await makeStaff(test, 'auditor');
    await makePlan(test, { number: '70/KH-UBND', periodFrom: '2026-01-01', periodTo: '2030-12-31' });
    await makePlan(test, { number: '60/KH-UBND', periodFrom: '2021-01-01', periodTo: '2025-12-31' });
  });
  afterEach(() => test.close());

  const mails = async (): Promise<MailMessage[]> => {
    await test.drainOutbox();
    return test.unitOfWork.read(() => test.unitOfWork.manager.find(MailMessage, { where: { template: 'report-due' } }));
  };
  const roundAt = (moment: string): Promise<number> => {
    test.clock.moveTo(moment);
    return test.get(RemindOfReports).execute(program);
  };

  it('is not sent on other days, nor before the office opens', async () => {
    expect(await roundAt('2026-10-29T02:00:00Z')).toBe(0);
    expect(await roundAt('2026-10-30T00:20:00Z')).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it('goes once to every official, for plans that reach the year, and names 29/11 and the last working day', async () => {
    expect(await roundAt('2026-10-30T00:31:00Z')).toBe(1);
    expect(await roundAt('2026-10-30T00:32:00Z')).toBe(0);
    const [mail, another] = await mails();
    expect(another).toBeUndefined();
    expect(mail).toMatchObject({ toAddress: official.email, subject: 'Báo cáo năm 2026 của kế hoạch 70/KH-UBND: hạn 29/11/2026' });
    expect(mail?.text).toContain('27/11/2026');
  });

  it('goes again on 15/11 and 25/11, and no more once the report was sent', async () => {
    expect(await roundAt('2026-10-30T00:31:00Z')).toBe(1);
    expect(await roundAt('2026-11-15T01:00:00Z')).toBe(1);
    await test.unitOfWork.write(() =>
      test.unitOfWork.manager.query(
        "INSERT INTO report (id, plan_id, period_from, period_to, as_of, state, texts, version, created_by, created_at, changed_at) SELECT 'r1', id, '2026-01-01', '2026-12-31', '2026-11-20', 'sent', '{}', 2, 'x', created_at, created_at FROM plan WHERE number = '70/KH-UBND'",
      ),
    );
    expect(await roundAt('2026-11-25T01:00:00Z')).toBe(0);
    expect(await mails()).toHaveLength(2);
  });
});
