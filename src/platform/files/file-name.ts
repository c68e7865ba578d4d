import { cleanText } from '../../shared/text-folding.js';

const LONGEST_NAME = 150;

/**
 * The name of an uploaded file as it is kept and offered again: the last part of a path, one line, without signs that a file
 * system or a header reads as something else, never hidden, at most 150 characters with its ending kept.
 */
export function cleanFileName(given: string): string {
  const name = cleanText(given.split(/[/\\]/).at(-1) ?? '')
    .replace(/[<>:"|?*\p{Cs}]/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (name.length <= LONGEST_NAME) return name || 'tep';
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST_NAME - ending.length).replace(/\p{Cs}$/u, '') + ending;
}
