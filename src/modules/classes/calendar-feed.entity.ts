import { Entity, Unique } from 'typeorm';
import { Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';

export type FeedOwnerKind = 'account' | 'lecturer';

/** The secret calendar link of a member of staff or a lecturer. */
@Entity('calendar_feed')
@Unique('uq_calendar_feed_owner', ['ownerKind', 'ownerId'])
@Unique('uq_calendar_feed_token_hash', ['tokenHash'])
export class CalendarFeed {
  @Id() id: string;
  @Text(20) ownerKind: FeedOwnerKind;
  @Ref() ownerId: string;
  /** Grows when the link is renewed; the old link then opens nothing. */
  @Int() version: number;
  /** SHA-256 of the token, in hex: a stolen table opens nothing. */
  @Text(64) tokenHash: string;
  @Instant() renewedAt: Date;
}
