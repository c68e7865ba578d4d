import { Readable } from 'node:stream';
import exceljs from 'exceljs';
import type { NewTarget } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeCourse } from '../support/make-class.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns, type TurnsOptions } from '../support/make-turns.js';
import { planDesk } from '../support/plan-desk.js';

let testApp: TestApp;
let official: Staff;

beforeAll(async () => {
  testApp = await startApp('2024-11-15T02:00:00Z');
  official = await makeStaff(testApp, 'official');
});
afterAll(() => testApp.close());

const { target, figure, progress } = planDesk(
  () => testApp,
  () => official,
);

const tea = { name: 'Công ty cổ phần Chè Tân Lâm Demo', taxCode: '9900000016' };
const branch = { name: 'Chi nhánh Sơn Dương, Chè Tân Lâm Demo', taxCode: '9900000016-001' };
const household = { name: 'HKD Mật ong Khau Vai Demo' };
const college = { name: 'Trường Cao đẳng Kỹ thuật Demo' };

async function planWith(basis: NewTarget['basis'], overrides: Partial<NewTarget> = {}): Promise<string> {
  const { id } = await makePlan(testApp);
  await makeTarget(testApp, id, { basis, unit: 'organisation', comparator: 'GTE', wanted: 30, ...overrides });
  return id;
}

const makeIn = (planId: string, options: Partial<TurnsOptions>) =>
  makeTurns(testApp, { planIds: [planId], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 1 }, ...options });

const listed = <T>(planId: string, page: 'turns' | 'classes', query: object): Promise<T> =>
  expectAnswer<T>(
    testApp.http
      .get(`/api/v1/plans/${planId}/${page}`)
      .query({ target: 'target_1', ...query })
      .set(official.bearer),
    200,
  );

/** Two classes: the tea company twice, once by its branch; a household; a school. */
async function makeTwoClasses(planId: string): Promise<void> {
  const groups = { DOANH_NGHIEP: 2, HO_KINH_DOANH: 1, TRUONG: 2 };
  await makeIn(planId, { groups, units: [tea, tea, household, college, college] });
  await makeIn(planId, { closesOn: '2024-06-20', units: [branch] });
  await makeIn(planId, { closesOn: '2024-07-10', units: [{ name: 'DNTN May Sông Gâm Demo' }], state: 'reopened' });
}

it('counts organisations once, by tax code or name; a class that is not finalised adds to them provisionally', async () => {
  const planId = await planWith('DISTINCT_ORG');
  await makeTwoClasses(planId);
  const reached = await target(planId);
  expect(reached).toMatchObject({ official: 3, provisional: 4 });
  expect(reached.byGroup.filter(({ value }) => value !== 0)).toEqual([
    { group: 'DOANH_NGHIEP', value: 1 },
    { group: 'HO_KINH_DOANH', value: 1 },
    { group: 'TRUONG', value: 1 },
  ]);
});

it('counts an organisation in each class where the plan counts "lượt"', async () => {
  const planId = await planWith('ORG_TURN');
  await makeTwoClasses(planId);
  expect(await target(planId)).toMatchObject({ official: 4, provisional: 5 });
});

it('counts schools and nothing else where the plan counts "trường", and lists who came from them', async () => {
  const planId = await planWith('DISTINCT_INSTITUTION', { wanted: 1, unit: 'institution' });
  await makeTwoClasses(planId);
  const schools = await target(planId);
  expect(schools).toMatchObject({ official: 1, provisional: 1, status: 'met' });
  expect(await listed(planId, 'turns', {})).toMatchObject({ total: 2, turns: [{ unitName: college.name }, { unitName: college.name }] });
});

it('counts "đợt" by the type of event and lists the classes behind them', async () => {
  const planId = await planWith('EVENT_COUNT', { countedTypes: ['HOI_THAO', 'HOI_NGHI'], unit: 'event', wanted: 4 });
  await makeIn(planId, { type: 'HOI_THAO' });
  await makeIn(planId, { type: 'HOI_NGHI', state: 'open' });
  await makeIn(planId, { type: 'TAP_HUAN' });
  expect(await target(planId)).toMatchObject({
    official: 1,
    provisional: 2,
    byGroup: [{ group: 'EVENTS', value: 1 }, { group: 'OPENING' }],
  });
  expect(await listed(planId, 'classes', { standing: 'provisional' })).toMatchObject({ total: 2 });
});

it('counts "khóa" by course and opening decision, in however many places it sits', async () => {
  const planId = await planWith('COURSE_COUNT', { countedTypes: ['DAO_TAO'], unit: 'course', wanted: 4 });
  const { id: courseId } = await makeCourse(testApp, { type: 'DAO_TAO' });
  for (const openingDecision of ['12/QĐ-SKHCN', '12/QĐ-SKHCN', '40/QĐ-SKHCN']) {
    await makeIn(planId, { type: 'DAO_TAO', courseId, openingDecision });
  }
  expect(await target(planId)).toMatchObject({ official: 2 });
  expect(await listed(planId, 'classes', {})).toMatchObject({ total: 3 });
});

describe('topics', () => {
  const aboutTopics = { countedTopics: ['TRACEABILITY', 'BARCODES'] as NewTarget['countedTopics'] };

  it('narrow turns, people and the list behind the number alike', async () => {
    const planId = await planWith('ATTENDEE_TURN', { unit: 'turn', ...aboutTopics });
    await makeIn(planId, { topic: 'TRACEABILITY', groups: { HOP_TAC_XA: 3 } });
    await makeIn(planId, { topic: 'LABELLING', groups: { HOP_TAC_XA: 5 } });
    await makeIn(planId, { groups: { HOP_TAC_XA: 7 } });
    await makeIn(planId, { topic: 'BARCODES', groups: { HOP_TAC_XA: 2 }, state: 'open', closesOn: '2024-11-05' });
    await makeIn(planId, { topic: 'LABELLING', groups: { HOP_TAC_XA: 4 }, state: 'open', closesOn: '2024-11-05' });
    expect(await target(planId)).toMatchObject({ official: 3, provisional: 5, people: 3, outsideAudience: [] });
    expect(await listed(planId, 'turns', { standing: 'provisional' })).toMatchObject({ total: 5, pending: 2 });
    const { breakdown, pendingClasses } = await progress(planId);
    expect(breakdown?.total).toMatchObject({ year: 3, cumulative: 3 });
    expect(pendingClasses.map(({ turns }) => turns).sort()).toEqual([0, 2]);
  });

  it('of a share are proved by classes, against the total of the last figure', async () => {
    const planId = await planWith('REPORTED_RATIO', { unit: 'percent', wanted: 50, ...aboutTopics });
    await figure(planId, 'target_1', { kind: 'reported', countedOn: '2024-06-30', value: 0, denominator: 4 });
    expect(await target(planId)).toMatchObject({ official: 0, denominator: 4, status: 'not-met' });
    await makeIn(planId, { topic: 'TRACEABILITY', groups: { DOANH_NGHIEP: 1, HO_KINH_DOANH: 1 }, units: [tea, household] });
    expect(await target(planId)).toMatchObject({ official: 2, denominator: 4, percent: 50, status: 'met' });
    await figure(planId, 'target_1', { kind: 'reported', countedOn: '2024-07-30', value: 3, denominator: 4 });
    expect(await target(planId)).toMatchObject({ official: 3, percent: 75 });
  });
});

it('judges a target of each year by the years of its classes', async () => {
  const planId = await planWith('EVENT_COUNT', { countedTypes: ['HOI_NGHI'], unit: 'event', wanted: 1, periodicity: 'PER_YEAR' });
  for (const year of ['2021', '2022', '2024']) await makeIn(planId, { type: 'HOI_NGHI', closesOn: `${year}-06-12` });
  expect(await target(planId)).toMatchObject({ official: 3, status: 'not-met' });
  await makeIn(planId, { type: 'HOI_NGHI', closesOn: '2023-12-31' });
  expect(await target(planId)).toMatchObject({ official: 4, status: 'met' });
});

it('shows a part that is larger than its whole, and says which rules counted', async () => {
  const planId = await planWith('REPORTED_COUNT', { label: 'đạt Giải thưởng', unit: 'enterprise' });
  await makeTarget(testApp, planId, { label: 'đạt Giải Vàng', basis: 'REPORTED_COUNT', unit: 'enterprise', parentKey: 'target_1' });
  await figure(planId, 'target_1', { kind: 'reported', countedOn: '2024-06-30', value: 1 });
  await figure(planId, 'target_2', { kind: 'reported', countedOn: '2024-06-30', value: 2 });
  const { targets, countingRulesVersion } = await progress(planId);
  expect(targets.map(({ parentKey }) => parentKey)).toEqual([null, 'target_1']);
  expect(countingRulesVersion).toBe(7);
  const request = testApp.http.get(`/api/v1/plans/${planId}/export`).set(official.bearer).buffer(true).responseType('blob');
  const book = new exceljs.Workbook();
  await book.xlsx.read(Readable.from((await request).body as Buffer));
  const words = (name: string): string => JSON.stringify(book.getWorksheet(name)?.getSheetValues());
  expect(words('Đối chiếu')).toContain('đạt Giải Vàng');
  expect(words('Đối chiếu')).toContain('không lớn hơn chỉ tiêu chứa nó');
  expect(words('Đối chiếu')).toContain('Quy tắc tính: phiên bản 7');
});
