import type { FormModel } from '../../platform/web/forms.js';
import { languages, type Translate } from '../../platform/web/translations.js';
import { showDate, showMoment } from '../../shared/calendar-date.js';
import { courseTypes } from '../../shared/course-type.js';
import { genders } from '../../shared/gender.js';
import { foldText } from '../../shared/text-folding.js';
import { groupsOn } from '../../shared/unit-group.js';
import { showNumber } from '../../shared/number-signs.js';
import { courseTopics } from '../../shared/course-topic.js';
import {
  classDates,
  type ClassSession,
  registrationWindow,
  type RegistrationWindow,
  showDays,
  type TrainingClass,
} from '../classes/index.js';
import { ethnicGroups } from './domain/ethnic-groups.js';
import { registrationEnd } from './domain/registration-times.js';
import type { OpenClass } from './open-class-list.js';
import type { PublicListFilter } from './registration.dto.js';
import type { PublicClass } from './show-public-class.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string | null;
  readonly href?: string | null;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** From so few seats on the page says how many are left in a colour of its own. */
const FEW_SEATS = 5;
/** A list that fits on a screen or two needs no search box. */
const LONG_LIST = 9;

export function classAddress(code: string): string {
  return `/classes/${encodeURIComponent(code)}`;
}

/** The front page: the classes that match, as cards; those whose registration is over come last. */
export function listModel(
  classes: readonly OpenClass[],
  filter: PublicListFilter,
  now: Date,
  t: Translate,
): { title: string } & Record<string, unknown> {
  const isFiltered = Boolean(filter.q ?? filter.type ?? filter.topic);
  return {
    title: t('registrations:list.title'),
    lead: t('registrations:list.lead'),
    classes: closedLast(classes, now)
      .filter((each) => matches(each, filter))
      .map((each) => card(each, now, t)),
    showFilter: isFiltered || classes.length > LONG_LIST,
    typeOptions: courseTypes.map((value) => ({ value, label: t(`courseType.${value}`) })),
    topicOptions: courseTopics.map((value) => ({ value, label: t(`catalogue:topics.${value}`) })),
    clearHref: isFiltered ? '/' : null,
  };
}

function closedLast(classes: readonly OpenClass[], now: Date): OpenClass[] {
  const isClosed = ({ trainingClass }: OpenClass): boolean => registrationWindow(trainingClass, now) === 'closed';
  return [...classes.filter((each) => !isClosed(each)), ...classes.filter(isClosed)];
}

function matches({ trainingClass, courseType, topic: ofCourse }: OpenClass, { q, type, topic }: PublicListFilter): boolean {
  if (type && type !== courseType) return false;
  if (topic && topic !== ofCourse) return false;
  return !q || `${trainingClass.nameSearch}\n${foldText(trainingClass.place)}`.includes(foldText(q));
}

function card({ trainingClass, courseType, topic }: OpenClass, now: Date, t: Translate): Record<string, unknown> {
  const { code, name, place, lecturer, opensOn, closesOn, sessionCount } = trainingClass;
  const window = registrationWindow(trainingClass, now);
  return {
    href: classAddress(code),
    name,
    type: t(`courseType.${courseType}`),
    topic: topic === null ? null : t(`catalogue:topics.${topic}`),
    seats: seatsPill(trainingClass, window, t),
    time: `${showDays(opensOn, closesOn) ?? t('registrations:class.noSessions')} · ${t('registrations:class.sessions', { count: sessionCount })}`,
    place,
    lecturer,
    deadline: deadline(trainingClass, window, t),
    action: t(`registrations:list.${takesRequests(trainingClass, window) ? 'open' : 'look'}`),
  };
}

/** Whether the form of the class is open, be it for the line only. */
function takesRequests({ waitingListEnabled }: TrainingClass, window: RegistrationWindow): boolean {
  return window === 'open' || (window === 'full' && waitingListEnabled);
}

function seatsPill(trainingClass: TrainingClass, window: RegistrationWindow, t: Translate): { tone: string; text: string } {
  const left = trainingClass.capacity - trainingClass.seatsTaken;
  if (window === 'full' && trainingClass.waitingListEnabled) return { tone: 'warn', text: t('registrations:waitingList') };
  if (window === 'open') {
    return { tone: left > FEW_SEATS ? 'ok' : 'warn', text: t('registrations:seatsLeft', { count: left, shown: showNumber(left, t) }) };
  }
  const tones: Partial<Record<RegistrationWindow, string>> = { full: 'warn', cancelled: 'bad' };
  return { tone: tones[window] ?? 'plain', text: t(`classState.${window}`) };
}

function deadline(trainingClass: TrainingClass, window: RegistrationWindow, t: Translate): string {
  if (window === 'upcoming') return t('registrations:opensAt', { at: showMoment(trainingClass.registrationOpensAt) });
  return t('registrations:closesAt', { at: showMoment(registrationEnd(trainingClass)) });
}

/**
 * One class with its form, or with the reason why nobody can register now. A form that was just refused stays, with what was typed
 * in it; where its summary tells why the class takes nobody, the page does not say so twice.
 */
export function classModel(
  shown: PublicClass,
  form: FormModel,
  now: Date,
  t: Translate,
): { title: string; showForm: boolean } & Record<string, unknown> {
  const { trainingClass, course } = shown;
  const window = registrationWindow(trainingClass, now);
  const href = classAddress(trainingClass.code);
  const isOpen = takesRequests(trainingClass, window);
  return {
    title: trainingClass.name,
    type: t(`courseType.${course.type}`),
    seats: seatsPill(trainingClass, window, t),
    facts: [...timeAndPlace(shown, t), ...moreFacts(shown, t), { label: t('deadline'), value: showMoment(registrationEnd(trainingClass)) }],
    about: course.description,
    showForm: isOpen || form.summary.length > 0,
    lineText: window === 'full' && isOpen ? t('registrations:class.waitingNotice') : null,
    approvalText: isOpen && trainingClass.needsApproval ? t('registrations:class.approvalNotice') : null,
    submitText: t(window === 'full' ? 'registrations:class.submitWaiting' : 'registrations:class.submit'),
    closedText:
      isOpen || isRefusedAsWhole(form) ? null : t(`registrations:closed.${window}`, { at: showMoment(trainingClass.registrationOpensAt) }),
    closedTone: window === 'cancelled' ? 'bad' : 'warn',
    href,
    action: `${href}/register`,
    privacyHref: '/privacy',
    draftKey: trainingClass.code,
    ...choices(trainingClass, t),
  };
}

/** True when what stood against it was the class or the list, not a field. */
function isRefusedAsWhole({ summary }: FormModel): boolean {
  return summary.some(({ field }) => field === null);
}

export function timeAndPlace(shown: { trainingClass: TrainingClass; sessions: readonly ClassSession[] }, t: Translate): Fact[] {
  const { state, place, lecturer } = shown.trainingClass;
  const halfDays = new Map<string, string[]>();
  for (const { heldOn, halfDay } of shown.sessions) halfDays.set(heldOn, [...(halfDays.get(heldOn) ?? []), t(`halfDay.${halfDay}`)]);
  const days = [...halfDays].map(([day, halves]) => `${halves.join(', ')} ${showDate(day)}`);
  return [
    { label: t('time'), value: classDates(shown.trainingClass, t), ...(state === 'postponed' ? {} : { note: days.join(' · ') }) },
    { label: t('place'), value: place },
    ...(lecturer ? [{ label: t('lecturer'), value: lecturer }] : []),
  ];
}

function moreFacts({ trainingClass, course }: PublicClass, t: Translate): Fact[] {
  const { mode, audience, code, capacity } = trainingClass;
  return [
    ...(course.topic === null ? [] : [{ label: t('catalogue:topic'), value: t(`catalogue:topics.${course.topic}`) }]),
    ...(course.periods === null ? [] : [{ label: t('catalogue:periods'), value: showNumber(course.periods, t) }]),
    { label: t('registrations:class.mode'), value: t(`mode.${mode}`) },
    ...(audience ? [{ label: t('registrations:class.audience'), value: audience }] : []),
    { label: t('registrations:class.certificate'), value: t(`certificateKind.${course.certificateKind}`) },
    { label: t('seats'), value: showNumber(capacity, t) },
    { label: t('classCode'), value: code },
  ];
}

/** In which mails to a person may be written. */
export function mailLanguages(t: Translate): Choice[] {
  return languages.map((value) => ({ value, label: t(`registrations:mailLanguage.${value}`) }));
}

/** What the form of a class lets choose; "not stated" stands first where an answer is free. */
export function choices(
  { opensOn }: Pick<TrainingClass, 'opensOn'>,
  t: Translate,
): Record<'groupOptions' | 'genderOptions' | 'ethnicityOptions', Choice[]> {
  return {
    groupOptions: groupsOn(opensOn).map((value) => ({ value, label: t(`group.${value}`) })),
    genderOptions: [{ value: '', label: t('gender.undisclosed') }, ...genders.map((value) => ({ value, label: t(`gender.${value}`) }))],
    ethnicityOptions: ethnicGroups.map((value) => ({ value, label: value })),
  };
}
