import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { bookingResponse } from './calendar-bookings.view.js';
import { BookingFilter, BookingListResponse, TeachingResponse } from './calendar.dto.js';
import { ShowBookings } from './show-bookings.js';

@Controller('api/v1')
export class CalendarBookingsApiController {
  constructor(private readonly showBookings: ShowBookings) {}

  /** What is held at the venue and its rooms, the latest first. */
  @Get('venues/:id/sessions')
  async ofVenue(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { page }: BookingFilter): Promise<BookingListResponse> {
    const { bookings, total } = await this.showBookings.ofVenue(actor, id, page);
    return { items: bookings.map(bookingResponse), total };
  }

  /** What the lecturer has taught and will teach, the latest first. */
  @Get('lecturers/:id/sessions')
  async ofLecturer(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { page }: BookingFilter): Promise<TeachingResponse> {
    const { bookings, total, taught } = await this.showBookings.ofLecturer(actor, id, page);
    return { items: bookings.map(bookingResponse), total, taughtSessions: taught.sessions, taughtClasses: taught.classes };
  }
}
