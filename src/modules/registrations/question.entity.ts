import { Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { Choice, QuestionKind } from './domain/question.js';

const byId = { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' } as const;

/** A question of the organiser on the registration form of one class. A removed one stays, for the answers that were given to it. */
@Entity('class_question')
@Index('ix_class_question_class_id', ['classId', 'position'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_class_question_class_id', ...byId })
export class ClassQuestion {
  @Id() id: string;
  @Ref() classId: string;
  @Int() position: number;
  @Text(20) kind: QuestionKind;
  @Text(200) label: string;
  @Text(200, { nullable: true }) labelEn: string | null;
  @Text(300, { nullable: true }) hint: string | null;
  @Flag() isRequired: boolean;
  @Json() choices: Choice[];
  @Int({ nullable: true }) minimum: number | null;
  @Int({ nullable: true }) maximum: number | null;
  @Ref({ nullable: true }) shownWhenId: string | null;
  @Text(12, { nullable: true }) shownWhenChoice: string | null;
  @Instant({ nullable: true }) removedAt: Date | null;
}
