import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { ImportSettings } from './domain/import-settings.js';

/** `running` until the last line has its outcome. */
export type ImportState = 'draft' | 'running' | 'done' | 'undone';
export type ImportSource = 'typed' | 'pasted' | 'file' | 'api';

const kept = { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' } as const;

/** One list that was handed in for a class: by whom, from which file, and what became of it. */
@Entity('import_batch')
@Index('ix_import_batch_class_id', ['classId'])
@Index('ix_import_batch_link_id', ['linkId'])
@Index('ix_import_batch_seat_block_id', ['seatBlockId'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_import_batch_class_id', ...kept })
@ForeignKey('ImportLink', ['linkId'], ['id'], { name: 'fk_import_batch_link_id', ...kept })
@ForeignKey('SeatBlock', ['seatBlockId'], ['id'], { name: 'fk_import_batch_seat_block_id', ...kept })
export class ImportBatch {
  @Id() id: string;
  @Ref() classId: string;
  /** Of the unit that handed it in: its link, or the seats it has reserved. Both null for staff. */
  @Ref({ nullable: true }) linkId: string | null;
  @Ref({ nullable: true }) seatBlockId: string | null;
  @Text(20) state: ImportState;
  @Text(20) source: ImportSource;
  /** Empty for what was typed or pasted. */
  @Text(200) fileName: string;
  /** SHA-256 of the bytes or the text, in hex. */
  @Text(64) fileHash: string;
  @Text(100) sheetName: string;
  @Int() hiddenColumns: number;
  @Json() settings: ImportSettings;
  @Int() entered: number;
  @Int() waiting: number;
  @Int() refused: number;
  @Text(300) madeBy: string;
  @Instant() createdAt: Date;
  /** What the lines say is forgotten then; a draft as a whole. */
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) startedAt: Date | null;
  @Instant({ nullable: true }) finishedAt: Date | null;
  @Instant({ nullable: true }) undoneAt: Date | null;
}
