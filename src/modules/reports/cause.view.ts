import { historyLines } from '../../platform/audit/history-lines.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { ChangedMark } from '../attendance/index.js';
import type { Cause } from './explain-differences.js';
import type { RecordedCause } from './plan-story.js';
import type { RecountedPerson, Reopening } from './reopenings.js';

/** Somebody whose turn a reopening changed. */
export interface ToldPerson {
  readonly personId: string;
  readonly classId: string;
  readonly fullName: string;
  readonly change: RecountedPerson['kind'];
  /** 'không còn được tính'. */
  readonly what: string;
  /** What was changed to what, by whom and when. */
  readonly why: string;
}

export interface ToldCause {
  readonly text: string;
  /** Null of what the reports themselves say. */
  readonly by: string | null;
  readonly at: Date | null;
  readonly reason: string | null;
  /** The reason and what was changed to what. */
  readonly detail: string | null;
  /** How a class was closed again after it was reopened, by whom and when. */
  readonly outcome: string | null;
  readonly people: readonly ToldPerson[];
  /** How many others there are. */
  readonly morePeople: number;
}

const nobody = { outcome: null, people: [], morePeople: 0 };

/** 'L10 · Ghi nhãn hàng hóa: mở lại lớp'. */
export function causeInWords(cause: Cause, t: Translate): ToldCause {
  if ('key' in cause) {
    return { text: t(`reports:cause.${cause.key}`, cause.params), by: null, at: null, reason: null, detail: null, ...nobody };
  }
  const { entry, className, reopening } = cause;
  const { text = '', detail = null, actor = entry.actorName } = historyLines([entry], t)[0] ?? {};
  const told = { by: actor, at: entry.at, reason: entry.reason, detail, ...(reopening === undefined ? nobody : outcomeOf(reopening, t)) };
  const done = whatWasDone(cause, text, t);
  return { ...told, text: className ? `${className}: ${done}` : done };
}

function whatWasDone({ times = 1 }: RecordedCause, text: string, t: Translate): string {
  return times === 1 ? text : t('reports:cause.times', { text, count: times });
}

function outcomeOf({ again, people, more }: Reopening, t: Translate): Pick<ToldCause, 'outcome' | 'people' | 'morePeople'> {
  if (again === null) return { ...nobody, outcome: t('reports:cause.stillOpen') };
  const told = people.map((person) => {
    const { personId, classId, fullName, kind: change } = person;
    return { personId, classId, fullName, change, what: t(`reports:cause.person.${change}`), why: whyOf(person, t) };
  });
  const [revision, turns] = [Number(again.detail?.revision), Number(again.detail?.turns)];
  const closing = t('reports:cause.closedAgain', { revision, turns, by: again.actorName, at: momentInWords(again.at, t) });
  const outcome = people.length === 0 ? `${closing} ${t('reports:cause.nobodyElse')}` : closing;
  return { outcome, people: told, morePeople: more };
}

/** Where nothing was entered of the person, how often they came decides by the rule of the class. */
function whyOf(person: RecountedPerson, t: Translate): string {
  const reasons = [...marksInWords(person.marks, t), ...registrationInWords(person, t)];
  if (reasons.length > 0) return reasons.join('; ');
  return t('reports:cause.person.attended', { attended: person.sessionsAttended, total: person.sessionsTotal });
}

/** What one hand entered in one moment stands together. */
function marksInWords(marks: readonly ChangedMark[], t: Translate): string[] {
  const byHand = new Map<string, { readonly by: string; readonly at: string; readonly texts: string[] }>();
  for (const mark of marks) {
    const who = { by: mark.by, at: momentInWords(mark.at, t) };
    const known = byHand.get(`${who.by} ${who.at}`) ?? { ...who, texts: [] };
    known.texts.push(markInWords(mark, t));
    byHand.set(`${who.by} ${who.at}`, known);
  }
  return [...byHand.values()].map(({ texts, ...who }) => t('reports:cause.person.who', { text: texts.join(', '), ...who }));
}

function markInWords({ session, from, to }: ChangedMark, t: Translate): string {
  if (session === null) {
    const words = (value: string | null): string => t(`attendance:result.${value ?? 'none'}`);
    return t('reports:cause.person.result', { from: words(from), to: words(to) });
  }
  const words = (value: string | null): string => t(`mark.${value ?? 'unmarked'}`).toLocaleLowerCase();
  const day = `${t(`halfDay.${session.halfDay}`).toLocaleLowerCase()} ${showDate(session.heldOn)}`;
  return t('reports:cause.person.mark', { session: day, from: words(from), to: words(to) });
}

function registrationInWords({ registered, from, to }: RecountedPerson, t: Translate): string[] {
  const facts = from === null || to === null ? [] : factsInWords(from, to, t);
  if (registered === null) return facts;
  const [line] = historyLines([registered], t);
  const text = [line?.text ?? '', registered.reason].filter(Boolean).join(': ');
  return [...facts, t('reports:cause.person.who', { text, by: line?.actor ?? registered.actorName, at: momentInWords(registered.at, t) })];
}

type Facts = NonNullable<RecountedPerson['from']>;

function factsInWords(from: Facts, to: Facts, t: Translate): string[] {
  const gender = (value: Facts['gender']): string => (value === null ? '–' : t(`gender.${value}`));
  const all = [
    { fact: t('interface:groupLabel'), from: t(`group.${from.unitGroup}`), to: t(`group.${to.unitGroup}`) },
    { fact: t('interface:organisation'), from: from.unitName, to: to.unitName },
    { fact: t('interface:genderLabel'), from: gender(from.gender), to: gender(to.gender) },
  ];
  return all.filter((each) => each.from !== each.to).map((each) => t('reports:cause.person.fact', each));
}
