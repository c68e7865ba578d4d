import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Json, Ref, Text } from '../../platform/database/columns.js';
import type { PersonFacts } from '../directory/index.js';

/** One merge and what is needed to undo it. */
@Entity('person_merge')
@Index('ix_person_merge_kept_id', ['keptId'])
@Index('ix_person_merge_merged_id', ['mergedId'])
@ForeignKey('Person', ['keptId'], ['id'], { name: 'fk_person_merge_kept_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Person', ['mergedId'], ['id'], { name: 'fk_person_merge_merged_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class PersonMerge {
  @Id() id: string;
  @Ref() keptId: string;
  @Ref() mergedId: string;
  /** What the kept record learnt from the merged one. */
  @Json() filledIn: Partial<PersonFacts>;
  /** Records that had been merged into the merged one before. */
  @Json() followers: string[];
  @Instant() mergedAt: Date;
  @Text(200) mergedBy: string;
  @Instant({ nullable: true }) undoneAt: Date | null;
  @Text(200, { nullable: true }) undoneBy: string | null;
}
