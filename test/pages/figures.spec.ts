import { startApp, type TestApp } from '../support/app.js';
import { expectFile, expectPage, messageBeside, wordsOf } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

const pdf = Buffer.from('%PDF-1.7 Báo cáo (mô phỏng)');

describe('the page of a figure', () => {
  let test: TestApp;
  let lan: Browser;
  let hoa: Browser;
  let target: string;
  let planPage: string;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    lan = await signInBrowser(test, await makeStaff(test, 'official'));
    hoa = await signInBrowser(test, await makeStaff(test, 'organiser'));
    const { id } = await makePlan(test);
    const whole = { basis: 'REPORTED_COUNT', comparator: 'GTE', wanted: 30, unit: 'enterprise' } as const;
    const { key } = await makeTarget(test, id, { ...whole, audience: [], countedTypes: [] });
    planPage = `/staff/plans/${id}`;
    target = `${planPage}/targets/${key}`;
  });
  afterAll(() => test.close());

  const enter = async (fields: object = {}): Promise<string> => {
    const form = { kind: 'reported', countedOn: '30/6/2024', value: '8', evidence: 'Báo cáo <b>12</b> (mô phỏng)', ...fields };
    const saved = await postForm(lan, `${target}/figures`, form);
    expect(saved.headers.location).toBe(`${target}?notice=figureRecorded`);
    const page = await expectPage(lan.get(target), 200);
    return page.match(/\/targets\/[^/"]+\/figures\/[0-9a-f-]{36}/g)?.at(-1) ?? '';
  };
  const address = (found: string): string => `${planPage}${found}`;
  const putPaper = async (browser: Browser, figure: string, fields: Record<string, string>, file = pdf, name = 'Công văn 12.pdf') => {
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec((await browser.get(figure)).text) ?? [];
    return browser
      .post(`${figure}/file`)
      .field({ ...fields, _csrf: csrf })
      .attach('file', file, name);
  };

  it('is reached from its target, takes the paper, and is verified by another person alone', async () => {
    const figure = address(await enter());
    const ofTarget = await expectPage(lan.get(target), 200);
    expect(wordsOf(ofTarget)).toContain('1 số liệu chờ người khác xác nhận, chỉ tính tạm.');
    expect(ofTarget).toContain('Báo cáo &lt;b&gt;12&lt;/b&gt; (mô phỏng) <small>Chưa có tệp</small>');
    expect(wordsOf(await expectPage(lan.get(`${planPage}/targets`), 200))).toContain('1 số liệu chờ người khác xác nhận');
    expect(wordsOf(await expectPage(lan.get(planPage), 200))).toContain('tạm tính 8');
    const own = await expectPage(lan.get(figure), 200);
    expect(own).toContain('Người nhập hoặc gửi tệp không tự xác nhận; cần một người khác.');
    expect(own).not.toContain(`action="${figure}/verify"`);
    expect(await expectPage(hoa.get(figure), 200)).toContain('Chưa có tệp minh chứng nên chưa xác nhận được.');
    const put = await putPaper(lan, figure, { revision: '1' });
    expect([put.status, put.headers.location]).toEqual([303, `${figure}?notice=figurePaperPut`]);
    const toVerify = await expectPage(hoa.get(figure), 200);
    expect(toVerify).toContain(`href="${figure}/file" download>Tải Công văn 12.pdf</a>`);
    const [, revision = ''] = /verify">[^]*?name="revision" value="(\d+)"/.exec(toVerify) ?? [];
    const done = await postForm(hoa, `${figure}/verify`, { revision });
    expect([done.status, done.headers.location]).toEqual([303, `${figure}?notice=figureVerified`]);
    const page = await expectPage(lan.get(figure), 200);
    expect(page).toContain('Ma Thị Duyên đã xác nhận số liệu do Hoàng Đức Lợi nhập: số liệu được tính chính thức.');
    expect(page).toContain('xác nhận số liệu 8, tính đến 30/06/2024');
    expect(page).not.toMatch(/action="[^"]+\/(verify|file)"/);
    expect(await expectFile(lan.get(`${figure}/file`))).toEqual(pdf);
    expect(wordsOf(await expectPage(lan.get(planPage), 200))).not.toContain('tạm tính 8');
  });

  it('takes a figure with its paper in one form, and says beside the field what is wrong with it', async () => {
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec((await lan.get(target)).text) ?? [];
    const fields = { kind: 'reported', countedOn: '30/6/2024', value: '3', evidence: 'Công văn 13', _csrf: csrf };
    const send = (file: Buffer, name: string) => lan.post(`${target}/figures`).field(fields).attach('file', file, name);
    const refused = await send(Buffer.from('MZ\x90'), 'cong-van.pdf');
    expect(refused.status).toBe(422);
    expect(messageBeside(refused, 'file')).toContain('PDF');
    expect(refused.text).toContain('Công văn 13</textarea>');
    expect(refused.text).toContain('Tệp cong-van.pdf không được giữ lại');
    const without = lan.post(`${target}/figures`).field({ ...fields, evidence: '' });
    const nothingChosen = await without.attach('file', Buffer.alloc(0), { filename: '', contentType: 'application/octet-stream' });
    expect([nothingChosen.status, messageBeside(nothingChosen, 'evidence')]).toEqual([422, expect.any(String)]);
    expect(nothingChosen.text).not.toContain('không được giữ lại');
    expect((await send(pdf, 'cong-van.pdf')).status).toBe(303);
    expect(await expectPage(lan.get(target), 200)).toContain('Công văn 13 <small>cong-van.pdf</small>');
  });

  it('keeps what was typed beside the message when a form is refused', async () => {
    const figure = address(await enter({ value: '2' }));
    const nothing = await postForm(lan, `${figure}/withdraw`, { reason: ' ' });
    expect(nothing.status).toBe(422);
    expect(messageBeside(nothing, 'reason')).toBeDefined();
    const late = await putPaper(lan, figure, { revision: '7' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Người khác vừa thay đổi số liệu này.');
    const wrong = await putPaper(lan, figure, { revision: '1' }, Buffer.from('<html>'), 'x.html');
    expect([wrong.status, messageBeside(wrong, 'file')]).toEqual([422, expect.stringContaining('PDF')]);
    const gone = await postForm(lan, `${figure}/withdraw`, { reason: 'Trùng <i>dòng</i>' });
    expect(gone.headers.location).toBe(`${figure}?notice=figureWithdrawn`);
    const page = await expectPage(lan.get(figure), 200);
    expect(page).toContain('Hoàng Đức Lợi đã thu hồi: Trùng &lt;i&gt;dòng&lt;/i&gt;');
    expect(page).not.toContain('<form method="post" action="/staff/plans');
    expect(wordsOf(await expectPage(lan.get(target), 200))).toContain('Đã thu hồi');
  });

  it('is read by auditors, who find nothing to press, and by nobody who may not look at plans', async () => {
    const figure = address(await enter({ value: '1' }));
    const auditor = await signInBrowser(test, await makeStaff(test, 'auditor'));
    const page = await expectPage(auditor.get(figure), 200);
    expect(page).not.toContain(`action="${figure}`);
    expect((await postForm(auditor, `${figure}/withdraw`, { reason: 'x' })).status).toBe(403);
    const checkin = await signInBrowser(test, await makeStaff(test, 'checkin'));
    expect((await checkin.get(figure)).status).toBe(403);
    expect((await lan.get(`${target}/figures/khong-co`)).status).toBe(404);
    expect((await lan.get(`${figure}/file`)).status).toBe(404);
    const english = await expectPage(lan.get(`${figure}?lang=en`), 200);
    expect(english).toContain('nobody has verified it: it counts provisionally');
    await lan.get(`${figure}?lang=vi`);
  });
});
