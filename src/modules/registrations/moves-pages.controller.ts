import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { refusedForm } from './bulk-decisions.view.js';
import { ChooseTargetClass } from './choose-target-class.js';
import { ChosenPeople, MoveRequest } from './move.dto.js';
import { moveModel } from './move.view.js';
import { MoveRegistrations } from './move-registrations.js';
import { listAddress } from './registration-list.view.js';

interface ClassVisit extends Visit {
  readonly classId: string;
}

/** People of a class who are moved to another. */
@Controller('staff/classes/:classId/registrations/moves')
export class MovesPagesController {
  constructor(
    private readonly chooseTargetClass: ChooseTargetClass,
    private readonly moveRegistrations: MoveRegistrations,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  /** For one person, from the page of the registration. */
  @Get('new')
  async one(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Query() { registrationIds }: ChosenPeople,
  ): Promise<PageReply> {
    return this.showForm({ request, reply, actor, classId }, this.forms.blank({ registrationIds }));
  }

  /** For those who were chosen in the list: posted, because an address does not hold 200 of them. */
  @Post('new')
  @HttpCode(200)
  async many(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ChosenPeople, (chosen) => Promise.resolve(chosen));
    const form = outcome.ok ? this.forms.blank({ registrationIds: outcome.value.registrationIds }) : outcome.form;
    return this.showForm({ request, reply, actor, classId }, form);
  }

  @Post()
  async move(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, MoveRequest, (input) => this.moveRegistrations.execute(actor, input, classId));
    const visit = { request, reply, actor, classId };
    if (!outcome.ok) return this.showForm(visit, outcome.form);
    const moved = outcome.value.filter((each) => each.outcome !== 'refused').length;
    if (moved === outcome.value.length) return this.pages.redirect(reply, listAddress(classId), 'registrationsMoved');
    const { targetClassId, mayWait, reason } = request.body as Record<string, unknown>;
    const refused = refusedForm(outcome.value, request.language, this.translations);
    return this.showForm(visit, { ...refused, values: { ...refused.values, targetClassId, mayWait, reason } }, moved);
  }

  /** `moved`: how many were, where others were refused. */
  private async showForm({ request, reply, actor, classId }: ClassVisit, form: FormModel, moved = 0): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const chosen = [form.values.registrationIds ?? []].flat().map(String);
    const choice = await this.chooseTargetClass.execute(actor, classId, chosen);
    const notice = moved > 0 ? { notice: t('registrations:move.done', { count: moved }) } : {};
    const model = { ...moveModel(choice, this.clock.now(), t), ...notice, form };
    return this.pages.show(request, reply, 'registrations/move', model, { status: form.status });
  }
}
