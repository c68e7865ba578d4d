import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** In which administrative unit an organisation lies (địa bàn), from a day on until the next one; who said so and when. */
@Entity('organisation_place')
@Unique('uq_organisation_place', ['organisationId', 'validFrom'])
@ForeignKey('Organisation', ['organisationId'], ['id'], {
  name: 'fk_organisation_place_organisation_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
@ForeignKey('AdminUnit', ['adminUnitId'], ['id'], {
  name: 'fk_organisation_place_admin_unit_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class OrganisationPlace {
  @Id() id: string;
  @Ref() organisationId: string;
  @Ref() adminUnitId: string;
  /** `SINCE_EVER` when it was always there. */
  @CalendarDay() validFrom: string;
  @Text(200) setBy: string;
  @Instant() setAt: Date;
}
