import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { WorkbookStream, type SheetColumn } from '../../platform/documents/workbook-stream.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, Translations } from '../../platform/web/translations.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { foldText } from '../../shared/text-folding.js';
import type { ImportRow } from './import-row.entity.js';
import { listFields, type ListField } from './domain/list-columns.js';
import type { Door } from './import-gate.js';
import { reasonInWords } from './reason.view.js';
import { ShowImport, type ShownImport } from './show-import.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The lines that did not go in, each with its reason, as a workbook with the heads of a list: it can be corrected and handed in again as it is. */
@Injectable()
export class ErrorFile {
  constructor(
    private readonly showImport: ShowImport,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  /** Before the list went in: the lines that would be left out. @throws DomainError as `ShowImport` says. */
  async execute(door: Door, importId: string, language: Language): Promise<StreamedFile> {
    const shown = await this.showImport.execute(door, importId);
    const now = this.clock.now();
    return {
      fileName: `dong-chua-nhap-${foldText(shown.trainingClass.code).replace(/[^a-z\d]+/g, '-')}-${dateInVietnam(now)}.xlsx`,
      contentType: WORKBOOK,
      writeTo: async (receiver) => {
        const t = this.translations.in(language);
        const book = await WorkbookStream.open(receiver, { creator: 'Tập Huấn', created: now });
        const sheet = book.sheet(t('imports:errorFile.sheet'), this.columns(language));
        for (const line of this.linesOf(shown, language)) await sheet.row(line);
        await book.finish();
      },
    };
  }

  private columns(language: Language): SheetColumn[] {
    const t = this.translations.in(language);
    const head = (header: string, width: number): SheetColumn => ({ header, width, kind: 'text' });
    return [
      head(t('imports:errorFile.row'), 8),
      ...listFields.map((field) => head(t(`imports:column.${field}`), field === 'organisation' ? 36 : 20)),
      head(t('imports:errorFile.reason'), 60),
    ];
  }

  private linesOf({ rows, list }: ShownImport, language: Language): string[][] {
    const outcomes = new Map(rows.map((row) => [row.id, row]));
    return list.lines.flatMap(({ rowId, reading, problems, state, similar }) => {
      const row = outcomes.get(rowId);
      const isIn = row?.outcome ? row.outcome !== 'refused' : state === 'good';
      if (isIn) return [];
      const doubt = similar
        ? [{ field: 'fullName', code: 'perhapsInClass', params: { name: similar.fullName, unit: similar.unitName } }]
        : [];
      const reasons = reasonsOf(row) ?? (state === 'hidden' ? [{ field: 'fullName', code: 'rowHidden' }] : [...problems, ...doubt]);
      const said = reasons.map((reason) => reasonInWords(this.translations, language, reason)).join('; ');
      return [[String(reading.number), ...listFields.map((field) => this.cell(reading, field, language)), said]];
    });
  }

  private cell(reading: ShownImport['list']['lines'][number]['reading'], field: ListField, language: Language): string {
    const value = reading[field] ?? '';
    return field === 'gender' && value ? this.translations.in(language)(`gender.${value}`) : value;
  }
}

function reasonsOf(row: ImportRow | undefined): ImportRow['reasons'] {
  return row?.outcome ? (row.reasons ?? []) : null;
}
