import { expectFile, expectPage, messageBeside } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { pdfText } from '../support/read-pdf.js';
import { ReportDesk, textsOf } from '../support/report-desk.js';

let desk: ReportDesk;
let official: Browser;
let organiser: Browser;
beforeAll(async () => {
  desk = await ReportDesk.open();
  official = await signInBrowser(desk.app, desk.official);
  organiser = await signInBrowser(desk.app, await makeStaff(desk.app, 'organiser'));
});
afterAll(() => desk.app.close());

/** What the form of the texts was filled with, as the browser would send it back. */
async function openForm(browser: Browser, id: string): Promise<Record<string, unknown>> {
  const page = await expectPage(browser.get(`/staff/reports/${id}/texts`), 200);
  const [, version = ''] = /name="version" value="(\d+)"/.exec(page) ?? [];
  const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(page) ?? [];
  const { texts } = (await desk.show(id)) as { texts: Record<string, unknown> & { sections: Record<string, string | null> } };
  const { sign, recipients, copies, signerAuthority, sections } = texts;
  const filled = Object.entries(sections).map(([name, words]) => [name, words ?? '']);
  return Object.assign({ version, seen, sign, recipients, copies, signerAuthority }, Object.fromEntries(filled) as Record<string, string>);
}

const send = (browser: Browser, id: string, form: Record<string, unknown>) => postForm(browser, `/staff/reports/${id}/texts`, form);

describe('the form of the texts of a report', () => {
  it('warns of changes that are not saved, keeps them on the device, and leads to each part', async () => {
    const { id } = await desk.start();
    const page = await expectPage(official.get(`/staff/reports/${id}/texts`), 200);
    expect(page).toMatch(/<form class="editor-form"[^>]+data-guard[^>]+data-draft="report-[^"]+-1"[^>]+data-draft-reset/);
    expect(page).toContain('draft');
    for (const part of ['opening', 'limits', 'proposals']) {
      expect(page).toContain(`href="#${part}"`);
      expect(page).toContain(`id="${part}"`);
    }
  });

  it('keeps what two officials wrote at once in different parts', async () => {
    const { id } = await desk.start();
    const [mine, theirs] = [await openForm(official, id), await openForm(organiser, id)];
    expect((await send(organiser, id, { ...theirs, limits: 'Bão số 3.', signerName: 'Trần Quốc Toại' })).status).toBe(303);
    const saved = await send(official, id, { ...mine, direction: 'Mở 10 lớp.' });
    expect(saved.headers.location).toBe(`/staff/reports/${id}?notice=reportMerged`);
    expect((await desk.show(id)).texts).toMatchObject({
      signerName: 'Trần Quốc Toại',
      sections: { limits: 'Bão số 3.', direction: 'Mở 10 lớp.' },
    });
  });

  it('shows what somebody else wrote in the same part, saves nothing, and takes the decision of the next press', async () => {
    const { id } = await desk.start();
    const [mine, theirs] = [await openForm(official, id), await openForm(organiser, id)];
    await send(organiser, id, { ...theirs, limits: 'Thiếu <b>kinh phí</b>.', direction: 'Mở 12 lớp.' });
    const refused = await send(official, id, { ...mine, limits: 'Bão số 3.', proposals: 'Cấp kinh phí.' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('vừa lưu nội dung khác ở 1 phần');
    expect(refused.text).toContain('<p>Thiếu &lt;b&gt;kinh phí&lt;/b&gt;.</p>');
    expect(refused.text).toContain('href="#limits"');
    // The part that only the other wrote is in the form already, so that saving it does not take it away.
    for (const words of ['Bão số 3.', 'Cấp kinh phí.', 'Mở 12 lớp.']) expect(refused.text).toContain(`${words}</textarea>`);
    expect((await desk.show(id)).texts).toMatchObject({ sections: { limits: 'Thiếu <b>kinh phí</b>.', proposals: null } });
    const [, version = ''] = /name="version" value="(\d+)"/.exec(refused.text) ?? [];
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(refused.text) ?? [];
    const decided = { ...mine, version, seen, limits: 'Bão số 3; thiếu kinh phí.', proposals: 'Cấp kinh phí.', direction: 'Mở 12 lớp.' };
    expect((await send(official, id, decided)).headers.location).toBe(`/staff/reports/${id}?notice=reportSaved`);
    expect((await desk.show(id)).texts).toMatchObject({
      sections: { limits: 'Bão số 3; thiếu kinh phí.', proposals: 'Cấp kinh phí.', direction: 'Mở 12 lớp.' },
    });
  });

  it('names who wrote the same part last, and nobody who wrote before or elsewhere', async () => {
    const { id } = await desk.start();
    const mine = await openForm(official, id);
    const admin = await signInBrowser(desk.app, await makeStaff(desk.app, 'admin'));
    await send(official, id, { ...(await openForm(official, id)), limits: 'Bão số 3.' });
    await send(admin, id, { ...(await openForm(admin, id)), limits: 'Bão số 3 và số 4.' });
    await send(organiser, id, { ...(await openForm(organiser, id)), direction: 'Mở 12 lớp.' });
    const refused = await send(official, id, { ...mine, limits: 'Mưa lớn.' });
    expect(refused.text).toContain('Lưu Đức Nhật vừa lưu nội dung khác ở 1 phần');
    expect(refused.text).toContain('<strong>Lưu Đức Nhật vừa lưu:</strong>');
  });

  it('puts the words of the program into a part to be corrected, below what was typed, and saves nothing', async () => {
    const { id } = await desk.start();
    const { fromNumbers } = (await desk.show(id)) as { fromNumbers: { opening?: string } };
    const [first = ''] = (fromNumbers.opening ?? '').split('\n');
    expect(first).not.toBe('');
    const form: Record<string, unknown> = { ...(await openForm(official, id)), opening: 'Lời mở đầu.', limits: 'Bão số 3.' };
    const fill = (browser: Browser, part: string, values: Record<string, unknown> = form) =>
      postForm(browser, `/staff/reports/${id}/texts/fill/${part}`, values);
    const answer = await fill(official, 'opening');
    expect(answer.status).toBe(200);
    const page = answer.text;
    const filled = /<textarea[^>]+name="opening"[^>]*>([^<]*)<\/textarea>/.exec(page)?.[1] ?? '';
    expect(filled).toContain('Lời mở đầu.');
    expect(filled).toContain(first.slice(0, 20));
    for (const kept of ['Bão số 3.</textarea>', `value="${String(form.seen)}"`, 'data-draft-newer']) expect(page).toContain(kept);
    expect((await desk.show(id)).texts).toMatchObject({ sections: { opening: null, limits: null } });
    expect((await fill(official, 'nothing')).status).toBe(200);
    expect((await fill(official, 'opening', { ...form, signedOn: '31/02/2024' })).status).toBe(422);
    expect((await fill(await signInBrowser(desk.app, await makeStaff(desk.app, 'auditor')), 'opening')).status).toBe(403);
  });

  it('refuses a note of what was seen that no page wrote', async () => {
    const { id } = await desk.start();
    for (const seen of ['<script>', 'x'.repeat(1_001)]) expect((await send(official, id, { ...textsOf(1), seen })).status).toBe(422);
    expect((await desk.show(id)).version).toBe(1);
  });

  it('is looked at as it would be printed before it is saved', async () => {
    const { id } = await desk.start();
    const form = { ...(await openForm(official, id)), limits: 'Một số lớp phải hoãn do bão.', number: '15' };
    const token = /name="_csrf" value="([^"]+)"/.exec(await expectPage(official.get(`/staff/reports/${id}/texts`), 200));
    const asked = official
      .post(`/staff/reports/${id}/texts/preview`)
      .type('form')
      .send({ ...form, _csrf: token?.[1] });
    const pdf = await expectFile(asked);
    expect(pdfText(pdf).replace(/\s+/g, ' ')).toContain('Một số lớp phải hoãn do bão.');
    expect(pdfText(pdf)).toContain('Số: 15/BC-SKHCN');
    expect((await desk.show(id)).version).toBe(1);
    const wrong = await postForm(official, `/staff/reports/${id}/texts/preview`, { ...form, signedOn: '31/02/2024' });
    expect(wrong.status).toBe(422);
    expect(messageBeside(wrong, 'signedOn')).toBeDefined();
  });

  it('is closed to readers, and over once the report was sent', async () => {
    const auditor = await signInBrowser(desk.app, await makeStaff(desk.app, 'auditor'));
    const { id, version } = await desk.start();
    const preview = `/staff/reports/${id}/texts/preview`;
    expect((await postForm(auditor, preview, { ...textsOf(1) })).status).toBe(403);
    await expectPage(auditor.get(`/staff/reports/${id}/texts`), 403);
    await desk.send(id, version);
    expect((await postForm(official, preview, { ...textsOf(2) })).status).toBe(303);
  });
});

describe('a part of a report, written where it stands', () => {
  const opened = async (browser: Browser, id: string, part: string): Promise<{ page: string; form: Record<string, unknown> }> => {
    const page = await expectPage(browser.get(`/staff/reports/${id}?edit=${part}`), 200);
    const [, version = ''] = /name="version" value="(\d+)"/.exec(page) ?? [];
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(page) ?? [];
    return { page, form: { version, seen } };
  };
  const save = (browser: Browser, id: string, part: string, form: Record<string, unknown>) =>
    postForm(browser, `/staff/reports/${id}/parts/${part}`, form);
  const words = (page: string): string => /<textarea[^>]+name="words"[^>]*>\n?([^<]*)<\/textarea>/.exec(page)?.[1] ?? '';

  it('opens in the preview of the report, is saved, and stands there again', async () => {
    const { id } = await desk.start();
    const link = `/staff/reports/${id}?edit=limits#limits`;
    expect(await expectPage(official.get(`/staff/reports/${id}`), 200)).toContain(`href="${link.replace('=', '&#x3D;')}"`);
    const { page, form } = await opened(official, id, 'limits');
    expect(page).toMatch(/id="limits"[^]*<textarea[^>]+name="words"[^]*id="causes"/);
    expect(page).toMatch(/<form class="part-form"[^>]+data-guard[^>]+data-draft="[^"]+limits-1"[^>]+data-draft-reset/);
    expect(page).toContain(`href="/staff/reports/${id}#limits"`);
    expect(page).not.toContain(`/staff/reports/${id}/send"`);
    const saved = await save(official, id, 'limits', { ...form, words: 'Bão <b>số 3</b>.\nMưa lớn.' });
    expect([saved.status, saved.headers.location]).toEqual([303, `/staff/reports/${id}?notice=reportSaved#limits`]);
    const again = await expectPage(official.get(`/staff/reports/${id}`), 200);
    expect(again).toMatch(/id="limits"[^]*<p>Bão &lt;b&gt;số 3&lt;\/b&gt;\.<\/p>\s*<p>Mưa lớn\.<\/p>/);
    expect(words((await opened(official, id, 'limits')).page)).toBe('Bão &lt;b&gt;số 3&lt;/b&gt;.\nMưa lớn.');
  });

  it('leaves every other part as it is, and follows the numbers again when it is emptied', async () => {
    const { id } = await desk.start();
    await save(official, id, 'training', { ...(await opened(official, id, 'training')).form, words: 'Đã mở 2 lớp.' });
    await save(official, id, 'proposals', { ...(await opened(official, id, 'proposals')).form, words: 'Cấp kinh phí.' });
    expect((await desk.show(id)).texts).toMatchObject({ sections: { training: 'Đã mở 2 lớp.', proposals: 'Cấp kinh phí.', limits: null } });
    await save(official, id, 'training', { ...(await opened(official, id, 'training')).form, words: '' });
    expect((await desk.show(id)).texts).toMatchObject({ sections: { training: null, proposals: 'Cấp kinh phí.' } });
  });

  it('takes the words of the program below what was typed, and saves nothing', async () => {
    const { id } = await desk.start();
    const { page, form } = await opened(official, id, 'training');
    expect(page).toContain('Để trống thì ghi:');
    const fill = (browser: Browser) => postForm(browser, `/staff/reports/${id}/parts/training/fill`, { ...form, words: 'Mở đầu.' });
    const filled = await fill(official);
    expect(filled.status).toBe(200);
    expect(words(filled.text)).toMatch(/^Mở đầu\.\n.*02 lớp đào tạo/);
    expect((await desk.show(id)).texts).toMatchObject({ sections: { training: null } });
    expect((await fill(await signInBrowser(desk.app, await makeStaff(desk.app, 'auditor')))).status).toBe(403);
  });

  it('goes along with what others wrote elsewhere, and shows what they wrote in the same part', async () => {
    const { id } = await desk.start();
    const { form } = await opened(official, id, 'limits');
    await save(organiser, id, 'direction', { ...(await opened(organiser, id, 'direction')).form, words: 'Mở 12 lớp.' });
    const merged = await save(official, id, 'limits', { ...form, words: 'Bão số 3.' });
    expect(merged.headers.location).toBe(`/staff/reports/${id}?notice=reportMerged#limits`);
    expect((await desk.show(id)).texts).toMatchObject({ sections: { limits: 'Bão số 3.', direction: 'Mở 12 lớp.' } });
    const refused = await save(organiser, id, 'limits', { ...form, words: 'Thiếu kinh phí.' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('<strong>Hoàng Đức Lợi vừa lưu:</strong><p>Bão số 3.</p>');
    expect(words(refused.text)).toBe('Thiếu kinh phí.');
    const [, version = ''] = /name="version" value="(\d+)"/.exec(refused.text) ?? [];
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(refused.text) ?? [];
    expect((await save(organiser, id, 'limits', { version, seen, words: 'Bão; thiếu kinh phí.' })).status).toBe(303);
    expect((await desk.show(id)).texts).toMatchObject({ sections: { limits: 'Bão; thiếu kinh phí.', direction: 'Mở 12 lớp.' } });
  });

  it('says beside the field what is wrong, and knows the parts of a report only', async () => {
    const { id } = await desk.start();
    const { form } = await opened(official, id, 'limits');
    const long = await save(official, id, 'limits', { ...form, words: 'x'.repeat(8001) });
    expect(long.status).toBe(422);
    expect(messageBeside(long, 'words')).toContain('8000');
    expect((await save(official, id, 'limits', { ...form, version: 'x', words: 'A' })).status).toBe(422);
    expect((await save(official, id, 'limits', { ...form, seen: '<script>', words: 'A' })).status).toBe(422);
    for (const part of ['nothing', 'signerName', '__proto__']) expect((await save(official, id, part, form)).status).toBe(404);
    expect((await official.get(`/staff/reports/${id}?edit=nothing`)).status).toBe(422);
    expect((await desk.show(id)).version).toBe(1);
  });

  it('is closed to readers, and over once the report was sent', async () => {
    const { id, version } = await desk.start();
    const auditor = await signInBrowser(desk.app, await makeStaff(desk.app, 'auditor'));
    expect((await opened(auditor, id, 'limits')).page).not.toContain('name="words"');
    expect((await save(auditor, id, 'limits', { version: 1, words: 'A' })).status).toBe(403);
    await desk.send(id, version);
    expect((await opened(official, id, 'limits')).page).not.toContain('name="words"');
    const late = await save(official, id, 'limits', { version: 1, words: 'A' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Báo cáo đã gửi')]);
  });

  it('is written through the API too', async () => {
    const { id } = await desk.start();
    const put = (part: string, body: object) =>
      desk.app.http.put(`/api/v1/reports/${id}/texts/${part}`).set(desk.official.bearer).send(body);
    await put('limits', { version: 1, words: 'Bão số 3.' }).expect(200);
    await put('limits', { version: 1, words: 'Mưa lớn.' }).expect(409);
    await put('signerName', { version: 2, words: 'A' }).expect(404);
    await put('limits', { version: 2, words: 3 }).expect(422);
    expect((await desk.show(id)).texts).toMatchObject({ sections: { limits: 'Bão số 3.' } });
  });
});

describe('every page of a report', () => {
  it.each(['', '/texts', '/differences', '/units', '/estimates/training_attendee_turns'])(
    'leads back to its plan and to the reports of the plan: %s',
    async (page) => {
      const { id } = await desk.start();
      const crumbs = /<nav class="crumbs"[^]+?<\/nav>/.exec(await expectPage(official.get(`/staff/reports/${id}${page}`), 200))?.[0] ?? '';
      const links = ['/staff/plans', `/staff/plans/${desk.planId}`, `/staff/plans/${desk.planId}/reports`];
      expect([...crumbs.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).slice(0, 3)).toEqual(links);
    },
  );
});
