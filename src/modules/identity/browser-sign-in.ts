import type { PageRequest } from '../../platform/web/page-request.js';

/** For whom a browser stands, and since which state of the account. */
export interface BrowserSignIn {
  readonly accountId: string;
  readonly signInVersion: number;
}

/** A new cookie, so that one planted before sign-in is worth nothing after it. */
export async function startSignIn(request: PageRequest, { accountId, signInVersion }: BrowserSignIn): Promise<void> {
  await request.session.regenerate();
  request.session.accountId = accountId;
  request.session.signInVersion = signInVersion;
}
