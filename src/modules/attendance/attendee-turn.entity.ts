import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';
import type { CourseType } from '../../shared/course-type.js';
import type { Gender } from '../../shared/gender.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** One row of the ledger of turns (lượt người): +1 when finalised, -1 when reopened; never edited. */
@Entity('attendee_turn')
@Unique('uq_attendee_turn_once', ['finalisationId', 'personId', 'quantity'])
// Everything that sums by place ask: a quarter of a million turns are added up without looking each of them up.
@Index('ix_attendee_turn_class', [
  ...['classId', 'countedOn', 'courseType', 'unitGroup', 'quantity', 'openedOn', 'adminUnitId', 'gender', 'minority'],
])
@Index('ix_attendee_turn_person_id', ['personId'])
@Index('ix_attendee_turn_organisation', ['organisationId', 'adminUnitId', 'countedOn', 'quantity'])
@ForeignKey('Finalisation', ['finalisationId'], ['id'], {
  name: 'fk_attendee_turn_finalisation_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_attendee_turn_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_attendee_turn_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Registration', ['registrationId'], ['id'], {
  name: 'fk_attendee_turn_registration_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
@ForeignKey('Organisation', ['organisationId'], ['id'], {
  name: 'fk_attendee_turn_organisation_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
@ForeignKey('AdminUnit', ['adminUnitId'], ['id'], { name: 'fk_attendee_turn_admin_unit_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class AttendeeTurn {
  @Id() id: string;
  @Ref() finalisationId: string;
  @Ref() classId: string;
  @Ref() personId: string;
  @Ref() registrationId: string;
  @Int() quantity: number;
  /** The closing day of the class, and its opening day: a plan says by which of them it counts. */
  @CalendarDay() countedOn: string;
  @CalendarDay() openedOn: string;
  @Text(20) courseType: CourseType;
  @Text(20) unitGroup: UnitGroup;
  @Text(300) unitName: string;
  /** Null where the name of the unit was never remembered. */
  @Ref({ nullable: true }) organisationId: string | null;
  /**
   * Where the organisation lay on the closing day (địa bàn); null while nobody has said. The one thing of a turn that is learnt later:
   * it follows what staff say of the organisation.
   */
  @Ref({ nullable: true }) adminUnitId: string | null;
  @Text(10, { nullable: true }) gender: Gender | null;
  @Text(12) minority: 'yes' | 'no' | 'not_stated';
  @Int() sessionsAttended: number;
  @Int() sessionsTotal: number;
  @Instant() createdAt: Date;
}
