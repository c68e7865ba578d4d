import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { sendBytes } from '../../platform/web/send-file.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { AnswersForm, StaffAnswersForm } from './registration.dto.js';
import { answerValues, questionFields, staffAnswersForm, typed, withAnswerProblems } from './answer.view.js';
import { CorrectAnswers } from './correct-answers.js';
import { LARGEST_ANSWER_FILE, MOST_FILE_QUESTIONS } from './domain/question.js';
import { ShowAnswerFile } from './show-answer-file.js';
import { ShowAnswers } from './show-answers.js';

/** The answers of one registration: corrected behind the private link, typed by staff, their files fetched by staff. */
@Controller()
export class AnswersPagesController {
  constructor(
    private readonly showAnswers: ShowAnswers,
    private readonly correctAnswers: CorrectAnswers,
    private readonly showAnswerFile: ShowAnswerFile,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('r/:token/answers')
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex, nofollow')
  async edit(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    return this.showForm(request, reply, token);
  }

  @Post('r/:token/answers')
  @AcceptsUpload({ maxMegabytes: LARGEST_ANSWER_FILE, maxFiles: MOST_FILE_QUESTIONS, visitors: true })
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex, nofollow')
  async correct(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, AnswersForm, ({ answers = {}, removeFiles }) =>
      this.correctAnswers.execute(actor, token, { given: answers, language: request.language, removed: removeFiles }),
    );
    if (outcome.ok) return this.pages.redirect(reply, `/r/${token}`, 'answersCorrected');
    return this.showForm(request, reply, token, outcome.form);
  }

  @Get('staff/classes/:classId/registrations/:id/answers')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showStaffForm(request, reply, actor, id);
  }

  @Post('staff/classes/:classId/registrations/:id/answers')
  async enter(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, StaffAnswersForm, ({ answers = {} }) =>
      this.correctAnswers.byStaff(actor, id, { given: answers, language: request.language }),
    );
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${classId}/registrations/${id}`, 'answersEntered');
    return this.showStaffForm(request, reply, actor, id, outcome.form);
  }

  @Get('staff/classes/:classId/registrations/:id/answers/:questionId')
  async file(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('questionId') questionId: string,
  ): Promise<PageReply> {
    return sendBytes(reply, await this.showAnswerFile.execute(actor, id, questionId), 'private, no-store');
  }

  private async showStaffForm(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    requireRole(actor, 'organiser');
    const speech = { language: request.language, t: this.translations.in(request.language) };
    const shown = await this.showAnswers.execute(actor, id);
    const asked = typed(shown.questions);
    const first = refused ?? this.forms.blank(answerValues(asked, shown.answers, speech.language));
    const form = withAnswerProblems(first, [], asked, speech.language, this.translations);
    const model = staffAnswersForm(shown, form, this.clock.now(), speech);
    return this.pages.show(request, reply, 'registrations/staff-answers', { ...model, form }, { status: form.status });
  }

  private async showForm(request: PageRequest, reply: PageReply, token: string, refused?: FormModel): Promise<PageReply> {
    const { trainingClass, questions, answers, whyClosed } = await this.showAnswers.own(token);
    const { language } = request;
    const t = this.translations.in(language);
    const asked = questions.filter(({ removedAt }) => removedAt === null);
    const form = withAnswerProblems(
      refused ?? this.forms.blank(answerValues(asked, answers, language)),
      [],
      asked,
      language,
      this.translations,
    );
    const model = {
      title: t('questions:own.title'),
      lead: trainingClass.name,
      questions: questionFields(asked, form, { language, t }, answers),
      closedText: whyClosed === null ? null : t(`error.${whyClosed}`),
      hasFiles: asked.some(({ kind }) => kind === 'file'),
      action: `/r/${token}/answers`,
      href: `/r/${token}`,
    };
    return this.pages.show(request, reply, 'registrations/answers', { ...model, form }, { status: form.status });
  }
}
