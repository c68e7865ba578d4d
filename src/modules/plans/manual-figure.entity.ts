import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Decimal, Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** A number that no training record of ours can answer: an opening figure or a reported one, with its evidence. */
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
  @Text(500) evidence: string;
  @Text(200) enteredBy: string;
  @Instant() enteredAt: Date;
}
