import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import {
  CompletionResponse,
  FinalisationResponse,
  FinaliseInput,
  MarksInput,
  ReopenInput,
  ResultsInput,
  RollResponse,
  TurnsResponse,
  WrittenResponse,
} from './attendance.dto.js';
import { completionResponse, finalisationResponse, rollResponse } from './attendance.view.js';
import { EnterResults } from './enter-results.js';
import { FinaliseClass } from './finalise-class.js';
import { MarkRoll } from './mark-roll.js';
import { ReopenClass } from './reopen-class.js';
import { ShowCompletion } from './show-completion.js';
import { ShowRoll } from './show-roll.js';
import { ShowTurns } from './show-turns.js';

@Controller('api/v1')
export class AttendanceApiController {
  constructor(
    private readonly showRoll: ShowRoll,
    private readonly markRoll: MarkRoll,
    private readonly enterResults: EnterResults,
    private readonly showCompletion: ShowCompletion,
    private readonly finaliseClass: FinaliseClass,
    private readonly reopenClass: ReopenClass,
    private readonly showTurns: ShowTurns,
  ) {}

  @Get('classes/:id/roll')
  async roll(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RollResponse> {
    return rollResponse(await this.showRoll.execute(actor, id));
  }

  /** Only marks that change something are added; the answer says how many. */
  @Post('sessions/:id/marks')
  @HttpCode(200)
  mark(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: MarksInput): Promise<WrittenResponse> {
    return this.markRoll.execute(actor, id, body);
  }

  @Post('classes/:id/results')
  @HttpCode(200)
  results(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ResultsInput): Promise<WrittenResponse> {
    return this.enterResults.execute(actor, id, body);
  }

  @Get('classes/:id/completion')
  async completion(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CompletionResponse> {
    return completionResponse(await this.showCompletion.execute(actor, id));
  }

  /** Refused without `confirmed` when nobody earns a turn or boxes of the roll are empty. */
  @Post('classes/:id/finalise')
  async finalise(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: FinaliseInput): Promise<FinalisationResponse> {
    return finalisationResponse(await this.finaliseClass.execute(actor, id, body));
  }

  @Post('classes/:id/reopen')
  @HttpCode(200)
  async reopen(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ReopenInput): Promise<FinalisationResponse> {
    return finalisationResponse(await this.reopenClass.execute(actor, id, body));
  }

  @Get('classes/:id/turns')
  turns(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TurnsResponse> {
    return this.showTurns.execute(actor, id);
  }
}
