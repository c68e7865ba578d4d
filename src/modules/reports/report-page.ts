import { Injectable } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import type { PageReply, Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { mayPlan } from '../plans/index.js';
import type { Section } from './domain/report-texts.js';
import { partClash, partForm, partValues } from './part.view.js';
import { reportModel } from './report-pages.view.js';
import type { PartText } from './reports.dto.js';
import { type ShownReport, ShowReport } from './show-report.js';

/** A part of the text that somebody writes in its place. */
export interface Writing {
  readonly section: Section;
  /** As it was sent; left out when it is opened. */
  readonly form?: FormModel;
  /** What was sent with it, where it may clash with what somebody else saved meanwhile. */
  readonly typed?: PartText | undefined;
}

/** The page of a report, on which its parts are written too. */
@Injectable()
export class ReportPage {
  constructor(
    private readonly showReport: ShowReport,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  /** `refused` is a form of the page that was not accepted. */
  async show(visit: Visit, id: string, refused?: FormModel): Promise<PageReply> {
    return this.answer(visit, await this.showReport.execute(visit.actor, id), refused ?? this.forms.blank());
  }

  /** With one part as a form; whoever may not write it, or comes too late, gets the page as it is. */
  async write(visit: Visit, id: string, writing: Writing): Promise<PageReply> {
    return this.writeIn(visit, await this.showReport.execute(visit.actor, id), writing);
  }

  writeIn(visit: Visit, shown: ShownReport, { section, form: sent, typed }: Writing): PageReply {
    const form = sent ?? this.forms.blank(partValues(shown.report, section));
    if (shown.report.state !== 'draft' || !mayPlan(visit.actor)) return this.answer(visit, shown, sent ?? this.forms.blank());
    const t = this.translations.in(visit.request.language);
    const writing = { section, ...partForm(shown, section, t), newer: sent !== undefined };
    const clash = typed !== undefined && form.status === 409 ? partClash(shown, section, typed, form, t) : {};
    return this.answer(visit, shown, form, { writing, ...clash });
  }

  private answer({ request, reply, actor }: Visit, shown: ShownReport, form: FormModel, more: object = {}): PageReply {
    const model = { ...reportModel(shown, actor, this.translations.in(request.language)), form, ...more };
    return this.pages.show(request, reply, 'reports/report', model, { status: form.status });
  }
}
