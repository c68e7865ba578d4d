import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayPlan } from '../plans/index.js';
import { PlaceSearch } from '../territories/index.js';
import { ListOrganisationPlaces } from './list-organisation-places.js';
import { organisationPager, organisationPlaceModel, organisationRow } from './organisation-places.view.js';
import { PlaceOrganisation } from './place-organisation.js';
import { NewOrganisationPlace, OrganisationPlaceFilter } from './places.dto.js';
import { ShowOrganisationPlace } from './show-organisation-place.js';

const PATH = '/staff/organisation-places';

@Controller('staff/organisation-places')
export class OrganisationPlacesPagesController {
  constructor(
    private readonly listPlaces: ListOrganisationPlaces,
    private readonly showPlace: ShowOrganisationPlace,
    private readonly placeOrganisation: PlaceOrganisation,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: OrganisationPlaceFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { organisations, total } = await this.listPlaces.execute(actor, filter);
    const { q, state = 'unplaced' } = filter;
    return this.pages.show(request, reply, 'reporting/organisation-places', {
      title: t('places:organisations.title'),
      organisations: organisations.map((each) => organisationRow(each, t)),
      pager: organisationPager(filter, total),
      stateOptions: (['unplaced', 'all'] as const).map((value) => ({ value, label: t(`places:organisations.state.${value}`) })),
      clearHref: q === undefined && filter.state === undefined ? null : PATH,
      form: this.forms.blank({ q, state }),
    });
  }

  @Get(':id')
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
  @Post(':id')
  async place(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() search: PlaceSearch,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewOrganisationPlace, (input) => this.placeOrganisation.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `${PATH}/${id}`, 'organisationPlaced');
    return this.showOne(request, reply, { actor, id, search, form: outcome.form });
  }

  private async showOne(
    request: PageRequest,
    reply: PageReply,
    { actor, id, search, form }: { actor: Actor; id: string; search: PlaceSearch; form: FormModel },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showPlace.execute(actor, id, search);
    const model = {
      title: details.organisation.name,
      ...organisationPlaceModel(details, search, t),
      history: historyLines(details.history, t),
      mayEdit: mayPlan(actor),
      form: { ...form, values: { ...form.values, q: search.q, on: showDate(details.on) } },
    };
    return this.pages.show(request, reply, 'reporting/organisation-place', model, { status: form.status });
  }
}
