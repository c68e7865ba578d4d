import type { FormModel } from '../../platform/web/forms.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { type LabelledVenue, type Lecturer, lecturerLabel } from '../venues/index.js';
import type { BookingConflict } from './domain/booking-conflicts.js';
import type { PeopleOverlap, Planning } from './show-planning.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly checked?: boolean;
}

/** What the fields of place and lecturers choose from; a form that comes back holds one ticked box as a word and several as a list. */
export function placeChoices(
  { venues, lecturers }: Pick<Planning, 'venues' | 'lecturers'>,
  ticked: unknown,
  t: Translate,
): Record<'venueOptions' | 'lecturerOptions', Choice[]> {
  const ids = [ticked].flat();
  return {
    venueOptions: venues.map(({ venue, label }) => ({ value: venue.id, label: withSeats(venue.capacity, label, t) })),
    lecturerOptions: lecturers.map((each) => ({ value: each.id, label: withOrganisation(each), checked: ids.includes(each.id) })),
  };
}

function withSeats(capacity: number | null, label: string, t: Translate): string {
  return capacity === null ? label : t('calendar:place.withSeats', { label, seats: showNumber(capacity, t) });
}

function withOrganisation(lecturer: Lecturer): string {
  return [lecturerLabel(lecturer), lecturer.organisation].filter(Boolean).join(' · ');
}

/** The sentences of a refusal that only a yes goes past; none when something else was wrong. */
export function conflictTexts(form: FormModel): string[] {
  return form.summary.filter(({ field }) => field === 'acceptConflicts').map(({ message }) => message);
}

/** So many other classes are named; beyond it their number says enough. */
const MOST_NAMED = 5;

/** What the overview of a class warns of: one sentence for each other class, then the rooms with too few seats. */
export function planningWarnings({ conflicts, tooSmall, lecturers, overlaps }: Planning, capacity: number, t: Translate): string[] {
  return [
    ...bookedWarnings(conflicts, lecturers, t),
    ...overlaps.slice(0, MOST_NAMED).map((each) => overlapText(each, t)),
    ...tooSmall.map((each) => tooSmallText(each, capacity, t)),
  ];
}

/** One sentence for each other class that has a room or a lecturer then. */
export function bookedWarnings(conflicts: readonly BookingConflict[], lecturers: readonly Lecturer[], t: Translate): string[] {
  const others = [...Map.groupBy(conflicts, ({ booking }) => booking.classId).values()];
  return [
    ...others.slice(0, MOST_NAMED).map((each) => standingConflict(each, lecturers, t)),
    ...(others.length > MOST_NAMED ? [t('calendar:conflict.more', { count: others.length - MOST_NAMED })] : []),
  ];
}

function standingConflict(conflicts: readonly BookingConflict[], lecturers: readonly Lecturer[], t: Translate): string {
  const [{ booking }] = conflicts as [BookingConflict];
  const taught = new Set(conflicts.flatMap(({ lecturerIds }) => lecturerIds));
  const names = lecturers.filter(({ id }) => taught.has(id)).map(lecturerLabel);
  const what = [...(conflicts.some(({ venue }) => venue) ? [t('calendar:conflict.room')] : []), ...names].join(', ');
  const times = conflicts.map((each) => `${t(`halfDay.${each.booking.halfDay}`)} ${showDate(each.booking.heldOn)}`).join(', ');
  const { classCode, className, classState } = booking;
  return t('calendar:conflict.standing', { what, times, code: classCode, name: className, state: classState });
}

function overlapText({ other, people, slots }: PeopleOverlap, t: Translate): string {
  const times = slots.map(({ heldOn, halfDay }) => `${t(`halfDay.${halfDay}`)} ${showDate(heldOn)}`).join(', ');
  return t('calendar:conflict.people', { count: people, code: other.code, name: other.name, times });
}

function tooSmallText({ venue, label }: LabelledVenue, capacity: number, t: Translate): string {
  return t('calendar:place.tooSmall', { label, seats: showNumber(venue.capacity ?? 0, t), capacity: showNumber(capacity, t) });
}
