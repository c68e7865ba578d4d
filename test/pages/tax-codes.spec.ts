import type { RegistrationList, RegistrationReceipt } from '../../src/modules/registrations/registration.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import {
  type Browser,
  makeClass,
  makeRegistration,
  makeStaff,
  readRegistration,
  registrationForm,
  signInBrowser,
  type Staff,
} from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;
let door: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
  door = await makeStaff(testApp, 'checkin');
});
afterAll(() => testApp.close());

async function keptOf(overrides: Record<string, unknown>): Promise<string | null> {
  const { id } = await makeClass(testApp);
  const request = testApp.http.post(`/api/v1/classes/${id}/registrations`).send(registrationForm(overrides));
  const { registrationId } = await expectAnswer<RegistrationReceipt>(request, 201);
  return (await readRegistration(testApp, registrationId)).taxCode;
}

describe('the tax code of the unit', () => {
  it('is free to give, and kept in one form', async () => {
    expect(await keptOf({ group: 'HOP_TAC_XA' })).toBeNull();
    expect(await keptOf({ group: 'HOP_TAC_XA', taxCode: '' })).toBeNull();
    expect(await keptOf({ group: 'DOANH_NGHIEP', taxCode: '9900 000 016 001' })).toBe('9900000016-001');
  });

  it('is not kept for groups that are not asked, whatever was typed', async () => {
    expect(await keptOf({ group: 'UBND_XA', taxCode: '9900000016' })).toBeNull();
    expect(await keptOf({ group: 'SO_BAN_NGANH', taxCode: 'không có' })).toBeNull();
  });

  it('is never an identity number, and the form says so beside the field', async () => {
    const { code } = await makeClass(testApp);
    const form = registrationForm({ group: 'HO_KINH_DOANH', taxCode: '990000000016' });
    const text = await expectPage(testApp.http.post(`/classes/${code}/register`).type('form').send(form), 422);
    expect(text).toMatch(/id="taxCode-error">.*Đây là số căn cước, không được thu thập/);
    expect(text).toContain('value="990000000016"');
  });

  it('is shown to staff, with a doubt where its check digit does not fit', async () => {
    const trainingClass = await makeClass(testApp);
    const page = async (taxCode: string): Promise<string> => {
      const { registrationId } = await makeRegistration(testApp, trainingClass, { group: 'DOANH_NGHIEP', taxCode });
      return expectPage(organiser.get(`/staff/classes/${trainingClass.id}/registrations/${registrationId}`), 200);
    };
    const right = await page('9900000016');
    expect(right).toContain('9900000016');
    expect(right).not.toContain('Chữ số kiểm tra không khớp');
    expect(await page('9900000017')).toContain('Chữ số kiểm tra không khớp');
  });

  it('does not reach the door', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { group: 'DOANH_NGHIEP', taxCode: '9900000016' });
    const list = testApp.http.get(`/api/v1/classes/${trainingClass.id}/registrations`).set(door.bearer);
    const { items } = await expectAnswer<RegistrationList>(list, 200);
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('9900000016');
  });
});
