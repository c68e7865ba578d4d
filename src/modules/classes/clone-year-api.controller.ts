import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ClassListResponse } from './class.dto.js';
import { classSummary } from './class-response.view.js';
import { CloneYear } from './clone-year.js';
import { YearClone, YearFilter, YearProposalResponse } from './clone-year.dto.js';
import { yearResponse } from './clone-year.view.js';
import { ShowYear } from './show-year.js';

/** A year of classes planned again. */
@Controller('api/v1/classes/years')
export class CloneYearApiController {
  constructor(
    private readonly showYear: ShowYear,
    private readonly cloneYear: CloneYear,
    private readonly clock: Clock,
  ) {}

  /** What cloning would propose; writes nothing. */
  @Get('proposal')
  async propose(@CurrentActor() actor: Actor, @Query() filter: YearFilter): Promise<YearProposalResponse> {
    return yearResponse(await this.showYear.execute(actor, filter));
  }

  /** All of them or none; answers with the drafts. */
  @Post('clone')
  async clone(@CurrentActor() actor: Actor, @Body() body: YearClone): Promise<ClassListResponse> {
    const copies = await this.cloneYear.execute(actor, body);
    return { items: copies.map((each) => classSummary(each, this.clock.now())), total: copies.length };
  }
}
