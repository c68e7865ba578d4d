import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { WorkbookStream } from '../../platform/documents/workbook-stream.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { planColumns, planRows, targetCells, targetColumns } from './plan-sheet.js';
import type { PlanResponse } from './plans.dto.js';
import { ShowPlan } from './show-plan.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A plan with its targets as they stand today, as a workbook that `ImportPlanSheet` reads. */
@Injectable()
export class ExportPlanSheet {
  constructor(
    private readonly showPlan: ShowPlan,
    private readonly clock: Clock,
    private readonly translations: Translations,
  ) {}

  /** @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, id: string, language: Language = 'vi'): Promise<StreamedFile> {
    const plan = await this.showPlan.execute(actor, id);
    const t = this.translations.in(language);
    const fileName = `${plan.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`;
    return { fileName, contentType: XLSX, writeTo: (receiver) => this.write(receiver, plan, t) };
  }

  private async write(receiver: Writable, plan: PlanResponse, t: Translate): Promise<void> {
    const book = new WorkbookStream(receiver, { creator: plan.issuer, created: this.clock.now() });
    const facts = book.sheet(t('plans:sheet.plan'), planColumns(t));
    for (const row of planRows(plan, t)) await facts.row(row);
    const targets = book.sheet(t('plans:sheet.targets'), targetColumns(t));
    for (const target of plan.targets) await targets.row(targetCells(target, t));
    await book.finish();
  }
}
