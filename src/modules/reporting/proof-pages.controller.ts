import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { countedClassListModel } from './counted-class-list.view.js';
import { expertListModel } from './expert-list.view.js';
import { OrganisationFilter } from './counted-organisations.dto.js';
import { countedOrganisationsModel } from './counted-organisations.view.js';
import { ListCountedOrganisations } from './list-counted-organisations.js';
import { ListCountedClasses } from './list-counted-classes.js';
import { ListExperts } from './list-experts.js';
import { ListTurns } from './list-turns.js';
import { ClassFilter, ExpertFilter, TurnFilter } from './reporting.dto.js';
import { ShowTurn } from './show-turn.js';
import { turnProofModel } from './turn-proof.view.js';
import { turnListModel } from './turn-list.view.js';

/** The lists that the numbers of a plan open. */
@Controller('staff/plans/:id')
export class ProofPagesController {
  constructor(
    private readonly listTurns: ListTurns,
    private readonly showTurn: ShowTurn,
    private readonly listExperts: ListExperts,
    private readonly listClasses: ListCountedClasses,
    private readonly listOrganisations: ListCountedOrganisations,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get('turns')
  async turns(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: TurnFilter,
  ): Promise<PageReply> {
    const list = await this.listTurns.execute(actor, planId, filter);
    const { group, year, gender, from, to } = filter;
    const form = this.forms.blank({ group, year: String(year ?? ''), gender, from, to, asOf: showDate(list.asOf) });
    const model = turnListModel(list, filter, this.translations.in(request.language));
    return this.pages.show(request, reply, 'reporting/turns', { ...model, form });
  }

  @Get('turns/:classId/:personId')
  async turn(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, ...place }: { id: string; classId: string; personId: string },
  ): Promise<PageReply> {
    const proof = await this.showTurn.execute(actor, id, place);
    return this.pages.show(request, reply, 'reporting/turn', turnProofModel(proof, this.translations.in(request.language)));
  }

  @Get('experts')
  async experts(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: ExpertFilter,
  ): Promise<PageReply> {
    const list = await this.listExperts.execute(actor, planId, filter);
    const { group, show } = filter;
    const form = this.forms.blank({ group, show, asOf: showDate(list.asOf) });
    const model = expertListModel(list, filter, this.translations.in(request.language));
    return this.pages.show(request, reply, 'reporting/experts', { ...model, form });
  }

  @Get('organisations')
  async organisations(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: OrganisationFilter,
  ): Promise<PageReply> {
    const list = await this.listOrganisations.execute(actor, planId, filter);
    return this.pages.show(
      request,
      reply,
      'reporting/counted-organisations',
      countedOrganisationsModel(list, filter, this.translations.in(request.language)),
    );
  }

  @Get('classes')
  async classes(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: ClassFilter,
  ): Promise<PageReply> {
    const list = await this.listClasses.execute(actor, planId, filter);
    return this.pages.show(
      request,
      reply,
      'reporting/counted-classes',
      countedClassListModel(list, filter, this.translations.in(request.language)),
    );
  }
}
