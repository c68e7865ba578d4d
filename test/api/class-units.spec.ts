import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass } from '../support/make-class.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeVenue } from '../support/make-venue.js';
import { enterTerritory } from '../support/territory-lists.js';
import { UnitDesk } from '../support/unit-desk.js';

let testApp: TestApp;
let organiser: Staff;
let units: UnitDesk;

beforeAll(async () => {
  testApp = await startApp('2024-03-01T02:00:00Z');
  organiser = await makeStaff(testApp);
  units = new UnitDesk(testApp, organiser);
  await enterTerritory(testApp);
});
afterAll(() => testApp.close());

const makeOn = (closesOn: string) => makeClass(testApp, { closesOn });
const remove = (path: string, as: Staff = organiser) => testApp.http.delete(`/api/v1/${path}`).set(as.bearer);

describe('the administrative unit of a venue', () => {
  it('is said from a day on, and goes with its classes on their days', async () => {
    const venue = await makeVenue(testApp);
    const [before, after] = [await makeOn('2024-05-10'), await makeOn('2025-08-10')];
    for (const { id } of [before, after]) await units.hold(id, venue.id);
    expect(await units.of(before.id)).toMatchObject({ adminUnitId: null, saidOf: null, day: '2024-05-10', places: [] });
    await units.placeVenue(venue.id, '02473', '2024-01-01');
    expect(await units.of(before.id)).toMatchObject({
      label: 'Thị trấn Yên Sơn, Huyện Yên Sơn, Tỉnh Tuyên Quang',
      saidOf: 'venue',
      places: [{ setBy: 'Ma Thị Duyên', validFrom: '0001-01-01' }],
    });
    expect((await units.of(after.id)).label).toBe('Xã Yên Sơn, Tỉnh Tuyên Quang');
  });

  it('leaves classes without a place after it was divided, until somebody says where the venue lies since', async () => {
    const venue = await makeVenue(testApp);
    const [before, after] = [await makeOn('2024-05-10'), await makeOn('2025-08-10')];
    for (const { id } of [before, after]) await units.hold(id, venue.id);
    await units.placeVenue(venue.id, '02497', '2024-01-01');
    expect(await units.of(after.id)).toMatchObject({ adminUnitId: null, saidOf: 'venue' });
    await units.placeVenue(venue.id, '02509', '2026-01-01', '2025-07-01');
    expect((await units.of(after.id)).label).toBe('Phường Mỹ Lâm, Tỉnh Tuyên Quang');
    expect((await units.of(before.id)).label).toBe('Xã Kim Phú, Thành phố Tuyên Quang, Tỉnh Tuyên Quang');
  });

  it('is that of its site for a room of which nothing was said', async () => {
    const site = await makeVenue(testApp);
    const room = await makeVenue(testApp, { name: 'Phòng 201', siteId: site.id });
    const held = await makeOn('2024-05-10');
    await units.hold(held.id, room.id);
    await units.placeVenue(site.id, '02473', '2024-01-01');
    expect((await units.of(held.id)).label).toContain('Thị trấn Yên Sơn');
    await units.placeVenue(room.id, '02221', '2024-01-01');
    expect((await units.of(held.id)).label).toContain('Thị trấn Na Hang');
  });

  it('is taken back, and leaves a trace', async () => {
    const { id } = await makeVenue(testApp);
    await units.placeVenue(id, '02473', '2024-01-01');
    const { places } = await expectAnswer<{ places: { id: string }[] }>(
      testApp.http.get(`/api/v1/venues/${id}`).set(organiser.bearer),
      200,
    );
    expect(places).toMatchObject([{ label: 'Thị trấn Yên Sơn, Huyện Yên Sơn, Tỉnh Tuyên Quang' }]);
    expect(await expectAnswer(remove(`venues/${id}/places/${places[0]?.id}`), 200)).toMatchObject({ places: [] });
    expect(await expectAnswer(remove(`venues/${id}/places/${places[0]?.id}`), 404)).toMatchObject({ code: 'unitPlaceNotFound' });
    const entries = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.query<{ action: string }[]>('SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY id', [id]),
    );
    expect(entries.map(({ action }) => action)).toEqual(['venue.added', 'venue.placed', 'venue.placeWithdrawn']);
  });
});

describe('the administrative unit of a class', () => {
  it('counts instead of that of its venue, and is taken back', async () => {
    const venue = await makeVenue(testApp);
    const { id } = await makeOn('2024-05-10');
    await units.hold(id, venue.id);
    await units.placeVenue(venue.id, '02473', '2024-01-01');
    const said = await units.placeClass(id, '02221', '2024-05-10');
    expect(said).toMatchObject({ label: 'Thị trấn Na Hang, Huyện Na Hang, Tỉnh Tuyên Quang', saidOf: 'class' });
    expect(await expectAnswer(remove(`classes/${id}/admin-unit/${said.places[0]?.id}`), 200)).toMatchObject({ saidOf: 'venue' });
    expect((await units.of(id)).label).toContain('Thị trấn Yên Sơn');
  });

  it('replaces what was said of its days before, and may say where the place lies later', async () => {
    const { id } = await makeOn('2024-05-10');
    await units.placeClass(id, '02221', '2024-05-10');
    await units.placeClass(id, '02497', '2024-05-10', '2024-05-01');
    const { places, label } = await units.placeClass(id, '02509', '2026-01-01', '2025-07-01');
    expect(places.map(({ validFrom }) => validFrom)).toEqual(['2024-05-01', '2025-07-01']);
    expect(label).toContain('Xã Kim Phú');
  });

  it('may be a district, as it was on the day', async () => {
    const { id } = await makeOn('2024-05-10');
    expect((await units.placeClass(id, '075', '2024-05-10')).label).toBe('Huyện Yên Sơn, Tỉnh Tuyên Quang');
  });

  it('is taken back with the place when the class moves', async () => {
    const venue = await makeVenue(testApp);
    const { id } = await makeOn('2024-05-10');
    await units.placeClass(id, '02221', '2024-05-10');
    await units.hold(id, venue.id);
    expect(await units.of(id)).toMatchObject({ adminUnitId: null, places: [] });
  });

  it('is taken back with the words of its place, unless a venue stands behind them', async () => {
    const change = (id: string, facts: object) =>
      expectAnswer(testApp.http.patch(`/api/v1/classes/${id}`).set(organiser.bearer).send(facts), 200);
    const [typed, atVenue] = [await makeOn('2024-05-10'), await makeOn('2024-05-11')];
    await units.hold(atVenue.id, (await makeVenue(testApp)).id);
    for (const { id } of [typed, atVenue]) {
      await units.placeClass(id, '02221', '2024-05-10');
      await change(id, { capacity: 77 });
      expect((await units.of(id)).saidOf).toBe('class');
      await change(id, { place: 'Nhà văn hóa xã khác' });
    }
    expect((await units.of(typed.id)).places).toEqual([]);
    expect((await units.of(atVenue.id)).saidOf).toBe('class');
  });

  it('is one place, also when several people say it at once', async () => {
    const venue = await makeVenue(testApp);
    const { id } = await makeOn('2024-05-10');
    const [one, other] = [await units.unit('02221', '2024-05-10'), await units.unit('02473', '2024-05-10')];
    for (const path of [`classes/${id}/admin-unit`, `venues/${venue.id}/places`]) {
      const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => units.say(path, { adminUnitId: n % 2 ? one : other })));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    }
    expect((await units.of(id)).places).toHaveLength(1);
    const kept = await expectAnswer<{ places: object[] }>(testApp.http.get(`/api/v1/venues/${venue.id}`).set(organiser.bearer), 200);
    expect(kept.places).toHaveLength(1);
  });

  it('goes with the class that is written again, also what was said of a venue that is out of use', async () => {
    const venue = await makeVenue(testApp);
    const [own, atVenue] = [await makeOn('2024-05-10'), await makeOn('2024-05-11')];
    await units.placeClass(own.id, '02473', '2024-05-10');
    await units.hold(atVenue.id, venue.id);
    await units.placeVenue(venue.id, '02221', '2024-01-01');
    await expectAnswer(units.say(`venues/${venue.id}/retire`, {}), 200);
    const clone = async (id: string, code: string) =>
      expectAnswer<{ id: string }>(units.say(`classes/${id}/clone`, { firstDay: '2025-08-11', code }), 201);
    const [first, second] = [await clone(own.id, 'LAI1'), await clone(atVenue.id, 'LAI2')];
    expect(await units.of(first.id)).toMatchObject({ label: 'Xã Yên Sơn, Tỉnh Tuyên Quang', saidOf: 'class' });
    expect(await units.of(second.id)).toMatchObject({ label: 'Xã Nà Hang, Tỉnh Tuyên Quang', saidOf: 'class' });
  });
});

describe('a place is refused', () => {
  const long = 'x'.repeat(37);
  const whole = async (path: string): Promise<unknown> => testApp.http.get(`/api/v1/${path}`).set(organiser.bearer);

  it.each<[string, { adminUnitId?: string | string[]; validFrom?: string }, string, string | undefined]>([
    ['no unit', {}, 'adminUnitId', 'required'],
    ['an unknown unit', { adminUnitId: 'none' }, 'adminUnitId', 'notAChoice'],
    ['too long an id', { adminUnitId: long }, 'adminUnitId', 'tooLong'],
    ['several', { adminUnitId: ['a', 'b'] }, 'adminUnitId', undefined],
    ['SQL', { adminUnitId: "' OR 1=1 --" }, 'adminUnitId', 'notAChoice'],
    ['no day', { adminUnitId: '02473', validFrom: 'hôm qua' }, 'validFrom', 'notADate'],
    ['a day after the unit ended', { adminUnitId: '02473', validFrom: '2025-07-01' }, 'validFrom', 'unitNotOnThatDay'],
  ])('with %s', async (_what, asked, field, code) => {
    const venue = await makeVenue(testApp);
    const held = await makeOn('2024-05-10');
    const adminUnitId = asked.adminUnitId === '02473' ? await units.unit('02473', '2024-01-01') : asked.adminUnitId;
    for (const path of [`venues/${venue.id}/places`, `classes/${held.id}/admin-unit`]) {
      const { errors } = await expectAnswer<{ errors: { field: string; code: string }[] }>(units.say(path, { ...asked, adminUnitId }), 422);
      expect(errors[0]).toMatchObject(code === undefined ? { field } : { field, code });
    }
    expect((await units.of(held.id)).places).toEqual([]);
    expect(await whole(`venues/${venue.id}`)).toMatchObject({ body: { places: [] } });
  });

  it.each([
    ['began after the class', '02473', '2026-01-01', '2024-05-10', undefined],
    ['ended before the class', '02473', '2024-01-01', '2025-08-10', undefined],
    ['ended before the class and was there from an earlier day', '02473', '2024-01-01', '2025-08-10', '2024-01-01'],
  ])('of a class whose unit %s', async (_what, code, on, closesOn, validFrom) => {
    const { id } = await makeOn(closesOn);
    const body = { adminUnitId: await units.unit(code, on), validFrom };
    expect(await expectAnswer(units.say(`classes/${id}/admin-unit`, body), 422)).toMatchObject({
      errors: [{ field: 'adminUnitId', code: 'unitNotOnClassDay' }],
    });
    expect((await units.of(id)).places).toEqual([]);
  });

  it('from whoever may not plan, and of what does not exist', async () => {
    const venue = await makeVenue(testApp);
    const { id } = await makeOn('2024-05-10');
    const adminUnitId = await units.unit('02473', '2024-05-10');
    const said = await units.placeClass(id, '02473', '2024-05-10');
    for (const role of ['auditor', 'checkin'] as const) {
      const staff = await makeStaff(testApp, role);
      await expectAnswer(units.say(`classes/${id}/admin-unit`, { adminUnitId }, staff), 403);
      await expectAnswer(units.say(`venues/${venue.id}/places`, { adminUnitId }, staff), 403);
      await expectAnswer(remove(`classes/${id}/admin-unit/${said.places[0]?.id}`, staff), 403);
      await expectAnswer(remove(`venues/${venue.id}/places/x`, staff), 403);
    }
    await expectAnswer(testApp.http.get(`/api/v1/classes/${id}/admin-unit`), 401);
    await expectAnswer(testApp.http.post(`/api/v1/classes/${id}/admin-unit`).send({ adminUnitId }), 401);
    await expectAnswer(units.say('classes/none/admin-unit', { adminUnitId }), 404);
    await expectAnswer(units.say('venues/none/places', { adminUnitId }), 404);
    await expectAnswer(remove(`classes/${id}/admin-unit/none`), 404);
    const other = await makeOn('2024-05-12');
    await expectAnswer(remove(`classes/${other.id}/admin-unit/${said.places[0]?.id}`), 404);
    expect((await units.of(id)).saidOf).toBe('class');
  });
});
