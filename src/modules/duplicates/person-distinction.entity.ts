import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** Two people of one name whom somebody has looked at and found to be two. The smaller id comes first. */
@Entity('person_distinction')
@Unique('uq_person_distinction', ['oneId', 'otherId'])
@Index('ix_person_distinction_other_id', ['otherId'])
@ForeignKey('Person', ['oneId'], ['id'], { name: 'fk_person_distinction_one_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Person', ['otherId'], ['id'], { name: 'fk_person_distinction_other_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class PersonDistinction {
  @Id() id: string;
  @Ref() oneId: string;
  @Ref() otherId: string;
  @Instant() decidedAt: Date;
  @Text(200) decidedBy: string;
}
