import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';
import { courseTypes } from '../../shared/course-type.js';
import { lecturerLabel } from '../venues/index.js';
import type { CalendarPage } from './calendar.dto.js';
import type { CalendarSession } from './calendar.queries.js';
import { stagePill } from './class-head.view.js';
import { type CalendarView, calendarViews, neighbour, type Period, periodOf, weekdayOf, weeksOf } from './domain/calendar-grid.js';
import { classStates } from './domain/class-state.js';
import { halfDays } from './domain/half-day.js';
import type { CalendarChoices, CalendarShown } from './show-calendar.js';

/** What a class does on one day, as the cells and the list show it. */
interface Entry {
  readonly href: string;
  /** 'Sáng, Chiều'. */
  readonly times: string;
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly lecturer: string;
  readonly status: { readonly tone: string; readonly text: string };
  /** A draft or what does not take place looks lighter, and says what it is. */
  readonly isFaint: boolean;
}

/** Where the reader stands: the page asked for, and what day it is. */
interface Standing {
  readonly asked: CalendarPage;
  readonly today: CalendarDate;
  readonly now: Date;
}

export interface Shown {
  readonly view: CalendarView;
  readonly on: CalendarDate;
  readonly period: Period;
}

export function shownBy({ view = 'month', on }: CalendarPage, today: CalendarDate): Shown {
  const day = on ?? today;
  return { view, on: day, period: periodOf(view, day) };
}

/** The page of the calendar: its grid, the same as a list for phones, and the ways to its neighbours. */
export function calendarModel({ sessions, isCut }: CalendarShown, standing: Standing, t: Translate): Record<string, unknown> {
  const { asked, today } = standing;
  const { view, on, period } = shownBy(asked, today);
  const days = byDay(sessions);
  const entriesOf = (day: CalendarDate): Entry[] => entries(days.get(day) ?? [], standing.now, t);
  return {
    view,
    on,
    periodTitle: periodTitle(view, period, t),
    isCut,
    isEmpty: sessions.length === 0,
    weekdays: weekdayNames(t),
    weeks: view === 'month' ? weeksOf(period).map((week) => week.map((day) => dayCell(day, period, today, entriesOf(day)))) : null,
    week: view === 'week' ? weekTable(period, today, days, standing.now, t) : null,
    list: [...days.keys()].map((day) => ({ day, title: longDay(day, t), isToday: day === today, entries: entriesOf(day) })),
    tabs: calendarViews.map((each) => ({ href: address(asked, { view: each }), label: t(`calendar:view.${each}`), active: each === view })),
    previousHref: address(asked, { on: neighbour(view, on, -1) }),
    nextHref: address(asked, { on: neighbour(view, on, 1) }),
    previousLabel: t(`calendar:previous.${view}`),
    nextLabel: t(`calendar:next.${view}`),
    todayHref: address(asked, { on: undefined }),
    clearHref: isFiltered(asked) ? address({}, { view: asked.view, on: asked.on }) : null,
  };
}

export function filterChoices({ courses, venues, lecturers }: CalendarChoices, t: Translate): Record<string, unknown> {
  return {
    stateOptions: classStates.map((value) => ({ value, label: t(`classes:stored.${value}`) })),
    typeOptions: courseTypes.map((value) => ({ value, label: t(`courseType.${value}`) })),
    courseOptions: courses.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
    venueOptions: venues.map(({ venue, label }) => ({ value: venue.id, label })),
    lecturerOptions: lecturers.map((each) => ({ value: each.id, label: lecturerLabel(each) })),
  };
}

function isFiltered({ state, type, course, venue, lecturer }: CalendarPage): boolean {
  return [state, type, course, venue, lecturer].some((each) => each !== undefined);
}

type Words = { readonly [Name in keyof CalendarPage]?: CalendarPage[Name] | undefined };

function address(asked: Words, other: Words): string {
  const { view, on, state, type, course, venue, lecturer } = Object.assign({}, asked, other);
  const words = Object.entries({ view, on, state, type, course, venue, lecturer }).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(words as [string, string][]).toString();
  return query === '' ? '/staff/calendar' : `/staff/calendar?${query}`;
}

function byDay(sessions: readonly CalendarSession[]): Map<CalendarDate, CalendarSession[]> {
  const days = new Map<CalendarDate, CalendarSession[]>();
  for (const each of sessions) days.set(each.session.heldOn, [...(days.get(each.session.heldOn) ?? []), each]);
  return days;
}

/** One entry for each class, with all its half-days of these. */
function entries(sessions: readonly CalendarSession[], now: Date, t: Translate): Entry[] {
  const classes = new Map<string, CalendarSession[]>();
  for (const each of sessions) classes.set(each.trainingClass.id, [...(classes.get(each.trainingClass.id) ?? []), each]);
  return [...classes.values()].map((held) => {
    const [{ session, trainingClass }] = held as [CalendarSession];
    const { id, code, name, state } = trainingClass;
    return {
      ...{ href: `/staff/classes/${id}`, code, name, place: session.place, lecturer: session.lecturer },
      times: held.map((each) => t(`halfDay.${each.session.halfDay}`)).join(', '),
      status: stagePill(trainingClass, now, t),
      isFaint: state !== 'open' && state !== 'finalised',
    };
  });
}

function dayCell(day: CalendarDate, { from, to }: Period, today: CalendarDate, held: readonly Entry[]): Record<string, unknown> {
  return { day, number: Number(day.slice(8)), isOutside: day < from || day > to, isToday: day === today, entries: held };
}

function weekTable(
  { from, to }: Period,
  today: CalendarDate,
  days: ReadonlyMap<CalendarDate, readonly CalendarSession[]>,
  now: Date,
  t: Translate,
): Record<string, unknown> {
  const [week = []] = weeksOf({ from, to });
  return {
    heads: week.map((day) => ({ title: t(`calendar:weekday.${weekdayOf(day)}`), date: showDate(day).slice(0, 5), isToday: day === today })),
    rows: halfDays.map((halfDay) => ({
      title: t(`halfDay.${halfDay}`),
      cells: week.map((day) => ({
        isToday: day === today,
        entries: entries(
          (days.get(day) ?? []).filter(({ session }) => session.halfDay === halfDay),
          now,
          t,
        ),
      })),
    })),
  };
}

function weekdayNames(t: Translate): string[] {
  return Array.from({ length: 7 }, (_, day) => t(`calendar:weekday.${day}`));
}

/** 'Thứ ba, 05/11/2024'. */
function longDay(day: CalendarDate, t: Translate): string {
  return `${t(`calendar:weekday.${weekdayOf(day)}`)}, ${showDate(day)}`;
}

function periodTitle(view: CalendarView, { from, to }: Period, t: Translate): string {
  if (view === 'week') return t('calendar:weekOf', { from: showDate(from), to: showDate(to) });
  return t('calendar:monthOf', { month: Number(from.slice(5, 7)), year: from.slice(0, 4) });
}
