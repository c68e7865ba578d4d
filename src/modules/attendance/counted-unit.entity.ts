import { Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Text } from '../../platform/database/columns.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** A unit as participants named it, under a number, so that sheets can name it in four bytes. Rows are only added. */
@Entity('counted_unit')
@Unique('uq_counted_unit', ['name', 'unitGroup', 'taxCode'])
export class CountedUnit {
  @PrimaryGeneratedColumn({ type: 'int' }) number: number;
  /** As `unitKey` writes it. */
  @Text(300) name: string;
  @Text(20) unitGroup: UnitGroup;
  /** Empty text where nobody gave one: a key with null would not keep the row single. */
  @Text(14) taxCode: string;
}
