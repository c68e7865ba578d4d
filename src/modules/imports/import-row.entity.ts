import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { SheetCell } from '../../platform/documents/spreadsheet.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import type { Correction } from './domain/list-columns.js';

export type RowOutcome = 'entered' | 'waiting' | 'refused';

/** One line of a list as it came, and what became of it. Titles and sums are lines as well, without an outcome. */
@Entity('import_row')
@Index('ix_import_row_batch', ['batchId', 'sheet', 'number'])
@Index('ix_import_row_registration_id', ['registrationId'])
@ForeignKey('ImportBatch', ['batchId'], ['id'], { name: 'fk_import_row_batch_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ImportRow {
  @Id() id: string;
  @Ref() batchId: string;
  /** Its place among those that may be the list. The lines of the sheets that were not chosen are forgotten when the list goes in. */
  @Int() sheet: number;
  @Int() number: number;
  @Json() cells: readonly SheetCell[];
  @Flag() hidden: boolean;
  /** What somebody wrote instead, before the list went in. */
  @Json({ nullable: true }) corrected: Correction | null;
  @Text(20, { nullable: true }) outcome: RowOutcome | null;
  @Json({ nullable: true }) reasons: readonly FieldProblem[] | null;
  @Ref({ nullable: true }) registrationId: string | null;
}
