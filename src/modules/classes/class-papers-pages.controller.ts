import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { AddPaper } from './add-paper.js';
import { ChangePaper } from './change-paper.js';
import { classCrumbs, classHead } from './class-head.view.js';
import { LARGEST_PAPER, NewPaper, PaperChange, PaperQuestion } from './class-paper.dto.js';
import { paperKindOptions, paperName, paperRow, paperValues, sendPaper } from './class-paper.view.js';
import type { ClassVisit } from './class-page.js';
import { ReadPapers } from './read-papers.js';
import { RemovePaper } from './remove-paper.js';

/** The papers of a class: a list with a form, and a page for each. */
@Controller()
export class ClassPapersPagesController {
  constructor(
    private readonly readPapers: ReadPapers,
    private readonly addPaper: AddPaper,
    private readonly changePaper: ChangePaper,
    private readonly removePaper: RemovePaper,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('staff/classes/:id/papers')
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { kind = 'DECISION' }: PaperQuestion,
  ): Promise<PageReply> {
    return this.showList({ request, reply, actor, id }, this.forms.blank({ kind }));
  }

  @Post('staff/classes/:id/papers')
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async add(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewPaper, (input) => this.addPaper.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}/papers`, 'paperAdded');
    return this.showList({ request, reply, actor, id }, outcome.form);
  }

  @Get('staff/classes/:id/papers/:paperId')
  async edit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, paperId }: { id: string; paperId: string },
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showOne({ request, reply, actor, id }, paperId);
  }

  @Post('staff/classes/:id/papers/:paperId')
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, paperId }: { id: string; paperId: string },
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, PaperChange, (input) => this.changePaper.execute(actor, id, paperId, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}/papers`, 'paperChanged');
    return this.showOne({ request, reply, actor, id }, paperId, outcome.form);
  }

  @Post('staff/classes/:id/papers/:paperId/remove')
  async remove(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, paperId }: { id: string; paperId: string },
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.removePaper.execute(actor, id, paperId));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}/papers`, 'paperRemoved');
    return this.showOne({ request, reply, actor, id }, paperId, outcome.form);
  }

  @Get('staff/classes/:id/papers/:paperId/file')
  async file(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, paperId }: { id: string; paperId: string },
  ): Promise<PageReply> {
    return sendPaper(reply, await this.readPapers.file(actor, id, paperId));
  }

  @Get('classes/:code/papers/:paperId')
  async handOut(@Res() reply: PageReply, @Param() { code, paperId }: { code: string; paperId: string }): Promise<PageReply> {
    return sendPaper(reply, await this.readPapers.handOut(code, paperId));
  }

  private async showList({ request, reply, actor, id }: ClassVisit, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { trainingClass, papers } = await this.readPapers.list(actor, id);
    const model = {
      title: t('classes:papers.title'),
      head: classHead(trainingClass, this.clock.now(), t),
      papers: papers.map((paper) => paperRow(paper, t)),
      kindOptions: paperKindOptions(t),
      mayEdit: mayOrganise(actor),
      fileHref: `/staff/classes/${id}/file`,
      form,
    };
    return this.pages.show(request, reply, 'classes/papers', model, { status: form.status });
  }

  private async showOne({ request, reply, actor, id }: ClassVisit, paperId: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { paper } = await this.readPapers.file(actor, id, paperId);
    const { trainingClass } = await this.readPapers.list(actor, id);
    const form = refused ?? this.forms.blank(paperValues(paper));
    const head = classHead(trainingClass, this.clock.now(), t);
    const model = {
      title: paperName(paper, t),
      crumbs: [...classCrumbs(head, t), { href: `${head.href}/papers`, label: t('classes:papers.title') }],
      head,
      paper: paperRow(paper, t),
      kindOptions: paperKindOptions(t),
      form,
    };
    return this.pages.show(request, reply, 'classes/paper', model, { status: form.status });
  }
}
