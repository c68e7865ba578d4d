import { type CertificateBody, CertificateDesk } from '../support/certificate-desk.js';
import { expectAnswer } from '../support/expect-answer.js';

let desk: CertificateDesk;

beforeAll(async () => {
  desk = await CertificateDesk.open('2024-10-25T03:00:00Z');
});

beforeEach(() => {
  desk.nextMinute();
});

afterAll(() => desk.app.close());

describe('public verification', () => {
  it('tells name, course, dates, number, issuer and state, and nothing else', async () => {
    const certificate = await desk.oneIssued({ names: ['Quan Thị Liễu'], course: { name: 'Ghi nhãn hàng hóa' } });
    const response = await desk.verify(certificate.verifyCode);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      state: 'valid',
      validTo: null,
      holderName: 'Quan Thị Liễu',
      courseName: 'Ghi nhãn hàng hóa',
      startsOn: '2024-10-15',
      endsOn: '2024-10-15',
      issuedOn: '2024-10-25',
      registerEntry: certificate.registerEntry,
      issuer: 'Sở Khoa học và Công nghệ',
      replacedBy: null,
    });
    expect(response.headers['x-robots-tag']).toBe('noindex');
  });

  it('understands the code without dashes and in lower case', async () => {
    const { verifyCode } = await desk.oneIssued();
    await expectAnswer(desk.verify(verifyCode.replaceAll('-', '').toLowerCase()), 200);
  });

  it('still knows a revoked and a replaced certificate', async () => {
    const [revoked, replaced] = [await desk.oneIssued(), await desk.oneIssued()];
    await expectAnswer(desk.change(revoked.id, 'revoke', { reason: 'Cấp nhầm' }), 200);
    const next = await expectAnswer(desk.change(replaced.id, 'reissue', { reason: 'Mất giấy' }), 201);
    expect(await expectAnswer(desk.verify(revoked.verifyCode), 200)).toMatchObject({ state: 'revoked', replacedBy: null });
    expect(await expectAnswer(desk.verify(replaced.verifyCode), 200)).toMatchObject({
      state: 'replaced',
      replacedBy: (next as CertificateBody).registerEntry,
    });
  });

  it.each(['2222-2222-2222-2222', 'short', "' OR 1=1 --", '<script>', 'x'.repeat(90)])('knows nothing of %s', async (code) => {
    expect(await expectAnswer(desk.verify(code), 404)).toMatchObject({ code: 'certificateUnknown' });
  });

  it('stops somebody who tries out codes', async () => {
    for (let attempt = 0; attempt < 30; attempt++) await expectAnswer(desk.verify('2222-2222-2222-2222'), 404);
    expect(await expectAnswer(desk.verify('2222-2222-2222-2222'), 429)).toMatchObject({ code: 'tooManyRequests' });
  });
});
