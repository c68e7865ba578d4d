import { foldText } from '../../../shared/text-folding.js';

/** People look for a course by its name or by its code. */
export function courseSearchKey(code: string, name: string): string {
  return foldText(`${code} ${name}`).slice(0, 300);
}
