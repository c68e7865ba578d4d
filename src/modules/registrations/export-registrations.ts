import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { archivedName } from '../../platform/documents/attachment-name.js';
import { CsvStream } from '../../platform/documents/csv-stream.js';
import { type CsvSeparator, formatOf } from '../../platform/documents/table-format.js';
import { WorkbookStream } from '../../platform/documents/workbook-stream.js';
import { CurrentOffice } from '../../platform/settings/current-office.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, Translations } from '../../platform/web/translations.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { ClassQueries } from '../classes/index.js';
import { chosenColumns } from './domain/list-columns.js';
import { columnLabel, columnLines } from './registration-columns.js';
import type { RegistrationExportRequest } from './registration.dto.js';
import { RegistrationQueries } from './registration.queries.js';
import { fullRow } from './registration.view.js';

/** More than any class has. */
const MOST_ROWS = 5_000;

/** What a class list shows, all pages of it, as a workbook or as CSV. Leaves a trace of who took which people out. */
@Injectable()
export class ExportRegistrations {
  constructor(
    private readonly currentOffice: CurrentOffice,
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly registrations: RegistrationQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly translations: Translations,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`. */
  async execute(actor: Actor, classId: string, request: RegistrationExportRequest, language: Language): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    const { q, state, group, sort, separator } = request;
    const format = formatOf(request);
    const filter = { ...(q ? { q } : {}), ...(state ? { state } : {}), ...(group ? { group } : {}), ...(sort ? { sort } : {}) };
    const { trainingClass, rows } = await this.unitOfWork.write(async () => {
      const found = await this.classes.existing(classId);
      const list = await this.registrations.listOf(classId, filter, MOST_ROWS);
      const detail = { count: list.rows.length, format };
      await this.audit.record(actor, 'class.listExported', { type: 'class', id: classId }, { detail });
      return { trainingClass: found, rows: list.rows.map(fullRow) };
    });
    const t = this.translations.in(language);
    const columns = chosenColumns(request.columns);
    const heads = [t('interface:ordinal'), t('interface:fullName'), t('interface:organisation'), t('registrations:staff.code')];
    const headings = [...heads, ...columns.map((column) => columnLabel(column, t)), t('interface:state')];
    const table = rows.map((row, index) => [
      ...[String(index + 1), row.fullName, row.unitName, row.code],
      ...columns.map((column) => columnLines(column, row, t).join('; ')),
      t(`registrationState.${row.state}`),
    ]);
    const title = t('registrations:staff.title', { name: trainingClass.name });
    const isWorkbook = format === 'xlsx';
    return {
      fileName: archivedName(`danh-sach-${trainingClass.code}`.toLowerCase(), format),
      contentType: isWorkbook ? XLSX : 'text/csv; charset=utf-8',
      writeTo: (receiver) =>
        isWorkbook ? this.workbook(receiver, title, headings, table) : csv(receiver, [headings, ...table], separator),
    };
  }

  private async workbook(receiver: Writable, title: string, headings: readonly string[], table: readonly string[][]): Promise<void> {
    const book = await WorkbookStream.open(receiver, { creator: this.currentOffice.office.name, created: this.clock.now() });
    const columns = headings.map((header, index) => ({ header, width: WIDTHS[index] ?? 20, kind: 'text' as const }));
    const sheet = book.sheet(title, columns, { title: [title] });
    for (const row of table) await sheet.row(row);
    await book.finish();
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** In characters; chosen columns are as wide as the last. */
const WIDTHS = [6, 28, 36, 14];

async function csv(receiver: Writable, rows: readonly (readonly string[])[], separator?: CsvSeparator): Promise<void> {
  const file = new CsvStream(receiver, separator);
  for (const row of rows) await file.row(row);
  await file.finish();
}
