import { Controller, Get, Req, Res } from '@nestjs/common';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { overviewModel } from './overview.view.js';
import { ShowOverview } from './show-overview.js';

@Controller('staff')
export class OverviewPagesController {
  constructor(
    private readonly showOverview: ShowOverview,
    private readonly pages: Pages,
    private readonly translations: Translations,
  ) {}

  @Get()
  async overview(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const overview = await this.showOverview.execute(actor);
    return this.pages.show(request, reply, 'reporting/overview', { title: t('nav.overview'), ...overviewModel(overview, actor, t) });
  }
}
