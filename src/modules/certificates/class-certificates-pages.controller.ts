import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { classHead } from '../classes/index.js';
import { IssueInput } from './certificate.dto.js';
import { certificateRow } from './certificate.view.js';
import { candidateRow, issueValues, whyNoIssuing } from './class-certificates.view.js';
import { IssueCertificates } from './issue-certificates.js';
import { ShowClassCertificates } from './show-class-certificates.js';

@Controller('staff/classes/:id/certificates')
export class ClassCertificatesPagesController {
  constructor(
    private readonly showClassCertificates: ShowClassCertificates,
    private readonly issueCertificates: IssueCertificates,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.show(request, reply, actor, id);
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
    return this.show(request, reply, actor, id, outcome.form);
  }

  private async show(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.showClassCertificates.execute(actor, id);
    const form = refused ?? this.forms.blank(issueValues(seen.usual));
    const closed = whyNoIssuing(seen, t);
    const candidates = seen.candidates
      .filter(({ standing }) => standing !== 'issued')
      .map((candidate) => candidateRow(candidate, seen, t, refused?.values));
    const model = {
      title: t('certificates:ofClass.title'),
      head: classHead(seen.trainingClass, this.clock.now(), t),
      action: `/staff/classes/${id}/certificates`,
      closed,
      mayIssue: mayOrganise(actor) && closed === null && candidates.some(({ offered }) => offered),
      candidates,
      eligible: seen.candidates.filter(({ standing }) => standing === 'eligible').length,
      certificates: seen.certificates.map((certificate) => certificateRow(certificate, t)),
      form,
    };
    return this.pages.show(request, reply, 'certificates/of-class', model, { status: form.status });
  }
}
