import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { CertificateSnapshot } from './domain/certificate-snapshot.js';
import type { CertificateState } from './domain/certificate-state.js';
import type { CertificateKind } from '../../shared/certificate-kind.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** A numbered entry of the register (sổ cấp giấy chứng nhận), frozen as issued. */
@Entity('certificate')
@Unique('uq_certificate_number', ['register', 'year', 'number'])
@Unique('uq_certificate_verify_code', ['verifyCode'])
@Unique('uq_certificate_live', ['liveRegistrationId'])
@Index('ix_certificate_class', ['classId', 'state'])
@Index('ix_certificate_kind', ['kind', 'countedOn'])
@Index('ix_certificate_registration_id', ['registrationId'])
@Index('ix_certificate_replaces_id', ['replacesId'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_certificate_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_certificate_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Registration', ['registrationId'], ['id'], {
  name: 'fk_certificate_registration_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class Certificate {
  @Id() id: string;
  @Text(20) register: string;
  @Int() year: number;
  @Int() number: number;
  @Text(40) serial: string;
  @Text(20) verifyCode: string;
  @Text(20) kind: CertificateKind;
  @Text(20) state: CertificateState;
  @Ref() classId: string;
  @Ref() personId: string;
  @Ref() registrationId: string;
  @Text(20) unitGroup: UnitGroup;
  @CalendarDay() countedOn: string;
  /** The opening day of the class. */
  @CalendarDay() openedOn: string;
  @CalendarDay() issuedOn: string;
  /** The last day on which it is valid; null: without end. */
  @CalendarDay({ nullable: true }) validTo: string | null;
  /** The holder's name as printed, folded; a corrected name is found by both. */
  @Text(200) holderSearch: string;
  @Json() snapshot: CertificateSnapshot;
  @Text(64, { nullable: true }) fileHash: string | null;
  @Ref({ nullable: true }) replacesId: string | null;
  @Ref({ nullable: true }) liveRegistrationId: string | null;
  @Instant() createdAt: Date;
  @Text(200) issuedBy: string;
  @Instant({ nullable: true }) endedAt: Date | null;
  @Text(500, { nullable: true }) endReason: string | null;
}
