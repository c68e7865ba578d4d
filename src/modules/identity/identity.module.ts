import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AcceptInvitation } from './accept-invitation.js';
import { AccountQueries } from './account.queries.js';
import { AccountRepository } from './account.repository.js';
import { AccountsPagesController } from './accounts-pages.controller.js';
import { ActingPerson } from './acting-person.js';
import { ActorGuard } from './actor.guard.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ChangeAccount } from './change-account.js';
import { CheckCredentials } from './check-credentials.js';
import { CreateInvitation } from './create-invitation.js';
import { FirstAdministrator } from './first-administrator.js';
import { IdentityApiController } from './identity-api.controller.js';
import { InvitationRepository } from './invitation.repository.js';
import { IssueToken } from './issue-token.js';
import { ListAccounts } from './list-accounts.js';
import { RevokeToken } from './revoke-token.js';
import { ShowAccount } from './show-account.js';
import { ShowMe } from './show-me.js';
import { SignIn } from './sign-in.js';
import { SignInPagesController } from './sign-in-pages.controller.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Module({
  controllers: [AccountsPagesController, IdentityApiController, SignInPagesController],
  providers: [
    { provide: APP_GUARD, useClass: ActorGuard },
    AcceptInvitation,
    AccountQueries,
    AccountRepository,
    ActingPerson,
    ApiTokenRepository,
    ChangeAccount,
    CheckCredentials,
    CreateInvitation,
    FirstAdministrator,
    InvitationRepository,
    IssueToken,
    ListAccounts,
    RevokeToken,
    ShowAccount,
    ShowMe,
    SignIn,
    SignInThrottle,
  ],
  exports: [AcceptInvitation, CreateInvitation, FirstAdministrator, IssueToken, ListAccounts],
})
export class IdentityModule {}
