import { VerifyEvidence } from '../../src/modules/evidence/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { classDesk } from '../support/class-desk.js';
import { expectPage } from '../support/expect-answer.js';
import { makeClass } from '../support/make-class.js';
import { makeEvidence } from '../support/make-evidence.js';
import { verifyFigures } from '../support/make-figure.js';
import { makePlan, makePlan60 } from '../support/make-plan.js';
import { makeArrangedClass, registerMany } from '../support/make-line.js';
import { type Browser, makeStaff, signInBrowser, type Staff } from '../support/make-staff.js';

describe('what waits on the overview', () => {
  let testApp: TestApp;
  let organiser: Staff;
  let official: Staff;
  const { move } = classDesk(
    () => testApp,
    () => organiser,
  );
  const overview = async (staff: Staff): Promise<string> => expectPage((await browserOf(staff)).get('/staff'), 200);
  const browserOf = (staff: Staff): Promise<Browser> => signInBrowser(testApp, staff);

  beforeEach(async () => {
    testApp = await startApp(undefined, [], { CLASS_APPROVAL: 'true' });
    organiser = await makeStaff(testApp);
    official = await makeStaff(testApp, 'official');
  });

  afterEach(() => testApp.close());

  it('is nothing while nothing waits', async () => {
    expect(await overview(organiser)).not.toContain('Việc đang chờ');
  });

  it('shows the plans that somebody still works for before those whose period is over, and leads to the others', async () => {
    const running = await makePlan(testApp, { signedOn: '2014-01-02', periodFrom: '2021-01-01', periodTo: '2035-12-31' });
    const over = [];
    for (const signedOn of ['2015-03-01', '2015-03-02', '2015-03-03'])
      over.push(await makePlan(testApp, { signedOn, periodFrom: '2015-01-01', periodTo: '2019-12-31' }));
    const seen = await overview(official);
    const at = (id: string): number => seen.indexOf(`<h2><a href="/staff/plans/${id}"`);
    const [first, second, third] = [...over].reverse().map(({ id }) => at(id));
    expect(at(running.id)).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first ?? 0);
    expect(first).toBeGreaterThan(at(running.id));
    expect(third).toBe(-1);
    expect(seen).toContain('<a href="/staff/plans">Tất cả 4 kế hoạch</a>');
    expect(seen).toContain('Kế hoạch chưa có chỉ tiêu nào');
  });

  it('leads an official to the classes to approve, and an organiser to those to open', async () => {
    const [waiting, approved] = [await makeClass(testApp, { state: 'draft' }), await makeClass(testApp, { state: 'draft' })];
    await move(waiting, 'submit').expect(200);
    await move(approved, 'submit').expect(200);
    await move(approved, 'approve', {}, official).expect(200);
    const [seen, organised] = [await overview(official), await overview(organiser)];
    expect(seen).toContain('1 lớp chờ duyệt');
    expect(seen).toContain(`href="/staff/classes/${waiting.id}"`);
    expect(seen).not.toContain('đã duyệt, chưa mở đăng ký');
    expect(organised).toContain('1 lớp chờ duyệt');
    expect(organised).toContain('1 lớp đã duyệt, chưa mở đăng ký');
    expect(organised).toContain(`href="/staff/classes/${approved.id}"`);
  });

  it('counts the requests of each open class for who decides them, and leads to where that is done', async () => {
    const office = await startApp();
    const [staff, reader, door] = [await makeStaff(office), await makeStaff(office, 'official'), await makeStaff(office, 'checkin')];
    const one = await makeArrangedClass(office, 5, { needsApproval: true });
    const two = await makeArrangedClass(office, 5, { needsApproval: true });
    await registerMany(office, one, 2);
    await registerMany(office, two, 1);
    const look = async (as: Staff): Promise<string> => expectPage((await signInBrowser(office, as)).get('/staff'), 200);
    const text = await look(staff);
    expect(text).toContain('3 đăng ký chờ xác nhận');
    expect(text).toMatch(new RegExp(`href="/staff/classes/${one.id}/seats">[^<]+</a> <small>2 đăng ký`));
    expect(text).toMatch(new RegExp(`href="/staff/classes/${two.id}/seats">[^<]+</a> <small>1 đăng ký`));
    for (const as of [reader, door]) expect(await look(as)).not.toContain('chờ xác nhận');
    const english = await expectPage((await signInBrowser(office, staff)).get('/staff?lang=en'), 200);
    expect(english).toContain('3 registrations wait for a decision');
    await office.close();
  });

  it('leads whoever reads evidence to what another person must verify, plan by plan, until it is done', async () => {
    const { plan } = await makePlan60(testApp);
    const one = await makeEvidence(testApp, plan.id, organiser);
    const other = await makeEvidence(testApp, plan.id, organiser, { organisation: 'HTX Cam sành Demo', unitGroup: 'HOP_TAC_XA' });
    const opening = { kind: 'opening', countedOn: '2022-12-31', value: 82, evidence: 'Báo cáo số 9/BC-SKHCN' };
    const path = `/api/v1/plans/${plan.id}/targets/training_attendee_turns/figures`;
    await testApp.http.post(path).set(organiser.bearer).send(opening).expect(201);
    const seen = await overview(official);
    expect(seen).toContain('3 minh chứng chờ người khác xác nhận');
    expect(seen).toMatch(new RegExp(`href="/staff/plans/${plan.id}/evidence\\?state&#x3D;entered">[^<]+60/KH-UBND</a> <small>2 hồ sơ`));
    expect(seen).toMatch(new RegExp(`href="/staff/plans/${plan.id}/targets">[^<]+60/KH-UBND</a> <small>1 số liệu`));
    for (const id of [one, other]) await testApp.get(VerifyEvidence).execute(official.actor, plan.id, id, { revision: 1 });
    await verifyFigures(testApp, official, plan.id);
    expect(await overview(official)).not.toContain('chờ người khác xác nhận');
  });

  it('names the eight that have waited longest, and leads to the list of all', async () => {
    for (let count = 0; count < 9; count++) await move(await makeClass(testApp, { state: 'draft' }), 'submit').expect(200);
    const text = await overview(official);
    expect(text).toContain('9 lớp chờ duyệt');
    expect(text).toContain('href="/staff/classes?state&#x3D;submitted"');
    expect(await expectPage((await browserOf(official)).get('/staff/classes?state=submitted'), 200)).toContain('<th scope="row">');
  });
});
