import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { relatedRow, unitFacts, unitListModel } from './admin-unit.view.js';
import { ListAdminUnits } from './list-admin-units.js';
import { ShowAdminUnit } from './show-admin-unit.js';
import { AdminUnitFilter } from './territories.dto.js';

@Controller('staff/admin-units')
export class AdminUnitsPagesController {
  constructor(
    private readonly listUnits: ListAdminUnits,
    private readonly showUnit: ShowAdminUnit,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: AdminUnitFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const list = await this.listUnits.execute(actor, filter);
    const { q, code, level } = filter;
    return this.pages.show(request, reply, 'territories/admin-unit-list', {
      ...unitListModel(list, filter, t),
      mayEdit: mayOrganise(actor),
      form: this.forms.blank({ q: q ?? code, level, on: showDate(list.on) }),
    });
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showUnit.execute(actor, id);
    const { unit, predecessors, successors } = details;
    const ended = unit.validTo === null ? null : t('territories:endedOn', { on: showDate(unit.validTo) });
    return this.pages.show(request, reply, 'territories/admin-unit', {
      title: unit.name,
      crumbs: [{ href: '/staff/admin-units', label: t('territories:list.title') }, { label: unit.name }],
      status: ended === null ? null : { tone: 'plain', text: ended },
      facts: unitFacts(details, t),
      predecessors: predecessors.map((each) => relatedRow(each, t)),
      successors: successors.map((each) => relatedRow(each, t)),
      isDivided: successors.some(({ succession }) => succession.part === 'partial'),
    });
  }
}
