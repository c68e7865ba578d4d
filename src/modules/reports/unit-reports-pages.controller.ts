import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { ChangeDueDay } from './change-due-day.js';
import { DropUnit } from './drop-unit.js';
import { MakeUnitReport } from './make-unit-report.js';
import { NameUnits, type UnitsNamed } from './name-units.js';
import { ReceiveUnitReport } from './receive-unit-report.js';
import { RemindUnits } from './remind-units.js';
import { ShowUnitReports } from './show-unit-reports.js';
import { SwitchUnitReminders } from './switch-unit-reminders.js';
import { TakeOverUnitReport } from './take-over-unit-report.js';
import {
  LARGEST_UNIT_REPORT,
  NamedUnits,
  ReceivedReport,
  SeenUnitReport,
  TakenFigure,
  TakenText,
  UnitDueDay,
  UnitReminders,
} from './unit-reports.dto.js';
import { sendUnitFile, unitModel, unitsModel, unitValues } from './unit-reports.view.js';

interface Place {
  readonly id: string;
  readonly unitId: string;
}

const addressOf = ({ id, unitId }: Place): string => `/staff/reports/${id}/units/${unitId}`;

@Controller('staff/reports/:id/units')
export class UnitReportsPagesController {
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
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.showList({ request, reply, actor }, id);
  }

  @Post()
  async name(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NamedUnits, (input) => this.nameUnits.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/reports/${id}/units`, namedNotice(outcome.value));
    return this.showList({ request, reply, actor }, id, outcome.form);
  }

  @Post('remind')
  async remind(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.remindUnits.execute(actor, id));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/reports/${id}/units`, 'unitsReminded');
    return this.showList({ request, reply, actor }, id, outcome.form);
  }

  @Post('reminders')
  async switchReminders(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, UnitReminders, ({ on }) => this.switchUnitReminders.execute(actor, id, on));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/reports/${id}/units`, 'unitRemindersSwitched');
    return this.showList({ request, reply, actor }, id, outcome.form);
  }

  @Get(':unitId')
  show(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() place: Place): Promise<PageReply> {
    return this.showOne({ request, reply, actor }, place);
  }

  @Post(':unitId/receive')
  @AcceptsUpload({ maxMegabytes: LARGEST_UNIT_REPORT })
  async receiveOne(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ReceivedReport, (input) => this.receive.execute(actor, place.id, place.unitId, input));
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'unitReceived');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Post(':unitId/figures')
  async figure(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TakenFigure, (input) => this.takeOver.figure(actor, place.id, place.unitId, input));
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'unitFigureTaken');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Post(':unitId/texts')
  async text(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, TakenText, (input) => this.takeOver.text(actor, place.id, place.unitId, input));
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'unitTextTaken');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Post(':unitId/due-day')
  async dueDay(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, UnitDueDay, (input) =>
      this.changeDueDay.execute(actor, place.id, place.unitId, input),
    );
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'unitDueDayChanged');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Post(':unitId/drop')
  async drop(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SeenUnitReport, (input) =>
      this.dropUnit.execute(actor, place.id, place.unitId, input),
    );
    if (outcome.ok) return this.pages.redirect(reply, `/staff/reports/${place.id}/units`, 'unitDropped');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Get(':unitId/file')
  async file(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() { id, unitId }: Place): Promise<PageReply> {
    return sendUnitFile(reply, await this.shown.file(actor, id, unitId));
  }

  @Get(':unitId/paper/:kind')
  async paper(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, unitId }: Place,
    @Param('kind') kind: string,
  ): Promise<void> {
    await sendFile(reply, await this.makeReport.execute(actor, id, unitId, kind));
  }

  private async showList({ request, reply, actor }: Visit, id: string, refused?: FormModel): Promise<PageReply> {
    const listed = await this.shown.list(actor, id);
    const latest = listed.units.at(-1)?.dueOn;
    const form = refused ?? this.forms.blank({ dueOn: latest === undefined ? '' : showDate(latest) });
    const model = { ...unitsModel(listed, actor, this.translations.in(request.language)), form };
    return this.pages.show(request, reply, 'reports/units', model, { status: form.status });
  }

  private async showOne({ request, reply, actor }: Visit, { id, unitId }: Place, refused?: FormModel): Promise<PageReply> {
    const shown = await this.shown.one(actor, id, unitId);
    const blank = this.forms.blank(unitValues(shown));
    const form = refused === undefined ? blank : { ...refused, values: { ...blank.values, ...refused.values } };
    const model = { ...unitModel(shown, actor, this.translations.in(request.language)), form };
    return this.pages.show(request, reply, 'reports/unit', model, { status: form.status });
  }
}

function namedNotice({ added, addressed }: UnitsNamed): string {
  if (added > 0) return 'unitsNamed';
  return addressed > 0 ? 'unitsAddressed' : 'unitsKnown';
}
