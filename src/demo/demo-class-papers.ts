import type { INestApplicationContext } from '@nestjs/common';
import { AddPaper, ClassQueries, type PaperKind } from '../modules/classes/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../shared/actor.js';
import { type CalendarDate, instantInVietnam } from '../shared/calendar-date.js';
import type { DemoEvent } from './demo-event.js';
import { demoPaper } from './demo-papers.js';

/** As an office names its scans, in the order in which a file is bound. */
const fileNames = {
  PLAN: 'Kế hoạch và dự toán năm',
  DECISION: 'Quyết định mở lớp',
  CONVENING: 'Công văn triệu tập',
  AGENDA: 'Chương trình lớp',
  LIST: 'Danh sách điểm danh đã ký',
  HANDOUT: 'Tài liệu học viên',
  CONTRACT: 'Hợp đồng và thanh lý',
  PHOTO: 'Ảnh lớp học',
  TEST: 'Phiếu đánh giá',
  CERTIFICATES: 'Quyết định cấp giấy chứng nhận',
  REPORT: 'Báo cáo kết quả lớp',
  PAYMENT: 'Chứng từ chi',
  NEWS: 'Tin bài',
} satisfies Partial<Record<PaperKind, string>>;
type FiledKind = keyof typeof fileNames;

interface DemoFile {
  readonly code: string;
  /** The day on which the clerk put the scans into the file. */
  readonly on: CalendarDate;
  readonly lacks: readonly FiledKind[];
}

const stillDue = ['HANDOUT', 'CONTRACT', 'PHOTO', 'TEST', 'CERTIFICATES', 'REPORT', 'PAYMENT', 'NEWS'] as const;

/** One file is whole, most lack a paper or two as an audit finds them, one was forgotten, and that of the last class is begun. */
const files: readonly DemoFile[] = [
  { code: 'L01', on: '2024-04-05', lacks: ['PHOTO'] },
  { code: 'L02', on: '2024-04-22', lacks: ['PLAN', 'AGENDA', ...stillDue] },
  { code: 'L03', on: '2024-05-20', lacks: ['NEWS'] },
  { code: 'L04', on: '2024-06-03', lacks: ['TEST', 'PAYMENT'] },
  { code: 'HN05', on: '2024-06-21', lacks: ['TEST', 'CERTIFICATES'] },
  { code: 'L06', on: '2024-07-02', lacks: [] },
  { code: 'L07', on: '2024-07-22', lacks: ['PHOTO', 'NEWS'] },
  { code: 'CG08', on: '2024-08-30', lacks: ['NEWS'] },
  { code: 'HT09', on: '2024-09-05', lacks: ['TEST', 'CERTIFICATES', 'PAYMENT'] },
  { code: 'L10', on: '2024-10-18', lacks: ['CONTRACT', 'NEWS'] },
  { code: 'L11', on: '2024-10-25', lacks: ['PAYMENT', 'NEWS'] },
  { code: 'L12', on: '2024-11-08', lacks: stillDue },
];

/** The files of classes ("hồ sơ lớp"), as a clerk keeps them: what is there and what is not yet. */
export function classPaperEvents(program: INestApplicationContext, clerk: Actor): DemoEvent[] {
  return files.map(({ code, on, lacks }) => {
    const kinds = Object.keys(fileNames).filter((kind): kind is FiledKind => !(lacks as readonly string[]).includes(kind));
    const at = instantInVietnam(on, '09:00');
    return { at, play: () => fileClass(program, clerk, code, kinds, at) };
  });
}

async function fileClass(
  program: INestApplicationContext,
  clerk: Actor,
  code: string,
  kinds: readonly FiledKind[],
  scannedAt: Date,
): Promise<void> {
  const found = await program.get(UnitOfWork).read(() => program.get(ClassQueries).byCode(code));
  for (const kind of kinds) {
    const name = fileNames[kind];
    const file = await demoPaper(`${name} ${code}.pdf`, `${name}, lớp ${code}`, scannedAt);
    await program.get(AddPaper).execute(clerk, found?.id ?? '', { kind, isPublic: false, file });
  }
}
