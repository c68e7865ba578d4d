import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { OwnEstimates } from './report-estimates.js';

/** The parts of a report that people write, in the order of the document. */
export const sections = [
  'opening',
  'steering',
  'policy',
  'communication',
  'support',
  'training',
  'capacity',
  'budget',
  'achievements',
  'limits',
  'causes',
  'direction',
  'proposals',
] as const;
export type Section = (typeof sections)[number];

export const isSection = (name: string): name is Section => (sections as readonly string[]).includes(name);

/** What stands around the text. */
export interface ReportFrame {
  /** Behind the number that the clerk writes: 'BC-SKHCN'. */
  readonly sign: string;
  /** Null until the clerk has given it. */
  readonly number: string | null;
  readonly signedOn: CalendarDate | null;
  /** To whom it goes, a line each. */
  readonly recipients: string;
  /** Nơi nhận below 'Như trên', a line each. */
  readonly copies: string;
  readonly signerAuthority: string;
  readonly signerName: string | null;
}

/** Null where nobody has written: then the report says what the numbers say, or leaves a dotted line. */
export interface ReportTexts extends ReportFrame {
  readonly sections: Readonly<Record<Section, string | null>>;
  /** By the key of a target; left out where nobody wrote one. */
  readonly estimates?: OwnEstimates;
}

/** The lines of a text, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The texts of a new draft. Where nobody has written yet, everything follows the numbers. */
export function newTexts(sign: string, superior: string): ReportTexts {
  return {
    sign,
    number: null,
    signedOn: null,
    recipients: `Bộ Khoa học và Công nghệ\n${superior}`,
    copies: 'Lưu: VT, TĐC',
    signerAuthority: 'GIÁM ĐỐC',
    signerName: null,
    sections: Object.fromEntries(sections.map((section) => [section, null])) as Record<Section, null>,
  };
}

export function withSection(texts: ReportTexts, section: Section, words: string | null): ReportTexts {
  return { ...texts, sections: { ...texts.sections, [section]: words } };
}

export interface TextChange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Each part by its name. Estimates have a history of their own. */
export function textParts(texts: ReportTexts): Record<string, string | null> {
  const { sign, number, signedOn, recipients, copies, signerAuthority, signerName } = texts;
  return { sign, number, signedOn, recipients, copies, signerAuthority, signerName, ...texts.sections };
}

/** What a change of texts altered, by the name of the part: the history keeps both wordings. */
export function changedTexts(before: ReportTexts, after: ReportTexts): Record<string, TextChange> {
  const [old, now] = [textParts(before), textParts(after)];
  return Object.fromEntries(
    Object.keys(now)
      .filter((name) => (old[name] ?? null) !== (now[name] ?? null))
      .map((name) => [name, { from: old[name] ?? null, to: now[name] ?? null }]),
  );
}
