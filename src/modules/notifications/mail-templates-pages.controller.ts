import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { MAIL_BODY_POLICY } from '../../platform/mail/mail-body-policy.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { MailTemplateWords } from './mail-template.dto.js';
import { previewPage, refusedPreview, templateModel, templateRows } from './mail-template.view.js';
import { SaveMailTemplate } from './save-mail-template.js';
import { ShowMailTemplates } from './show-mail-templates.js';

/** The words of mails, for organisers and administrators to change. */
@Controller('staff/mail-templates')
export class MailTemplatesPagesController {
  constructor(
    private readonly showTemplates: ShowMailTemplates,
    private readonly saveTemplate: SaveMailTemplate,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { items } = await this.showTemplates.list(actor);
    return this.pages.show(request, reply, 'notifications/templates', {
      title: t('notifications:templates.title'),
      crumbs: [{ href: '/staff/mail', label: t('notifications:mailbox.title') }],
      rows: templateRows(items, t),
    });
  }

  @Get(':name/:language')
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: { name: string; language: string },
  ): Promise<PageReply> {
    return this.showOne(request, reply, actor, place);
  }

  @Post(':name/:language')
  async save(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: { name: string; language: string },
  ): Promise<PageReply> {
    const { name, language } = place;
    const outcome = await this.forms.submit(request, MailTemplateWords, (words) => this.saveTemplate.execute(actor, name, language, words));
    if (!outcome.ok) return this.showOne(request, reply, actor, place, outcome.form);
    return this.pages.redirect(reply, addressOf(place), 'templateSaved');
  }

  @Post(':name/:language/reset')
  async reset(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: { name: string; language: string },
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.saveTemplate.reset(actor, place.name, place.language));
    if (!outcome.ok) return this.showOne(request, reply, actor, place, outcome.form);
    return this.pages.redirect(reply, addressOf(place), 'templateReset');
  }

  /** What is saved, on sample data, for the frame. */
  @Get(':name/:language/preview')
  async preview(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: { name: string; language: string },
  ): Promise<PageReply> {
    const mail = await this.showTemplates.preview(actor, place.name, place.language);
    return sendBody(reply, previewPage(mail), 200);
  }

  /** What is typed, on sample data, for the frame. */
  @Post(':name/:language/preview')
  async previewTyped(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: { name: string; language: string },
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, MailTemplateWords, (words) =>
      this.showTemplates.preview(actor, place.name, place.language, words),
    );
    return outcome.ok
      ? sendBody(reply, previewPage(outcome.value), 200)
      : sendBody(reply, refusedPreview(outcome.form), outcome.form.status);
  }

  private async showOne(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { name, language }: { name: string; language: string },
    form?: FormModel,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const template = await this.showTemplates.execute(actor, name, language);
    const { subject, body, version } = template;
    const shown = form?.values.subject === undefined ? this.forms.blank({ subject, body, version }) : form;
    const model = { ...templateModel(template, t), form: form ? { ...form, values: shown.values } : shown };
    return this.pages.show(request, reply, 'notifications/template', model, { status: form?.status ?? 200 });
  }
}

function addressOf({ name, language }: { name: string; language: string }): string {
  return `/staff/mail-templates/${name}/${language}`;
}

function sendBody(reply: PageReply, html: string, status: number): PageReply {
  return reply
    .status(status)
    .header('content-security-policy', MAIL_BODY_POLICY)
    .header('content-type', 'text/html; charset=utf-8')
    .send(html);
}
