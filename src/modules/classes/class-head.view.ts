import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';
import type { Uncounted } from './domain/plans-covering.js';
import { type ClassStage, classStage } from './domain/registration-window.js';
import type { TrainingClass } from './training-class.entity.js';

export interface StagePill {
  readonly tone: 'plain' | 'ok' | 'warn' | 'bad';
  readonly text: string;
}

/** What every staff page of a class says first; the partial `class-head` shows it, `class-tabs` follows. */
export interface ClassHead {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** '26–27/03/2024', or that no session is set. */
  readonly dates: string;
  readonly place: string;
  readonly status: StagePill;
  readonly href: string;
}

const tones: Record<ClassStage, StagePill['tone']> = {
  draft: 'plain',
  upcoming: 'plain',
  open: 'ok',
  full: 'warn',
  closed: 'plain',
  running: 'ok',
  ended: 'warn',
  finalised: 'ok',
  cancelled: 'bad',
  submitted: 'warn',
  approved: 'plain',
  postponed: 'warn',
};

export function classHead(trainingClass: TrainingClass, now: Date, t: Translate): ClassHead {
  const { id, code, name, place } = trainingClass;
  return {
    id,
    code,
    name,
    dates: classDates(trainingClass, t),
    place,
    status: stagePill(trainingClass, now, t),
    href: `/staff/classes/${id}`,
  };
}

/** The days of a class in a line; of a postponed class those that hold no more. */
export function classDates({ state, opensOn, closesOn }: TrainingClass, t: Translate): string {
  const days = showDays(opensOn, closesOn);
  if (days === null) return t('classes:noSessions');
  return state === 'postponed' ? t('classes:postponedFrom', { days }) : days;
}

export function stagePill(trainingClass: TrainingClass, now: Date, t: Translate): StagePill {
  const stage = classStage(trainingClass, now);
  return { tone: tones[stage], text: t(`classState.${stage}`) };
}

/** Said wherever an organiser would otherwise believe that the class counts; a cancelled class is not expected to. */
export function uncountedWarning({ state, closesOn }: TrainingClass, why: Uncounted | null, t: Translate): string | null {
  if (why === null || state === 'cancelled') return null;
  return t(`classes:uncounted.${why}`, { date: closesOn === null ? '' : showDate(closesOn) });
}

/** The days of a class as briefly as an official paper writes them: '09/05/2024', '26–27/03/2024', '29/12/2025–02/01/2026'. */
export function showDays(opensOn: CalendarDate | null, closesOn: CalendarDate | null): string | null {
  if (opensOn === null || closesOn === null) return null;
  if (opensOn === closesOn) return showDate(opensOn);
  const sameMonth = opensOn.slice(0, 7) === closesOn.slice(0, 7);
  return `${sameMonth ? opensOn.slice(8) : showDate(opensOn)}–${showDate(closesOn)}`;
}

/** The way from the list of classes to a page below the class. */
export function classCrumbs({ href, code }: Pick<ClassHead, 'href' | 'code'>, t: Translate): { href: string; label: string }[] {
  return [
    { href: '/staff/classes', label: t('classes:list.title') },
    { href, label: code },
  ];
}
