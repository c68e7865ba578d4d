import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { UnitLevel } from './domain/unit-level.js';

/** An administrative unit (đơn vị hành chính) while it had this name and territory. Its code is given again to others later. */
@Entity('admin_unit')
@Unique('uq_admin_unit_code', ['level', 'code', 'validFrom'])
@Index('ix_admin_unit_parent_id', ['parentId'])
@Index('ix_admin_unit_name', ['nameSearch', 'validFrom'])
@ForeignKey('AdminUnit', ['parentId'], ['id'], { name: 'fk_admin_unit_parent_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class AdminUnit {
  @Id() id: string;
  @Text(10) level: UnitLevel;
  @Text(10) code: string;
  @Text(140) name: string;
  @Text(200) nameSearch: string;
  /** Null for a province, and for an old commune of which only its successor is known. */
  @Ref({ nullable: true }) parentId: string | null;
  /** `SINCE_EVER` when nobody has said since when. */
  @CalendarDay() validFrom: string;
  /** The last day; null while it exists. */
  @CalendarDay({ nullable: true }) validTo: string | null;
  @Instant() createdAt: Date;
}
