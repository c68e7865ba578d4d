import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { sectionNamed } from './edited-texts.js';
import { EditReport } from './edit-report.js';
import { ReportPage } from './report-page.js';
import { PartText } from './reports.dto.js';
import { ShowReport } from './show-report.js';
import { withWords } from './texts.view.js';

interface Place {
  readonly id: string;
  readonly part: string;
}

/** One part of the text of a draft, written where it stands on the page of the report. */
@Controller('staff/reports/:id/parts/:part')
export class PartsPagesController {
  constructor(
    private readonly showReport: ShowReport,
    private readonly editReport: EditReport,
    private readonly reportPage: ReportPage,
    private readonly pages: Pages,
    private readonly forms: Forms,
  ) {}

  @Post()
  async save(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, part }: Place,
  ): Promise<PageReply> {
    const section = sectionNamed(part);
    let typed: PartText | undefined;
    const outcome = await this.forms.submit(request, PartText, (input) => {
      typed = input;
      return this.editReport.part(actor, id, section, input);
    });
    if (!outcome.ok) return this.reportPage.write({ request, reply, actor }, id, { section, form: outcome.form, typed });
    return this.pages.redirect(reply, `/staff/reports/${id}?notice=${outcome.value ? 'reportMerged' : 'reportSaved'}#${section}`);
  }

  /** The words that the program would print, put below what was typed: a draft to correct, nothing is saved. */
  @Post('fill')
  async fill(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() { id, part }: Place,
  ): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    const section = sectionNamed(part);
    const outcome = await this.forms.submit(request, PartText, (input) => Promise.resolve(input));
    if (!outcome.ok) return this.reportPage.write({ request, reply, actor }, id, { section, form: outcome.form });
    const shown = await this.showReport.execute(actor, id);
    const { version, seen, words } = outcome.value;
    const form = this.forms.blank({ version, seen, words: withWords(words, shown.fromNumbers[section]) });
    return this.reportPage.writeIn({ request, reply, actor }, shown, { section, form });
  }
}
