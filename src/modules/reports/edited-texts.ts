import { DomainError } from '../../shared/domain-error.js';
import { isSection, type ReportTexts, type Section, sections } from './domain/report-texts.js';
import type { EditedTexts } from './reports.dto.js';

/** The part of an address. @throws DomainError not-found `reportPartNotFound` */
export function sectionNamed(part: string): Section {
  if (!isSection(part)) throw new DomainError('not-found', 'reportPartNotFound');
  return part;
}

/** All parts as a form sent them, in the place of those of the draft; its estimates stay. */
export function editedTexts(before: ReportTexts, input: EditedTexts): ReportTexts {
  const { sign, number, signedOn, recipients, copies, signerAuthority, signerName } = input;
  return {
    ...before,
    ...{ sign, recipients, copies, signerAuthority },
    number: number ?? null,
    signedOn: signedOn ?? null,
    signerName: signerName ?? null,
    sections: Object.fromEntries(sections.map((section) => [section, input[section] ?? null])) as Record<Section, string | null>,
  };
}
