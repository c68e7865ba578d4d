import type { UnitGroup } from '../../../shared/unit-group.js';
import { unitGroups } from '../../../shared/unit-group.js';

/** Why somebody earns no turn; `earned` is the other case. */
export type TurnOutcome = 'earned' | 'neverCame' | 'tooFewSessions';

export function turnOutcome({ attended, earnsTurn }: { attended: number; earnsTurn: boolean }): TurnOutcome {
  if (earnsTurn) return 'earned';
  return attended === 0 ? 'neverCame' : 'tooFewSessions';
}

export interface CountedTurn {
  readonly quantity: number;
  readonly unitGroup: UnitGroup;
  readonly gender: string | null;
  readonly minority: 'yes' | 'no' | 'not_stated';
}

export interface GroupSum {
  readonly unitGroup: UnitGroup;
  readonly turns: number;
  readonly women: number;
  readonly minority: number;
}

export interface TurnSums {
  readonly groups: readonly GroupSum[];
  readonly turns: number;
  readonly women: number;
  readonly minority: number;
  /** People who did not say; never added to Kinh or to men (domain rule 3.5). */
  readonly genderNotStated: number;
  readonly minorityNotStated: number;
}

/** The breakdown every report asks for; "trong đó" figures are subsets, the groups add up to the total. */
export function sumTurns(turns: readonly CountedTurn[]): TurnSums {
  const sum = (test: (turn: CountedTurn) => boolean): number => turns.filter(test).reduce((total, { quantity }) => total + quantity, 0);
  const groups = unitGroups
    .map((unitGroup) => ({
      unitGroup,
      turns: sum((turn) => turn.unitGroup === unitGroup),
      women: sum((turn) => turn.unitGroup === unitGroup && turn.gender === 'female'),
      minority: sum((turn) => turn.unitGroup === unitGroup && turn.minority === 'yes'),
    }))
    .filter((group) => turns.some(({ unitGroup }) => unitGroup === group.unitGroup));
  return {
    groups,
    turns: sum(() => true),
    women: sum(({ gender }) => gender === 'female'),
    minority: sum(({ minority }) => minority === 'yes'),
    genderNotStated: sum(({ gender }) => gender === null),
    minorityNotStated: sum(({ minority }) => minority === 'not_stated'),
  };
}
