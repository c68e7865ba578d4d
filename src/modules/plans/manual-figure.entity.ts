import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Decimal, Id, Ref, Text } from '../../platform/database/columns.js';
import { VerifiedRow } from '../../platform/database/verified-row.js';

/**
 * A number that no training record of ours can answer: an opening figure or a reported one, with its evidence. It counts officially once another
 * person verified it with its paper; nothing is ever deleted, what does not hold is withdrawn.
 */
@Entity('manual_figure')
@Index('ix_manual_figure_target', ['targetId', 'countedOn'])
@ForeignKey('Target', ['targetId'], ['id'], { name: 'fk_manual_figure_target_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_manual_figure_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ManualFigure extends VerifiedRow {
  @Id() id: string;
  @Ref() targetId: string;
  @Text(20) kind: 'opening' | 'reported';
  @CalendarDay() countedOn: string;
  @Decimal() value: number;
  @Decimal({ nullable: true }) denominator: number | null;
  @Ref({ nullable: true }) personId: string | null;
  /** The document that proves it: number, day, who reported. */
  @Text(500) evidence: string;
}
