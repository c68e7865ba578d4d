import type { ProgressResponse, TargetProgress } from '../../src/modules/reporting/reporting.dto.js';
import type { NewEvidence } from '../../src/modules/evidence/evidence.dto.js';
import { WithdrawEvidence } from '../../src/modules/evidence/withdraw-evidence.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { makeEvidence, makeVerified } from '../support/make-evidence.js';
import { makePlan60 } from '../support/make-plan.js';
import { type Browser, makeStaff, signInBrowser, type Staff } from '../support/make-staff.js';

describe('targets that records of evidence feed', () => {
  let testApp: TestApp;
  let lan: Staff;
  let hoa: Staff;
  let browser: Browser;
  let planId: string;

  beforeAll(async () => {
    testApp = await startApp('2025-12-31T02:00:00Z');
    lan = await makeStaff(testApp, 'organiser');
    hoa = await makeStaff(testApp, 'official');
    browser = await signInBrowser(testApp, hoa);
    planId = (await makePlan60(testApp)).plan.id;
  });

  afterAll(() => testApp.close());

  const target = async (key: string, asOf = '2025-12-31'): Promise<TargetProgress> => {
    const asked = testApp.http.get(`/api/v1/plans/${planId}/progress?asOf=${asOf}`).set(hoa.bearer);
    const { targets } = await expectAnswer<ProgressResponse>(asked, 200);
    const found = targets.find((each) => each.key === key);
    if (!found) throw new Error(`no target ${key}`);
    return found;
  };
  const entered = (facts: Partial<NewEvidence>): Promise<string> => makeEvidence(testApp, planId, lan, facts);
  const verified = (facts: Partial<NewEvidence>): Promise<string> => makeVerified(testApp, planId, [lan, hoa], facts);
  const product = (subject: string, variant: string): Partial<NewEvidence> => ({
    ...{ kind: 'ocop_product', subject, organisation: 'HTX Nà Lồm Demo', unitGroup: 'HOP_TAC_XA', variant, quantity: 4 },
    ...(variant === 'NONE' ? {} : { reference: '4-0000001-000' }),
  });

  it('"30 doanh nghiệp trở lên được hỗ trợ": different enterprises; 29 verified are not enough, the thirtieth is', async () => {
    for (let number = 1; number <= 29; number += 1) await verified({ organisation: `Công ty TNHH Demo ${number}` });
    await verified({ organisation: 'CÔNG TY TNHH DEMO 1', reference: 'HĐ lần hai' });
    await entered({ organisation: 'Công ty TNHH Demo 30' });
    expect(await target('enterprises_supported')).toMatchObject({
      official: 29,
      provisional: 30,
      status: 'not-met',
      statusProvisional: 'met',
    });
    const id = await verified({ organisation: 'Công ty TNHH Demo 31' });
    expect(await target('enterprises_supported')).toMatchObject({ official: 30, provisional: 31, status: 'met' });
    expect(await target('enterprises_supported', '2024-05-09')).toMatchObject({ official: null });
    await testApp.get(WithdrawEvidence).execute(lan.actor, planId, id, { reason: 'Nhập nhầm' });
    expect(await target('enterprises_supported')).toMatchObject({ official: 29, status: 'not-met' });
  });

  it('"02 doanh nghiệp tham gia Giải thưởng": an entry counts, whatever it won', async () => {
    const entry = { kind: 'award_entry', unitGroup: 'DOANH_NGHIEP' } as const;
    await verified({ ...entry, organisation: 'Công ty A Demo', variant: 'ENTERED' });
    await verified({ ...entry, organisation: 'Công ty B Demo', variant: 'GOLD' });
    expect(await target('gtclqg_entrants')).toMatchObject({ official: 2, status: 'met' });
  });

  it('"trên 70% sản phẩm OCOP": 7 of 10 is 70,0 % and not above it, 8 of 10 is', async () => {
    const total = { kind: 'denominator_snapshot', target: 'ocop_trademark_pct', subject: 'Sản phẩm OCOP', quantity: 10 } as const;
    await verified(total);
    await entered({ ...total, quantity: 5 });
    for (let number = 1; number <= 7; number += 1) await verified(product(`Chè Demo ${number}`, 'REGISTERED'));
    await verified(product('Chè Demo 8', 'APPLIED'));
    expect(await target('ocop_trademark_pct')).toMatchObject({ official: 7, denominator: 10, percent: 70, status: 'not-met' });
    await verified(product('Chè Demo 9', 'REGISTERED'));
    expect(await target('ocop_trademark_pct')).toMatchObject({ official: 8, denominator: 10, status: 'met' });
  });

  it('"Triển khai xây dựng Cổng thông tin điện tử": done once another person verified it', async () => {
    const portal = { kind: 'milestone', target: 'traceability_portal', subject: 'Cổng truy xuất nguồn gốc vận hành' } as const;
    await entered(portal);
    expect(await target('traceability_portal')).toMatchObject({ official: null, provisional: 1, statusProvisional: 'met' });
    await verified(portal);
    expect(await target('traceability_portal')).toMatchObject({ official: 1, status: 'met' });
  });

  it('a number on the page of progress opens the records behind it, the verified ones and those that wait', async () => {
    const progress = await expectPage(browser.get(`/staff/plans/${planId}`), 200);
    const behind = (key: string): string[] =>
      [...progress.matchAll(/href="([^"]*\/evidence\?[^"]*)"/g)]
        .map(([, href = '']) => href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))
        .filter((href) => href.includes(key));
    const [official = '', provisional = ''] = behind('enterprises_supported');
    const verifiedOnes = await expectPage(browser.get(official), 200);
    expect(verifiedOnes).toContain('30 dòng');
    expect(verifiedOnes).toContain(`/staff/plans/${planId}/targets/enterprises_supported`);
    expect(verifiedOnes).not.toContain('Chờ xác nhận</span>');
    expect(await expectPage(browser.get(provisional), 200)).toContain('31 dòng');
    expect(progress).toContain(`/staff/plans/${planId}/class-files`);
  });
});
