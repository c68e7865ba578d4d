import { Entity, Unique } from 'typeorm';
import { Id, Instant, Text } from '../../platform/database/columns.js';

/** A mailbox that wants no announcements. Kept by address, so that it holds whatever is registered, corrected or forgotten with it. */
@Entity('news_refusal')
@Unique('uq_news_refusal_address', ['address'])
export class NewsRefusal {
  @Id() id: string;
  @Text(190) address: string;
  @Instant() at: Date;
}
