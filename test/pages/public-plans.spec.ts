import { startApp, type TestApp } from '../support/app.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

describe('the pages of public results', () => {
  let test: TestApp;
  let organiser: Browser;
  let planId: string;

  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    organiser = await signInBrowser(test, await makeStaff(test, 'organiser'));
    ({
      plan: { id: planId },
    } = await makePlan60(test));
    await makeTurns(test, {
      planIds: [planId],
      closesOn: '2024-05-09',
      groups: { DOANH_NGHIEP: 30, HOP_TAC_XA: 12, TRUONG: 2 },
      women: 20,
    });
  });
  afterAll(() => test.close());

  const publication = (visibility: 'public' | 'private') => postForm(organiser, `/staff/plans/${planId}/publication`, { visibility });

  it('say that there are none while none is public', async () => {
    await publication('private');
    const { text } = await test.http.get('/results').expect(200);
    expect(text).toContain('Chưa có kế hoạch nào được công khai');
    await test.http.get(`/results/${planId}`).expect(404);
  });

  it('are switched on from the dashboard by an organiser, who is told what everybody will see', async () => {
    await publication('private');
    const dashboard = await organiser.get(`/staff/plans/${planId}/dashboard`).expect(200);
    expect(dashboard.text).toContain(`href="/staff/plans/${planId}/publication"`);
    const page = `/staff/plans/${planId}/publication`;
    const { text: before } = await organiser.get(page).expect(200);
    expect(before).toContain('Số dưới 5 người được ẩn');
    expect(before).toContain('giữ nguyên đến hết tháng này');
    const refused = await postForm(organiser, page, { visibility: 'maybe' });
    expect(refused.status).toBe(422);
    await test.http.get(`/results/${planId}`).expect(404);
    const accepted = await postForm(organiser, page, { visibility: 'public' });
    expect(accepted.status).toBe(303);
    const after = await organiser.get(page).expect(200);
    expect(after.text).toContain('Đang công khai');
    expect(after.text).toContain(`href="/results/${planId}"`);
  });

  it('are found by everybody from the foot of every public page', async () => {
    await publication('public');
    expect((await test.http.get('/').expect(200)).text).toContain('href="/results"');
    expect((await test.http.get('/results').expect(200)).text).toContain(`href="/results/${planId}"`);
  });

  it('show targets, months, groups and the share of women, and say where something is hidden', async () => {
    await publication('public');
    const { text } = await test.http.get(`/results/${planId}`).expect(200);
    expect(text).toContain('Tổng 44 lượt người');
    expect(text).toContain('Năm 2024: 44 lượt người');
    expect(text).toMatch(/Trường[^<]*<\/th><td class="num">ẩn</);
    expect(text).toContain('Ô ghi “ẩn” có dưới 5 người');
    expect(text).toContain('Tỷ lệ nữ');
    expect(text).not.toMatch(/<[^>]+ style=|\/staff\/plans/);
    expect(text).not.toContain('Đơn vị mô phỏng');
  });

  it('cut the long words of a condition short, and write them as words', async () => {
    const { id } = await makePlan(test);
    const condition = `<b>khi</b> ${'có đơn vị ở Trung ương mở khóa đào tạo chuyên gia '.repeat(8)}`.trim();
    await makeTarget(test, id, { condition });
    await postForm(organiser, `/staff/plans/${id}/publication`, { visibility: 'public' });
    const { text } = await test.http.get(`/results/${id}`).expect(200);
    const [, shown = ''] = /<small>Điều kiện: ([^<]*) \(chưa xác định\)<\/small>/.exec(text) ?? [];
    expect(shown).toMatch(/^&lt;b&gt;khi&lt;\/b&gt; có đơn vị .*…$/);
    expect(shown.length).toBeLessThan(190);
    expect((await test.http.get(`/results/${id}?lang=en`)).text).toContain('published once a month');
    await test.http.get(`/results/${id}?lang=vi`);
  });

  it('are in English for who reads English', async () => {
    await publication('public');
    const { text } = await test.http.get(`/results/${planId}?lang=en`).expect(200);
    expect(text).toContain('44 attendee-turns in all');
  });

  it('are not switched on by officials', async () => {
    await publication('public');
    const official = await signInBrowser(test, await makeStaff(test, 'official'));
    await official.get(`/staff/plans/${planId}/publication`).expect(403);
    expect((await postForm(official, `/staff/plans/${planId}/publication`, { visibility: 'private' })).status).toBe(403);
    expect((await official.get(`/staff/plans/${planId}/dashboard`).expect(200)).text).not.toContain('/publication"');
    await test.http.get(`/results/${planId}`).expect(200);
  });

  it('are gone at once when that is taken back, and the history says who did what', async () => {
    await publication('public');
    await test.http.get(`/results/${planId}`).expect(200);
    await publication('private');
    await test.http.get(`/results/${planId}`).expect(404);
    const { text } = await organiser.get(`/staff/plans/${planId}/targets`).expect(200);
    expect(text).toContain('ngừng công khai kết quả kế hoạch 60/KH-UBND');
  });
});
