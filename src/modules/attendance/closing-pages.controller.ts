import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { classHead } from '../classes/index.js';
import { ClosingQuery, FinaliseInput, ReopenInput } from './attendance.dto.js';
import { closingModel } from './closing.view.js';
import { FinaliseClass } from './finalise-class.js';
import { ReopenClass } from './reopen-class.js';
import { ShowCompletion } from './show-completion.js';

/** Chốt danh sách: the preview, the closing and the way back. */
@Controller('staff/classes/:id')
export class ClosingPagesController {
  constructor(
    private readonly showCompletion: ShowCompletion,
    private readonly finaliseClass: FinaliseClass,
    private readonly reopenClass: ReopenClass,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('finalise')
  preview(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { page }: ClosingQuery,
  ): Promise<PageReply> {
    return this.show(request, reply, actor, { id, page });
  }

  @Post('finalise')
  async finalise(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, FinaliseInput, (input) => this.finaliseClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}/finalise`, 'classFinalised');
    return this.show(request, reply, actor, { id, refused: outcome.form });
  }

  @Post('reopen')
  async reopen(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ReopenInput, (input) => this.reopenClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}/finalise`, 'classReopened');
    return this.show(request, reply, actor, { id, refused: outcome.form });
  }

  private async show(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, page, refused }: { id: string; page?: number | undefined; refused?: FormModel },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.showCompletion.execute(actor, id);
    const form = refused ?? this.forms.blank();
    const model = {
      title: t('attendance:closing.title'),
      head: classHead(seen.trainingClass, this.clock.now(), t),
      mayClose: mayOrganise(actor),
      ...closingModel(seen, page ?? 1, t),
      form,
    };
    return this.pages.show(request, reply, 'attendance/closing', model, { status: form.status });
  }
}
