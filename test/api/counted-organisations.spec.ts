import type { UnitGroup } from '../../src/shared/unit-group.js';
import type { TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeRegistration } from '../support/make-registration.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';
import { RollDesk } from '../support/roll-desk.js';

interface Organisations {
  readonly total: number;
  readonly joined: number;
  readonly organisations: readonly {
    names: string[];
    group: string;
    taxCodes: string[];
    classes: number;
    steps: { kind: string; from: string }[];
  }[];
}

let desk: RollDesk;
let testApp: TestApp;
let organiser: Staff;
let official: Browser;
let planId: string;

beforeAll(async () => {
  desk = await RollDesk.open('2024-11-15T02:00:00Z');
  testApp = desk.app;
  organiser = desk.organiser;
  official = await signInBrowser(testApp, desk.official);
  planId = await makeScene('Demo');
});
afterAll(() => testApp.close());

/** A plan with three organisations of April, each of them under another name in September; the names end in a word of their own. */
async function makeScene(word: string): Promise<string> {
  const { id } = await makePlan(testApp);
  await makeTarget(testApp, id, {
    key: 'enterprises',
    basis: 'DISTINCT_ORG',
    unit: 'enterprise',
    wanted: 3,
    audience: ['DOANH_NGHIEP', 'HOP_TAC_XA'],
  });
  await makeTarget(testApp, id, { key: 'turns' });
  await hold(id, '2024-04-10', {
    [`Công ty <b>Chè</b> Tân Lâm ${word}`]: 'DOANH_NGHIEP',
    [`HTX Nà Lồm ${word}`]: 'HOP_TAC_XA',
    [`Cty Gỗ ${word}`]: 'DOANH_NGHIEP',
  });
  await hold(id, '2024-09-10', {
    [`Công ty Trà Tân Lâm ${word}`]: 'DOANH_NGHIEP',
    [`Công ty Nà Lồm ${word}`]: 'DOANH_NGHIEP',
    [`Công ty Gỗ ${word}`]: 'DOANH_NGHIEP',
  });
  await change(`Công ty <b>Chè</b> Tân Lâm ${word}`, { kind: 'renamed', day: '2024-07-01' }, `Công ty Trà Tân Lâm ${word}`);
  await change(`HTX Nà Lồm ${word}`, { kind: 'renamed', day: '2024-08-01' }, `Công ty Nà Lồm ${word}`);
  await change(`Cty Gỗ ${word}`, { kind: 'same' }, `Công ty Gỗ ${word}`);
  return id;
}

async function hold(plan: string, closesOn: string, units: Record<string, UnitGroup>): Promise<void> {
  const scene = await desk.makeScene(0, { planIds: [plan], closesOn });
  for (const [organisation, group] of Object.entries(units)) await makeRegistration(testApp, scene.class, { organisation, group });
  await desk.everyonePresent(scene);
  await expectAnswer(desk.finalise(scene), 201);
}

async function idOf(name: string): Promise<string> {
  const path = `/api/v1/organisation-register?state=all&q=${encodeURIComponent(name)}`;
  const { items } = await expectAnswer<{ items: { id: string; name: string }[] }>(testApp.http.get(path).set(organiser.bearer), 200);
  return items.find((each) => each.name === name)?.id ?? '';
}

async function change(from: string, body: object, to: string): Promise<void> {
  const path = `/api/v1/organisation-register/${await idOf(from)}/changes`;
  await expectAnswer(
    testApp.http
      .post(path)
      .set(organiser.bearer)
      .send({ ...body, successorId: await idOf(to) }),
    201,
  );
}

const get = (path: string, plan = planId) => testApp.http.get(`/api/v1/plans/${plan}/${path}`).set(desk.official.bearer);
const organisations = (query = ''): Promise<Organisations> =>
  expectAnswer<Organisations>(get(`organisations?target=enterprises${query}`), 200);

async function number(asOf?: string, plan = planId): Promise<number | undefined> {
  const { targets } = await expectAnswer<{ targets: { key: string; official: number }[] }>(
    get(`progress${asOf === undefined ? '' : `?asOf=${asOf}`}`, plan),
    200,
  );
  return targets.find(({ key }) => key === 'enterprises')?.official;
}

async function countBy(organisationsBy: 'named' | 'lasting', plan = planId): Promise<void> {
  const {
    number: own,
    title,
    issuer,
    province,
    signedOn,
    periodFrom,
    periodTo,
  } = await expectAnswer<Record<string, string>>(testApp.http.get(`/api/v1/plans/${plan}`).set(desk.official.bearer), 200);
  const body = { number: own, title, issuer, province, signedOn, periodFrom, periodTo, organisationsBy };
  await expectAnswer(testApp.http.put(`/api/v1/plans/${plan}`).set(desk.official.bearer).send(body), 200);
}

describe('a plan that counts organisations', () => {
  it('by their names counts one that was renamed twice, and says so beside the list', async () => {
    await countBy('named');
    expect(await number()).toBe(6);
    expect(await organisations()).toMatchObject({ total: 6, joined: 0 });
    const { text } = await official.get(`/staff/plans/${planId}/organisations?target=enterprises`).expect(200);
    expect(text).toContain('đơn vị đổi tên mà không ghi mã số thuế là hai đơn vị');
    expect(text).toContain('Công ty &lt;b&gt;Chè');
    expect(text).not.toContain('<b>Chè');
  });

  it('as lasting counts it once, whatever it is called and whichever form it has', async () => {
    await countBy('lasting');
    expect(await number()).toBe(3);
    const list = await organisations();
    expect(list).toMatchObject({ total: 3, joined: 3 });
    expect(list.organisations.map(({ names, group, classes }) => [names, group, classes])).toEqual([
      [['Công ty Gỗ Demo', 'Cty Gỗ Demo'], 'DOANH_NGHIEP', 2],
      [['Công ty Nà Lồm Demo', 'HTX Nà Lồm Demo'], 'DOANH_NGHIEP', 2],
      [['Công ty Trà Tân Lâm Demo', 'Công ty <b>Chè</b> Tân Lâm Demo'], 'DOANH_NGHIEP', 2],
    ]);
    expect(list.organisations.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([['same'], ['renamed'], ['renamed']]);
    expect((await organisations('&group=HOP_TAC_XA')).total).toBe(1);
  });

  it('lists it under the name of the day that is asked for, also before anybody came under it', async () => {
    const plan = await makeScene('mới');
    await countBy('lasting', plan);
    const underName = async (asOf: string): Promise<[string[], number]> => {
      const path = `organisations?target=enterprises&asOf=${asOf}`;
      const list = await expectAnswer<Organisations>(get(path, plan), 200);
      return [list.organisations.map(({ names: [name = ''] }) => name), list.joined];
    };
    expect(await underName('2024-06-30')).toEqual([['Công ty <b>Chè</b> Tân Lâm mới', 'Công ty Gỗ mới', 'HTX Nà Lồm mới'], 0]);
    expect(await underName('2024-08-31')).toEqual([['Công ty Gỗ mới', 'Công ty Nà Lồm mới', 'Công ty Trà Tân Lâm mới'], 0]);
    expect(await underName('2024-09-30')).toEqual([['Công ty Gỗ mới', 'Công ty Nà Lồm mới', 'Công ty Trà Tân Lâm mới'], 3]);
  });

  it('counts a change from its day on', async () => {
    const plan = await makeScene('khác');
    await countBy('lasting', plan);
    expect(await number('2024-07-15', plan)).toBe(3);
    expect(await number('2024-09-15', plan)).toBe(3);
    await change('Công ty Trà Tân Lâm khác', { kind: 'renamed', day: '2024-10-01' }, 'Công ty Gỗ khác');
    expect(await number('2024-09-30', plan)).toBe(3);
    expect(await number(undefined, plan)).toBe(2);
  });

  it('opens the organisations from its page, names why several names are one, and narrows to these', async () => {
    await countBy('lasting');
    const progress = await official.get(`/staff/plans/${planId}`).expect(200);
    expect(progress.text).toContain('Xem từng đơn vị được tính');
    const path = `/staff/plans/${planId}/organisations?target=enterprises&asOf=2024-09-30`;
    const { text } = await official.get(path).expect(200);
    expect(text).toContain('HTX Nà Lồm Demo đổi thành Công ty Nà Lồm Demo từ 01/08/2024');
    expect(text).toContain('Cty Gỗ Demo là cách ghi khác của Công ty Gỗ Demo');
    expect(text).toContain('Chỉ xem 3 đơn vị gộp từ nhiều tên');
    expect((await official.get(`${path}&joined=yes`).expect(200)).text).toContain('Xem tất cả');
    expect(text).not.toMatch(/reporting:|plans:|group\./);
  });

  it.each([
    ['target=enterprises&group=NOBODY', 422],
    ['target=enterprises&joined=no', 422],
    ['target=enterprises&page=0', 422],
    ['target=enterprises&asOf=heute', 422],
    ['', 422],
    ['target=turns', 404],
    ['target=none', 404],
  ])('is not asked by %j', async (query, status) => {
    expect((await get(`organisations?${query}`)).status).toBe(status);
  });

  it('is changed with its history by those who plan, and to nothing else', async () => {
    await countBy('named');
    await countBy('lasting');
    const history = await official.get(`/staff/plans/${planId}/targets`).expect(200);
    expect(history.text).toMatch(/Đếm tổ chức, doanh nghiệp: theo tên và mã số thuế của ngày học → đơn vị đổi tên, chuyển đổi vẫn là một/);
    const form = await official.get(`/staff/plans/${planId}/edit`).expect(200);
    expect(form.text).toMatch(/name="organisationsBy" value="lasting" checked/);
    const wrong = await postForm(official, `/staff/plans/${planId}/edit`, { organisationsBy: 'mine' });
    expect(wrong.status).toBe(422);
    const door = await makeStaff(testApp, 'checkin');
    expect((await testApp.http.get(`/api/v1/plans/${planId}/organisations?target=enterprises`).set(door.bearer)).status).toBe(403);
  });
});
