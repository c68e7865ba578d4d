import { Controller, Get, Param, Res } from '@nestjs/common';
import { sendBytes } from '../../platform/web/send-file.js';
import type { PageReply } from '../../platform/web/page-request.js';
import { OwnCertificates } from './own-certificates.js';

/** Behind the link to one's trainings: the paper to keep. */
@Controller('my-trainings/:token/certificates')
export class OwnCertificatesPagesController {
  constructor(private readonly certificates: OwnCertificates) {}

  @Get(':id/pdf')
  async pdf(@Res() reply: PageReply, @Param('token') token: string, @Param('id') id: string): Promise<PageReply> {
    const { fileName, bytes } = await this.certificates.pdf(token, id);
    void reply.header('x-robots-tag', 'noindex, nofollow');
    return sendBytes(reply, { fileName, contentType: 'application/pdf', bytes }, 'no-store');
  }
}
