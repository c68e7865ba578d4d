import { DomainError } from '../../../shared/domain-error.js';
import { checkTarget, hasAudience, parentProblems, type ProposedTarget } from './check-target.js';

const turns: ProposedTarget = {
  comparator: 'GT',
  wanted: 500,
  wantedMax: null,
  basis: 'ATTENDEE_TURN',
  audience: ['DOANH_NGHIEP'],
  countedTypes: ['TAP_HUAN'],
  evidenceKinds: [],
  condition: null,
  notReadyReason: null,
  readyReason: null,
};

function problems(changed: Partial<ProposedTarget>): string[] {
  try {
    checkTarget({ ...turns, ...changed });
  } catch (error) {
    if (error instanceof DomainError) return error.problems.map(({ field, code }) => `${field}: ${code}`);
    throw error;
  }
  return [];
}

describe('a target of a plan', () => {
  it('with a number needs the number', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ wanted: null })).toEqual(['wanted: required']);
    expect(problems({ comparator: 'MILESTONE', wanted: null, basis: 'MILESTONE' })).toEqual([]);
  });

  it('with a range needs an upper end above the lower one', () => {
    expect(problems({ comparator: 'RANGE', wanted: 1, wantedMax: 2 })).toEqual([]);
    expect(problems({ comparator: 'RANGE', wanted: 2, wantedMax: 2 })).toEqual(['wantedMax: rangeUpsideDown']);
    expect(problems({ comparator: 'RANGE', wanted: 2 })).toEqual(['wantedMax: rangeUpsideDown']);
  });

  it('in per cent ends at 100', () => {
    expect(problems({ basis: 'REPORTED_RATIO', wanted: 100 })).toEqual([]);
    expect(problems({ basis: 'REPORTED_RATIO', wanted: 101 })).toEqual(['wanted: outOfRange']);
  });

  it('promises parts of a per cent, and no parts of people', () => {
    expect(problems({ basis: 'EXTERNAL_STAT', wanted: 7.5 })).toEqual([]);
    expect(problems({ basis: 'REPORTED_RATIO', comparator: 'RANGE', wanted: 70.5, wantedMax: 72.25 })).toEqual([]);
    expect(problems({ comparator: 'RANGE', wanted: 7.5, wantedMax: 8.5 })).toEqual([
      'wanted: notAWholeNumber',
      'wantedMax: notAWholeNumber',
    ]);
  });

  it('counted from our records must say who counts, or it would count nobody', () => {
    expect(problems({ audience: [], countedTypes: [] })).toEqual(['audience: choose', 'countedTypes: choose']);
    expect(problems({ audience: [], basis: 'CLASS_COUNT' })).toEqual([]);
    expect(problems({ countedTypes: [], basis: 'DISTINCT_PERSON_CERTIFIED' })).toEqual([]);
    expect(hasAudience('REPORTED_COUNT')).toBe(false);
    expect(hasAudience('CLASS_COUNT')).toBe(true);
  });

  it('that counts organisations says from which classes or records', () => {
    const organisations = { basis: 'DISTINCT_ORG', countedTypes: [] } as const;
    expect(problems(organisations)).toEqual(['evidenceKinds: choose']);
    expect(problems({ ...organisations, evidenceKinds: ['enterprise_support'] })).toEqual([]);
    expect(problems({ ...organisations, countedTypes: ['TAP_HUAN'] })).toEqual([]);
  });

  it('waits for nothing where the plan names no condition', () => {
    const waiting = { notReadyReason: 'Trung ương chưa mở khóa' };
    expect(problems(waiting)).toEqual(['notReadyReason: noConditionToWaitFor']);
    expect(problems({ ...waiting, condition: 'khi có đơn vị ở Trung ương mở khóa' })).toEqual([]);
    expect(problems({ readyReason: 'Công văn 12/SKHCN' })).toEqual(['readyReason: noConditionToWaitFor']);
    const both = { ...waiting, readyReason: 'Công văn 12/SKHCN', condition: 'khi có đơn vị ở Trung ương mở khóa' };
    expect(problems(both)).toEqual(['readyReason: conditionAnsweredTwice']);
  });

  it.each([
    ['a part of nothing', null, []],
    ['a part of another target', 'winners', []],
    ['a part of a target that the plan has not', 'nowhere', ['parentNotFound']],
    ['a part of itself', 'gold', ['partOfItself']],
    ['a part of its own part', 'part_of_gold', ['partOfItself']],
  ])('may be %s or is refused', (_, parentKey, codes) => {
    const others = [
      { key: 'winners', parentKey: null },
      { key: 'gold', parentKey: null },
      { key: 'part_of_gold', parentKey: 'gold' },
    ];
    expect(parentProblems({ key: 'gold', parentKey }, others).map(({ code }) => code)).toEqual(codes);
  });
});
