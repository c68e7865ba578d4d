import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ref } from '../../platform/database/columns.js';

/**
 * A record that was found to be another person's: whoever asks for it means `keptId`. The rows of classes, turns and certificates
 * stay as they were written, so a merge is undone by taking this row away. Never a chain: `keptId` is nobody's merged record.
 */
@Entity('merged_person')
@Index('ix_merged_person_kept_id', ['keptId'])
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_merged_person_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Person', ['keptId'], ['id'], { name: 'fk_merged_person_kept_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class MergedPerson {
  @PrimaryColumn({ type: 'varchar', length: 36 }) personId: string;
  @Ref() keptId: string;
}
