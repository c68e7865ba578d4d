import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CertificateBody, CertificateDesk, type CertificateScene, sha256, signed } from '../support/certificate-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { signInBrowser, type Staff } from '../support/make.js';
import { pdfText } from '../support/read-pdf.js';

let desk: CertificateDesk;
let folder: string;

beforeAll(async () => {
  desk = await CertificateDesk.open('2024-10-25T03:00:00Z');
});

beforeEach(() => {
  desk.nextMinute();
  folder = mkdtempSync(join(tmpdir(), 'certificates-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

afterAll(() => desk.app.close());

const ask = ({ class: { id } }: CertificateScene, staff: Staff) =>
  desk.app.http.get(`/api/v1/classes/${id}/certificates/zip`).set(staff.bearer);

/** Unpacked by another program, which checks the archive first. */
async function unpacked(scene: CertificateScene, staff = desk.official): Promise<Record<string, Buffer>> {
  const bytes = await expectAnswer<Buffer>(ask(scene, staff).responseType('blob'), 200);
  writeFileSync(join(folder, 'papers.zip'), bytes);
  execFileSync('unzip', ['-q', '-t', 'papers.zip'], { cwd: folder });
  execFileSync('unzip', ['-q', 'papers.zip', '-d', 'papers'], { cwd: folder });
  const papers = join(folder, 'papers');
  return Object.fromEntries(
    readdirSync(papers)
      .sort()
      .map((name) => [name, readFileSync(join(papers, name))]),
  );
}

async function issuedScene(names: string[]): Promise<{ scene: CertificateScene; certificates: CertificateBody[] }> {
  const scene = await desk.makeScene({ names, class: { sessions: 1, capacity: names.length } });
  return { scene, certificates: await desk.issued(scene) };
}

describe('the papers of a class in one archive', () => {
  it('are the kept PDFs, named in plain letters in the order of the register', async () => {
    const { scene, certificates } = await issuedScene(['Vàng Thị Mỷ', 'Đặng Hữu Ước']);
    const papers = await unpacked(scene);
    const numberOf = (index: number): string => String(certificates[index]?.number).padStart(4, '0');
    expect(Object.keys(papers)).toEqual([`GCN-2024-${numberOf(0)}-Vang-Thi-My.pdf`, `GCN-2024-${numberOf(1)}-Dang-Huu-Uoc.pdf`]);
    for (const [index, pdf] of Object.values(papers).entries()) {
      const { id, registerEntry } = certificates[index] ?? { id: '', registerEntry: 'none' };
      expect(pdfText(pdf)).toContain(registerEntry);
      expect(sha256(pdf)).toBe((await desk.read(id)).fileHash);
      expect(sha256(pdf)).toBe(sha256(await desk.pdfOf(id)));
    }
  });

  it('leave out what was revoked and hold the new paper instead of the one it replaced', async () => {
    const { scene, certificates } = await issuedScene(['Bàn Thị Mụi', 'Lý A Dế', 'Sùng Seo Dế']);
    const [revoked, replaced, kept] = certificates.map(({ id }) => id);
    await expectAnswer(desk.change(revoked ?? '', 'revoke', { reason: 'Quyết định 12/QĐ-SKHCN' }), 200);
    const { id: next } = await expectAnswer<CertificateBody>(
      desk.change(replaced ?? '', 'reissue', { reason: 'Sai tên', holderName: 'Lý A Dề', ...signed }),
      201,
    );
    const hashes = Object.values(await unpacked(scene)).map(sha256);
    expect(hashes).toEqual([sha256(await desk.pdfOf(kept ?? '')), sha256(await desk.pdfOf(next))]);
  });

  it('are all there in a large class, and are drawn now where the outbox has not come to them', async () => {
    const names = Array.from({ length: 52 }, (_, index) => `Nông Văn Thọ ${index}`);
    const { scene, certificates } = await issuedScene(names);
    const papers = Object.keys(await unpacked(scene));
    expect(papers.map((name) => Number(name.split('-')[2]))).toEqual(certificates.map(({ number }) => number));
  });

  it('are refused where nothing is valid, and for a class that does not exist', async () => {
    const scene = await desk.makeScene();
    expect(await expectAnswer(ask(scene, desk.official), 409)).toMatchObject({ code: 'nothingToPack' });
    await expectAnswer(desk.app.http.get('/api/v1/classes/nothing/certificates/zip').set(desk.official.bearer), 404);
  });

  it('are not for door staff or strangers', async () => {
    const { scene } = await issuedScene(['Bàn Thị Mụi']);
    await expectAnswer(ask(scene, desk.checkin), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/classes/${scene.class.id}/certificates/zip`), 401);
  });
});

describe('the papers of a class in one file for the printer', () => {
  const askOne = ({ class: { id } }: CertificateScene, staff: Staff) =>
    desk.app.http.get(`/api/v1/classes/${id}/certificates/pdf`).set(staff.bearer);

  it('are the pages of the kept ones in the order of the register, without what was revoked', async () => {
    const { scene, certificates } = await issuedScene(['Vàng Thị Mỷ', 'Đặng Hữu Ước', 'Bàn Thị Mụi']);
    await expectAnswer(desk.change(certificates[1]?.id ?? '', 'revoke', { reason: 'Quyết định 12/QĐ-SKHCN' }), 200);
    const answer = await askOne(scene, desk.official).responseType('blob');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.headers['content-disposition']).toContain(`GCN ${scene.class.code}.pdf`);
    const pages = pdfText(answer.body as Buffer).split('\f');
    const kept = [certificates[0], certificates[2]];
    expect(pages.slice(0, -1)).toHaveLength(2);
    for (const [index, certificate] of kept.entries())
      expect(pages[index]).toBe(pdfText(await desk.pdfOf(certificate?.id ?? '')).split('\f')[0]);
  });

  it('are refused when the program would draw one of them otherwise than it is kept', async () => {
    const { scene, certificates } = await issuedScene(['Bàn Thị Mụi', 'Lý A Dế']);
    await desk.app.drainOutbox();
    const other = 'a'.repeat(64);
    await desk.app.unitOfWork.write(() =>
      desk.app.unitOfWork.manager.query('UPDATE certificate SET file_hash = ? WHERE id = ?', [other, certificates[1]?.id]),
    );
    expect(await expectAnswer(askOne(scene, desk.official), 409)).toMatchObject({ code: 'papersDrawnBefore' });
  });

  it('are refused as the archive is, and the history says who took them', async () => {
    expect(await expectAnswer(askOne(await desk.makeScene(), desk.official), 409)).toMatchObject({ code: 'nothingToPack' });
    const { scene } = await issuedScene(['Bàn Thị Mụi']);
    await expectAnswer(askOne(scene, desk.checkin), 403);
    await expectAnswer(ask(scene, desk.official).responseType('blob'), 200);
    await expectAnswer(askOne(scene, desk.official).responseType('blob'), 200);
    const page = await (await signInBrowser(desk.app, desk.official)).get(`/staff/classes/${scene.class.id}`);
    expect(page.text).toContain('tải 1 giấy chứng nhận (zip)');
    expect(page.text).toContain('tải 1 giấy chứng nhận (pdf)');
  });
});
