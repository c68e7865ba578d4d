import type supertest from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import { makeEvidence } from '../support/make-evidence.js';
import { makePlan60 } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';

describe('the pages of records of evidence', () => {
  let testApp: TestApp;
  let lan: Staff;
  let browser: Browser;
  let other: Browser;
  let home: string;
  let planId: string;
  const support = {
    kind: 'enterprise_support',
    countedOn: '10/05/2024',
    organisation: 'Công ty TNHH Chè Demo',
    unitGroup: 'DOANH_NGHIEP',
    variant: 'TRACEABILITY',
    reference: 'HĐ 12/2024',
    source: 'Biên bản nghiệm thu số 05/BB-SKHCN',
  };

  beforeAll(async () => {
    testApp = await startApp();
    lan = await makeStaff(testApp, 'organiser');
    browser = await signInBrowser(testApp, lan);
    other = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    planId = (await makePlan60(testApp)).plan.id;
    home = `/staff/plans/${planId}/evidence`;
  });

  afterAll(() => testApp.close());

  const send = async (path: string, fields: Record<string, string>, bytes?: Buffer): Promise<supertest.Response> => {
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec((await browser.get(`${home}/new?kind=milestone`)).text) ?? [];
    const sent = browser.post(path).field({ ...fields, _csrf: csrf });
    return bytes === undefined ? sent : sent.attach('file', bytes, 'Hợp đồng.pdf');
  };

  it('say what to do while there are none', async () => {
    expect(await expectPage(browser.get(home), 200)).toContain('Chưa có hồ sơ nào');
  });

  it('offer each kind with the targets it feeds', async () => {
    const page = await expectPage(browser.get(`${home}/new`), 200);
    expect(page).toContain(`href="${home}/new?kind&#x3D;award_entry"`);
    expect(page).toContain('30 doanh nghiệp trở lên được hỗ trợ các giải pháp');
  });

  it('ask only for what the kind has', async () => {
    const page = await expectPage(browser.get(`${home}/new?kind=milestone`), 200);
    expect(page).toContain('Công việc đã hoàn thành');
    expect(page).toContain('name="target"');
    expect(page).not.toContain('name="taxCode"');
    await expectPage(browser.get(`${home}/new?kind=gift`), 422);
  });

  it('keep what was typed and say beside the field what is wrong', async () => {
    const answer = await send(home, { ...support, organisation: '', source: 'Biên bản "số" <5>' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="organisation-error"/);
    expect(answer.text).toContain('Biên bản &quot;số&quot; &lt;5&gt;');
    expect(answer.text).toContain('value="10/05/2024"');
  });

  it('say at once all that is missing, called as the page calls it, and name the file that has to be chosen again', async () => {
    const answer = await send(home, { kind: 'enterprise_support', countedOn: '', source: '' }, Buffer.from('%PDF-1.7'));
    expect(answer.status).toBe(422);
    const said = [...answer.text.matchAll(/<li><a href="#[^"]+">([^<]+): [^<]+<\/a><\/li>/g)].map(([, label]) => label);
    expect(said).toEqual([
      'Tên đơn vị được hỗ trợ',
      'Thuộc nhóm',
      'Giải pháp hỗ trợ',
      'Hợp đồng, biên bản số',
      'Ngày tính',
      'Văn bản chứng minh',
    ]);
    expect(answer.text).toMatch(/id="file-lost">Tệp Hợp đồng\.pdf không được giữ lại, xin chọn lại tệp</);
    const without = await send(home, { kind: 'product_standard', countedOn: '10/05/2024', source: 'Công bố 01/CB' });
    expect(without.text).toMatch(/Số công bố|Sản phẩm, hàng hóa: /);
    expect(without.text).not.toContain('id="file-lost"');
  });

  it('record with a paper, show it to another person, and let that person verify', async () => {
    const answer = await send(home, support, Buffer.from('%PDF-1.7'));
    const [address = ''] = /\/staff\/plans[^?]+/.exec(answer.headers.location ?? '') ?? [];
    const mine = await expectPage(browser.get(address), 200);
    expect(mine).toContain('Người nhập hoặc sửa không tự xác nhận');
    expect(mine).not.toContain(`${address}/verify`);
    expect(await expectPage(other.get(address), 200)).toContain(`action="${address}/verify"`);
    expect((await postForm(other, `${address}/verify`, { revision: '1' })).headers.location).toBe(`${address}?notice=evidenceVerified`);
    const verified = await expectPage(browser.get(address), 200);
    expect(verified).toContain('đã xác nhận hồ sơ do');
    expect(verified).not.toContain(`${address}/change`);
  });

  it('change a record while nobody has verified it', async () => {
    const address = `${home}/${await makeEvidence(testApp, planId, lan)}`;
    expect(await expectPage(browser.get(`${address}/change`), 200)).toContain('value="HĐ 12/2024"');
    const refused = await send(`${address}/change`, { ...support, revision: '1', countedOn: '1/1/2019' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/id="countedOn-error"/);
    const saved = await send(`${address}/change`, { ...support, revision: '1', reference: 'HĐ 99/2024' });
    expect(saved.headers.location).toBe(`${address}?notice=evidenceChanged`);
    const page = await expectPage(browser.get(address), 200);
    expect(page).toContain('Số hiệu: HĐ 12/2024 → HĐ 99/2024');
    const late = await send(`${address}/change`, { ...support, revision: '1', reference: 'HĐ 100/2024' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Người khác vừa thay đổi hồ sơ này');
  });

  it('withdraw with a reason, and say who did', async () => {
    const address = `${home}/${await makeEvidence(testApp, planId, lan)}`;
    expect((await postForm(browser, `${address}/withdraw`, { reason: '' })).status).toBe(422);
    expect((await postForm(browser, `${address}/withdraw`, { reason: 'Nhập trùng' })).status).toBe(303);
    const page = await expectPage(browser.get(address), 200);
    expect(page).toContain('đã thu hồi: Nhập trùng');
    expect(page).not.toContain(`${address}/withdraw`);
  });

  it('list what is asked for, and page by page', async () => {
    for (let number = 1; number <= 51; number += 1) {
      await makeEvidence(testApp, planId, lan, { organisation: `Cơ sở Mật ong Demo ${number}`, unitGroup: 'HO_KINH_DOANH' });
    }
    const first = await expectPage(browser.get(`${home}?q=mat+ong`), 200);
    expect(first.match(/<tr><th scope="row">/g)).toHaveLength(50);
    expect(first).toContain('page&#x3D;2');
    const second = await expectPage(browser.get(`${home}?q=mat+ong&page=2`), 200);
    expect(second.match(/<tr><th scope="row">/g)).toHaveLength(1);
    expect(await expectPage(browser.get(`${home}?q=khong+co`), 200)).toContain('Không có hồ sơ nào như vậy');
    expect(await expectPage(browser.get(`${home}?kind=award_entry`), 200)).toContain('Không có hồ sơ nào như vậy');
  });

  it('offer no form to the auditor', async () => {
    const auditor = await signInBrowser(testApp, await makeStaff(testApp, 'auditor'));
    expect(await expectPage(auditor.get(home), 200)).not.toContain(`${home}/new`);
    await expectPage(auditor.get(`${home}/new`), 403);
    const address = `${home}/${await makeEvidence(testApp, planId, lan)}`;
    expect(await expectPage(auditor.get(address), 200)).not.toContain('method="post" action="/staff/plans');
  });
});
