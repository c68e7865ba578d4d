import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { Translate } from '../../platform/web/translations.js';
import { inVietnameseZone } from '../../shared/ical-time-zone.js';
import type { CalendarSession } from './calendar.queries.js';
import { notHeld } from './domain/calendar-states.js';
import { sessionEnd, sessionStart } from './domain/schedule.js';
import type { Feed } from './read-feed.js';
import type { TrainingClass } from './training-class.entity.js';

/** How long a calendar program may rest between two readings, in seconds. */
export const FEED_SECONDS = 3600;

/** Said in the feed for programs that ask in the way of before VTIMEZONE. */
const ZONE = 'X-WR-TIMEZONE:Asia/Ho_Chi_Minh\r\n';

interface Surroundings {
  readonly t: Translate;
  readonly baseUrl: string;
  readonly organisation: string;
}

/**
 * RFC 5545: one event for each half-day. Its UID stays for ever, its SEQUENCE grows with every change of the session or of its class,
 * and what was called off stays in the feed as cancelled, so that it disappears from nobody's calendar without a word. Nothing in it
 * depends on the moment of reading: the same state gives the same bytes.
 */
export function icalFeed({ owner, sessions }: Feed, surroundings: Surroundings): string {
  const { t, baseUrl, organisation } = surroundings;
  const calendar = new ICalCalendar({
    name: t(`calendar:feed.name.${owner.kind}`, { name: owner.name, organisation }),
    prodId: { company: 'Tap Huan', product: 'Calendar', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: FEED_SECONDS,
  });
  const { host } = new URL(baseUrl);
  for (const each of sessions) calendar.createEvent(eventOf(each, host, surroundings));
  return inVietnameseZone(calendar.toString().replace('METHOD:PUBLISH\r\n', `METHOD:PUBLISH\r\n${ZONE}`));
}

function eventOf({ session, trainingClass, courseType }: CalendarSession, host: string, { t, baseUrl }: Surroundings): ICalEventData {
  const { code, name } = trainingClass;
  const state = standing(trainingClass);
  // The public page knows no draft.
  const url = state === 'planned' ? null : `${baseUrl}/classes/${encodeURIComponent(code)}`;
  const changedAt = session.changedAt > trainingClass.changedAt ? session.changedAt : trainingClass.changedAt;
  const lines = [
    t('calendar:feed.code', { code }),
    session.lecturer && t('calendar:feed.lecturer', { lecturer: session.lecturer }),
    url && t('calendar:feed.more', { url }),
  ];
  return {
    id: `${session.id}@${host}`,
    sequence: session.revision + trainingClass.revision,
    stamp: changedAt,
    lastModified: changedAt,
    start: sessionStart(session),
    end: sessionEnd(session),
    summary: t(`calendar:feed.summary.${state}`, { name }),
    location: session.place,
    description: lines.filter(Boolean).join('\n'),
    url,
    categories: [{ name: t(`courseType.${courseType}`) }],
    status: STATUS[state],
  };
}

type Standing = 'held' | 'planned' | 'cancelled' | 'postponed';

const STATUS: Record<Standing, ICalEventStatus> = {
  held: ICalEventStatus.CONFIRMED,
  planned: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
  postponed: ICalEventStatus.CANCELLED,
};

function standing({ state }: TrainingClass): Standing {
  if (notHeld.includes(state)) return state === 'cancelled' ? 'cancelled' : 'postponed';
  return state === 'open' || state === 'finalised' ? 'held' : 'planned';
}
