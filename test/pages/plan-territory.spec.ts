import { messageBeside } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { holdClass, makeLongPlan, openPlaces, type PlaceDesk } from '../support/place-desk.js';
import type { RollDesk } from '../support/roll-desk.js';

let desk: RollDesk;
let places: PlaceDesk;
let official: Browser;
let auditor: Browser;
let plan: string;
let province: string;

beforeAll(async () => {
  ({ desk, places } = await openPlaces());
  official = await signInBrowser(desk.app, desk.official);
  auditor = await signInBrowser(desk.app, await makeStaff(desk.app, 'auditor'));
  await planWithTurns();
  await places.place('HTX Minh Xuân', '02473', '2026-01-01');
  await places.place('Công ty cấp tỉnh', '08', '2026-01-01');
  province = (await places.unit('08', '2024-01-01')).id;
});
beforeEach(async () => {
  plan = await planWithTurns();
});
afterAll(() => desk.app.close());

/** The path of a plan without a territory, with 3 turns of a commune and 2 of an organisation of all the province. */
async function planWithTurns(): Promise<string> {
  const id = await makeLongPlan(desk);
  await holdClass(desk, id, '2025-10-10', { 'HTX Minh Xuân': 3, 'Công ty cấp tỉnh': 2 });
  return `/staff/plans/${id}`;
}

const name = () => postForm(official, `${plan}/territory`, { adminUnitIds: [province], part: 'issued' });

const page = async (path: string, as: Browser = official): Promise<string> => (await as.get(path).expect(200)).text;

describe('the pages of a plan’s territory', () => {
  it('offer the units of the day of issue, and keep what was chosen when the form is refused', async () => {
    expect(await page(`${plan}/targets`)).toContain(`href="${plan}/territory"`);
    expect(await page(`${plan}/places`)).toContain('Kế hoạch chưa ghi địa bàn nên chưa tách được');
    const territory = await page(`${plan}/territory?q=tuyen+quang`);
    expect(territory).toContain('Kế hoạch chưa ghi địa bàn.');
    expect(territory).toContain('value="19/04/2022"');
    expect(territory).toContain(`value="${province}"`);
    expect(territory).not.toContain('value="outside"');
    const refused = await postForm(official, `${plan}/territory?q=tuyen+quang`, { part: 'issued' });
    expect(refused.status).toBe(422);
    expect(messageBeside(refused, 'adminUnitIds')).toContain('Chưa nhập');
    const wrong = await postForm(official, `${plan}/territory`, { adminUnitIds: [province], part: 'outside' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(new RegExp(`value="${province}" checked`));
    expect(await page(`${plan}/territory?q=khong+co`)).toContain('Không có đơn vị nào khớp');
  });

  it('name it, ask what the lists leave open beside the turns, and take an answer with its reason', async () => {
    expect((await name()).status).toBe(303);
    const territory = await page(`${plan}/territory`);
    expect(territory).toMatch(/Địa bàn khi ban hành[^]*Đơn vị kế tục hiện nay[^]*Tỉnh Tuyên Quang/);
    expect(territory).toContain('ghi Tỉnh Tuyên Quang (mã 08) là địa bàn của kế hoạch');
    const turns = await page(`${plan}/places`);
    expect(turns).toMatch(/Trong hay ngoài địa bàn\?[^]*Tỉnh Tuyên Quang[^]*2 lượt người/);
    const doubtful = (await places.unit('08', '2026-01-01')).id;
    const refused = await postForm(official, `${plan}/territory`, { adminUnitIds: [doubtful], part: 'inside', reason: '' });
    expect(messageBeside(refused, 'reason')).toContain('Chưa nhập');
    await postForm(official, `${plan}/territory`, { adminUnitIds: [doubtful], part: 'inside', reason: 'Trụ sở <b>ở đây</b>' });
    expect(await page(`${plan}/places`)).not.toContain('Trong hay ngoài địa bàn?');
    const history = await page(`${plan}/territory`);
    expect(history).toContain('nằm trong địa bàn');
    expect(history).toContain('Trụ sở &lt;b&gt;ở đây');
    expect(history).not.toContain('<b>ở đây');
    expect((await postForm(official, `${plan}/territory/remove`, { adminUnitId: doubtful })).status).toBe(303);
    expect(await page(`${plan}/places?side=unknown`)).toContain('chưa rõ trong hay ngoài địa bàn');
  });

  it('widen it with a ground that stays in the history', async () => {
    await name();
    expect(await page(`${plan}/territory/extent`)).toMatch(/value="issued" checked/);
    const refused = await postForm(official, `${plan}/territory/extent`, { extent: 'today', reason: '' });
    expect(messageBeside(refused, 'reason')).toContain('Chưa nhập');
    expect((await postForm(official, `${plan}/territory/extent`, { extent: 'today', reason: 'Công văn 12 (mô phỏng)' })).status).toBe(303);
    const history = await page(`${plan}/territory`);
    expect(history).toMatch(/mở rộng địa bàn ra toàn bộ tỉnh hiện nay[^]*Công văn 12 \(mô phỏng\)/);
    expect(history).toContain('Toàn bộ tỉnh hiện nay');
    expect(history).not.toMatch(/error\.|audit\.|plans:|places:|fact\./);
  });

  it('show auditors everything and offer them no form', async () => {
    await name();
    const text = (await page(`${plan}/territory`, auditor)) + (await page(`${plan}/places`, auditor));
    expect(text).not.toContain('name="part"');
    expect(text).not.toContain('territory/remove');
    await auditor.get(`${plan}/territory/extent`).expect(403);
    expect((await postForm(auditor, `${plan}/territory`, { adminUnitIds: [province], part: 'issued' })).status).toBe(403);
  });
});
