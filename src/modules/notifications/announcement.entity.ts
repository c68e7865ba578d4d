import { Entity } from 'typeorm';
import { Id, Instant, Int, Json, LongText, Ref, Text } from '../../platform/database/columns.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { CourseTopic } from '../../shared/course-topic.js';

/** News of open classes for people of former ones, and how far it has got. */
@Entity('announcement')
export class Announcement {
  @Id() id: string;
  @Text(200) subject: string;
  @LongText() words: string;
  /** The classes it tells of. */
  @Json() classIds: string[];
  /** This and the next two: of whom, where that was narrowed. */
  @Text(30, { nullable: true }) topic: CourseTopic | null;
  @Ref({ nullable: true }) courseId: string | null;
  @Text(20, { nullable: true }) unitGroup: UnitGroup | null;
  @Text(200) sentBy: string;
  @Instant() sentAt: Date;
  /** The last address that was dealt with, in the order of addresses; empty at the beginning. */
  @Text(190) reached: string;
  /** Mails written so far. */
  @Int() written: number;
  /** Null while there is more to write. */
  @Instant({ nullable: true }) finishedAt: Date | null;
}
