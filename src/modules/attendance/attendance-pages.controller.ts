import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { classHead } from '../classes/index.js';
import { ResultsInput, RollInput } from './attendance.dto.js';
import { EnterResults } from './enter-results.js';
import { resultsFromForm, type RollForm, rollFromForm } from './roll-form.js';
import { resultsModel, rollModel } from './roll.view.js';
import { SaveRoll } from './save-roll.js';
import { ShowRoll } from './show-roll.js';

@Controller('staff/classes/:id')
export class AttendancePagesController {
  constructor(
    private readonly showRoll: ShowRoll,
    private readonly saveRoll: SaveRoll,
    private readonly enterResults: EnterResults,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('roll')
  roll(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('session') session?: string,
  ): Promise<PageReply> {
    return this.showRollPage(request, reply, actor, { id, session });
  }

  @Post('roll')
  async save(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('session') session?: string,
  ): Promise<PageReply> {
    const sent = rollFromForm(request.body);
    request.body = sent;
    const outcome = await this.forms.submit(request, RollInput, (input) => this.saveRoll.execute(actor, id, input));
    if (!outcome.ok) return this.showRollPage(request, reply, actor, { id, session, refused: outcome.form, sent });
    const view = typeof session === 'string' ? `?session=${encodeURIComponent(session)}` : '';
    return this.pages.redirect(reply, `/staff/classes/${id}/roll${view}`, outcome.value.written > 0 ? 'rollSaved' : 'nothingChanged');
  }

  @Get('results')
  results(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.showResultsPage(request, reply, actor, { id });
  }

  @Post('results')
  async enter(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const { results } = resultsFromForm(request.body);
    request.body = { results };
    const outcome = await this.forms.submit(request, ResultsInput, (input) => this.enterResults.execute(actor, id, input));
    if (!outcome.ok) return this.showResultsPage(request, reply, actor, { id, refused: outcome.form, sent: results });
    return this.pages.redirect(reply, `/staff/classes/${id}/results`, outcome.value.written > 0 ? 'resultsSaved' : 'nothingChanged');
  }

  private async showRollPage(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, session, refused, sent }: { id: string; session?: string | undefined; refused?: FormModel; sent?: RollForm },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const roll = await this.showRoll.execute(actor, id);
    if (roll.trainingClass.heldBy !== null) return this.pages.redirect(reply, `/staff/classes/${id}/results`);
    const form = refused ?? this.forms.blank();
    const mayMark = mayOrganise(actor) || (actor.kind === 'staff' && actor.role === 'checkin');
    const model = {
      title: t('attendance:roll.title'),
      head: classHead(roll.trainingClass, this.clock.now(), t),
      locked: !mayMark || roll.trainingClass.state !== 'open',
      state: roll.trainingClass.state,
      closingHref: actor.kind === 'staff' && actor.role === 'checkin' ? null : `/staff/classes/${id}/finalise`,
      ...rollModel(roll, session, t, sent),
      form,
    };
    return this.pages.show(request, reply, 'attendance/roll', model, { status: form.status });
  }

  private async showResultsPage(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, refused, sent }: { id: string; refused?: FormModel; sent?: { registrationId: string; result: string }[] },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const roll = await this.showRoll.execute(actor, id);
    if (!roll.trainingClass.needsResult) throw new DomainError('not-found', 'classWithoutResults');
    const form = refused ?? this.forms.blank();
    const model = {
      title: t('attendance:results.title'),
      head: classHead(roll.trainingClass, this.clock.now(), t),
      locked: !mayOrganise(actor) || roll.trainingClass.state !== 'open',
      isElsewhere: roll.trainingClass.heldBy !== null,
      closingHref: `/staff/classes/${id}/finalise`,
      action: `/staff/classes/${id}/results`,
      ...resultsModel(roll, t, sent),
      form,
    };
    return this.pages.show(request, reply, 'attendance/results', model, { status: form.status });
  }
}
