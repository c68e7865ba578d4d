import { centred } from '../../platform/documents/official-blocks.js';
import { type Card, CARD_CODE, CARD_PADDING, type Line, mm, type PaperSection } from '../../platform/documents/official-paper.js';
import { widthOf } from '../../platform/documents/official-text.js';
import { fitText } from '../../platform/documents/fit-text.js';
import { gatheringWords } from './domain/class-words.js';
import type { ClassFacts } from './class-printouts.js';

export interface Bearer {
  readonly fullName: string;
  readonly unitName: string;
  readonly code: string;
}

/** Ten cards of a usual holder on a sheet. */
const CARD = { width: mm(90), height: mm(54), across: 2 };
const MARGINS = { top: mm(11), right: mm(15), bottom: mm(11), left: mm(15) };
const INNER = (CARD.width - CARD_PADDING - CARD_CODE.column) * 0.98;

export function badgesName({ courseType }: ClassFacts): string {
  return `Thẻ ${gatheringWords(courseType).people}`;
}

/** Sheets to cut: the name as large as it fits, the unit, and the code of the registration for the reader at the door. */
export function badges(facts: ClassFacts, bearers: readonly Bearer[]): PaperSection {
  return {
    landscape: false,
    margins: MARGINS,
    numbering: 'none',
    blocks: [{ kind: 'cards', ...CARD, cards: bearers.map((bearer) => badge(facts, bearer)) }],
  };
}

function badge({ trainingClass, courseType }: ClassFacts, { fullName, unitName, code }: Bearer): Card {
  return {
    lines: [
      fitted(trainingClass.name, { face: 'regular', size: 9, lines: 2, smallest: 5 }),
      { ...centred(gatheringWords(courseType).people.toLocaleUpperCase('vi'), 'regular', 9), before: 4 },
      { ...fitted(fullName, { face: 'bold', size: 22, lines: 2, smallest: 9 }), before: 2 },
      { ...fitted(unitName, { face: 'italic', size: 12, lines: 3, smallest: 6 }), before: 5 },
    ],
    code,
    caption: code,
  };
}

interface Fit {
  readonly face: Line['face'];
  readonly size: number;
  readonly lines: number;
  readonly smallest: number;
}

function fitted(words: string, { face, ...room }: Fit): Line {
  const { lines, size } = fitText(words, { ...room, width: INNER }, (each) => widthOf(each, face, 1));
  // Word knows half points only; rounding up would break a line once more.
  return centred(lines.join('\n'), face, Math.floor(size * 2) / 2);
}
