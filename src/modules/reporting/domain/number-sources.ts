import { type CalendarDate, yearOf } from '../../../shared/calendar-date.js';
import { verifiedOf } from './measure.js';

interface SourcedFigure {
  readonly targetId: string;
  readonly countedOn: CalendarDate;
  readonly evidence: string;
  readonly verified: boolean;
}

interface SourcedRecord {
  readonly targetId: string;
  readonly countedOn: CalendarDate;
  readonly verified: boolean;
}

export interface Sources {
  readonly figures: readonly SourcedFigure[];
  readonly records?: readonly SourcedRecord[];
}

/** A document that a verified figure of the year names, or how many records of the year another person verified. */
export type NumberSource = { readonly year: number } & ({ readonly document: string } | { readonly records: number });

/**
 * "Nguồn số liệu, minh chứng": what the number of a target rests on beside our own lists, the earliest year first: each document once a
 * year, and the records (Annex V and the list of evidence name those one by one).
 */
export function sourcesOf(targetId: string, { figures, records = [] }: Sources, from: CalendarDate, to: CalendarDate): NumberSource[] {
  const isAsked = (each: { targetId: string; countedOn: CalendarDate }): boolean =>
    each.targetId === targetId && from <= each.countedOn && each.countedOn <= to;
  const documents = new Map<string, NumberSource>();
  for (const { countedOn, evidence } of verifiedOf(figures).filter(isAsked)) {
    const year = yearOf(countedOn);
    documents.set(`${year} ${evidence}`, { year, document: evidence });
  }
  const years = Map.groupBy(verifiedOf(records).filter(isAsked), ({ countedOn }) => yearOf(countedOn));
  const verified = [...years].map(([year, { length }]) => ({ year, records: length }));
  return [...documents.values(), ...verified].toSorted((one, other) => one.year - other.year);
}
