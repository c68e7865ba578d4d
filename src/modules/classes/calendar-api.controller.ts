import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { bookingResponse } from './calendar-bookings.view.js';
import { BookingListResponse, CalendarSpan } from './calendar.dto.js';
import { ShowCalendar } from './show-calendar.js';

@Controller('api/v1/calendar')
export class CalendarApiController {
  constructor(private readonly showCalendar: ShowCalendar) {}

  /** The half-days of all classes in a span, at most 1,000 of them. */
  @Get()
  async show(@CurrentActor() actor: Actor, @Query() { from, to, ...filter }: CalendarSpan): Promise<BookingListResponse> {
    const { sessions } = await this.showCalendar.execute(actor, { from, to }, filter);
    return { items: sessions.map(bookingResponse), total: sessions.length };
  }
}
