import { Account } from './account.entity.js';
import { Invitation } from './invitation.entity.js';
import { PasswordReset } from './password-reset.entity.js';
import { ApiToken } from './api-token.entity.js';

export { IdentityModule } from './identity.module.js';
export { AccountLinkQueries } from './account-link.queries.js';
export { AccountQueries } from './account.queries.js';
export { AcceptInvitation } from './accept-invitation.js';
export { CreateInvitation } from './create-invitation.js';
export { CreatePasswordReset } from './create-password-reset.js';
export { FirstAdministrator } from './first-administrator.js';
export { IssueToken } from './issue-token.js';
export { ListAccounts } from './list-accounts.js';

export const identityEntities = [Account, Invitation, PasswordReset, ApiToken];
