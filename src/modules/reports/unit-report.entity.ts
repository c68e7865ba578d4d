import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Int, LongText, Ref, Text } from '../../platform/database/columns.js';
import type { FileKind } from '../../platform/files/file-kind.js';
import type { ReminderStep } from './domain/unit-reminders.js';

/** A unit that must report in for a report of a plan, and what it sent. */
@Entity('unit_report')
@Index('ix_unit_report_due_on', ['dueOn'])
@Unique('uq_unit_report_unit', ['reportId', 'unitKey'])
@ForeignKey('Report', ['reportId'], ['id'], { name: 'fk_unit_report_report_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class UnitReport {
  @Id() id: string;
  @Ref() reportId: string;
  @Text(200) unitName: string;
  /** The name without accents, capitals and signs. */
  @Text(200) unitKey: string;
  @Text(200, { nullable: true }) email: string | null;
  @CalendarDay() dueOn: string;
  @Instant({ nullable: true }) remindedAt: Date | null;
  /** The last of the reminders that are written by themselves, or that somebody has written in its place. */
  @Text(10, { nullable: true }) reminderStep: ReminderStep | null;
  /** Null while it has not reported in. */
  @CalendarDay({ nullable: true }) reportedOn: string | null;
  /** What of it the office wants to use, in words. */
  @LongText({ nullable: true }) summary: string | null;
  @Text(200, { nullable: true }) fileName: string | null;
  @Text(10, { nullable: true }) fileKind: FileKind | null;
  /** In bytes. */
  @Int({ nullable: true }) size: number | null;
  @Text(64, { nullable: true }) sha256: string | null;
  @Text(200) addedBy: string;
  @Instant() addedAt: Date;
  @Text(200, { nullable: true }) receivedBy: string | null;
  @Instant({ nullable: true }) receivedAt: Date | null;
  /** Counts the changes, so that of two people who act at once one is told. */
  @Int() revision: number;
}
