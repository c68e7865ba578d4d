import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { CurrentActor, type PageRequest } from '../../platform/web/page-request.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { unitDetailsResponse, unitListResponse } from './admin-unit.view.js';
import { ListAdminUnits } from './list-admin-units.js';
import { RunUnitImport } from './run-unit-import.js';
import { ShowAdminUnit } from './show-admin-unit.js';
import { ShowUnitImport } from './show-unit-import.js';
import { StartUnitImport } from './start-unit-import.js';
import {
  AdminUnitDetailsResponse,
  AdminUnitFilter,
  AdminUnitListResponse,
  LARGEST_UNIT_LIST,
  UnitImportResponse,
  UnitListFile,
} from './territories.dto.js';
import { handedIn } from './handed-in.js';
import { importResponse } from './unit-import.view.js';

@Controller('api/v1/admin-units')
export class AdminUnitsApiController {
  constructor(
    private readonly listUnits: ListAdminUnits,
    private readonly showUnit: ShowAdminUnit,
    private readonly startImport: StartUnitImport,
    private readonly showImport: ShowUnitImport,
    private readonly runImport: RunUnitImport,
    private readonly translations: Translations,
  ) {}

  /** Units that exist on a day, today when none is said; `code` and `on` together find the one that had the code then. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: AdminUnitFilter): Promise<AdminUnitListResponse> {
    return unitListResponse(await this.listUnits.execute(actor, filter));
  }

  /** One unit with what it came from and what became of it. */
  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AdminUnitDetailsResponse> {
    return unitDetailsResponse(await this.showUnit.execute(actor, id));
  }

  /** Hands in an official list and says what it would change; nothing is entered yet. */
  @Post('imports')
  @AcceptsUpload({ maxMegabytes: LARGEST_UNIT_LIST })
  async handIn(@Req() request: PageRequest, @CurrentActor() actor: Actor, @Body() body: UnitListFile): Promise<UnitImportResponse> {
    const { id } = await this.startImport.execute(actor, handedIn(body));
    return this.import(request, actor, id);
  }

  @Get('imports/:importId')
  async import(@Req() request: PageRequest, @CurrentActor() actor: Actor, @Param('importId') id: string): Promise<UnitImportResponse> {
    const { started, outcome } = await this.showImport.execute(actor, id);
    return importResponse(started, outcome, this.translations.in(request.language));
  }

  /** Enters the list, all of it or nothing; the answer says what was changed. */
  @Post('imports/:importId/enter')
  @HttpCode(200)
  async enter(@Req() request: PageRequest, @CurrentActor() actor: Actor, @Param('importId') id: string): Promise<UnitImportResponse> {
    const outcome = await this.runImport.execute(actor, id);
    const { started } = await this.showImport.execute(actor, id);
    return importResponse(started, outcome, this.translations.in(request.language));
  }
}
