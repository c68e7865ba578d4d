import { makePlan60 } from '../support/make-plan.js';
import { makeTurns } from '../support/make-turns.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, messageBeside } from '../support/expect-answer.js';
import { makeClass, type MadeClass, makeRegistration, makeStaff, postForm, signInBrowser, type Staff } from '../support/make.js';

let testApp: TestApp;
let organiser: Staff;
let before: MadeClass;
let after: MadeClass;

beforeAll(async () => {
  testApp = await startApp('2025-06-16T02:00:00Z');
  organiser = await makeStaff(testApp);
});
beforeEach(async () => {
  testApp.clock.moveTo('2025-06-16T02:00:00Z');
  before = await makeClass(testApp, { closesOn: '2025-06-30' });
  after = await makeClass(testApp, { closesOn: '2025-07-01' });
});
afterAll(() => testApp.close());

const person = {
  fullName: 'Ma Thị Duyên',
  organisation: 'UBND huyện Na Hang',
  position: 'Chuyên viên',
  gender: 'female',
  phone: '0912345678',
  consent: true,
};
const onList = async ({ id }: MadeClass): Promise<number> => {
  const { total } = await expectAnswer<{ total: number }>(
    testApp.http.get(`/api/v1/classes/${id}/registrations`).set(organiser.bearer),
    200,
  );
  return total;
};

describe('UBND huyện, which ended on 30/06/2025', () => {
  it('is offered for a class that opens on that day and not for one that opens later', async () => {
    const groups = async ({ code }: MadeClass): Promise<string[]> => {
      const { text } = await testApp.http.get(`/classes/${code}`).expect(200);
      return [...text.matchAll(/<option value="(UBND_\w+)"/g)].map(([, group = '']) => group);
    };
    expect(await groups(before)).toEqual(['UBND_HUYEN', 'UBND_XA']);
    expect(await groups(after)).toEqual(['UBND_XA']);
  });

  it('is refused beside the field when it is sent all the same, and nothing is saved', async () => {
    const send = ({ id }: MadeClass, group: string) => testApp.http.post(`/api/v1/classes/${id}/registrations`).send({ ...person, group });
    await expectAnswer(send(before, 'UBND_HUYEN'), 201);
    expect(await expectAnswer(send(after, 'UBND_HUYEN'), 422)).toMatchObject({ errors: [{ field: 'group', code: 'groupEnded' }] });
    expect(await onList(after)).toBe(0);
    await expectAnswer(send(after, 'UBND_XA'), 201);
  });

  it('is refused on the page in words that say what to choose', async () => {
    const page = await testApp.http
      .post(`/classes/${after.code}/register`)
      .type('form')
      .send({ ...person, consent: 'on', group: 'UBND_HUYEN' });
    expect(page.status).toBe(422);
    expect(messageBeside(page, 'group')).toContain('Xin chọn UBND xã, phường');
  });

  it('is refused to staff who add somebody, reserve seats, make a link for a unit or correct a group', async () => {
    const browser = await signInBrowser(testApp, organiser);
    const path = `/api/v1/classes/${after.id}`;
    const refused = { errors: [{ field: 'group', code: 'groupEnded' }] };
    const post = (to: string, body: object) => testApp.http.post(`${path}/${to}`).set(organiser.bearer).send(body);
    expect(await expectAnswer(post('participants', { ...person, group: 'UBND_HUYEN', source: 'staff' }), 422)).toMatchObject(refused);
    const block = { unit: 'UBND huyện Na Hang', group: 'UBND_HUYEN', seats: 2, releaseAt: '2025-06-30T10:00:00Z' };
    expect(await expectAnswer(post('seat-blocks', block), 422)).toMatchObject(refused);
    const link = await postForm(browser, `/staff/classes/${after.id}/imports/links`, {
      ...{ unitName: 'UBND huyện Na Hang', unitGroup: 'UBND_HUYEN', deadline: '28/06/2025' },
    });
    expect(messageBeside(link, 'unitGroup')).toContain('UBND cấp huyện đã kết thúc');
    const { registrationId } = await makeRegistration(testApp, after, { group: 'UBND_XA', fullName: 'Nông Thị Xuyến' });
    const correction = { fullName: 'Nông Thị Xuyến', organisation: 'UBND huyện', group: 'UBND_HUYEN', gender: 'female', reason: 'thử' };
    const answer = testApp.http.patch(`/api/v1/registrations/${registrationId}`).set(organiser.bearer).send(correction);
    expect(await expectAnswer(answer, 422)).toMatchObject(refused);
  });

  it('gets no quota in a class that opens later, while quotas of other groups are set and one from before is lifted', async () => {
    const arrange = ({ id }: MadeClass, quotas: object[]) =>
      testApp.http.patch(`/api/v1/classes/${id}/seating`).set(organiser.bearer).send({ quotas });
    const refused = { errors: [{ field: 'group', code: 'groupEnded' }] };
    await expectAnswer(arrange(before, [{ group: 'UBND_HUYEN', maximum: 5 }]), 200);
    const both = [
      { group: 'UBND_XA', maximum: 4 },
      { group: 'UBND_HUYEN', maximum: 5 },
    ];
    expect(await expectAnswer(arrange(after, both), 422)).toMatchObject(refused);
    const browser = await signInBrowser(testApp, organiser);
    const page = await postForm(browser, `/staff/classes/${after.id}/seats/quotas`, { group: 'UBND_HUYEN', maximum: '5' });
    expect(messageBeside(page, 'group')).toContain('UBND cấp huyện đã kết thúc');
    const { quotas } = await expectAnswer<{ quotas: object[] }>(
      testApp.http.get(`/api/v1/classes/${after.id}/seating`).set(organiser.bearer),
      200,
    );
    expect(quotas).toEqual([]);
    await expectAnswer(arrange(after, both.slice(0, 1)), 200);
    await expectAnswer(arrange(before, []), 200);
  });

  it('is pointed out in a list before anything is entered', async () => {
    const browser = await signInBrowser(testApp, organiser);
    const begin = ({ id }: MadeClass) =>
      postForm(browser, `/staff/classes/${id}/imports/typed`, {
        ...{ fullName: ['Hà Phúc Lâm'], organisation: ['UBND huyện Hàm Yên'], phone: [''], email: [''], position: [''] },
        ...{ birthDate: ['1985'], gender: ['Nam'] },
      });
    const preview = async (of: MadeClass): Promise<string> => {
      const { headers } = await begin(of);
      return (await browser.get(String(headers.location)).expect(200)).text;
    };
    expect(await preview(before)).not.toContain('UBND cấp huyện đã kết thúc');
    expect(await preview(after)).toContain('UBND cấp huyện đã kết thúc');
  });
});

describe('the tables by group of a plan that knew both levels', () => {
  const table = async (planId: string, query: object): Promise<string[][]> => {
    const asked = testApp.http.get(`/api/v1/plans/${planId}/export`).query({ format: 'csv', table: 'groups', ...query });
    const answer = await asked
      .set((await makeStaff(testApp, 'official')).bearer)
      .buffer(true)
      .responseType('blob')
      .expect(200);
    const lines = (answer.body as Buffer).toString('utf8').trim().split(/\r?\n/);
    return lines.map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"|([^,;]+)|(?<=[,;]|^)(?=[,;]|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
  };

  it('show both columns and their sum from 01/07/2025 on, and the total counts nobody twice', async () => {
    const { plan } = await makePlan60(testApp);
    await makeTurns(testApp, { planIds: [plan.id], closesOn: '2024-05-09', groups: { UBND_HUYEN: 4 } });
    await makeTurns(testApp, { planIds: [plan.id], closesOn: '2025-05-09', groups: { UBND_HUYEN: 3, DOANH_NGHIEP: 2 } });
    testApp.clock.moveTo('2025-12-20T02:00:00Z');
    await makeTurns(testApp, { planIds: [plan.id], closesOn: '2025-08-14', groups: { UBND_XA: 5 } });
    const head = 'Cộng UBND cấp huyện/xã';
    const [before = []] = await table(plan.id, { year: 2024, asOf: '2025-12-20' });
    expect(before).not.toContain(head);
    const [names = [], ...rows] = await table(plan.id, { year: 2025, asOf: '2025-12-20' });
    const columns = ['UBND huyện, thành phố', 'UBND xã, phường', head, 'Tổng'].map((name) => names.indexOf(name));
    expect(rows.map((cells) => columns.map((column) => cells[column]))).toEqual([
      ['3', '0', '3', '5'],
      ['0', '5', '5', '5'],
    ]);
  });
});
