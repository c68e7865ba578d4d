import type { Target } from '../plans/index.js';
import type { Figure } from './domain/plan-facts.js';
import type { FactsOfPlan } from './facts-of-plan.js';
import { progressOf } from './target-progress.js';

const reported: Partial<Target> = { comparator: 'GTE', basis: 'REPORTED_COUNT', unit: 'enterprise', wanted: 10 };

/** A target of figures that others report. */
function promised(terms: Partial<Target>): Target {
  const words = { id: 't', key: 't', quote: '', label: '', audienceWords: null, parentKey: null };
  const condition = { condition: null, notReadyReason: null, readyReason: null };
  const counted = { audience: [], countedTypes: [], countedTopics: [], evidenceKinds: [], competenceOnly: false };
  const numbers = { wantedMax: null, tolerancePercent: null, periodicity: 'WHOLE_PERIOD' };
  return { ...words, ...condition, ...counted, ...numbers, ...reported, ...terms } as unknown as Target;
}

/** What others reported for it on these days, read on the day `readOn`. */
function known(figures: readonly (readonly [countedOn: string, value: number, denominator?: number])[], readOn: string): FactsOfPlan {
  const rows = figures.map(([countedOn, value, denominator = null]): Figure => {
    const evidence = 'Báo cáo (mô phỏng)';
    return { targetId: 't', kind: 'reported', countedOn, value, denominator, personId: null, evidence, verified: true };
  });
  const nothing = { turns: [], pendingTurns: [], unitTurns: [], pendingUnitTurns: [], certificates: [], classes: [], people: new Map() };
  return { periodFrom: '2021-01-01', periodTo: '2025-12-31', readOn, figures: rows, ...nothing } as unknown as FactsOfPlan;
}

const unmet = [['2024-06-30', 1]] as const;

describe('numbers up to the last day of a period', () => {
  it.each<[string, Partial<Target>, Parameters<typeof known>[0], running: string, over: string]>([
    ['"ít nhất 10", and 1', {}, unmet, 'not-met', 'missed'],
    ['"trên 10", and 1', { comparator: 'GT' }, unmet, 'not-met', 'missed'],
    ['"75 sản phẩm", and 1', { comparator: 'EXACT', wanted: 75 }, unmet, 'not-met', 'missed'],
    ['"khoảng 20", and 1', { comparator: 'ABOUT', wanted: 20 }, unmet, 'not-met', 'missed'],
    ['"khoảng 20", and 18', { comparator: 'ABOUT', wanted: 20 }, [['2024-06-30', 18]], 'met-about', 'met-about'],
    ['"2-4", and 1', { comparator: 'RANGE', wanted: 2, wantedMax: 4 }, unmet, 'not-met', 'missed'],
    ['"1-2", and 1', { comparator: 'RANGE', wanted: 1, wantedMax: 2 }, unmet, 'partly-met', 'partly-met'],
    ['"triển khai", under way', { comparator: 'MILESTONE', basis: 'MILESTONE', wanted: 1 }, [['2024-06-30', 0]], 'in-progress', 'missed'],
    ['"triển khai", done', { comparator: 'MILESTONE', basis: 'MILESTONE', wanted: 1 }, unmet, 'met', 'met'],
    ['"thực hiện đo lường", of which nobody said anything', { comparator: 'MEASURED', wanted: null }, [], 'no-figure', 'no-figure'],
    ['"trên 70%", and 70 %', { comparator: 'GT', basis: 'REPORTED_RATIO', wanted: 70 }, [['2024-06-30', 7, 10]], 'not-met', 'missed'],
    ['"(khi có …)", nobody says whether it held', { condition: 'khi có …' }, unmet, 'not-met', 'condition-unknown'],
    ['"(khi có …)", and it did not', { condition: 'khi có …', notReadyReason: 'chưa có' }, unmet, 'not-ready', 'not-ready'],
    ['"(khi có …)", and it did', { condition: 'khi có …', readyReason: 'đã có' }, unmet, 'not-met', 'missed'],
    ['only words', { comparator: 'QUALITATIVE', basis: 'QUALITATIVE', wanted: null }, [], 'not-quantified', 'not-quantified'],
    ['500 turns, and no record of anything', { basis: 'ATTENDEE_TURN' }, [], 'not-met', 'no-figure'],
  ])('of %s are judged as running on that day and as over from the next on', (_, terms, figures, running, over) => {
    const judged = (asOf: string, readOn: string): string => progressOf(promised(terms), known(figures, readOn), asOf).judged;
    expect([judged('2025-12-31', '2025-12-31'), judged('2025-12-30', '2026-03-01')]).toEqual([running, running]);
    expect(['2026-01-01', '2026-11-23'].map((readOn) => judged('2025-12-31', readOn))).toEqual([over, over]);
    expect(judged('2026-01-01', '2026-01-01')).toBe(over);
  });

  it.each([
    ['2024-12-31', '2024-12-31', ['met', 'met', 'missed', 'not-met']],
    ['2024-12-31', '2025-01-01', ['met', 'met', 'missed', 'missed']],
    ['2024-12-30', '2025-01-01', ['met', 'met', 'missed', 'not-met']],
    ['2025-12-31', '2025-12-31', ['met', 'met', 'missed', 'missed', 'in-progress']],
  ])('"mỗi năm" up to %s, read on %s, judge each year by itself', (asOf, readOn, statuses) => {
    const target = promised({ periodicity: 'PER_YEAR', wanted: 2 });
    const figures = [2, 3, 1, 1].map((value, index) => [`${2021 + index}-06-30`, value] as const);
    const { years, status } = progressOf(target, known(figures, readOn), asOf);
    expect(years.map((year) => year.status)).toEqual(statuses);
    expect(status).toBe('not-met');
  });

  it('"mỗi năm" fail as a whole when their last year has passed', () => {
    const facts = known([['2025-06-30', 1]], '2026-01-01');
    expect(progressOf(promised({ periodicity: 'PER_YEAR' }), facts, '2025-12-31').status).toBe('missed');
  });
});
