import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { WorkbookStream } from '../../platform/documents/workbook-stream.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import {
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
import type { PlanResponse } from './plans.dto.js';
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

  private async write(
    receiver: Writable,
    plan: PlanResponse,
    sheets: readonly (readonly [string, readonly [readonly PlanColumn[], readonly object[]]])[],
    t: Translate,
  ): Promise<void> {
    const book = await WorkbookStream.open(receiver, { creator: plan.issuer, created: this.clock.now() });
    const facts = book.sheet(t('plans:sheet.plan'), planColumns(t));
    for (const row of planRows(plan, t)) await facts.row(row);
    for (const [name, [columns, rows]] of sheets) {
      const sheet = book.sheet(t(`plans:sheet.${name}`), sheetColumns(columns, t));
      for (const row of rows) await sheet.row(sheetCells(columns, { ...row }, t));
    }
    await book.finish();
  }
}
