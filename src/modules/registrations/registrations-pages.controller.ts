import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { AddParticipant } from './add-participant.js';
import { staffAnswersModel } from './answer.view.js';
import { CancelRegistration } from './cancel-registration.js';
import { classListModel } from './class-list.view.js';
import { ExportRegistrations } from './export-registrations.js';
import { ListRegistrations } from './list-registrations.js';
import { AddParticipantRequest, CancelRequest, RegistrationExportRequest, RegistrationPageFilter } from './registration.dto.js';
import { addModel, detailModel } from './registration-list.view.js';
import { ShowAnswers } from './show-answers.js';
import { ShowRegistration } from './show-registration.js';

/** Who looks at the list of which class. */
interface Visit {
  readonly request: PageRequest;
  readonly reply: PageReply;
  readonly actor: Actor;
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
    private readonly addParticipant: AddParticipant,
    private readonly cancelRegistration: CancelRegistration,
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
    const found = await this.listRegistrations.execute(actor, classId, filter);
    const model = classListModel(found, filter, { actor, now: this.clock.now(), t: this.translations.in(request.language) });
    return this.pages.show(request, reply, 'registrations/list', {
      ...model,
      form: this.forms.blank({ q: filter.q, state: filter.state, group: filter.group, sort: filter.sort ?? 'name' }),
    });
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
    const outcome = await this.forms.submit(request, AddParticipantRequest, (input) => this.addParticipant.execute(actor, classId, input));
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

  private async showForm({ request, reply, actor, classId }: Visit, form: FormModel): Promise<PageReply> {
    const { trainingClass } = await this.listRegistrations.execute(actor, classId, {});
    const model = addModel(trainingClass, { actor, now: this.clock.now(), t: this.translations.in(request.language) });
    const source = form.values.source ?? model.usualSource;
    return this.pages.show(
      request,
      reply,
      'registrations/new',
      { ...model, form: { ...form, values: { ...form.values, source } } },
      { status: form.status },
    );
  }

  private async showOne({ request, reply, actor }: Omit<Visit, 'classId'>, id: string, form: FormModel): Promise<PageReply> {
    const details = await this.showRegistration.execute(actor, id);
    const speech = { language: request.language, t: this.translations.in(request.language) };
    const model = detailModel(details, { actor, now: this.clock.now(), t: speech.t });
    const answers = staffAnswersModel(await this.showAnswers.execute(actor, id), actor, speech);
    return this.pages.show(request, reply, 'registrations/registration', { ...model, ...answers, form }, { status: form.status });
  }
}
