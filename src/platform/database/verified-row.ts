import type { VerificationState } from '../../shared/verification.js';
import type { FileKind } from '../files/file-kind.js';
import { Instant, Int, Json, Text } from './columns.js';

/** What people enter with its paper and another person verifies: it counts officially only then, and what does not hold is withdrawn. */
export abstract class VerifiedRow {
  @Text(20) state: VerificationState;
  @Text(200, { nullable: true }) fileName: string | null;
  @Text(10, { nullable: true }) fileKind: FileKind | null;
  /** In bytes. */
  @Int({ nullable: true }) size: number | null;
  @Text(64, { nullable: true }) sha256: string | null;
  /** Accounts that entered or changed it, its paper too; none of them may verify it. */
  @Json() handIds: string[];
  /** Counts the changes, so that nobody verifies what they did not read. */
  @Int() revision: number;
  @Text(200) enteredBy: string;
  @Instant() enteredAt: Date;
  @Text(200, { nullable: true }) verifiedBy: string | null;
  @Instant({ nullable: true }) verifiedAt: Date | null;
  @Text(200, { nullable: true }) withdrawnBy: string | null;
  @Instant({ nullable: true }) withdrawnAt: Date | null;
  @Text(500, { nullable: true }) withdrawnReason: string | null;
}
