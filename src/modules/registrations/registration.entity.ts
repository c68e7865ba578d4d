import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';
import type { Language } from '../../platform/web/translations.js';
import type { RegistrationEnd, RegistrationSource, RegistrationState } from './domain/registration-state.js';
import type { BirthPrecision } from '../../shared/calendar-date.js';
import type { Gender } from '../../shared/gender.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/**
 * A person's place in a class, with name, unit and group as they were that day. No foreign key to the class: on MySQL/MariaDB its check
 * would lock the class for every insert; `Seats.take`, in the same unit, finds out that the class is there (docs/seats.md).
 */
@Entity('registration')
@Unique('uq_registration_person', ['personId', 'classId'])
@Unique('uq_registration_code', ['code'])
@Unique('uq_registration_token_hash', ['tokenHash'])
@Unique('uq_registration_email_claim', ['classId', 'emailClaim'])
@Unique('uq_registration_phone_claim', ['classId', 'phoneClaim'])
@Index('ix_registration_class', ['classId', 'nameSort'])
@Index('ix_registration_line', ['classId', 'state', 'lineNumber'])
@Index('ix_registration_answer_by', ['answerBy'])
@Index('ix_registration_email', ['email'])
@Index('ix_registration_unit', ['unitSearch', 'unitGroup'])
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_registration_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Registration {
  @Id() id: string;
  @Ref() classId: string;
  @Ref() personId: string;
  @Text(12) code: string;
  @Text(64) tokenHash: string;
  /** Who already holds a place, see `claimsOf`; their unique keys stop a second seat in a race. Null once the person has left the list. */
  @Text(64, { nullable: true }) emailClaim: string | null;
  @Text(64, { nullable: true }) phoneClaim: string | null;
  @Text(20) state: RegistrationState;
  @Text(20) source: RegistrationSource;
  @Text(200) fullName: string;
  @Text(200) nameSearch: string;
  @Text(400) nameSort: string;
  @Text(300) unitName: string;
  @Text(300) unitSearch: string;
  @Text(20) unitGroup: UnitGroup;
  /** Of the unit: '9900000016' or '9900000016-001'. */
  @Text(14, { nullable: true }) taxCode: string | null;
  @Text(200) position: string;
  @Text(20, { nullable: true }) phone: string | null;
  @Text(190, { nullable: true }) email: string | null;
  @CalendarDay({ nullable: true }) birthDate: string | null;
  @Text(10, { nullable: true }) birthPrecision: BirthPrecision | null;
  @Text(10, { nullable: true }) gender: Gender | null;
  /** Of the form it was sent in; mails to the person are written in it. */
  @Text(5) language: Language;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) cancelledAt: Date | null;
  /** Why the place was lost, where it was. */
  @Text(20, { nullable: true }) endedBy: RegistrationEnd | null;
  /** What staff wrote to the person when they rejected or cancelled. */
  @Text(500, { nullable: true }) reason: string | null;
  /** The order of the waiting list, see `Seats.nextInLine`; kept when a seat is offered. */
  @Int({ nullable: true }) lineNumber: number | null;
  /** Until when an offered seat is held. */
  @Instant({ nullable: true }) answerBy: Date | null;
  /** The registration of the person who took over this seat. */
  @Ref({ nullable: true }) substitutedBy: string | null;
  /** The registration of the same person in the class into which staff moved them. */
  @Ref({ nullable: true }) movedTo: string | null;
  /** The seat comes from those that a unit had reserved. */
  @Ref({ nullable: true }) seatBlockId: string | null;
}
