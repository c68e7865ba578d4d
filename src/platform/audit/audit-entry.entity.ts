import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Ref, Text } from '../database/columns.js';

/** One line of history: who did what to which object, when and why. */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['subjectType', 'subjectId'])
export class AuditEntry {
  @Id() id: string;
  @Instant() at: Date;
  @Ref({ nullable: true }) actorId: string | null;
  @Text(200) actorName: string;
  @Text(80) action: string;
  @Text(40) subjectType: string;
  @Ref() subjectId: string;
  @Json({ nullable: true }) detail: Record<string, unknown> | null;
  @Text(500, { nullable: true }) reason: string | null;
}
