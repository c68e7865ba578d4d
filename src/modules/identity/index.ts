import { Account } from './account.entity.js';
import { Invitation } from './invitation.entity.js';
import { ApiToken } from './api-token.entity.js';

export { IdentityModule } from './identity.module.js';

export const identityEntities = [Account, Invitation, ApiToken];
