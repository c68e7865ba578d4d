import { type CalendarDate, yearOf } from '../../../shared/calendar-date.js';
import { counted } from './report-words.js';

interface SourcedFigure {
  readonly targetId: string;
  readonly countedOn: CalendarDate;
  readonly value: number;
  readonly evidence: string;
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

/** More documents of one target than a cell of the annex shows. */
const MOST = 8;

/**
 * "Nguồn số liệu, minh chứng": what the number of a target rests on beside our own lists, by year: each document that a figure names, once a
 * year, and how many records another person verified (Annex V and the list of evidence name those one by one).
 */
export function sourcesOf(targetId: string, { figures, records = [] }: Sources, from: CalendarDate, to: CalendarDate): string[] {
  const isAsked = (each: { targetId: string; countedOn: CalendarDate }): boolean =>
    each.targetId === targetId && from <= each.countedOn && each.countedOn <= to;
  const documents = new Map<string, number>();
  for (const { countedOn, evidence } of figures.filter(isAsked)) documents.set(`Năm ${yearOf(countedOn)}: ${evidence}`, yearOf(countedOn));
  const years = Map.groupBy(
    records.filter((each) => each.verified && isAsked(each)),
    ({ countedOn }) => yearOf(countedOn),
  );
  for (const [year, { length }] of years) documents.set(`Năm ${year}: ${counted(length)} hồ sơ minh chứng đã xác nhận`, year);
  const sorted = [...documents].toSorted(([, one], [, other]) => one - other).map(([words]) => words);
  return sorted.length <= MOST ? sorted : [...sorted.slice(0, MOST), `và ${counted(sorted.length - MOST)} văn bản khác`];
}
