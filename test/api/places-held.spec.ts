import { expectAnswer } from '../support/expect-answer.js';
import { makeRegistration } from '../support/make.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff } from '../support/make-staff.js';
import { makeVenue } from '../support/make-venue.js';
import { PlaceDesk } from '../support/place-desk.js';
import { RollDesk, type RollScene } from '../support/roll-desk.js';
import { enterList, enterTerritory, OLD_UNITS, SUCCESSIONS, UNITS } from '../support/territory-lists.js';
import { UnitDesk } from '../support/unit-desk.js';

interface HeldPlaces {
  readonly rows: readonly { kind: string; unitId: string | null; name: string | null; classes: number | null; turns: number }[];
  readonly classes: number | null;
  readonly total: number;
  readonly questions: readonly { classId: string | null; classCode: string | null; unit: string; turns: number }[];
}

let desk: RollDesk;
let units: UnitDesk;
let planId: string;
const scenes: Record<string, RollScene> = {};

beforeAll(async () => {
  desk = await RollDesk.open('2026-03-01T02:00:00Z');
  units = new UnitDesk(desk.app, desk.organiser);
  await enterTerritory(desk.app);
  planId = await newPlan(desk, '1/KH-UBND');
  const venue = await makeVenue(desk.app);
  await units.placeVenue(venue.id, '02473', '2024-01-01');
  scenes.venue = await held('2024-05-10', 2, { venueId: venue.id });
  scenes.own = await held('2024-06-10', 3);
  scenes.unknown = await held('2024-07-10', 1);
  scenes.online = await held('2024-08-10', 2, { mode: 'ONLINE' });
  await units.placeClass(scenes.own.class.id, '02497', '2024-06-10');
}, 60_000);
afterAll(() => desk.app.close());

async function newPlan(at: RollDesk, number: string): Promise<string> {
  const { id } = await makePlan(at.app, { number, periodFrom: '2021-01-01', periodTo: '2030-12-31' });
  await makeTarget(at.app, id);
  return id;
}

/** A finalised class of cooperatives. */
async function held(
  closesOn: string,
  people: number,
  { venueId, mode, plan = planId, at = desk }: { venueId?: string; mode?: string; plan?: string; at?: RollDesk } = {},
): Promise<RollScene> {
  const scene = await at.makeScene(0, { planIds: [plan], closesOn });
  if (venueId) await units.hold(scene.class.id, venueId);
  if (mode) {
    const change = at.app.http.patch(`/api/v1/classes/${scene.class.id}`).set(at.organiser.bearer).send({ mode });
    await expectAnswer(change, 200);
  }
  for (let each = 0; each < people; each++) {
    await makeRegistration(at.app, scene.class, { organisation: 'HTX Yên Sơn', group: 'HOP_TAC_XA' });
  }
  await at.everyonePresent(scene);
  await expectAnswer(at.finalise(scene), 201);
  return scene;
}

const get = (path: string, as = desk.official) => desk.app.http.get(`/api/v1/${path}`).set(as.bearer);
const places = (query = '', plan = planId) => expectAnswer<HeldPlaces>(get(`plans/${plan}/places?by=classes&${query}`), 200);
const rows = async (query = '', plan = planId): Promise<[string, number | null, number][]> =>
  (await places(query, plan)).rows.map(({ kind, name, classes, turns }) => [name ?? kind, classes, turns]);

describe('turns by where their class was held', () => {
  it('stand in the unit of the venue or of the class, with the number of classes', async () => {
    expect(await rows()).toEqual([
      ['Thành phố Tuyên Quang', 1, 3],
      ['Huyện Yên Sơn', 1, 2],
      ['online', 1, 2],
      ['unknown', 1, 1],
    ]);
    expect(await rows('level=commune')).toContainEqual(['Thị trấn Yên Sơn', 1, 2]);
    expect((await rows('level=province'))[0]).toEqual(['Tỉnh Tuyên Quang', 2, 5]);
    expect(await places()).toMatchObject({ classes: 4, total: 8, by: 'classes' });
  });

  it('leave the table by the units of the people as it is', async () => {
    const byPeople = await expectAnswer<HeldPlaces>(get(`plans/${planId}/places`), 200);
    expect(byPeople).toMatchObject({ by: 'people', classes: null, rows: [{ kind: 'unknown', classes: null, turns: 8 }] });
  });

  it('are converted, asked for where the unit was divided, and never rewritten as they were', async () => {
    const then = await rows();
    expect(await rows('reading=now')).toEqual([
      ['Xã Yên Sơn', 1, 2],
      ['online', 1, 2],
      ['divided', 1, 3],
      ['unknown', 1, 1],
    ]);
    const own = scenes.own?.class;
    expect((await places('reading=now')).questions).toMatchObject([
      { classId: own?.id, classCode: own?.code, organisationId: null, unit: expect.stringContaining('Xã Kim Phú') as string, turns: 3 },
    ]);
    expect(await rows('reading=now&level=province')).toContainEqual(['Tỉnh Tuyên Quang', 2, 5]);
    await units.placeClass(own?.id ?? '', '02509', '2026-01-01', '2025-07-01');
    expect(await rows('reading=now')).toContainEqual(['Phường Mỹ Lâm', 1, 3]);
    expect((await places('reading=now')).questions).toEqual([]);
    expect(await rows()).toEqual(then);
  });

  it.each(['reading=then', 'reading=now', 'reading=now&level=commune', 'year=2024'])(
    'add up to the turns of the plan with %s, and each row opens its classes and its turns',
    async (query) => {
      const found = await places(query);
      const { targets } = await expectAnswer<{ targets: { official: number }[] }>(get(`plans/${planId}/progress`), 200);
      expect(found.total).toBe(targets[0]?.official);
      expect(found.rows.reduce((sum, { turns }) => sum + turns, 0)).toBe(found.total);
      for (const { kind, unitId, classes, turns } of found.rows) {
        const asked = `by=classes&${query}&place=${unitId ?? kind}`;
        const list = await expectAnswer<{ total: number; items: { turns: number }[] }>(get(`plans/${planId}/places/classes?${asked}`), 200);
        expect([list.total, list.items.reduce((sum, each) => sum + each.turns, 0)]).toEqual([classes, turns]);
        expect(await expectAnswer(get(`plans/${planId}/places/turns?${asked}`), 200)).toMatchObject({ total: turns });
      }
    },
  );

  it('name the classes whose place nobody has said', async () => {
    const { items } = await expectAnswer<{ items: object[] }>(get(`plans/${planId}/places/classes?place=unknown`), 200);
    expect(items).toEqual([
      expect.objectContaining({ id: scenes.unknown?.class.id, adminUnitId: null, label: null, closesOn: '2024-07-10', turns: 1 }),
    ]);
    const plan = await newPlan(desk, '2/KH-UBND');
    const { class: late } = await held('2024-05-20', 2, { plan });
    expect(await rows('', plan)).toEqual([['unknown', 1, 2]]);
    await units.placeClass(late.id, '075', '2024-05-20');
    expect(await rows('', plan)).toEqual([['Huyện Yên Sơn', 1, 2]]);
  });

  it('leave with a class that is reopened, and come back to the same place', async () => {
    const plan = await newPlan(desk, '3/KH-UBND');
    const scene = await held('2024-05-21', 2, { plan });
    await units.placeClass(scene.class.id, '02221', '2024-05-21');
    expect(await rows('', plan)).toEqual([['Huyện Na Hang', 1, 2]]);
    await expectAnswer(desk.reopen(scene), 200);
    expect(await rows('', plan)).toEqual([]);
    expect(await places('', plan)).toMatchObject({ classes: 0, total: 0 });
    await expectAnswer(desk.finalise(scene), 201);
    expect(await rows('', plan)).toEqual([['Huyện Na Hang', 1, 2]]);
  });

  it('are told apart by the border of the territory of the plan', async () => {
    const plan = await newPlan(desk, '4/KH-UBND');
    const [inside, outside] = [await held('2024-05-22', 2, { plan }), await held('2024-05-23', 1, { plan })];
    await units.placeClass(inside.class.id, '02473', '2024-05-22');
    await units.placeClass(outside.class.id, '00691', '2024-05-23');
    const adminUnitIds = [await units.unit('08', '2022-04-19')];
    const named = desk.app.http.post(`/api/v1/plans/${plan}/territory`).set(desk.official.bearer).send({ adminUnitIds, part: 'issued' });
    expect((await named).status).toBeLessThan(300);
    expect(await rows('side=inside', plan)).toEqual([['Huyện Yên Sơn', 1, 2]]);
    expect(await rows('side=outside', plan)).toEqual([['Thành phố Hà Giang', 1, 1]]);
    expect(await places('', plan)).toMatchObject({ territory: { inside: { turns: 2 }, outside: { turns: 1 }, unknown: { turns: 0 } } });
  });

  it('come as a workbook with both readings and as CSV', async () => {
    const csv = await get(`plans/${planId}/places/export?by=classes&format=csv`);
    expect(csv.text).toContain('"Huyện Yên Sơn, Tỉnh Tuyên Quang","075","1","2"');
    expect(csv.text).toContain('"Không rõ"');
    expect(csv.headers['content-disposition']).toContain('theo-noi-to-chuc.csv');
    const book = await get(`plans/${planId}/places/export?by=classes`);
    expect(book.headers['content-disposition']).toContain('theo-noi-to-chuc.xlsx');
  });

  it.each([
    ['places?by=venues', 'by', 'notAChoice'],
    ['places?by=classes&by=people', 'by', 'notAChoice'],
    ['places/export?by=x', 'by', 'notAChoice'],
    ['places/classes', 'place', 'required'],
    [`places/classes?place=${'x'.repeat(37)}`, 'place', 'tooLong'],
    ['places/classes?place=unknown&page=0', 'page', 'outOfRange'],
    ['places/classes?place=unknown&year=2019', 'year', 'daysOutsidePlan'],
    ['places?by=classes&side=inside', 'side', 'planHasNoTerritory'],
  ])('are not asked for by %s', async (path, field, code) => {
    expect(await expectAnswer(get(`plans/${planId}/${path}`), 422)).toMatchObject({ errors: [{ field, code }] });
  });

  it('are read by staff who may, of a plan and a row that exist', async () => {
    await expectAnswer(get(`plans/${planId}/places/classes?place=unknown`, desk.checkin), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/plans/${planId}/places/classes?place=unknown`), 401);
    await expectAnswer(get('plans/none/places/classes?place=unknown'), 404);
    const auditor = await makeStaff(desk.app, 'auditor');
    expect(await expectAnswer(get(`plans/${planId}/places/classes?place=none`, auditor), 200)).toEqual({ items: [], total: 0 });
  });
});

describe('lists of units that come after the classes', () => {
  it('take classes on to what took over, and leave those before the change as they were', async () => {
    const late = await RollDesk.open('2026-03-01T02:00:00Z');
    try {
      const said = new UnitDesk(late.app, late.organiser);
      const plan = await newPlan(late, '1/KH-UBND');
      const [before, after] = [await held('2024-05-10', 1, { plan, at: late }), await held('2025-08-10', 2, { plan, at: late })];
      await enterList(late.app, OLD_UNITS);
      await said.placeClass(before.class.id, '02473', '2024-05-10');
      await said.placeClass(after.class.id, '02473', '2024-05-10');
      await enterList(late.app, OLD_UNITS, '2025-06-30');
      const commune = () => new PlaceDesk(late.app, late.official).rows(plan, 'by=classes&level=commune');
      expect(await commune()).toEqual([
        ['Thị trấn Yên Sơn', 1],
        ['unknown', 2],
      ]);
      await enterList(late.app, UNITS);
      await enterList(late.app, SUCCESSIONS);
      expect(await commune()).toEqual([
        ['Xã Yên Sơn', 2],
        ['Thị trấn Yên Sơn', 1],
      ]);
    } finally {
      await late.app.close();
    }
  }, 60_000);
});
