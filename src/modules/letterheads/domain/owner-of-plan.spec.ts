import { type Body, letterheadOfPlan, type OwnedPlan } from './owner-of-plan.js';

const body = (id: string, province: string, [validFrom, validTo]: [string | null, string | null], more: Partial<Body> = {}): Body => ({
  ...{ id, name: `Sở ${id}`, province, validFrom, validTo, successorId: null, scope: 'other' as const },
  ...more,
});
const until = (day: string): [null, string] => [null, day];
const from = (day: string): [string, null] => [day, null];

/** Tuyên Quang is ours and took Hà Giang in; Sóc Trăng went on as Cần Thơ; Bạc Liêu has two offices at once. */
const all = [
  body('tq1', 'Tuyên Quang', until('2025-06-30'), { scope: 'ours' }),
  body('tq2', 'Tuyên Quang', from('2025-07-01'), { scope: 'ours' }),
  body('hg', 'Hà Giang', until('2025-06-30'), { successorId: 'tq2' }),
  body('st', 'Sóc Trăng', until('2025-06-30'), { successorId: 'ct' }),
  body('ct', 'Cần Thơ', from('2025-07-01')),
  body('bl1', 'Bạc Liêu', [null, null]),
  body('bl2', 'Bạc Liêu', [null, null]),
  body('th1', 'Thanh Hóa', until('2010-12-31')),
  body('th2', 'Thanh Hóa', from('2011-01-01')),
];

const plan = (province: string, changes: Partial<OwnedPlan> = {}): OwnedPlan => ({
  ...{ ownerId: null, province, signedOn: '2022-04-19', periodFrom: '2021-01-01' },
  ...changes,
});

describe('the letterhead of a report of a plan', () => {
  it.each([
    ['Tuyên Quang', '2024-11-15', 'tq1', 'ours, as it was'],
    ['Tuyên Quang', '2026-11-15', 'tq2', 'ours, as it became'],
    ['Hà Giang', '2024-11-15', 'hg', 'that of the neighbour'],
    ['Hà Giang', '2025-07-01', 'tq2', 'ours from the day on which we took the neighbour in'],
    ['Sóc Trăng', '2025-06-30', 'st', 'that of the other province until its last day'],
    ['Sóc Trăng', '2025-07-01', 'ct', 'that of its successor from the next day'],
    ['SÓC TRĂNG', '2024-11-15', 'st', 'found whatever capitals and marks the name of the province has'],
    ['Thanh Hoá', '2026-01-01', 'th2', 'that of the day on which the plan was issued'],
    ['Bạc Liêu', '2026-01-01', undefined, 'unknown where two offices of the province could own it'],
    ['Hưng Yên', '2026-01-01', undefined, 'unknown where nobody wrote an office of the province'],
  ])('of %s on %s is %s: %s', (...[province, day, id]) => {
    expect(letterheadOfPlan(all, plan(province), day)?.id).toBe(id);
  });

  it('is looked for on the first day of the period where the day of issue is unknown', () => {
    expect(letterheadOfPlan(all, plan('Thanh Hóa', { signedOn: null, periodFrom: '2006-01-01' }), '2010-06-01')?.id).toBe('th1');
  });

  it.each([
    ['bl2', '2026-01-01', 'bl2', 'stays'],
    ['hg', '2026-01-01', 'tq2', 'is followed by ours'],
    ['ct', '2024-11-15', 'st', 'is preceded by the one before'],
    ['tq2', '2024-11-15', 'tq1', 'of ours is the one of the day'],
    ['gone', '2024-11-15', undefined, 'is unknown when it is not there'],
  ])('that was chosen, %s, %s: %s %s', (...[ownerId, day, id]) => {
    expect(letterheadOfPlan(all, plan('Lai Châu', { ownerId }), day)?.id).toBe(id);
  });
});
