import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AcceptInvitation } from './accept-invitation.js';
import { AccountLinkQueries } from './account-link.queries.js';
import { AccountQueries } from './account.queries.js';
import { AccountRepository } from './account.repository.js';
import { AccountsPagesController } from './accounts-pages.controller.js';
import { ActingPerson } from './acting-person.js';
import { ActorGuard } from './actor.guard.js';
import { AnswerForgottenPassword } from './answer-forgotten-password.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ChangeAccount } from './change-account.js';
import { ChangeOwnPassword } from './change-own-password.js';
import { CheckCredentials } from './check-credentials.js';
import { CreateInvitation } from './create-invitation.js';
import { CreatePasswordReset } from './create-password-reset.js';
import { FirstAdministrator } from './first-administrator.js';
import { IdentityApiController } from './identity-api.controller.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationsPagesController } from './invitations-pages.controller.js';
import { IssueToken } from './issue-token.js';
import { ListAccounts } from './list-accounts.js';
import { ListInvitations } from './list-invitations.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { PasswordsApiController } from './passwords-api.controller.js';
import { PasswordsPagesController } from './passwords-pages.controller.js';
import { Passwords } from './passwords.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetLinks } from './reset-links.js';
import { ResetPassword } from './reset-password.js';
import { RevokeToken } from './revoke-token.js';
import { ShowAccount } from './show-account.js';
import { ShowMe } from './show-me.js';
import { SignIn } from './sign-in.js';
import { SignInPagesController } from './sign-in-pages.controller.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  controllers: [
    InvitationsPagesController,
    AccountsPagesController,
    IdentityApiController,
    PasswordsApiController,
    PasswordsPagesController,
    SignInPagesController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: ActorGuard },
    AcceptInvitation,
    AccountLinkQueries,
    AccountQueries,
    AccountRepository,
    ActingPerson,
    AnswerForgottenPassword,
    ApiTokenRepository,
    ChangeAccount,
    ChangeOwnPassword,
    CheckCredentials,
    CreateInvitation,
    CreatePasswordReset,
    FirstAdministrator,
    InvitationRepository,
    IssueToken,
    ListAccounts,
    ListInvitations,
    PasswordResetRepository,
    Passwords,
    RequestPasswordReset,
    ResetLinks,
    ResetPassword,
    RevokeToken,
    ShowAccount,
    ShowMe,
    SignIn,
    SignInThrottle,
    WithdrawInvitation,
  ],
  exports: [AcceptInvitation, AccountLinkQueries, AccountQueries, CreateInvitation, FirstAdministrator, IssueToken, ListAccounts],
})
export class IdentityModule {}
