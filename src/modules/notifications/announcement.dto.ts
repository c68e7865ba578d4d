import { ChoiceField, IdsField, NameField, TextField } from '../../platform/web/fields.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';
import { type CourseTopic, courseTopics } from '../../shared/course-topic.js';

const optional = true;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export class AnnouncementRequest {
  @NameField({ max: 200 }) subject: string;
  /** Plain words; an empty line begins a new paragraph. */
  @TextField({ max: 5000, multiline: true }) body: string;
  /** The open classes it tells of. */
  @IdsField({ max: 20 }) classIds: string[];
  /** Of classes on this topic; all topics where it is left out. */
  @ChoiceField(courseTopics, { optional }) topic?: CourseTopic;
  /** Of classes of this course. */
  @TextField({ max: 36, optional }) courseId?: string;
  /** From units of this group. */
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  /** A UUID of the sender's choice: sent twice under the same one, an announcement goes out once. */
  @TextField({ max: 36, optional, pattern: UUID }) key?: string;
}

export class AnnouncementPreview {
  /** How many mailboxes of people who agreed to be told and did not refuse since. */
  mailboxes: number;
  /** As the first of them reads it; null where there is none. */
  subject: string | null;
  text: string | null;
}

export class AnnouncementFilter {
  /** The id before which the page begins; the list runs from the newest to the oldest. */
  @TextField({ max: 36, optional }) before?: string;
}

export class AnnouncementResponse {
  id: string;
  subject: string;
  body: string;
  classIds: string[];
  topic: CourseTopic | null;
  courseId: string | null;
  group: UnitGroup | null;
  sentBy: string;
  sentAt: Date;
  /** Mails written so far. */
  written: number;
  /** Null while there is more to write. */
  finishedAt: Date | null;
}

export class AnnouncementList {
  items: AnnouncementResponse[];
  /** Give it as `before` for the next page; null on the last one. */
  next: string | null;
}
