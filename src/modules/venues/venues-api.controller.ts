import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { NewUnitPlace } from '../territories/index.js';
import { AddVenue } from './add-venue.js';
import { ChangeVenue } from './change-venue.js';
import { ListVenues } from './list-venues.js';
import { PlaceVenue } from './place-venue.js';
import { RetireVenue } from './retire-venue.js';
import { ShowVenue } from './show-venue.js';
import { NewVenue, VenueChange, VenueDetailsResponse, VenueFilter, VenueListResponse } from './venue.dto.js';
import { venueDetailsResponse, venueResponse } from './venue.view.js';
import { WithdrawVenuePlace } from './withdraw-venue-place.js';

@Controller('api/v1/venues')
export class VenuesApiController {
  constructor(
    private readonly listVenues: ListVenues,
    private readonly showVenue: ShowVenue,
    private readonly addVenue: AddVenue,
    private readonly changeVenue: ChangeVenue,
    private readonly retireVenue: RetireVenue,
    private readonly placeVenue: PlaceVenue,
    private readonly withdrawPlace: WithdrawVenuePlace,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: VenueFilter): Promise<VenueListResponse> {
    const { venues, total } = await this.listVenues.execute(actor, filter);
    return { items: venues.map(venueResponse), total };
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<VenueDetailsResponse> {
    return venueDetailsResponse(await this.showVenue.execute(actor, id));
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: NewVenue): Promise<VenueDetailsResponse> {
    const { id } = await this.addVenue.execute(actor, body);
    return this.show(actor, id);
  }

  @Patch(':id')
  async change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: VenueChange): Promise<VenueDetailsResponse> {
    await this.changeVenue.execute(actor, id, body);
    return this.show(actor, id);
  }

  /** No longer offered for choosing; nothing that was held there is touched. */
  @Post(':id/retire')
  @HttpCode(200)
  async retire(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<VenueDetailsResponse> {
    await this.retireVenue.execute(actor, id, true);
    return this.show(actor, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  async restore(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<VenueDetailsResponse> {
    await this.retireVenue.execute(actor, id, false);
    return this.show(actor, id);
  }

  /** Says in which administrative unit it lies from a day on. */
  @Post(':id/places')
  @HttpCode(200)
  async place(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NewUnitPlace): Promise<VenueDetailsResponse> {
    await this.placeVenue.execute(actor, id, body);
    return this.show(actor, id);
  }

  @Delete(':id/places/:placeId')
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('placeId') placeId: string): Promise<VenueDetailsResponse> {
    await this.withdrawPlace.execute(actor, id, placeId);
    return this.show(actor, id);
  }
}
