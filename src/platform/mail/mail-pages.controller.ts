import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { sendBytes } from '../web/send-file.js';
import { ButtonPress } from '../web/button-press.js';
import { type FormModel, Forms } from '../web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../web/page-request.js';
import { Pages } from '../web/pages.js';
import { Translations } from '../web/translations.js';
import { ChangeMail } from './change-mail.js';
import { ListMails } from './list-mails.js';
import { MailAddressChange, MailFilter } from './mail.dto.js';
import { MAIL_BODY_POLICY } from './mail-body-policy.js';
import { listAddress, mailModel, mailRow, stateOptions } from './mail.view.js';
import { ShowMail } from './show-mail.js';
import { Smtp } from './smtp.js';

/** The mailbox. For organisers and administrators. */
@Controller('staff/mail')
export class MailPagesController {
  constructor(
    private readonly listMails: ListMails,
    private readonly showMail: ShowMail,
    private readonly changeMail: ChangeMail,
    private readonly smtp: Smtp,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: MailFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { items, next, total } = await this.listMails.execute(actor, filter);
    const isFiltered = Boolean(filter.state ?? filter.q ?? filter.about);
    return this.pages.show(request, reply, 'notifications/mailbox', {
      title: t('notifications:mailbox.title'),
      serverMissing: !this.smtp.isSetUp,
      mails: items.map((each) => mailRow(each, t)),
      clearHref: isFiltered ? '/staff/mail' : null,
      stateOptions: stateOptions(t),
      pager: { total, previous: filter.before === undefined ? null : listAddress(filter), next: next && listAddress(filter, next) },
      form: this.forms.blank({ state: filter.state, q: filter.q }),
    });
  }

  @Get(':id')
  show(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.showOne(request, reply, actor, { id, form: this.forms.blank() });
  }

  @Get(':id/body')
  async body(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    const html = await this.showMail.html(actor, id);
    return reply.header('content-security-policy', MAIL_BODY_POLICY).header('content-type', 'text/html; charset=utf-8').send(html);
  }

  @Get(':id/eml')
  async export(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return sendBytes(reply, await this.showMail.file(actor, id), 'private, no-store');
  }

  @Post(':id/hold')
  hold(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.press(request, reply, actor, { id, notice: 'mailHeld', press: () => this.changeMail.hold(actor, id) });
  }

  @Post(':id/resend')
  resend(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.press(request, reply, actor, { id, notice: 'mailQueued', press: () => this.changeMail.resend(actor, id) });
  }

  @Post(':id/address')
  async changeAddress(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, MailAddressChange, (change) => this.changeMail.changeAddress(actor, id, change));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/mail/${id}`, 'mailQueued');
    return this.showOne(request, reply, actor, { id, form: outcome.form });
  }

  private async press(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, notice, press }: { id: string; notice: string; press: () => Promise<{ readonly id: string }> },
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, press);
    if (outcome.ok) return this.pages.redirect(reply, `/staff/mail/${outcome.value.id}`, notice);
    return this.showOne(request, reply, actor, { id, form: outcome.form });
  }

  private async showOne(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, form }: { id: string; form: FormModel },
  ): Promise<PageReply> {
    const shown = await this.showMail.execute(actor, id);
    const values = form.values.to === undefined ? { ...form.values, to: shown.mail.toAddress } : form.values;
    const model = { ...mailModel(shown, this.translations.in(request.language)), form: { ...form, values } };
    return this.pages.show(request, reply, 'notifications/mail', model, { status: form.status });
  }
}
