import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { SuccessionKind } from './domain/organisation-succession.js';

/** How a unit went on under another name, became part of others or ended; one row for each unit that it went on as. */
@Entity('organisation_succession')
@Unique('uq_organisation_succession', ['predecessorId', 'successorId'])
@Index('ix_organisation_succession_successor_id', ['successorId'])
@ForeignKey('Organisation', ['predecessorId'], ['id'], {
  name: 'fk_organisation_succession_predecessor_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
@ForeignKey('Organisation', ['successorId'], ['id'], {
  name: 'fk_organisation_succession_successor_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class OrganisationSuccession {
  @Id() id: string;
  @Ref() predecessorId: string;
  /** Null for a unit that was dissolved. */
  @Ref({ nullable: true }) successorId: string | null;
  @Text(10) kind: SuccessionKind;
  /** The first day on which it was so; null for two spellings of one unit. */
  @CalendarDay({ nullable: true }) day: string | null;
  @Text(300, { nullable: true }) legalBasis: string | null;
  @Instant() createdAt: Date;
}
