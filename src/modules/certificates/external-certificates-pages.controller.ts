import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { classHead } from '../classes/index.js';
import { ExternalCertificatesInput, ExternalWithdrawalForm } from './external-certificate.dto.js';
import { externalModel, numbersFromForm } from './external-certificates.view.js';
import { RecordExternalCertificates } from './record-external-certificates.js';
import { ShowExternalCertificates } from './show-external-certificates.js';
import { WithdrawExternalCertificate } from './withdraw-external-certificate.js';

interface ClassVisit extends Visit {
  readonly id: string;
}

@Controller('staff/classes/:id/external-certificates')
export class ExternalCertificatesPagesController {
  constructor(
    private readonly showExternal: ShowExternalCertificates,
    private readonly recordExternal: RecordExternalCertificates,
    private readonly withdrawExternal: WithdrawExternalCertificate,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.show({ request, reply, actor, id });
  }

  @Post()
  async record(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const typed = request.body as Record<string, unknown>;
    request.body = { ...typed, numbers: numbersFromForm(typed) };
    const outcome = await this.forms.submit(request, ExternalCertificatesInput, (input) => this.recordExternal.execute(actor, id, input));
    if (!outcome.ok) return this.show({ request, reply, actor, id }, { ...outcome.form, values: typed });
    return this.pages.redirect(reply, `/staff/classes/${id}/external-certificates`, 'externalRecorded');
  }

  @Post('withdraw')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ExternalWithdrawalForm, ({ certificateId, reason }) =>
      this.withdrawExternal.execute(actor, id, certificateId, { reason }),
    );
    if (!outcome.ok) return this.show({ request, reply, actor, id }, outcome.form);
    return this.pages.redirect(reply, `/staff/classes/${id}/external-certificates`, 'externalWithdrawn');
  }

  private async show({ request, reply, actor, id }: ClassVisit, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seen = await this.showExternal.execute(actor, id);
    const form = refused ?? this.forms.blank({ issuer: seen.trainingClass.heldBy ?? '' });
    const model = {
      title: t('certificates:external.title'),
      head: classHead(seen.trainingClass, this.clock.now(), t),
      ...externalModel(seen, { mayRecord: mayOrganise(actor), today: dateInVietnam(this.clock.now()), typed: form.values }, t),
      form,
    };
    return this.pages.show(request, reply, 'certificates/external', model, { status: form.status });
  }
}
