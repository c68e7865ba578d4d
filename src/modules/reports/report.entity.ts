import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import type { ReportTexts } from './domain/report-texts.js';
import type { Office } from './report-content.js';

/** A report of a plan: a draft follows the numbers of the moment, a sent one keeps those it was sent with. */
@Entity('report')
@Index('ix_report_plan', ['planId', 'periodFrom'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_report_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Report {
  @Id() id: string;
  @Ref() planId: string;
  @CalendarDay() periodFrom: string;
  @CalendarDay() periodTo: string;
  /** Số liệu chốt đến. */
  @CalendarDay() asOf: string;
  @Text(10) state: 'draft' | 'sent' | 'discarded';
  @Json() texts: ReportTexts;
  /** One more with every change, so that two people never overwrite each other. */
  @Int() version: number;
  @Text(200) createdBy: string;
  @Instant() createdAt: Date;
  @Instant() changedAt: Date;
  /** Null while it is a draft. */
  @Json({ nullable: true }) numbers: ReportNumbers | null;
  /** The letterhead that it was sent with. */
  @Json({ nullable: true }) office: Office | null;
  /** Since when its units are no longer written to by the program itself; null while they are. */
  @Instant({ nullable: true }) quietSince: Date | null;
  @Text(200, { nullable: true }) sentBy: string | null;
  @Instant({ nullable: true }) sentAt: Date | null;
}
