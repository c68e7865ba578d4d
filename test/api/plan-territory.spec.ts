import exceljs from 'exceljs';
import { expectAnswer, expectFile } from '../support/expect-answer.js';
import { makeStaff } from '../support/make-staff.js';
import { holdClass, makeLongPlan, openPlaces, type PlaceDesk } from '../support/place-desk.js';
import type { RollDesk } from '../support/roll-desk.js';

interface Territory {
  readonly extent: string;
  readonly units: readonly { adminUnitId: string; label: string; part: string; reason: string | null; setBy: string }[];
  readonly owners: readonly { label: string }[];
}
interface Split {
  readonly total: number;
  readonly territory: Record<'inside' | 'outside' | 'unknown', { turns: number }> & {
    doubtful: { unitId: string; label: string; turns: number }[];
  };
}

let desk: RollDesk;
let places: PlaceDesk;
let planId: string;
let oldProvince: string;

beforeAll(async () => {
  ({ desk, places } = await openPlaces());
  planId = await makeLongPlan(desk);
  oldProvince = (await places.unit('08', '2024-01-01')).id;
  await name(planId, { adminUnitIds: [oldProvince], part: 'issued' });
  await holdClass(desk, planId, '2024-05-10', { 'HTX Yên Sơn': 2, 'HTX Hà Giang': 3, 'HTX Không Rõ': 1 });
  await holdClass(desk, planId, '2025-09-10', { 'HTX Yên Sơn': 4, 'HTX Hà Giang': 1, 'HTX Mỹ Lâm': 2 });
  await places.place('HTX Yên Sơn', '02473', '2024-01-01');
  await places.place('HTX Hà Giang', '00691', '2024-01-01');
  await places.place('HTX Mỹ Lâm', '02509', '2026-01-01');
});
afterAll(() => desk.app.close());

const get = (path: string, as = desk.official) => desk.app.http.get(`/api/v1/${path}`).set(as.bearer);
const post = (path: string, body: object, as = desk.official) => desk.app.http.post(`/api/v1/${path}`).set(as.bearer).send(body);
const put = (path: string, body: object, as = desk.official) => desk.app.http.put(`/api/v1/${path}`).set(as.bearer).send(body);
const name = (plan: string, body: object) => expectAnswer<Territory>(post(`plans/${plan}/territory`, body), 200);

/** [inside, outside, unknown] turns. */
async function split(plan = planId, query = ''): Promise<number[]> {
  const { territory } = await expectAnswer<Split>(get(`plans/${plan}/places?${query}`), 200);
  return [territory.inside.turns, territory.outside.turns, territory.unknown.turns];
}

describe('the territory of a plan', () => {
  it('is that of the day of issue, and the plan has passed to the province of today', async () => {
    const territory = await name(await makeLongPlan(desk), { adminUnitIds: [oldProvince], part: 'issued' });
    expect(territory).toMatchObject({
      extent: 'issued',
      units: [{ label: 'Tỉnh Tuyên Quang', part: 'issued', reason: null, setBy: 'Hoàng Đức Lợi' }],
      owners: [{ label: 'Tỉnh Tuyên Quang' }],
    });
    expect((await places.unit('08', '2026-01-01')).id).not.toBe(oldProvince);
  });

  it('tells turns inside, outside and unknown apart, of whatever day, and drops none', async () => {
    expect(await split()).toEqual([8, 4, 1]);
    expect(await split(planId, 'year=2024')).toEqual([2, 3, 1]);
    expect((await expectAnswer<Split>(get(`plans/${planId}/places`), 200)).total).toBe(13);
  });

  it('narrows the table, its lists of people and its files to one side, which add up again', async () => {
    expect(await places.rows(planId, 'side=inside')).toEqual([
      ['Xã Yên Sơn', 4],
      ['Huyện Yên Sơn', 2],
      ['Phường Mỹ Lâm', 2],
    ]);
    expect(await places.rows(planId, 'side=outside&reading=now')).toEqual([['Phường Hà Giang 2', 4]]);
    expect(await places.rows(planId, 'side=unknown')).toEqual([['unknown', 1]]);
    const { rows } = await places.places(planId, 'side=outside');
    const district = rows.find((row) => row.name === 'Thành phố Hà Giang')?.unitId;
    const list = await expectAnswer<{ total: number }>(get(`plans/${planId}/places/turns?side=outside&place=${district}`), 200);
    expect(list.total).toBe(3);
    const csv = await get(`plans/${planId}/places/export?format=csv&reading=now&side=outside`);
    expect(csv.text).toContain('"Phường Hà Giang 2, Tỉnh Tuyên Quang","00691","4"');
    expect(csv.text).not.toContain('Yên Sơn');
    const bytes = await expectFile(get(`plans/${planId}/places/export`));
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const split = JSON.stringify(book.getWorksheet('So với địa bàn kế hoạch')?.getSheetValues());
    expect(split).toMatch(/"Trong địa bàn",8,.*"Ngoài địa bàn",4,.*"Không rõ",1,.*"Tổng cộng",13,/);
  });

  it('grows to all of the new province only when somebody says so with a ground, and back', async () => {
    const reason = 'Công văn 12/UBND-KGVX (mô phỏng)';
    expect(await expectAnswer(put(`plans/${planId}/territory/extent`, { extent: 'today', reason }), 200)).toMatchObject({
      extent: 'today',
    });
    expect(await split()).toEqual([12, 0, 1]);
    await expectAnswer(put(`plans/${planId}/territory/extent`, { extent: 'issued', reason: 'Thôi' }), 200);
    expect(await split()).toEqual([8, 4, 1]);
  });

  it('does not grow by what a request for a change of the plan says of it', async () => {
    const facts = { number: '60/KH-UBND', title: 'Kế hoạch', issuer: 'UBND tỉnh', province: 'Tuyên Quang', signedOn: '2022-04-19' };
    const said = { ...facts, periodFrom: '2021-01-01', periodTo: '2030-12-31', territoryExtent: 'today' };
    expect(await expectAnswer(put(`plans/${planId}`, said), 200)).toMatchObject({ title: 'Kế hoạch', territoryExtent: 'issued' });
    expect(await split()).toEqual([8, 4, 1]);
  });
});

describe('a unit of which the lists do not say where it lay', () => {
  let plan: string;
  let unitId: string;

  beforeAll(async () => {
    plan = await makeLongPlan(desk);
    await name(plan, { adminUnitIds: [oldProvince], part: 'issued' });
    await holdClass(desk, plan, '2025-10-10', { 'HTX Phường Một': 2 });
    await places.place('HTX Phường Một', '08', '2026-01-01');
    unitId = (await places.unit('08', '2026-01-01')).id;
  });

  it('is asked for with its turns', async () => {
    expect(await split(plan)).toEqual([0, 0, 2]);
    const { territory } = await expectAnswer<Split>(get(`plans/${plan}/places`), 200);
    expect(territory.doubtful).toMatchObject([{ unitId, label: 'Tỉnh Tuyên Quang', turns: 2 }]);
  });

  it('stands on the side that people say, with who said it and why, until that is taken back', async () => {
    const { units } = await name(plan, { adminUnitIds: [unitId], part: 'inside', reason: 'Trụ sở ở phường Minh Xuân' });
    expect(units).toMatchObject([{ part: 'issued' }, { part: 'inside', reason: 'Trụ sở ở phường Minh Xuân' }]);
    expect(await split(plan)).toEqual([2, 0, 0]);
    await name(plan, { adminUnitIds: [unitId], part: 'outside', reason: 'Nhầm' });
    expect(await split(plan)).toEqual([0, 2, 0]);
    const remove = () => desk.app.http.delete(`/api/v1/plans/${plan}/territory/${unitId}`).set(desk.official.bearer);
    await expectAnswer(remove(), 204);
    expect(await split(plan)).toEqual([0, 0, 2]);
    expect(await expectAnswer(remove(), 404)).toMatchObject({ code: 'notInTerritory' });
  });
});

describe('a territory is not changed', () => {
  it.each([
    [{ part: 'issued' }, 'adminUnitIds', 'required'],
    [{ adminUnitIds: [], part: 'issued' }, 'adminUnitIds', 'required'],
    [{ adminUnitIds: ['nowhere'], part: 'issued' }, 'adminUnitIds', 'notAChoice'],
    [{ adminUnitIds: ['x'.repeat(37)], part: 'issued' }, 'adminUnitIds', 'notAChoice'],
    [{ adminUnitIds: [{}], part: 'issued' }, 'adminUnitIds', 'notAChoice'],
    [{ adminUnitIds: ['nowhere'] }, 'part', 'required'],
    [{ adminUnitIds: ['nowhere'], part: 'beside' }, 'part', 'notAChoice'],
    [{ adminUnitIds: ['nowhere'], part: 'outside' }, 'reason', 'required'],
    [{ adminUnitIds: ['nowhere'], part: 'outside', reason: 'x'.repeat(501) }, 'reason', 'tooLong'],
  ])('by %j', async (body, field, code) => {
    expect(await expectAnswer(post(`plans/${planId}/territory`, body), 422)).toMatchObject({ errors: [{ field, code }] });
  });

  it('to a unit that did not exist on the day of issue', async () => {
    const { id } = await places.unit('08', '2026-01-01');
    expect(await expectAnswer(post(`plans/${planId}/territory`, { adminUnitIds: [oldProvince, id], part: 'issued' }), 422)).toMatchObject({
      errors: [{ field: 'adminUnitIds', code: 'unitNotOnThatDay' }],
    });
  });

  it('nor widened or answered before it is named, nor asked for by side', async () => {
    const plan = await makeLongPlan(desk);
    const wide = await expectAnswer(put(`plans/${plan}/territory/extent`, { extent: 'today', reason: 'Vì' }), 409);
    expect(wide).toMatchObject({ code: 'planHasNoTerritory' });
    const said = await expectAnswer(post(`plans/${plan}/territory`, { adminUnitIds: [oldProvince], part: 'inside', reason: 'Vì' }), 409);
    expect(said).toMatchObject({ code: 'planHasNoTerritory' });
    expect(await expectAnswer(get(`plans/${plan}/places?side=inside`), 422)).toMatchObject({
      errors: [{ field: 'side', code: 'planHasNoTerritory' }],
    });
    expect(await expectAnswer<{ territory: null }>(get(`plans/${plan}/places`), 200)).toMatchObject({ territory: null });
    expect(await expectAnswer(get(`plans/${planId}/places?side=nowhere`), 422)).toMatchObject({
      errors: [{ field: 'side', code: 'notAChoice' }],
    });
  });

  it.each([
    [{ extent: 'issued' }, 'reason', 'required'],
    [{ reason: 'Vì' }, 'extent', 'required'],
    [{ extent: 'mine', reason: 'Vì' }, 'extent', 'notAChoice'],
  ])('by the extent %j', async (body, field, code) => {
    expect(await expectAnswer(put(`plans/${planId}/territory/extent`, body), 422)).toMatchObject({ errors: [{ field, code }] });
  });

  it('by an auditor, who may read it; nor of a plan that is not there', async () => {
    const auditor = await makeStaff(desk.app, 'auditor');
    expect((await get(`plans/${planId}/territory`, auditor)).status).toBe(200);
    expect((await post(`plans/${planId}/territory`, { adminUnitIds: [oldProvince], part: 'issued' }, auditor)).status).toBe(403);
    expect((await put(`plans/${planId}/territory/extent`, { extent: 'today', reason: 'Vì' }, auditor)).status).toBe(403);
    expect((await desk.app.http.delete(`/api/v1/plans/${planId}/territory/${oldProvince}`).set(auditor.bearer)).status).toBe(403);
    expect((await get('plans/none/territory')).status).toBe(404);
  });
});
