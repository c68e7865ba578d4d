import { Body, Controller, Delete, Get, Headers, HttpCode, Ip, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor, CurrentLanguage } from '../../platform/web/page-request.js';
import type { Language } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { AcceptInvitation } from './accept-invitation.js';
import { ChangeAccount } from './change-account.js';
import { CreateInvitation } from './create-invitation.js';
import {
  AccountPage,
  AccountResponse,
  AccountsResponse,
  AccountState,
  Credentials,
  InvitationPage,
  InvitationResponse,
  InvitationsResponse,
  MeResponse,
  NewAccount,
  NewInvitation,
  RevokedResponse,
  TokenResponse,
  WithdrawnResponse,
} from './identity.dto.js';
import { IssueToken } from './issue-token.js';
import { ListAccounts } from './list-accounts.js';
import { ListInvitations } from './list-invitations.js';
import { RevokeToken } from './revoke-token.js';
import { ShowMe } from './show-me.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Controller('api/v1')
export class IdentityApiController {
  constructor(
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
    private readonly showMe: ShowMe,
    private readonly listAccounts: ListAccounts,
    private readonly changeAccount: ChangeAccount,
    private readonly listInvitations: ListInvitations,
    private readonly createInvitation: CreateInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  /** Signs a program in: a bearer token for 12 hours. */
  @Post('tokens')
  issue(@Body() body: Credentials, @Ip() address: string): Promise<TokenResponse> {
    return this.issueToken.execute(body, address);
  }

  /** The token of this request stops working. */
  @Delete('tokens/current')
  @HttpCode(200)
  @ApiBearerAuth()
  revoke(@CurrentActor() actor: Actor, @Headers('authorization') authorization?: string): Promise<RevokedResponse> {
    return this.revokeToken.execute(actor, authorization);
  }

  /** Whose token this is. */
  @Get('me')
  @ApiBearerAuth()
  me(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return this.showMe.execute(actor);
  }

  /** Who can sign in; for administrators. */
  @Get('accounts')
  @ApiBearerAuth()
  accounts(@CurrentActor() actor: Actor, @Query() page: AccountPage): Promise<AccountsResponse> {
    return this.listAccounts.execute(actor, page);
  }

  /** Closes an account or opens it again; for administrators. */
  @Patch('accounts/:id')
  @ApiBearerAuth()
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: AccountState): Promise<AccountResponse> {
    return this.changeAccount.execute(actor, id, body);
  }

  /** A one-time link for a new account, mailed where an address is given; for administrators. */
  @Post('invitations')
  @ApiBearerAuth()
  invite(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language, @Body() body: NewInvitation): Promise<InvitationResponse> {
    return this.createInvitation.execute(actor, body, language);
  }

  /** The links that still open a door, without their tokens; for administrators. */
  @Get('invitations')
  @ApiBearerAuth()
  invitations(@CurrentActor() actor: Actor, @Query() page: InvitationPage): Promise<InvitationsResponse> {
    return this.listInvitations.execute(actor, page);
  }

  /** A link that nobody used yet stops working; for administrators. */
  @Delete('invitations/:id')
  @HttpCode(200)
  @ApiBearerAuth()
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WithdrawnResponse> {
    return this.withdrawInvitation.execute(actor, id);
  }

  /** Makes the account that an invitation promises. */
  @Post('invitations/:token/accept')
  accept(@Param('token') token: string, @Body() body: NewAccount): Promise<AccountResponse> {
    return this.acceptInvitation.execute(token, body);
  }
}
