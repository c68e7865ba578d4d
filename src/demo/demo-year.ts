import { addDays } from '../shared/calendar-date.js';
import type { UnitGroup } from '../shared/unit-group.js';
import { attendeeMarks, absentMarks } from './demo-attendance.js';
import { classOutlines, type ClassOutline } from './demo-classes.js';
import { courses } from './demo-courses.js';
import type { DemoClass, DemoPerson, DemoRegistration, DemoSession, DemoYear } from './demo-data.js';
import { evidence } from './demo-evidence.js';
import { openingFigures, reportedFigures } from './demo-figures.js';
import { choose, delegatesOf, expertsOf, type Delegation } from './demo-delegates.js';
import { organisations } from './demo-organisations.js';
import { demoAttendees, type Attendee } from './demo-people.js';
import { inOrder, isSeatless, mergeOf, refOf, seatStories } from './demo-stories.js';

/**
 * The demonstration year: Tuyên Quang 2024. The plan's targets and the size of the figures are real; every person, enterprise and
 * number is invented. Always the same data, as plain values for the use cases to play.
 */
export function demoYear(): DemoYear {
  const attendees = demoAttendees(classOutlines);
  const classes = classOutlines.map((outline) => demoClass(outline, attendees));
  return { organisations, openingFigures, reportedFigures, evidence, courses, classes, merge: mergeOf(classes) };
}

function demoClass(outline: ClassOutline, everyone: readonly Attendee[]): DemoClass {
  const { code, courseCode, name, mode, place, lecturer, audience, capacity, openingDecision, days, halfDays } = outline;
  const course = courses.find((each) => each.code === courseCode);
  const first = outline.postponed?.firstDay ?? days[0];
  if (!course || !first) throw new Error(`${code} has no course or no day`);
  const sessions = days.flatMap((date) => halfDays.map((halfDay): DemoSession => ({ date, halfDay })));
  const delegation = delegationOf(outline, everyone);
  const seats = seatStories(code, delegation.came);
  const registrations = register(outline, delegation, sessions.length).map((each) =>
    isSeatless(seats, each.ref) ? { ...each, marks: each.marks.map(() => null) } : each,
  );
  return {
    ...{ code, courseCode, name, mode, place, lecturer, audience, capacity, openingDecision },
    type: course.type,
    sessions,
    postponed: outline.postponed ?? null,
    registrationOpens: { date: addDays(first, -14), time: '08:00' },
    registrationCloses: { date: addDays(first, -4), time: '17:00' },
    needsResult: course.type === 'CHUYEN_GIA',
    certificates: course.certificateKind === 'NONE' ? 'none' : 'all-eligible',
    ...seats,
    ...storiesOf(registrations),
  };
}

/** Who came and who had registered but did not; those who did not are people of other classes, so that the year stays at 262 people. */
function delegationOf(outline: ClassOutline, everyone: readonly Attendee[]): Delegation {
  if (outline.code === 'CG08') return expertsOf(everyone);
  if (!outline.turnout) return delegatesOf(outline.code, everyone);
  const came = everyone.filter(({ classCodes }) => classCodes.includes(outline.code));
  const groups = Object.keys(outline.turnout.groups) as UnitGroup[];
  const others = everyone.filter(({ person, classCodes }) => !classCodes.includes(outline.code) && groups.includes(person.unitGroup));
  // Whoever came in the place of somebody adds no seat: both are on the list, one of them crossed out.
  const passedOn = seatStories(outline.code, came).substitute === null ? 0 : 1;
  const absent = outline.turnout.registered - came.length + passedOn;
  return { came, stayedAway: choose(others, absent, Number(outline.code.slice(1)) * 3) };
}

/** How one name was typed at registration, by the right name; the certificate is issued to it and then replaced. */
const misspelt: Readonly<Record<string, string>> = { 'Bàn Thị Mụi': 'Bàn Thị Mui' };

function register(outline: ClassOutline, { came, stayedAway }: Delegation, sessions: number): DemoRegistration[] {
  const walkIns = outline.code === 'L03' ? walkInsAmong(came) : [];
  const missing = lastSingles(came, outline.turnout?.missedTooMuch ?? 0);
  const present = came.map(({ person }, nth) => ({
    person,
    walkIn: walkIns.includes(person),
    marks: attendeeMarks({ nth, sessions, missesTooMuch: missing.includes(person) }),
    result: outline.code === 'CG08' ? resultOfExpert(nth) : null,
  }));
  const absent = stayedAway.map(({ person }, nth) => ({ person, walkIn: false, marks: absentMarks(nth, sessions), result: null }));
  return inOrder(outline.code, present, absent).map(({ person, ...seat }, nth) => ({
    ...person,
    fullName: misspelt[person.fullName] ?? person.fullName,
    ref: refOf(outline.code, nth),
    ...seat,
  }));
}

/** The last of the five enterprise people failed the test of the expert course. */
function resultOfExpert(nth: number): 'pass' | 'fail' {
  return nth === 9 ? 'fail' : 'pass';
}

/** Two people whom nobody can reach, and one more, came to the door without registering. */
function walkInsAmong(came: readonly Attendee[]): DemoPerson[] {
  const singles = lastSingles(came, came.length);
  const unreachable = singles.filter(({ phone, email }) => phone === null && email === null);
  return [...unreachable, ...singles.filter((person) => !unreachable.includes(person)).slice(-1)];
}

function lastSingles(came: readonly Attendee[], count: number): DemoPerson[] {
  const singles = came.filter(({ classCodes }) => classCodes.length === 1).map(({ person }) => person);
  return count === 0 ? [] : singles.slice(-count);
}

function storiesOf(registrations: readonly DemoRegistration[]): Pick<DemoClass, 'registrations' | 'revoke' | 'reissue'> {
  const corrected = Object.entries(misspelt).flatMap(([correctedName, typed]) =>
    registrations.filter(({ fullName }) => fullName === typed).map(({ ref }) => ({ ref, correctedName, reason: 'Đính chính họ và tên' })),
  );
  const revoked = registrations.filter(({ ref }) => ref === 'L06-05').map(({ ref }) => ({ ref, reason: 'Phát hiện ký thay ở hai buổi' }));
  return { registrations, revoke: revoked, reissue: corrected };
}
