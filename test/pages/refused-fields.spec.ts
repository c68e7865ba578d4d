import { startApp, type TestApp } from '../support/app.js';
import { makeClass } from '../support/make-class.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

describe('the summary above a refused form', () => {
  let testApp: TestApp;
  let admin: Browser;
  let planId: string;
  let targetKey: string;
  let classId: string;

  beforeAll(async () => {
    testApp = await startApp('2024-11-15T02:00:00Z');
    admin = await signInBrowser(testApp, await makeStaff(testApp, 'admin'));
    planId = (await makePlan(testApp)).id;
    targetKey = (await makeTarget(testApp, planId)).key;
    classId = (await makeClass(testApp)).id;
  });
  afterAll(() => testApp.close());

  const long = 'x'.repeat(3000);

  it.each<[string, string, Record<string, string>]>([
    ['a plan', '/staff/plans', { title: '', number: '', source: long, periodFrom: 'x' }],
    [
      'a target',
      '/staff/plans/:plan/targets',
      { label: '', quote: '', basis: 'DISTINCT_ORG', comparator: 'GTE', unit: 'organisation', wanted: '1' },
    ],
    ['a target with long words', '/staff/plans/:plan/targets', { audienceWords: long, wanted: 'x', wantedMax: 'x', condition: long }],
    ['a target that changes', '/staff/plans/:plan/targets/:target/edit', { label: '', quote: '', wanted: 'x', validFrom: 'x', reason: '' }],
    [
      'a target that changes, with long words',
      '/staff/plans/:plan/targets/:target/edit',
      { audienceWords: long, condition: long, reason: long },
    ],
    ['a report', '/staff/plans/:plan/reports', { part: 'range', from: 'x', to: 'x' }],
    ['a course', '/staff/courses', { code: '', name: '', type: '', periods: 'x', validityMonths: 'x' }],
    ['a class', '/staff/classes', { capacity: 'x', place: long }],
    ['a class elsewhere', '/staff/classes/elsewhere', { capacity: 'x', openingDecision: long }],
    ['a venue', '/staff/venues', { name: '', capacity: 'x', address: long, note: long }],
    ['a lecturer', '/staff/lecturers', { name: '', title: long, note: long }],
    [
      'a question',
      '/staff/classes/:class/questions',
      { kind: 'nothing', label: '', labelEn: long, hint: long, minimum: 'x', maximum: 'x' },
    ],
  ])('calls the fields of %s as the page calls them', async (_, address, fields) => {
    const { status, text } = await postForm(
      admin,
      address.replace(':plan', planId).replace(':class', classId).replace(':target', targetKey),
      fields,
    );
    expect(status).toBe(422);
    const said = [...text.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a><\/li>/g)].map(
      ([, field = '', words = '']) => [field, words] as const,
    );
    expect(said.length).toBeGreaterThan(0);
    for (const [field, words] of said) expect(words).toContain(`${labelOf(field, text)}: `);
  });
});

/** The words above a field: of a list of boxes those of the whole list. */
function labelOf(field: string, page: string): string | undefined {
  const boxes = new RegExp(
    `<legend class="field-label">([^<]+?)\\s*(?:<span[^>]*>[^<]*</span>)?</legend>(?:(?!</fieldset>)[^])*? id="${field}"`,
  );
  return (new RegExp(`<label class="field-label" for="${field}">([^<]+?)\\s*<`).exec(page) ?? boxes.exec(page))?.[1];
}
