import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant, Json } from '../../platform/database/columns.js';
import type { PublicPlanResponse } from './public-plans.dto.js';

/** That everybody may see the results of a plan; a plan without this row is for staff. */
@Entity('public_plan')
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_public_plan_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class PublicPlan {
  @PrimaryColumn({ type: 'varchar', length: 36 }) planId: string;
  @Instant() publishedAt: Date;
  /** What everybody is shown until the month is over; null until the first of them asks. */
  @Json({ nullable: true }) shown: PublicPlanResponse | null;
}
