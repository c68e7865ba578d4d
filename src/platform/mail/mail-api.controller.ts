import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Actor } from '../../shared/actor.js';
import { sendBytes } from '../web/send-file.js';
import { CurrentActor, type PageReply } from '../web/page-request.js';
import { ChangeMail } from './change-mail.js';
import { ListMails, mailResponse } from './list-mails.js';
import { MailAddressChange, MailDetailResponse, MailFilter, MailListResponse, MailResponse } from './mail.dto.js';
import { mailDetail } from './mail.view.js';
import { ShowMail } from './show-mail.js';

@Controller('api/v1/mail')
@ApiBearerAuth()
export class MailApiController {
  constructor(
    private readonly listMails: ListMails,
    private readonly showMail: ShowMail,
    private readonly changeMail: ChangeMail,
  ) {}

  /** The mailbox: what was sent, waits, was held, failed, or never left; for organisers and administrators. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() filter: MailFilter): Promise<MailListResponse> {
    return this.listMails.execute(actor, filter);
  }

  /** One mail with its words. */
  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MailDetailResponse> {
    return mailDetail((await this.showMail.execute(actor, id)).mail);
  }

  /** The mail as a file, RFC 5322. */
  @Get(':id/eml')
  async export(@Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return sendBytes(reply, await this.showMail.file(actor, id), 'private, no-store');
  }

  /** Holds back what waits. */
  @Post(':id/hold')
  @HttpCode(200)
  async hold(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MailResponse> {
    return mailResponse(await this.changeMail.hold(actor, id));
  }

  /** Sends what was held, failed or never left; of what was sent a copy, which is answered. */
  @Post(':id/resend')
  @HttpCode(200)
  async resend(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MailResponse> {
    return mailResponse(await this.changeMail.resend(actor, id));
  }

  /** Sends what did not arrive to another address. */
  @Patch(':id')
  async changeAddress(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() change: MailAddressChange): Promise<MailResponse> {
    return mailResponse(await this.changeMail.changeAddress(actor, id, change));
  }
}
