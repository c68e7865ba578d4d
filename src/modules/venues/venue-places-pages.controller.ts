import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayPlan } from '../plans/index.js';
import { NewUnitPlace, PlaceSearch } from '../territories/index.js';
import { PlaceVenue } from './place-venue.js';
import { ShowVenuePlace } from './show-venue-place.js';
import { venuePlaceModel } from './venue.view.js';
import { WithdrawVenuePlace } from './withdraw-venue-place.js';

/** In which administrative unit a venue lies. */
@Controller('staff/venues/:id/admin-unit')
export class VenuePlacesPagesController {
  constructor(
    private readonly showPlace: ShowVenuePlace,
    private readonly placeVenue: PlaceVenue,
    private readonly withdrawPlace: WithdrawVenuePlace,
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
    const outcome = await this.forms.submit(request, NewUnitPlace, (input) => this.placeVenue.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/venues/${id}/admin-unit`, 'unitPlaced');
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
    return this.pages.redirect(reply, `/staff/venues/${id}/admin-unit`, 'unitPlaceWithdrawn');
  }

  private async showOne(
    request: PageRequest,
    reply: PageReply,
    { actor, id, search, form }: { actor: Actor; id: string; search: PlaceSearch; form: FormModel },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showPlace.execute(actor, id, search);
    const model = {
      title: t('venues:place.title'),
      ...venuePlaceModel(details, search, t),
      history: historyLines(details.history, t),
      mayEdit: mayPlan(actor),
      form: { ...form, values: { ...form.values, q: search.q, on: showDate(details.on) } },
    };
    return this.pages.show(request, reply, 'venues/venue-place', model, { status: form.status });
  }
}
