import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type supertest from 'supertest';
import type { DifferenceList, ReportList, ReportResponse, ReportSummary } from '../../src/modules/reports/reports.dto.js';
import { startApp, type TestApp } from './app.js';
import { expectAnswer, expectFile } from './expect-answer.js';
import { makeFigure } from './make-figure.js';
import { makePlan60 } from './make-plan.js';
import { makeStaff, type Staff } from './make-staff.js';
import { makeTurns } from './make-turns.js';

/** An official who writes reports of Kế hoạch 60/KH-UBND through the API. */
export class ReportDesk {
  private constructor(
    readonly app: TestApp,
    readonly planId: string,
    readonly official: Staff,
  ) {}

  /** A program of its own, with classes of 2023 and 2024, one of December that is still to come, and figures that others reported. */
  static async open(at = '2024-11-16T02:00:00Z'): Promise<ReportDesk> {
    return ReportDesk.in(await startApp(at));
  }

  /** The same in a program that runs. */
  static async in(app: TestApp): Promise<ReportDesk> {
    const official = await makeStaff(app, 'official');
    const { plan } = await makePlan60(app);
    const desk = new ReportDesk(app, plan.id, official);
    await desk.figure('training_attendee_turns', 'opening', '2022-12-31', 190);
    await desk.figure('gtclqg_entrants', 'reported', '2024-06-30', 1);
    const both = { planIds: [plan.id], women: 5, minority: 3 };
    await makeTurns(app, { ...both, closesOn: '2023-04-17', groups: { DOANH_NGHIEP: 12 } });
    await makeTurns(app, { ...both, closesOn: '2024-03-27', groups: { SO_BAN_NGANH: 24, TO_CHUC: 6 }, certificates: 'COMPLETION' });
    await makeTurns(app, { ...both, closesOn: '2024-05-09', groups: { HOP_TAC_XA: 20 } });
    await makeTurns(app, { ...both, closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 30 }, type: 'HOI_NGHI' });
    const expert = { type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    await makeTurns(app, { planIds: [plan.id], closesOn: '2024-08-16', groups: { SO_BAN_NGANH: 2, HOP_TAC_XA: 1 }, ...expert });
    await makeTurns(app, { ...both, closesOn: '2024-12-05', groups: { DOANH_NGHIEP: 8 }, state: 'open' });
    return desk;
  }

  start(body: object = { part: 'year', year: 2024, asOf: '2024-11-15' }, planId = this.planId): Promise<ReportSummary> {
    return expectAnswer(this.app.http.post(`/api/v1/plans/${planId}/reports`).set(this.official.bearer).send(body), 201);
  }

  show(id: string): Promise<ReportResponse> {
    return expectAnswer(this.app.http.get(`/api/v1/reports/${id}`).set(this.official.bearer), 200);
  }

  list(): Promise<ReportList> {
    return expectAnswer(this.app.http.get(`/api/v1/plans/${this.planId}/reports`).set(this.official.bearer), 200);
  }

  write(id: string, texts: object, by = this.official): supertest.Test {
    return this.app.http.put(`/api/v1/reports/${id}/texts`).set(by.bearer).send(texts);
  }

  send(id: string, version: number): Promise<ReportResponse> {
    return expectAnswer(this.app.http.post(`/api/v1/reports/${id}/send`).set(this.official.bearer).send({ version }), 200);
  }

  async differences(id: string, other?: string): Promise<DifferenceList['differences']> {
    const query = other === undefined ? {} : { with: other };
    const asked = this.app.http.get(`/api/v1/reports/${id}/differences`).query(query).set(this.official.bearer);
    return (await expectAnswer<DifferenceList>(asked, 200)).differences;
  }

  file(id: string, kind: string): Promise<Buffer> {
    return expectFile(this.app.http.get(`/api/v1/reports/${id}/files/${kind}`).set(this.official.bearer));
  }

  private figure(key: string, kind: 'opening' | 'reported', countedOn: string, value: number): Promise<unknown> {
    const body = { kind, countedOn, value, evidence: 'Báo cáo của đơn vị (mô phỏng)' };
    return makeFigure(this.app, this.official, { planId: this.planId, key }, body);
  }
}

/** The texts of a draft that nobody has written yet, changed. */
export function textsOf(version: number, changes: object = {}): object {
  return {
    version,
    sign: 'BC-SKHCN',
    recipients: 'Bộ Khoa học và Công nghệ',
    copies: 'Lưu: VT, TĐC',
    signerAuthority: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
    ...changes,
  };
}

/** The text of a Word document, taken out by another program. */
export function wordXml(docx: Buffer): string {
  return unzipped(docx, 'word/document.xml');
}

/** Everything that stands in the sheets of a workbook, taken out by another program. */
export function workbookXml(xlsx: Buffer): string {
  return unzipped(xlsx, 'xl/*');
}

function unzipped(bytes: Buffer, members: string): string {
  return withFile(bytes, (file) => execFileSync('unzip', ['-p', file, members], { maxBuffer: 64_000_000 }).toString('utf8'));
}

/** Other programs read files, not bytes: it is there while they work. */
export function withFile<T>(bytes: Buffer, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-file-'));
  try {
    writeFileSync(join(folder, 'file'), bytes);
    return read(join(folder, 'file'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
