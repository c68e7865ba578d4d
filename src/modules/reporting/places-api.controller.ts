import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import type { Actor } from '../../shared/actor.js';
import { NewUnitPlace } from '../territories/index.js';
import { ExportPlaces } from './export-places.js';
import { ListOrganisationPlaces } from './list-organisation-places.js';
import { ListPlaceClasses } from './list-place-classes.js';
import { ListPlaceTurns } from './list-place-turns.js';
import { organisationResponse } from './organisation-places.view.js';
import { placedClassesResponse } from './place-classes.view.js';
import { PlaceOrganisation } from './place-organisation.js';
import {
  CountedOrganisationsResponse,
  OrganisationPlaceFilter,
  PlacedClassesResponse,
  PlacedTurnsResponse,
  PlaceExportRequest,
  PlaceFilter,
  PlacesResponse,
  PlaceTurnFilter,
} from './places.dto.js';
import { placedTurnsResponse, placesResponse } from './places.view.js';
import { ShowPlaces } from './show-places.js';

@Controller('api/v1')
export class PlacesApiController {
  constructor(
    private readonly showPlaces: ShowPlaces,
    private readonly listTurns: ListPlaceTurns,
    private readonly listClasses: ListPlaceClasses,
    private readonly exportPlaces: ExportPlaces,
    private readonly listOrganisations: ListOrganisationPlaces,
    private readonly placeOrganisation: PlaceOrganisation,
  ) {}

  /** The turns of a plan by place, as it was then or converted to today, by the units of the people or by where their classes were held; the rows add up to its official turns. */
  @Get('plans/:id/places')
  async places(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: PlaceFilter): Promise<PlacesResponse> {
    return placesResponse(await this.showPlaces.execute(actor, planId, filter));
  }

  /** The people behind one row. */
  @Get('plans/:id/places/turns')
  async turns(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: PlaceTurnFilter): Promise<PlacedTurnsResponse> {
    return placedTurnsResponse(await this.listTurns.execute(actor, planId, filter));
  }

  /** The classes behind one row of the table by where classes were held, 50 a page; of the row `unknown`, those whose place nobody has said. */
  @Get('plans/:id/places/classes')
  async classes(
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: PlaceTurnFilter,
  ): Promise<PlacedClassesResponse> {
    return placedClassesResponse(await this.listClasses.execute(actor, planId, filter));
  }

  /** A workbook with both readings, or the one asked for as CSV. */
  @Get('plans/:id/places/export')
  async export(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() asked: PlaceExportRequest,
  ): Promise<void> {
    await sendFile(reply, await this.exportPlaces.execute(actor, planId, asked, request.language));
  }

  /** Organisations by the turns that depend on their place, 50 a page; those of which nobody knows it first. */
  @Get('organisation-places')
  async organisations(@CurrentActor() actor: Actor, @Query() filter: OrganisationPlaceFilter): Promise<CountedOrganisationsResponse> {
    const { organisations, total } = await this.listOrganisations.execute(actor, filter);
    return { items: organisations.map(organisationResponse), total };
  }

  /** Says where an organisation lies from a day on; its turns follow. */
  @Post('organisation-places/:id')
  @HttpCode(204)
  async place(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() input: NewUnitPlace): Promise<void> {
    await this.placeOrganisation.execute(actor, id, input);
  }
}
