import type { CourseType } from '../../../shared/course-type.js';
import { type UnitGroup, unitGroups } from '../../../shared/unit-group.js';
import type { ClassNumbers, CountNumbers, ReportNumbers } from './report-numbers.js';

/** Events, in the words of the part about communication. */
export const EVENTS: readonly { readonly type: CourseType; readonly words: string }[] = [
  { type: 'HOI_NGHI', words: 'hội nghị' },
  { type: 'HOI_THAO', words: 'hội thảo' },
  { type: 'TUYEN_TRUYEN', words: 'đợt tuyên truyền' },
];

export const isEvent = ({ courseType }: Pick<ClassNumbers, 'courseType'>): boolean => EVENTS.some(({ type }) => type === courseType);

export interface TrainingHeld {
  readonly classes: readonly ClassNumbers[];
  readonly turns: CountNumbers;
}

/**
 * What the part about training tells. A plan that wants a number of turns says which classes count for it. The tables of a plan without one have every
 * type; its events are told as communication, and are no classes of training as well.
 */
export function trainingHeld({ classes, countedTypes, targets, turns }: ReportNumbers): TrainingHeld {
  const counted = classes.filter(({ finalised, courseType }) => finalised && countedTypes.includes(courseType));
  if (targets.some(({ basis }) => basis === 'ATTENDEE_TURN')) return { classes: counted, turns: turns.total };
  const held = counted.filter((each) => !isEvent(each));
  return { classes: held, turns: addedUp(held.map((each) => each.turns)) };
}

function addedUp(counts: readonly CountNumbers[]): CountNumbers {
  const sum = (of: (count: CountNumbers) => number): number => counts.reduce((total, count) => total + of(count), 0);
  return {
    total: sum(({ total }) => total),
    women: sum(({ women }) => women),
    minority: sum(({ minority }) => minority),
    genderNotStated: sum(({ genderNotStated = 0 }) => genderNotStated),
    minorityNotStated: sum(({ minorityNotStated = 0 }) => minorityNotStated),
    byGroup: Object.fromEntries(unitGroups.map((group) => [group, sum(({ byGroup }) => byGroup[group])])) as Record<UnitGroup, number>,
  };
}
