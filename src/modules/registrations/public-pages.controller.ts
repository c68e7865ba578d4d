import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import { readRequest } from '../../platform/web/validation.js';
import type { Actor } from '../../shared/actor.js';
import { answersIn } from './answer-field.js';
import { AnswerIntake } from './answer-intake.js';
import { questionFields, withAnswerProblems } from './answer.view.js';
import { LARGEST_ANSWER_FILE, MOST_FILE_QUESTIONS } from './domain/question.js';
import { OpenClassList } from './open-class-list.js';
import { PrivacyNotice } from './privacy-notice.js';
import { classModel, listModel } from './public-class.view.js';
import { RegisterParticipant } from './register-participant.js';
import { PublicListFilter, RegistrationForm } from './registration.dto.js';
import { type PublicClass, ShowPublicClass } from './show-public-class.js';

/** What everyone can open: the list of classes, one class with its form, the privacy notice. */
@Controller()
export class PublicPagesController {
  constructor(
    private readonly openClasses: OpenClassList,
    private readonly showPublicClass: ShowPublicClass,
    private readonly registerParticipant: RegisterParticipant,
    private readonly privacyNotice: PrivacyNotice,
    private readonly answers: AnswerIntake,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const { classes, pages } = this.openClasses.snapshot();
    // Only the bare page of somebody unknown is the same for all: no filter, no notice, no name of a member of staff.
    const isShared = request.url === '/' && actor.kind === 'visitor';
    const drawn = isShared ? pages.get(request.language) : undefined;
    if (drawn !== undefined) return reply.type('text/html; charset=utf-8').send(drawn);
    // Read here and not as a parameter, where even the bare page would be checked: 0.25 ms of processor time a request instead of 0.14.
    const filter = await readRequest(PublicListFilter, request.query);
    const model = listModel(await classes, filter, this.clock.now(), this.translations.in(request.language));
    if (isShared) rememberPage(reply, (html) => pages.set(request.language, html));
    return this.pages.show(request, reply, 'registrations/class-list', {
      ...model,
      form: this.forms.blank({ q: filter.q, type: filter.type, topic: filter.topic }),
    });
  }

  @Get('classes/:code')
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @Param('code') code: string): Promise<PageReply> {
    return this.showClass(request, reply, await this.showPublicClass.execute(code), this.forms.blank({ gender: '' }));
  }

  @Post('classes/:code/register')
  @AcceptsUpload({ maxMegabytes: LARGEST_ANSWER_FILE, maxFiles: MOST_FILE_QUESTIONS, visitors: true })
  async register(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
  ): Promise<PageReply> {
    const { trainingClass } = await this.showPublicClass.execute(code);
    const outcome = await this.forms.submit(request, RegistrationForm, (form) =>
      this.registerParticipant.execute(actor, trainingClass.id, form, request.language),
    );
    if (outcome.ok) return this.pages.redirect(reply, `/r/${outcome.value.token}`);
    // Read again: that it was refused may well mean that the class looks different now.
    const shown = await this.showPublicClass.execute(code);
    return this.showClass(request, reply, shown, await this.withAnswers(request, shown, outcome.form));
  }

  @Get('privacy')
  privacy(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): PageReply {
    return this.pages.show(request, reply, 'registrations/privacy', {
      ...this.privacyNotice.in(request.language),
      version: this.privacyNotice.version,
      contactMissing: !this.privacyNotice.namesContact && actor.kind === 'staff' && actor.role === 'admin',
    });
  }

  /** Everything that is wrong at once: the fields are checked before anybody asks what the class asks. */
  private async withAnswers(request: PageRequest, { trainingClass, questions }: PublicClass, form: FormModel): Promise<FormModel> {
    const given = answersIn((request.body ?? {}) as Record<string, unknown>);
    const problems = form.status === 422 ? await this.answers.problemsOf(trainingClass.id, given, request.language) : [];
    return withAnswerProblems(form, problems, questions, request.language, this.translations);
  }

  private showClass(request: PageRequest, reply: PageReply, shown: PublicClass, form: FormModel): PageReply {
    const t = this.translations.in(request.language);
    const model = classModel(shown, form, this.clock.now(), t);
    const questions = questionFields(shown.questions, form, { language: request.language, t });
    const hasFiles = shown.questions.some(({ kind }) => kind === 'file');
    const privacy = this.privacyNotice.in(request.language);
    return this.pages.show(
      request,
      reply,
      'registrations/class',
      { ...model, questions, hasFiles, privacy, form },
      { status: form.status },
    );
  }
}

/** Hands the finished page to `keep` on its way out; a page about an error is nobody else's. */
function rememberPage(reply: PageReply, keep: (html: string) => void): void {
  const send = reply.send.bind(reply);
  reply.send = (payload?: unknown): PageReply => {
    if (typeof payload === 'string' && reply.statusCode === 200) keep(payload);
    return send(payload);
  };
}
