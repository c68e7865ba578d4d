import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { LARGEST_PAPER } from '../../platform/files/kept-file.js';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import type { FigurePlace } from './figure-place.js';
import { sendFigurePaper } from './figure.view.js';
import { FigurePaper, FigureResponse, FigureVerification, FigureWithdrawal, NewFigure } from './figures.dto.js';
import { figureResponse } from './plan.view.js';
import { PutFigurePaper } from './put-figure-paper.js';
import { RecordFigure } from './record-figure.js';
import { ShowFigure } from './show-figure.js';
import { VerifyFigure } from './verify-figure.js';
import { WithdrawFigure } from './withdraw-figure.js';

@Controller('api/v1/plans/:planId/targets/:key/figures')
export class FiguresApiController {
  constructor(
    private readonly recordFigure: RecordFigure,
    private readonly putFigurePaper: PutFigurePaper,
    private readonly verifyFigure: VerifyFigure,
    private readonly withdrawFigure: WithdrawFigure,
    private readonly showFigure: ShowFigure,
  ) {}

  /** As `multipart/form-data` with a file of at most 20 MB, or as JSON without one. It counts officially once another person verified it. */
  @Post()
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  record(
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Param('key') key: string,
    @Body() body: NewFigure,
  ): Promise<FigureResponse> {
    return this.recordFigure.execute(actor, planId, key, body);
  }

  @Get(':figureId')
  async one(
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Param('key') key: string,
    @Param('figureId') figureId: string,
  ): Promise<FigureResponse> {
    return this.shown(actor, { planId, key, figureId });
  }

  /** The paper of a figure, or another one instead. Only while nobody has verified the figure. */
  @Put(':figureId/file')
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async put(
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Param('key') key: string,
    @Param('figureId') figureId: string,
    @Body() body: FigurePaper,
  ): Promise<FigureResponse> {
    await this.putFigurePaper.execute(actor, { planId, key, figureId }, body);
    return this.shown(actor, { planId, key, figureId });
  }

  /** By another person than those who entered it or put a paper to it. */
  @Post(':figureId/verify')
  @HttpCode(200)
  async verify(
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Param('key') key: string,
    @Param('figureId') figureId: string,
    @Body() body: FigureVerification,
  ): Promise<FigureResponse> {
    await this.verifyFigure.execute(actor, { planId, key, figureId }, body);
    return this.shown(actor, { planId, key, figureId });
  }

  @Post(':figureId/withdraw')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Param('key') key: string,
    @Param('figureId') figureId: string,
    @Body() body: FigureWithdrawal,
  ): Promise<FigureResponse> {
    await this.withdrawFigure.execute(actor, { planId, key, figureId }, body);
    return this.shown(actor, { planId, key, figureId });
  }

  @Get(':figureId/file')
  async file(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Param('key') key: string,
    @Param('figureId') figureId: string,
  ): Promise<PageReply> {
    return sendFigurePaper(reply, await this.showFigure.paper(actor, { planId, key, figureId }));
  }

  private async shown(actor: Actor, place: FigurePlace): Promise<FigureResponse> {
    return figureResponse((await this.showFigure.execute(actor, place)).figure);
  }
}
