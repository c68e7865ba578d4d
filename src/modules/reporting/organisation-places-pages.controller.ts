import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { ListOrganisationPlaces } from './list-organisation-places.js';
import { organisationPager, organisationRow } from './organisation-places.view.js';
import { OrganisationPlaceFilter } from './places.dto.js';

/** Organisations by the turns that depend on their place. */
@Controller('staff/organisation-places')
export class OrganisationPlacesPagesController {
  constructor(
    private readonly listPlaces: ListOrganisationPlaces,
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
      clearHref: q === undefined && filter.state === undefined ? null : '/staff/organisation-places',
      form: this.forms.blank({ q, state }),
    });
  }
}
