import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { CalendarPage } from './calendar.dto.js';
import { calendarModel, filterChoices, shownBy } from './calendar.view.js';
import { ShowCalendar } from './show-calendar.js';

/** The calendar of staff, by month, by week and as a list. */
@Controller('staff/calendar')
export class CalendarPagesController {
  constructor(
    private readonly showCalendar: ShowCalendar,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() asked: CalendarPage,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const now = this.clock.now();
    const today = dateInVietnam(now);
    const { state = '', type = '', course = '', venue = '', lecturer = '' } = asked;
    const shown = await this.showCalendar.execute(actor, shownBy(asked, today).period, asked);
    return this.pages.show(request, reply, 'classes/calendar', {
      title: t('calendar:title'),
      ...calendarModel(shown, { asked, today, now }, t),
      ...filterChoices(await this.showCalendar.choices(actor), t),
      form: this.forms.blank({ state, type, course, venue, lecturer }),
    });
  }
}
