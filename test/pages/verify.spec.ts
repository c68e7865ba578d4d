import { CertificateDesk } from '../support/certificate-desk.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';

const unknown = '2222-2222-2222-2222';

let desk: CertificateDesk;

beforeAll(async () => {
  desk = await CertificateDesk.open('2024-10-25T03:00:00Z');
});

beforeEach(() => {
  desk.nextMinute();
});

afterAll(() => desk.app.close());

const page = (code: string, status = 200): Promise<string> => expectPage(desk.app.http.get(`/verify/${encodeURIComponent(code)}`), status);

const asked = (code: string, status = 200): Promise<string> => expectPage(desk.app.http.get('/verify').query({ code }), status);

describe('the public page of a certificate', () => {
  it('says that it is valid, with name, course, dates, number and issuer only', async () => {
    const certificate = await desk.oneIssued({ names: ['Quách Thị Lan'], course: { name: 'Chuyển đổi số, năng suất xanh' } });
    const text = await page(certificate.verifyCode);
    for (const words of ['Còn hiệu lực', 'Quách Thị Lan', 'Chuyển đổi số, năng suất xanh', '15/10/2024', certificate.registerEntry]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('HTX Cam sành Phù Hương Demo');
  });

  it('stays out of search engines', async () => {
    const { verifyCode } = await desk.oneIssued();
    const { headers } = await desk.app.http.get(`/verify/${verifyCode}`);
    expect(headers['x-robots-tag']).toBe('noindex');
  });

  it('is found by a code typed into the form, in lower case and with spaces around it', async () => {
    const { verifyCode } = await desk.oneIssued();
    expect(await asked(` ${verifyCode.toLowerCase()} `)).toContain('Còn hiệu lực');
  });

  it('still shows one that was revoked, without the reason', async () => {
    const { id, verifyCode } = await desk.oneIssued();
    await expectAnswer(desk.change(id, 'revoke', { reason: 'Cấp nhầm' }), 200);
    const text = await page(verifyCode);
    expect(text).toContain('Đã thu hồi');
    expect(text).not.toContain('Cấp nhầm');
  });

  it('names the one that replaced it', async () => {
    const { id, verifyCode, number } = await desk.oneIssued();
    await expectAnswer(desk.change(id, 'reissue', { reason: 'Mất giấy' }), 201);
    const next = `${String(number + 1).padStart(3, '0')}/2024/NSCL`;
    expect(await page(verifyCode)).toContain(`Giấy chứng nhận này đã được thay bằng giấy số ${next}`);
  });

  it('speaks English as well', async () => {
    const { verifyCode } = await desk.oneIssued();
    expect(await expectPage(desk.app.http.get(`/verify/${verifyCode}?lang=en`), 200)).toContain(
      'This certificate is in the register and valid.',
    );
    expect(await expectPage(desk.app.http.get('/verify?lang=vi'), 200)).toContain('Tra cứu giấy chứng nhận');
  });
});

describe('the public page without a certificate', () => {
  it('keeps an unknown code in the form and answers 404', async () => {
    for (const text of [await page(unknown, 404), await asked(unknown, 404)]) {
      expect(text).toContain('Không có giấy chứng nhận nào mang mã này');
      expect(text).toContain(`value="${unknown}"`);
    }
  });

  it('shows hostile input as text', async () => {
    expect(await asked('<script>alert(1)</script>', 404)).not.toContain('<script>alert');
  });

  it('asks for a code when the form is sent empty, or strangely', async () => {
    expect(await asked(' ', 422)).toContain('Chưa nhập mục này');
    expect(await expectPage(desk.app.http.get('/verify?code=a&code=b'), 422)).toContain('Chưa nhập mục này');
  });

  it('stops somebody who tries out codes', async () => {
    for (let attempt = 0; attempt < 30; attempt++) await page(unknown, 404);
    expect(await page(unknown, 429)).toContain('Quá nhiều yêu cầu');
  });
});
