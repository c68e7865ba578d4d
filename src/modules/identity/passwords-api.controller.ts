import { Body, Controller, Headers, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor, CurrentLanguage } from '../../platform/web/page-request.js';
import type { Language } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeOwnPassword } from './change-own-password.js';
import { CreatePasswordReset } from './create-password-reset.js';
import {
  NewPassword,
  PasswordChange,
  PasswordChangedResponse,
  PasswordForgotten,
  PasswordResetOrder,
  ResetLinkResponse,
} from './identity.dto.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';

@Controller('api/v1')
export class PasswordsApiController {
  constructor(
    private readonly changeOwnPassword: ChangeOwnPassword,
    private readonly createPasswordReset: CreatePasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly requestPasswordReset: RequestPasswordReset,
  ) {}

  /** A new password for the holder of the token; their other tokens and every browser are signed out. */
  @Post('me/password')
  @HttpCode(200)
  @ApiBearerAuth()
  async change(
    @CurrentActor() actor: Actor,
    @Body() body: PasswordChange,
    @Ip() address: string,
    @Headers('authorization') authorization?: string,
  ): Promise<PasswordChangedResponse> {
    const { changedAt } = await this.changeOwnPassword.execute(actor, body, { address, authorization });
    return { changedAt };
  }

  /** A one-time link for somebody who forgot the password; for administrators. */
  @Post('accounts/:id/password-resets')
  @ApiBearerAuth()
  async createReset(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id') id: string,
    @Body() { byMail }: PasswordResetOrder,
  ): Promise<ResetLinkResponse> {
    if (byMail) return Object.assign(await this.createPasswordReset.mail(actor, { id }, language), { token: null, path: null });
    const { token, path, expiresAt } = await this.createPasswordReset.execute(actor, { id });
    return { token, path, expiresAt, sentTo: null };
  }

  /** Has a one-time link mailed to whoever signs in with this address; the answer is the same when nobody does. */
  @Post('password-resets')
  @HttpCode(202)
  async forgot(@CurrentLanguage() language: Language, @Body() { email }: PasswordForgotten, @Ip() address: string): Promise<void> {
    await this.requestPasswordReset.execute(email, address, language);
  }

  /** Sets the password that a one-time link allows to set. */
  @Post('password-resets/:token')
  @HttpCode(200)
  reset(@Param('token') token: string, @Body() body: NewPassword): Promise<PasswordChangedResponse> {
    return this.resetPassword.execute(token, body);
  }
}
