import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type supertest from 'supertest';
import type { DifferenceList, ReportList, ReportResponse, ReportSummary } from '../../src/modules/reports/reports.dto.js';
import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { makePlan60 } from './make-plan.js';
import { makeStaff, type Staff } from './make-staff.js';
import { makeTurns } from './make-turns.js';

/** An official who writes reports of Kế hoạch 60/KH-UBND through the API. */
export class ReportDesk {
  private constructor(
    private readonly test: TestApp,
    readonly planId: string,
    readonly official: Staff,
  ) {}

  /** With classes of 2023 and 2024, one of December that is still to come, and figures that others reported. */
  static async open(test: TestApp): Promise<ReportDesk> {
    const official = await makeStaff(test, 'official');
    const { plan } = await makePlan60(test);
    const desk = new ReportDesk(test, plan.id, official);
    await desk.figure('training_attendee_turns', 'opening', '2022-12-31', 190);
    await desk.figure('gtclqg_entrants', 'reported', '2024-06-30', 1);
    const both = { planIds: [plan.id], women: 5, minority: 3 };
    await makeTurns(test, { ...both, closesOn: '2023-04-17', groups: { DOANH_NGHIEP: 12 } });
    await makeTurns(test, { ...both, closesOn: '2024-03-27', groups: { SO_BAN_NGANH: 24, TO_CHUC: 6 }, certificates: 'COMPLETION' });
    await makeTurns(test, { ...both, closesOn: '2024-05-09', groups: { HOP_TAC_XA: 20 } });
    await makeTurns(test, { ...both, closesOn: '2024-06-12', groups: { DOANH_NGHIEP: 30 }, type: 'HOI_NGHI' });
    const expert = { type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    await makeTurns(test, { planIds: [plan.id], closesOn: '2024-08-16', groups: { SO_BAN_NGANH: 2, HOP_TAC_XA: 1 }, ...expert });
    await makeTurns(test, { ...both, closesOn: '2024-12-05', groups: { DOANH_NGHIEP: 8 }, state: 'open' });
    return desk;
  }

  async start(body: object = { part: 'year', year: 2024, asOf: '2024-11-15' }): Promise<ReportSummary> {
    return expectAnswer(this.test.http.post(`/api/v1/plans/${this.planId}/reports`).set(this.official.bearer).send(body), 201);
  }

  show(id: string): Promise<ReportResponse> {
    return expectAnswer(this.test.http.get(`/api/v1/reports/${id}`).set(this.official.bearer), 200);
  }

  list(): Promise<ReportList> {
    return expectAnswer(this.test.http.get(`/api/v1/plans/${this.planId}/reports`).set(this.official.bearer), 200);
  }

  send(id: string, version: number): Promise<ReportResponse> {
    return expectAnswer(this.test.http.post(`/api/v1/reports/${id}/send`).set(this.official.bearer).send({ version }), 200);
  }

  async differences(id: string, other?: string): Promise<DifferenceList['differences']> {
    const query = other === undefined ? {} : { with: other };
    const asked = this.test.http.get(`/api/v1/reports/${id}/differences`).query(query).set(this.official.bearer);
    return (await expectAnswer<DifferenceList>(asked, 200)).differences;
  }

  file(id: string, kind: string): Promise<Buffer> {
    return collectBody(this.test.http.get(`/api/v1/reports/${id}/files/${kind}`).set(this.official.bearer));
  }

  private figure(key: string, kind: 'opening' | 'reported', countedOn: string, value: number): Promise<unknown> {
    const body = { kind, countedOn, value, evidence: 'Báo cáo của đơn vị (mô phỏng)' };
    return expectAnswer(
      this.test.http.post(`/api/v1/plans/${this.planId}/targets/${key}/figures`).set(this.official.bearer).send(body),
      201,
    );
  }
}

/** The bytes of a file that is answered with 200. */
export async function collectBody(asked: supertest.Test): Promise<Buffer> {
  const response = await asked
    .buffer(true)
    .parse((stream, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        done(null, Buffer.concat(pieces));
      });
    })
    .expect(200);
  return response.body as Buffer;
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
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-docx-'));
  try {
    writeFileSync(join(folder, 'report.docx'), docx);
    return execFileSync('unzip', ['-p', join(folder, 'report.docx'), 'word/document.xml'], { maxBuffer: 64_000_000 }).toString('utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
