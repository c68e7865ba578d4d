import { Entity, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** Everyone of a class was written to, because of this day of it. A class that is moved has a new day and is reminded of again. */
@Entity('mail_round')
@Unique('uq_mail_round', ['classId', 'kind', 'day'])
export class MailRound {
  @Id() id: string;
  @Ref() classId: string;
  @Text(40) kind: string;
  @CalendarDay() day: string;
  @Instant() finishedAt: Date;
}
