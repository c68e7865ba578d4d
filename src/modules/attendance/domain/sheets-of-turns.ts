import type { CourseType } from '../../../shared/course-type.js';
import type { Gender } from '../../../shared/gender.js';
import type { SheetAttendance, SheetCount } from '../../../shared/packed-numbers.js';
import { unitKey } from '../../../shared/unit-key.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import { portions } from '../../../shared/portions.js';

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

/** A unit as participants named it. */
export interface SheetUnit {
  readonly unitGroup: UnitGroup;
  /** As `unitKey` writes it. */
  readonly name: string;
  /** Empty text where nobody gave one. */
  readonly taxCode: string;
}

/** A person with the group in which the turn counts. */
export interface SheetPerson {
  readonly personId: string;
  readonly unitGroup: UnitGroup;
}

export interface ClosingSheet extends Closing {
  readonly piece: number;
  readonly counts: readonly SheetCount[];
  /** In the order of the ledger. */
  readonly people: readonly SheetPerson[];
  /** Each once. */
  readonly units: readonly SheetUnit[];
  readonly attendance: readonly SheetAttendance[];
}

/** Seven signs for each of them and the units that they named fit well into 64 KiB, the least that a text holds on every database. */
const PEOPLE_OF_A_PIECE = 1_000;

/** What follows from the standing turns of a class, in the order of the ledger. */
export function sheetsOfTurns(turns: readonly StandingTurn[]): ClosingSheet[] {
  return [...Map.groupBy(turns, ({ finalisationId }) => finalisationId).values()].flatMap(piecesOf);
}

function piecesOf(turns: readonly StandingTurn[]): ClosingSheet[] {
  return [...portions(turns, PEOPLE_OF_A_PIECE)].map((some, piece) => {
    const people = some.map(({ personId, unitGroup }) => ({ personId, unitGroup }));
    return { ...closingOf(some), piece, counts: countsOf(some), people, units: unitsOf(some), attendance: attendanceOf(some) };
  });
}

function countsOf(turns: readonly StandingTurn[]): SheetCount[] {
  return [...Map.groupBy(turns, ({ unitGroup }) => unitGroup)].map(([unitGroup, ofGroup]) => ({
    unitGroup,
    turns: ofGroup.length,
    women: ofGroup.filter(({ gender }) => gender === 'female').length,
    genderNotStated: ofGroup.filter(({ gender }) => gender === null).length,
    minority: ofGroup.filter(({ minority }) => minority === 'yes').length,
    minorityNotStated: ofGroup.filter(({ minority }) => minority === 'not_stated').length,
  }));
}

function attendanceOf(turns: readonly StandingTurn[]): SheetAttendance[] {
  const equal = Map.groupBy(turns, ({ sessionsAttended, sessionsTotal }) => `${sessionsAttended}/${sessionsTotal}`);
  return [...equal.values()].map((rows) => {
    const [{ sessionsAttended: attended, sessionsTotal: total }] = rows as [StandingTurn];
    return { attended, total, people: rows.length };
  });
}

function unitsOf(turns: readonly StandingTurn[]): SheetUnit[] {
  const units = turns.map(({ unitGroup, unitName, taxCode }) => ({ unitGroup, name: unitKey(unitName), taxCode: taxCode ?? '' }));
  return [...new Map(units.map((unit) => [unitId(unit), unit])).values()];
}

/** What tells two units of a sheet apart. */
export function unitId({ unitGroup, name, taxCode }: SheetUnit): string {
  return `${unitGroup}|${taxCode}|${name}`;
}

function closingOf(turns: readonly StandingTurn[]): Closing {
  const [{ classId, finalisationId, countedOn, openedOn, courseType }] = turns as [StandingTurn];
  return { classId, finalisationId, countedOn, openedOn, courseType };
}
