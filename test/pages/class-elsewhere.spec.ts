import { expectPage, expectRedirect } from '../support/expect-answer.js';
import { ElsewhereDesk } from '../support/elsewhere-desk.js';
import { type Browser, makeCourse, postForm, signInBrowser } from '../support/make.js';

let desk: ElsewhereDesk;
let browser: Browser;

beforeAll(async () => {
  desk = await ElsewhereDesk.open();
  browser = await signInBrowser(desk.app, desk.organiser);
});

afterAll(() => desk.app.close());

const get = (path: string, status = 200): Promise<string> => expectPage(browser.get(`/staff/classes${path}`), status);
const send = (path: string, body: Record<string, unknown>) => postForm(browser, `/staff/classes${path}`, body);
const refused = async (path: string, body: Record<string, unknown>, status = 422): Promise<string> => {
  const answer = await send(path, body);
  expect(answer.status).toBe(status);
  return answer.text;
};

describe('the forms of a course held elsewhere', () => {
  it('are one step from the list and refuse an empty form beside each field', async () => {
    expect(await get('')).toContain('href="/staff/classes/elsewhere/new"');
    await makeCourse(desk.app);
    expect(await get('/elsewhere/new')).toContain('name="heldBy"');
    const page = await refused('/elsewhere', { heldBy: '<script>alert(1)</script>', place: 'Hà Nội' });
    for (const field of ['courseId', 'heldBy', 'heldFrom', 'heldTo', 'capacity']) expect(page).toContain(`id="${field}-error"`);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('value="Hà Nội"');
  });

  it('write a class that says who holds it, asks for results, and offers no sessions', async () => {
    const answer = await send('/elsewhere', { ...(await desk.facts()), planIds: '' });
    expect(answer.status).toBe(303);
    const [, path = ''] = /^\/staff\/classes(\/[^?]+)/.exec(answer.headers.location ?? '') ?? [];
    const page = await get(path);
    expect(page).toContain('Lớp do đơn vị khác tổ chức');
    expect(page).toContain('Viện Năng suất Việt Nam');
    expect(page).toContain(`href="/staff/classes${path}/results"`);
    expect(page).not.toContain('name="halfDay"');
    expect(await get('')).toContain('Cử đi học: Viện Năng suất Việt Nam');
    expect(await get(`${path}/elsewhere`)).toContain('value="07/10/2024"');
    expect(await refused(`${path}/elsewhere`, { heldTo: '01/01/2020' })).toContain('id="heldTo-error"');
    await expectRedirect(
      send(`${path}/elsewhere`, { heldTo: '11/10/2024', planIds: '' }) as never,
      `/staff/classes${path}?notice=classChanged`,
    );
    expect(await get(path)).toContain('07–11/10/2024');
  });

  it('lead from the roll to the results, and to the closing that counts them', async () => {
    const scene = await desk.makeScene(2);
    const base = `/${scene.class.id}`;
    expect((await browser.get(`/staff/classes${base}/roll`)).headers.location).toBe(`/staff/classes${base}/results`);
    expect(await get(`${base}/results`)).toContain('Người không có kết quả coi như không tham dự');
    await desk.enter(scene, ['pass', null]);
    const closing = await get(`${base}/finalise`);
    expect(closing).toContain('Còn 1 người chưa có kết quả.');
    expect(closing).toContain('vẫn chốt khi còn 1 người chưa có kết quả');
    expect(await refused(`${base}/finalise`, {})).toContain('Còn 1 người chưa có kết quả. Nếu vẫn chốt');
  });
});

describe('the page of certificates of another organisation', () => {
  it('records numbers, keeps what was typed when something is wrong, and takes a record back', async () => {
    const scene = await desk.makeScene(2);
    const base = `/${scene.class.id}/external-certificates`;
    expect((await browser.get(`/staff/classes/${scene.class.id}/certificates`)).headers.location).toBe(`/staff/classes${base}`);
    expect(await get(base)).toContain('Chốt danh sách với kết quả trước');
    await desk.enter(scene, ['pass', 'pass']);
    await desk.finalise(scene);
    const [first, second] = scene.people.map(({ registrationId }) => `number.${registrationId}`) as [string, string];
    expect(await get(base)).toContain(`name="${first}"`);
    const wrong = await refused(base, { [first]: '12/VNPI', [second]: '12/VNPI', issuer: 'Viện', issuedOn: '18/10/2024' });
    expect(wrong).toContain('value="12/VNPI"');
    expect(wrong).toContain('id="numbers"');
    expect(await refused(base, { issuer: 'Viện', issuedOn: 'mai' })).toContain('id="issuedOn-error"');
    const body = { [first]: '12/VNPI', [second]: '', issuer: 'Viện Năng suất Việt Nam', issuedOn: '18/10/2024' };
    await expectRedirect(send(base, body) as never, `/staff/classes${base}?notice=externalRecorded`);
    const page = await get(base);
    expect(page).toContain('12/VNPI');
    const [, id = ''] = /<option value="([0-9a-f-]{36})">12\/VNPI/.exec(page) ?? [];
    expect(await refused(`${base}/withdraw`, { certificateId: id, reason: '' })).toContain('id="reason-error"');
    await expectPage(send(`${base}/withdraw`, { certificateId: 'none', reason: 'x' }) as never, 404);
    await expectRedirect(
      send(`${base}/withdraw`, { certificateId: id, reason: 'Ghi nhầm' }) as never,
      `/staff/classes${base}?notice=externalWithdrawn`,
    );
    expect(await get(base)).toContain('Ghi nhầm');
  });

  it('is read and not written by an official', async () => {
    const scene = await desk.makeScene(1);
    await desk.enter(scene, ['pass']);
    await desk.finalise(scene);
    const official = await signInBrowser(desk.app, desk.official);
    const base = `/staff/classes/${scene.class.id}/external-certificates`;
    expect(await expectPage(official.get(base), 200)).not.toContain('name="issuedOn"');
    expect((await postForm(official, base, { issuedOn: '18/10/2024', 'number.x': '1' })).status).toBe(403);
  });
});
