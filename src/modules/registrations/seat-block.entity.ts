import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** Seats that a unit has reserved and names its people for later; all of them count as taken until then. */
@Entity('seat_block')
@Unique('uq_seat_block_token_hash', ['tokenHash'])
@Index('ix_seat_block_class_id', ['classId'])
@Index('ix_seat_block_due', ['state', 'releaseAt'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_seat_block_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class SeatBlock {
  @Id() id: string;
  @Ref() classId: string;
  @Text(12) code: string;
  @Text(64) tokenHash: string;
  @Text(20) state: 'open' | 'released';
  @Text(300) unitName: string;
  @Text(300) unitSearch: string;
  @Text(20) unitGroup: UnitGroup;
  /** Where the invitation with the private link goes; null when staff hand it over themselves. */
  @Text(190, { nullable: true }) contactEmail: string | null;
  /** All, with and without a name. */
  @Int() seats: number;
  /** Those whose person is on the list. */
  @Int() named: number;
  /** The seats without a name are given back then. */
  @Instant() releaseAt: Date;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) releasedAt: Date | null;
}
