import type { Account } from './account.entity.js';
import type { AccountResponse } from './identity.dto.js';

/** An account without its password hash. */
export function describeAccount({ id, name, email, role, disabled, createdAt }: Account): AccountResponse {
  return { id, name, email, role, disabled, createdAt };
}
