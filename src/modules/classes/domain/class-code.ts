import { foldText } from '../../../shared/text-folding.js';

/** The code of the n-th class of a course: 'ISO9001-02'. */
export function suggestedCode(courseCode: string, ordinal: number): string {
  return `${courseCode}-${String(ordinal).padStart(2, '0')}`;
}

/** People look for a class by its name or by its code. */
export function classSearchKey(code: string, name: string): string {
  return foldText(`${code} ${name}`).slice(0, 300);
}
