import { addDays } from '../../shared/calendar-date.js';
import { absentMarks, attendeeMarks } from '../demo-attendance.js';
import type { DemoClass, DemoCourse, DemoPerson, DemoRegistration } from '../demo-data.js';
import { refOf } from '../demo-stories.js';
import type { HistoryClass } from './plan-history.js';

/** A class as the player of classes takes one: people from paper lists, no certificates, and nothing unusual about the seats. */
export function historyClass(outline: HistoryClass, course: DemoCourse, people: readonly DemoPerson[]): DemoClass {
  const { code, courseCode, days, place, lecturer, audience, openingDecision, halfDays = ['MORNING', 'AFTERNOON'] } = outline;
  const [first = ''] = days;
  const sessions = days.flatMap((date) => halfDays.map((halfDay) => ({ date, halfDay })));
  const came = people.length - (outline.absent ?? 0);
  const registrations = people.map((person, nth): DemoRegistration => {
    const marks = nth < came ? attendeeMarks({ nth, sessions: sessions.length, missesTooMuch: false }) : absentMarks(nth, sessions.length);
    return { ...person, ref: refOf(code, nth), walkIn: false, marks, result: null };
  });
  return {
    ...{ code, courseCode, sessions, place, lecturer, audience, openingDecision, registrations },
    ...{ name: course.name, type: course.type, mode: 'IN_PERSON', capacity: 40, postponed: null, needsResult: false },
    registrationOpens: { date: outline.registrationOpens ?? addDays(first, -14), time: '08:00' },
    registrationCloses: { date: addDays(first, -4), time: '17:00' },
    ...{ certificates: 'none', revoke: [], reissue: [], line: null, substitute: null, list: [], otherContact: null },
  };
}
