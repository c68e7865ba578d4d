import { Entity, Index } from 'typeorm';
import { CalendarDay, Id, Instant, Text } from '../../platform/database/columns.js';
import type { BirthPrecision } from '../../shared/calendar-date.js';
import type { Gender } from '../../shared/gender.js';

/** A natural person, as last known; what was true on the day of a class is on the registration. */
@Entity('person')
@Index('ix_person_name_search', ['nameSearch'])
@Index('ix_person_name_sort', ['nameSort', 'id'])
@Index('ix_person_phone', ['phone'])
@Index('ix_person_email', ['email'])
export class Person {
  @Id() id: string;
  @Text(200) fullName: string;
  @Text(200) nameSearch: string;
  @Text(400) nameSort: string;
  @CalendarDay({ nullable: true }) birthDate: string | null;
  @Text(10, { nullable: true }) birthPrecision: BirthPrecision | null;
  @Text(10, { nullable: true }) gender: Gender | null;
  @Text(20, { nullable: true }) phone: string | null;
  @Text(190, { nullable: true }) email: string | null;
  @Instant() createdAt: Date;
}
