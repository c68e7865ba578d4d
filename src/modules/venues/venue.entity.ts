import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Flag, Id, Instant, Int, Ref, Text } from '../../platform/database/columns.js';

/** A place that can be booked: a site (hội trường, trung tâm), or one room of a site (phòng, điểm cầu). */
@Entity('venue')
@Unique('uq_venue_name_key', ['nameKey'])
@Index('ix_venue_site_id', ['siteId'])
@Index('ix_venue_sort_key', ['sortKey'])
@ForeignKey('Venue', ['siteId'], ['id'], { name: 'fk_venue_site_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class Venue {
  @Id() id: string;
  /** The site this is a room of; null for a site. Rooms have no rooms. */
  @Ref({ nullable: true }) siteId: string | null;
  @Text(140) name: string;
  @Text(200) nameKey: string;
  @Text(600) nameSearch: string;
  @Text(300) sortKey: string;
  @Text(300, { nullable: true }) address: string | null;
  /** Seats; null when nobody has counted. */
  @Int({ nullable: true }) capacity: number | null;
  @Text(2000, { nullable: true }) note: string | null;
  /** No longer offered for choosing; what was held there stays. */
  @Flag() retired: boolean;
  @Instant() createdAt: Date;
}
