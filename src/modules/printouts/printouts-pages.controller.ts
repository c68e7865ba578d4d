import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { LetterQuestion, PrintoutQuestion, plainPrintoutOf, ReceiptQuestion } from './printout.dto.js';
import { letterModel, letterValues, printoutsModel, receiptModel, receiptValues } from './printouts.view.js';
import { PrintPlainPrintout } from './print-plain-printout.js';
import { PrintReceiptList } from './print-receipt-list.js';
import { PrintUnitLetters } from './print-unit-letters.js';
import { ShowPrintouts } from './show-printouts.js';

interface ClassVisit extends Visit {
  readonly classId: string;
}

/** A printout changes no fact of the class, so its form is sent as an address: the same list can be fetched again. */
@Controller('staff/classes/:id/printouts')
export class PrintoutsPagesController {
  constructor(
    private readonly showPrintouts: ShowPrintouts,
    private readonly printPlainPrintout: PrintPlainPrintout,
    private readonly printReceiptList: PrintReceiptList,
    private readonly printUnitLetters: PrintUnitLetters,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.showPrintouts.execute(actor, id);
    return this.pages.show(request, reply, 'printouts/of-class', printoutsModel(seen, { actor, now: this.clock.now(), t }));
  }

  @Get('receipts')
  receipts(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showReceipts({ request, reply, actor, classId: id });
  }

  @Get('letters')
  letters(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.showLetters({ request, reply, actor, classId: id });
  }

  @Get('file/receipts')
  async receiptFile(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<unknown> {
    request.body = request.query;
    const outcome = await this.forms.submit(request, ReceiptQuestion, (input) => this.printReceiptList.execute(actor, id, input));
    return outcome.ok ? sendFile(reply, outcome.value) : this.showReceipts({ request, reply, actor, classId: id }, outcome.form);
  }

  @Get('file/letters')
  async letterFile(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<unknown> {
    request.body = request.query;
    const outcome = await this.forms.submit(request, LetterQuestion, (input) => this.printUnitLetters.execute(actor, id, input));
    return outcome.ok ? sendFile(reply, outcome.value) : this.showLetters({ request, reply, actor, classId: id }, outcome.form);
  }

  @Get('file/:printout')
  async plainFile(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('printout') printout: string,
    @Query() question: PrintoutQuestion,
  ): Promise<void> {
    await sendFile(reply, await this.printPlainPrintout.execute(actor, id, plainPrintoutOf(printout), question));
  }

  private async showReceipts({ request, reply, actor, classId }: ClassVisit, refused?: FormModel): Promise<PageReply> {
    requireRole(actor, ...readers);
    const seen = await this.showPrintouts.execute(actor, classId);
    const form = refused ?? this.forms.blank(receiptValues());
    const model = receiptModel(seen, form.values.groups, { now: this.clock.now(), t: this.translations.in(request.language) });
    return this.pages.show(request, reply, 'printouts/receipts', { ...model, form }, { status: form.status });
  }

  private async showLetters({ request, reply, actor, classId }: ClassVisit, refused?: FormModel): Promise<PageReply> {
    requireRole(actor, ...readers);
    const seen = await this.showPrintouts.execute(actor, classId);
    const form = refused ?? this.forms.blank(letterValues(seen));
    const model = letterModel(seen, { now: this.clock.now(), t: this.translations.in(request.language) });
    return this.pages.show(request, reply, 'printouts/letters', { ...model, form }, { status: form.status });
  }
}
