import type { ClassListResponse } from '../../src/modules/classes/class.dto.js';
import type { YearProposalResponse } from '../../src/modules/classes/clone-year.dto.js';
import { CancelClass } from '../../src/modules/classes/index.js';
import { RetireLecturer, RetireVenue } from '../../src/modules/venues/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, type MadeClass, readClass } from '../support/make-class.js';
import { makePlan } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeLecturer, makeVenue } from '../support/make-venue.js';

const somebody = { kind: 'system', name: 'test' } as const;

describe('a year of classes', () => {
  let testApp: TestApp;
  let organiser: Staff;

  beforeEach(async () => {
    testApp = await startApp();
    organiser = await makeStaff(testApp);
  });

  afterEach(() => testApp.close());

  const propose = (query: string, status = 200, as = organiser) =>
    expectAnswer<YearProposalResponse>(testApp.http.get(`/api/v1/classes/years/proposal?${query}`).set(as.bearer), status);
  const clone = <T = ClassListResponse>(body: object, status = 201, as = organiser) =>
    expectAnswer<T>(testApp.http.post('/api/v1/classes/years/clone').set(as.bearer).send(body), status);
  const heldOn = (first: string, facts: object = {}): Promise<MadeClass> =>
    makeClass(testApp, { sessions: [{ date: first, halfDay: 'MORNING' }], ...facts });
  const sessionAt = (id: string, body: object) =>
    expectAnswer(testApp.http.post(`/api/v1/classes/${id}/sessions`).set(organiser.bearer).send(body), 201);
  const drafts = async (): Promise<number> =>
    (await expectAnswer<ClassListResponse>(testApp.http.get('/api/v1/classes?state=draft').set(organiser.bearer), 200)).total;

  it('is proposed 52 weeks later, in the order of its days, without what was cancelled or closed in another year', async () => {
    const autumn = await heldOn('2024-10-15');
    const spring = await makeClass(testApp, { sessions: 3, closesOn: '2024-09-10' });
    const cancelled = await heldOn('2024-10-22');
    await testApp.get(CancelClass).execute(somebody, cancelled.id, { reason: 'Không đủ người' });
    await heldOn('2025-01-07');
    const { year, toYear, items, total } = await propose('year=2024');
    expect({ year, toYear, total }).toEqual({ year: 2024, toYear: 2025, total: 2 });
    expect(items).toMatchObject([
      { id: spring.id, firstDay: '2025-09-09', lastDay: '2025-09-10', conflicts: [], holidays: [], plannedAs: null },
      { id: autumn.id, firstDay: '2025-10-14', lastDay: '2025-10-14' },
    ]);
  });

  it('takes the year of today and the next where none is named, and the classes of one plan where it is', async () => {
    const plan = await makePlan(testApp);
    const served = await heldOn('2024-10-15', { planIds: [plan.id] });
    await heldOn('2024-10-16', { planIds: [] });
    const { year, toYear, items } = await propose(`planId=${plan.id}`);
    expect({ year, toYear, ids: items.map(({ id }) => id) }).toEqual({ year: 2024, toYear: 2025, ids: [served.id] });
    expect((await propose('')).total).toBe(2);
    expect((await propose('planId=none')).items).toEqual([]);
  });

  it('is cloned as drafts in one go, each with its days, and is seen as planned afterwards', async () => {
    const first = await heldOn('2024-10-15');
    const second = await makeClass(testApp, { sessions: 3, capacity: 45 });
    const { items } = await clone({
      classes: [
        { id: second.id, firstDay: '14/10/2025' },
        { id: first.id, firstDay: '2025-10-21' },
      ],
    });
    expect(items.map(({ state, opensOn, closesOn, capacity }) => ({ state, opensOn, closesOn, capacity }))).toEqual([
      { state: 'draft', opensOn: '2025-10-14', closesOn: '2025-10-15', capacity: 45 },
      { state: 'draft', opensOn: '2025-10-21', closesOn: '2025-10-21', capacity: 30 },
    ]);
    expect(new Set([first.code, second.code, ...items.map(({ code }) => code)]).size).toBe(4);
    expect(await readClass(testApp, second.id)).toEqual(second);
    expect((await propose('year=2024')).items.map(({ plannedAs }) => plannedAs)).toEqual(expect.arrayContaining([items[0]?.code, null]));
    const history = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.query<{ detail: string }[]>(
        `SELECT detail FROM audit_entry WHERE action = 'class.cloned' ORDER BY id`,
        [],
      ),
    );
    expect(history).toHaveLength(2);
  });

  it('names what stands against the new days and writes nothing until that is accepted', async () => {
    const [room, lecturer] = [await makeVenue(testApp), await makeLecturer(testApp)];
    const [a, b] = [await heldOn('2024-10-15', { code: 'A' }), await heldOn('2024-10-16', { code: 'B' })];
    for (const { id } of [a, b])
      await sessionAt(id, { heldOn: '2024-10-22', halfDay: 'AFTERNOON', venueId: room.id, acceptConflicts: true });
    const taken = await makeClass(testApp, { state: 'draft', sessions: [], code: 'TAKEN' });
    await sessionAt(taken.id, { heldOn: '2025-10-21', halfDay: 'AFTERNOON', venueId: room.id, lecturerIds: [lecturer.id] });
    const proposal = await propose('year=2024');
    expect(proposal.items.map(({ code, conflicts }) => [code, conflicts.map(({ classCode }) => classCode)])).toEqual([
      ['A', ['TAKEN', 'B']],
      ['B', ['TAKEN', 'A']],
    ]);
    const classes = [
      { id: a.id, firstDay: '2025-10-14' },
      { id: b.id, firstDay: '2025-10-14' },
    ];
    const before = await drafts();
    expect(await clone({ classes }, 409)).toMatchObject({ code: 'bookingConflict', errors: expect.arrayContaining([]) as unknown });
    expect(await drafts()).toBe(before);
    const { items } = await clone({ classes, acceptConflicts: true });
    expect(items).toHaveLength(2);
    expect(await drafts()).toBe(before + 2);
  });

  it('keeps what is printed of a room and a lecturer who left the registers', async () => {
    const [room, lecturer] = [await makeVenue(testApp, { name: 'Phòng cũ' }), await makeLecturer(testApp, { name: 'Vũ Đình Khải' })];
    const original = await heldOn('2024-10-15');
    await sessionAt(original.id, { heldOn: '2024-10-16', halfDay: 'MORNING', venueId: room.id, lecturerIds: [lecturer.id] });
    await testApp.get(RetireVenue).execute(somebody, room.id, true);
    await testApp.get(RetireLecturer).execute(somebody, lecturer.id, true);
    const { items } = await clone({ classes: [{ id: original.id, firstDay: '2025-10-14' }] });
    const copy = await readClass(testApp, items[0]?.id ?? '');
    expect(copy.sessions.map(({ place, lecturer: by, venueId }) => ({ place, by, venueId }))).toEqual([
      { place: original.place, by: original.lecturer, venueId: null },
      expect.objectContaining({ place: expect.stringContaining('Phòng cũ') as unknown, venueId: null }),
    ]);
    expect(copy.sessions[1]?.lecturer).toContain('Vũ Đình Khải');
  });

  it('is cloned whole or not at all', async () => {
    const [good, bad] = [await heldOn('2024-10-15'), await heldOn('2024-10-16')];
    await testApp.unitOfWork.write(() =>
      testApp.unitOfWork.manager.query(`UPDATE training_class SET registration_closes_at = registration_opens_at WHERE id = '${bad.id}'`),
    );
    const classes = [good, bad].map(({ id }) => ({ id, firstDay: '2025-10-14' }));
    await clone({ classes }, 422);
    expect(await drafts()).toBe(0);
  });

  it('names a class once, is planned by organisers only, and not for the year 1', async () => {
    const { id } = await heldOn('2024-10-15');
    const again = { id, firstDay: '2025-10-14' };
    expect(await clone({ classes: [again, again] }, 422)).toMatchObject({ errors: [{ field: 'classes', code: 'notAChoice' }] });
    const official = await makeStaff(testApp, 'official');
    await clone({ classes: [again] }, 403, official);
    await propose('year=2024', 403, official);
    expect(await propose('year=1&toYear=soon', 422)).toMatchObject({ errors: [{ field: 'year' }, { field: 'toYear' }] });
    expect(await drafts()).toBe(0);
  });

  it('is not cloned by what is no list of classes and days', async () => {
    const day = { firstDay: '2025-03-04' };
    const wrong: [object, string, string][] = [
      [{}, 'classes', 'notAList'],
      [{ classes: [] }, 'classes', 'required'],
      [{ classes: 'all' }, 'classes', 'notAList'],
      [{ classes: [{ id: 'x' }] }, 'classes.0.firstDay', 'required'],
      [{ classes: [{ id: 'x', firstDay: '31/02/2025' }] }, 'classes.0.firstDay', 'notADate'],
      [{ classes: [{ id: 'x', ...day }] }, 'classes', 'notAChoice'],
      [{ classes: [{ id: 'x'.repeat(37), ...day }] }, 'classes.0.id', 'tooLong'],
      [{ classes: Array.from({ length: 51 }, (_, number) => ({ id: String(number), ...day })) }, 'classes', 'tooMany'],
    ];
    for (const [body, field, code] of wrong) expect(await clone(body, 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await drafts()).toBe(0);
  });
});
