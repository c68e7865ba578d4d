import { startApp, type TestApp } from '../support/app.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

describe('the pages that change plans and targets', () => {
  let test: TestApp;
  let official: Browser;
  let auditor: Browser;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await signInBrowser(test, await makeStaff(test, 'official'));
    auditor = await signInBrowser(test, await makeStaff(test, 'auditor'));
  });
  afterAll(() => test.close());

  const revision = {
    label: 'Đào tạo, tập huấn cho trên 600 lượt người',
    quote: 'Đào tạo, tập huấn về năng suất, chất lượng cho trên 600 lượt người.',
    comparator: 'GT',
    wanted: '600',
    unit: 'turn',
    basis: 'ATTENDEE_TURN',
    periodicity: 'WHOLE_PERIOD',
    audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'],
    countedTypes: ['TAP_HUAN'],
    countedTopics: ['TRACEABILITY'],
    version: '1',
    validFrom: '01/6/2024',
    reason: 'Quyết định 15/QĐ-UBND (mô phỏng)',
  };

  it('show a target as it is, change it, and keep both versions in sight', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const path = `/staff/plans/${id}/targets/${key}`;
    expect((await official.get(path)).text).not.toContain('Các bản của chỉ tiêu');
    const form = await official.get(`${path}/edit`).expect(200);
    expect(form.text).toContain('value="500"');
    expect(form.text).toMatch(/value="HO_KINH_DOANH" checked/);
    const saved = await postForm(official, `${path}/edit`, revision);
    expect(saved.status).toBe(303);
    const page = await official.get(String(saved.headers.location)).expect(200);
    expect(page.text).toContain('Đã lưu bản mới của chỉ tiêu.');
    expect(page.text).toContain('Các bản của chỉ tiêu');
    expect(page.text).toMatch(/trên 600 lượt người[\s\S]*trên 500 lượt người/);
    expect(page.text).toContain('sửa chỉ tiêu, bản 2');
    expect(page.text).toMatch(/chỉ tính lĩnh vực: [^<]*[Tt]ruy xuất nguồn gốc/);
    expect(page.text).not.toMatch(/error\.|audit\.|plans:|fact\./);
  });

  it('say beside words that still have the older number which number holds, since when and why', async () => {
    const { id } = await makePlan(test);
    const { key, quote } = await makeTarget(test, id);
    const path = `/staff/plans/${id}/targets/${key}`;
    const said = 'Mục tiêu sửa từ 01/06/2024: trên 600 lượt người (Quyết định 15/QĐ-UBND (mô phỏng))';
    const pages = [`/staff/plans/${id}/targets`, path, `${path}/edit`];
    expect((await official.get(pages[0] ?? '')).text).not.toContain('Mục tiêu sửa từ');
    await postForm(official, `${path}/edit`, { ...revision, quote });
    for (const at of pages) expect((await official.get(at)).text).toContain(said);
    await postForm(official, `${path}/edit`, { ...revision, version: '2', validFrom: '' });
    for (const at of pages) expect((await official.get(at)).text).not.toContain('Mục tiêu sửa từ');
  });

  it('keep what was typed into a change that is refused, with the message beside the field', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const path = `/staff/plans/${id}/targets/${key}/edit`;
    const refused = await postForm(official, path, { ...revision, wanted: '', reason: '', label: '<script>alert(1)</script>' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="reason-error"');
    expect(refused.text).toContain('value="&lt;script&gt;');
    expect(refused.text).not.toContain('<script>alert');
    const tomorrow = await postForm(official, path, { ...revision, validFrom: '16/11/2024' });
    expect(tomorrow.text).toContain('id="validFrom-error"');
    expect(tomorrow.text).toContain('Ngày này chưa đến');
    const stale = await postForm(official, path, { ...revision, version: '7' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Có người vừa sửa chỉ tiêu này.');
  });

  it('say that a target waits for its condition', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const waiting = { ...revision, condition: 'khi có đơn vị ở Trung ương mở khóa', notReadyReason: 'Trung ương chưa mở khóa nào' };
    const saved = await postForm(official, `/staff/plans/${id}/targets/${key}/edit`, waiting);
    expect((await official.get(String(saved.headers.location))).text).toContain('Chưa đủ điều kiện thực hiện');
    expect((await official.get(`/staff/plans/${id}/targets`)).text).toContain('Chưa đủ điều kiện thực hiện: Trung ương chưa mở khóa nào');
    for (const page of [`/staff/plans/${id}`, `/staff/plans/${id}/dashboard`]) {
      const { text } = await official.get(page);
      expect(text).toContain('Chưa đủ điều kiện thực hiện');
      expect(text).toContain('Điều kiện: khi có đơn vị ở Trung ương mở khóa · Chưa đủ điều kiện: Trung ương chưa mở khóa nào');
    }
  });

  it('change what a plan says about itself and which plan it replaces', async () => {
    const [old, fresh] = [await makePlan(test), await makePlan(test)];
    const path = `/staff/plans/${fresh.id}/edit`;
    const form = await official.get(path).expect(200);
    expect(form.text).toContain(`value="${fresh.number}"`);
    expect(form.text).toContain('value="19/04/2022"');
    const body = { number: fresh.number, title: 'Kế hoạch điều chỉnh (mô phỏng)', issuer: fresh.issuer, province: fresh.province };
    const days = { signedOn: '05/3/2023', periodFrom: '01/01/2021', periodTo: '31/12/2025' };
    const refused = await postForm(official, path, { ...body, ...days, periodTo: '31/12/2020' });
    expect(refused.text).toContain('id="periodTo-error"');
    const saved = await postForm(official, path, { ...body, ...days, supersedesId: old.id });
    expect(saved.status).toBe(303);
    const page = await official.get(String(saved.headers.location)).expect(200);
    expect(page.text).toContain('Kế hoạch điều chỉnh (mô phỏng)');
    expect(page.text).toContain(`Thay thế: – → ${old.number}`);
    expect((await official.get(`/staff/plans/${old.id}/targets`)).text).toContain('Được thay thế bởi');
    const alone = await makePlan(test);
    expect((await official.get(`/staff/plans/${alone.id}/targets`)).text).not.toMatch(/Được thay thế bởi|<dt>Thay thế/);
  });

  it('are closed to readers', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    await auditor.get(`/staff/plans/${id}/edit`).expect(403);
    await auditor.get(`/staff/plans/${id}/targets/${key}/edit`).expect(403);
    expect((await postForm(auditor, `/staff/plans/${id}/targets/${key}/edit`, revision)).status).toBe(403);
    expect((await auditor.get(`/staff/plans/${id}/targets/${key}`)).text).not.toContain('Sửa chỉ tiêu');
  });
});
