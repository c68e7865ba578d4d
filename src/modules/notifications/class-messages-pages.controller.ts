import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { ClassMessageFilter, ClassMessageRequest, ClassMessageStart } from './class-message.dto.js';
import { chosenIds, composeModel, messagesAddress, previewModel, sentModel } from './class-message.view.js';
import { ListClassMessages } from './list-class-messages.js';
import { WriteClassMessage } from './write-class-message.js';

interface ClassVisit extends Visit {
  readonly classId: string;
}

/** Staff write to people of a class: compose, look, send; and what was sent. */
@Controller('staff/classes/:classId/messages')
export class ClassMessagesPagesController {
  constructor(
    private readonly listClassMessages: ListClassMessages,
    private readonly writeClassMessage: WriteClassMessage,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Query() filter: ClassMessageFilter,
  ): Promise<PageReply> {
    const sent = await this.listClassMessages.execute(actor, classId, filter);
    const model = sentModel(sent, filter, this.clock.now(), this.translations.in(request.language));
    return this.pages.show(request, reply, 'notifications/class-messages', model);
  }

  /** To everyone of the class by state. */
  @Get('new')
  async blank(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    return this.compose({ request, reply, actor, classId }, this.forms.blank({ states: ['confirmed'] }));
  }

  /** To those who were chosen in the list, or back from the preview with what was written. */
  @Post('new')
  @HttpCode(200)
  async again(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassMessageStart, ({ subject, body, registrationIds, states }) =>
      Promise.resolve({ subject, body, registrationIds, states }),
    );
    return this.compose({ request, reply, actor, classId }, outcome.ok ? this.forms.blank(outcome.value) : outcome.form);
  }

  @Post('preview')
  @HttpCode(200)
  async preview(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const visit = { request, reply, actor, classId };
    const outcome = await this.forms.submit(request, ClassMessageRequest, async (input) => {
      return { input, preview: await this.writeClassMessage.preview(actor, classId, input) };
    });
    if (!outcome.ok) return this.compose(visit, outcome.form);
    const { input, preview } = outcome.value;
    const { trainingClass } = await this.listClassMessages.execute(actor, classId, {});
    const model = previewModel(
      { trainingClass, input, preview, key: input.key ?? this.ids.next() },
      this.clock.now(),
      this.translations.in(request.language),
    );
    return this.pages.show(request, reply, 'notifications/class-message-preview', model);
  }

  @Post()
  async send(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassMessageRequest, (input) => this.writeClassMessage.send(actor, classId, input));
    if (outcome.ok) return this.pages.redirect(reply, messagesAddress(classId), 'messageSent');
    return this.compose({ request, reply, actor, classId }, outcome.form);
  }

  private async compose({ request, reply, actor, classId }: ClassVisit, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { trainingClass } = await this.listClassMessages.execute(actor, classId, {});
    const people = await this.writeClassMessage.chosen(actor, classId, chosenIds(form));
    const model = composeModel({ trainingClass, people, form }, this.clock.now(), t);
    return this.pages.show(request, reply, 'notifications/class-message', { ...model, form }, { status: form.status });
  }
}
