import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Flag, Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';
import type { FileKind } from '../../platform/files/file-kind.js';
import type { PaperKind } from './domain/paper-kind.js';

/** One paper of a class (hồ sơ lớp); its bytes are in the file store under their SHA-256. */
@Entity('class_paper')
@Index('ix_class_paper_class_id', ['classId'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_paper_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ClassPaper {
  @Id() id: string;
  @Ref() classId: string;
  @Text(20) kind: PaperKind;
  @Text(250, { nullable: true }) title: string | null;
  @Text(100, { nullable: true }) number: string | null;
  @CalendarDay({ nullable: true }) issuedOn: string | null;
  @Text(200, { nullable: true }) signer: string | null;
  /** Whether the people of the class may have it. */
  @Flag() isPublic: boolean;
  @Text(200) fileName: string;
  @Text(10) fileKind: FileKind;
  /** In bytes. */
  @Int() size: number;
  @Text(64) sha256: string;
  @Instant() addedAt: Date;
  @Text(200) addedBy: string;
}
