import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { LARGEST_PAPER } from '../../platform/files/kept-file.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import type { FigurePlace } from './figure-place.js';
import { figureModel, sendFigurePaper } from './figure.view.js';
import { FigurePaper, FigureVerification, FigureWithdrawal, NewFigure } from './figures.dto.js';
import { mayPlan } from './may-plan.js';
import { targetModel } from './plan-pages.view.js';
import { PutFigurePaper } from './put-figure-paper.js';
import { RecordFigure } from './record-figure.js';
import { ShowFigure } from './show-figure.js';
import { ShowTarget } from './show-target.js';
import { VerifyFigure } from './verify-figure.js';
import { WithdrawFigure } from './withdraw-figure.js';

const targetAddress = ({ planId, key }: Omit<FigurePlace, 'figureId'>): string => `/staff/plans/${planId}/targets/${key}`;
const addressOf = (place: FigurePlace): string => `${targetAddress(place)}/figures/${place.figureId}`;

/** One figure of a target: what it says, its paper, who answers for it. */
@Controller('staff/plans/:planId/targets/:key/figures')
export class FiguresPagesController {
  constructor(
    private readonly recordFigure: RecordFigure,
    private readonly putFigurePaper: PutFigurePaper,
    private readonly verifyFigure: VerifyFigure,
    private readonly withdrawFigure: WithdrawFigure,
    private readonly showFigure: ShowFigure,
    private readonly showTarget: ShowTarget,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Post()
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async record(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Param('key') key: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewFigure, (input) => this.recordFigure.execute(actor, planId, key, input));
    if (outcome.ok) return this.pages.redirect(reply, targetAddress({ planId, key }), 'figureRecorded');
    const details = await this.showTarget.execute(actor, planId, key);
    const model = targetModel(details, outcome.form, mayPlan(actor), this.translations.in(request.language));
    return this.pages.show(request, reply, 'plans/target', model, { status: outcome.form.status });
  }

  @Get(':figureId')
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: FigurePlace,
  ): Promise<PageReply> {
    return this.showOne({ request, reply, actor }, place, this.forms.blank());
  }

  @Post(':figureId/file')
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async put(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: FigurePlace,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, FigurePaper, (input) => this.putFigurePaper.execute(actor, place, input));
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'figurePaperPut');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Post(':figureId/verify')
  async verify(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: FigurePlace,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, FigureVerification, (input) => this.verifyFigure.execute(actor, place, input));
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'figureVerified');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Post(':figureId/withdraw')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: FigurePlace,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, FigureWithdrawal, (input) => this.withdrawFigure.execute(actor, place, input));
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'figureWithdrawn');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  @Get(':figureId/file')
  async file(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() place: FigurePlace): Promise<PageReply> {
    return sendFigurePaper(reply, await this.showFigure.paper(actor, place));
  }

  private async showOne({ request, reply, actor }: Visit, place: FigurePlace, form: FormModel): Promise<PageReply> {
    const shown = await this.showFigure.execute(actor, place);
    const model = { ...figureModel(shown, actor, this.translations.in(request.language)), form };
    return this.pages.show(request, reply, 'plans/figure', model, { status: form.status });
  }
}
