import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkbookStream } from '../../platform/documents/workbook-stream.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, type Translate, Translations } from '../../platform/web/translations.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type Plan, PlanQueries, type Target } from '../plans/index.js';
import type { EvidenceFilter } from './evidence.dto.js';
import { EvidenceQueries } from './evidence.queries.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { choiceColumns, choiceRows, evidenceSheetColumns, evidenceSheetRow, needColumns, needRows } from './evidence-sheet.js';
import { ShowEvidenceImport } from './show-evidence-import.js';
import { leftOutRows } from './evidence-import-line.view.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Records of a plan as a workbook that reads back in, an empty one to fill, and the lines of a list that did not go in. */
@Injectable()
export class ExportEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly queries: EvidenceQueries,
    private readonly showImport: ShowEvidenceImport,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `targetNotFound`. */
  async execute(actor: Actor, planId: string, { target: key, ...asked }: EvidenceFilter, language: Language): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    const { plan, targets, records } = await this.unitOfWork.read(async () => {
      const found = await this.plans.existing(planId);
      const target = key === undefined ? undefined : await this.plans.existingTarget(planId, key);
      const all = await this.queries.all(planId, { ...asked, target });
      return { plan: found, targets: await this.plans.targetsOf(planId), records: all };
    });
    return this.book(plan, targets, records, language);
  }

  /** The heads of a list and what may stand below them, to be filled. @throws DomainError not-found `planNotFound`. */
  async blank(actor: Actor, planId: string, language: Language): Promise<StreamedFile> {
    const { plan, targets } = await this.showImport.all(actor, planId);
    return this.book(plan, targets, [], language);
  }

  /** What did not go in, or would not, each line with its reason: to be corrected and handed in again. @throws as `ShowEvidenceImport`. */
  async leftOut(actor: Actor, planId: string, importId: string, language: Language): Promise<StreamedFile> {
    const shown = await this.showImport.execute(actor, planId, importId);
    const t = this.translations.in(language);
    return this.file(`${t('evidence:import.leftOutFile')} ${nameOf(shown.plan)}`, async (book) => {
      const reason = { header: t('imports:errorFile.reason'), width: 60, kind: 'text' } as const;
      const sheet = book.sheet(t('imports:errorFile.sheet'), [...evidenceSheetColumns(t), reason]);
      for (const row of leftOutRows(shown, this.translations, language)) await sheet.row(row);
      await writeGuide(book, shown.targets, t);
    });
  }

  private book(plan: Plan, targets: readonly Target[], records: readonly EvidenceRecord[], language: Language): StreamedFile {
    const t = this.translations.in(language);
    return this.file(`${t('evidence:sheet.fileName')} ${nameOf(plan)}`, async (book) => {
      const sheet = book.sheet(t('evidence:sheet.name'), evidenceSheetColumns(t));
      for (const record of records) await sheet.row(evidenceSheetRow(record, targets, t));
      await writeGuide(book, targets, t);
    });
  }

  private file(name: string, write: (book: WorkbookStream) => Promise<void>): StreamedFile {
    const writeTo = async (receiver: Writable): Promise<void> => {
      const book = await WorkbookStream.open(receiver, { creator: 'Tập Huấn', created: this.clock.now() });
      await write(book);
      await book.finish();
    };
    return { fileName: `${name}.xlsx`, contentType: XLSX, writeTo };
  }
}

const nameOf = ({ number }: Plan): string => number.replace(/[^\p{L}\p{N}]+/gu, '-');

/** How the columns of the list are filled. */
async function writeGuide(book: WorkbookStream, targets: readonly Target[], t: Translate): Promise<void> {
  const sheet = book.sheet(t('evidence:sheet.choicesName'), choiceColumns(t));
  for (const row of choiceRows(targets, t)) await sheet.row(row);
  const needs = book.sheet(t('evidence:sheet.needName'), needColumns(t));
  for (const row of needRows(t)) await needs.row(row);
}
