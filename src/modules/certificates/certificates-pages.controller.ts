import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { sendBytes } from '../../platform/web/send-file.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { RegisterQuery, ReissueInput, RevokeInput } from './certificate.dto.js';
import { certificateRow } from './certificate.view.js';
import { changeModel, fileModel, registerModel, reissueValues } from './certificate-file.view.js';
import { ReadCertificatePdf } from './read-certificate-pdf.js';
import { ReissueCertificate } from './reissue-certificate.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { ShowCertificate } from './show-certificate.js';
import { ShowRegister } from './show-register.js';

@Controller('staff/certificates')
export class CertificatesPagesController {
  constructor(
    private readonly showRegister: ShowRegister,
    private readonly showCertificate: ShowCertificate,
    private readonly readPdf: ReadCertificatePdf,
    private readonly revokeCertificate: RevokeCertificate,
    private readonly reissueCertificate: ReissueCertificate,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async register(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() query: RegisterQuery,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const page = await this.showRegister.execute(actor, query);
    return this.pages.show(request, reply, 'certificates/register', {
      title: t('certificates:register.title'),
      certificates: page.certificates.map((certificate) => certificateRow(certificate, dateInVietnam(this.clock.now()), t)),
      ...registerModel(query, page, t),
      form: this.forms.blank({ q: query.q, state: query.state, year: String(page.year), register: page.register }),
    });
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const seen = await this.showCertificate.execute(actor, id);
    const model = fileModel(seen, dateInVietnam(this.clock.now()), this.translations.in(request.language));
    const mayChange = mayOrganise(actor) && seen.certificate.state === 'valid';
    return this.pages.show(request, reply, 'certificates/certificate', { ...model, mayChange });
  }

  @Get(':id/pdf')
  async pdf(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    const { fileName, bytes } = await this.readPdf.execute(actor, id);
    return sendBytes(reply, { fileName, contentType: 'application/pdf', bytes });
  }

  @Get(':id/revoke')
  revokeForm(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showChange(request, reply, actor, { id, change: 'revoke' });
  }

  @Post(':id/revoke')
  async revoke(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, RevokeInput, (input) => this.revokeCertificate.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/certificates/${id}`, 'certificateRevoked');
    return this.showChange(request, reply, actor, { id, change: 'revoke', refused: outcome.form });
  }

  @Get(':id/reissue')
  reissueForm(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showChange(request, reply, actor, { id, change: 'reissue' });
  }

  @Post(':id/reissue')
  async reissue(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ReissueInput, (input) => this.reissueCertificate.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/certificates/${outcome.value.id}`, 'certificateReissued');
    return this.showChange(request, reply, actor, { id, change: 'reissue', refused: outcome.form });
  }

  private async showChange(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    { id, change, refused }: { id: string; change: 'revoke' | 'reissue'; refused?: FormModel },
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    const t = this.translations.in(request.language);
    const seen = await this.showCertificate.execute(actor, id);
    const form = refused ?? this.forms.blank(change === 'reissue' ? reissueValues(seen) : {});
    const model = { ...changeModel(seen, change, t), mayChange: seen.certificate.state === 'valid', form };
    return this.pages.show(request, reply, `certificates/${change}`, model, { status: form.status });
  }
}
