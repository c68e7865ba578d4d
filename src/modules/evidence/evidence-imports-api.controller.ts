import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeEvidenceImport } from './change-evidence-import.js';
import { CorrectEvidenceLine } from './correct-evidence-line.js';
import { EvidenceFilter } from './evidence.dto.js';
import {
  EvidenceImportResponse,
  EvidenceImportUndo,
  EvidenceImportVerification,
  EvidenceLineForm,
  EvidenceListRequest,
  EvidenceReadingForm,
} from './evidence-import.dto.js';
import { importResponse } from './evidence-import.view.js';
import { ExportEvidence } from './export-evidence.js';
import { handedInEvidence, readingOf } from './handed-in-evidence.js';
import { RunEvidenceImport } from './run-evidence-import.js';
import { SettleEvidenceImport } from './settle-evidence-import.js';
import { ShowEvidenceImport } from './show-evidence-import.js';
import { StartEvidenceImport } from './start-evidence-import.js';

/** Records of a plan as lists. */
@Controller('api/v1/plans/:id/evidence')
export class EvidenceImportsApiController {
  constructor(
    private readonly startImport: StartEvidenceImport,
    private readonly showImport: ShowEvidenceImport,
    private readonly changeImport: ChangeEvidenceImport,
    private readonly correctLine: CorrectEvidenceLine,
    private readonly runImport: RunEvidenceImport,
    private readonly settleImport: SettleEvidenceImport,
    private readonly exportEvidence: ExportEvidence,
    private readonly translations: Translations,
  ) {}

  /** What the list of records shows for the same question, as a workbook that reads back in. */
  @Get('xlsx')
  async workbook(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() filter: EvidenceFilter,
  ): Promise<void> {
    await sendFile(reply, await this.exportEvidence.execute(actor, id, filter, 'vi'));
  }

  /** As `multipart/form-data` with `file`, or as JSON with `text`. Nothing is written down before `run`; every line is told as it is understood. */
  @Post('imports')
  @AcceptsUpload({ maxMegabytes: 20, maxFiles: 2 })
  async handIn(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: EvidenceListRequest): Promise<EvidenceImportResponse> {
    const { id: importId } = await this.startImport.execute(actor, id, handedInEvidence(body));
    return this.show(actor, id, importId);
  }

  @Get('imports/:importId')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('importId') importId: string): Promise<EvidenceImportResponse> {
    return importResponse(await this.showImport.execute(actor, id, importId), this.translations);
  }

  /** The lines that did not go in, or would not, each with its reason. */
  @Get('imports/:importId/xlsx')
  async leftOut(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
  ): Promise<void> {
    await sendFile(reply, await this.exportEvidence.leftOut(actor, id, importId, 'vi'));
  }

  /** How the list is to be read; what is left out falls back to what the list says. */
  @Post('imports/:importId/reading')
  @HttpCode(200)
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
    @Body() body: EvidenceReadingForm,
  ): Promise<EvidenceImportResponse> {
    await this.changeImport.execute(actor, id, importId, readingOf(body));
    return this.show(actor, id, importId);
  }

  /** One line written anew as a whole, by its number in the sheet; refused as a record would be, and the file stays as it is. */
  @Post('imports/:importId/lines/:number')
  @HttpCode(200)
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
    @Param('number') number: string,
    @Body() body: EvidenceLineForm,
  ): Promise<EvidenceImportResponse> {
    await this.correctLine.execute(actor, id, importId, Number(number), body);
    return this.show(actor, id, importId);
  }

  /** All good lines go in, or none; they count provisionally until another person verifies them. */
  @Post('imports/:importId/run')
  @HttpCode(200)
  async run(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('importId') importId: string): Promise<EvidenceImportResponse> {
    await this.runImport.execute(actor, id, importId);
    return this.show(actor, id, importId);
  }

  /** Throws a draft away: nothing of it was written down. */
  @Post('imports/:importId/discard')
  @HttpCode(204)
  async discard(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('importId') importId: string): Promise<void> {
    await this.changeImport.discard(actor, id, importId);
  }

  /** By another person than those who entered or changed any of them. */
  @Post('imports/:importId/verify')
  @HttpCode(200)
  async verify(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
    @Body() { seen }: EvidenceImportVerification,
  ): Promise<EvidenceImportResponse> {
    await this.settleImport.verify(actor, id, importId, seen);
    return this.show(actor, id, importId);
  }

  /** Withdraws the records of the list, as long as nobody has verified one. */
  @Post('imports/:importId/undo')
  @HttpCode(200)
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
    @Body() { reason }: EvidenceImportUndo,
  ): Promise<EvidenceImportResponse> {
    await this.settleImport.undo(actor, id, importId, reason);
    return this.show(actor, id, importId);
  }
}
