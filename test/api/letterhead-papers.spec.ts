import { type Certificate, IssueCertificates, ReissueCertificate } from '../../src/modules/certificates/index.js';
import { ReadCertificatePdf } from '../../src/modules/certificates/read-certificate-pdf.js';
import { ShowRegister } from '../../src/modules/certificates/show-register.js';
import { bytesOf } from '../../src/modules/evidence/class-file-papers.js';
import { AddLetterhead, Letterheads } from '../../src/modules/letterheads/index.js';
import { PrintPlainPrintout } from '../../src/modules/printouts/index.js';
import { CertificateDesk, signed } from '../support/certificate-desk.js';
import { makeClass, makeRegistration } from '../support/make.js';
import { pdfText } from '../support/read-pdf.js';
import { ReportDesk } from '../support/report-desk.js';

const OLD = 'SỞ KHOA HỌC VÀ CÔNG NGHỆ';
const successor = { parent: 'UBND thành phố Cần Thơ', name: 'Sở Khoa học, Công nghệ và Đổi mới sáng tạo', province: 'Cần Thơ' };

let desk: CertificateDesk;
/** The first in the book of each body: of its last minute and of the other's first. */
let before: Certificate;
let after: Certificate;

/** A body that issued until 30/06/2025, and one in another place and province from 01/07/2025. */
beforeEach(async () => {
  desk = await CertificateDesk.open('2025-06-25T03:00:00Z');
  const [first] = await desk.app.get(Letterheads).all();
  await desk.app
    .get(AddLetterhead)
    .execute({ kind: 'system', name: 'test' }, { ...successor, validFrom: '2025-07-01', predecessorId: first?.id ?? '' });
  before = await made('2025-06-30T16:59:00Z');
  after = await made('2025-06-30T17:00:00Z', { signerName: 'Trần Mới Demo' });
});
afterEach(() => desk.app.close());

const system = { kind: 'system', name: 'test' } as const;
type Asked = Parameters<IssueCertificates['execute']>[2];

const paperOf = async ({ id }: Certificate): Promise<string> =>
  pdfText((await desk.app.get(ReadCertificatePdf).execute(system, id)).bytes).replace(/\s+/g, ' ');

/** Issued at this moment to somebody who was in a class of 2024. Acts for the program: tokens do not live as long as letterheads. */
async function made(at: string, body: Asked = signed): Promise<Certificate> {
  desk.app.clock.moveTo('2024-10-25T03:00:00Z');
  const scene = await desk.makeScene();
  desk.app.clock.moveTo(at);
  const [certificate] = await desk.app.get(IssueCertificates).execute(system, scene.class.id, body);
  if (!certificate) throw new Error('Nothing was issued');
  return certificate;
}

describe('certificates after a body was followed by another', () => {
  it('have the letterhead, the place and the register of the body of their day of issue', async () => {
    expect(before.snapshot).toMatchObject({ registerEntry: '001/2025/NSCL', serial: 'TQ-2025-000001', issuedOn: '2025-06-30' });
    expect(after.snapshot).toMatchObject({ registerEntry: '001/2025/NSCL2', serial: 'CT-NSCL2-2025-000001', issuedOn: '2025-07-01' });
    expect(await paperOf(before)).toContain(OLD);
    const paper = await paperOf(after);
    expect(paper).toContain('UBND THÀNH PHỐ CẦN THƠ');
    expect(paper).toContain('Giám đốc Sở Khoa học, Công nghệ và Đổi mới sáng tạo thành phố Cần Thơ');
    expect(paper).toContain('Cần Thơ, ngày 01 tháng 7 năm 2025');
  });

  it('count the numbers of each book without gaps, also when a paper is dated back', async () => {
    const back = await made('2026-03-02T03:00:00Z', { ...signed, issuedOn: '2025-06-27' });
    expect(back.snapshot.registerEntry).toBe('002/2025/NSCL');
    expect(await paperOf(back)).toContain(OLD);
    expect((await made('2025-07-02T03:00:00Z')).snapshot.registerEntry).toBe('002/2025/NSCL2');
  });

  it('are issued again by the body of today, in its own book, and say which they replace', async () => {
    await made('2025-07-02T03:00:00Z');
    const old = await made('2025-06-26T03:00:00Z');
    desk.app.clock.moveTo('2025-08-01T03:00:00Z');
    const again = await desk.app.get(ReissueCertificate).execute(system, old.id, { reason: 'Mất giấy', signerName: 'Trần Mới Demo' });
    expect(again.snapshot.registerEntry).toBe('003/2025/NSCL2');
    expect(await paperOf(again)).toContain(`thay giấy số vào sổ ${old.snapshot.registerEntry}`);
    expect(again.snapshot.letterhead).toEqual({ parent: 'UBND thành phố Cần Thơ', issuer: successor.name });
  });

  it('are signed as the body of the day signed before, never as the one before it', async () => {
    const [earlier, later] = [await made('2025-06-29T03:00:00Z', {}), await made('2025-07-03T03:00:00Z', {})];
    expect(earlier.snapshot).toMatchObject({ signerName: signed.signerName, issuePlace: 'Tuyên Quang' });
    expect(later.snapshot).toMatchObject({ signerName: 'Trần Mới Demo', issuePlace: 'Cần Thơ' });
  });

  it('stand in the book that is asked for, at first in that of the body of today', async () => {
    desk.app.clock.moveTo('2025-09-01T03:00:00Z');
    const show = desk.app.get(ShowRegister);
    const today = await show.execute(system, {});
    expect(today).toMatchObject({ register: 'NSCL2', books: [{ register: 'NSCL2' }, { register: 'NSCL' }], years: [2025] });
    expect(new Set(today.certificates.map(({ register }) => register))).toEqual(new Set(['NSCL2']));
    const old = await show.execute(system, { register: 'NSCL', year: 2025 });
    expect(new Set(old.certificates.map(({ register }) => register))).toEqual(new Set(['NSCL']));
    expect(await show.execute(system, { register: 'NONE', year: 2025 })).toMatchObject({ total: 0 });
  });
});

describe('lists, letters and reports after a body was followed by another', () => {
  it('head a list by the body of the days of the class, also when it is printed again years later', async () => {
    desk.app.clock.moveTo('2024-10-01T03:00:00Z');
    const [earlier, later] = [await makeClass(desk.app, { closesOn: '2024-10-14' }), await makeClass(desk.app, { closesOn: '2025-09-15' })];
    for (const each of [earlier, later]) await makeRegistration(desk.app, each);
    desk.app.clock.moveTo('2026-11-01T03:00:00Z');
    const list = async ({ id }: { id: string }): Promise<string> => {
      const { writeTo } = await desk.app.get(PrintPlainPrintout).execute(system, id, 'participants', {});
      return pdfText(await bytesOf(writeTo)).replace(/\s+/g, ' ');
    };
    expect(await list(earlier)).toContain(OLD);
    expect(await list(later)).toContain('UBND THÀNH PHỐ CẦN THƠ');
  });

  it('head a report on 2024 by the body of the day on which it is written', async () => {
    desk.app.clock.moveTo('2026-11-22T03:00:00Z');
    const reports = await ReportDesk.in(desk.app);
    const { id } = await reports.start({ part: 'year', year: 2024 });
    const words = pdfText(await reports.file(id, 'pdf')).replace(/\s+/g, ' ');
    expect(words).toContain('UBND THÀNH PHỐ CẦN THƠ');
    expect(words).toContain('BC-SKHCNĐMST');
    expect(words).toContain('Cần Thơ, ngày …… tháng …… năm 2026');
    expect(words).toContain('Ủy ban nhân dân thành phố Cần Thơ');
  });
});
