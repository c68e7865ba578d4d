import { ChoiceField, IdsField, TextField } from '../../platform/web/fields.js';

const optional = true;

export class DecisionRequest {
  /** Up to 200. */
  @IdsField({ max: 200 }) registrationIds: string[];
  @ChoiceField(['approve', 'reject']) decision: 'approve' | 'reject';
  /** Is sent to the person; needed for a rejection. */
  @TextField({ max: 500, multiline: true, optional }) reason?: string;
}

/** What became of one of them. */
export class Decision {
  registrationId: string;
  outcome: 'approved' | 'rejected' | 'refused';
  /** Why it was refused: `nothingToDecide`, `registrationNotFound`, `classFinalised` … */
  code?: string;
}

export class DecisionList {
  decisions: Decision[];
}
