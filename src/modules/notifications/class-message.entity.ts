import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Int, Json, LongText, Ref, Text } from '../../platform/database/columns.js';

/** What staff wrote to people of a class, and to whom: `registrationIds`, or where there are none everyone in one of `states`. */
@Entity('class_message')
@Index('ix_class_message_class', ['classId', 'id'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_message_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ClassMessage {
  @Id() id: string;
  @Ref() classId: string;
  @Text(200) subject: string;
  @LongText() words: string;
  @Json() states: string[];
  @Json() registrationIds: string[];
  /** How many there were when it was sent; the mailbox tells what became of each. */
  @Int() people: number;
  /** Of these, those who gave no e-mail address. */
  @Int() unreachable: number;
  @Text(200) sentBy: string;
  @Instant() sentAt: Date;
}
