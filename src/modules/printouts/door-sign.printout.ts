import { centred, letterhead, OFFICIAL_MARGINS, rule, text } from '../../platform/documents/official-blocks.js';
import { type Line, mm, type PaperSection } from '../../platform/documents/official-paper.js';
import { evenly } from '../../platform/documents/official-text.js';
import { capital, gatheringLine, timeWords } from './domain/class-words.js';
import { listWidth } from './list-frame.js';
import type { ClassFacts } from './class-printouts.js';

export const DOOR_SIGN_NAME = 'Mã QR tại cửa';

/** A sheet for the door: whoever scans it sees the class and may register. */
export function doorSign(facts: ClassFacts): PaperSection {
  const { trainingClass, office, courseType, sessions } = facts;
  const width = listWidth(false);
  const address = publicAddress(facts);
  const even = (words: string, face: Line['face'], size: number): Line => {
    const line = centred(words, face, size);
    return { ...line, text: evenly(line, width) };
  };
  return {
    landscape: false,
    margins: OFFICIAL_MARGINS,
    numbering: 'none',
    blocks: [
      ...letterhead(office, width),
      text(
        { ...even(gatheringLine(courseType, trainingClass.name), 'bold', 26), before: mm(14) },
        { ...even(capital(timeWords(sessions)), 'regular', 16), before: 8 },
        { ...even(trainingClass.place, 'regular', 16), before: 4 },
        { kind: 'code', text: address, side: mm(95), before: mm(4) },
        centred('Quét mã để xem thông tin và đăng ký', 'bold', 22),
        rule(mm(60)),
        { ...centred(address.replace(/^https?:\/\//, ''), 'regular', 14), before: 6 },
      ),
    ],
  };
}

/** The page of the class that anyone may open. */
function publicAddress({ trainingClass, office }: Pick<ClassFacts, 'trainingClass' | 'office'>): string {
  return `${office.baseUrl}/classes/${encodeURIComponent(trainingClass.code)}`;
}
