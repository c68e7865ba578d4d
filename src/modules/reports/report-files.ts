import { PassThrough, type Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { writeDocx } from '../../platform/documents/write-paper.js';
import { writePdf } from '../../platform/documents/write-paper.js';
import { Translations } from '../../platform/web/translations.js';
import { foldText } from '../../shared/text-folding.js';
import { type PlanReport, sheetTables, writeReportSheets, writeReportTable, writeTableForExcel } from '../reporting/index.js';
import { daysInWords } from './domain/document-days.js';
import type { ReportContent } from './report-content.js';
import { reportPaper } from './report-paper.js';

/** The document to print and to go on writing in, the annexes as a workbook, and single tables for other programs. */
export const reportFileKinds = ['docx', 'pdf', 'xlsx', 'csv-targets', 'csv-classes', 'csv-groups'] as const;
export type ReportFileKind = (typeof reportFileKinds)[number];

export interface MadeFile {
  readonly kind: ReportFileKind;
  readonly fileName: string;
  readonly bytes: Buffer;
}

const CSV = 'text/csv; charset=utf-8';
export const contentTypes: Readonly<Record<ReportFileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'csv-targets': CSV,
  'csv-classes': CSV,
  'csv-groups': CSV,
};

/** Makes the files of a report from what was read of it once. */
@Injectable()
export class ReportFiles {
  constructor(private readonly translations: Translations) {}

  async make(kind: ReportFileKind, content: ReportContent, report: PlanReport, created: Date): Promise<MadeFile> {
    const t = this.translations.in('vi');
    const table = sheetTables.find((each) => kind === `csv-${each}`);
    const bytes = await bytesOf((receiver) => {
      if (table !== undefined) return writeReportTable(receiver, table, report, t);
      if (kind === 'xlsx') return writeReportSheets(receiver, report, created, t);
      return (kind === 'pdf' ? writePdf : writeDocx)(receiver, reportPaper(content, created));
    });
    return { kind, fileName: fileNameOf(kind, content), bytes };
  }

  /** The same rows for an Excel set to Vietnamese; a kept report keeps one file of them, and every reader gets its numbers. */
  forExcel(csv: Buffer): Promise<Buffer> {
    return bytesOf((receiver) => writeTableForExcel(receiver, csv, this.translations.in('vi')));
  }
}

/** 'bao-cao-60-kh-ubnd-nam-2024.docx'. */
function fileNameOf(kind: ReportFileKind, { numbers }: ReportContent): string {
  const [ending = '', table = ''] = kind.split('-');
  const words = foldText(`bao cao ${numbers.plan.number} ${daysInWords(numbers.days)} ${table}`);
  return `${words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.${ending}`;
}

export function isCsv(kind: ReportFileKind): boolean {
  return contentTypes[kind] === CSV;
}

async function bytesOf(write: (receiver: Writable) => Promise<void>): Promise<Buffer> {
  const pipe = new PassThrough();
  const pieces: Buffer[] = [];
  pipe.on('data', (piece: Buffer) => pieces.push(piece));
  await write(pipe);
  return Buffer.concat(pieces);
}
