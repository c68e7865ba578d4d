import { ChoiceField, IdsField, TextField } from '../../platform/web/fields.js';

const optional = true;

export class DecisionRequest {
  /** Up to 200. */
  @IdsField({ max: 200 }) registrationIds: string[];
  @ChoiceField(['approve', 'reject', 'cancel']) decision: 'approve' | 'reject' | 'cancel';
  /** Is sent to the person; needed to reject and to cancel. */
  @TextField({ max: 500, multiline: true, optional }) reason?: string;
}

/** What became of one of them. */
export class Decision {
  registrationId: string;
  /** Null where there is no such registration. */
  fullName: string | null;
  outcome: 'approved' | 'rejected' | 'cancelled' | 'refused';
  /** Why it was refused: `nothingToDecide`, `alreadyCancelled`, `registrationNotFound`, `classFinalised` … */
  code?: string;
}

export class DecisionList {
  decisions: Decision[];
}
