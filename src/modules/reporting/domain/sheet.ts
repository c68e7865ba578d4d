import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import type { Gender } from '../../../shared/gender.js';
import { countsIn, noCounts, type PackedCounts, type SheetCount } from '../../../shared/packed-numbers.js';
import { PackedPeople, PeopleSet } from '../../../shared/packed-people.js';
import { type CountingQuestion, isOfTopic, type Minority, type TurnSum } from './count-turns.js';

/** The standing turns of a class, or of a piece of a large one, added up by group. */
export interface Sheet {
  readonly classId: string;
  readonly countedOn: CalendarDate;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly counts: PackedCounts;
}

/** The turns of one class of one group. */
export interface ClassTurns extends TurnSum {
  readonly classId: string;
}

export function turnsByClass(sheets: readonly Sheet[]): ClassTurns[] {
  return sheets.flatMap(({ counts, ...sheet }) => counts.rows().map(({ turns, ...count }) => ({ ...sheet, ...count, quantity: turns })));
}

interface EqualTurns extends Pick<TurnSum, 'countedOn' | 'courseType' | 'topic'> {
  readonly counts: Int32Array;
}

/** Equal turns as one. A month is as good as its days for months, years and the time up to the last day that was read. */
export function turnsOf(sheets: readonly Sheet[], grain: 'day' | 'month'): TurnSum[] {
  const sums = new Map<string, EqualTurns>();
  for (const { countedOn, courseType, topic, counts } of sheets) {
    const key = `${grain === 'day' ? countedOn : countedOn.slice(0, 7)}${courseType}${topic}`;
    let equal = sums.get(key);
    if (equal === undefined) sums.set(key, (equal = { countedOn, courseType, topic, counts: noCounts() }));
    counts.addTo(equal.counts);
  }
  return [...sums.values()].flatMap(({ countedOn, courseType, topic, counts }) =>
    countsIn(counts).map(({ turns, ...count }) => ({ countedOn, courseType, topic, quantity: turns, ...count })),
  );
}

/** What is asked of a sheet beyond what is asked of a number; gender and minority not both: a sheet knows each apart. */
export interface SheetQuestion extends CountingQuestion {
  readonly gender?: Gender;
  readonly minority?: Minority;
}

/** How many turns of a sheet are asked for. */
export function countInSheet(sheet: Sheet, question: SheetQuestion): number {
  if (!isAsked(sheet, question)) return 0;
  const counts = sheet.counts.rows().filter(({ unitGroup }) => question.audience.includes(unitGroup));
  return counts.reduce((sum, count) => sum + partOf(count, question), 0);
}

function partOf({ turns, women, genderNotStated, minority, minorityNotStated }: SheetCount, question: SheetQuestion): number {
  if (question.gender !== undefined) return question.gender === 'female' ? women : turns - women - genderNotStated;
  if (question.minority === undefined) return turns;
  return { yes: minority, not_stated: minorityNotStated, no: turns - minority - minorityNotStated }[question.minority];
}

/** Different people with a turn that is asked for, for each question; `merged` has the numbers of records that are one person. */
export function countPeople(
  sheets: readonly (Sheet & { readonly people?: string | undefined })[],
  questions: readonly CountingQuestion[],
  merged: readonly (readonly number[])[],
): number[] {
  const counts = questions.map((question) => ({ question, people: new PeopleSet(question.audience) }));
  for (const sheet of sheets) {
    const asking = counts.filter(({ question }) => isAsked(sheet, question));
    if (asking.length === 0) continue;
    const packed = new PackedPeople(sheet.people ?? '');
    for (const { people } of asking) people.add(packed);
  }
  return counts.map(({ people }) => people.size - countedTwice(people, merged));
}

function isAsked({ countedOn, courseType, topic }: Sheet, question: CountingQuestion): boolean {
  const { from, to, asOf, countedTypes } = question;
  return from <= countedOn && countedOn <= to && countedOn <= asOf && countedTypes.includes(courseType) && isOfTopic(topic, question);
}

/** Records beyond the first of each person. */
function countedTwice(people: PeopleSet, merged: readonly (readonly number[])[]): number {
  const present = merged.map((records) => records.filter((number) => people.has(number)).length);
  return present.reduce((more, records) => more + Math.max(0, records - 1), 0);
}
