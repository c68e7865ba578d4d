import { Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Ref } from '../../platform/database/columns.js';

/** A person who had a turn, under a number, so that sheets can name them in four bytes. Rows are only added. */
@Entity('counted_person')
@Unique('uq_counted_person', ['personId'])
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_counted_person_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class CountedPerson {
  @PrimaryGeneratedColumn({ type: 'int' }) number: number;
  @Ref() personId: string;
}
