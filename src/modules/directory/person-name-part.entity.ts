import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * One word of a person's folded name with the sort key of the whole: finding 'duc' among a million people, in the order of official
 * lists, is a walk along this key instead of a look at every name.
 */
@Entity('person_name_part')
@Index('ix_person_name_part_person_id', ['personId'])
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_person_name_part_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class PersonNamePart {
  @PrimaryColumn({ type: 'varchar', length: 40 }) part: string;
  @PrimaryColumn({ type: 'varchar', length: 400 }) nameSort: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) personId: string;
}
