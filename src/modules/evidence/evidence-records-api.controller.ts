import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { LARGEST_PAPER } from '../../platform/files/kept-file.js';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeEvidence } from './change-evidence.js';
import {
  EvidenceChange,
  EvidenceFilter,
  EvidenceListResponse,
  EvidenceResponse,
  EvidenceVerification,
  EvidenceWithdrawal,
  NewEvidence,
} from './evidence.dto.js';
import { evidenceResponse, sendEvidence } from './evidence.view.js';
import { ReadEvidence } from './read-evidence.js';
import { RecordEvidence } from './record-evidence.js';
import { VerifyEvidence } from './verify-evidence.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

@Controller('api/v1/plans/:id/evidence')
export class EvidenceRecordsApiController {
  constructor(
    private readonly readEvidence: ReadEvidence,
    private readonly recordEvidence: RecordEvidence,
    private readonly changeEvidence: ChangeEvidence,
    private readonly verifyEvidence: VerifyEvidence,
    private readonly withdrawEvidence: WithdrawEvidence,
  ) {}

  /** The newest first, fifty a page. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() filter: EvidenceFilter): Promise<EvidenceListResponse> {
    const { records, targets, total } = await this.readEvidence.list(actor, id, filter);
    return { items: records.map((record) => evidenceResponse(record, targets)), total };
  }

  /** As `multipart/form-data` with a file of at most 20 MB, or as JSON without one. */
  @Post()
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async record(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NewEvidence): Promise<EvidenceResponse> {
    const record = await this.recordEvidence.execute(actor, id, body);
    return this.one(actor, id, record.id);
  }

  @Get(':recordId')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('recordId') recordId: string): Promise<EvidenceResponse> {
    const { record, targets } = await this.readEvidence.one(actor, id, recordId);
    return evidenceResponse(record, targets);
  }

  /** All facts anew; the file only where another one is sent. Only while nobody has verified the record. */
  @Put(':recordId')
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('recordId') recordId: string,
    @Body() body: EvidenceChange,
  ): Promise<EvidenceResponse> {
    await this.changeEvidence.execute(actor, id, recordId, body);
    return this.one(actor, id, recordId);
  }

  /** By another person than those who entered or changed it. */
  @Post(':recordId/verify')
  @HttpCode(200)
  async verify(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('recordId') recordId: string,
    @Body() body: EvidenceVerification,
  ): Promise<EvidenceResponse> {
    await this.verifyEvidence.execute(actor, id, recordId, body);
    return this.one(actor, id, recordId);
  }

  @Post(':recordId/withdraw')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('recordId') recordId: string,
    @Body() body: EvidenceWithdrawal,
  ): Promise<EvidenceResponse> {
    await this.withdrawEvidence.execute(actor, id, recordId, body);
    return this.one(actor, id, recordId);
  }

  @Get(':recordId/file')
  async file(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('recordId') recordId: string,
  ): Promise<PageReply> {
    return sendEvidence(reply, await this.readEvidence.file(actor, id, recordId));
  }
}
