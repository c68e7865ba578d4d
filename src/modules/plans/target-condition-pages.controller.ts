import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AnswerCondition } from './answer-condition.js';
import { ShowTarget } from './show-target.js';
import { TargetCondition } from './target-condition.dto.js';
import { conditionFormModel } from './target-condition.view.js';

/** Asks what the program cannot know: whether the condition of a target holds. */
@Controller('staff/plans/:id/targets/:key/condition')
export class TargetConditionPagesController {
  constructor(
    private readonly answerCondition: AnswerCondition,
    private readonly showTarget: ShowTarget,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  ask(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.showForm({ request, reply, actor }, id, key);
  }

  @Post()
  async answer(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TargetCondition, (input) => this.answerCondition.execute(actor, id, key, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${id}/targets/${key}`, 'conditionAnswered');
    return this.showForm({ request, reply, actor }, id, key, outcome.form);
  }

  private async showForm({ request, reply, actor }: Visit, id: string, key: string, refused?: FormModel): Promise<PageReply> {
    const details = await this.showTarget.execute(actor, id, key);
    if (details.target.condition === null && refused === undefined) throw new DomainError('not-found', 'targetWithoutCondition');
    const form = refused ?? this.forms.blank({ version: details.target.version });
    const model = conditionFormModel(details, form, this.translations.in(request.language));
    return this.pages.show(request, reply, 'plans/target-condition', model, { status: form.status });
  }
}
