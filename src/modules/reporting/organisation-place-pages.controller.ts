import { Controller } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { Forms } from '../../platform/web/forms.js';
import { type PageModel, Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayPlan } from '../plans/index.js';
import { type NewUnitPlace, type PlaceSearch, UnitPlacePagesController } from '../territories/index.js';
import { organisationPlaceModel } from './organisation-places.view.js';
import { PlaceOrganisation } from './place-organisation.js';
import { type OrganisationPlaceDetails, ShowOrganisationPlace } from './show-organisation-place.js';

/** In which administrative unit an organisation lies. */
@Controller('staff/organisation-places/:id')
export class OrganisationPlacePagesController extends UnitPlacePagesController<OrganisationPlaceDetails> {
  protected readonly view = 'reporting/organisation-place';
  protected override readonly notice = 'organisationPlaced';

  constructor(
    private readonly showPlace: ShowOrganisationPlace,
    private readonly placeOrganisation: PlaceOrganisation,
    pages: Pages,
    forms: Forms,
    translations: Translations,
  ) {
    super(pages, forms, translations);
  }

  protected pathOf(id: string): string {
    return `/staff/organisation-places/${id}`;
  }

  protected read(actor: Actor, id: string, search: PlaceSearch): Promise<OrganisationPlaceDetails> {
    return this.showPlace.execute(actor, id, search);
  }

  protected say(actor: Actor, id: string, asked: NewUnitPlace): Promise<void> {
    return this.placeOrganisation.execute(actor, id, asked);
  }

  protected model(details: OrganisationPlaceDetails, actor: Actor, t: Translate): PageModel {
    return { ...organisationPlaceModel(details, t), history: historyLines(details.history, t), mayEdit: mayPlan(actor) };
  }
}
