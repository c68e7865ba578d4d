import { RemindUnitsInTime } from '../../src/modules/reports/index.js';
import type { UnitReportLine, UnitReportList } from '../../src/modules/reports/unit-reports.dto.js';
import { Audit } from '../../src/platform/audit/audit.js';
import { program } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { ReportDesk } from '../support/report-desk.js';

describe('the day on which a unit must report in', () => {
  let test: TestApp;
  let desk: ReportDesk;
  let report: string;
  let unit: UnitReportLine;

  beforeEach(async () => {
    test = await startApp('2024-11-14T02:00:00Z');
    desk = await ReportDesk.in(test);
    report = (await desk.start({ part: 'year', year: 2024, asOf: '2024-11-13' })).id;
    const body = { lines: 'Sở Y tế; yte@example.com', dueOn: '2024-11-15' };
    await expectAnswer(test.http.post(at()).set(desk.official.bearer).send(body), 201);
    unit = await listed();
  });
  afterEach(() => test.close());

  const at = (more = ''): string => `/api/v1/reports/${report}/units${more}`;
  const move = (body: object, by: Staff = desk.official) =>
    test.http
      .put(at(`/${unit.id}/due-day`))
      .set(by.bearer)
      .send(body);
  const listed = async (): Promise<UnitReportLine> => {
    const { items } = await expectAnswer<UnitReportList>(test.http.get(at()).set(desk.official.bearer), 200);
    const [first] = items;
    if (first === undefined) throw new Error('No unit is on the list');
    return first;
  };
  const roundAt = (moment: string): Promise<number> => {
    test.clock.moveTo(moment);
    return test.get(RemindUnitsInTime).execute(program);
  };

  it('is another one when somebody says so, which the history names with the day before', async () => {
    expect(await expectAnswer(move({ revision: 1, dueOn: '25/11/2024' }), 200)).toMatchObject({ dueOn: '2024-11-25', revision: 2 });
    expect(await expectAnswer(move({ revision: 2, dueOn: '2024-11-25' }), 200)).toMatchObject({ revision: 2 });
    const history = await test.unitOfWork.read(() => test.get(Audit).historyOf({ type: 'report', id: report }));
    expect(history.filter(({ action }) => action === 'report.unitDueDayChanged')).toMatchObject([
      { actorName: desk.official.actor.name, detail: { unit: 'Sở Y tế', changed: { dueOn: { from: '2024-11-15', to: '2024-11-25' } } } },
    ]);
  });

  it.each([
    ['no day', ''],
    ['a day that does not exist', '31/02/2024'],
    ['a word', 'mai'],
    ['a number', 7],
    ['nothing', null],
  ])('stays when the new one is %s', async (_, dueOn) => {
    expect(await expectAnswer(move({ revision: 1, dueOn }), 422)).toMatchObject({ errors: [{ field: 'dueOn' }] });
    expect(await listed()).toEqual(unit);
  });

  it('stays for who may only read, of a unit that is not there, and where somebody else was quicker', async () => {
    const later = { revision: 1, dueOn: '2024-11-25' };
    await expectAnswer(move(later, await makeStaff(test, 'auditor')), 403);
    await expectAnswer(test.http.put(at(`/${unit.id}/due-day`)).send(later), 401);
    await expectAnswer(test.http.put(at('/nobody/due-day')).set(desk.official.bearer).send(later), 404);
    expect(await expectAnswer(move({ ...later, revision: 7 }), 409)).toMatchObject({ code: 'unitReportChanged' });
    expect(await listed()).toEqual(unit);
  });

  it('stays once the unit has reported in, and once our own report was sent', async () => {
    const { version } = await desk.show(report);
    await desk.send(report, version);
    expect(await expectAnswer(move({ revision: 1, dueOn: '2024-11-25' }), 409)).toMatchObject({ code: 'reportAlreadySent' });
    await test.unitOfWork.write(() => test.unitOfWork.manager.query("UPDATE report SET state = 'draft' WHERE id = ?", [report]));
    const sent = test.http
      .put(at(`/${unit.id}`))
      .set(desk.official.bearer)
      .field({ reportedOn: '14/11/2024', revision: '1' });
    await expectAnswer(sent.attach('file', Buffer.from('%PDF-1.7'), 'Báo cáo.pdf'), 200);
    expect(await expectAnswer(move({ revision: 2, dueOn: '2024-11-25' }), 409)).toMatchObject({ code: 'unitDueDayOver' });
  });

  it('is reminded of again when it is later, and of an earlier one at once', async () => {
    expect(await roundAt('2024-11-14T02:00:00Z')).toBe(1);
    await expectAnswer(move({ revision: 1, dueOn: '2024-12-13' }), 200);
    expect(await roundAt('2024-11-18T02:00:00Z')).toBe(0);
    expect(await roundAt('2024-11-29T02:00:00Z')).toBe(1);
    test.clock.moveTo('2024-11-14T02:00:00Z');
    await expectAnswer(move({ revision: 2, dueOn: '2024-12-05' }), 200);
    expect(await roundAt('2024-12-02T02:00:00Z')).toBe(1);
    expect(await roundAt('2024-12-04T02:00:00Z')).toBe(1);
  });
});
