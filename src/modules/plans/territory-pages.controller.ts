import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { PlaceSearch, unitPickerModel } from '../territories/index.js';
import { ChangeTerritory } from './change-territory.js';
import { mayPlan } from './may-plan.js';
import { TerritoryExtentChoice, TerritoryRemoval, TerritoryUnits } from './plan-territory.dto.js';
import { ticked } from './plan-forms.view.js';
import { extentModel, territoryModel } from './plan-territory.view.js';
import { ShowPlanHistory } from './show-plan-history.js';
import { ShowTerritory } from './show-territory.js';

/** As many as one form may name. */
const MOST_CHOSEN = 200;

/** The territory of a plan. */
@Controller('staff/plans/:id/territory')
export class TerritoryPagesController {
  constructor(
    private readonly showTerritory: ShowTerritory,
    private readonly changeTerritory: ChangeTerritory,
    private readonly showHistory: ShowPlanHistory,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() search: PlaceSearch,
  ): Promise<PageReply> {
    return this.showPage({ request, reply, actor }, id, search, this.forms.blank({ part: 'issued' }));
  }

  /** The units that were looked for are in the address, so that a refused form shows them again. */
  @Post()
  async name(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() search: PlaceSearch,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TerritoryUnits, (input) => this.changeTerritory.name(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${id}/territory`, 'territorySaved');
    return this.showPage({ request, reply, actor }, id, search, outcome.form);
  }

  @Post('remove')
  async remove(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TerritoryRemoval, (input) => this.changeTerritory.remove(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${id}/territory`, 'territorySaved');
    return this.showPage({ request, reply, actor }, id, {}, outcome.form);
  }

  @Get('extent')
  extent(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.showExtent({ request, reply, actor }, id);
  }

  @Post('extent')
  async choose(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TerritoryExtentChoice, (input) => this.changeTerritory.choose(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${id}/territory`, 'territorySaved');
    return this.showExtent({ request, reply, actor }, id, outcome.form);
  }

  private async showPage({ request, reply, actor }: Visit, id: string, search: PlaceSearch, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const chosen = ticked(form.values.adminUnitIds).slice(0, MOST_CHOSEN);
    const territory = await this.showTerritory.execute(actor, id, search, chosen);
    const picker = unitPickerModel(territory, search, { ...form, values: { part: 'issued', ...form.values } }, t);
    const frame = { picker, chosen, history: await this.showHistory.execute(actor, id), mayEdit: mayPlan(actor) };
    const title = t('plans:territory.title', { number: territory.plan.number });
    const model = { title, ...territoryModel(territory, frame, t) };
    return this.pages.show(request, reply, 'plans/territory', model, { status: form.status });
  }

  private async showExtent({ request, reply, actor }: Visit, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const territory = await this.showTerritory.execute(actor, id);
    const form = refused ?? this.forms.blank({ extent: territory.plan.territoryExtent });
    const model = { title: t('plans:territory.changeExtent'), ...extentModel(territory, t), form };
    return this.pages.show(request, reply, 'plans/territory-extent', model, { status: form.status });
  }
}
