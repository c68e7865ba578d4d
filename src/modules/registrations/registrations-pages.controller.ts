import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { AddParticipant } from './add-participant.js';
import { questionFields, staffAnswersModel, typed, withAnswerProblems } from './answer.view.js';
import { CancelRegistration } from './cancel-registration.js';
import { refusedForm } from './bulk-decisions.view.js';
import { classListModel, pageAddress } from './class-list.view.js';
import { DecideRegistrations } from './decide-registrations.js';
import { DecisionRequest } from './decision.dto.js';
import { ExportRegistrations } from './export-registrations.js';
import { ListQuestions } from './list-questions.js';
import { ListRegistrations } from './list-registrations.js';
import { AddParticipantRequest, CancelRequest, RegistrationExportRequest, RegistrationPageFilter } from './registration.dto.js';
import { addModel, detailModel } from './registration-list.view.js';
import { ShowAnswers } from './show-answers.js';
import { ShowRegistration } from './show-registration.js';

/** Who looks at the list of which class. */
interface ClassVisit extends Visit {
  readonly classId: string;
}

/** The list of a class for staff: search it, write somebody in, take somebody off. */
@Controller('staff/classes/:classId/registrations')
export class RegistrationsPagesController {
  constructor(
    private readonly listRegistrations: ListRegistrations,
    private readonly exportRegistrations: ExportRegistrations,
    private readonly showRegistration: ShowRegistration,
    private readonly showAnswers: ShowAnswers,
    private readonly listQuestions: ListQuestions,
    private readonly addParticipant: AddParticipant,
    private readonly cancelRegistration: CancelRegistration,
    private readonly decideRegistrations: DecideRegistrations,
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
    @Query() filter: RegistrationPageFilter,
  ): Promise<PageReply> {
    return this.showList({ request, reply, actor, classId }, filter, this.forms.blank());
  }

  /** What was chosen in the list; the list as it was seen stands in the address. */
  @Post('decisions')
  async decide(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Query() filter: RegistrationPageFilter,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, DecisionRequest, (input) => this.decideRegistrations.execute(actor, input, classId));
    const visit = { request, reply, actor, classId };
    if (!outcome.ok) return this.showList(visit, filter, outcome.form);
    const decided = outcome.value.filter((each) => each.outcome !== 'refused').length;
    if (decided === outcome.value.length) {
      return this.pages.redirect(reply, pageAddress(classId, filter, filter.page ?? 1), 'registrationsDecided');
    }
    return this.showList(visit, filter, refusedForm(outcome.value, request.language, this.translations), decided);
  }

  @Get('new')
  async blank(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    return this.showForm({ request, reply, actor, classId }, this.forms.blank({ gender: '' }));
  }

  @Post()
  async add(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, AddParticipantRequest, (input) =>
      this.addParticipant.execute(actor, classId, input, request.language),
    );
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${classId}/registrations`, 'participantAdded');
    return this.showForm({ request, reply, actor, classId }, outcome.form);
  }

  /** Posted, because every export is written into the history of its class. */
  @Post('export')
  async export(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Body() asked: RegistrationExportRequest,
  ): Promise<void> {
    await sendFile(reply, await this.exportRegistrations.execute(actor, classId, asked, request.language));
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showOne({ request, reply, actor }, id, this.forms.blank());
  }

  @Post(':id/cancel')
  async cancel(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, CancelRequest, (input) => this.cancelRegistration.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${classId}/registrations`, 'registrationCancelled');
    return this.showOne({ request, reply, actor }, id, outcome.form);
  }

  /** `decided`: how many of those chosen were, where others were refused. */
  private async showList(
    { request, reply, actor, classId }: ClassVisit,
    filter: RegistrationPageFilter,
    form: FormModel,
    decided = 0,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const found = await this.listRegistrations.execute(actor, classId, filter);
    const ticked = [form.values.registrationIds ?? []].flat().map(String);
    const model = classListModel(found, filter, { actor, now: this.clock.now(), t }, ticked);
    const { q, state, group, sort = 'name' } = filter;
    const values = { q, state, group, sort, reason: form.values.reason };
    return this.pages.show(
      request,
      reply,
      'registrations/list',
      { ...model, form: { ...form, values }, ...(decided > 0 ? { notice: t('registrations:bulk.decided', { count: decided }) } : {}) },
      { status: form.status },
    );
  }

  /** Door staff let people in and ask nothing but who they are. */
  private async showForm({ request, reply, actor, classId }: ClassVisit, refused: FormModel): Promise<PageReply> {
    requireRole(actor, 'organiser', 'checkin');
    const { trainingClass } = await this.listRegistrations.execute(actor, classId, {});
    const speech = { language: request.language, t: this.translations.in(request.language) };
    const asked = mayOrganise(actor) ? typed(await this.listQuestions.announced(actor, classId)) : [];
    const model = addModel(trainingClass, { actor, now: this.clock.now(), t: speech.t });
    const form = withAnswerProblems(refused, [], asked, speech.language, this.translations);
    const values = { ...form.values, source: form.values.source ?? model.usualSource };
    const questions = questionFields(asked, form, speech);
    return this.pages.show(
      request,
      reply,
      'registrations/new',
      { ...model, questions, form: { ...form, values } },
      { status: form.status },
    );
  }

  private async showOne({ request, reply, actor }: Visit, id: string, form: FormModel): Promise<PageReply> {
    const details = await this.showRegistration.execute(actor, id);
    const speech = { language: request.language, t: this.translations.in(request.language) };
    const model = detailModel(details, { actor, now: this.clock.now(), t: speech.t });
    const answers = staffAnswersModel(await this.showAnswers.execute(actor, id), actor, speech);
    return this.pages.show(request, reply, 'registrations/registration', { ...model, ...answers, form }, { status: form.status });
  }
}
