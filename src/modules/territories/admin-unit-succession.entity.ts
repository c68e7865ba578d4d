import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Ref, Text } from '../../platform/database/columns.js';
import type { SuccessionPart } from './domain/unit-level.js';

/** What became of a unit: all of it went into another one, or a part of it did. */
@Entity('admin_unit_succession')
@Unique('uq_admin_unit_succession', ['oldId', 'newId'])
@Index('ix_admin_unit_succession_new_id', ['newId'])
@ForeignKey('AdminUnit', ['oldId'], ['id'], { name: 'fk_admin_unit_succession_old_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('AdminUnit', ['newId'], ['id'], { name: 'fk_admin_unit_succession_new_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class AdminUnitSuccession {
  @Id() id: string;
  @Ref() oldId: string;
  @Ref() newId: string;
  @Text(10) part: SuccessionPart;
  @CalendarDay() takesEffectOn: string;
  @Text(300, { nullable: true }) legalBasis: string | null;
}
