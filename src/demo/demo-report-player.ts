import type { INestApplicationContext } from '@nestjs/common';
import { EditReport, NameUnits, ReceiveUnitReport, SendReport, ShowUnitReports, StartReport } from '../modules/reports/index.js';
import type { Actor } from '../shared/actor.js';
import { instantInVietnam } from '../shared/calendar-date.js';
import { classPaperEvents } from './demo-class-papers.js';
import type { DemoEvidence } from './demo-data.js';
import type { DemoEvent } from './demo-event.js';
import { DemoEvidencePlayer } from './demo-evidence-player.js';
import { demoPaper } from './demo-papers.js';

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
      ...classPaperEvents(this.program, this.clerk),
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
