import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import { ChangeEvidenceImport } from './change-evidence-import.js';
import { CorrectEvidenceLine } from './correct-evidence-line.js';
import { kindIn, recordTerms } from './evidence-pages.view.js';
import { EvidenceKindChoice } from './evidence.dto.js';
import {
  EvidenceImportPage,
  EvidenceImportUndo,
  EvidenceImportVerification,
  EvidenceLineForm,
  EvidenceListRequest,
  EvidenceReadingForm,
} from './evidence-import.dto.js';
import { deskOfImports, importModel, lineModel, lineProblems, pageOfLine } from './evidence-import.view.js';
import { ExportEvidence } from './export-evidence.js';
import { handedInEvidence, readingOf } from './handed-in-evidence.js';
import { RunEvidenceImport } from './run-evidence-import.js';
import { SettleEvidenceImport } from './settle-evidence-import.js';
import { ShowEvidenceImport } from './show-evidence-import.js';
import { StartEvidenceImport } from './start-evidence-import.js';

interface Place {
  readonly id: string;
  readonly importId: string;
}

interface ImportVisit extends Visit {
  readonly place: Place;
}

interface LinePlace extends Place {
  /** Of the line, as the spreadsheet counts. */
  readonly number: string;
}

const addressOf = ({ id, importId }: Place): string => `/staff/plans/${id}/evidence/imports/${importId}`;

/** Lists of records: handed in, looked at, entered, verified together or taken back. */
@Controller('staff/plans/:id/evidence/imports')
export class EvidenceImportsPagesController {
  constructor(
    private readonly startImport: StartEvidenceImport,
    private readonly showImport: ShowEvidenceImport,
    private readonly changeImport: ChangeEvidenceImport,
    private readonly correctLine: CorrectEvidenceLine,
    private readonly runImport: RunEvidenceImport,
    private readonly settleImport: SettleEvidenceImport,
    private readonly exportEvidence: ExportEvidence,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  desk(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.showDesk({ request, reply, actor, place: { id, importId: '' } }, this.forms.blank());
  }

  @Post()
  @AcceptsUpload({ maxMegabytes: 20, maxFiles: 2 })
  async handIn(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, EvidenceListRequest, (form) =>
      this.startImport.execute(actor, id, handedInEvidence(form)),
    );
    if (outcome.ok) return this.pages.redirect(reply, addressOf({ id, importId: outcome.value.id }));
    return this.showDesk({ request, reply, actor, place: { id, importId: '' } }, outcome.form);
  }

  @Get('blank.xlsx')
  async blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await sendFile(reply, await this.exportEvidence.blank(actor, id, request.language));
  }

  @Get(':importId')
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @Query() asked: EvidenceImportPage,
  ): Promise<PageReply> {
    return this.showOne({ request, reply, actor, place }, asked);
  }

  @Get(':importId/errors.xlsx')
  async leftOut(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() place: Place): Promise<void> {
    await sendFile(reply, await this.exportEvidence.leftOut(actor, place.id, place.importId, request.language));
  }

  @Post(':importId/reading')
  async read(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, EvidenceReadingForm, (form) =>
      this.changeImport.execute(actor, place.id, place.importId, readingOf(form)),
    );
    return this.after({ request, reply, actor, place }, outcome, 'importRead');
  }

  @Get(':importId/lines/:number')
  line(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: LinePlace,
    @Query() { kind }: EvidenceKindChoice,
  ): Promise<PageReply> {
    return this.showLine({ request, reply, actor, place }, place.number, kind);
  }

  @Post(':importId/lines/:number')
  async correct(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: LinePlace,
  ): Promise<PageReply> {
    const kind = kindIn(request);
    const outcome = await this.forms.submit(
      request,
      EvidenceLineForm,
      (form) => this.correctLine.execute(actor, place.id, place.importId, Number(place.number), form),
      kind && recordTerms(kind, this.translations.in(request.language)),
    );
    if (outcome.ok) return this.pages.redirect(reply, `${addressOf(place)}?page=${pageOfLine(outcome.value)}`, 'lineCorrected');
    return this.showLine({ request, reply, actor, place }, place.number, kind, outcome.form);
  }

  @Post(':importId/run')
  async run(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param() place: Place): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.runImport.execute(actor, place.id, place.importId));
    return this.after({ request, reply, actor, place }, outcome, 'evidenceListEntered');
  }

  @Post(':importId/verify')
  async verify(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, EvidenceImportVerification, ({ seen }) =>
      this.settleImport.verify(actor, place.id, place.importId, seen),
    );
    return this.after({ request, reply, actor, place }, outcome, 'evidenceListVerified');
  }

  @Post(':importId/undo')
  async undo(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, EvidenceImportUndo, ({ reason }) =>
      this.settleImport.undo(actor, place.id, place.importId, reason),
    );
    return this.after({ request, reply, actor, place }, outcome, 'evidenceListUndone');
  }

  @Post(':importId/discard')
  async discard(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.changeImport.discard(actor, place.id, place.importId));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${place.id}/evidence/imports`, 'importDiscarded');
    return this.showOne({ request, reply, actor, place }, {}, outcome.form);
  }

  private after(
    visit: ImportVisit,
    outcome: { ok: true } | { ok: false; form: FormModel },
    notice: string,
  ): Promise<PageReply> | PageReply {
    if (outcome.ok) return this.pages.redirect(visit.reply, addressOf(visit.place), notice);
    return this.showOne(visit, {}, outcome.form);
  }

  private async showDesk({ request, reply, actor, place }: ImportVisit, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const model = deskOfImports(await this.showImport.all(actor, place.id), t);
    return this.pages.show(
      request,
      reply,
      'evidence/imports',
      { title: t('evidence:import.title'), ...model, form },
      { status: form.status },
    );
  }

  private async showOne({ request, reply, actor, place }: ImportVisit, asked: EvidenceImportPage, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const shown = await this.showImport.execute(actor, place.id, place.importId);
    const { kind, source, encoding, takeDoubtful } = shown.started.reading;
    const form = this.forms.blank({ kind, source, encoding: encoding ?? '', takeDoubtful });
    const filled = refused === undefined ? form : { ...refused, values: { ...form.values, ...refused.values } };
    const model = importModel(shown, asked, actor, { translations: this.translations, t });
    return this.pages.show(request, reply, 'evidence/import', { ...model, form: filled }, { status: filled.status });
  }

  /** What is wrong with the line stands beside the fields from the beginning; the kind, which decides over the fields, is chosen first. */
  private async showLine(
    { request, reply, actor, place }: ImportVisit,
    number: string,
    kind?: EvidenceKind,
    sent?: FormModel,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const shown = await this.correctLine.show(actor, place.id, place.importId, Number(number));
    const model = lineModel(shown, kind, t);
    const form = sent ?? {
      ...this.forms.blank({ ...shown.line.written, kind: model.kind }),
      errors: lineProblems(shown, { translations: this.translations, t }),
    };
    return this.pages.show(request, reply, 'evidence/line', { ...model, form }, { status: form.status });
  }
}
