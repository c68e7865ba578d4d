import { foldText } from '../../../shared/text-folding.js';

/** Whether a person counts among "người dân tộc thiểu số"; not stated is a column of its own, never added to Kinh. */
export type Minority = 'yes' | 'no' | 'not_stated';

/** Everybody who is not Kinh; the official list of peoples also writes "Kinh (Việt)". */
export function minorityFrom(ethnicity: string | undefined): Minority {
  if (ethnicity === undefined) return 'not_stated';
  return /^(?:kinh|viet)\b/.test(foldText(ethnicity)) ? 'no' : 'yes';
}
