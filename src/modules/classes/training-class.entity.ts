import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Flag, Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';
import type { ClassMode, ClassState, TurnRuleKind } from './domain/class-state.js';

/** One running of a course under one opening decision (lớp). */
@Entity('training_class')
@Unique('uq_training_class_code', ['code'])
@Index('ix_training_class_course_id', ['courseId'])
@Index('ix_training_class_state', ['state', 'closesOn'])
@Index('ix_training_class_created_by_id', ['createdById'])
@ForeignKey('Venue', ['venueId'], ['id'], { name: 'fk_training_class_venue_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Course', ['courseId'], ['id'], { name: 'fk_training_class_course_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class TrainingClass {
  @Id() id: string;
  @Text(40) code: string;
  @Ref() courseId: string;
  @Text(300) name: string;
  @Text(300) nameSearch: string;
  @Text(20) mode: ClassMode;
  @Text(20) state: ClassState;
  @Text(300) place: string;
  @Text(200) lecturer: string;
  /** The organisation that holds it, when we only send people there: such a class has days and results, and no sessions of ours. */
  @Text(200, { nullable: true }) heldBy: string | null;
  /** Where its sessions usually are, when that is a venue of the register; `place` is what is printed. */
  @Ref({ nullable: true }) venueId: string | null;
  /** The account that wrote it; null when the program did. */
  @Ref({ nullable: true }) createdById: string | null;
  @Text(500, { nullable: true }) audience: string | null;
  @Text(200, { nullable: true }) openingDecision: string | null;
  /** Where an online session is entered; only who has a confirmed place is told. */
  @Text(500, { nullable: true }) onlineLink: string | null;
  @Int() capacity: number;
  @Int() seatsTaken: number;
  /** Whether a full class takes people into a line. */
  @Flag() waitingListEnabled: boolean;
  /** How long somebody who is offered a freed seat may think it over. */
  @Int() answerMinutes: number;
  /** Whether staff decide on each request. */
  @Flag() needsApproval: boolean;
  /** Whether units or groups have a maximum of their own. */
  @Flag() hasQuotas: boolean;
  /** Whether the form has, or had, questions of the organiser. */
  @Flag() hasQuestions: boolean;
  /** The number that the last person who joined the line was given. */
  @Int() lastLineNumber: number;
  @Instant() registrationOpensAt: Date;
  @Instant() registrationClosesAt: Date;
  /** This and the next three follow from the sessions; AddSession and RemoveSession keep them up. */
  @Instant({ nullable: true }) startsAt: Date | null;
  @CalendarDay({ nullable: true }) opensOn: string | null;
  @CalendarDay({ nullable: true }) closesOn: string | null;
  @Int() sessionCount: number;
  /** Why and when the class came into its state; the moment is also that of the places freed with it. */
  @Text(500, { nullable: true }) stateReason: string | null;
  @Instant({ nullable: true }) stateChangedAt: Date | null;
  /** The days from which the class was postponed last. */
  @CalendarDay({ nullable: true }) previousOpensOn: string | null;
  @CalendarDay({ nullable: true }) previousClosesOn: string | null;
  @Text(20) turnRule: TurnRuleKind;
  @Int() turnMinimum: number;
  @Int() certificatePercent: number;
  @Flag() needsResult: boolean;
  @Instant() createdAt: Date;
  /** Grows with every change of its facts or its state, so that calendars that read it know which version is newer. */
  @Int() revision: number;
  @Instant() changedAt: Date;
}
