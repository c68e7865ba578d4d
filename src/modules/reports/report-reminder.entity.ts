import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref } from '../../platform/database/columns.js';

/** That the officials were reminded of the report of a plan on a day. */
@Entity('report_reminder')
@Unique('uq_report_reminder_day', ['planId', 'day'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_report_reminder_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ReportReminder {
  @Id() id: string;
  @Ref() planId: string;
  @CalendarDay() day: string;
  @Instant() createdAt: Date;
}
