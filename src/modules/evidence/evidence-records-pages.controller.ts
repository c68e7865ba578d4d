import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { LARGEST_PAPER } from '../../platform/files/kept-file.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import { EvidenceFilter, EvidenceKindChoice, NewEvidence } from './evidence.dto.js';
import { evidenceListModel, formModel, kindChoiceModel, kindIn, recordTerms } from './evidence-pages.view.js';
import { ExportEvidence } from './export-evidence.js';
import { ReadEvidence } from './read-evidence.js';
import { RecordEvidence } from './record-evidence.js';

/** The records of a plan: the list, and the form of a new one for each kind. */
@Controller('staff/plans/:id/evidence')
export class EvidenceRecordsPagesController {
  constructor(
    private readonly readEvidence: ReadEvidence,
    private readonly recordEvidence: RecordEvidence,
    private readonly exportEvidence: ExportEvidence,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: EvidenceFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const list = await this.readEvidence.list(actor, planId, filter);
    const { q, kind, state, target, from, asOf } = filter;
    const shown = (day?: string): string => (day === undefined ? '' : showDate(day));
    const form = this.forms.blank({ q, kind, state, target, from: shown(from), asOf: shown(asOf) });
    return this.pages.show(request, reply, 'evidence/list', {
      title: t('evidence:list.title'),
      ...evidenceListModel(list, filter, actor, t),
      form,
    });
  }

  /** The list as it is asked for, to look at elsewhere or to read in again. */
  @Get('xlsx')
  async workbook(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: EvidenceFilter,
  ): Promise<void> {
    await sendFile(reply, await this.exportEvidence.execute(actor, planId, filter, request.language));
  }

  @Get('new')
  async blank(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() { kind }: EvidenceKindChoice,
  ): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    if (kind !== undefined) return this.showNew({ request, reply, actor, planId }, kind, this.forms.blank());
    const t = this.translations.in(request.language);
    const model = kindChoiceModel(await this.readEvidence.plan(actor, planId), t);
    return this.pages.show(request, reply, 'evidence/kinds', { title: t('evidence:new.title'), ...model });
  }

  @Post()
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async add(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
  ): Promise<PageReply> {
    const kind = kindIn(request) ?? 'enterprise_support';
    const terms = recordTerms(kind, this.translations.in(request.language));
    const outcome = await this.forms.submit(request, NewEvidence, (input) => this.recordEvidence.execute(actor, planId, input), terms);
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${planId}/evidence/${outcome.value.id}`, 'evidenceRecorded');
    return this.showNew({ request, reply, actor, planId }, kind, outcome.form);
  }

  private async showNew({ request, reply, actor, planId }: PlanVisit, kind: EvidenceKind, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const model = formModel(await this.readEvidence.plan(actor, planId), kind, t);
    const title = t(`evidence:kind.${kind}`);
    return this.pages.show(request, reply, 'evidence/form', { title, ...model, form }, { status: form.status });
  }
}

interface PlanVisit extends Visit {
  readonly planId: string;
}
