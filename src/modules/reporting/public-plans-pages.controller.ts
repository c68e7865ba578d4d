import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { publicationModel, publicListModel, publicPlanModel } from './public-plan.view.js';
import { PlanVisibility } from './public-plans.dto.js';
import { PublishPlan } from './publish-plan.js';
import { ShowPublicPlan } from './show-public-plan.js';

@Controller()
export class PublicPlansPagesController {
  constructor(
    private readonly publishPlan: PublishPlan,
    private readonly showPublicPlan: ShowPublicPlan,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get('results')
  async list(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    const t = this.translations.in(request.language);
    return this.pages.show(request, reply, 'reporting/public-plans', publicListModel(await this.showPublicPlan.list(), t));
  }

  @Get('results/:id')
  async plan(@Req() request: PageRequest, @Res() reply: PageReply, @Param('id') id: string): Promise<PageReply> {
    const t = this.translations.in(request.language);
    return this.pages.show(request, reply, 'reporting/public-plan', await publicPlanModel(await this.showPublicPlan.execute(id), t));
  }

  @Get('staff/plans/:id/publication')
  ask(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showPublication(request, reply, actor, { id, form: this.forms.blank() });
  }

  @Post('staff/plans/:id/publication')
  async publish(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, PlanVisibility, (input) => this.publishPlan.execute(actor, id, input));
    if (!outcome.ok) return this.showPublication(request, reply, actor, { id, form: outcome.form });
    const notice = outcome.value.publishedAt === null ? 'planUnpublished' : 'planPublished';
    return this.pages.redirect(reply, `/staff/plans/${id}/publication`, notice);
  }

  private async showPublication(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, form }: { id: string; form: FormModel },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const model = { ...publicationModel(await this.publishPlan.state(actor, id), t), form };
    return this.pages.show(request, reply, 'reporting/publication', model, { status: form.status });
  }
}
