import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { WorkbookStream } from '../../platform/documents/workbook-stream.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, type Translate, Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { plan60 } from './domain/plan-60-kh-ubnd.js';
import { factsOf, type PlanFact } from './plan-facts.js';
import {
  choiceSheet,
  planColumns,
  planRows,
  figureSheet,
  type PlanColumn,
  sheetCells,
  sheetColumns,
  targetSheet,
  territorySheet,
  versionSheet,
} from './plan-sheet.js';
import { ReadPlanHistory } from './read-plan-history.js';
import type { PlanResponse, PlanSummary } from './plans.dto.js';
import { SheetTerritory } from './sheet-territory.js';
import { ShowPlan } from './show-plan.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A plan with its targets, their earlier wordings and their figures, as a workbook that `ImportPlanSheet` reads. */
@Injectable()
export class ExportPlanSheet {
  constructor(
    private readonly showPlan: ShowPlan,
    private readonly history: ReadPlanHistory,
    private readonly territory: SheetTerritory,
    private readonly clock: Clock,
    private readonly translations: Translations,
  ) {}

  /** @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, id: string, language: Language = 'vi'): Promise<StreamedFile> {
    const plan = await this.showPlan.execute(actor, id);
    const { versions, figures } = await this.history.of(plan);
    const t = this.translations.in(language);
    const fileName = `${plan.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`;
    const sheets = {
      targets: [targetSheet, plan.targets],
      versions: [versionSheet, versions],
      figures: [figureSheet, figures],
      territory: [territorySheet, await this.territory.rowsOf(plan)],
    } as const;
    return { fileName, contentType: XLSX, writeTo: (receiver) => this.write(receiver, plan, Object.entries(sheets), t) };
  }

  /** A plan that the program knows, to be written over, and the words that may stand in the columns that are chosen. */
  sample(actor: Actor, language: Language = 'vi'): StreamedFile {
    requireRole(actor, 'official', 'organiser');
    const t = this.translations.in(language);
    const { targets, ...plan } = plan60;
    const choices = choiceSheet(t);
    const write = async (receiver: Writable): Promise<void> => {
      const book = await this.begun(receiver, factsOf(plan), t);
      await addSheet(book, 'targets', [targetSheet, targets], t);
      const sheet = book.sheet(t('plans:sheet.choices'), choices.columns);
      for (const row of choices.rows) await sheet.row(row);
      await book.finish();
    };
    return { fileName: `${t('plans:sheet.sampleName')}.xlsx`, contentType: XLSX, writeTo: write };
  }

  private async write(
    receiver: Writable,
    plan: PlanResponse,
    sheets: readonly (readonly [string, FilledSheet])[],
    t: Translate,
  ): Promise<void> {
    const book = await this.begun(receiver, plan, t);
    for (const [name, filled] of sheets) await addSheet(book, name, filled, t);
    await book.finish();
  }

  private async begun(receiver: Writable, plan: Pick<PlanSummary, PlanFact>, t: Translate): Promise<WorkbookStream> {
    const book = await WorkbookStream.open(receiver, { creator: plan.issuer, created: this.clock.now() });
    const facts = book.sheet(t('plans:sheet.plan'), planColumns(t));
    for (const row of planRows(plan, t)) await facts.row(row);
    return book;
  }
}

type FilledSheet = readonly [readonly PlanColumn[], readonly object[]];

async function addSheet(book: WorkbookStream, name: string, [columns, rows]: FilledSheet, t: Translate): Promise<void> {
  const sheet = book.sheet(t(`plans:sheet.${name}`), sheetColumns(columns, t));
  for (const row of rows) await sheet.row(sheetCells(columns, { ...row }, t));
}
