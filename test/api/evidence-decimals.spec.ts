import { startApp, type TestApp } from '../support/app.js';
import { makePlan60 } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

let testApp: TestApp;
let browser: Browser;
let planId: string;

beforeAll(async () => {
  testApp = await startApp('2024-11-15T02:00:00Z');
  browser = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
  planId = (await makePlan60(testApp)).plan.id;
});
afterAll(() => testApp.close());

const common = { countedOn: '10/5/2024', source: 'Báo cáo số 12/BC-CTK (mô phỏng)' };
const tfp = { ...common, kind: 'tfp_measurement', subject: 'Năm 2023', result: 'Đã tính mức đóng góp của TFP' };
const record = (body: object) => postForm(browser, `/staff/plans/${planId}/evidence`, { ...body });

it.each([
  ['a measured share', tfp, '46,11', '<dd>46,11<'],
  ['a share below nothing', tfp, '-1,2', '<dd>-1,2<'],
  [
    'a total',
    { ...common, kind: 'denominator_snapshot', subject: 'Diện tích chè (ha)', target: 'ocop_trademark_pct' },
    '1.130,5',
    '1.130,5',
  ],
])('%s of a record is printed as it was typed, and stands so in its form', async (_, body, quantity, printed) => {
  const saved = await record({ ...body, quantity });
  expect(saved.status).toBe(303);
  const address = String(saved.headers.location).split('?')[0] ?? '';
  expect((await browser.get(address).expect(200)).text).toContain(printed);
});

it.each([
  [tfp, '46,111', 'Nhiều nhất 2 chữ số'],
  [tfp, '46 %', 'Gõ số như 7,2'],
  [tfp, '1.001', 'Nhập số từ'],
  [{ ...common, kind: 'propaganda_item', subject: 'Tờ rơi', variant: 'LEAFLET' }, '7,5', 'Nhập một số nguyên'],
])('%j with the number %j is refused beside the field', async (body, quantity, message) => {
  const refused = await record({ ...body, quantity });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('id="quantity-error"');
  expect(refused.text).toContain(message);
});
