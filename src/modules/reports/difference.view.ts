import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import type { Comparison } from './compare-reports.js';
import { daysText } from './days.view.js';
import { isGroup } from './domain/compare-numbers.js';
import { factInWords } from './fact-words.view.js';
import type { ExplainedDifference } from './explain-differences.js';
import type { ToldPerson } from './cause.view.js';
import { reportCrumbs } from './report-pages.view.js';
import { type ToldCauses, toldCauses } from './told-causes.view.js';
import type { ReportLine } from './report.repository.js';
import type { ReportSummary } from './reports.dto.js';

type Model = Record<string, unknown>;

export function differenceModel(
  { report, other, planNumber, differences }: Comparison,
  others: readonly ReportSummary[],
  t: Translate,
): PageModel {
  const base = `/staff/reports/${report.id}`;
  const told = toldCauses(differences, t);
  const days = nameOf(report, t);
  return {
    title: t('reports:differences.title'),
    lead:
      other === null
        ? t('reports:differences.withToday', { days, asOf: showDate(report.asOf) })
        : t('reports:differences.withOther', { days, asOf: momentsOf(report, t), other: nameOf(other, t), otherAsOf: momentsOf(other, t) }),
    crumbs: reportCrumbs(report, planNumber, t, { label: t('reports:differences.title') }),
    action: `${base}/differences`,
    others: others
      .filter(({ id }) => id !== report.id)
      .map(({ id, from, to, asOf, state, sentAt }) => {
        const sent = sentAt === null ? '' : ` ${momentInWords(sentAt, t)}`;
        return { value: id, label: `${showDate(asOf)} · ${daysText({ from, to }, t)} · ${t(`reports:state.${state}`)}${sent}` };
      }),
    thenHead: t('reports:differences.then'),
    nowHead: t(`reports:differences.${other === null ? 'today' : 'other'}`),
    causes: told.list.map((cause) => causeModel(cause, report.planId, t)),
    subjects: bySubject(differences).map((rows) => ({ name: subjectOf(rows[0], t), rows: rows.map((each) => row(each, told, t)) })),
  };
}

const nameOf = ({ periodFrom: from, periodTo: to }: Pick<ReportLine, 'periodFrom' | 'periodTo'>, t: Translate): string =>
  daysText({ from, to }, t);

/** Two reports of the same days and cut-off are told apart by when they were sent. */
const momentsOf = ({ asOf, sentAt }: Pick<ReportLine, 'asOf' | 'sentAt'>, t: Translate): string =>
  sentAt === null ? showDate(asOf) : `${showDate(asOf)}, ${t('reports:differences.sentAt', { moment: momentInWords(sentAt, t) })}`;

/** Numbers of one target, class, expert or record stand together, as they do in the list. */
function bySubject(differences: readonly ExplainedDifference[]): [ExplainedDifference, ...ExplainedDifference[]][] {
  const groups = new Map<string, [ExplainedDifference, ...ExplainedDifference[]]>();
  for (const each of differences) {
    const key = `${each.about} ${each.subject}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

const subjectOf = ({ name }: ExplainedDifference, t: Translate): string => (name === '' ? t('reports:differences.whole') : name);

function numbersOf(then: number | null, now: number | null, t: Translate): Model {
  const shown = (value: number | null): string => (value === null ? '–' : showNumber(value, t));
  const change = (now ?? 0) - (then ?? 0);
  return { then: shown(then), now: shown(now), change: `${change > 0 ? '+' : ''}${showNumber(change, t)}` };
}

/** Nothing can be taken off a word. */
function wordsOf({ then, now }: NonNullable<ExplainedDifference['words']>, t: Translate): Model {
  return { then: factInWords(then, t) ?? '–', now: factInWords(now, t) ?? '–', change: '–' };
}

function row(difference: ExplainedDifference, told: ToldCauses, t: Translate): Model {
  const { about, fact, then, now, words, causes } = difference;
  const more = causes.find((cause) => 'key' in cause && cause.key === 'andMore');
  return {
    fact: isGroup(fact) ? t(`group.${fact}`) : t(`reports:number.${about === 'record' ? 'record' : fact}`),
    ...(words === undefined ? numbersOf(then, now, t) : wordsOf(words, t)),
    inWords: words !== undefined,
    references: told.referencesOf(difference).map(({ first, last }) => ({
      href: `#cause-${first}`,
      text: first === last ? String(first) : `${first}–${last}`,
      label: t('reports:cause.number', { number: first === last ? first : `${first}–${last}` }),
    })),
    more: more !== undefined && 'key' in more ? t('reports:cause.andMore', more.params) : null,
    unexplained: causes.length === 0,
  };
}

function causeModel({ number, rows, people, morePeople, ...cause }: ToldCauses['list'][number], planId: string, t: Translate): Model {
  return {
    ...cause,
    number,
    rows: t('reports:cause.rows', { count: rows }),
    people: people.map((person) => personModel(person, planId)),
    morePeople: morePeople === 0 ? null : t('reports:cause.morePeople', { count: morePeople }),
  };
}

/** A name leads to each session with its mark, also of a turn that counts no more. */
function personModel({ personId, classId, fullName, what, why }: ToldPerson, planId: string): Model {
  return { fullName, href: `/staff/plans/${planId}/turns/${classId}/${personId}`, what, why };
}
