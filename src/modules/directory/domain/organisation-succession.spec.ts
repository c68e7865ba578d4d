import type { DomainError } from '../../../shared/domain-error.js';
import {
  isThereOn,
  predecessorsOf,
  requireComplete,
  requirePossible,
  type Succession,
  speakerOf,
  writtenAs,
} from './organisation-succession.js';

const step = (
  predecessorId: string,
  successorId: string | null,
  kind: Succession['kind'] = 'merged',
  day: string | null = '2025-07-01',
): Succession => ({ predecessorId, successorId, kind, day });

function refusal(run: () => void): string {
  try {
    run();
    return 'taken';
  } catch (error) {
    const { code, problems } = error as DomainError;
    return problems[0] ? `${problems[0].field}: ${problems[0].code}` : code;
  }
}

describe('what became of a unit, as it is said', () => {
  it.each([
    ['renamed with a day and a name', { kind: 'renamed', day: '2025-03-01', successorName: 'Sở Tài chính' }, 'taken'],
    ['renamed without a day', { kind: 'renamed', successorName: 'Sở Tài chính' }, 'day: required'],
    ['merged into nothing', { kind: 'merged', day: '2025-03-01' }, 'successorName: required'],
    ['split into one that is named by its id', { kind: 'split', day: '2025-03-01', successorId: 'x' }, 'taken'],
    ['dissolved', { kind: 'dissolved', day: '2025-06-30' }, 'taken'],
    ['dissolved into something', { kind: 'dissolved', day: '2025-06-30', successorName: 'Sở' }, 'successorName: dissolvedHasNoSuccessor'],
    ['the same unit', { kind: 'same', successorId: 'x' }, 'taken'],
    ['the same unit from a day on', { kind: 'same', day: '2025-03-01', successorId: 'x' }, 'day: sameHasNoDay'],
    ['the same unit as nobody', { kind: 'same' }, 'successorName: required'],
  ] as const)('is complete or not: %s', (_, said, outcome) => {
    expect(
      refusal(() => {
        requireComplete(said);
      }),
    ).toBe(outcome);
  });
});

describe('what became of a unit, beside what is known', () => {
  const chain = [step('a', 'b', 'renamed', '2022-01-01'), step('b', 'c', 'merged', '2025-03-01')];

  it.each([
    ['a new end', step('c', 'd'), 'taken'],
    ['a second end', step('a', 'd'), 'organisationEnded'],
    ['an end of what was dissolved', step('x', 'd'), 'organisationEnded'],
    ['itself', step('c', 'c'), 'successorName: successionGoesRound'],
    ['a circle', step('c', 'a'), 'successorName: successionGoesRound'],
    ['an end before its own beginning', step('c', 'd', 'renamed', '2025-02-28'), 'day: successionOutOfOrder'],
    ['becoming part of what had ended', step('n', 'a', 'merged', '2023-01-01'), 'day: successionOutOfOrder'],
    ['becoming part of what ended later', step('n', 'a', 'merged', '2021-01-01'), 'taken'],
    ['another spelling of what had ended', step('n', 'a', 'same', null), 'taken'],
    ['a second part of a split', step('s', 'b2', 'split'), 'taken'],
    ['the same part of a split again', step('s', 'b1', 'split'), 'organisationEnded'],
    ['a part of a split on another day', step('s', 'b2', 'split', '2025-08-01'), 'organisationEnded'],
    ['a merger of what was split', step('s', 'b2', 'merged'), 'organisationEnded'],
  ])('is possible or not: %s', (_, added, outcome) => {
    const known = [...chain, step('x', null, 'dissolved'), step('s', 'b1', 'split')];
    expect(
      refusal(() => {
        requirePossible(added, known);
      }),
    ).toBe(outcome);
  });

  it('knows all units that went on as one, near and far', () => {
    expect(predecessorsOf('c', [...chain, step('e', 'c', 'same', null)]).sort()).toEqual(['a', 'b', 'e']);
    expect(predecessorsOf('a', chain)).toEqual([]);
  });

  it('knows which unit speaks for a spelling, and all its spellings, but no unit that only went on as it', () => {
    const known = [...chain, step('e', 'c', 'same', null), step('f', 'e', 'same', null)];
    expect(['f', 'e', 'c', 'b', 'z'].map((id) => speakerOf(id, known))).toEqual(['c', 'c', 'c', 'b', 'z']);
    expect(writtenAs('c', known)).toEqual(['c', 'e', 'f']);
    expect(speakerOf('x', [step('x', 'y', 'same', null), step('y', 'x', 'same', null)])).toBe('y');
  });

  it('knows until when a unit was there', () => {
    expect(['2025-02-28', '2025-03-01'].map((day) => isThereOn('b', day, chain))).toEqual([true, false]);
    expect(isThereOn('e', '2020-01-01', [step('e', 'c', 'same', null)])).toBe(false);
  });
});
