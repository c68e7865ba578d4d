import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Ref, Text } from '../../platform/database/columns.js';

/** In which administrative unit a venue lies, from a day on until the next one; who said so and when. */
@Entity('venue_place')
@Unique('uq_venue_place', ['venueId', 'validFrom'])
@ForeignKey('Venue', ['venueId'], ['id'], { name: 'fk_venue_place_venue_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('AdminUnit', ['adminUnitId'], ['id'], {
  name: 'fk_venue_place_admin_unit_id',
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
})
export class VenuePlace {
  @Id() id: string;
  @Ref() venueId: string;
  @Ref() adminUnitId: string;
  /** `SINCE_EVER` when it was always there. */
  @CalendarDay() validFrom: string;
  @Text(200) setBy: string;
  @Instant() setAt: Date;
}
