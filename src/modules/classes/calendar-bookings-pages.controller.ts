import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { showNumber } from '../../shared/number-signs.js';
import { lecturerLabel } from '../venues/index.js';
import { bookingPager, bookingRow } from './calendar-bookings.view.js';
import { BookingFilter } from './calendar.dto.js';
import { SecretFeeds } from './secret-feeds.js';
import { ShowBookings } from './show-bookings.js';

/** A lesson of a half-day (buổi giảng) is four periods: Thông tư 100, quoted in the cost rules. */
const PERIODS_A_SESSION = 4;

/** The second page of a venue and of a lecturer: their half-days. */
@Controller('staff')
export class CalendarBookingsPagesController {
  constructor(
    private readonly showBookings: ShowBookings,
    private readonly secretFeeds: SecretFeeds,
    private readonly pages: Pages,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('venues/:id/sessions')
  async ofVenue(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { page = 1 }: BookingFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { label, venue, bookings, total } = await this.showBookings.ofVenue(actor, id, page);
    return this.pages.show(request, reply, 'classes/calendar-bookings', {
      title: label,
      crumbs: [{ href: '/staff/venues', label: t('venues:venue.list.title') }, { label: venue.name }],
      base: `/staff/venues/${id}`,
      tabLabel: t('venues:tabs.booked'),
      otherColumn: t('lecturer'),
      bookings: bookings.map((each) => ({ ...bookingRow(each, this.clock.now(), t), other: each.session.lecturer })),
      pager: bookingPager(`/staff/venues/${id}/sessions`, page, total),
    });
  }

  @Get('lecturers/:id/sessions')
  async ofLecturer(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { page = 1 }: BookingFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { lecturer, taught, bookings, total } = await this.showBookings.ofLecturer(actor, id, page);
    return this.pages.show(request, reply, 'classes/calendar-bookings', {
      title: lecturerLabel(lecturer),
      crumbs: [{ href: '/staff/lecturers', label: t('venues:lecturer.list.title') }, { label: lecturer.name }],
      base: `/staff/lecturers/${id}`,
      feed: mayOrganise(actor) && !lecturer.retired ? await this.feedOf(actor, id, t) : null,
      tabLabel: t('venues:tabs.taught'),
      otherColumn: t('place'),
      figures: [
        { label: t('calendar:bookings.taughtSessions'), value: showNumber(taught.sessions, t) },
        { label: t('calendar:bookings.taughtPeriods'), value: showNumber(taught.sessions * PERIODS_A_SESSION, t) },
        { label: t('calendar:bookings.taughtClasses'), value: showNumber(taught.classes, t) },
      ],
      bookings: bookings.map((each) => ({ ...bookingRow(each, this.clock.now(), t), other: each.session.place })),
      pager: bookingPager(`/staff/lecturers/${id}/sessions`, page, total),
    });
  }

  private async feedOf(actor: Actor, id: string, t: Translate): Promise<Record<string, unknown>> {
    const { address, renewedAt } = await this.secretFeeds.ofLecturer(actor, id);
    const action = `/staff/lecturers/${id}/calendar-link`;
    return { address, action, renewedAt: renewedAt && t('calendar:links.renewedAt', { at: momentInWords(renewedAt, t) }) };
  }
}
