import { datelineOf, letterhead, OFFICIAL_MARGINS, titleBlock } from '../../platform/documents/official-blocks.js';
import type { PaperBlock, PaperSection } from '../../platform/documents/official-paper.js';
import { textWidth } from '../../platform/documents/official-paper.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { capital, decisionWords, gatheringLine, timeWords } from './domain/class-words.js';
import type { ClassFacts } from './class-printouts.js';

/** How wide a list is printed. */
export function listWidth(landscape: boolean): number {
  return textWidth({ landscape, margins: OFFICIAL_MARGINS });
}

/** Letterhead and title of a list: it belongs to the decision on the class and has no number of its own. */
export function listHead(facts: ClassFacts, name: string, width: number, more: readonly string[] = []): PaperBlock[] {
  const { trainingClass, office, courseType, sessions } = facts;
  const decision = trainingClass.openingDecision;
  return [
    ...letterhead(office, width),
    titleBlock(
      {
        name,
        summary: gatheringLine(courseType, trainingClass.name),
        facts: [`Thời gian: ${timeWords(sessions)}`, `Địa điểm: ${trainingClass.place}`, ...more.map(capital)],
        ...(decision === null ? {} : { belongsTo: `Kèm theo ${decisionWords(decision)}` }),
      },
      width,
    ),
  ];
}

export function listDateline({ office, year }: ClassFacts, signedOn: CalendarDate | null = null): string {
  return datelineOf(office.province, signedOn, year);
}

export function listSection(landscape: boolean, numbering: PaperSection['numbering'], blocks: readonly PaperBlock[]): PaperSection {
  return { landscape, margins: OFFICIAL_MARGINS, numbering, blocks };
}
