import type { INestApplicationContext } from '@nestjs/common';
import { AddPaper, ClassQueries, type PaperKind } from '../modules/classes/index.js';
import { EditReport, NameUnits, ReceiveUnitReport, SendReport, ShowUnitReports, StartReport } from '../modules/reports/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../shared/actor.js';
import { instantInVietnam } from '../shared/calendar-date.js';
import type { DemoEvidence } from './demo-data.js';
import type { DemoEvent } from './demo-event.js';
import { DemoEvidencePlayer } from './demo-evidence-player.js';
import { demoPaper } from './demo-papers.js';

/** The papers of two classes: the first lacks its photos only, the second most of what an audit asks for. */
const papers: readonly { readonly code: string; readonly on: string; readonly kinds: readonly PaperKind[] }[] = [
  {
    code: 'L01',
    on: '2024-04-05',
    kinds: ['PLAN', 'DECISION', 'CONVENING', 'AGENDA', 'LIST', 'HANDOUT', 'CONTRACT', 'TEST', 'CERTIFICATES', 'REPORT', 'PAYMENT', 'NEWS'],
  },
  { code: 'L02', on: '2024-04-22', kinds: ['DECISION', 'CONVENING', 'LIST'] },
];

/** As an office names its scans. */
const fileNames: Readonly<Partial<Record<PaperKind, string>>> = {
  ...{ PLAN: 'Kế hoạch và dự toán năm', DECISION: 'Quyết định mở lớp', CONVENING: 'Công văn triệu tập', AGENDA: 'Chương trình lớp' },
  ...{ LIST: 'Danh sách điểm danh đã ký', HANDOUT: 'Tài liệu học viên', CONTRACT: 'Hợp đồng và thanh lý', TEST: 'Phiếu đánh giá' },
  ...{ CERTIFICATES: 'Quyết định cấp giấy chứng nhận', REPORT: 'Báo cáo kết quả lớp', PAYMENT: 'Chứng từ chi', NEWS: 'Tin bài' },
};

const units = 'Sở Công Thương\nSở Nông nghiệp và Phát triển nông thôn\nUBND huyện Hàm Yên; vanthu@example.com';
const HAM_YEN = 'UBND huyện Hàm Yên';

/** Evidence besides training, the files of classes, and the report of the year, which a later correction leaves as it was sent. */
export class DemoReportPlayer {
  private reportId = '';

  constructor(
    private readonly program: INestApplicationContext,
    private readonly clerk: Actor,
    /** Another hand than the clerk's. */
    private readonly verifier: Actor,
    private readonly planId: string,
  ) {}

  events(evidence: readonly DemoEvidence[]): DemoEvent[] {
    return [
      ...evidence.flatMap((each) => this.recordEvents(each)),
      ...papers.map(({ code, on, kinds }) => ({ at: instantInVietnam(on, '09:00'), play: () => this.fileClass(code, kinds) })),
      { at: instantInVietnam('2024-11-01', '08:00'), play: () => this.begin() },
      { at: instantInVietnam('2024-11-14', '10:00'), play: () => this.unitReports() },
      { at: instantInVietnam('2024-11-20', '16:00'), play: () => this.send() },
    ];
  }

  private recordEvents({ targetKey, verifiedOn, reference, startedOn, result, ...facts }: DemoEvidence): DemoEvent[] {
    const said = {
      ...(reference === null ? {} : { reference }),
      ...(startedOn === null ? {} : { startedOn }),
      ...(result === null ? {} : { result }),
    };
    const player = new DemoEvidencePlayer(this.program, this.clerk, this.verifier, this.planId);
    return player.events({ ...facts, ...said, target: targetKey }, verifiedOn);
  }

  private async fileClass(code: string, kinds: readonly PaperKind[]): Promise<void> {
    const found = await this.program.get(UnitOfWork).read(() => this.program.get(ClassQueries).byCode(code));
    for (const kind of kinds) {
      const name = fileNames[kind] ?? kind;
      const file = await demoPaper(`${name} ${code}.pdf`, `${name}, lớp ${code}`, instantInVietnam('2024-04-05', '09:00'));
      await this.program.get(AddPaper).execute(this.clerk, found?.id ?? '', { kind, isPublic: false, file });
    }
  }

  private async begin(): Promise<void> {
    const { id } = await this.program.get(StartReport).execute(this.clerk, this.planId, { part: 'year', year: 2024, asOf: '2024-11-01' });
    await this.program
      .get(NameUnits)
      .execute(this.clerk, id, { lines: units, organisationIds: [], fromPrevious: false, dueOn: '2024-11-12' });
    this.reportId = id;
  }

  private async unitReports(): Promise<void> {
    const { units: named } = await this.program.get(ShowUnitReports).list(this.clerk, this.reportId);
    const unit = named.find(({ unitName }) => unitName === HAM_YEN);
    const file = await demoPaper('bao-cao-ham-yen.pdf', `Báo cáo của ${HAM_YEN}`, instantInVietnam('2024-11-11', '08:00'));
    const summary = 'Đề nghị mở thêm lớp về truy xuất nguồn gốc cho các hợp tác xã cam sành.';
    const received = { revision: 1, reportedOn: '2024-11-11', summary, file };
    await this.program.get(ReceiveUnitReport).execute(this.clerk, this.reportId, unit?.id ?? '', received);
  }

  /** Of 15/11, as the year is usually cut off; the draft of the beginning of the month stays for comparison. */
  private async send(): Promise<void> {
    const { id } = await this.program.get(StartReport).execute(this.clerk, this.planId, { part: 'year', year: 2024, asOf: '2024-11-15' });
    await this.program.get(EditReport).execute(this.clerk, id, {
      ...{ version: 1, sign: 'BC-SKHCN', number: '125', signedOn: '2024-11-20', signerAuthority: 'GIÁM ĐỐC', signerName: 'Hoàng Đức Lợi' },
      ...{ recipients: 'Bộ Khoa học và Công nghệ\nỦy ban nhân dân tỉnh Tuyên Quang', copies: 'Lưu: VT, TĐC' },
      limits: 'Lớp L10 phải hoãn do bão số 3. Tỷ lệ sản phẩm OCOP được bảo hộ nhãn hiệu chưa vượt 70%.',
      proposals: 'Đề nghị tiếp tục bố trí kinh phí cho các lớp về truy xuất nguồn gốc năm 2025.',
    });
    await this.program.get(SendReport).execute(this.clerk, id, { version: 2 });
  }
}
