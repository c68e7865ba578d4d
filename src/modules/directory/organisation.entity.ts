import { Entity, Unique } from 'typeorm';
import { Id, Instant, Text } from '../../platform/database/columns.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** A unit that people come from (đơn vị công tác). */
@Entity('organisation')
@Unique('uq_organisation_name', ['nameSearch', 'unitGroup'])
export class Organisation {
  @Id() id: string;
  @Text(300) name: string;
  @Text(300) nameSearch: string;
  @Text(20) unitGroup: UnitGroup;
  @Instant() createdAt: Date;
}
