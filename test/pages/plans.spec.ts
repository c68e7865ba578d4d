import { ImportKnownPlan } from '../../src/modules/plans/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

describe('the pages of plans', () => {
  let test: TestApp;
  let official: Browser;
  let auditor: Browser;
  beforeEach(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await signInBrowser(test, await makeStaff(test, 'official'));
    auditor = await signInBrowser(test, await makeStaff(test, 'auditor'));
  });
  afterEach(() => test.close());

  const body = {
    number: '36/KH-UBND-DEMO',
    title: 'Nâng cao năng suất chất lượng (mô phỏng)',
    issuer: 'Ủy ban nhân dân tỉnh (mô phỏng)',
    province: 'Tuyên Quang',
    signedOn: '05/3/2024',
    periodFrom: '01/01/2024',
    periodTo: '31/12/2025',
  };

  it('offer the known plan on an empty database, and add it with one click', async () => {
    const empty = await official.get('/staff/plans').expect(200);
    expect(empty.text).toContain('Thêm Kế hoạch 60/KH-UBND và 9 chỉ tiêu');
    const added = await postForm(official, '/staff/plans/known', { number: '60/KH-UBND' });
    expect(added.status).toBe(303);
    const targets = await official.get(String(added.headers.location)).expect(200);
    expect(targets.text).toContain('trên 500 lượt người');
    expect(targets.text).toContain('Đã thêm kế hoạch và các chỉ tiêu.');
    expect(targets.text).toContain('thêm kế hoạch 60/KH-UBND cùng 9 chỉ tiêu có sẵn');
    expect((await official.get('/staff/plans')).text).toMatch(/<a href="[^"]+">60\/KH-UBND<\/a>/);
    const again = await postForm(official, '/staff/plans/known', { number: '60/KH-UBND' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('Kế hoạch số này đã có trong hệ thống.');
    const another = test.get(ImportKnownPlan).execute({ kind: 'system', name: 'test' }, { number: '60/KH-UBND' });
    await expect(another).rejects.toMatchObject({ code: 'planNumberTaken' });
  });

  it('offer each known plan until it is there, and say which of them was read in an article only', async () => {
    await postForm(official, '/staff/plans/known', { number: '60/KH-UBND' });
    const before = await official.get('/staff/plans').expect(200);
    expect(before.text).toContain('Thêm Kế hoạch Bạc Liêu 2021-2025 và 8 chỉ tiêu');
    expect(before.text).not.toContain('Thêm Kế hoạch 60/KH-UBND');
    expect(before.text).toContain('chưa có văn bản gốc');
    const added = await postForm(official, '/staff/plans/known', { number: 'Bạc Liêu 2021-2025' });
    expect(added.status).toBe(303);
    expect((await official.get(String(added.headers.location))).text).toContain('trên 7%');
    expect((await official.get('/staff/plans')).text).not.toContain('Thêm Kế hoạch Bạc Liêu');
    expect((await auditor.get('/staff/plans')).text).not.toContain('Thêm Kế hoạch');
  });

  it('do not show readers the forms, and refuse what they send', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const page = await auditor.get(`/staff/plans/${id}/targets/${key}`).expect(200);
    expect(page.text).not.toContain('Lưu cài đặt');
    expect((await postForm(auditor, '/staff/plans', body)).status).toBe(403);
    await auditor.get('/staff/plans/new').expect(403);
  });

  it('keep what was typed into a plan that is refused, with the message beside the field', async () => {
    const refused = await postForm(official, '/staff/plans', { ...body, periodTo: '31/12/2023', title: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="36/KH-UBND-DEMO"');
    expect(refused.text).toContain('id="title-error"');
    const upsideDown = await postForm(official, '/staff/plans', { ...body, periodTo: '31/12/2023' });
    expect(upsideDown.text).toContain('id="periodTo-error"');
    const listed = await official.get('/staff/plans');
    expect(listed.text).not.toContain('36/KH-UBND-DEMO');
  });

  it('add a plan and its targets', async () => {
    const created = await postForm(official, '/staff/plans', body);
    expect(created.status).toBe(303);
    const path = String(created.headers.location).split('?')[0] ?? '';
    await official.get(`${path}/new`).expect(200);
    const target = {
      label: 'Ít nhất 2 doanh nghiệp mỗi năm',
      quote: 'Mỗi năm hỗ trợ ít nhất 02 doanh nghiệp.',
      comparator: 'GTE',
      unit: 'enterprise',
      basis: 'REPORTED_COUNT',
      periodicity: 'PER_YEAR',
    };
    const refused = await postForm(official, path, target);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="wanted-error"');
    expect(refused.text).toContain('value="Ít nhất 2 doanh nghiệp mỗi năm"');
    const added = await postForm(official, path, { ...target, wanted: '2' });
    expect(added.status).toBe(303);
    expect((await official.get(path)).text).toContain('ít nhất 2 doanh nghiệp');
  });

  it('change who counts, and tell in the history who decided it', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const path = `/staff/plans/${id}/targets/${key}`;
    const saved = await postForm(official, `${path}/audience`, { audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'], countedTypes: 'TAP_HUAN' });
    expect(saved.status).toBe(303);
    const page = await official.get(path);
    expect(page.text).toContain('đổi đối tượng được tính');
    expect(page.text).toMatch(/không tính: [^<]*Hộ kinh doanh/);
    expect(page.text).toContain('Hoàng Đức Lợi');
    expect(page.text).toMatch(/value="DOANH_NGHIEP" checked/);
    expect(page.text).not.toMatch(/value="HO_KINH_DOANH" checked/);
    const nobody = await postForm(official, `${path}/audience`, { countedTypes: 'TAP_HUAN' });
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('id="audience-error"');
  });

  it('record figures with evidence, and refuse one without', async () => {
    const { id } = await makePlan(test);
    const { key } = await makeTarget(test, id);
    const path = `/staff/plans/${id}/targets/${key}`;
    const figure = { kind: 'opening', countedOn: '31/12/2023', value: '190', evidence: 'Báo cáo năm 2023 (mô phỏng)' };
    const refused = await postForm(official, `${path}/figures`, { ...figure, evidence: ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="evidence-error"');
    expect(refused.text).toContain('value="190"');
    const saved = await postForm(official, `${path}/figures`, { ...figure, evidence: '<script>alert(1)</script>' });
    expect(saved.status).toBe(303);
    const page = await official.get(path);
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).not.toContain('<script>alert');
    expect(page.text).toContain('ghi số liệu 190, tính đến 31/12/2023');
  });
});
