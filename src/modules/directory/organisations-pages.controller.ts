import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { ListOrganisations } from './list-organisations.js';
import { OrganisationFilter, SuccessionForm, successionOf } from './organisation.dto.js';
import {
  addressOf,
  groupOptions,
  kindOptions,
  meantOptions,
  namesOf,
  organisationModel,
  organisationPager,
  organisationRow,
  stateOptions,
} from './organisation.view.js';
import { RecordSuccession } from './record-succession.js';
import { type OrganisationDetails, ShowOrganisation } from './show-organisation.js';
import { SuggestSuccessors } from './suggest-successors.js';
import { WithdrawSuccession } from './withdraw-succession.js';

@Controller('staff/organisations')
export class OrganisationsPagesController {
  constructor(
    private readonly listOrganisations: ListOrganisations,
    private readonly showOrganisation: ShowOrganisation,
    private readonly recordSuccession: RecordSuccession,
    private readonly withdrawSuccession: WithdrawSuccession,
    private readonly suggestSuccessors: SuggestSuccessors,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: OrganisationFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { organisations, total } = await this.listOrganisations.execute(actor, filter);
    const { q = '', group = '', state = 'active' } = filter;
    return this.pages.show(request, reply, 'directory/organisations', {
      title: t('directory:organisation.title'),
      organisations: organisations.map((each) => organisationRow(each, t)),
      pager: organisationPager(filter, total),
      groupOptions: groupOptions(t),
      stateOptions: stateOptions(t),
      clearHref: filter.q || filter.group || filter.state ? '/staff/organisations' : null,
      form: this.forms.blank({ q, group, state }),
    });
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showOne(request, reply, actor, id);
  }

  @Post(':id/changes')
  async record(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SuccessionForm, (input) =>
      this.recordSuccession.execute(actor, id, successionOf(input)),
    );
    if (outcome.ok) return this.pages.redirect(reply, addressOf(id), 'organisationChanged');
    return this.showOne(request, reply, actor, id, outcome.form);
  }

  @Post(':id/changes/:changeId/withdraw')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('changeId') changeId: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.withdrawSuccession.execute(actor, id, changeId));
    return this.pages.redirect(reply, addressOf(id), 'organisationChangeWithdrawn');
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showOrganisation.execute(actor, id);
    const form = refused ?? this.forms.blank({ kind: 'renamed', successorGroup: details.organisation.unitGroup });
    const model = {
      title: details.organisation.name,
      crumbs: [{ href: '/staff/organisations', label: t('directory:organisation.title') }],
      ...organisationModel(details, t),
      kindOptions: kindOptions(t),
      groupOptions: groupOptions(t),
      ...(mayOrganise(actor) ? await this.near(actor, details.organisation, refused, t) : {}),
      mayEdit: mayOrganise(actor),
      history: historyLines(details.history, t),
      form,
    };
    return this.pages.show(request, reply, 'directory/organisation', model, { status: form.status });
  }

  /** Names to choose from while one is typed, and units to choose from when it was one that nobody knows. */
  private async near(
    actor: Actor,
    organisation: OrganisationDetails['organisation'],
    refused: FormModel | undefined,
    t: Translate,
  ): Promise<object> {
    const suggested = await this.suggestSuccessors.execute(actor, organisation);
    const { successorName: typed, successorId, kind } = refused?.values ?? {};
    const isAsked = refused?.errors.successorName !== undefined || successorId !== undefined;
    const found =
      isAsked && typeof typed === 'string' ? await this.suggestSuccessors.execute(actor, { id: organisation.id, name: typed }) : [];
    return { suggested: namesOf(suggested), meantOptions: meantOptions(found, kind !== 'same', t) };
  }
}
