import { Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** Sensitive personal data (Nghị định 356/2025, Điều 4), kept apart and only with consent of its own. */
@Entity('person_ethnicity')
@Unique('uq_person_ethnicity_person_id', ['personId'])
@ForeignKey('Person', ['personId'], ['id'], { name: 'fk_person_ethnicity_person_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class PersonEthnicity {
  @Id() id: string;
  @Ref() personId: string;
  @Text(60) ethnicity: string;
  @Instant() consentedAt: Date;
  @Text(40) consentVersion: string;
}
