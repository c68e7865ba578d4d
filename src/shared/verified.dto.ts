import type { VerificationState } from './verification.js';

/** What people entered with its paper and another person verifies, as the API tells it. */
export abstract class VerifiedResponse {
  id: string;
  /** Only what is `verified` counts officially; what is `entered` counts provisionally, what was `withdrawn` not at all. */
  state: VerificationState;
  fileName: string | null;
  /** In bytes. */
  size: number | null;
  sha256: string | null;
  revision: number;
  enteredBy: string;
  enteredAt: Date;
  verifiedBy: string | null;
  verifiedAt: Date | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
}
