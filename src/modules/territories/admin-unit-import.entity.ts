import { Entity } from 'typeorm';
import { CalendarDay, Id, Instant, Text } from '../../platform/database/columns.js';
import type { UnitListKind } from './domain/unit-list.js';

/** An official list that somebody handed in: looked at first, then entered. Its file is kept. */
@Entity('admin_unit_import')
export class AdminUnitImport {
  @Id() id: string;
  @Text(200) fileName: string;
  /** The name of its bytes in the store of files. */
  @Text(64) fileHash: string;
  @Text(12) kind: UnitListKind;
  @Text(300, { nullable: true }) legalBasis: string | null;
  /** The last day of units whose line says none. */
  @CalendarDay({ nullable: true }) endsOn: string | null;
  @Text(200) createdBy: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) enteredAt: Date | null;
}
