import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { LetterheadScope } from './domain/letterhead-days.js';

/** A body that issues documents (cơ quan ban hành), as its papers are headed while it exists. */
@Entity('letterhead')
@Index('ix_letterhead_successor_id', ['successorId'])
@ForeignKey('Letterhead', ['successorId'], ['id'], { name: 'fk_letterhead_successor_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Letterhead {
  @Id() id: string;
  /** Whether we issue papers as this body, or only know it as the owner of plans. */
  @Text(10) scope: LetterheadScope;
  /** Cơ quan chủ quản: 'UBND tỉnh Tuyên Quang'. */
  @Text(200) parent: string;
  @Text(200) name: string;
  /** Địa danh before the date of a document. */
  @Text(100) province: string;
  /** Behind the number of a document, after its kind: 'SKHCN'. */
  @Text(20) sign: string;
  /** Which book its certificates are numbered in; bodies with the same one go on in one book. Empty where it is not ours. */
  @Text(20) register: string;
  /** Null: since ever. */
  @CalendarDay({ nullable: true }) validFrom: string | null;
  /** The last day; null: until further notice. */
  @CalendarDay({ nullable: true }) validTo: string | null;
  @Ref({ nullable: true }) successorId: string | null;
  /** Of its beginning: 'Nghị quyết số 1684/NQ-UBTVQH15'. */
  @Text(300, { nullable: true }) legalBasis: string | null;
  @Instant() createdAt: Date;
}
