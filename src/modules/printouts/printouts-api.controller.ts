import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import type { Actor } from '../../shared/actor.js';
import { LetterQuestion, PrintoutQuestion, plainPrintoutOf, ReceiptQuestion } from './printout.dto.js';
import { PrintPlainPrintout } from './print-plain-printout.js';
import { PrintReceiptList } from './print-receipt-list.js';
import { PrintUnitLetters } from './print-unit-letters.js';

@Controller('api/v1/classes/:id/printouts')
export class PrintoutsApiController {
  constructor(
    private readonly printPlainPrintout: PrintPlainPrintout,
    private readonly printReceiptList: PrintReceiptList,
    private readonly printUnitLetters: PrintUnitLetters,
  ) {}

  /** Danh sách ký nhận of money, documents or certificates. */
  @Get('receipts')
  async receipts(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() question: ReceiptQuestion,
  ): Promise<void> {
    await sendFile(reply, await this.printReceiptList.execute(actor, id, question));
  }

  /** Giấy mời or công văn triệu tập: one letter for each unit, in one file. */
  @Get('letters')
  async letters(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() question: LetterQuestion,
  ): Promise<void> {
    await sendFile(reply, await this.printUnitLetters.execute(actor, id, question));
  }

  /** `participants`, `roll-blank`, `roll-marked`, `badges` or `door`, as PDF or DOCX. */
  @Get(':printout')
  async plain(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('printout') printout: string,
    @Query() question: PrintoutQuestion,
  ): Promise<void> {
    await sendFile(reply, await this.printPlainPrintout.execute(actor, id, plainPrintoutOf(printout), question));
  }
}
