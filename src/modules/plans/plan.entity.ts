import { Entity, Unique } from 'typeorm';
import { CalendarDay, Id, Instant, Text } from '../../platform/database/columns.js';

/** A provincial plan (kế hoạch). */
@Entity('plan')
@Unique('uq_plan_number', ['number'])
export class Plan {
  @Id() id: string;
  @Text(60) number: string;
  @Text(500) title: string;
  @Text(200) issuer: string;
  @Text(100) province: string;
  @CalendarDay() signedOn: string;
  @CalendarDay() periodFrom: string;
  @CalendarDay() periodTo: string;
  @Instant() createdAt: Date;
}
