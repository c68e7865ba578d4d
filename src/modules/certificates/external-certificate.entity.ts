import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { CertificateKind } from '../../shared/certificate-kind.js';
import type { UnitGroup } from '../../shared/unit-group.js';

const kept = { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' } as const;

/** A certificate that another organisation gave for a course of its own: it has that organisation's number, and none of our register. */
@Entity('external_certificate')
@Unique('uq_external_certificate_live', ['liveRegistrationId'])
@Index('ix_external_certificate_class_id', ['classId'])
@Index('ix_external_certificate_registration_id', ['registrationId'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_external_certificate_class_id', ...kept })
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_external_certificate_person_id', ...kept })
@ForeignKey('Registration', ['registrationId'], ['id'], { name: 'fk_external_certificate_registration_id', ...kept })
export class ExternalCertificate {
  @Id() id: string;
  @Ref() classId: string;
  @Ref() personId: string;
  @Ref() registrationId: string;
  @Text(20) kind: CertificateKind;
  /** The holder's group at the time of the course. */
  @Text(20) unitGroup: UnitGroup;
  @Text(100) number: string;
  @Text(200) issuer: string;
  @CalendarDay() issuedOn: string;
  /** The last day on which it is valid; null: without end. */
  @CalendarDay({ nullable: true }) validTo: string | null;
  /** The last day of the course. */
  @CalendarDay() countedOn: string;
  /** The first day of the course. */
  @CalendarDay() openedOn: string;
  /** The registration while the record holds, so that it holds once. */
  @Ref({ nullable: true }) liveRegistrationId: string | null;
  @Instant() createdAt: Date;
  @Text(200) recordedBy: string;
  /** When and why it was taken back. */
  @Instant({ nullable: true }) endedAt: Date | null;
  @Text(500, { nullable: true }) endReason: string | null;
}
