import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ExternalCertificateListResponse, ExternalCertificatesInput, ExternalWithdrawal } from './external-certificate.dto.js';
import { externalResponse } from './external-certificates.view.js';
import { RecordExternalCertificates } from './record-external-certificates.js';
import { ShowExternalCertificates } from './show-external-certificates.js';
import { WithdrawExternalCertificate } from './withdraw-external-certificate.js';

/** Certificates that another organisation gave for the course it held. */
@Controller('api/v1/classes/:id/external-certificates')
export class ExternalCertificatesApiController {
  constructor(
    private readonly showExternal: ShowExternalCertificates,
    private readonly recordExternal: RecordExternalCertificates,
    private readonly withdrawExternal: WithdrawExternalCertificate,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ExternalCertificateListResponse> {
    return { items: (await this.showExternal.execute(actor, id)).certificates.map(externalResponse) };
  }

  /** For people who passed. */
  @Post()
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ExternalCertificatesInput,
  ): Promise<ExternalCertificateListResponse> {
    return { items: (await this.recordExternal.execute(actor, id, body)).map(externalResponse) };
  }

  @Post(':certificateId/withdraw')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('certificateId') certificateId: string,
    @Body() body: ExternalWithdrawal,
  ): Promise<ExternalCertificateListResponse> {
    await this.withdrawExternal.execute(actor, id, certificateId, body);
    return this.list(actor, id);
  }
}
