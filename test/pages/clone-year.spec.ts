import { startApp, type TestApp } from '../support/app.js';
import { expectPage, expectRedirect } from '../support/expect-answer.js';
import { makeClass, type MadeClass } from '../support/make-class.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makeVenue } from '../support/make-venue.js';
import { AddSession } from '../../src/modules/classes/index.js';

const somebody = { kind: 'system', name: 'test' } as const;

describe('the page that plans a year again', () => {
  let testApp: TestApp;
  let browser: Browser;
  let original: MadeClass;

  beforeAll(async () => {
    testApp = await startApp();
    browser = await signInBrowser(testApp, await makeStaff(testApp));
    original = await makeClass(testApp, { code: 'L01', name: 'Năng suất chất lượng <1322>'.replace(/[<>]/g, '') });
  });

  afterAll(() => testApp.close());

  const address = '/staff/classes/year?year=2024&toYear=2025';
  const send = (body: object, path = address) => postForm(browser, path, { ...body });
  const drafts = async (): Promise<number> =>
    ((await expectPage(browser.get('/staff/classes?state=draft&year=2025'), 200)).match(/<th scope="row">/g) ?? []).length;

  it('is one step from the list of classes, for those who plan', async () => {
    expect(await expectPage(browser.get('/staff/classes'), 200)).toContain('href="/staff/classes/year"');
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    expect(await expectPage(official.get('/staff/classes'), 200)).not.toContain('/staff/classes/year');
    await expectPage(official.get('/staff/classes/year'), 403);
  });

  it('shows each class ticked with its old days and the proposed one', async () => {
    const page = await expectPage(browser.get(address), 200);
    expect(page).toContain('Các lớp của năm 2024 và ngày dự kiến năm 2025');
    expect(page).toMatch(new RegExp(`name="class" value="${original.id}" checked`));
    expect(page).toContain(`name="day.${original.id}" value="14/10/2025"`);
    expect(page).toContain('Năng suất chất lượng 1322');
    expect(await expectPage(browser.get('/staff/classes/year?year=2019'), 200)).toContain('Năm 2019 chưa có lớp nào');
  });

  it('is read in English too', async () => {
    expect(await expectPage(browser.get(`${address}&lang=en`), 200)).toContain('The classes of 2024 and their proposed days in 2025');
    await browser.get(`${address}&lang=vi`);
  });

  it.each([
    ['nothing is ticked', { 'day.x': '14/10/2025' }, 'href="#classes"'],
    ['a class is unknown', { class: 'none', 'day.none': '14/10/2025' }, 'href="#classes"'],
  ])('refuses when %s', async (_, body, words) => {
    const before = await drafts();
    const page = await expectPage(send(body) as never, 422);
    expect(page).toContain(words);
    expect(await drafts()).toBe(before);
  });

  it.each(['31/02/2025', '', '<script>alert(1)</script>', 'x'.repeat(500)])(
    'refuses the day "%s" beside its field and keeps it',
    async (day) => {
      const before = await drafts();
      const answer = await send({ class: original.id, [`day.${original.id}`]: day });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('href="#classes.0.firstDay"');
      expect(answer.text).toContain('id="classes.0.firstDay" name="day.');
      expect(answer.text).toContain('id="classes.0.firstDay-error"');
      expect(answer.text).not.toContain('<script>alert');
      expect(await drafts()).toBe(before);
    },
  );

  it('looks again with the typed days, names what is taken then and holidays, and writes nothing', async () => {
    const room = await makeVenue(testApp);
    const booked = { halfDay: 'MORNING', venueId: room.id } as const;
    const other = await makeClass(testApp, { code: 'BẬN'.replace('Ậ', 'A'), state: 'draft', sessions: [] });
    await testApp.get(AddSession).execute(somebody, other.id, { ...booked, heldOn: '2025-05-01' });
    await testApp.get(AddSession).execute(somebody, original.id, { ...booked, heldOn: '2024-10-16' });
    const answer = await send({ class: original.id, [`day.${original.id}`]: '30/04/2025', step: 'check' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('với lớp BAN');
    expect(answer.text).toContain('Trùng ngày nghỉ lễ: 30/04/2025, 01/05/2025.');
    expect(answer.text).toContain('value="30/04/2025"');
    const refused = await send({ class: original.id, [`day.${original.id}`]: '30/04/2025' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('name="acceptConflicts"');
  });

  it('clones what is ticked and shows the drafts; a second look finds them planned and unticked', async () => {
    const before = await drafts();
    const answer = send({ class: original.id, [`day.${original.id}`]: '14/10/2025', acceptConflicts: 'true' });
    await expectRedirect(answer as never, '/staff/classes?state=draft&year=2025&notice=yearCloned');
    expect(await drafts()).toBe(before + 1);
    const page = await expectPage(browser.get(address), 200);
    expect(page).toContain('của khóa này trong ngày đó.');
    expect(page).toMatch(new RegExp(`name="class" value="${original.id}" data-select`));
  });
});
