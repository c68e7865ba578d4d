import { gap } from '../../platform/documents/official-blocks.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import type { ReportTexts } from './domain/report-texts.js';
import { officialDate } from '../../shared/calendar-date.js';

/** Who reports: the letterhead of the plan's owner on the day of the report. */
export interface Office {
  /** False where nobody has written down who owns the plan: its names are dots then. */
  readonly known: boolean;
  readonly parent: string;
  readonly issuer: string;
  readonly province: string;
  /** Of the day of the report, where the day itself is still to be written. */
  readonly year: number;
}

export interface ReportContent {
  readonly numbers: ReportNumbers;
  readonly texts: ReportTexts;
  readonly office: Office;
}

/** 'Số:        /BC-SKHCN', or with the number that the clerk has given. */
export function documentNumber({ number, sign }: Pick<ReportTexts, 'number' | 'sign'>): string {
  return number === null ? `Số:${gap(8)}/${sign}` : `Số: ${number}/${sign}`;
}

/** In brackets below the title of every annex. */
export function belongsTo({ texts, office }: ReportContent): string {
  const { number, sign, signedOn } = texts;
  const which = number === null ? `số${gap(6)}/${sign}` : `số ${number}/${sign}`;
  const day = signedOn === null ? `ngày${gap(6)}tháng${gap(6)}năm ${office.year}` : officialDate(signedOn);
  return `Kèm theo Báo cáo ${which} ${day} của ${office.issuer}`;
}
