import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { FileKind } from '../../platform/files/file-kind.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import type { LegacyEncoding } from '../../shared/legacy-vietnamese.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import type { ColumnChoice } from './domain/evidence-columns.js';
import type { WrittenRecord } from './domain/evidence-line.js';

export type EvidenceImportState = 'draft' | 'done' | 'undone';

/** How a list is to be read: what holds for lines that do not say it, and what a person decided. */
export interface EvidenceReading {
  readonly kind?: EvidenceKind;
  readonly source?: string;
  /** What each column holds, as somebody said it; left out: as the heads say. */
  readonly columns?: readonly ColumnChoice[];
  /** By the numbers of their lines: what somebody wrote instead, as a whole. */
  readonly corrected?: Readonly<Record<string, WrittenRecord>>;
  /** Decided after looking at the readings of a list from before Unicode. */
  readonly encoding?: LegacyEncoding | 'unicode';
  /** Enter also records that are perhaps written down already. */
  readonly takeDoubtful?: boolean;
}

/** A line that did not go in, with why. */
export interface LeftOutLine {
  readonly number: number;
  readonly reasons: readonly FieldProblem[];
}

/** A list of records of evidence that somebody handed in: looked at first, then entered. What was handed in is kept. */
@Entity('evidence_import')
@Index('ix_evidence_import_plan_id', ['planId'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_evidence_import_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class EvidenceImport {
  @Id() id: string;
  @Ref() planId: string;
  @Text(20) state: EvidenceImportState;
  @Text(20) source: 'file' | 'pasted';
  /** Empty for what was pasted. */
  @Text(200) fileName: string;
  /** The name of its bytes in the store of files. */
  @Text(64) fileHash: string;
  @Json() reading: EvidenceReading;
  /** The one paper that proves every line, where one was handed in with the list. */
  @Text(200, { nullable: true }) paperName: string | null;
  @Text(10, { nullable: true }) paperKind: FileKind | null;
  /** In bytes. */
  @Int({ nullable: true }) paperSize: number | null;
  @Text(64, { nullable: true }) paperHash: string | null;
  @Int() entered: number;
  /** Null until the list goes in. */
  @Json({ nullable: true }) leftOut: readonly LeftOutLine[] | null;
  @Text(200) createdBy: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) enteredAt: Date | null;
  @Instant({ nullable: true }) undoneAt: Date | null;
}
