import ICAL from 'ical.js';
import { CancelClass } from '../../src/modules/classes/index.js';
import { RetireLecturer } from '../../src/modules/venues/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, type MadeClass } from '../support/make-class.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';
import { makeLecturer, makeVenue } from '../support/make-venue.js';

let testApp: TestApp;
let organiser: Staff;
let browser: Browser;
const somebody = { kind: 'system', name: 'test' } as const;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
  browser = await signInBrowser(testApp, organiser);
});

afterAll(async () => {
  await testApp.close();
});

const expectFeed = async (path: string, status = 200): Promise<string> => {
  const answer = await testApp.http.get(path);
  expect(answer.status).toBe(status);
  return answer.text;
};
const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
const property = (event: ICAL.Event | undefined, name: string): unknown => event?.component.getFirstPropertyValue(name);
const eventOf = (text: string, { sessions }: MadeClass): ICAL.Event | undefined =>
  eventsIn(text).find(({ uid }) => uid === `${sessions[0]?.id}@localhost:3000`);

describe('the calendar of a class', () => {
  it('has one event for each half-day, at its hours in Vietnam', async () => {
    const made = await makeClass(testApp);
    const [morning, afternoon] = eventsIn(await expectFeed(`/classes/${made.code}/calendar.ics`));
    expect([morning?.uid, afternoon?.uid]).toEqual(made.sessions.map(({ id }) => `${id}@localhost:3000`));
    expect([morning?.startDate.toString(), morning?.endDate.toString()]).toEqual(['2024-10-15T07:30:00', '2024-10-15T11:30:00']);
    expect([afternoon?.startDate.toString(), afternoon?.endDate.toString()]).toEqual(['2024-10-15T13:30:00', '2024-10-15T17:00:00']);
    expect([morning?.startDate.zone.tzid, morning?.startDate.toJSDate().toISOString()]).toEqual([
      'Asia/Ho_Chi_Minh',
      '2024-10-15T00:30:00.000Z',
    ]);
    expect(String(property(morning, 'dtstamp'))).toMatch(/Z$/);
    expect(Number.isInteger(morning?.sequence)).toBe(true);
    expect(morning).toMatchObject({ summary: made.name, location: made.place });
    expect([property(morning, 'status'), property(morning, 'url')]).toEqual(['CONFIRMED', `http://localhost:3000/classes/${made.code}`]);
  });

  it('survives commas, semicolons, backslashes and long Vietnamese words, in lines of 75 octets that end as the standard says', async () => {
    const name = `Nâng cao năng suất; chất lượng, "5S" \\ Kaizen ${'nghiệp vụ truyền thông về đo lường '.repeat(5)}`.trim();
    const made = await makeClass(testApp, { name, place: 'Phòng 2, nhà A; xã Tân Trào' });
    const text = await expectFeed(`/classes/${made.code}/calendar.ics`);
    expect(eventsIn(text)[0]).toMatchObject({ summary: name, location: 'Phòng 2, nhà A; xã Tân Trào' });
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.join('')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).toContain('X-WR-TIMEZONE:Asia/Ho_Chi_Minh\r\n');
  });

  it('knows no draft and no class that does not exist', async () => {
    const draft = await makeClass(testApp, { state: 'draft' });
    for (const code of [draft.code, 'NONE', '%27%3B--', 'x'.repeat(500)]) await expectFeed(`/classes/${code}/calendar.ics`, 404);
  });
});

describe('the public calendar', () => {
  it('shows what is open, keeps what was called off as cancelled, and never a draft that was dropped', async () => {
    const [open, cancelled] = [await makeClass(testApp), await makeClass(testApp)];
    const [draft, dropped] = [await makeClass(testApp, { state: 'draft' }), await makeClass(testApp, { state: 'draft' })];
    await testApp.get(CancelClass).execute(somebody, cancelled.id, { reason: 'Chuyển lịch' });
    await testApp.get(CancelClass).execute(somebody, dropped.id, { reason: 'Chuyển lịch' });
    const text = await expectFeed('/calendar.ics');
    expect(property(eventOf(text, open), 'status')).toBe('CONFIRMED');
    expect(property(eventOf(text, cancelled), 'status')).toBe('CANCELLED');
    expect(eventOf(text, cancelled)?.summary).toMatch(/^\[ĐÃ HỦY\] /);
    expect([eventOf(text, draft), eventOf(text, dropped)]).toEqual([undefined, undefined]);
  });

  it('counts its versions up when a session moves and when its class is called off, under the same id', async () => {
    const made = await makeClass(testApp);
    const venue = await makeVenue(testApp);
    const versions: number[] = [];
    const look = async (): Promise<ICAL.Event | undefined> => {
      const event = eventOf(await expectFeed('/calendar.ics'), made);
      versions.push(event?.sequence ?? -1);
      return event;
    };
    await look();
    testApp.clock.moveTo('2024-10-01T03:00:00Z');
    const session = `/api/v1/classes/${made.id}/sessions/${made.sessions[0]?.id}`;
    await expectAnswer(testApp.http.patch(session).set(organiser.bearer).send({ venueId: venue.id }), 200);
    const moved = await look();
    expect(moved?.location).toBe(venue.name);
    expect(String(property(moved, 'last-modified'))).toBe('2024-10-01T03:00:00Z');
    await testApp.get(CancelClass).execute(somebody, made.id, { reason: 'Chuyển lịch' });
    await look();
    const [first = 0, second = 0, third = 0] = versions;
    expect([second > first, third > second]).toEqual([true, true]);
  });

  it('sends nothing again while nothing changed', async () => {
    const { headers } = await testApp.http.get('/calendar.ics').expect(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toContain('public');
    const again = await testApp.http.get('/calendar.ics').set('If-None-Match', headers.etag ?? '');
    expect([again.status, again.text]).toEqual([304, '']);
    await makeClass(testApp);
    await testApp.http
      .get('/calendar.ics')
      .set('If-None-Match', headers.etag ?? '')
      .expect(200);
  });

  it('leaves out what was over long ago', async () => {
    const old = await makeClass(testApp, { closesOn: '2023-10-15' });
    expect(eventOf(await expectFeed('/calendar.ics'), old)).toBeUndefined();
  });
});

describe('a secret calendar link', () => {
  const linkIn = (text: string): string => /http:\/\/localhost:3000(\/calendar\/[\w-]{32}\/calendar\.ics)/.exec(text)?.[1] ?? '';

  it('of a member of staff shows the classes that person wrote, drafts as tentative', async () => {
    const mine = await expectAnswer<{ id: string; courseId: string }>(
      testApp.http
        .post('/api/v1/classes')
        .set(organiser.bearer)
        .send({
          courseId: (await makeClass(testApp)).courseId,
          capacity: 20,
          place: 'Phòng họp Sở',
          registrationOpensAt: '2024-10-01T08:00',
          registrationClosesAt: '2024-11-01T08:00',
        }),
      201,
    );
    const slot = { heldOn: '2024-11-05', halfDay: 'EVENING' };
    await expectAnswer(testApp.http.post(`/api/v1/classes/${mine.id}/sessions`).set(organiser.bearer).send(slot), 201);
    expect((await browser.get('/staff/calendar/links')).text).toContain('Chưa có liên kết');
    expect((await postForm(browser, '/staff/calendar/links')).status).toBe(303);
    const path = linkIn((await browser.get('/staff/calendar/links')).text);
    const events = eventsIn(await expectFeed(path));
    expect(events.map((event) => [property(event, 'status'), event.summary.startsWith('[DỰ KIẾN] ')])).toEqual([['TENTATIVE', true]]);
    const { headers } = await testApp.http.get(path);
    expect([headers['cache-control'], headers['referrer-policy']]).toEqual(['private, no-cache', 'no-referrer']);
  });

  it('opens nothing after it was renewed, and a guessed one never did', async () => {
    await postForm(browser, '/staff/calendar/links');
    const old = linkIn((await browser.get('/staff/calendar/links')).text);
    await expectFeed(old);
    await postForm(browser, '/staff/calendar/links');
    const renewed = linkIn((await browser.get('/staff/calendar/links')).text);
    expect(renewed).not.toBe(old);
    await expectFeed(old, 404);
    await expectFeed(renewed);
    for (const guess of ['x', 'a'.repeat(32), `${'a'.repeat(31)}%00`, 'x'.repeat(2000)])
      await expectFeed(`/calendar/${guess}/calendar.ics`, 404);
  });

  it('opens nothing once the account is closed', async () => {
    const leaver = await makeStaff(testApp);
    const theirs = await signInBrowser(testApp, leaver);
    await postForm(theirs, '/staff/calendar/links');
    const path = linkIn((await theirs.get('/staff/calendar/links')).text);
    await expectFeed(path);
    await testApp.unitOfWork.write(() =>
      testApp.unitOfWork.manager.query('UPDATE account SET disabled = 1 WHERE id = ?', [leaver.actor.id]),
    );
    await expectFeed(path, 404);
  });

  it('of a lecturer shows what the lecturer teaches until the lecturer is retired', async () => {
    const lecturer = await makeLecturer(testApp, { name: 'Nông Văn Thắng', title: 'TS.' });
    const made = await makeClass(testApp);
    const session = `/api/v1/classes/${made.id}/sessions/${made.sessions[0]?.id}`;
    await expectAnswer(
      testApp.http
        .patch(session)
        .set(organiser.bearer)
        .send({ lecturerIds: [lecturer.id] }),
      200,
    );
    expect((await postForm(browser, `/staff/lecturers/${lecturer.id}/calendar-link`)).status).toBe(303);
    const page = await browser.get(`/staff/lecturers/${lecturer.id}/sessions`);
    const text = await expectFeed(linkIn(page.text));
    expect(text).toContain('X-WR-CALNAME:Lịch giảng của TS. Nông Văn Thắng');
    expect(eventsIn(text).map(({ uid }) => uid)).toEqual([`${made.sessions[0]?.id}@localhost:3000`]);
    await testApp.get(RetireLecturer).execute(somebody, lecturer.id, true);
    await expectFeed(linkIn(page.text), 404);
  });

  it('is made by organisers for lecturers, by everybody on the staff for themselves, and by nobody else', async () => {
    const lecturer = await makeLecturer(testApp);
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    expect((await postForm(official, `/staff/lecturers/${lecturer.id}/calendar-link`)).status).toBe(403);
    expect((await official.get(`/staff/lecturers/${lecturer.id}/sessions`)).text).not.toContain('calendar-link');
    expect((await postForm(official, '/staff/calendar/links')).status).toBe(303);
    expect((await postForm(browser, '/staff/lecturers/none/calendar-link')).status).toBe(404);
    await testApp.http.get('/staff/calendar/links').expect(303);
    await testApp.http.post('/staff/calendar/links').expect(303);
  });
});
