import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeTerritory } from './change-territory.js';
import { TerritoryExtentChoice, TerritoryResponse, TerritoryUnits } from './plan-territory.dto.js';
import { territoryResponse } from './plan-territory.view.js';
import { ShowTerritory } from './show-territory.js';

@Controller('api/v1/plans/:id/territory')
export class TerritoryApiController {
  constructor(
    private readonly showTerritory: ShowTerritory,
    private readonly changeTerritory: ChangeTerritory,
  ) {}

  /** The units that a plan was issued for, what people said of others, and the province that has the plan today. */
  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TerritoryResponse> {
    return territoryResponse(await this.showTerritory.execute(actor, id));
  }

  /** Names units of the territory, or says on which side of its border they lie. */
  @Post()
  @HttpCode(200)
  async name(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: TerritoryUnits): Promise<TerritoryResponse> {
    await this.changeTerritory.name(actor, id, body);
    return this.show(actor, id);
  }

  /** Takes back what was said of a unit. */
  @Delete(':unitId')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('unitId') adminUnitId: string): Promise<void> {
    return this.changeTerritory.remove(actor, id, { adminUnitId });
  }

  /** Whether the territory is that of the day of issue or all of today's province; with a reason, which stays in the history. */
  @Put('extent')
  async choose(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: TerritoryExtentChoice): Promise<TerritoryResponse> {
    await this.changeTerritory.choose(actor, id, body);
    return this.show(actor, id);
  }
}
