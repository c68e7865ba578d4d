import { CancelClass } from '../../src/modules/classes/index.js';
import { RetireLecturer, RetireVenue } from '../../src/modules/venues/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, type MadeClass } from '../support/make-class.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeLecturer, makeVenue } from '../support/make-venue.js';

let testApp: TestApp;
let organiser: Staff;
const somebody = { kind: 'system', name: 'test' } as const;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
});

afterAll(async () => {
  await testApp.close();
});

interface Answer {
  readonly code: string;
  readonly errors: { field: string; code: string; message: string }[];
}

const draft = (facts: object = {}): Promise<MadeClass> => makeClass(testApp, { state: 'draft', sessions: [], ...facts });
const plan = (classId: string, body: object, as: Staff = organiser) =>
  testApp.http.post(`/api/v1/classes/${classId}/sessions`).set(as.bearer).send(body);
const morning = { heldOn: '2024-11-05', halfDay: 'MORNING' };
const sessionsOf = async (classId: string): Promise<{ id: string; place: string; venueId: string | null; lecturerIds: string[] }[]> => {
  const { sessions } = await expectAnswer<{ sessions: [] }>(testApp.http.get(`/api/v1/classes/${classId}`).set(organiser.bearer), 200);
  return sessions;
};
const historyOf = async (id: string): Promise<string> => {
  const { actions } = await testApp.unitOfWork.read(async () => {
    const rows = await testApp.unitOfWork.manager.query<{ action: string; detail: string }[]>(
      'SELECT action, detail FROM audit_entry WHERE subject_id = ? ORDER BY id',
      [id],
    );
    return { actions: JSON.stringify(rows) };
  });
  return actions;
};

describe('a session takes its place from the register', () => {
  it('prints the room with its site and the lecturers with their titles', async () => {
    const site = await makeVenue(testApp, { name: 'Trung tâm Hội nghị tỉnh' });
    const room = await makeVenue(testApp, { name: 'Phòng 201', siteId: site.id });
    const lecturer = await makeLecturer(testApp, { name: 'Phạm Thu Hà', title: 'ThS.' });
    const { id } = await draft();
    const body = await expectAnswer(plan(id, { ...morning, venueId: room.id, lecturerIds: [lecturer.id] }), 201);
    expect(body).toMatchObject({
      place: 'Phòng 201, Trung tâm Hội nghị tỉnh',
      venueId: room.id,
      lecturer: 'ThS. Phạm Thu Hà',
      lecturerIds: [lecturer.id],
    });
  });

  it('prints what was typed instead, and takes free text without the register', async () => {
    const venue = await makeVenue(testApp);
    const { id } = await draft();
    const typed = await expectAnswer(plan(id, { ...morning, venueId: venue.id, place: 'Hội trường tầng 3' }), 201);
    expect(typed).toMatchObject({ place: 'Hội trường tầng 3', venueId: venue.id });
    const free = await expectAnswer(plan(id, { ...morning, halfDay: 'AFTERNOON', place: 'Nhà văn hóa thôn', lecturer: 'Khách mời' }), 201);
    expect(free).toMatchObject({ place: 'Nhà văn hóa thôn', venueId: null, lecturer: 'Khách mời', lecturerIds: [] });
  });

  it('follows the class when nothing is said', async () => {
    const [venue, lecturer] = [await makeVenue(testApp), await makeLecturer(testApp)];
    const { id } = await draft();
    const change = testApp.http.patch(`/api/v1/classes/${id}/place`).set(organiser.bearer);
    await expectAnswer(change.send({ venueId: venue.id, lecturerIds: [lecturer.id] }), 200);
    expect(await expectAnswer(plan(id, { heldOn: '2024-11-06', halfDay: 'EVENING' }), 201)).toMatchObject({
      place: venue.name,
      venueId: venue.id,
      lecturerIds: [lecturer.id],
    });
  });

  it.each([
    ['a venue that does not exist', { venueId: 'none' }, 'venueId', 'notAChoice'],
    ['a venue that is a list', { venueId: ['a', 'b'] }, 'venueId', 'notText'],
    ['a lecturer that does not exist', { lecturerIds: ['none'] }, 'lecturerIds', 'notAChoice'],
    ['lecturers that are objects', { lecturerIds: [{ id: 1 }] }, 'lecturerIds', 'notAChoice'],
    ['eleven lecturers', { lecturerIds: Array.from({ length: 11 }, (_, n) => `l${n}`) }, 'lecturerIds', 'tooMany'],
    ['a place beyond 300 letters', { place: 'ă'.repeat(301) }, 'place', 'tooLong'],
    ['a day that does not exist', { heldOn: '31/02/2024' }, 'heldOn', 'notADate'],
  ])('refuses %s and plans nothing', async (_, wrong, field, code) => {
    const { id } = await draft();
    expect(await expectAnswer(plan(id, { ...morning, ...wrong }), 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await sessionsOf(id)).toEqual([]);
  });

  it('refuses what is retired, and keeps it where it was used before', async () => {
    const [venue, lecturer] = [await makeVenue(testApp), await makeLecturer(testApp)];
    const { id } = await draft();
    const kept = await expectAnswer<{ id: string }>(
      plan(id, { heldOn: '2024-12-03', halfDay: 'MORNING', venueId: venue.id, lecturerIds: [lecturer.id] }),
      201,
    );
    await testApp.get(RetireVenue).execute(somebody, venue.id, true);
    await testApp.get(RetireLecturer).execute(somebody, lecturer.id, true);
    const wanted = { heldOn: '2024-12-04', halfDay: 'MORNING' };
    expect(await expectAnswer(plan(id, { ...wanted, venueId: venue.id }), 422)).toMatchObject({ errors: [{ field: 'venueId' }] });
    expect(await expectAnswer(plan(id, { ...wanted, lecturerIds: [lecturer.id] }), 422)).toMatchObject({
      errors: [{ field: 'lecturerIds' }],
    });
    await expectAnswer(
      testApp.http
        .patch(`/api/v1/classes/${id}/sessions/${kept.id}`)
        .set(organiser.bearer)
        .send({ venueId: venue.id, lecturerIds: [lecturer.id], place: 'Hội trường lớn' }),
      200,
    );
    expect(await sessionsOf(id)).toMatchObject([{ place: 'Hội trường lớn', venueId: venue.id, lecturerIds: [lecturer.id] }]);
  });
});

describe('two classes in one room or with one lecturer', () => {
  it('are found before saving, named, and nothing is saved', async () => {
    const venue = await makeVenue(testApp);
    const lecturer = await makeLecturer(testApp, { name: 'Ma Văn Tuyên', title: 'TS.' });
    const first = await draft({ name: 'Lớp thứ nhất' });
    const second = await draft();
    await expectAnswer(plan(first.id, { ...morning, venueId: venue.id, lecturerIds: [lecturer.id] }), 201);
    const refused = await expectAnswer<Answer>(plan(second.id, { ...morning, venueId: venue.id, lecturerIds: [lecturer.id] }), 409);
    expect(refused.code).toBe('bookingConflict');
    expect(refused.errors.map(({ field, code }) => [field, code])).toEqual([
      ['acceptConflicts', 'venueTaken'],
      ['acceptConflicts', 'lecturerTaken'],
    ]);
    expect(refused.errors[0]?.message).toBe(`Sáng 05/11/2024: địa điểm đã có lớp ${first.code} Lớp thứ nhất (bản nháp)`);
    expect(refused.errors[1]?.message).toContain('TS. Ma Văn Tuyên');
    expect(await sessionsOf(second.id)).toEqual([]);
  });

  it('are planned knowingly, and the history says over whom', async () => {
    const venue = await makeVenue(testApp);
    const [first, second] = [await draft(), await draft()];
    await expectAnswer(plan(first.id, { ...morning, venueId: venue.id }), 201);
    await expectAnswer(plan(second.id, { ...morning, venueId: venue.id, acceptConflicts: true }), 201);
    const history = await historyOf(second.id);
    expect(history).toContain('class.conflictAccepted');
    expect(history).toContain(first.code);
  });

  it('are none when the other was cancelled, sits in the next room or meets in the afternoon', async () => {
    const site = await makeVenue(testApp);
    const [one, two] = [
      await makeVenue(testApp, { siteId: site.id, name: 'Phòng 1' }),
      await makeVenue(testApp, { siteId: site.id, name: 'Phòng 2' }),
    ];
    const [first, second, third] = [await draft(), await draft(), await draft()];
    await expectAnswer(plan(first.id, { ...morning, venueId: one.id }), 201);
    await expectAnswer(plan(second.id, { ...morning, venueId: two.id }), 201);
    await expectAnswer(plan(second.id, { ...morning, halfDay: 'AFTERNOON', venueId: one.id }), 201);
    await expectAnswer(plan(third.id, { ...morning, venueId: site.id }), 409);
    await testApp.get(CancelClass).execute(somebody, first.id, { reason: 'Chuyển lịch' });
    await testApp.get(CancelClass).execute(somebody, second.id, { reason: 'Chuyển lịch' });
    await expectAnswer(plan(third.id, { ...morning, venueId: site.id }), 201);
  });

  it('are found when a session or a whole class moves', async () => {
    const [taken, free] = [await makeVenue(testApp), await makeVenue(testApp)];
    const [first, second] = [await draft(), await draft()];
    const days = ['2024-11-11', '2024-11-12'];
    for (const heldOn of days) await expectAnswer(plan(first.id, { heldOn, halfDay: 'MORNING', venueId: taken.id }), 201);
    for (const heldOn of days) await expectAnswer(plan(second.id, { heldOn, halfDay: 'MORNING', venueId: free.id }), 201);
    const [session] = await sessionsOf(second.id);
    const patch = (path: string, body: object) =>
      testApp.http.patch(`/api/v1/classes/${second.id}/${path}`).set(organiser.bearer).send(body);
    await expectAnswer(patch(`sessions/${session?.id}`, { venueId: taken.id }), 409);
    const whole = await expectAnswer<Answer>(patch('place', { venueId: taken.id, sessionsFollow: true }), 409);
    expect(whole.errors).toHaveLength(2);
    expect((await sessionsOf(second.id)).map(({ venueId }) => venueId)).toEqual([free.id, free.id]);
    await expectAnswer(patch('place', { venueId: taken.id, sessionsFollow: false }), 200);
    await expectAnswer(patch('place', { venueId: taken.id, sessionsFollow: true, acceptConflicts: true }), 200);
    expect((await sessionsOf(second.id)).map(({ place }) => place)).toEqual([taken.name, taken.name]);
  });

  it('of two organisers who book the last free room at once, one sees the conflict', async () => {
    const [venue, lecturer] = [await makeVenue(testApp), await makeLecturer(testApp)];
    const classes = await Promise.all(Array.from({ length: 6 }, () => draft()));
    for (const [index, wanted] of [{ venueId: venue.id }, { lecturerIds: [lecturer.id] }].entries()) {
      const heldOn = `2024-11-2${index}`;
      const answers = await Promise.all(classes.map(({ id }) => plan(id, { heldOn, halfDay: 'MORNING', ...wanted })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    }
  });

  it('of a whole site and one of its rooms at once, one sees the conflict too', async () => {
    const site = await makeVenue(testApp);
    const room = await makeVenue(testApp, { siteId: site.id });
    const [first, second] = [await draft(), await draft()];
    const answers = await Promise.all([
      plan(first.id, { ...morning, venueId: site.id }),
      plan(second.id, { ...morning, venueId: room.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('who may plan', () => {
  it('is an organiser; others change nothing', async () => {
    const { id } = await draft();
    await expectAnswer(plan(id, morning), 201);
    const [session] = await sessionsOf(id);
    for (const path of ['place', `sessions/${session?.id}`]) {
      const patch = () => testApp.http.patch(`/api/v1/classes/${id}/${path}`).send({ place: 'Nơi khác' });
      await expectAnswer(patch(), 401);
      await expectAnswer(patch().set((await makeStaff(testApp, 'official')).bearer), 403);
    }
    const unknown = testApp.http.patch(`/api/v1/classes/${id}/sessions/none`).set(organiser.bearer).send({ place: 'Nơi khác' });
    expect(await expectAnswer(unknown, 404)).toMatchObject({ code: 'sessionNotFound' });
  });
});
