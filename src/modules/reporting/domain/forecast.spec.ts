import { courseTypes } from '../../../shared/course-type.js';
import { unitGroups } from '../../../shared/unit-group.js';
import type { AheadOfCutOff } from './estimate-target.js';
import { forecastTarget, whyNotForecast } from './forecast.js';
import type { MeasuredTarget } from './measure.js';
import type { PlanFacts } from './plan-facts.js';

const target = (basis: string, changes: Partial<MeasuredTarget> = {}): MeasuredTarget => ({
  ...{ id: 't', basis, audience: unitGroups, countedTypes: courseTypes, countedTopics: [] },
  ...changes,
});
const turn = { countedOn: '2024-03-27', unitGroup: 'DOANH_NGHIEP', courseType: 'TAP_HUAN', topic: null } as const;
const done = (quantity: number): PlanFacts => ({
  ...{ periodFrom: '2021-01-01', periodTo: '2025-12-31', readOn: '2025-12-31', pendingTurns: [], unitTurns: [], pendingUnitTurns: [] },
  ...{ certificates: [], classes: [], figures: [], turns: [{ ...turn, quantity, gender: null, minority: 'not_stated' }] },
});
const days = { from: '2021-01-01', to: '2025-12-31', asOf: '2024-11-15' };
const course = { id: 'c', name: 'Lớp', courseId: 'c', courseType: 'TAP_HUAN', topic: null, openingDecision: null } as const;
const held = (registered: number, turns: number): AheadOfCutOff['held'][number] => ({
  ...{ ...course, code: 'L01', closesOn: '2024-03-27', countedOn: '2024-03-27', finalised: true, certificates: 0, experts: 0 },
  ...{ registered, turns, present: turns },
});
const planned = (capacity: number, registered = capacity): AheadOfCutOff['scheduled'][number] => ({
  ...{ ...course, code: 'L12', closesOn: '2025-11-05', countedOn: '2025-11-05', capacity, registered },
});
const turns = target('ATTENDEE_TURN');

describe('the forecast to the end of a period', () => {
  it('adds official and scheduled, and says what is missing of "trên 500"', () => {
    const forecast = forecastTarget(turns, done(400), { days, held: [held(40, 36)], scheduled: [planned(50)] }, 501);
    expect(forecast).toMatchObject({ counts: 'turns', done: 400, pending: 0, ahead: 45, value: 445, needed: 501, lacking: 56 });
    expect(forecast?.showUp).toEqual({ came: 36, registered: 40 });
    expect(forecast?.more).toEqual({ classes: 2, size: 36, sizeFrom: 'held' });
  });

  it.each([
    ['500 of "trên 500" lack one', 500, 1, 1],
    ['501 lack none', 501, 0, null],
    ['431 lack two classes of 35', 431, 70, 2],
    ['430 lack a third class for one person', 430, 71, 3],
  ])('%s', (_, official, lacking, classes) => {
    const forecast = forecastTarget(turns, done(official), { days, held: [held(40, 35)], scheduled: [] }, 501);
    expect(forecast?.lacking).toBe(lacking);
    expect(forecast?.more?.classes ?? null).toBe(classes);
  });

  it('takes the planned seats where no class was finalised, and those who have registered', () => {
    expect(forecastTarget(turns, done(400), { days, held: [], scheduled: [planned(50, 12), planned(40, 10)] }, 501)).toMatchObject({
      ...{ showUp: null, ahead: 22, value: 422, lacking: 79, more: { classes: 2, size: 45, sizeFrom: 'seats' } },
    });
  });

  it('names no number of classes where nobody knows their size, and lacks nothing where the plan names no number', () => {
    const nothingAhead = { days, held: [], scheduled: [] };
    expect(forecastTarget(turns, done(400), nothingAhead, 501)).toMatchObject({ ahead: 0, value: 400, lacking: 101, more: null });
    expect(forecastTarget(turns, done(400), nothingAhead, null)).toMatchObject({ lacking: 0, more: null });
  });
});

describe('what the records of training cannot forecast', () => {
  it.each([
    ['"hỗ trợ 30 doanh nghiệp", fed by records', target('REPORTED_COUNT'), 'records'],
    ['"20-30 tổ chức được hỗ trợ", counted from no type of class', target('DISTINCT_ORG', { countedTypes: [] }), 'records'],
    ['"40 lượt doanh nghiệp" được hỗ trợ', target('ORG_TURN', { countedTypes: [] }), 'records'],
    ['"trên 70% sản phẩm OCOP"', target('REPORTED_RATIO'), 'share'],
    ['"TFP đóng góp khoảng 30%"', target('EXTERNAL_STAT'), 'statistic'],
    ['"xây dựng Cổng thông tin"', target('MILESTONE'), 'milestone'],
    ['"nâng cao nhận thức"', target('QUALITATIVE'), 'words'],
    ['"trên 500 lượt người": it can', turns, null],
    ['"ít nhất 10 người" (chuyên gia): it can', target('DISTINCT_PERSON_CERTIFIED', { countedTypes: [] }), null],
    ['"ít nhất 01 trường": it can', target('DISTINCT_INSTITUTION'), null],
    ['"khoảng 20 lớp": it can', target('CLASS_COUNT'), null],
  ])('%s', (_, asked, reason) => {
    expect(whyNotForecast(asked)).toBe(reason);
    const forecast = forecastTarget(asked, done(3), { days, held: [], scheduled: [] }, 30);
    expect(forecast === null).toBe(reason !== null);
  });
});
