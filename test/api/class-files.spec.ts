import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClassFileListResponse, ClassFileResponse } from '../../src/modules/evidence/class-file.dto.js';
import { CertificateDesk } from '../support/certificate-desk.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { makeClass, makeStaff, signInBrowser, type Staff } from '../support/make.js';
import { makePlan, makePlan60 } from '../support/make-plan.js';
import { pdfText } from '../support/read-pdf.js';

describe('hồ sơ lớp', () => {
  let desk: CertificateDesk;
  let folder: string;
  let planId: string;
  let classId: string;
  let auditor: Staff;

  beforeEach(async () => {
    desk = await CertificateDesk.open('2024-10-25T03:00:00Z');
    planId = (await makePlan60(desk.app)).plan.id;
    auditor = await makeStaff(desk.app, 'auditor');
    const scene = await desk.makeScene({ names: ['Vàng Thị Mỷ', 'Đặng Hữu Ước'], class: { sessions: 1, capacity: 2 } });
    await desk.issued(scene);
    classId = scene.class.id;
    folder = mkdtempSync(join(tmpdir(), 'class-file-'));
    await expectAnswer(add('DECISION', 'Quyết định', 'Quyết định mở lớp.pdf'), 201);
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await desk.app.close();
  });

  const add = (kind: string, words: string, fileName: string) =>
    desk.app.http
      .post(`/api/v1/classes/${classId}/papers`)
      .set(desk.organiser.bearer)
      .field({ kind, number: '45/QĐ-SKHCN', issuedOn: '20/9/2024' })
      .attach('file', Buffer.from(`%PDF-1.7 ${words}`), fileName);
  const addAllOthers = async (): Promise<void> => {
    const kinds = [
      ...['PLAN', 'INVITATION', 'AGENDA', 'LIST', 'HANDOUT', 'CONTRACT'],
      ...['PHOTO', 'TEST', 'CERTIFICATES', 'REPORT', 'PAYMENT', 'NEWS'],
    ];
    for (const kind of kinds) await expectAnswer(add(kind, kind, `${kind}.pdf`), 201);
  };
  const seen = () => expectAnswer<ClassFileResponse>(desk.app.http.get(`/api/v1/classes/${classId}/file`).set(auditor.bearer), 200);
  const list = (query: string, as = auditor) => desk.app.http.get(`/api/v1/plans/${planId}/class-files?${query}`).set(as.bearer);

  it('says which of the fourteen papers are there, made by the program, or missing', async () => {
    const { items, missing } = await seen();
    expect(items).toHaveLength(14);
    const states = Object.fromEntries(items.map(({ item, state }) => [item, state]));
    expect(states).toMatchObject({ DECISION: 'present', ROSTER: 'generated', SIGNED_ROLL: 'missing', CERTIFICATES: 'missing' });
    expect(missing).toHaveLength(12);
    expect(missing).not.toContain('DECISION');
  });

  it('comes as one archive: contents, the kept bytes, our own lists, under plain names', async () => {
    await expectAnswer(add('CONTRACT', 'Hợp đồng', 'Hợp đồng thuê hội trường.pdf'), 201);
    const zip = desk.app.http.get(`/api/v1/classes/${classId}/file/zip`).set(auditor.bearer).responseType('blob');
    writeFileSync(join(folder, 'file.zip'), await expectAnswer<Buffer>(zip, 200));
    execFileSync('unzip', ['-q', 'file.zip', '-d', 'file'], { cwd: folder });
    const papers = join(folder, 'file');
    expect(readdirSync(papers).sort()).toEqual([
      '00-muc-luc-ho-so-lop.pdf',
      '02-01-Quyet-dinh-mo-lop.pdf',
      '05-99-Danh-sach-hoc-vien-do-phan-mem-lap.pdf',
      '06-99-Bang-diem-danh-do-phan-mem-lap.pdf',
      '08-01-Hop-dong-thue-hoi-truong.pdf',
      '11-99-Trich-so-cap-giay-chung-nhan.pdf',
    ]);
    expect(readFileSync(join(papers, '08-01-Hop-dong-thue-hoi-truong.pdf'), 'utf8')).toBe('%PDF-1.7 Hợp đồng');
    const contents = pdfText(readFileSync(join(papers, '00-muc-luc-ho-so-lop.pdf'))).replace(/\s+/g, ' ');
    expect(contents).toContain('45/QĐ-SKHCN');
    expect(contents).toMatch(/13 Chứng từ chi Thiếu/);
    const extract = pdfText(readFileSync(join(papers, '11-99-Trich-so-cap-giay-chung-nhan.pdf')));
    expect(extract).toContain('Đặng Hữu Ước');
    expect(extract).toContain('001/2024/NSCL');
  });

  it('of all classes of a plan that have ended: what each lacks, and which are asked for', async () => {
    const all = await expectAnswer<ClassFileListResponse>(list(''), 200);
    expect(all).toMatchObject({ total: 1, all: 1, complete: 0 });
    expect(all.items[0]?.missing).toContain('PAYMENT');
    expect((await expectAnswer<ClassFileListResponse>(list('missing=PAYMENT'), 200)).total).toBe(1);
    expect((await expectAnswer<ClassFileListResponse>(list('missing=DECISION'), 200)).total).toBe(0);
    expect((await expectAnswer<ClassFileListResponse>(list('missing=ANY&year=2023'), 200)).total).toBe(0);
  });

  it('is complete with one paper of each kind', async () => {
    await addAllOthers();
    expect((await seen()).missing).toEqual([]);
    expect(await expectAnswer(list(''), 200)).toMatchObject({ complete: 1, all: 1 });
    expect(await expectAnswer(list('missing=ANY'), 200)).toMatchObject({ total: 0 });
  });

  it.each(['missing=EVERYTHING', 'year=abc', 'page=0', 'year=12'])('refuses to list by %s', async (query) => {
    await expectAnswer(list(query), 422);
  });

  it('is not for the people at the door, and not of a class that does not exist', async () => {
    for (const path of [`classes/${classId}/file`, `classes/${classId}/file/zip`, `plans/${planId}/class-files`]) {
      await expectAnswer(desk.app.http.get(`/api/v1/${path}`).set(desk.checkin.bearer), 403);
      await desk.app.http.get(`/api/v1/${path}`).expect(401);
      await desk.app.http
        .get(`/api/v1/${path.replace(/[0-9a-f-]{36}/, 'no-such')}`)
        .set(auditor.bearer)
        .expect(404);
    }
  });

  it('of a plan whose classes have not ended says so once, without a sum of nothing', async () => {
    const browser = await signInBrowser(desk.app, auditor);
    const { id } = await makePlan(desk.app);
    const none = await expectPage(browser.get(`/staff/plans/${id}/class-files`), 200);
    expect(none).toContain('class="empty"');
    expect(none).not.toContain('có đủ hồ sơ');
    expect(await expectPage(browser.get(`/staff/plans/${planId}/class-files`), 200)).toContain('lớp đã kết thúc có đủ hồ sơ.');
  });

  it('has a page with a button for what is missing, and a list with a workbook', async () => {
    await addAllOthers();
    const other = await makeClass(desk.app);
    const browser = await signInBrowser(desk.app, desk.organiser);
    const page = await expectPage(browser.get(`/staff/classes/${other.id}/file`), 200);
    expect(page).toContain(`/staff/classes/${other.id}/papers?kind&#x3D;CONTRACT#add-paper`);
    expect(await expectPage(browser.get(`/staff/classes/${other.id}/papers?kind=CONTRACT`), 200)).toContain('value="CONTRACT" selected');
    expect(await expectPage(browser.get(`/staff/classes/${other.id}/papers`), 200)).toContain(`/staff/classes/${other.id}/file`);
    expect(await expectPage(browser.get(`/staff/plans/${planId}/class-files`), 200)).toContain('Đủ hồ sơ');
    const workbook = await browser.get(`/staff/plans/${planId}/class-files/xlsx?missing=ANY`).responseType('blob').expect(200);
    expect((workbook.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    const auditorsPage = await signInBrowser(desk.app, auditor);
    expect(await expectPage(auditorsPage.get(`/staff/classes/${other.id}/file`), 200)).not.toContain('#add-paper');
  });
});
