import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeDueDay } from './change-due-day.js';
import { DropUnit } from './drop-unit.js';
import { MakeUnitReport } from './make-unit-report.js';
import { NameUnits } from './name-units.js';
import { ReceiveUnitReport } from './receive-unit-report.js';
import { RemindUnits } from './remind-units.js';
import { ShowUnitReports } from './show-unit-reports.js';
import { SwitchUnitReminders } from './switch-unit-reminders.js';
import { TakeOverUnitReport } from './take-over-unit-report.js';
import {
  AddedUnits,
  LARGEST_UNIT_REPORT,
  NamedUnits,
  ReceivedReport,
  RemindedUnits,
  SeenUnitReport,
  TakenFigure,
  TakenText,
  UnitDueDay,
  UnitReportList,
  UnitReminders,
  UnitReportResponse,
} from './unit-reports.dto.js';
import { sendUnitFile, unitReportLine, unitReportList } from './unit-reports.view.js';

/** Sở, ngành and communes that must report in for a report. */
@Controller('api/v1/reports/:id/units')
export class UnitReportsApiController {
  constructor(
    private readonly shown: ShowUnitReports,
    private readonly nameUnits: NameUnits,
    private readonly dropUnit: DropUnit,
    private readonly changeDueDay: ChangeDueDay,
    private readonly receive: ReceiveUnitReport,
    private readonly takeOver: TakeOverUnitReport,
    private readonly remindUnits: RemindUnits,
    private readonly switchUnitReminders: SwitchUnitReminders,
    private readonly makeReport: MakeUnitReport,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<UnitReportList> {
    return unitReportList(await this.shown.list(actor, id));
  }

  /** A unit that is on the list already takes a new address and is otherwise left as it is. */
  @Post()
  async name(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NamedUnits): Promise<AddedUnits> {
    const { added, addressed } = await this.nameUnits.execute(actor, id, body);
    return { added, ...(addressed > 0 && { addressed }) };
  }

  /** Writes to every unit that has an address and has not reported in. */
  @Post('remind')
  @HttpCode(200)
  async remind(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RemindedUnits> {
    return { reminded: await this.remindUnits.execute(actor, id) };
  }

  /** Two weeks, three days and a day before their day, and once after it: on unless somebody turned it off. */
  @Put('reminders')
  @HttpCode(204)
  async switchReminders(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { on }: UnitReminders): Promise<void> {
    await this.switchUnitReminders.execute(actor, id, on);
  }

  @Get(':unitId')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('unitId') unitId: string): Promise<UnitReportResponse> {
    const { unit, numbers, today } = await this.shown.one(actor, id, unitId);
    const { summary, receivedBy, receivedAt } = unit;
    return Object.assign(unitReportLine(unit, today), { summary, receivedBy, receivedAt, numbers });
  }

  @Delete(':unitId')
  @HttpCode(204)
  async drop(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Query() seen: SeenUnitReport,
  ): Promise<void> {
    await this.dropUnit.execute(actor, id, unitId, seen);
  }

  /** Another day for a unit that has not reported in; it is reminded of that one. */
  @Put(':unitId/due-day')
  async dueDay(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Body() body: UnitDueDay,
  ): Promise<UnitReportResponse> {
    await this.changeDueDay.execute(actor, id, unitId, body);
    return this.one(actor, id, unitId);
  }

  /** As `multipart/form-data` with the file of the unit, at most 20 MB. */
  @Put(':unitId')
  @AcceptsUpload({ maxMegabytes: LARGEST_UNIT_REPORT })
  async receiveOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Body() body: ReceivedReport,
  ): Promise<UnitReportResponse> {
    await this.receive.execute(actor, id, unitId, body);
    return this.one(actor, id, unitId);
  }

  /** A number of it as a figure of a target, with the file as its evidence. */
  @Post(':unitId/figures')
  @HttpCode(204)
  async figure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Body() body: TakenFigure,
  ): Promise<void> {
    await this.takeOver.figure(actor, id, unitId, body);
  }

  /** Words of it, added to a part of the draft. */
  @Post(':unitId/texts')
  @HttpCode(204)
  async text(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Body() body: TakenText,
  ): Promise<void> {
    await this.takeOver.text(actor, id, unitId, body);
  }

  /** The file that the unit sent. */
  @Get(':unitId/file')
  async file(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('unitId') unitId: string,
  ): Promise<PageReply> {
    return sendUnitFile(reply, await this.shown.file(actor, id, unitId));
  }

  /** `docx` or `pdf`: the paper that the unit completes, with our numbers of its people and classes. */
  @Get(':unitId/paper/:kind')
  async paper(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Param('kind') kind: string,
  ): Promise<void> {
    await sendFile(reply, await this.makeReport.execute(actor, id, unitId, kind));
  }
}
