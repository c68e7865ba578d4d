import { startApp, type TestApp } from '../support/app.js';
import { expectPage, messageBeside } from '../support/expect-answer.js';
import { makePlan } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

let test: TestApp;
let admin: Browser;
let official: Browser;
beforeAll(async () => {
  test = await startApp('2026-11-20T02:00:00Z');
  admin = await signInBrowser(test, await makeStaff(test, 'admin'));
  official = await signInBrowser(test, await makeStaff(test, 'official'));
});
afterAll(() => test.close());

const theirs = {
  ...{ scope: 'other', parent: 'UBND tỉnh Hưng Yên', name: 'Sở Khoa học và Công nghệ', province: 'Hưng Yên' },
  ...{ sign: '', register: '', validFrom: '', validTo: '', legalBasis: '', predecessorId: '' },
};

describe('the pages of a plan of another province', () => {
  it('say that nobody knows who reports, until an administrator adds the office', async () => {
    const { id } = await makePlan(test, { province: 'Hưng Yên' });
    expect(await expectPage(official.get(`/staff/plans/${id}/targets`), 200)).toContain('Chưa ghi cơ quan ban hành của tỉnh này');
    const begun = await postForm(official, `/staff/plans/${id}/reports`, { part: 'year', year: '2025', asOf: '31/12/2025' });
    const [address = ''] = (begun.headers.location ?? '').split('?');
    const before = await expectPage(official.get(address), 200);
    expect(before).toContain('Chưa biết cơ quan nào chủ trì kế hoạch này');
    expect(before).toContain(`href="/staff/plans/${id}/edit"`);
    expect(before).toContain('Chưa đánh dấu được: chưa biết cơ quan nào chủ trì kế hoạch.');
    expect(before).not.toContain(`href="${address}/send"`);
    const refused = await postForm(official, `${address}/send`, { version: '1' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Chưa biết cơ quan nào chủ trì kế hoạch, nên chưa đánh dấu đã gửi được');
    expect((await postForm(admin, '/staff/letterheads', theirs)).status).toBe(303);
    const after = await expectPage(official.get(address), 200);
    expect(after).not.toContain('Chưa biết cơ quan nào chủ trì');
    expect(after).toContain(`href="${address}/send"`);
    expect(after).toContain('Sở Khoa học và Công nghệ, UBND tỉnh Hưng Yên');
    expect(await expectPage(official.get(`/staff/plans/${id}/targets`), 200)).toContain('Sở Khoa học và Công nghệ, UBND tỉnh Hưng Yên');
  });

  it('offer the offices to choose from, keep the choice, and name it in the history', async () => {
    const { id, number, title, issuer } = await makePlan(test, { province: 'Lai Châu' });
    const form = await expectPage(official.get(`/staff/plans/${id}/edit`), 200);
    const [, ownerId = ''] = /<option value="([^"]+)">Sở Khoa học và Công nghệ, UBND tỉnh Hưng Yên/.exec(form) ?? [];
    const facts = { number, title, issuer, province: 'Lai Châu', periodFrom: '01/01/2021', periodTo: '31/12/2025', countYearBy: 'closing' };
    const wrong = await postForm(official, `/staff/plans/${id}/edit`, { ...facts, ownerId: 'nobody' });
    expect(wrong.status).toBe(422);
    expect(messageBeside(wrong, 'ownerId')).toBeDefined();
    expect((await postForm(official, `/staff/plans/${id}/edit`, { ...facts, ownerId })).status).toBe(303);
    const page = await expectPage(official.get(`/staff/plans/${id}/targets`), 200);
    expect(page).toContain('Cơ quan chủ trì, báo cáo: – → Sở Khoa học và Công nghệ, UBND tỉnh Hưng Yên');
    expect(await expectPage(official.get(`/staff/plans/${id}/edit`), 200)).toContain(`<option value="${ownerId}" selected>`);
  });

  it('list the office below ours, without a register', async () => {
    const list = await expectPage(admin.get('/staff/letterheads'), 200);
    expect(list.indexOf('UBND tỉnh Tuyên Quang')).toBeLessThan(list.indexOf('UBND tỉnh Hưng Yên'));
    expect(list).toContain('Chỉ báo cáo');
    const [, href = ''] =
      /href="(\/staff\/letterheads\/[^"]+)">Sở Khoa học và Công nghệ<\/a> <span class="pill pill-plain">/.exec(list) ?? [];
    const one = await expectPage(admin.get(href), 200);
    expect(one).not.toContain('name="register"');
    expect(one).toContain('Cơ quan khác, chủ trì kế hoạch');
  });
});
