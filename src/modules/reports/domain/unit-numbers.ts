import type { CalendarDate } from '../../../shared/calendar-date.js';
import { unitKey } from './unit-lines.js';

/** A finalised class of the plan within the days of a report. */
export interface UnitClass {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly place: string;
  readonly heldBy: string | null;
  /** Everybody's turns that count towards the target. */
  readonly turns: number;
  /** Of those who came and do not count. */
  readonly others: number;
}

/** Turns of people who named one unit. */
export interface UnitTurns {
  readonly classId: string;
  readonly unitName: string;
  readonly turns: number;
  readonly women: number;
  readonly minority: number;
  /** Came, but are not asked for: to a conference, or of another group. */
  readonly others: number;
}

export interface ClassOfUnit extends UnitClass {
  /** Of the unit's own people. */
  readonly own: Omit<UnitTurns, 'classId' | 'unitName'>;
}

/** What the register knows of one unit: the classes that its people came to, and those that it hosted. */
export interface UnitNumbers {
  readonly classes: readonly ClassOfUnit[];
  readonly hosted: readonly UnitClass[];
  readonly total: ClassOfUnit['own'];
}

/** A class is hosted by the unit that held it, or whose name stands in its place; nothing else says so. */
export function unitNumbers(unit: string, classes: readonly UnitClass[], turns: readonly UnitTurns[]): UnitNumbers {
  const key = unitKey(unit);
  const own = turns.filter(({ unitName }) => unitKey(unitName) === key);
  const attended = classes.flatMap((each): ClassOfUnit[] => {
    const ofClass = own.filter(({ classId }) => classId === each.id);
    return ofClass.length === 0 ? [] : [{ ...each, own: added(ofClass) }];
  });
  return { classes: attended, hosted: classes.filter((each) => isHost(key, each)), total: added(own) };
}

function isHost(key: string, { place, heldBy }: UnitClass): boolean {
  return (heldBy !== null && unitKey(heldBy) === key) || ` ${unitKey(place)} `.includes(` ${key} `);
}

function added(rows: readonly UnitTurns[]): ClassOfUnit['own'] {
  const sum = (of: (row: UnitTurns) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    turns: sum((row) => row.turns),
    women: sum((row) => row.women),
    minority: sum((row) => row.minority),
    others: sum((row) => row.others),
  };
}
