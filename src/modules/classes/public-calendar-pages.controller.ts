import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Forms } from '../../platform/web/forms.js';
import type { PageReply, PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { PublicCalendarFilter } from './calendar.dto.js';
import { ListPublicCalendar } from './list-public-calendar.js';
import { publicCalendarModel } from './public-calendar.view.js';

/** The open classes by month, for everybody. */
@Controller('calendar')
export class PublicCalendarPagesController {
  constructor(
    private readonly listPublicCalendar: ListPublicCalendar,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @Query() filter: PublicCalendarFilter): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { q = '', near = '', type = '', topic = '' } = filter;
    return this.pages.show(request, reply, 'classes/calendar-public', {
      title: t('calendar:public.title'),
      ...publicCalendarModel(await this.listPublicCalendar.execute(filter), this.clock.now(), t),
      clearHref: q || near || type || topic ? '/calendar' : null,
      form: this.forms.blank({ q, near, type, topic }),
    });
  }
}
