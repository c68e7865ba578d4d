import fc from 'fast-check';
import { courseTypes } from '../../../shared/course-type.js';
import { unitGroups } from '../../../shared/unit-group.js';
import {
  countExperts,
  countTurns,
  type CountableCertificate,
  type CountableTurn,
  type CountingQuestion,
  type Minority,
  type OpeningExpert,
  type TurnCount,
} from './count-turns.js';

const firstPeriod: CountingQuestion = {
  asOf: '2030-12-31',
  from: '2021-01-01',
  to: '2025-12-31',
  audience: unitGroups,
  countedTypes: ['TAP_HUAN', 'DAO_TAO'],
  countedTopics: [],
};
const secondPeriod = { ...firstPeriod, from: '2026-01-01', to: '2030-12-31' };

const turn = (change: Partial<CountableTurn> = {}): CountableTurn => ({
  countedOn: '2024-05-09',
  quantity: 1,
  unitGroup: 'HOP_TAC_XA',
  courseType: 'TAP_HUAN',
  topic: null,
  gender: 'female',
  minority: 'yes',
  ...change,
});

type Seat = Pick<CountableTurn, 'unitGroup' | 'gender' | 'minority'>;

interface TrainingClass extends Pick<CountableTurn, 'countedOn' | 'courseType'> {
  /** Who was counted at each closing; every closing but the last was taken back, the last one perhaps. */
  readonly closings: readonly (readonly Seat[])[];
  readonly openAgain: boolean;
}

/** Walks through the rooms instead of adding up the ledger. */
function slowCount(
  classes: readonly TrainingClass[],
  { asOf, from, to, audience, countedTypes }: CountingQuestion,
): Omit<TurnCount, 'byGroup'> & { byGroup: Map<string, number> } {
  const held = classes.filter(({ countedOn }) => !(countedOn < from) && !(countedOn > to) && !(countedOn > asOf));
  const closed = held.filter(({ openAgain, courseType }) => !openAgain && countedTypes.includes(courseType));
  const people = closed.flatMap(({ closings }) => closings.at(-1) ?? []).filter(({ unitGroup }) => audience.includes(unitGroup));
  const byGroup = new Map<string, number>();
  for (const { unitGroup } of people) byGroup.set(unitGroup, (byGroup.get(unitGroup) ?? 0) + 1);
  return {
    byGroup,
    total: people.length,
    women: people.filter(({ gender }) => gender === 'female').length,
    genderNotStated: people.filter(({ gender }) => gender === null).length,
    minority: people.filter(({ minority }) => minority === 'yes').length,
    minorityNotStated: people.filter(({ minority }) => minority === 'not_stated').length,
  };
}

describe('countTurns', () => {
  it('counts the same person in two classes twice', () => {
    expect(countTurns([turn(), turn({ countedOn: '2024-11-05' })], firstPeriod).total).toBe(2);
  });

  it('leaves nothing of a class that was finalised and taken back', () => {
    const { total, byGroup, women, minority } = countTurns([turn(), turn({ quantity: -1 })], firstPeriod);
    expect([total, byGroup.HOP_TAC_XA, women, minority]).toEqual([0, 0, 0, 0]);
  });

  it('puts a class of 30–31/12/2025 in the first period and one closing on 02/01/2026 in the next', () => {
    const turns = [turn({ countedOn: '2025-12-31' }), turn({ countedOn: '2026-01-02' }), turn({ countedOn: '2026-01-02' })];
    expect(countTurns(turns, firstPeriod).total).toBe(1);
    expect(countTurns(turns, secondPeriod).total).toBe(2);
  });

  it('counts up to the cut-off day and including it', () => {
    const turns = [turn({ countedOn: '2024-11-15' }), turn({ countedOn: '2024-11-16' })];
    expect(countTurns(turns, { ...firstPeriod, asOf: '2024-11-15' }).total).toBe(1);
  });

  it.each(['HOI_NGHI', 'HOI_THAO', 'CHUYEN_GIA', 'TUYEN_TRUYEN'] as const)('does not take a %s for "đào tạo, tập huấn"', (courseType) => {
    expect(countTurns([turn({ courseType })], firstPeriod).total).toBe(0);
  });

  it('subtracts household businesses when a strict reader takes them out of the audience', () => {
    const turns = [turn({ unitGroup: 'HO_KINH_DOANH' }), turn({ unitGroup: 'DOANH_NGHIEP' })];
    const audience = unitGroups.filter((group) => group !== 'HO_KINH_DOANH');
    expect(countTurns(turns, { ...firstPeriod, audience })).toMatchObject({ total: 1, byGroup: { HO_KINH_DOANH: 0, DOANH_NGHIEP: 1 } });
  });

  it('keeps "không khai" apart from Kinh and from men', () => {
    const turns = [turn({ gender: null, minority: 'not_stated' }), turn({ gender: 'male', minority: 'no' }), turn()];
    expect(countTurns(turns, firstPeriod)).toMatchObject({ total: 3, women: 1, genderNotStated: 1, minority: 1, minorityNotStated: 1 });
  });

  it('equals the slow count over any history of classes finalised, taken back and finalised again', () => {
    const seat = fc.record({
      unitGroup: fc.constantFrom(...unitGroups),
      gender: fc.constantFrom('female' as const, 'male' as const, null),
      minority: fc.constantFrom<Minority>('yes', 'no', 'not_stated'),
    });
    const trainingClass = fc.record({
      countedOn: fc.constantFrom('2020-12-31', '2021-01-01', '2024-05-09', '2025-12-31', '2026-01-01', '2026-01-02'),
      courseType: fc.constantFrom(...courseTypes),
      closings: fc.array(fc.array(seat, { maxLength: 6 }), { maxLength: 3 }),
      openAgain: fc.boolean(),
    });
    const question = fc.record({
      asOf: fc.constantFrom('2021-01-01', '2024-05-08', '2025-12-31', '2026-12-31'),
      audience: fc.subarray([...unitGroups]),
      countedTypes: fc.subarray([...courseTypes]),
    });

    fc.assert(
      fc.property(fc.array(trainingClass, { maxLength: 6 }), question, (classes, asked) => {
        const ledger = classes.flatMap(({ countedOn, courseType, closings, openAgain }) =>
          closings.flatMap((seats, round) => {
            const rows = seats.map((each) => turn({ ...each, countedOn, courseType }));
            const takenBack = openAgain || round < closings.length - 1;
            return takenBack ? [...rows, ...rows.map((row) => ({ ...row, quantity: -1 }))] : rows;
          }),
        );
        const { byGroup, ...figures } = slowCount(classes, { ...firstPeriod, ...asked });
        const counted = countTurns(ledger, { ...firstPeriod, ...asked });
        expect(counted).toMatchObject(figures);
        expect(new Map(Object.entries(counted.byGroup).filter(([, value]) => value !== 0))).toEqual(byGroup);
      }),
    );
  });
});

describe('countExperts', () => {
  const question = { ...firstPeriod, audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'] as const };
  const certificate = (personId: string, change: Partial<CountableCertificate> = {}): CountableCertificate => ({
    personId,
    state: 'valid',
    kind: 'EXPERT_COMPLETION',
    unitGroup: 'DOANH_NGHIEP',
    countedOn: '2024-08-16',
    ...change,
  });
  const opening = (personId: string | null, value = 1): OpeningExpert => ({ personId, value, countedOn: '2023-12-31' });

  it('counts a person with two certificates once', () => {
    expect(countExperts([certificate('a'), certificate('a', { countedOn: '2023-05-05' })], [], question).total).toBe(1);
  });

  it('counts a person with a certificate and an opening figure once', () => {
    expect(countExperts([certificate('a')], [opening('a')], question)).toEqual({ total: 1, certified: 1, opening: 0, outsideAudience: 0 });
    expect(countExperts([certificate('a')], [opening('b'), opening('b')], question).total).toBe(2);
  });

  it('adds opening figures of people not known by name', () => {
    expect(countExperts([certificate('a')], [opening(null, 3)], question)).toEqual({
      total: 4,
      certified: 1,
      opening: 3,
      outsideAudience: 0,
    });
  });

  it.each(['revoked', 'replaced'] as const)('does not count a %s certificate', (state) => {
    expect(countExperts([certificate('a', { state })], [], question).total).toBe(0);
  });

  it('counts a reissued certificate once', () => {
    expect(countExperts([certificate('a', { state: 'replaced' }), certificate('a')], [], question).total).toBe(1);
  });

  it('"thuộc các sở, ngành, doanh nghiệp": shows an expert of a co-operative apart, and counts one where the plan names co-operatives', () => {
    const experts = [certificate('a'), certificate('b', { unitGroup: 'HOP_TAC_XA' })];
    expect(countExperts(experts, [], question)).toMatchObject({ total: 1, outsideAudience: 1 });
    expect(countExperts(experts, [], { ...question, audience: [...question.audience, 'HOP_TAC_XA'] }).total).toBe(2);
  });

  it('does not take the certificate of an ordinary course for an expert', () => {
    expect(countExperts([certificate('a', { kind: 'COMPLETION' })], [], question).total).toBe(0);
  });

  it('carries nothing over into the next period', () => {
    const next = { ...secondPeriod, audience: question.audience };
    expect(countExperts([certificate('a')], [opening('b')], next).total).toBe(0);
  });

  it('does not count what lies after the cut-off day', () => {
    expect(countExperts([certificate('a')], [opening('b')], { ...question, asOf: '2023-06-30' }).total).toBe(0);
  });
});
