import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { formatOf } from '../../platform/documents/table-format.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { writeCsv, writeWorkbook } from './export-files.js';
import { exportFileName } from './export-name.js';
import { reportStamp } from './report-title.js';
import { XLSX } from './export-plan.js';
import { placeSheet, placesTitle, splitSheets } from './place-sheet.js';
import type { PlaceExportRequest } from './places.dto.js';
import { ShowPlaces } from './show-places.js';
import { placeReadings } from './turns-by-place.js';

/** The turns by place as a workbook with both readings, or one of them as CSV. Leaves a trace of who took which numbers out. */
@Injectable()
export class ExportPlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showPlaces: ShowPlaces,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly translations: Translations,
  ) {}

  /** @throws DomainError as `ShowPlaces` does. */
  async execute(actor: Actor, planId: string, request: PlaceExportRequest, language: Language = 'vi'): Promise<StreamedFile> {
    requireRole(actor, 'official', 'organiser', 'auditor');
    const { format = formatOf(request), separator, ...filter } = request;
    const subject = filter.by === 'classes' ? 'theo-noi-to-chuc' : 'theo-dia-ban';
    const readings = format === 'csv' ? [filter.reading ?? 'then'] : placeReadings;
    const found = await this.unitOfWork.read(() =>
      Promise.all(readings.map((reading) => this.showPlaces.execute(actor, planId, { ...filter, reading }))),
    );
    const [first] = found;
    if (first === undefined) throw new Error('An export of turns by place has at least one reading');
    const { from, to, asOf } = first.asked;
    await this.unitOfWork.write(() =>
      this.audit.record(actor, 'report.placesExported', { type: 'plan', id: planId }, { detail: { from, to, asOf, format } }),
    );
    const t = this.translations.in(language);
    const name = `${exportFileName(first.plan.number, first.asked, null)}-${subject}`;
    if (format === 'csv') {
      const table = placeSheet(first, t);
      const writeTo = (receiver: Writable): Promise<void> => writeCsv(receiver, table, reportStamp(first.asked, t), separator);
      return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', writeTo };
    }
    const frame = { title: placesTitle(first, t), creator: first.plan.issuer, created: this.clock.now() };
    const sheets = [...found.map((places) => placeSheet(places, t)), ...splitSheets(first, t)];
    return { fileName: `${name}.xlsx`, contentType: XLSX, writeTo: (receiver) => writeWorkbook(receiver, sheets, frame) };
  }
}
