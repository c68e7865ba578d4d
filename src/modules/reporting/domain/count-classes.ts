import { yearOf } from '../../../shared/calendar-date.js';
import { isOfTopic, type CountingQuestion } from './count-turns.js';
import type { CountableClass } from './plan-facts.js';

/** Finalised; and with the classes that have ended but are not finalised. */
export interface ClassCount {
  readonly official: number;
  readonly provisional: number;
}

type Asked = Omit<CountingQuestion, 'audience'>;

/** Whether a class is of the days, types and topics asked for, whatever its state. */
export function isAsked({ countedOn, courseType, topic }: CountableClass, question: Asked): boolean {
  const { from, to, asOf, countedTypes } = question;
  return from <= countedOn && countedOn <= to && countedOn <= asOf && countedTypes.includes(courseType) && isOfTopic(topic, question);
}

/**
 * Lớp, and đợt: "Tổ chức **khoảng 20 lớp** tập huấn", "**2-4 đợt** tuyên truyền, phổ biến", "**4 đợt** hội thảo, hội nghị".
 * One running of a course, or one event, is one; a course run in three districts is three; what was cancelled or never held is none.
 */
export function countClasses(classes: readonly CountableClass[], question: Asked): ClassCount {
  const { finalised, ended } = held(classes, question);
  return { official: finalised.length, provisional: finalised.length + ended.length };
}

/**
 * Khóa: "**4 khoá đào tạo**". A course opened by one decision is one, in however many places its classes sit; a new decision opens it
 * anew. Classes whose decision nobody entered are one khóa of their course in the year in which they count.
 */
export function countCourses(classes: readonly CountableClass[], question: Asked): ClassCount {
  const { finalised, ended } = held(classes, question);
  const official = new Set(finalised.map(courseKey));
  return { official: official.size, provisional: new Set([...official, ...ended.map(courseKey)]).size };
}

function held(classes: readonly CountableClass[], question: Asked): { finalised: CountableClass[]; ended: CountableClass[] } {
  const asked = classes.filter((each) => isAsked(each, question));
  const ended = asked.filter(({ state, closesOn }) => state === 'open' && closesOn <= question.asOf);
  return { finalised: asked.filter(({ state }) => state === 'finalised'), ended };
}

function courseKey({ courseId, openingDecision, countedOn }: CountableClass): string {
  return `${courseId} ${openingDecision?.trim().toLowerCase() ?? String(yearOf(countedOn))}`;
}
