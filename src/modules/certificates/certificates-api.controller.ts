import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { attachmentHeader } from '../../platform/documents/attachment-name.js';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import type { Actor } from '../../shared/actor.js';
import {
  CertificateListResponse,
  CertificateResponse,
  ClassCertificatesResponse,
  IssuedResponse,
  IssueInput,
  RegisterQuery,
  ReissueInput,
  RevokeInput,
  VerifiedResponse,
} from './certificate.dto.js';
import { certificateResponse, classCertificatesResponse } from './certificate.view.js';
import { IssueCertificates } from './issue-certificates.js';
import { PackClassCertificates } from './pack-class-certificates.js';
import { ReadCertificatePdf } from './read-certificate-pdf.js';
import { ReissueCertificate } from './reissue-certificate.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { ShowCertificate } from './show-certificate.js';
import { ShowClassCertificates } from './show-class-certificates.js';
import { ShowRegister } from './show-register.js';
import { VerifyCertificate } from './verify-certificate.js';
import { VerifyLimit } from './verify-limit.js';

@Controller('api/v1')
export class CertificatesApiController {
  constructor(
    private readonly issueCertificates: IssueCertificates,
    private readonly showClassCertificates: ShowClassCertificates,
    private readonly showRegister: ShowRegister,
    private readonly showCertificate: ShowCertificate,
    private readonly packCertificates: PackClassCertificates,
    private readonly readPdf: ReadCertificatePdf,
    private readonly revokeCertificate: RevokeCertificate,
    private readonly reissueCertificate: ReissueCertificate,
    private readonly verifyCertificate: VerifyCertificate,
    private readonly verifyLimit: VerifyLimit,
  ) {}

  /** Issues to everyone who earned a certificate and never had one, or to the people named. */
  @Post('classes/:id/certificates')
  async issue(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: IssueInput): Promise<IssuedResponse> {
    const certificates = (await this.issueCertificates.execute(actor, id, body)).map(certificateResponse);
    return { issued: certificates.length, certificates };
  }

  @Get('classes/:id/certificates')
  async ofClass(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassCertificatesResponse> {
    return classCertificatesResponse(await this.showClassCertificates.execute(actor, id));
  }

  /** The kept PDFs of the valid certificates of a class in one ZIP, in the order of the register. */
  @Get('classes/:id/certificates/zip')
  async zip(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await sendFile(reply, await this.packCertificates.execute(actor, id));
  }

  /** The same papers as pages of one PDF; 409 `papersDrawnBefore` when an older version drew them, and only the ZIP has them. */
  @Get('classes/:id/certificates/pdf')
  async inOne(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await sendFile(reply, await this.packCertificates.inOne(actor, id));
  }

  @Get('certificates')
  async list(@CurrentActor() actor: Actor, @Query() query: RegisterQuery): Promise<CertificateListResponse> {
    const { certificates, total } = await this.showRegister.execute(actor, query);
    return { items: certificates.map(certificateResponse), total };
  }

  @Get('certificates/:id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CertificateResponse> {
    return certificateResponse((await this.showCertificate.execute(actor, id)).certificate);
  }

  /** The PDF as it was first drawn; its SHA-256 is `fileHash`. */
  @Get('certificates/:id/pdf')
  async pdf(@CurrentActor() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: PageReply): Promise<StreamableFile> {
    const { fileName, bytes } = await this.readPdf.execute(actor, id);
    void reply.header('cache-control', 'private, no-cache');
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: attachmentHeader(fileName), length: bytes.length });
  }

  @Post('certificates/:id/revoke')
  @HttpCode(200)
  async revoke(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: RevokeInput): Promise<CertificateResponse> {
    return certificateResponse(await this.revokeCertificate.execute(actor, id, body));
  }

  /** The answer is the new certificate; the old one stays in the register as replaced. */
  @Post('certificates/:id/reissue')
  async reissue(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ReissueInput): Promise<CertificateResponse> {
    return certificateResponse(await this.reissueCertificate.execute(actor, id, body));
  }

  /** Public; at most 30 a minute from one address. */
  @Get('verify/:code')
  @Header('x-robots-tag', 'noindex')
  verify(@Ip() address: string, @Param('code') code: string): Promise<VerifiedResponse> {
    this.verifyLimit.take(address);
    return this.verifyCertificate.execute(code);
  }
}
