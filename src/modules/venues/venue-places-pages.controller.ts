import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { type PageModel, Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayPlan } from '../plans/index.js';
import { type NewUnitPlace, type PlaceSearch, UnitPlacePagesController } from '../territories/index.js';
import { PlaceVenue } from './place-venue.js';
import { ShowVenuePlace, type VenuePlaceDetails } from './show-venue-place.js';
import { venuePlaceModel } from './venue.view.js';
import { WithdrawVenuePlace } from './withdraw-venue-place.js';

/** In which administrative unit a venue lies. */
@Controller('staff/venues/:id/admin-unit')
export class VenuePlacesPagesController extends UnitPlacePagesController<VenuePlaceDetails> {
  protected readonly view = 'venues/venue-place';

  constructor(
    private readonly showPlace: ShowVenuePlace,
    private readonly placeVenue: PlaceVenue,
    private readonly withdrawPlace: WithdrawVenuePlace,
    pages: Pages,
    forms: Forms,
    translations: Translations,
  ) {
    super(pages, forms, translations);
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
    return this.pages.redirect(reply, this.pathOf(id), 'unitPlaceWithdrawn');
  }

  protected pathOf(id: string): string {
    return `/staff/venues/${id}/admin-unit`;
  }

  protected read(actor: Actor, id: string, search: PlaceSearch): Promise<VenuePlaceDetails> {
    return this.showPlace.execute(actor, id, search);
  }

  protected say(actor: Actor, id: string, asked: NewUnitPlace): Promise<void> {
    return this.placeVenue.execute(actor, id, asked);
  }

  protected model(details: VenuePlaceDetails, actor: Actor, t: Translate): PageModel {
    return { ...venuePlaceModel(details, t), history: historyLines(details.history, t), mayEdit: mayPlan(actor) };
  }
}
