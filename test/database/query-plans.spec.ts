import { ClosingChanges } from '../../src/modules/attendance/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, makeRegistration, makeStaff, type Staff } from '../support/make.js';
import { makePlan, makePlan60 } from '../support/make-plan.js';
import { makeTurns } from '../support/make-turns.js';
import { copyId, multiply } from '../support/multiplied-rows.js';
import { accessesOf, analyse, statementsOf } from '../support/query-plans.js';

let testApp: TestApp;
let official: Staff;
let planId: string;
let classId: string;

/** Tables that grow with the years, and the aliases under which statements name them. */
const growing: Readonly<Record<string, readonly string[]>> = {
  person: ['person', 'Person'],
  person_name_part: ['part', 'person_name_part', 'PersonNamePart'],
  training_class: ['training', 'training_class', 'TrainingClass', 'unfinished', 'elsewhere', 'topical'],
  class_plan: ['link', 'class_plan', 'marked', 'sent'],
  class_session: ['class_session', 'session', 'ClassSession'],
  registration: ['registration', 'Registration'],
  finalisation: ['finalisation', 'Finalisation', 'old', 'again'],
  attendee_turn: ['turn', 'undone', 'kept', 'had', 'attendee_turn', 'AttendeeTurn'],
  turn_sheet: ['sheet', 'turn_sheet', 'TurnSheet'],
  attendance_mark: ['mark', 'given', 'attendance_mark', 'AttendanceMark'],
  certificate: ['certificate', 'Certificate'],
  outbox_message: ['outbox_message', 'OutboxMessage', 'message'],
  audit_entry: ['audit_entry', 'AuditEntry', 'entry'],
};

const CLASSES = 2_000;
const ROWS = 20_000;

beforeAll(async () => {
  testApp = await startApp('2026-03-01T02:00:00Z');
  official = await makeStaff(testApp, 'organiser');
  planId = (await makePlan60(testApp)).plan.id;
  const { id: otherPlan } = await makePlan(testApp);
  await makeTurns(testApp, {
    planIds: [planId],
    closesOn: '2024-05-10',
    groups: { DOANH_NGHIEP: 2 },
    type: 'CHUYEN_GIA',
    certificates: 'EXPERT_COMPLETION',
  });
  const open = await makeClass(testApp, { closesOn: '2026-06-10', planIds: [planId] });
  classId = open.id;
  await makeRegistration(testApp, { id: classId }, { fullName: 'Nông Thị Xuyến' });
  await testApp.unitOfWork.write(() => copies(otherPlan));
  await analyse(testApp, Object.keys(growing));
}, 120_000);
afterAll(() => testApp.close());

/** Ten years: a tenth of the classes is of the plan that is asked about. */
async function copies(otherPlan: string): Promise<void> {
  const day = "CONCAT(2016 + n.i % 10, '-05-', 10 + n.i % 18)";
  const ofClass = { class_id: copyId('6', '(n.i % 1999 + 1)') };
  const ofSeat = { ...ofClass, person_id: copyId('3', '(n.i % 5000 + 1)') };
  const name = "CONCAT('nong thi xuyen ', n.i)";
  await multiply(testApp, 'person', 5_000, { id: copyId('3'), name_search: name, name_sort: name, phone: 'NULL', email: 'NULL' });
  await multiply(testApp, 'person_name_part', 5_000, { part: "CONCAT('ten', n.i % 500)", name_sort: name, person_id: copyId('3') });
  await multiply(testApp, 'training_class', CLASSES, {
    id: copyId('6'),
    code: "CONCAT('L', n.i)",
    closes_on: day,
    opens_on: day,
    state: "'finalised'",
  });
  await multiply(testApp, 'class_session', CLASSES, { id: copyId('7'), class_id: copyId('6'), held_on: day });
  const plan = `CASE n.i % 10 WHEN 0 THEN '${planId}' ELSE '${otherPlan}' END`;
  await multiply(testApp, 'class_plan', CLASSES, { id: copyId('8'), class_id: copyId('6'), plan_id: plan });
  await multiply(testApp, 'finalisation', CLASSES, { id: copyId('9'), class_id: copyId('6'), counted_on: day });
  await multiply(testApp, 'turn_sheet', CLASSES, { class_id: copyId('6'), finalisation_id: copyId('9'), counted_on: day, opened_on: day });
  const claims = { code: "CONCAT('M', n.i)", token_hash: "CONCAT('copy', n.i)", email_claim: 'NULL', phone_claim: 'NULL' };
  await multiply(testApp, 'registration', ROWS, {
    id: copyId('b'),
    ...ofSeat,
    ...claims,
    email: 'NULL',
    name_search: name,
    name_sort: name,
  });
  const ofTurn = { finalisation_id: copyId('9', '(n.i % 1999 + 1)'), registration_id: copyId('b') };
  await multiply(testApp, 'attendee_turn', ROWS, { id: copyId('c'), ...ofSeat, ...ofTurn, counted_on: day, opened_on: day });
  await multiply(testApp, 'attendance_mark', ROWS, { id: copyId('a'), ...ofClass, registration_id: copyId('b') });
  const number = {
    serial: "CONCAT(n.i, '/2024')",
    number: 'n.i + 1000',
    verify_code: "CONCAT('COPY', n.i)",
    live_registration_id: copyId('b'),
  };
  await multiply(testApp, 'certificate', 5_000, { id: copyId('d'), ...ofSeat, ...number, registration_id: copyId('b') });
  await multiply(testApp, 'outbox_message', 5_000, { id: copyId('e'), state: "'done'" });
  await multiply(testApp, 'audit_entry', 5_000, { id: copyId('f'), subject_id: "CONCAT('copy', n.i)" });
}

const get = (path: string) => async (): Promise<void> => {
  const headers = path.startsWith('/api/') ? official.bearer : {};
  await testApp.http.get(path).set(headers).expect(200);
};

const ofPlan = (path: string) => () => get(`/api/v1/plans/${planId}/${path}`)();

/** The question about closings, and about the marks of somebody whom they count differently. */
const closings = (): Promise<unknown> =>
  testApp.unitOfWork.read(async () => {
    const changes = testApp.get(ClosingChanges);
    await changes.turnsOf([{ classId, revision: 1 }]);
    const person = { personId: 'a', registrationId: 'b', fullName: 'Nông Thị Xuyến', sessionsAttended: 1, sessionsTotal: 1 };
    await changes.marksOf([{ classId, revision: 1, kind: 'lost', ...person, from: null, to: null, after: 'c', until: 'd' }]);
  });

const hot: [what: string, work: () => Promise<unknown>][] = [
  ['where a plan stands', ofPlan('progress?asOf=2025-12-31')],
  ['the turns behind a number', ofPlan('turns?target=training_attendee_turns&asOf=2025-12-31')],
  ['the women among them', ofPlan('turns?target=training_attendee_turns&asOf=2025-12-31&gender=female&minority=yes')],
  ['the experts behind a number', ofPlan('experts?asOf=2025-12-31')],
  ['the dashboard', ofPlan('dashboard')],
  ['the turns by where people come from', ofPlan('places?year=2024')],
  ['the turns by where classes were held', ofPlan('places?by=classes&year=2024')],
  ['what the files of classes lack', ofPlan('class-files')],
  ['the evidence of a plan', ofPlan('evidence')],
  ['the workbook of a year', ofPlan('export?year=2024')],
  ['the list of people as CSV', ofPlan('export?year=2024&format=csv&table=turns')],
  ['the list of classes of staff', get('/api/v1/classes')],
  ['the list of classes of visitors', get('/')],
  ['the registrations of a class', () => get(`/api/v1/classes/${classId}/registrations`)()],
  ['whom two closings of a class count differently', () => closings()],
  ['a search for a person', get('/api/v1/people?q=xuyen')],
  ['a certificate that is verified', () => testApp.http.get('/verify/7KQ29MHT4WXB3RCD')],
  ['work that is due', () => testApp.drainOutbox()],
];

it.each(hot)('%s reads no table whole that grows with the years', async (_what, work) => {
  const statements = await statementsOf(testApp, work);
  expect(statements.length).toBeGreaterThan(0);
  const whole: string[] = [];
  for (const statement of statements) {
    for (const { table, isWhole } of await accessesOf(testApp, statement)) {
      const grows = Object.values(growing).some((names) => names.includes(table));
      if (isWhole && grows) whole.push(`${table}: ${statement.sql}`);
    }
  }
  expect(whole).toEqual([]);
});

it('a query whose index is missing is found', async () => {
  const statement = { sql: "SELECT id FROM registration WHERE unit_name = 'Đơn vị mô phỏng'", values: [] };
  expect(await accessesOf(testApp, statement)).toEqual([{ table: 'registration', isWhole: true }]);
});
