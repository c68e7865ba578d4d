import { Injectable } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import type { PageReply } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { ChangeImport } from './change-import.js';
import { CorrectLine } from './correct-line.js';
import { deskModel } from './desk.view.js';
import { ErrorFile } from './error-file.js';
import { FileForm, LineForm, type PageQuery, PasteForm, ReadingForm, RunForm, SheetForm, TypedForm, UndoRequest } from './import.dto.js';
import { lineModel } from './line.view.js';
import { readingOf } from './import-reading.js';
import { correctionOf, typedPeople, type ImportVisit } from './import-visit.js';
import { ListImports } from './list-imports.js';
import type { Material } from './list-material.js';
import { pageOfLine, previewModel, readingValues } from './preview.view.js';
import { reasonInWords } from './reason.view.js';
import { RunImport } from './run-import.js';
import { ShowImport } from './show-import.js';
import { StartImport } from './start-import.js';
import { UndoImport } from './undo-import.js';

/** The pages of lists, the same for staff and for the contact of a unit; only the door differs. */
@Injectable()
export class ImportPages {
  constructor(
    private readonly listImports: ListImports,
    private readonly startImport: StartImport,
    private readonly showImport: ShowImport,
    private readonly changeImport: ChangeImport,
    private readonly correctLine: CorrectLine,
    private readonly runImport: RunImport,
    private readonly undoImport: UndoImport,
    private readonly errorFile: ErrorFile,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  async desk(visit: ImportVisit, form: FormModel = this.forms.blank()): Promise<PageReply> {
    const { request, reply, door, base } = visit;
    const desk = await this.listImports.execute(door);
    const model = deskModel(desk, { base, now: this.clock.now(), t: this.translations.in(request.language), typed: form.values });
    return this.pages.show(request, keepPrivate(reply), 'imports/desk', { ...model, form }, { status: form.status });
  }

  async sendFile(visit: ImportVisit): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, FileForm, ({ file }) =>
      this.start(visit, { source: 'file', fileName: file.fileName, bytes: file.bytes }),
    );
    return outcome.ok ? this.pages.redirect(visit.reply, outcome.value) : this.desk(visit, { ...outcome.form, values: {} });
  }

  async paste(visit: ImportVisit): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, PasteForm, ({ text }) => this.start(visit, { source: 'pasted', text }));
    return outcome.ok ? this.pages.redirect(visit.reply, outcome.value) : this.desk(visit, outcome.form);
  }

  async type(visit: ImportVisit): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, TypedForm, (form) =>
      this.start(visit, { source: 'typed', people: typedPeople(form) }),
    );
    return outcome.ok ? this.pages.redirect(visit.reply, outcome.value) : this.desk(visit, outcome.form);
  }

  async preview(visit: ImportVisit, importId: string, query: PageQuery = {}, form?: FormModel): Promise<PageReply> {
    const { request, reply, door, base } = visit;
    const shown = await this.showImport.execute(door, importId);
    const say = this.translations;
    const model = previewModel(shown, query, {
      ...{ base, now: this.clock.now(), t: say.in(request.language) },
      problem: (reason) => reasonInWords(say, request.language, reason),
    });
    const values = { ...readingValues(shown), ...(form?.values ?? {}) };
    const filled = { ...(form ?? this.forms.blank()), values };
    return this.pages.show(request, keepPrivate(reply), 'imports/preview', { ...model, form: filled }, { status: filled.status });
  }

  async read(visit: ImportVisit, importId: string): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, ReadingForm, (form) =>
      this.changeImport.execute(visit.door, importId, readingOf(form)),
    );
    if (!outcome.ok) return this.preview(visit, importId, {}, outcome.form);
    return this.pages.redirect(visit.reply, `${visit.base}/${importId}`, 'importRead');
  }

  async chooseSheet(visit: ImportVisit, importId: string): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, SheetForm, ({ sheet }) =>
      this.changeImport.chooseSheet(visit.door, importId, sheet),
    );
    if (!outcome.ok) return this.preview(visit, importId, {}, outcome.form);
    return this.pages.redirect(visit.reply, `${visit.base}/${importId}`, 'importRead');
  }

  /** What is wrong with the line stands beside the fields from the beginning. */
  async line(visit: ImportVisit, importId: string, lineId: string, form?: FormModel): Promise<PageReply> {
    const { request, reply, door, base } = visit;
    const shown = await this.correctLine.show(door, importId, lineId);
    const model = lineModel(shown, { base, now: this.clock.now(), t: this.translations.in(request.language) });
    const said = shown.line.problems.map((problem) => [problem.field, this.translations.problem(request.language, problem)] as const);
    const first = { ...this.forms.blank({ ...shown.line.reading }), errors: Object.fromEntries(said) };
    const filled = form ?? first;
    return this.pages.show(request, keepPrivate(reply), 'imports/line', { ...model, form: filled }, { status: filled.status });
  }

  async correct(visit: ImportVisit, importId: string, lineId: string): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, LineForm, (form) =>
      this.correctLine.execute(visit.door, importId, lineId, correctionOf(form)),
    );
    if (!outcome.ok) return this.line(visit, importId, lineId, outcome.form);
    return this.pages.redirect(visit.reply, `${visit.base}/${importId}?page=${pageOfLine(outcome.value)}`, 'lineCorrected');
  }

  async undo(visit: ImportVisit, importId: string): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, UndoRequest, ({ reason }) =>
      this.undoImport.execute(visit.door, importId, reason),
    );
    if (!outcome.ok) return this.preview(visit, importId, {}, outcome.form);
    return this.pages.redirect(visit.reply, `${visit.base}/${importId}`, 'importUndone');
  }

  async run(visit: ImportVisit, importId: string): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, RunForm, () => this.runImport.execute(visit.door, importId));
    if (!outcome.ok) return this.preview(visit, importId, {}, outcome.form);
    return this.pages.redirect(visit.reply, `${visit.base}/${importId}`, 'importDone');
  }

  async discard(visit: ImportVisit, importId: string): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, ButtonPress, () => this.changeImport.discard(visit.door, importId));
    if (!outcome.ok) return this.preview(visit, importId, {}, outcome.form);
    return this.pages.redirect(visit.reply, visit.base, 'importDiscarded');
  }

  async errors({ request, reply, door }: ImportVisit, importId: string): Promise<void> {
    await sendFile(reply, await this.errorFile.execute(door, importId, request.language));
  }

  private async start({ door, base }: ImportVisit, material: Material): Promise<string> {
    return `${base}/${await this.startImport.execute(door, material)}`;
  }
}

/** No search engine, cache or shared computer keeps a list of people. */
function keepPrivate(reply: PageReply): PageReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
}
