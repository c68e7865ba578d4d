import { Body, Controller, Headers, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ChangeOwnPassword } from './change-own-password.js';
import { CreatePasswordReset } from './create-password-reset.js';
import { NewPassword, PasswordChange, PasswordChangedResponse, ResetLinkResponse } from './identity.dto.js';
import { ResetPassword } from './reset-password.js';

@Controller('api/v1')
export class PasswordsApiController {
  constructor(
    private readonly changeOwnPassword: ChangeOwnPassword,
    private readonly createPasswordReset: CreatePasswordReset,
    private readonly resetPassword: ResetPassword,
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
  createReset(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ResetLinkResponse> {
    return this.createPasswordReset.execute(actor, { id });
  }

  /** Sets the password that a one-time link allows to set. */
  @Post('password-resets/:token')
  @HttpCode(200)
  reset(@Param('token') token: string, @Body() body: NewPassword): Promise<PasswordChangedResponse> {
    return this.resetPassword.execute(token, body);
  }
}
