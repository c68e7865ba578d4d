import { Entity, Index, Unique } from 'typeorm';
import { Flag, Id, Instant, Text } from '../../platform/database/columns.js';

/** Somebody who teaches (giảng viên, báo cáo viên). */
@Entity('lecturer')
@Unique('uq_lecturer_person_key', ['personKey'])
@Index('ix_lecturer_sort_key', ['sortKey'])
export class Lecturer {
  @Id() id: string;
  @Text(120) name: string;
  @Text(40, { nullable: true }) title: string | null;
  @Text(250, { nullable: true }) organisation: string | null;
  @Text(400) personKey: string;
  @Text(1000) nameSearch: string;
  @Text(400) sortKey: string;
  /** E.164. */
  @Text(20, { nullable: true }) phone: string | null;
  @Text(190, { nullable: true }) email: string | null;
  @Text(500, { nullable: true }) topics: string | null;
  @Text(2000, { nullable: true }) note: string | null;
  /** No longer offered for choosing; what was taught stays. */
  @Flag() retired: boolean;
  @Instant() createdAt: Date;
}
