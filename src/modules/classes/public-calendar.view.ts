import type { Translate } from '../../platform/web/translations.js';
import { courseTypes } from '../../shared/course-type.js';
import { courseTopics } from '../../shared/course-topic.js';
import { showDays, stagePill } from './class-head.view.js';
import type { PublicCalendarClass } from './list-public-calendar.js';

/** The classes by the month in which they begin; what has no day yet comes last. */
export function publicCalendarModel(classes: readonly PublicCalendarClass[], now: Date, t: Translate): Record<string, unknown> {
  const months = Map.groupBy(classes, ({ trainingClass }) => trainingClass.opensOn?.slice(0, 7) ?? '');
  return {
    months: [...months]
      .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
      .map(([month, rows]) => ({ title: monthTitle(month, t), classes: rows.map((each) => row(each, now, t)) })),
    typeOptions: courseTypes.map((value) => ({ value, label: t(`courseType.${value}`) })),
    topicOptions: courseTopics.map((value) => ({ value, label: t(`catalogue:topics.${value}`) })),
  };
}

function monthTitle(month: string, t: Translate): string {
  if (month === '') return t('classes:noSessions');
  return t('calendar:monthOf', { month: Number(month.slice(5)), year: month.slice(0, 4) });
}

function row({ trainingClass, courseType, topic, address }: PublicCalendarClass, now: Date, t: Translate): Record<string, unknown> {
  const { code, name, opensOn, closesOn, place } = trainingClass;
  return {
    href: `/classes/${encodeURIComponent(code)}`,
    name,
    dates: showDays(opensOn, closesOn) ?? t('classes:noSessions'),
    type: [t(`courseType.${courseType}`), ...(topic === null ? [] : [t(`catalogue:topics.${topic}`)])].join(' · '),
    place: [place, address].filter(Boolean).join(', '),
    status: stagePill(trainingClass, now, t),
  };
}
