import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { DuplicateFilter, MergeRequest, MergeResponse, PairRequest, PairsResponse } from './duplicates.dto.js';
import { pairsResponse } from './duplicates.view.js';
import { KeepApart } from './keep-apart.js';
import { ListDuplicates } from './list-duplicates.js';
import { MergePeople } from './merge-people.js';
import { UndoMerge } from './undo-merge.js';

@Controller('api/v1')
@ApiBearerAuth()
export class DuplicatesApiController {
  constructor(
    private readonly listDuplicates: ListDuplicates,
    private readonly mergePeople: MergePeople,
    private readonly keepApart: KeepApart,
    private readonly undoMerge: UndoMerge,
  ) {}

  /** Pairs of records that may be one person, 20 a page. */
  @Get('duplicates')
  async list(@CurrentActor() actor: Actor, @Query() filter: DuplicateFilter): Promise<PairsResponse> {
    return pairsResponse(await this.listDuplicates.execute(actor, filter));
  }

  /** One record goes on speaking for both; numbers of people follow at once. */
  @Post('merges')
  async merge(@CurrentActor() actor: Actor, @Body() body: MergeRequest): Promise<MergeResponse> {
    const { id, keptId, mergedId, mergedAt, mergedBy, undoneAt } = await this.mergePeople.execute(actor, body);
    return { id, keptId, mergedId, mergedAt, mergedBy, undoneAt };
  }

  /** Two people again. */
  @Post('merges/:id/undo')
  @HttpCode(204)
  async undo(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.undoMerge.execute(actor, id);
  }

  /** These two are two people; the pair is not offered again. */
  @Post('distinctions')
  @HttpCode(204)
  async distinguish(@CurrentActor() actor: Actor, @Body() body: PairRequest): Promise<void> {
    await this.keepApart.execute(actor, body);
  }
}
