import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { CountYearBy } from './domain/count-year-by.js';
import type { OrganisationsBy } from './domain/organisations-by.js';
import type { TerritoryExtent } from './domain/territory-extent.js';

/** A provincial plan (kế hoạch). */
@Entity('plan')
@Unique('uq_plan_number', ['number'])
@Unique('uq_plan_supersedes', ['supersedesId'])
@Index('ix_plan_owner_id', ['ownerId'])
@ForeignKey('Letterhead', ['ownerId'], ['id'], { name: 'fk_plan_owner_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Plan', ['supersedesId'], ['id'], { name: 'fk_plan_supersedes_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Plan {
  @Id() id: string;
  /** Số, ký hiệu; a plain name where the source does not give them. */
  @Text(60) number: string;
  @Text(500) title: string;
  @Text(200) issuer: string;
  @Text(100) province: string;
  /** Null where the source does not say. */
  @CalendarDay({ nullable: true }) signedOn: string | null;
  @CalendarDay() periodFrom: string;
  @CalendarDay() periodTo: string;
  /** Which day of a class decides its year and period. */
  @Text(10) countYearBy: CountYearBy;
  /** What one organisation is where they are counted. */
  @Text(10) organisationsBy: OrganisationsBy;
  /** Whether its territory is that of the day of issue, or has grown to all of today's province. */
  @Text(10) territoryExtent: TerritoryExtent;
  /** Where its words were read, when that is not the document itself. */
  @Text(300, { nullable: true }) source: string | null;
  /** The plan that this one replaces; a plan is replaced once. */
  @Ref({ nullable: true }) supersedesId: string | null;
  /** The letterhead of the body that owns it and reports; null: the body of its province. */
  @Ref({ nullable: true }) ownerId: string | null;
  @Instant() createdAt: Date;
}
