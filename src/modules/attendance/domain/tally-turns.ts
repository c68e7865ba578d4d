import type { CourseType } from '../../../shared/course-type.js';
import type { Gender } from '../../../shared/gender.js';
import { packPeople } from '../../../shared/packed-people.js';
import { unitKey } from '../../../shared/unit-key.js';
import type { UnitGroup } from '../../../shared/unit-group.js';

/** A turn of a closing that nobody took back, with the tax code that its participant gave. */
export interface StandingTurn {
  readonly classId: string;
  readonly finalisationId: string;
  readonly personId: string;
  readonly countedOn: string;
  readonly openedOn: string;
  readonly courseType: CourseType;
  readonly unitGroup: UnitGroup;
  readonly unitName: string;
  readonly taxCode: string | null;
  readonly gender: Gender | null;
  readonly minority: 'yes' | 'no' | 'not_stated';
  readonly sessionsAttended: number;
  readonly sessionsTotal: number;
}

type Closing = Pick<StandingTurn, 'classId' | 'finalisationId' | 'countedOn' | 'openedOn' | 'courseType'>;

export interface GroupTally extends Closing {
  readonly unitGroup: UnitGroup;
  readonly turns: number;
  readonly women: number;
  readonly genderNotStated: number;
  readonly minority: number;
  readonly minorityNotStated: number;
}

/** Group, name as `unitKey` writes it, tax code, turns. */
export type SheetUnit = readonly [group: UnitGroup, name: string, taxCode: string | null, turns: number];
/** Sessions attended, sessions held, people. */
export type SheetAttendance = readonly [attended: number, total: number, people: number];

export interface ClosingSheet extends Closing {
  readonly piece: number;
  readonly people: string;
  readonly units: string;
  readonly attendance: string;
}

/** A piece of a sheet with the longest names fits into 64 KiB, the least that a text of every database holds. */
const PEOPLE_OF_A_PIECE = 150;

/** What follows from the standing turns of a class: sums by group, and packed lists of its people and units. */
export function tallyTurns(turns: readonly StandingTurn[]): { tallies: GroupTally[]; sheets: ClosingSheet[] } {
  const closings = [...Map.groupBy(turns, ({ finalisationId }) => finalisationId).values()];
  return { tallies: closings.flatMap(talliesOf), sheets: closings.flatMap(sheetsOf) };
}

function talliesOf(turns: readonly StandingTurn[]): GroupTally[] {
  return [...Map.groupBy(turns, ({ unitGroup }) => unitGroup)].map(([unitGroup, ofGroup]) => ({
    ...closingOf(ofGroup),
    unitGroup,
    turns: ofGroup.length,
    women: ofGroup.filter(({ gender }) => gender === 'female').length,
    genderNotStated: ofGroup.filter(({ gender }) => gender === null).length,
    minority: ofGroup.filter(({ minority }) => minority === 'yes').length,
    minorityNotStated: ofGroup.filter(({ minority }) => minority === 'not_stated').length,
  }));
}

function sheetsOf(turns: readonly StandingTurn[]): ClosingSheet[] {
  const pieces = Math.ceil(turns.length / PEOPLE_OF_A_PIECE);
  return Array.from({ length: pieces }, (_, piece) => {
    const some = turns.slice(piece * PEOPLE_OF_A_PIECE, (piece + 1) * PEOPLE_OF_A_PIECE);
    const units = countEqual(some, ({ unitGroup, unitName, taxCode }) => [unitGroup, unitKey(unitName), taxCode]);
    const attendance = countEqual(some, ({ sessionsAttended, sessionsTotal }) => [sessionsAttended, sessionsTotal]);
    return { ...closingOf(some), piece, people: packPeople(some), units: JSON.stringify(units), attendance: JSON.stringify(attendance) };
  });
}

function closingOf(turns: readonly StandingTurn[]): Closing {
  const [{ classId, finalisationId, countedOn, openedOn, courseType }] = turns as [StandingTurn];
  return { classId, finalisationId, countedOn, openedOn, courseType };
}

/** Each different key with how many have it, as the last of its values. */
function countEqual(turns: readonly StandingTurn[], keyOf: (turn: StandingTurn) => readonly unknown[]): unknown[][] {
  const equal = Map.groupBy(turns.map(keyOf), (key) => JSON.stringify(key));
  return [...equal.values()].map((keys) => [...(keys[0] ?? []), keys.length]);
}
