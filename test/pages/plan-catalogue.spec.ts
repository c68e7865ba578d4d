import { ImportKnownPlan, ReviseTarget } from '../../src/modules/plans/index.js';
import type { CatalogueDifference } from '../../src/modules/plans/catalogue.dto.js';
import type { PlanResponse } from '../../src/modules/plans/plans.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, type Staff, signInBrowser } from '../support/make-staff.js';

const key = 'productivity_experts_certified';

describe('a plan that was added before the catalogue grew', () => {
  let test: TestApp;
  let official: Staff;
  let browser: Browser;
  let plan: PlanResponse;

  beforeEach(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await makeStaff(test, 'official');
    browser = await signInBrowser(test, official);
    const factory = { kind: 'system', name: 'factory' } as const;
    plan = await test.get(ImportKnownPlan).execute(factory, { number: 'Hưng Yên 2021-2025' });
    // As it was: both kinds of experts counted by every certificate.
    for (const target of plan.targets.filter(({ basis }) => basis === 'DISTINCT_PERSON_CERTIFIED')) {
      const { label, quote, comparator, unit, basis, wanted, wantedMax, audience, countedTypes, evidenceKinds, condition } = target;
      await test.get(ReviseTarget).execute(factory, plan.id, target.key, {
        ...{ label, quote, comparator, unit, basis, audience, countedTypes, evidenceKinds, countedTopics: [], competenceOnly: true },
        ...{
          wanted: wanted ?? 0,
          wantedMax: wantedMax ?? 0,
          withdrawn: false,
          reason: 'Như khi thêm kế hoạch',
          periodicity: 'WHOLE_PERIOD',
        },
        ...(target.audienceWords === null ? {} : { audienceWords: target.audienceWords }),
        ...(condition === null ? {} : { condition }),
      });
    }
  });
  afterEach(() => test.close());

  const compare = (): Promise<CatalogueDifference[]> =>
    expectAnswer(test.http.get(`/api/v1/plans/${plan.id}/catalogue`).set(official.bearer), 200);

  /** One target, as the catalogue has it now. */
  const takeOver = async ({ key: target, catalogue, version }: CatalogueDifference): Promise<void> => {
    const given = Object.fromEntries(Object.entries(catalogue).filter(([, value]) => value !== null));
    const put = test.http.put(`/api/v1/plans/${plan.id}/targets/${target}`).set(official.bearer);
    await expectAnswer(put.send({ ...given, version, reason: 'Theo danh mục' }), 200);
  };

  const catalogueOf = ([first]: readonly CatalogueDifference[]): CatalogueDifference['catalogue'] => {
    if (!first) throw new Error('nothing differs');
    return first.catalogue;
  };

  it('says in the API and on its page which targets differ, and in what', async () => {
    const differences = await compare();
    expect(differences.map((each) => [each.key, each.changed, each.lists])).toEqual([
      [key, {}, { topicsOnly: ['EXPERTS'] }],
      ['assessment_experts_certified', {}, { topicsOnly: ['ASSESSMENT'] }],
    ]);
    expect(differences[0]?.catalogue).toMatchObject({ countedTopics: ['EXPERTS'], wanted: 1, wantedMax: 2, competenceOnly: true });
    const { text } = await browser.get(`/staff/plans/${plan.id}/targets`).expect(200);
    expect(text).toContain('Khác với danh mục kế hoạch của chương trình');
    expect(text).toMatch(/<li>chỉ tính lĩnh vực: [^<]+<\/li>/);
    expect(text.match(/Cập nhật theo danh mục</g)).toHaveLength(2);
  });

  it('shows a reader the difference without the way to change it', async () => {
    const auditor = await signInBrowser(test, await makeStaff(test, 'auditor'));
    const { text } = await auditor.get(`/staff/plans/${plan.id}/targets`).expect(200);
    expect(text).toContain('Khác với danh mục kế hoạch của chương trình');
    expect(text).not.toContain('Cập nhật theo danh mục<');
    await auditor.get(`/staff/plans/${plan.id}/targets/${key}/edit?from=catalogue`).expect(403);
    const door = await makeStaff(test, 'checkin');
    expect((await test.http.get(`/api/v1/plans/${plan.id}/catalogue`).set(door.bearer)).status).toBe(403);
    expect((await test.http.get(`/api/v1/plans/${plan.id}/catalogue`)).status).toBe(401);
    expect((await test.http.get('/api/v1/plans/none/catalogue').set(official.bearer)).status).toBe(404);
  });

  it('takes the catalogue over in the form that changes a target: a new version with its reason, in the history', async () => {
    const path = `/staff/plans/${plan.id}/targets/${key}`;
    const form = await browser.get(`${path}/edit?from=catalogue`).expect(200);
    expect(form.text).toContain('Biểu mẫu đã điền theo danh mục. Những chỗ sẽ đổi:');
    expect(form.text).toMatch(/name="countedTopics" value="EXPERTS" checked/);
    expect(form.text).toContain('Cập nhật theo danh mục kế hoạch của chương trình</textarea>');
    expect(form.text).toMatch(/name="version" value="2"/);
    const { label, quote, audienceWords, comparator, wanted, wantedMax, unit, basis, periodicity, audience, countedTypes } = catalogueOf(
      await compare(),
    );
    const reason = 'Cập nhật theo danh mục kế hoạch của chương trình';
    const saved = await postForm(browser, `${path}/edit`, {
      ...{ label, quote, audienceWords: audienceWords ?? '', comparator, unit, basis, periodicity, audience, countedTypes },
      ...{ wanted: String(wanted), wantedMax: String(wantedMax), countedTopics: ['EXPERTS'], competenceOnly: 'true', version: '2', reason },
    });
    expect(saved.status).toBe(303);
    const page = await browser.get(path).expect(200);
    expect(page.text).toContain('sửa chỉ tiêu, bản 3');
    expect(page.text).toMatch(/Cập nhật theo danh mục kế hoạch của chương trình · chỉ tính lĩnh vực: /);
    expect((await compare()).map((each) => each.key)).toEqual(['assessment_experts_certified']);
  });

  it('takes it over through the API as well, and then differs in nothing', async () => {
    const differences = await compare();
    expect(differences).toHaveLength(2);
    for (const difference of differences) await takeOver(difference);
    expect(await compare()).toEqual([]);
    const { text } = await browser.get(`/staff/plans/${plan.id}/targets`).expect(200);
    expect(text).not.toContain('Khác với danh mục');
  });

  it('still shows the ordinary form where nothing differs, or where nothing sensible was asked for', async () => {
    for (const difference of await compare()) await takeOver(difference);
    const path = `/staff/plans/${plan.id}/targets/${key}/edit`;
    expect((await browser.get(`${path}?from=catalogue`).expect(200)).text).not.toContain('Biểu mẫu đã điền');
    await browser.get(`${path}?from=${'x'.repeat(300)}`).expect(422);
    const own = await makePlan(test);
    const target = await makeTarget(test, own.id);
    expect((await browser.get(`/staff/plans/${own.id}/targets`).expect(200)).text).not.toContain('Khác với danh mục');
    await browser.get(`/staff/plans/${own.id}/targets/${target.key}/edit?from=catalogue`).expect(200);
  });
});
