import { type Pager, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { BookingResponse } from './calendar.dto.js';
import { BOOKINGS_A_PAGE, type HeldSession } from './calendar.queries.js';
import { stagePill } from './class-head.view.js';

export function bookingResponse({ session, trainingClass }: HeldSession): BookingResponse {
  const { id, heldOn, halfDay, place, lecturer } = session;
  const { code, name, state } = trainingClass;
  return {
    sessionId: id,
    heldOn,
    halfDay,
    place,
    lecturer,
    classId: trainingClass.id,
    classCode: code,
    className: name,
    classState: state,
  };
}

export function bookingRow({ session, trainingClass }: HeldSession, now: Date, t: Translate): Record<string, unknown> {
  return {
    day: showDate(session.heldOn),
    halfDay: t(`halfDay.${session.halfDay}`),
    place: session.place,
    lecturer: session.lecturer,
    name: trainingClass.name,
    code: trainingClass.code,
    href: `/staff/classes/${trainingClass.id}`,
    status: stagePill(trainingClass, now, t),
  };
}

export function bookingPager(path: string, page: number, total: number): Pager {
  return pagerOf((to) => `${path}?page=${to}`, { page, size: BOOKINGS_A_PAGE, total });
}
