import { type CertificateBody, CertificateDesk, sha256, signed } from '../support/certificate-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { pdfText } from '../support/read-pdf.js';

let desk: CertificateDesk;

beforeAll(async () => {
  desk = await CertificateDesk.open('2024-10-25T03:00:00Z');
});

beforeEach(() => {
  desk.nextMinute();
});

afterAll(() => desk.app.close());

describe('the paper', () => {
  it('is drawn by the outbox and carries name, number and code', async () => {
    const certificate = await desk.oneIssued({ names: ['Bàn Thị Mụi'] });
    await desk.app.drainOutbox();
    const { fileHash } = await desk.read(certificate.id);
    const pdf = await desk.pdfOf(certificate.id);
    expect(fileHash).toBe(sha256(pdf));
    const text = pdfText(pdf);
    for (const words of ['BÀN THỊ MỤI', certificate.registerEntry, certificate.serial, certificate.verifyCode, 'Hoàng Minh Demo']) {
      expect(text).toContain(words);
    }
  });

  it('is drawn on demand before the outbox comes to it, and is the same afterwards', async () => {
    const certificate = await desk.oneIssued();
    const before = await desk.pdfOf(certificate.id);
    await desk.app.drainOutbox();
    expect(sha256(await desk.pdfOf(certificate.id))).toBe(sha256(before));
    expect((await desk.read(certificate.id)).fileHash).toBe(sha256(before));
  });

  it('stays the same bytes when the person and the class have changed since', async () => {
    const certificate = await desk.oneIssued();
    const before = await desk.pdfOf(certificate.id);
    const { personId, classId } = await desk.stored(certificate.id);
    await desk.app.unitOfWork.write(async () => {
      const { manager } = desk.app.unitOfWork;
      await manager.query(`UPDATE person SET full_name = 'Tên Mới' WHERE id = '${personId}'`);
      await manager.query(`UPDATE registration SET full_name = 'Tên Mới' WHERE person_id = '${personId}'`);
      await manager.query(`UPDATE training_class SET place = 'Nơi khác' WHERE id = '${classId}'`);
    });
    const after = await desk.pdfOf(certificate.id);
    expect(sha256(after)).toBe(sha256(before));
    expect(pdfText(after)).not.toContain('TÊN MỚI');
  });

  it('is offered under a name that says what it is', async () => {
    const certificate = await desk.oneIssued({ names: ['Giàng A Páo'] });
    const response = await desk.pdf(certificate.id);
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toContain(
      `filename="GCN ${certificate.registerEntry.replaceAll('/', '-')} Giang A Pao.pdf"`,
    );
  });

  it('is not given to strangers or door staff', async () => {
    const { id } = await desk.oneIssued();
    await expectAnswer(desk.app.http.get(`/api/v1/certificates/${id}/pdf`), 401);
    await expectAnswer(desk.app.http.get(`/api/v1/certificates/${id}/pdf`).set(desk.checkin.bearer), 403);
    await expectAnswer(desk.app.http.get('/api/v1/certificates/nothing/pdf').set(desk.official.bearer), 404);
  });
});

describe('revoking', () => {
  it('keeps the number and gives the person nothing new by itself', async () => {
    const scene = await desk.makeScene();
    const [certificate] = await desk.issued(scene);
    const body = await expectAnswer(desk.change(certificate?.id ?? '', 'revoke', { reason: 'Quyết định 12/QĐ-SKHCN' }), 200);
    expect(body).toMatchObject({ state: 'revoked', endReason: 'Quyết định 12/QĐ-SKHCN', registerEntry: certificate?.registerEntry });
    expect(await expectAnswer(desk.issue(scene), 409)).toMatchObject({ code: 'nobodyToCertify' });
    const [again] = await desk.issued(scene, { ...signed, registrationIds: [certificate?.registrationId] });
    expect(again?.number).toBeGreaterThan(certificate?.number ?? 0);
  });

  it('happens once', async () => {
    const { id } = await desk.oneIssued();
    await expectAnswer(desk.change(id, 'revoke', { reason: 'Cấp nhầm' }), 200);
    expect(await expectAnswer(desk.change(id, 'revoke', { reason: 'Cấp nhầm' }), 409)).toMatchObject({ code: 'certificateNotValid' });
    expect(await expectAnswer(desk.change(id, 'reissue', { reason: 'Mất giấy' }), 409)).toMatchObject({ code: 'certificateNotValid' });
  });

  it('needs a reason', async () => {
    const { id } = await desk.oneIssued();
    expect(await expectAnswer(desk.change(id, 'revoke', {}), 422)).toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
    await expectAnswer(desk.change(id, 'revoke', { reason: 'x'.repeat(501) }), 422);
    expect((await desk.read(id)).state).toBe('valid');
  });
});

describe('reissuing', () => {
  it('takes the next number, corrects the name and points back', async () => {
    const old = await desk.oneIssued({ names: ['Bàn Thị Mui'], person: { birthDate: '1985' } });
    const before = await desk.pdfOf(old.id);
    const body = await expectAnswer(desk.change(old.id, 'reissue', { reason: 'Ghi sai tên', holderName: 'Bàn Thị Mụi' }), 201);
    const next = body as CertificateBody;
    expect(next).toMatchObject({ state: 'valid', holderName: 'Bàn Thị Mụi', replacesId: old.id, number: old.number + 1 });
    expect(await desk.read(old.id)).toMatchObject({ state: 'replaced', endReason: 'Ghi sai tên', holderName: 'Bàn Thị Mui' });
    const text = pdfText(await desk.pdfOf(next.id));
    expect(text).toContain('BÀN THỊ MỤI');
    expect(text).toContain(`thay giấy số vào sổ ${old.registerEntry}`);
    expect(text).toContain('Năm sinh: 1985');
    expect(sha256(await desk.pdfOf(old.id))).toBe(sha256(before));
  });

  it('is found in the register by the corrected name', async () => {
    const old = await desk.oneIssued({ names: ['Thào Thị Sùa'] });
    await expectAnswer(desk.change(old.id, 'reissue', { reason: 'Ghi sai tên', holderName: 'Thào Thị Sua Mẩy' }), 201);
    const body = await expectAnswer(desk.list({ q: 'sua may' }), 200);
    expect((body as { items: CertificateBody[] }).items.map(({ holderName }) => holderName)).toEqual(['Thào Thị Sua Mẩy']);
  });

  it.each([
    ['a birth that is no date', { birth: '31/02/1985' }, 'birth', 'notADate'],
    ['a day before the old certificate', { issuedOn: '2024-10-20' }, 'issuedOn', 'issuedBeforeClosing'],
    ['no reason', { reason: '' }, 'reason', 'required'],
    ['a name too long', { holderName: 'x'.repeat(201) }, 'holderName', 'tooLong'],
  ])('refuses %s and leaves the old one valid', async (_what, wrong, field, code) => {
    const { id } = await desk.oneIssued();
    const body = await expectAnswer(desk.change(id, 'reissue', { reason: 'Sửa', ...wrong }), 422);
    expect((body as { errors: object[] }).errors[0]).toMatchObject({ field, code });
    expect((await desk.read(id)).state).toBe('valid');
  });
});
