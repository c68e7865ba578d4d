import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff } from '../support/make-staff.js';
import { holdClass, makeLongPlan, openPlaces, type PlaceDesk, type Places } from '../support/place-desk.js';
import type { RollDesk } from '../support/roll-desk.js';

let desk: RollDesk;
let places: PlaceDesk;
let planId: string;

beforeAll(async () => {
  ({ desk, places } = await openPlaces());
  planId = await plainScene('HTX Yên Sơn', 'HTX Kim Phú', 'HTX Không Rõ');
});
afterAll(() => desk.app.close());

/** A plan with 4 turns of Thị trấn Yên Sơn, 3 of Xã Kim Phú, which was divided, and 1 of an organisation that nobody placed. */
async function plainScene(yenSon: string, kimPhu: string, somewhere: string): Promise<string> {
  const plan = await makeLongPlan(desk);
  await holdClass(desk, plan, '2024-05-10', { [yenSon]: 4, [kimPhu]: 3, [somewhere]: 1 });
  await places.place(yenSon, '02473', '2024-01-01');
  await places.place(kimPhu, '02497', '2024-01-01');
  return plan;
}

const get = (path: string, as = desk.official) => desk.app.http.get(`/api/v1/${path}`).set(as.bearer);
const official = async (plan: string): Promise<number> => {
  const { targets } = await expectAnswer<{ targets: { official: number }[] }>(get(`plans/${plan}/progress`), 200);
  return targets[0]?.official ?? -1;
};

/** Every row opens as many turns as it says. */
async function expectRowsToOpen(plan: string, query: string, { rows }: Places): Promise<void> {
  for (const { kind, unitId, turns } of rows) {
    const list = await expectAnswer<{ total: number; items: unknown[] }>(
      get(`plans/${plan}/places/turns?${query}&place=${unitId ?? kind}`),
      200,
    );
    expect([list.total, list.items.length]).toEqual([turns, turns]);
  }
}

describe('turns by place', () => {
  it('stand where their organisations lay, also when that is said after the class', async () => {
    const plan = await makeLongPlan(desk);
    await holdClass(desk, plan, '2024-05-10', { 'HTX Cam Sành': 2, 'HTX Chè Shan': 3, 'HTX Cá Lồng': 1 });
    expect(await places.rows(plan)).toEqual([['unknown', 6]]);
    expect(await places.organisation('HTX Chè Shan')).toMatchObject({ turns: 3, unplaced: 3 });
    await places.place('HTX Cam Sành', '02473', '2024-01-01');
    await places.place('HTX Chè Shan', '02497', '2024-01-01');
    expect(await places.rows(plan)).toEqual([
      ['Thành phố Tuyên Quang', 3],
      ['Huyện Yên Sơn', 2],
      ['unknown', 1],
    ]);
    await holdClass(desk, plan, '2024-06-10', { 'HTX Cam Sành': 2 });
    expect(await places.rows(plan, 'level=commune')).toEqual([
      ['Thị trấn Yên Sơn', 4],
      ['Xã Kim Phú', 3],
      ['unknown', 1],
    ]);
    expect(await places.rows(plan, 'level=province')).toEqual([
      ['Tỉnh Tuyên Quang', 7],
      ['unknown', 1],
    ]);
  });

  it('are converted where all of a unit went into one, and never guessed where it was divided', async () => {
    expect(await places.rows(planId, 'reading=now')).toEqual([
      ['Xã Yên Sơn', 4],
      ['divided', 3],
      ['unknown', 1],
    ]);
    const { questions } = await places.places(planId, 'reading=now');
    expect(questions).toMatchObject([{ organisation: 'HTX Kim Phú', turns: 3 }]);
    expect(questions[0]?.unit).toContain('Xã Kim Phú');
    expect(await places.rows(planId, 'reading=now&level=province')).toEqual([
      ['Tỉnh Tuyên Quang', 7],
      ['unknown', 1],
    ]);
  });

  it('of a divided unit are converted as staff said of each organisation, which is kept with who said it', async () => {
    const plan = await plainScene('HTX Chăn Nuôi', 'HTX Nuôi Ong', 'HTX Lang Thang');
    await places.place('HTX Nuôi Ong', '02509', '2026-01-01', '2025-07-01');
    expect(await places.places(plan, 'reading=now')).toMatchObject({
      rows: [{ name: 'Xã Yên Sơn', turns: 4 }, { name: 'Phường Mỹ Lâm', turns: 3 }, { kind: 'unknown' }],
      questions: [],
    });
    expect(await places.rows(plan)).toContainEqual(['Thành phố Tuyên Quang', 3]);
    const { items } = await expectAnswer<{ items: { places: object[] }[] }>(get('organisation-places?state=all&q=nuoi ong'), 200);
    expect(items[0]?.places).toMatchObject([
      { label: 'Xã Kim Phú, Thành phố Tuyên Quang, Tỉnh Tuyên Quang', setBy: 'Hoàng Đức Lợi' },
      { label: 'Phường Mỹ Lâm, Tỉnh Tuyên Quang', validFrom: '2025-07-01', setBy: 'Hoàng Đức Lợi' },
    ]);
  });

  it('stand nowhere after their unit was divided, until staff say where', async () => {
    const plan = await makeLongPlan(desk);
    await holdClass(desk, plan, '2024-05-10', { 'HTX Phú Kim': 1 });
    await places.place('HTX Phú Kim', '02497', '2024-01-01');
    await holdClass(desk, plan, '2025-08-10', { 'HTX Phú Kim': 1 });
    expect(await places.rows(plan, 'year=2025')).toEqual([['unknown', 1]]);
    await places.place('HTX Phú Kim', '02215', '2025-08-01');
    expect(await places.rows(plan)).toEqual([
      ['Phường Minh Xuân', 1],
      ['Thành phố Tuyên Quang', 1],
    ]);
  });

  it.each(['reading=then', 'reading=now', 'reading=then&level=commune', 'reading=now&level=province', 'reading=then&year=2024'])(
    'add up to the turns of the plan with %s, and each row opens its turns',
    async (query) => {
      const found = await places.places(planId, query);
      expect(found.total).toBe(await official(planId));
      expect(found.rows.reduce((sum, { turns }) => sum + turns, 0)).toBe(found.total);
      await expectRowsToOpen(planId, query, found);
    },
  );

  it('leave with the class that is reopened, and come back to the same place', async () => {
    const plan = await makeLongPlan(desk);
    const scene = await holdClass(desk, plan, '2024-05-10', { 'HTX Mở Lại': 2 });
    await expectAnswer(desk.reopen(scene), 200);
    await places.place('HTX Mở Lại', '02221', '2024-01-01');
    expect(await places.rows(plan)).toEqual([]);
    await expectAnswer(desk.finalise(scene), 201);
    expect(await places.rows(plan)).toEqual([['Huyện Na Hang', 2]]);
    await places.place('HTX Mở Lại', '02473', '2024-01-01');
    expect(await places.rows(plan)).toEqual([['Huyện Yên Sơn', 2]]);
  });

  it('come as a workbook with both readings and as CSV, and leave a trace', async () => {
    const csv = await get(`plans/${planId}/places/export?format=csv&reading=now`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain('"Xã Yên Sơn, Tỉnh Tuyên Quang","02473","4"');
    const forExcel = await get(`plans/${planId}/places/export?separator=semicolon&reading=now`);
    expect(forExcel.text).toContain('"Xã Yên Sơn, Tỉnh Tuyên Quang";"02473";"4"');
    expect(forExcel.headers['content-disposition']).toContain('theo-dia-ban.csv');
    const book = await get(`plans/${planId}/places/export`);
    expect(book.headers['content-disposition']).toContain('theo-dia-ban.xlsx');
  });

  it.each([
    ['reading=later', 'reading', 'notAChoice'],
    ['level=village', 'level', 'notAChoice'],
    ['year=12', 'year', 'outOfRange'],
    ['from=hôm qua', 'from', 'notADate'],
    ['from=2024-05-01&to=2024-04-01', 'to', 'endsBeforeStart'],
    ['year=2019', 'year', 'daysOutsidePlan'],
    ['asOf=1', 'asOf', 'notADate'],
  ])('are not asked for by %s', async (query, field, code) => {
    expect(await expectAnswer(get(`plans/${planId}/places?${query}`), 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await expectAnswer(get(`plans/${planId}/places/export?${query}`), 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await expectAnswer(get(`plans/${planId}/places/turns?place=unknown&${query}`), 422)).toMatchObject({
      errors: [{ field, code }],
    });
  });

  it('of a row that is not there are none', async () => {
    for (const place of ['none', 'divided', "' OR 1=1 --"]) {
      const list = await expectAnswer(get(`plans/${planId}/places/turns?place=${encodeURIComponent(place)}`), 200);
      expect(list).toEqual({ items: [], total: 0 });
    }
    await expectAnswer(get(`plans/${planId}/places/turns`), 422);
    await expectAnswer(get('plans/none/places'), 404);
  });
});

describe('the place of an organisation', () => {
  it.each([
    ['no unit', { adminUnitId: '' }, 'adminUnitId', 'required'],
    ['a unit that does not exist', { adminUnitId: 'none' }, 'adminUnitId', 'notAChoice'],
    ['a list of units', { adminUnitId: ['a', 'b'] }, 'adminUnitId', 'notText'],
    ['a day that is none', { validFrom: '2025-02-30' }, 'validFrom', 'notADate'],
    ['a day on which the unit did not exist', { validFrom: '2025-06-30' }, 'validFrom', 'unitNotOnThatDay'],
  ])('is refused with %s, and nothing changes', async (_, wrong, field, code) => {
    const { id } = await places.organisation('HTX Không Rõ');
    const body = { adminUnitId: (await places.unit('02509', '2026-01-01')).id, ...wrong };
    const answer = await expectAnswer(desk.app.http.post(`/api/v1/organisation-places/${id}`).set(desk.official.bearer).send(body), 422);
    expect(answer).toMatchObject({ errors: [{ field, code }] });
    expect(await places.organisation('HTX Không Rõ')).toMatchObject({ unplaced: 1 });
  });

  it('is asked of those with most turns first, and found by name', async () => {
    const { items } = await expectAnswer<{ items: { name: string; unplaced: number }[] }>(get('organisation-places'), 200);
    expect(items.map(({ unplaced }) => unplaced)).toEqual(items.map(({ unplaced }) => unplaced).toSorted((one, other) => other - one));
    expect(items.every(({ unplaced }) => unplaced > 0)).toBe(true);
    expect(await expectAnswer(get('organisation-places?q=%25'), 200)).toEqual({ items: [], total: 0 });
    expect(await expectAnswer(get('organisation-places?state=some'), 422)).toMatchObject({ errors: [{ field: 'state' }] });
  });

  it('is seen by those who read reports, and said by organisers and officials', async () => {
    const [door, auditor] = [await makeStaff(desk.app, 'checkin'), await makeStaff(desk.app, 'auditor')];
    const { id } = await places.organisation('HTX Không Rõ');
    const body = { adminUnitId: (await places.unit('02509', '2026-01-01')).id };
    const put = (as: typeof door) => desk.app.http.post(`/api/v1/organisation-places/${id}`).set(as.bearer).send(body);
    await expectAnswer(put(auditor), 403);
    await expectAnswer(put(door), 403);
    await expectAnswer(get('organisation-places', auditor), 200);
    await expectAnswer(get(`plans/${planId}/places`, door), 403);
    await expectAnswer(get(`plans/${planId}/places/export`, door), 403);
    await expectAnswer(get('organisation-places', door), 403);
    await expectAnswer(desk.app.http.post(`/api/v1/organisation-places/none`).set(desk.official.bearer).send(body), 404);
  });
});

describe('the places of two spellings of one unit', () => {
  const register = '/api/v1/organisation-register';

  it('are the place of the unit that speaks for them, whichever of the two it is said of, until they are parted', async () => {
    const plan = await makeLongPlan(desk);
    await holdClass(desk, plan, '2024-05-10', { 'HTX Viết Đúng': 3, 'HTX Viết Sai': 1 });
    await places.place('HTX Viết Đúng', '02221', '2024-01-01');
    await places.place('HTX Viết Sai', '02473', '2024-01-01');
    expect(await places.rows(plan)).toEqual([
      ['Huyện Na Hang', 3],
      ['Huyện Yên Sơn', 1],
    ]);

    const { id } = await places.organisation('HTX Viết Sai');
    const join = { kind: 'same', successorName: 'HTX Viết Đúng' };
    await expectAnswer(desk.app.http.post(`${register}/${id}/changes`).set(desk.organiser.bearer).send(join), 201);
    expect(await places.rows(plan)).toEqual([['Huyện Na Hang', 4]]);
    await holdClass(desk, plan, '2024-06-10', { 'HTX Viết Sai': 1 });
    expect(await places.rows(plan)).toEqual([['Huyện Na Hang', 5]]);

    await places.place('HTX Viết Sai', '00691', '2024-01-01');
    expect(await places.rows(plan)).toEqual([['Thành phố Hà Giang', 5]]);
    await places.place('HTX Viết Đúng', '02221', '2024-01-01');
    expect(await places.rows(plan)).toEqual([['Huyện Na Hang', 5]]);

    const { changes } = await expectAnswer<{ changes: { id: string }[] }>(get(`organisation-register/${id}`), 200);
    await expectAnswer(desk.app.http.delete(`${register}/${id}/changes/${changes[0]?.id ?? ''}`).set(desk.organiser.bearer), 200);
    expect(await places.rows(plan)).toEqual([
      ['Huyện Na Hang', 3],
      ['Huyện Yên Sơn', 2],
    ]);
  });

  it('are the only one that is known while nobody has said where the unit lies', async () => {
    const plan = await makeLongPlan(desk);
    await holdClass(desk, plan, '2024-05-10', { 'HTX Tên Chung': 1, 'HTX Tên Riêng': 1 });
    await places.place('HTX Tên Riêng', '02473', '2024-01-01');
    const { id } = await places.organisation('HTX Tên Riêng');
    const join = { kind: 'same', successorName: 'HTX Tên Chung' };
    await expectAnswer(desk.app.http.post(`${register}/${id}/changes`).set(desk.organiser.bearer).send(join), 201);
    expect(await places.rows(plan)).toEqual([
      ['Huyện Yên Sơn', 1],
      ['unknown', 1],
    ]);
    await places.place('HTX Tên Chung', '02221', '2024-01-01');
    expect(await places.rows(plan)).toEqual([['Huyện Na Hang', 2]]);
  });
});
