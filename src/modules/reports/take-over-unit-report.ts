import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { RecordFigure } from '../plans/index.js';
import { changedTexts } from './domain/report-texts.js';
import { Reports } from './report.repository.js';
import type { UnitReport } from './unit-report.entity.js';
import { UnitReports } from './unit-report.repository.js';
import type { TakenFigure, TakenText } from './unit-reports.dto.js';

const LONGEST_SECTION = 8_000;

/** Takes numbers and words of a report that came in into our own: as figures whose paper is the file, and as text of the draft. */
@Injectable()
export class TakeOverUnitReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    private readonly recordFigure: RecordFigure,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict `unitReportMissing`, not-found `unitReportNotFound`, and as a figure of a target is refused */
  async figure(actor: Actor, reportId: string, id: string, { target, ...figure }: TakenFigure): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    const { planId, unit } = await this.unitOfWork.read(async () => ({
      planId: (await this.reports.existing(reportId)).planId,
      unit: received(await this.units.existing(reportId, id)),
    }));
    const { fileName, fileKind, size, sha256 } = unit;
    const input = { ...figure, kind: 'reported', evidence: evidenceOf(unit) } as const;
    await this.recordFigure.withPaper(actor, { planId, key: target }, input, { fileName, fileKind, size, sha256 });
  }

  /**
   * Adds the words behind what the part of the draft says already; before anybody wrote one it says what the numbers say, and begins anew.
   * @throws DomainError conflict `unitReportMissing`, `reportAlreadySent`, `reportChangedMeanwhile`, invalid `tooLong`
   */
  async text(actor: Actor, reportId: string, id: string, { section, text, version }: TakenText): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      received(await this.units.existing(reportId, id));
      const report = await this.reports.existing(reportId);
      if (report.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      if (report.version !== version) throw new DomainError('conflict', 'reportChangedMeanwhile');
      const whole = [report.texts.sections[section], text].filter(Boolean).join('\n');
      if (whole.length > LONGEST_SECTION) throw new DomainError('invalid', 'tooLong', { field: 'text', params: { max: LONGEST_SECTION } });
      const texts = { ...report.texts, sections: { ...report.texts.sections, [section]: whole } };
      await this.reports.changeTexts(report, texts, this.clock.now());
      const detail = { changed: changedTexts(report.texts, texts) };
      await this.audit.record(actor, 'report.textsChanged', { type: 'report', id: reportId }, { detail });
    });
  }
}

/** @throws DomainError conflict `unitReportMissing` while the unit has not reported in */
function received(unit: UnitReport): UnitReport & { readonly reportedOn: string } {
  const { reportedOn } = unit;
  if (reportedOn === null) throw new DomainError('conflict', 'unitReportMissing');
  return Object.assign(unit, { reportedOn });
}

function evidenceOf({ unitName, reportedOn, fileName, sha256 }: UnitReport & { readonly reportedOn: string }): string {
  const file = fileName === null ? '' : `, tệp ${fileName.slice(0, 120)} (SHA-256 ${(sha256 ?? '').slice(0, 12)})`;
  return `Báo cáo của ${unitName} ngày ${showDate(reportedOn)}${file}`;
}
