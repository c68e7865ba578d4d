import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { Course } from '../catalogue/index.js';
import type { Plan } from '../plans/index.js';
import { typedInstant } from './class.view.js';
import { classModes, turnRuleKinds } from './domain/class-state.js';
import { halfDays } from './domain/half-day.js';
import type { TrainingClass } from './training-class.entity.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly checked?: boolean;
}

export function courseChoices(courses: readonly Course[]): Choice[] {
  return courses.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }));
}

/** A form that comes back holds one ticked plan as a word and several as a list. */
export function planChoices(plans: readonly Plan[], ticked: unknown): Choice[] {
  const ids = [ticked].flat();
  return plans.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}`, checked: ids.includes(id) }));
}

/** The lists that both forms of a class offer. */
export function formChoices(t: Translate): Record<string, Choice[]> {
  return {
    modeOptions: classModes.map((value) => ({ value, label: t(`mode.${value}`) })),
    turnRuleOptions: turnRuleKinds.map((value) => ({ value, label: t(`classes:turnRuleKind.${value}`) })),
    resultOptions: [
      { value: 'false', label: t('classes:form.noTest') },
      { value: 'true', label: t('classes:form.test') },
    ],
  };
}

export function halfDayChoices(t: Translate): Choice[] {
  return halfDays.map((value) => ({ value, label: t(`halfDay.${value}`) }));
}

/** What a new class usually is; its rules are those of its course once that is chosen. */
export function usualValues(planIds: readonly string[], course: Course | undefined): Record<string, unknown> {
  return {
    courseId: course?.id ?? '',
    mode: 'IN_PERSON',
    capacity: 40,
    planIds,
    ...(course ? { ...rulesOf(course), needsResult: String(course.needsResult) } : {}),
  };
}

function rulesOf({ turnRule, turnMinimum, certificatePercent }: Course): Record<string, unknown> {
  return { turnRule, turnMinimum, certificatePercent };
}

export function formValues(trainingClass: TrainingClass, planIds: readonly string[]): Record<string, unknown> {
  const { name, mode, capacity, registrationOpensAt, registrationClosesAt, place, lecturer, audience, openingDecision, onlineLink } =
    trainingClass;
  const { turnRule, turnMinimum, certificatePercent, needsResult } = trainingClass;
  return {
    ...{ name, mode, capacity, place, lecturer, audience, openingDecision, onlineLink, turnRule, turnMinimum, certificatePercent, planIds },
    registrationOpensAt: typedInstant(registrationOpensAt),
    registrationClosesAt: typedInstant(registrationClosesAt),
    needsResult: String(needsResult),
  };
}

/** The form of a course that another organisation holds. */
export function elsewhereValues(trainingClass: TrainingClass, planIds: readonly string[]): Record<string, unknown> {
  const { name, heldBy, opensOn, closesOn, place, capacity, audience, openingDecision } = trainingClass;
  const days = { heldFrom: opensOn === null ? '' : showDate(opensOn), heldTo: closesOn === null ? '' : showDate(closesOn) };
  return { name, heldBy, ...days, place, capacity, audience: audience ?? '', openingDecision: openingDecision ?? '', planIds };
}
