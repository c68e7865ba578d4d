import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { ButtonPress } from '../web/button-press.js';
import { type FormModel, Forms } from '../web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../web/page-request.js';
import { Pages } from '../web/pages.js';
import { Translations } from '../web/translations.js';
import { ListWork } from './list-work.js';
import { WorkFilter } from './outbox.dto.js';
import { listAddress, stateOptions, workRow } from './outbox.view.js';
import { RetryWork } from './retry-work.js';

/** What the program still has to do by itself, and what it could not. For administrators. */
@Controller('staff/outbox')
export class OutboxPagesController {
  constructor(
    private readonly listWork: ListWork,
    private readonly retryWork: RetryWork,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: WorkFilter,
  ): Promise<PageReply> {
    return this.showList(request, reply, actor, filter, this.forms.blank({ state: filter.state }));
  }

  @Post(':id/retry')
  async retry(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.retryWork.execute(actor, id));
    if (!outcome.ok) return this.showList(request, reply, actor, {}, outcome.form);
    return this.pages.redirect(reply, '/staff/outbox', 'workRetried');
  }

  private async showList(request: PageRequest, reply: PageReply, actor: Actor, filter: WorkFilter, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { items, next, total } = await this.listWork.execute(actor, filter);
    const model = {
      title: t('outbox:title'),
      work: items.map((each) => workRow(each, t)),
      clearHref: filter.state === undefined ? null : listAddress({}),
      stateOptions: stateOptions(t),
      pager: { total, previous: filter.before === undefined ? null : listAddress(filter), next: next && listAddress(filter, next) },
      form,
    };
    return this.pages.show(request, reply, 'outbox/list', model, { status: form.status });
  }
}
