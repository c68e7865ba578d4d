import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { TargetTerms } from './domain/target-terms.js';

/** A wording that a target had or has. Rows are added and never changed. */
@Entity('target_version')
@Unique('uq_target_version_number', ['targetId', 'version'])
@ForeignKey('Target', ['targetId'], ['id'], { name: 'fk_target_version_target_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class TargetVersion {
  @Id() id: string;
  @Ref() targetId: string;
  @Int() version: number;
  @CalendarDay() validFrom: string;
  @Json() terms: TargetTerms;
  /** Why it was changed: the deciding document; null for the first wording. */
  @Text(500, { nullable: true }) reason: string | null;
  @Text(200) changedBy: string;
  @Instant() changedAt: Date;
}
