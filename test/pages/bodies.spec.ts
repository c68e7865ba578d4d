import { Letterheads } from '../../src/modules/letterheads/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage, messageBeside } from '../support/expect-answer.js';
import { type Browser, makeClass, makeRegistration, makeStaff, postForm, signInBrowser } from '../support/make.js';

let testApp: TestApp;
let admin: Browser;
let organiser: Browser;
let reader: Browser;

beforeEach(async () => {
  testApp = await startApp('2025-06-20T02:00:00Z');
  admin = await signInBrowser(testApp, await makeStaff(testApp, 'admin'));
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
  reader = await signInBrowser(testApp, await makeStaff(testApp, 'auditor'));
});
afterEach(() => testApp.close());

const idOf = async (position: number): Promise<string> => (await testApp.get(Letterheads).all())[position]?.id ?? '';

describe('the pages of issuing bodies', () => {
  const merged = {
    ...{ parent: 'UBND tỉnh Tuyên Quang', name: 'Sở Khoa học và Công nghệ mới', province: 'Tuyên Quang', validFrom: '01/07/2025' },
    ...{ sign: '', register: 'NSCL2', validTo: '', legalBasis: 'Nghị quyết số 1684/NQ-UBTVQH15' },
  };

  it('show the input again with the message beside the field', async () => {
    const page = await postForm(admin, '/staff/letterheads', { ...merged, predecessorId: '', name: '<b>Sở</b>' });
    expect(page.status).toBe(422);
    expect(messageBeside(page, 'name')).toBeDefined();
    expect(page.text).toContain('value="Nghị quyết số 1684/NQ-UBTVQH15"');
    const overlapping = await postForm(admin, '/staff/letterheads', { ...merged, predecessorId: '' });
    expect(messageBeside(overlapping, 'validFrom')).toContain('Trùng thời gian với Sở Khoa học và Công nghệ (… – …)');
  });

  it('propose to follow the last body in a register of its own, add it, and take it back', async () => {
    const blank = await expectPage(admin.get('/staff/letterheads/new'), 200);
    expect(blank).toContain(`<option value="${await idOf(0)}" selected>`);
    expect(blank).toContain('value="NSCL2"');
    const added = await postForm(admin, '/staff/letterheads', { ...merged, predecessorId: await idOf(0) });
    expect(added.headers.location).toBe(`/staff/letterheads/${await idOf(1)}?notice=letterheadAdded`);
    const list = await expectPage(admin.get('/staff/letterheads'), 200);
    expect(list).toContain('… – 30/06/2025');
    expect(list).toContain('01/07/2025 – …');
    const removed = await postForm(admin, `/staff/letterheads/${await idOf(1)}/remove`);
    expect(removed.headers.location).toBe('/staff/letterheads?notice=letterheadRemoved');
    const refused = await postForm(admin, `/staff/letterheads/${await idOf(0)}/remove`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('đã bắt đầu ban hành văn bản');
  });

  it('change a body and tell it in the history', async () => {
    const id = await idOf(0);
    const facts = { parent: 'UBND tỉnh Tuyên Quang', name: 'Sở KH&CN', province: 'Tuyên Quang', sign: 'SKHCN', register: 'NSCL' };
    const answer = await postForm(admin, `/staff/letterheads/${id}`, {
      ...facts,
      validFrom: '',
      validTo: '',
      successorId: '',
      legalBasis: '',
    });
    expect(answer.headers.location).toBe(`/staff/letterheads/${id}?notice=letterheadChanged`);
    const page = await expectPage(admin.get(`/staff/letterheads/${id}`), 200);
    expect(page).toContain('Sở Khoa học và Công nghệ → Sở KH&amp;CN');
    const wrong = await postForm(admin, `/staff/letterheads/${id}`, { ...facts, sign: 'skhcn' });
    expect(messageBeside(wrong, 'sign')).toBeDefined();
  });

  it('are read by others and changed by administrators alone', async () => {
    const page = await expectPage(reader.get(`/staff/letterheads/${await idOf(0)}`), 200);
    expect(page).not.toContain('<form method="post" action="/staff/letterheads');
    expect(await expectPage(reader.get('/staff/letterheads'), 200)).not.toContain('/staff/letterheads/new');
    await expectPage(organiser.get('/staff/letterheads/new'), 403);
    expect((await postForm(organiser, '/staff/letterheads', merged)).status).toBe(403);
  });
});

describe('the pages of units', () => {
  it('say that none is there yet, and of a search that nothing was found', async () => {
    expect(await expectPage(reader.get('/staff/organisations'), 200)).toContain('Chưa có đơn vị nào');
    expect(await expectPage(reader.get('/staff/organisations?q=abc'), 200)).toContain('Không tìm thấy đơn vị nào');
  });

  it('write down a change, show it on both pages and take it back', async () => {
    await makeRegistration(testApp, await makeClass(testApp, { closesOn: '2025-08-14' }), { organisation: 'Sở Kế hoạch và Đầu tư "Demo"' });
    const list = await expectPage(organiser.get('/staff/organisations?q=ke+hoach'), 200);
    const [, id = ''] = /href="\/staff\/organisations\/([^"?]+)"/.exec(list) ?? [];
    const path = `/staff/organisations/${id}`;
    const wrong = await postForm(organiser, `${path}/changes`, { kind: 'merged', successorName: '', day: '31/02/2025' });
    expect([messageBeside(wrong, 'day'), wrong.status]).toEqual([expect.any(String), 422]);
    const itself = { kind: 'same', successorName: 'so ke hoach va dau tu "demo"', day: '', legalBasis: '' };
    const round = await postForm(organiser, `${path}/changes`, itself);
    expect([messageBeside(round, 'successorName'), round.status]).toEqual([expect.stringContaining('kế thừa chính mình'), 422]);
    const change = { kind: 'merged', successorName: 'Sở Tài chính', successorGroup: 'SO_BAN_NGANH', day: '01/03/2025', legalBasis: '' };
    expect((await postForm(organiser, `${path}/changes`, change)).headers.location).toBe(`${path}?notice=organisationChanged`);
    const page = await expectPage(organiser.get(path), 200);
    for (const words of ['Sáp nhập', 'Sở Tài chính', '01/03/2025', 'Không còn tên này', 'sáp nhập vào Sở Tài chính'])
      expect(page).toContain(words);
    // Who wrote it down is no unit that became part of another.
    expect(page).toMatch(/<strong>[^<]+<\/strong> ghi sáp nhập vào Sở Tài chính/);
    const [, successor = ''] = /href="\/staff\/organisations\/([^"?]+)">Sở Tài chính</.exec(page) ?? [];
    const followed = await expectPage(organiser.get(`/staff/organisations/${successor}`), 200);
    expect(followed).toMatch(/<strong>[^<]+<\/strong> ghi kế thừa Sở Kế hoạch và Đầu tư/);
    expect(page).not.toContain('name="successorName"');
    expect(await expectPage(reader.get(path), 200)).not.toContain('/withdraw');
    const [, step = ''] = new RegExp(`${path}/changes/([^/]+)/withdraw`).exec(page) ?? [];
    const withdrawn = await postForm(organiser, `${path}/changes/${step}/withdraw`);
    expect(withdrawn.headers.location).toBe(`${path}?notice=organisationChangeWithdrawn`);
    expect(await expectPage(organiser.get(path), 200)).toContain('Chưa ghi thay đổi nào');
  });

  it('offer known names near to what is typed, and ask which is meant before another is added', async () => {
    const klass = await makeClass(testApp, { closesOn: '2025-08-21' });
    for (const organisation of ['Công ty cổ phần Chè Tân Lâm', 'CTCP Chè Tân Lâm', 'HTX Phù Hương <Demo>'])
      await makeRegistration(testApp, klass, { organisation, group: 'DOANH_NGHIEP', fullName: `Người của ${organisation.slice(0, 8)}` });
    const list = await expectPage(organiser.get('/staff/organisations?q=ctcp'), 200);
    const [, id = ''] = /href="\/staff\/organisations\/([^"?]+)"/.exec(list) ?? [];
    const path = `/staff/organisations/${id}`;
    const page = await expectPage(organiser.get(path), 200);
    expect(page).toMatch(/name="successorName"[^>]* list="near-names"/);
    expect(page).toContain('<datalist id="near-names"><option value="Công ty cổ phần Chè Tân Lâm"></option></datalist>');
    expect(page).not.toContain('name="successorId"');
    expect(await expectPage(reader.get(path), 200)).not.toContain('datalist');

    const typed = { successorName: 'Công ty Chè Tân Lâmm', successorGroup: 'DOANH_NGHIEP', legalBasis: '' };
    const same = await postForm(organiser, `${path}/changes`, { ...typed, kind: 'same', day: '' });
    expect([same.status, messageBeside(same, 'successorName')]).toEqual([
      422,
      'Chưa có đơn vị nào tên như vậy trong nhóm này. Tên gần giống đã có: Công ty cổ phần Chè Tân Lâm',
    ]);
    const [, right = ''] = /type="radio" id="successorId" name="successorId" value="([^"]+)"/.exec(same.text) ?? [];
    expect(same.text).not.toContain('thêm đơn vị mới');
    const renamed = { ...typed, kind: 'renamed', day: '01/03/2025' };
    const asked = await postForm(organiser, `${path}/changes`, renamed);
    expect([asked.status, asked.text.includes('thêm đơn vị mới')]).toEqual([422, true]);
    const wrongDay = await postForm(organiser, `${path}/changes`, { ...renamed, day: '31/02/2025', successorId: 'new' });
    expect(wrongDay.text).toMatch(/name="successorId" value="new" checked/);
    const nobody = await postForm(organiser, `${path}/changes`, { ...renamed, successorId: 'nobody' });
    expect([nobody.status, messageBeside(nobody, 'successorId')]).toEqual([422, 'Chọn một trong các mục đã nêu']);
    expect(await expectPage(organiser.get(path), 200)).toContain('Chưa ghi thay đổi nào');

    const done = await postForm(organiser, `${path}/changes`, { ...typed, kind: 'same', day: '', successorId: right });
    expect(done.headers.location).toBe(`${path}?notice=organisationChanged`);
    expect(await expectPage(organiser.get(path), 200)).toContain(`href="/staff/organisations/${right}">Công ty cổ phần Chè Tân Lâm<`);
    const added = { ...renamed, successorName: 'Công ty cổ phần Chè Tân Lâm 2', successorId: 'new' };
    expect((await postForm(organiser, `/staff/organisations/${right}/changes`, added)).status).toBe(303);
    expect(await expectPage(organiser.get('/staff/organisations?q=tan+lam+2'), 200)).toContain('Công ty cổ phần Chè Tân Lâm 2');
  });

  it('are kept from door staff and visitors', async () => {
    const door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
    await expectPage(door.get('/staff/organisations'), 403);
    await expectPage(testApp.http.get('/staff/organisations'), 303);
    await expectPage(reader.get('/staff/organisations/nobody'), 404);
  });
});
