import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Decimal, Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { FileKind } from '../../platform/files/file-kind.js';
import type { VerificationState } from '../../shared/verification.js';

/**
 * A number that no training record of ours can answer: an opening figure or a reported one, with its evidence. It counts officially once another
 * person verified it with its paper; nothing is ever deleted, what does not hold is withdrawn.
 */
@Entity('manual_figure')
@Index('ix_manual_figure_target', ['targetId', 'countedOn'])
@ForeignKey('Target', ['targetId'], ['id'], { name: 'fk_manual_figure_target_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_manual_figure_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ManualFigure {
  @Id() id: string;
  @Ref() targetId: string;
  @Text(20) kind: 'opening' | 'reported';
  @CalendarDay() countedOn: string;
  @Decimal() value: number;
  @Decimal({ nullable: true }) denominator: number | null;
  @Ref({ nullable: true }) personId: string | null;
  /** The document that proves it: number, day, who reported. */
  @Text(500) evidence: string;
  @Text(20) state: VerificationState;
  @Text(200, { nullable: true }) fileName: string | null;
  @Text(10, { nullable: true }) fileKind: FileKind | null;
  /** In bytes. */
  @Int({ nullable: true }) size: number | null;
  @Text(64, { nullable: true }) sha256: string | null;
  /** Accounts that entered it or put another paper to it; none of them may verify it. */
  @Json() handIds: string[];
  /** Counts the changes, so that nobody verifies what they did not read. */
  @Int() revision: number;
  @Text(200) enteredBy: string;
  @Instant() enteredAt: Date;
  @Text(200, { nullable: true }) verifiedBy: string | null;
  @Instant({ nullable: true }) verifiedAt: Date | null;
  @Text(200, { nullable: true }) withdrawnBy: string | null;
  @Instant({ nullable: true }) withdrawnAt: Date | null;
  @Text(500, { nullable: true }) withdrawnReason: string | null;
}
