import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { LARGEST_PAPER } from '../../platform/files/kept-file.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ChangeEvidence } from './change-evidence.js';
import { EvidenceChange, EvidenceVerification, EvidenceWithdrawal } from './evidence.dto.js';
import { evidenceModel, formModel, recordTerms } from './evidence-pages.view.js';
import { evidenceName, evidenceValues, sendEvidence } from './evidence.view.js';
import { ReadEvidence } from './read-evidence.js';
import { VerifyEvidence } from './verify-evidence.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

interface Place {
  readonly id: string;
  readonly recordId: string;
}

interface RecordVisit extends Visit {
  readonly place: Place;
}

const addressOf = ({ id, recordId }: Place): string => `/staff/plans/${id}/evidence/${recordId}`;

/** One record: its facts, its file, who answers for it. */
@Controller('staff/plans/:id/evidence/:recordId')
export class EvidenceRecordPagesController {
  constructor(
    private readonly readEvidence: ReadEvidence,
    private readonly changeEvidence: ChangeEvidence,
    private readonly verifyEvidence: VerifyEvidence,
    private readonly withdrawEvidence: WithdrawEvidence,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  show(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() place: Place): Promise<PageReply> {
    return this.showOne({ request, reply, actor, place }, this.forms.blank());
  }

  @Get('change')
  edit(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() place: Place): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.showForm({ request, reply, actor, place });
  }

  @Post('change')
  @AcceptsUpload({ maxMegabytes: LARGEST_PAPER })
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const { record } = await this.readEvidence.one(actor, place.id, place.recordId);
    const outcome = await this.forms.submit(
      request,
      EvidenceChange,
      (input) => this.changeEvidence.execute(actor, place.id, place.recordId, input),
      recordTerms(record.kind, this.translations.in(request.language)),
    );
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'evidenceChanged');
    return this.showForm({ request, reply, actor, place }, outcome.form);
  }

  @Post('verify')
  async verify(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, EvidenceVerification, (input) =>
      this.verifyEvidence.execute(actor, place.id, place.recordId, input),
    );
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'evidenceVerified');
    return this.showOne({ request, reply, actor, place }, outcome.form);
  }

  @Post('withdraw')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, EvidenceWithdrawal, (input) =>
      this.withdrawEvidence.execute(actor, place.id, place.recordId, input),
    );
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'evidenceWithdrawn');
    return this.showOne({ request, reply, actor, place }, outcome.form);
  }

  @Get('file')
  async file(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() { id, recordId }: Place): Promise<PageReply> {
    return sendEvidence(reply, await this.readEvidence.file(actor, id, recordId));
  }

  private async showOne({ request, reply, actor, place }: RecordVisit, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.readEvidence.one(actor, place.id, place.recordId);
    const model = { title: evidenceName(seen.record, t), ...evidenceModel(seen, actor, t), form };
    return this.pages.show(request, reply, 'evidence/one', model, { status: form.status });
  }

  private async showForm({ request, reply, actor, place }: RecordVisit, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.readEvidence.one(actor, place.id, place.recordId);
    const form = refused ?? this.forms.blank(evidenceValues(seen.record, seen.targets));
    const model = { title: t('evidence:change.title'), ...formModel(seen, seen.record.kind, t, seen.record), form };
    return this.pages.show(request, reply, 'evidence/form', model, { status: form.status });
  }
}
