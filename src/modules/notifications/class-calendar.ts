import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalAttendeeStatus } from 'ical-generator';
import { inVietnameseZone } from '../../shared/ical-time-zone.js';
import type { ClassSession, HalfDay, TrainingClass } from '../classes/index.js';
import { sessionStart } from '../classes/index.js';

interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** Of the three, PUBLISH alone names nobody who was invited. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface Calendar {
  readonly content: string;
  readonly method: CalendarMethod;
}

/** A half-day of a public office, in minutes. */
const LENGTH: Record<HalfDay, number> = { MORNING: 240, AFTERNOON: 210, EVENING: 150 };

export interface CalendarOrder {
  readonly trainingClass: TrainingClass;
  readonly sessions: readonly ClassSession[];
  /** Nobody can be invited without an address. */
  readonly attendee: Correspondent | null;
  readonly organizer: Correspondent;
  /** Of the page of the class. */
  readonly url: string;
  /** The host in the ids of the entries, which stay the same from the first mail to the cancellation. */
  readonly host: string;
  readonly now: Date;
  readonly cancelled: boolean;
}

/** RFC 5546: an invitation or its cancellation, one entry for each session, at its hours in Việt Nam; bare entries where nobody can be invited. */
export function classCalendar({ trainingClass, sessions, attendee, organizer, url, host, now, cancelled }: CalendarOrder): Calendar {
  const method = attendee ? (cancelled ? 'CANCEL' : 'REQUEST') : 'PUBLISH';
  const calendar = new ICalCalendar({
    prodId: { company: 'Tap Huan', product: 'Mail', language: 'VI' },
    method: ICalCalendarMethod[method],
  });
  for (const session of sessions) {
    const start = sessionStart(session);
    calendar.createEvent({
      id: `${session.id}@${host}`,
      // Grows with time, so that what was sent later is newer.
      sequence: Math.max(0, Math.floor((now.getTime() - trainingClass.createdAt.getTime()) / 60_000)),
      stamp: now,
      start,
      end: new Date(start.getTime() + LENGTH[session.halfDay] * 60_000),
      summary: trainingClass.name,
      location: session.place || trainingClass.place,
      description: `${trainingClass.code}\n${url}`,
      url,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: { name: organizer.name, email: organizer.address },
      attendees: attendee ? [{ name: attendee.name, email: attendee.address, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }] : [],
    });
  }
  return { content: inVietnameseZone(calendar.toString()), method };
}
