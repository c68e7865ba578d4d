import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayPlan } from '../plans/index.js';
import { NewUnitPlace, PlaceSearch } from '../territories/index.js';
import { classCrumbs, classHead } from './class-head.view.js';
import { classUnitModel } from './class-unit.view.js';
import { PlaceClass } from './place-class.js';
import { ShowClassUnit } from './show-class-unit.js';
import { WithdrawClassPlace } from './withdraw-class-place.js';

/** In which administrative unit a class is held. */
@Controller('staff/classes/:id/admin-unit')
export class ClassUnitsPagesController {
  constructor(
    private readonly showUnit: ShowClassUnit,
    private readonly placeClass: PlaceClass,
    private readonly withdrawPlace: WithdrawClassPlace,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() search: PlaceSearch,
  ): Promise<PageReply> {
    return this.showOne(request, reply, { actor, id, search, form: this.forms.blank() });
  }

  /** The units that were looked for are in the address, so that a refused form shows them again. */
  @Post()
  async place(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() search: PlaceSearch,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewUnitPlace, (input) => this.placeClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}/admin-unit`, 'unitPlaced');
    return this.showOne(request, reply, { actor, id, search, form: outcome.form });
  }

  @Post(':placeId/remove')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('placeId') placeId: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.withdrawPlace.execute(actor, id, placeId));
    return this.pages.redirect(reply, `/staff/classes/${id}/admin-unit`, 'unitPlaceWithdrawn');
  }

  private async showOne(
    request: PageRequest,
    reply: PageReply,
    { actor, id, search, form }: { actor: Actor; id: string; search: PlaceSearch; form: FormModel },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showUnit.execute(actor, id, search);
    const head = classHead(details.trainingClass, this.clock.now(), t);
    const model = {
      title: t('classes:unit.title'),
      crumbs: [...classCrumbs(head, t), { label: t('classes:unit.title') }],
      head,
      ...classUnitModel(details, search, t),
      mayEdit: mayPlan(actor),
      form: { ...form, values: { ...form.values, q: search.q, on: showDate(details.on) } },
    };
    return this.pages.show(request, reply, 'classes/class-unit', model, { status: form.status });
  }
}
