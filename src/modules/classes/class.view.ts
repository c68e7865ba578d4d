import { momentInWords } from '../../platform/web/moment-in-words.js';
import { listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { dateInVietnam, showDate, showMoment } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { CLASSES_A_PAGE } from './class.queries.js';
import type { ClassFilter } from './class.dto.js';
import { classDates, stagePill, uncountedWarning } from './class-head.view.js';
import type { ClassSession } from './class-session.entity.js';
import { classStates, isInPreparation } from './domain/class-state.js';
import { classWarnings } from './domain/class-warnings.js';
import { whyUncounted } from './domain/plans-covering.js';
import type { ClassList } from './list-classes.js';
import type { ClassDetails } from './show-class.js';
import type { TrainingClass } from './training-class.entity.js';

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly href?: string;
}

function classRow(trainingClass: TrainingClass, now: Date, t: Translate): Record<string, unknown> {
  const { id, code, name, seatsTaken, capacity, heldBy } = trainingClass;
  return {
    heldBy,
    href: `/staff/classes/${id}`,
    seatsHref: `/staff/classes/${id}/registrations`,
    code,
    name,
    dates: classDates(trainingClass, t),
    seats: t('classes:seatsOf', { taken: showNumber(seatsTaken, t), capacity: showNumber(capacity, t) }),
    status: stagePill(trainingClass, now, t),
  };
}

export function listModel({ classes, total, years }: ClassList, filter: ClassFilter, now: Date, t: Translate): Record<string, unknown> {
  const { q, state, year, page } = filter;
  return {
    classes: classes.map((each) => classRow(each, now, t)),
    pager: pagerOf((to) => listAddress('/staff/classes', { q, state, year, page: to }), { page, size: CLASSES_A_PAGE, total }),
    stateOptions: classStates.map((value) => ({ value, label: t(`classes:stored.${value}`) })),
    yearOptions: years.map((year) => ({ value: String(year), label: String(year) })),
    clearHref: q || state || year ? '/staff/classes' : null,
  };
}

/** The filter as its form shows it again. */
export function filterValues({ q, state, year }: ClassFilter): Record<string, string> {
  return { q: q ?? '', state: state ?? '', year: year === undefined ? '' : String(year) };
}

/** The facts of the overview, in the order in which an opening decision states them. */
export function classFacts({ trainingClass, course, plans, planIds }: ClassDetails, unit: Fact, seesCourse: boolean, t: Translate): Fact[] {
  const { mode, place, lecturer, audience, openingDecision, onlineLink } = trainingClass;
  const served = plans.filter(({ id }) => planIds.includes(id));
  const uncounted = uncountedWarning(trainingClass, whyUncounted(served, trainingClass), t);
  return [
    { label: t('course'), value: `${course.code} · ${course.name}`, ...(seesCourse ? { href: `/staff/courses/${course.id}` } : {}) },
    { label: t('courseTypeLabel'), value: t(`courseType.${course.type}`) },
    { label: t('fact.class.mode'), value: t(`mode.${mode}`) },
    ...holderFacts(trainingClass, t),
    { label: t('place'), value: place },
    unit,
    ...(onlineLink === null ? [] : [{ label: t('fact.class.onlineLink'), value: onlineLink, href: onlineLink }]),
    { label: t('lecturer'), value: lecturer || t('classes:notSet') },
    { label: t('fact.class.audience'), value: audience ?? t('classes:notSet') },
    { label: t('fact.class.openingDecision'), value: openingDecision ?? t('classes:notSet') },
    ...registrationFacts(trainingClass, t),
    {
      label: t('fact.class.plans'),
      value: served.map(({ number }) => number).join(', ') || t('none'),
      ...(uncounted === null ? {} : { note: uncounted }),
    },
    ...(trainingClass.heldBy === null ? ruleFacts(trainingClass, t) : [{ label: t('classes:turn'), value: t('classes:elsewhere.rule') }]),
  ];
}

function holderFacts({ heldBy }: TrainingClass, t: Translate): Fact[] {
  return heldBy === null ? [] : [{ label: t('field.heldBy'), value: heldBy }];
}

/** Nobody registers by themselves for what another organisation holds. */
function registrationFacts({ heldBy, registrationOpensAt, registrationClosesAt }: TrainingClass, t: Translate): Fact[] {
  const moments = { from: momentInWords(registrationOpensAt, t), to: momentInWords(registrationClosesAt, t) };
  return heldBy === null ? [{ label: t('classes:registration'), value: t('classes:fromTo', moments) }] : [];
}

function ruleFacts({ turnRule, turnMinimum, certificatePercent, needsResult }: TrainingClass, t: Translate): Fact[] {
  const certificate = t('classes:certificateRule', { percent: certificatePercent });
  return [
    { label: t('classes:turn'), value: t(`classes:turnRule.${turnRule}`, { minimum: turnMinimum }) },
    { label: t('classes:certificate'), value: needsResult ? `${certificate}, ${t('classes:andPass')}` : certificate },
  ];
}

/** Said to an organiser above everything else; for an open class only what can still be mended. */
export function warningTexts(trainingClass: TrainingClass, now: Date, t: Translate): string[] {
  const { state, registrationClosesAt, startsAt } = trainingClass;
  const warnings = classWarnings(trainingClass, now).filter((warning) => isInPreparation(state) || warning !== 'registrationOver');
  const endedAt = startsAt !== null && startsAt < registrationClosesAt ? startsAt : registrationClosesAt;
  const moments = {
    closesAt: momentInWords(registrationClosesAt, t),
    startsAt: startsAt === null ? '' : momentInWords(startsAt, t),
    endedAt: momentInWords(endedAt, t),
  };
  return warnings.map((warning) => t(`classes:warning.${warning}`, moments));
}

/** Whoever opens a class too late for the public presses a button that says so. */
export function openLabel(trainingClass: TrainingClass, now: Date, t: Translate): string {
  const isOver = classWarnings(trainingClass, now).includes('registrationOver');
  return t(isOver ? 'classes:open.actionWithoutRegistration' : 'classes:open.action');
}

export function sessionRow(session: ClassSession, classId: string, t: Translate): Record<string, unknown> {
  return {
    day: showDate(session.heldOn),
    halfDay: t(`halfDay.${session.halfDay}`),
    place: session.place,
    lecturer: session.lecturer,
    editHref: `/staff/classes/${classId}/sessions/${session.id}`,
    editLabel: t('calendar:place.editSession', { halfDay: t(`halfDay.${session.halfDay}`), day: showDate(session.heldOn) }),
    removeAction: `/staff/classes/${classId}/sessions/${session.id}/remove`,
    removeLabel: t('classes:removeSession', { halfDay: t(`halfDay.${session.halfDay}`), day: showDate(session.heldOn) }),
  };
}

/** A moment as the forms show and read it: '05/11/2024 07:30' in Vietnamese time. */
export function typedInstant(moment: Date): string {
  const [time = ''] = showMoment(moment).split(', ');
  return `${showDate(dateInVietnam(moment))} ${time}`;
}
