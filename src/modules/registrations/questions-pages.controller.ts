import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AddQuestion } from './add-question.js';
import { ChangeQuestion } from './change-question.js';
import { ListQuestions } from './list-questions.js';
import { MoveQuestion } from './move-question.js';
import { QuestionMove, QuestionRequest } from './question.dto.js';
import {
  questionFormModel,
  questionListModel,
  type QuestionReader,
  questionsAddress,
  questionValues,
  withOwnLabels,
} from './question-list.view.js';
import { RemoveQuestion } from './remove-question.js';

/** Who looks at the questions of which class. */
interface ClassVisit extends Visit {
  readonly classId: string;
}

/** The organiser's own questions on the registration form of a class. */
@Controller('staff/classes/:classId/questions')
export class QuestionsPagesController {
  constructor(
    private readonly listQuestions: ListQuestions,
    private readonly addQuestion: AddQuestion,
    private readonly changeQuestion: ChangeQuestion,
    private readonly moveQuestion: MoveQuestion,
    private readonly removeQuestion: RemoveQuestion,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    return this.showList({ request, reply, actor, classId }, this.forms.blank());
  }

  @Get('new')
  async blank(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showForm({ request, reply, actor, classId }, null, this.forms.blank({ kind: 'text' }));
  }

  @Post()
  async add(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, QuestionRequest, (input) => this.addQuestion.execute(actor, classId, input));
    if (outcome.ok) return this.pages.redirect(reply, questionsAddress(classId), 'questionAdded');
    return this.showForm({ request, reply, actor, classId }, null, outcome.form);
  }

  @Get(':id')
  async edit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('id') id: string,
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showForm({ request, reply, actor, classId }, id);
  }

  @Post(':id')
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, QuestionRequest, (input) => this.changeQuestion.execute(actor, classId, id, input));
    if (outcome.ok) return this.pages.redirect(reply, questionsAddress(classId), 'questionChanged');
    return this.showForm({ request, reply, actor, classId }, id, outcome.form);
  }

  @Post(':id/move')
  async move(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, QuestionMove, (input) =>
      this.moveQuestion.execute(actor, classId, id, input.direction),
    );
    if (outcome.ok) return this.pages.redirect(reply, questionsAddress(classId));
    return this.showList({ request, reply, actor, classId }, outcome.form);
  }

  @Post(':id/remove')
  async remove(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.removeQuestion.execute(actor, classId, id));
    if (outcome.ok) return this.pages.redirect(reply, questionsAddress(classId), 'questionRemoved');
    // Nothing was typed: the message alone, above the list in which the dependent questions can be seen.
    return this.showList({ request, reply, actor, classId }, withoutFields(outcome.form));
  }

  private reader({ request, actor }: ClassVisit): QuestionReader {
    return { actor, now: this.clock.now(), language: request.language, t: this.translations.in(request.language) };
  }

  private async showList(visit: ClassVisit, form: FormModel): Promise<PageReply> {
    const model = questionListModel(await this.listQuestions.execute(visit.actor, visit.classId), this.reader(visit));
    return this.pages.show(visit.request, visit.reply, 'registrations/questions', { ...model, form }, { status: form.status });
  }

  /** With `refused` the form comes back as it was sent; without an id it is a new question. */
  private async showForm(visit: ClassVisit, id: string | null, refused?: FormModel): Promise<PageReply> {
    const list = await this.listQuestions.execute(visit.actor, visit.classId);
    const question = id === null ? null : (list.questions.find((each) => each.id === id) ?? null);
    if (id !== null && question === null) throw new DomainError('not-found', 'questionNotFound');
    const form = refused
      ? withOwnLabels(refused, this.reader(visit).t)
      : this.forms.blank(question === null ? {} : questionValues(question));
    const model = questionFormModel(list, question, this.reader(visit));
    return this.pages.show(visit.request, visit.reply, 'registrations/question', { ...model, form }, { status: form.status });
  }
}

function withoutFields(form: FormModel): FormModel {
  return { ...form, errors: {}, summary: form.summary.map(({ message }) => ({ field: null, label: null, message })) };
}
