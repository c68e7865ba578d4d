import { foldText } from './text-folding.js';

/** By which names of one unit are compared: without accents, capitals and signs. */
export function unitKey(unitName: string): string {
  return foldText(unitName)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
