import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkbookStream } from '../../platform/documents/workbook-stream.js';
import { CurrentOffice } from '../../platform/settings/current-office.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import type { Translate } from '../../platform/web/translations.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, showDate, yearOf } from '../../shared/calendar-date.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import type { ClassFileFilter } from './class-file.dto.js';
import { ClassFileQueries, type ClassWithFile } from './class-file.queries.js';
import { classFileItems, missingItems } from './domain/class-file.js';

export const CLASS_FILES_A_PAGE = 50;

export interface ClassFileList {
  readonly plan: Plan;
  readonly classes: readonly ClassWithFile[];
  readonly total: number;
  /** Of all classes that have ended, whatever was asked. */
  readonly complete: number;
  readonly all: number;
}

/** Which papers of which classes of a plan are missing. */
@Injectable()
export class ListClassFiles {
  constructor(
    private readonly currentOffice: CurrentOffice,
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly files: ClassFileQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`. */
  async execute(actor: Actor, planId: string, filter: ClassFileFilter): Promise<ClassFileList> {
    requireRole(actor, ...readers);
    const { plan, classes, found } = await this.read(planId, filter);
    const start = ((filter.page ?? 1) - 1) * CLASS_FILES_A_PAGE;
    return {
      plan,
      classes: found.slice(start, start + CLASS_FILES_A_PAGE),
      total: found.length,
      complete: classes.filter(({ items }) => missingItems(items).length === 0).length,
      all: classes.length,
    };
  }

  /** The same list as a workbook, whole. @throws DomainError not-found `planNotFound`. */
  async workbook(actor: Actor, planId: string, filter: ClassFileFilter, t: Translate): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    const { plan, found } = await this.read(planId, filter);
    const now = this.clock.now();
    const { name: creator } = this.currentOffice.office;
    return {
      fileName: `${t('evidence:files.fileName')} ${plan.number.replaceAll('/', '-')}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      writeTo: async (receiver) => {
        const book = await WorkbookStream.open(receiver, { creator, created: now });
        const title = [
          t('evidence:files.title'),
          t('evidence:files.sheetLead', { number: plan.number, date: showDate(dateInVietnam(now)) }),
        ];
        const sheet = book.sheet(t('evidence:files.title'), columnsOf(t), { title });
        for (const each of found) await sheet.row(rowOf(each, t));
        await book.finish();
      },
    };
  }

  private async read(
    planId: string,
    { missing, year }: ClassFileFilter,
  ): Promise<{ plan: Plan; classes: ClassWithFile[]; found: ClassWithFile[] }> {
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const classes = await this.files.ofPlan(planId, dateInVietnam(this.clock.now()));
      const found = classes.filter(({ items, closesOn }) => {
        const gaps = missingItems(items);
        const asked = missing === undefined || (missing === 'ANY' ? gaps.length > 0 : gaps.includes(missing));
        return asked && (year === undefined || yearOf(closesOn) === year);
      });
      return { plan, classes, found };
    });
  }
}

function columnsOf(t: Translate): { header: string; width: number; kind: 'text' | 'date' | 'number' }[] {
  return [
    { header: t('interface:classCode'), width: 14, kind: 'text' },
    { header: t('interface:className'), width: 42, kind: 'text' },
    { header: t('evidence:files.closesOn'), width: 13, kind: 'date' },
    ...classFileItems.map((item) => ({ header: t(`evidence:file.item.${item}`), width: 14, kind: 'text' as const })),
    { header: t('evidence:files.missingCount'), width: 10, kind: 'number' },
  ];
}

function rowOf({ code, name, closesOn, items }: ClassWithFile, t: Translate): (string | number)[] {
  return [code, name, closesOn, ...items.map(({ state }) => t(`evidence:file.short.${state}`)), missingItems(items).length];
}
