import { Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { TerritoryPart } from '../territories/index.js';

/** A unit that a plan's territory (địa bàn) is made of, or of which people said on which side of its border it lies. */
@Entity('plan_territory')
@Unique('uq_plan_territory', ['planId', 'adminUnitId'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_plan_territory_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('AdminUnit', ['adminUnitId'], ['id'], {
  name: 'fk_plan_territory_admin_unit_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class PlanTerritory {
  @Id() id: string;
  @Ref() planId: string;
  @Ref() adminUnitId: string;
  /** `issued`: named by the plan; `inside`, `outside`: said later, with a reason. */
  @Text(10) part: TerritoryPart;
  @Text(500, { nullable: true }) reason: string | null;
  @Text(200) setBy: string;
  @Instant() setAt: Date;
}
