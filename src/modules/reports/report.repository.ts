import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import type { ReportTexts } from './domain/report-texts.js';
import type { Office } from './report-content.js';
import { ReportFile } from './report-file.entity.js';
import { ReportReminder } from './report-reminder.entity.js';
import { Report } from './report.entity.js';

/** A list of reports needs none of their contents. */
export type ReportLine = Omit<Report, 'texts' | 'numbers' | 'office'>;

const LINE = {
  id: true,
  planId: true,
  periodFrom: true,
  periodTo: true,
  asOf: true,
  state: true,
  version: true,
  createdBy: true,
  createdAt: true,
  changedAt: true,
  quietSince: true,
  sentBy: true,
  sentAt: true,
} as const;

/** Reads and writes of reports; every method runs inside the caller's unit of work. */
@Injectable()
export class Reports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found `reportNotFound` */
  async existing(id: string): Promise<Report> {
    const report = await this.unitOfWork.manager.findOneBy(Report, { id, state: In(['draft', 'sent']) });
    if (!report) throw new DomainError('not-found', 'reportNotFound');
    return report;
  }

  /** Drafted or sent. */
  async countOf(planId: string): Promise<number> {
    return this.unitOfWork.manager.countBy(Report, { planId, state: In(['draft', 'sent']) });
  }

  /** The newest first. */
  async page(planId: string, { limit, offset }: { limit: number; offset: number }): Promise<{ reports: ReportLine[]; total: number }> {
    const [reports, total] = await this.unitOfWork.manager.findAndCount(Report, {
      select: LINE,
      where: { planId, state: In(['draft', 'sent']) },
      order: { asOf: 'DESC', id: 'DESC' },
      take: limit,
      skip: offset,
    });
    return { reports, total };
  }

  async add(report: Report): Promise<void> {
    await this.unitOfWork.manager.insert(Report, report);
  }

  /** @throws DomainError conflict `reportChangedMeanwhile` when the draft is no longer the one that was seen */
  async changeTexts(seen: Pick<Report, 'id' | 'version'>, texts: ReportTexts, changedAt: Date): Promise<void> {
    await this.change(seen, { texts, changedAt });
  }

  /** From then on its units are not written to by the program itself; null: they are. */
  async quieten(id: string, quietSince: Date | null): Promise<void> {
    await this.unitOfWork.manager.update(Report, { id }, { quietSince });
  }

  /** @throws DomainError conflict `reportChangedMeanwhile` */
  async send(
    seen: Pick<Report, 'id' | 'version'>,
    sent: { numbers: ReportNumbers; office: Office; sentBy: string; sentAt: Date },
  ): Promise<void> {
    await this.change(seen, { state: 'sent', ...sent });
  }

  /** @throws DomainError conflict `reportChangedMeanwhile` */
  async discard(seen: Pick<Report, 'id' | 'version'>): Promise<void> {
    await this.change(seen, { state: 'discarded' });
  }

  private async change({ id, version }: Pick<Report, 'id' | 'version'>, change: Partial<Report>): Promise<void> {
    const { affected } = await this.unitOfWork.manager.update(
      Report,
      { id, version, state: 'draft' },
      {
        ...change,
        version: version + 1,
      },
    );
    if (affected !== 1) throw new DomainError('conflict', 'reportChangedMeanwhile');
  }

  async addFiles(files: readonly ReportFile[]): Promise<void> {
    await this.unitOfWork.manager.insert(ReportFile, [...files]);
  }

  async filesOf(reportId: string): Promise<ReportFile[]> {
    return this.unitOfWork.manager.find(ReportFile, { where: { reportId }, order: { id: 'ASC' } });
  }

  /** Whether a report of the whole year was sent. */
  async isSent(planId: string, year: number): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(Report, { planId, state: 'sent', periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` });
  }

  async wasReminded(planId: string, day: CalendarDate): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(ReportReminder, { planId, day });
  }

  /** A second program that was as quick finds it noted. */
  async noteReminder(reminder: ReportReminder): Promise<void> {
    await insertUnlessThere(this.unitOfWork.manager, ReportReminder, reminder);
  }
}
