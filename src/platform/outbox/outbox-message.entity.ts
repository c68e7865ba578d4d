import { Entity, Index } from 'typeorm';
import { Id, Instant, Int, Json, Text } from '../database/columns.js';

/** Work that must happen outside the database, written in the transaction that caused it. */
@Entity('outbox_message')
@Index('ix_outbox_message_due', ['state', 'dueAt'])
export class OutboxMessage {
  @Id() id: string;
  @Text(80) topic: string;
  @Json() payload: Record<string, unknown>;
  @Text(20) state: 'queued' | 'done' | 'parked';
  @Int() attempts: number;
  @Instant() createdAt: Date;
  @Instant() dueAt: Date;
  @Text(1000, { nullable: true }) lastError: string | null;
  @Instant({ nullable: true }) finishedAt: Date | null;
}
