import type { ClassResponse } from '../../src/modules/classes/class.dto.js';
import type { CourseResponse } from '../../src/modules/catalogue/course.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeCourse, readClass } from '../support/make-class.js';
import { makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';
import { makeVenue } from '../support/make-venue.js';

describe('what is written again', () => {
  let testApp: TestApp;
  let organiser: Staff;

  beforeAll(async () => {
    testApp = await startApp();
    organiser = await makeStaff(testApp);
  });

  afterAll(() => testApp.close());

  const post = (path: string, body: object, as = organiser) => testApp.http.post(`/api/v1${path}`).set(as.bearer).send(body);
  const facts = { capacity: 30, registrationOpensAt: '2024-10-01T08:00', registrationClosesAt: '2024-11-04T17:00', place: 'Huyện Yên Sơn' };

  describe('a course', () => {
    const ofClass = { turnRule: 'percent', turnMinimum: 50, certificatePercent: 75, needsResult: true };
    const rules = { topic: 'BARCODES', ...ofClass };

    it('hands its rules to its classes, unless they say otherwise', async () => {
      const course = await expectAnswer<CourseResponse>(
        post('/courses', { code: 'MSMV', name: 'Mã số mã vạch', type: 'TAP_HUAN', ...rules }),
        201,
      );
      expect(course).toMatchObject(rules);
      expect(await expectAnswer(post('/classes', { ...facts, courseId: course.id }), 201)).toMatchObject(ofClass);
      const other = { turnRule: 'sessions', certificatePercent: 90, needsResult: false };
      expect(await expectAnswer(post('/classes', { ...facts, courseId: course.id, ...other }), 201)).toMatchObject({
        ...other,
        turnMinimum: 1,
      });
      const page = await (await signInBrowser(testApp, organiser)).get(`/staff/classes/new?course=${course.id}`);
      expect(page.text).toMatch(/name="certificatePercent"[^>]*value="75"/);
    });

    it('asks one session for a turn and 80 per cent for a certificate where nothing is said', async () => {
      const { id } = await makeCourse(testApp);
      const course = await expectAnswer(testApp.http.get(`/api/v1/courses/${id}`).set(organiser.bearer), 200);
      expect(course).toMatchObject({ topic: null, turnRule: 'sessions', turnMinimum: 1, certificatePercent: 80, needsResult: false });
    });

    it('changes its rules for the classes to come and clears its topic', async () => {
      const { id } = await makeCourse(testApp);
      const patch = (body: object) => testApp.http.patch(`/api/v1/courses/${id}`).set(organiser.bearer).send(body);
      expect(await expectAnswer(patch({ topic: 'LABELLING', certificatePercent: 60 }), 200)).toMatchObject({
        topic: 'LABELLING',
        certificatePercent: 60,
      });
      expect(await expectAnswer(patch({ topic: '' }), 200)).toMatchObject({ topic: null, certificatePercent: 60 });
    });

    it.each([
      [{ topic: 'MAGIC' }, 'topic', 'notAChoice'],
      [{ turnMinimum: 0 }, 'turnMinimum', 'outOfRange'],
      [{ certificatePercent: 101 }, 'certificatePercent', 'outOfRange'],
      [{ turnRule: 'luck' }, 'turnRule', 'notAChoice'],
    ])('refuses %j', async (wrong, field, code) => {
      const body = { code: 'WRONG', name: 'Sai', type: 'TAP_HUAN', ...wrong };
      expect(await expectAnswer(post('/courses', body), 422)).toMatchObject({ errors: [{ field, code }] });
    });

    it('is cloned under another code with everything it says', async () => {
      const original = await makeCourse(testApp, { periods: 8 });
      const copy = await expectAnswer<CourseResponse>(post(`/courses/${original.id}/clone`, { code: `${original.code}-B` }), 201);
      expect(copy).toMatchObject({ code: `${original.code}-B`, name: original.name, type: original.type, periods: 8 });
      expect(await expectAnswer(post(`/courses/${original.id}/clone`, { code: original.code }), 409)).toMatchObject({
        code: 'courseCodeTaken',
      });
      await expectAnswer(post(`/courses/${original.id}/clone`, { code: '' }), 422);
      await expectAnswer(post('/courses/none/clone', { code: 'X' }), 404);
      await expectAnswer(post(`/courses/${original.id}/clone`, { code: 'Y' }, await makeStaff(testApp, 'official')), 403);
    });
  });

  describe('a class', () => {
    it('is cloned as a draft with sessions and deadline moved to another first day', async () => {
      const original = await makeClass(testApp, { sessions: 3, capacity: 35, certificatePercent: 70 });
      const copy = await expectAnswer<ClassResponse>(post(`/classes/${original.id}/clone`, { firstDay: '04/03/2025' }), 201);
      expect(copy).toMatchObject({
        ...{ state: 'draft', name: original.name, capacity: 35, seatsTaken: 0, certificatePercent: 70, openingDecision: null },
        ...{ opensOn: '2025-03-04', closesOn: '2025-03-05', registrationClosesAt: '2025-03-03T10:00:00.000Z' },
      });
      expect(copy.sessions.map(({ heldOn, halfDay }) => [heldOn, halfDay])).toEqual([
        ['2025-03-04', 'MORNING'],
        ['2025-03-04', 'AFTERNOON'],
        ['2025-03-05', 'MORNING'],
      ]);
      expect(copy.code).not.toBe(original.code);
      expect(await readClass(testApp, original.id)).toEqual(original);
    });

    it('hands over how it gives out its seats, and its questions in their order', async () => {
      const original = await makeClass(testApp);
      const seating = { waitingListEnabled: true, answerMinutes: 90, needsApproval: true };
      const quotas = [
        { group: 'HOP_TAC_XA', maximum: 10 },
        { unit: 'Sở Công Thương', maximum: 2 },
      ];
      const seats = (id: string) => testApp.http.get(`/api/v1/classes/${id}/seating`).set(organiser.bearer);
      await expectAnswer(
        testApp.http
          .patch(`/api/v1/classes/${original.id}/seating`)
          .set(organiser.bearer)
          .send({ ...seating, quotas }),
        200,
      );
      const lunch = await expectAnswer<{ id: string }>(
        post(`/classes/${original.id}/questions`, { kind: 'single_choice', label: 'Ăn trưa?', choices: 'Có\nKhông' }),
        201,
      );
      await expectAnswer(post(`/classes/${original.id}/questions`, { kind: 'text', label: 'Món kiêng', shownWhen: `${lunch.id}:c1` }), 201);
      const copy = await expectAnswer<ClassResponse>(post(`/classes/${original.id}/clone`, { firstDay: '04/03/2025' }), 201);
      const copied = await expectAnswer<{ quotas: unknown[] }>(seats(copy.id), 200);
      expect(copied).toMatchObject(seating);
      expect(copied.quotas).toEqual((await expectAnswer<{ quotas: unknown[] }>(seats(original.id), 200)).quotas);
      const { items } = await expectAnswer<{ items: { id: string; label: string; shownWhenId: string | null }[] }>(
        testApp.http.get(`/api/v1/classes/${copy.id}/questions`).set(organiser.bearer),
        200,
      );
      expect(items.map(({ label, shownWhenId }) => [label, shownWhenId])).toEqual([
        ['Ăn trưa?', null],
        ['Món kiêng', items[0]?.id],
      ]);
      expect(items[0]?.id).not.toBe(lunch.id);
    });

    it('meets a taken room only when that is accepted', async () => {
      const room = await makeVenue(testApp);
      const original = await makeClass(testApp, { state: 'draft', sessions: [] });
      const session = { halfDay: 'MORNING', venueId: room.id };
      for (const heldOn of ['2024-10-15', '2024-10-16'])
        await expectAnswer(post(`/classes/${original.id}/sessions`, { ...session, heldOn }), 201);
      const clone = (body: object, status: number) =>
        expectAnswer<{ errors?: unknown[] }>(post(`/classes/${original.id}/clone`, { firstDay: '2024-10-16', ...body }), status);
      expect((await clone({}, 409)).errors).toHaveLength(1);
      expect(await clone({ acceptConflicts: true }, 201)).toMatchObject({ opensOn: '2024-10-16', closesOn: '2024-10-17' });
      const browser = await signInBrowser(testApp, organiser);
      const page = await postForm(browser, `/staff/classes/${original.id}/clone`, { firstDay: '16/10/2024' });
      expect(page.status).toBe(409);
      expect(page.text).toContain('name="acceptConflicts"');
    });

    it('without sessions is cloned with its window moved', async () => {
      const original = await makeClass(testApp, { state: 'draft', sessions: [] });
      const copy = await expectAnswer<ClassResponse>(
        post(`/classes/${original.id}/clone`, { firstDay: '2025-03-04', code: 'COPY-1' }),
        201,
      );
      expect(copy).toMatchObject({ code: 'COPY-1', sessions: [], opensOn: null });
    });

    it.each([
      [{}, 422, 'firstDay'],
      [{ firstDay: '31/02/2025' }, 422, 'firstDay'],
      [{ firstDay: '2025-03-04', code: '<b>' }, 422, 'code'],
    ])('is not cloned by %j, and nothing is saved', async (body, status, field) => {
      const original = await makeClass(testApp);
      const count = async () => (await testApp.http.get('/api/v1/classes?state=draft').set(organiser.bearer)).body as { total: number };
      const { total } = await count();
      expect(await expectAnswer(post(`/classes/${original.id}/clone`, body), status)).toMatchObject({ errors: [{ field }] });
      expect(await expectAnswer(post(`/classes/${original.id}/clone`, { firstDay: '2025-03-04', code: original.code }), 409)).toMatchObject(
        {
          code: 'classCodeTaken',
        },
      );
      expect((await count()).total).toBe(total);
    });

    it('is cloned by organisers only, on a page or by a program', async () => {
      const original = await makeClass(testApp);
      await expectAnswer(post(`/classes/${original.id}/clone`, { firstDay: '2025-03-04' }, await makeStaff(testApp, 'official')), 403);
      await expectAnswer(post('/classes/none/clone', { firstDay: '2025-03-04' }), 404);
      const browser = await signInBrowser(testApp, organiser);
      expect((await browser.get(`/staff/classes/${original.id}/clone`)).text).toContain('name="firstDay"');
      expect((await browser.get(`/staff/classes/${original.id}`)).text).toContain(`/staff/classes/${original.id}/clone`);
    });
  });
});
