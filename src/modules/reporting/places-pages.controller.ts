import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayPlan } from '../plans/index.js';
import { ExportPlaces } from './export-places.js';
import { ListPlaceClasses } from './list-place-classes.js';
import { ListPlaceTurns } from './list-place-turns.js';
import { placedClassesModel } from './place-classes.view.js';
import { PlaceExportRequest, PlaceFilter, PlaceTurnFilter } from './places.dto.js';
import { placedTurnsModel, placesModel } from './places.view.js';
import { ShowPlaces } from './show-places.js';

/** The turns of a plan by place. */
@Controller('staff/plans/:id/places')
export class PlacesPagesController {
  constructor(
    private readonly showPlaces: ShowPlaces,
    private readonly listTurns: ListPlaceTurns,
    private readonly listClasses: ListPlaceClasses,
    private readonly exportPlaces: ExportPlaces,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  places(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: PlaceFilter,
  ): Promise<PageReply> {
    return this.showTable(request, reply, { actor, planId, filter });
  }

  @Get('turns')
  async turns(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: PlaceTurnFilter,
  ): Promise<PageReply> {
    const list = await this.listTurns.execute(actor, planId, filter);
    return this.pages.show(request, reply, 'reporting/place-turns', placedTurnsModel(list, filter, this.translations.in(request.language)));
  }

  @Get('classes')
  async classes(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: PlaceTurnFilter,
  ): Promise<PageReply> {
    const list = await this.listClasses.execute(actor, planId, filter);
    return this.pages.show(
      request,
      reply,
      'reporting/place-classes',
      placedClassesModel(list, filter, this.translations.in(request.language)),
    );
  }

  /** Posted, because every export is written into the history of its plan. */
  @Post('export')
  async export(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
  ): Promise<unknown> {
    const outcome = await this.forms.submit(request, PlaceExportRequest, (input) =>
      this.exportPlaces.execute(actor, planId, input, request.language),
    );
    return outcome.ok
      ? sendFile(reply, outcome.value)
      : this.showTable(request, reply, { actor, planId, filter: {}, refused: outcome.form });
  }

  private async showTable(
    request: PageRequest,
    reply: PageReply,
    { actor, planId, filter, refused }: { actor: Actor; planId: string; filter: PlaceFilter; refused?: FormModel },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const places = await this.showPlaces.execute(actor, planId, filter);
    const { from, to, level, side = '' } = places.asked;
    const days = filter.year === undefined ? { from: showDate(from), to: showDate(to) } : { from: '', to: '' };
    const form =
      refused ?? this.forms.blank({ ...days, year: filter.year === undefined ? '' : String(filter.year), level, side, part: 'inside' });
    const model = { title: t('places:title'), mayEdit: mayPlan(actor), ...placesModel(places, filter, t), form };
    return this.pages.show(request, reply, 'reporting/places', model, { status: form.status });
  }
}
