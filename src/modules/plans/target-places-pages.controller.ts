import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { MoveTarget } from './move-target.js';
import { targetModel } from './plan-pages.view.js';
import { TargetMove, TargetRemoval } from './plans.dto.js';
import { RemoveTarget } from './remove-target.js';
import { ShowTarget } from './show-target.js';

/** Where a target stands in its plan, and whether it does. */
@Controller('staff/plans/:id/targets/:key')
export class TargetPlacesPagesController {
  constructor(
    private readonly moveTarget: MoveTarget,
    private readonly removeTarget: RemoveTarget,
    private readonly showTarget: ShowTarget,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Post('move')
  async move(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TargetMove, (input) => this.moveTarget.execute(actor, id, key, input));
    return this.pages.redirect(reply, `/staff/plans/${id}/targets`, outcome.ok ? 'targetMoved' : undefined);
  }

  @Post('remove')
  async remove(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TargetRemoval, (input) => this.removeTarget.execute(actor, id, key, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${id}/targets`, 'targetRemoved');
    const model = targetModel(await this.showTarget.execute(actor, id, key), outcome.form, true, this.translations.in(request.language));
    return this.pages.show(request, reply, 'plans/target', model, { status: outcome.form.status });
  }
}
