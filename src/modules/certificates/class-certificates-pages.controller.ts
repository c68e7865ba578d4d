import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { classHead } from '../classes/index.js';
import { ClassCertificatesQuery, IssueInput } from './certificate.dto.js';
import { classCertificatesModel, issueValues } from './class-certificates.view.js';
import { IssueCertificates } from './issue-certificates.js';
import { PackClassCertificates } from './pack-class-certificates.js';
import { ShowClassCertificates } from './show-class-certificates.js';

@Controller('staff/classes/:id/certificates')
export class ClassCertificatesPagesController {
  constructor(
    private readonly showClassCertificates: ShowClassCertificates,
    private readonly issueCertificates: IssueCertificates,
    private readonly packCertificates: PackClassCertificates,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { page }: ClassCertificatesQuery,
  ): Promise<PageReply> {
    return this.show(request, reply, actor, { id, page });
  }

  @Get('zip')
  async zip(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await sendFile(reply, await this.packCertificates.execute(actor, id));
  }

  @Get('pdf')
  async inOne(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await sendFile(reply, await this.packCertificates.inOne(actor, id));
  }

  @Post()
  async issue(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, IssueInput, (input) => this.issueCertificates.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}/certificates`, 'certificatesIssued');
    return this.show(request, reply, actor, { id, refused: outcome.form });
  }

  private async show(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, page = 1, refused }: { id: string; page?: number | undefined; refused?: FormModel },
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.showClassCertificates.execute(actor, id);
    if (seen.trainingClass.heldBy !== null) return this.pages.redirect(reply, `/staff/classes/${id}/external-certificates`);
    const form = refused ?? this.forms.blank(issueValues(seen.usual));
    const model = {
      title: t('certificates:ofClass.title'),
      head: classHead(seen.trainingClass, this.clock.now(), t),
      ...classCertificatesModel(
        seen,
        { page, today: dateInVietnam(this.clock.now()), mayOrganise: mayOrganise(actor), sent: refused?.values },
        t,
      ),
      form,
    };
    return this.pages.show(request, reply, 'certificates/of-class', model, { status: form.status });
  }
}
