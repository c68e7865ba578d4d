import { courseTypes } from '../../../shared/course-type.js';
import { unitGroups } from '../../../shared/unit-group.js';
import { type AheadOfCutOff, estimateTarget } from './estimate-target.js';
import type { MeasuredTarget } from './measure.js';
import type { PlanFacts } from './plan-facts.js';

const target = (basis: string, changes: Partial<MeasuredTarget> = {}): MeasuredTarget => ({
  ...{ id: 't', basis, unit: 'enterprise', audience: unitGroups, countedTypes: courseTypes, countedTopics: [] },
  ...changes,
});
const nothing: PlanFacts = {
  ...{
    periodFrom: '2021-01-01',
    periodTo: '2025-12-31',
    readOn: '2025-12-31',
    turns: [],
    pendingTurns: [],
    unitTurns: [],
    pendingUnitTurns: [],
  },
  ...{ certificates: [], classes: [], figures: [] },
};
const days = { from: '2024-01-01', to: '2024-12-31', asOf: '2024-11-15' };
const course = { courseId: 'c', courseType: 'TAP_HUAN', topic: null, openingDecision: null } as const;
const past = (changes: object = {}): AheadOfCutOff['held'][number] => ({
  ...{
    ...course,
    id: 'p',
    code: 'L01',
    name: 'Lớp đã học',
    closesOn: '2024-03-27',
    countedOn: '2024-03-27',
    registered: 40,
    finalised: true,
    turns: 30,
    present: 30,
    certificates: 0,
    experts: 0,
  },
  ...changes,
});
const planned = (changes: object = {}): AheadOfCutOff['scheduled'][number] => ({
  ...{ ...course, id: 'f', code: 'L12', name: 'Lớp sắp tới', closesOn: '2024-12-05', countedOn: '2024-12-05', registered: 8, capacity: 60 },
  ...changes,
});
const turn = { countedOn: '2024-03-27', quantity: 30, unitGroup: 'DOANH_NGHIEP', courseType: 'TAP_HUAN', topic: null } as const;
const record = (countedOn: string, verified: boolean, organisation: string): NonNullable<PlanFacts['records']>[number] => ({
  ...{ targetId: 't', kind: 'enterprise_support', countedOn, verified, organisation },
  ...{ taxCode: null, subject: null, quantity: null, source: 'Biên bản' },
});
const figure = (countedOn: string, value: number): PlanFacts['figures'][number] => ({
  ...{ targetId: 't', kind: 'reported', countedOn, value, denominator: null, personId: null, evidence: 'Báo cáo', verified: true },
});

describe('the estimate of a year for a target', () => {
  it('of turns expects of a scheduled class as many as usually come', () => {
    const facts: PlanFacts = { ...nothing, turns: [{ ...turn, gender: null, minority: 'not_stated' }] };
    expect(estimateTarget(target('ATTENDEE_TURN'), facts, { days, held: [past()], scheduled: [planned()] })).toEqual({
      ...{ value: 60, done: 30, pending: 0, ending: 0, ahead: 30, classes: 1, showUp: { came: 30, registered: 40 }, newcomers: null },
    });
  });

  it('of turns leaves scheduled classes of other types and topics alone', () => {
    const ahead = { days, held: [past()], scheduled: [planned({ courseType: 'HOI_NGHI' }), planned({ topic: 'LABELLING' })] };
    const asked = target('ATTENDEE_TURN', { countedTypes: ['TAP_HUAN'], countedTopics: ['BARCODES'] });
    expect(estimateTarget(asked, nothing, ahead)).toMatchObject({ value: 0, classes: 0 });
  });

  it('of experts expects the usual share of those who register to be certified; a course without certificates yet is ahead', () => {
    const expert = { courseType: 'CHUYEN_GIA' };
    const held = [past({ ...expert, registered: 12, experts: 9, certificates: 10 }), past({ ...expert, registered: 8, finalised: false })];
    const scheduled = [planned({ ...expert, registered: 16, capacity: 20 }), planned()];
    expect(estimateTarget(target('DISTINCT_PERSON_CERTIFIED'), nothing, { days, held, scheduled })).toEqual({
      ...{ value: 18, done: 0, pending: 0, ending: 0, ahead: 18, classes: 2, showUp: { came: 9, registered: 12 }, newcomers: null },
    });
  });

  describe('of experts, "ít nhất 10 người"', () => {
    const expert = { courseType: 'CHUYEN_GIA' };
    const certificate = (changes: object = {}): PlanFacts['certificates'][number] => ({
      ...{
        personId: 'a',
        state: 'valid',
        kind: 'COMPETENCE',
        topic: null,
        unitGroup: 'DOANH_NGHIEP',
        countedOn: '2024-03-27',
        validTo: null,
      },
      ...changes,
    });
    const asked = target('DISTINCT_PERSON_CERTIFIED');

    it('waits for the certificates of a course that was finalised without one', () => {
      const held = [past({ ...expert, registered: 10, experts: 8, certificates: 8 }), past({ ...expert, registered: 20 })];
      expect(estimateTarget(asked, nothing, { days, held, scheduled: [] })).toMatchObject({
        ...{ ahead: 16, classes: 1, showUp: { came: 8, registered: 10 } },
      });
    });

    it('takes nobody of a course that only people outside the target passed', () => {
      const held = [past({ ...expert, registered: 10, experts: 0, certificates: 8 })];
      const scheduled = [planned({ ...expert, registered: 10, capacity: 12 })];
      expect(estimateTarget(asked, nothing, { days, held, scheduled })).toMatchObject({ ahead: 0, classes: 1 });
    });

    it('does not take a course on another topic: "1-2 chuyên gia đánh giá, chứng nhận" (Hưng Yên)', () => {
      const scheduled = [planned({ ...expert, topic: 'EXPERTS' }), planned({ ...expert, topic: 'ASSESSMENT', registered: 2 })];
      const assessors = target('DISTINCT_PERSON_CERTIFIED', { countedTopics: ['ASSESSMENT'] });
      expect(estimateTarget(assessors, nothing, { days, held: [], scheduled })).toMatchObject({ ahead: 2, classes: 1 });
    });

    it('does not count at the end whose certificate runs out before it', () => {
      const certificates = [certificate({ validTo: '2024-12-01' }), certificate({ personId: 'b', validTo: '2025-06-30' })];
      expect(estimateTarget(asked, { ...nothing, certificates }, { days, held: [], scheduled: [] })).toMatchObject({
        ...{ done: 2, ending: 1, ahead: 0, value: 1 },
      });
    });
  });

  describe('of organisations that came, "ít nhất 01 trường" and doanh nghiệp', () => {
    const visit = (classId: string, countedOn: string, unitName: string, quantity = 1): PlanFacts['unitTurns'] => [
      { classId, countedOn, unitName, quantity, unitGroup: 'TRUONG', courseType: 'TAP_HUAN', topic: null, taxCode: null },
    ];
    const facts = (...visits: PlanFacts['unitTurns'][]): PlanFacts => ({
      ...nothing,
      unitTurns: visits.flatMap((rows) => ('visits' in rows ? [] : rows)),
    });
    const on = (countedOn: string, present: number): AheadOfCutOff['held'][number] =>
      past({ countedOn, present, turns: 0, registered: present });
    // Of 40 people in the later half one school came that had not been there.
    const known = facts(visit('1', '2024-03-01', 'A'), visit('2', '2024-05-01', 'A'), visit('2', '2024-05-01', 'B'));
    const held = [on('2024-03-01', 30), on('2024-05-01', 40)];

    it('expects as many for the first time as the later half of the classes brought', () => {
      const scheduled = [planned({ registered: 60, capacity: 60 }), planned({ registered: 30, capacity: 60, id: 'g' })];
      expect(estimateTarget(target('DISTINCT_INSTITUTION'), known, { days, held, scheduled })).toEqual({
        ...{ value: 4, done: 2, pending: 0, ending: 0, ahead: 2, classes: 2, showUp: { came: 70, registered: 70 } },
        newcomers: { newcomers: 1, arrivals: 40 },
      });
    });

    it('expects nobody while too few classes were held to know', () => {
      const first = facts(visit('1', '2024-03-01', 'A'));
      const ahead = { days, held: [on('2024-03-01', 30)], scheduled: [planned({ registered: 60 })] };
      expect(estimateTarget(target('DISTINCT_ORG'), first, ahead)).toMatchObject({ value: 1, ahead: 0, newcomers: null });
    });

    it('counts who comes again for "40 lượt doanh nghiệp"', () => {
      const scheduled = [planned({ registered: 70, capacity: 70 })];
      expect(estimateTarget(target('ORG_TURN'), known, { days, held, scheduled })).toMatchObject({
        ...{ done: 3, ahead: 3, newcomers: { newcomers: 3, arrivals: 70 } },
      });
    });

    it('expects no newcomers for what people reported', () => {
      const reported = { ...known, figures: [figure('2024-06-01', 5)] };
      const ahead = { days, held, scheduled: [planned({ registered: 60, capacity: 60 })] };
      expect(estimateTarget(target('DISTINCT_ORG'), reported, ahead)).toMatchObject({ done: 7, ahead: 1, value: 8 });
    });

    it('has none for organisations on paper before the first paper, whatever classes are held', () => {
      const awards = target('ORG_TURN', { countedTypes: [] });
      const ahead = { days, held, scheduled: [planned({ registered: 60, capacity: 60 })] };
      expect(estimateTarget(awards, known, ahead)).toBeNull();
      expect(estimateTarget(awards, { ...known, figures: [figure('2024-06-01', 0)] }, ahead)).toMatchObject({ value: 0 });
    });

    it('leaves a target that names no type of class to its records', () => {
      const supported = target('DISTINCT_ORG', { countedTypes: [] });
      const records = [record('2024-05-01', true, 'a')];
      const ahead = { days, held, scheduled: [planned()] };
      expect(estimateTarget(supported, { ...known, records }, ahead)).toMatchObject({ value: 1, ahead: 0, classes: 0, newcomers: null });
    });
  });

  it.each([
    ['CLASS_COUNT', 3],
    ['EVENT_COUNT', 3],
    ['COURSE_COUNT', 2],
  ])('of %s counts what is scheduled by the same rule as what was held', (basis, value) => {
    const held = { ...course, closesOn: '2024-03-27', countedOn: '2024-03-27', openingDecision: '12/QĐ', state: 'finalised' } as const;
    const scheduled = [planned({ openingDecision: '12/QĐ' }), planned({ openingDecision: '40/QĐ' })];
    const facts: PlanFacts = { ...nothing, classes: [held] };
    expect(estimateTarget(target(basis), facts, { days, held: [], scheduled })).toMatchObject({ value, done: 1, ahead: value - 1 });
  });

  it('of enterprises is what is on record up to the cut-off day, verified or not, and expects nobody', () => {
    const records = [record('2024-05-01', true, 'a'), record('2024-06-01', false, 'b'), record('2024-12-01', true, 'c')];
    const facts: PlanFacts = { ...nothing, records, figures: [figure('2024-07-01', 4), figure('2024-12-01', 9)] };
    expect(estimateTarget(target('REPORTED_COUNT'), facts, { days, held: [], scheduled: [planned()] })).toEqual({
      ...{ value: 6, done: 5, pending: 1, ending: 0, ahead: 0, classes: 0, showUp: null, newcomers: null },
    });
  });

  it.each(['MILESTONE', 'QUALITATIVE', 'EXTERNAL_STAT', 'REPORTED_COUNT', 'REPORTED_RATIO'])(
    'says nothing of %s without any number',
    (basis) => {
      expect(estimateTarget(target(basis), nothing, { days, held: [], scheduled: [planned()] })).toBeNull();
    },
  );
});
