import { ValidateIf } from 'class-validator';
import { ChoiceField, ChoicesField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { DomainError } from '../../shared/domain-error.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';

const optional = true;

export const printoutFormats = ['pdf', 'docx'] as const;
export type PrintoutFormat = (typeof printoutFormats)[number];

/** Printouts that need nothing typed. */
export const plainPrintouts = ['participants', 'roll-blank', 'roll-marked', 'badges', 'door'] as const;
export type PlainPrintout = (typeof plainPrintouts)[number];

/** @throws DomainError not-found `printoutNotFound` */
export function plainPrintoutOf(name: string): PlainPrintout {
  const printout = plainPrintouts.find((each) => each === name);
  if (!printout) throw new DomainError('not-found', 'printoutNotFound');
  return printout;
}

export class PrintoutQuestion {
  /** PDF to print, DOCX to go on writing in; left out: PDF. */
  @ChoiceField(printoutFormats, { optional }) format?: PrintoutFormat;
  /** The day printed above the signatures; left out: a gap to fill in by hand. */
  @DayField({ optional }) signedOn?: string;
}

export const handouts = ['money', 'documents', 'certificates'] as const;

/** A field that only some handouts have; of others it is neither asked nor looked at. */
function For(...kinds: readonly ReceiptQuestion['handout'][]): PropertyDecorator {
  return ValidateIf(({ handout }: ReceiptQuestion) => kinds.includes(handout));
}

export class ReceiptQuestion extends PrintoutQuestion {
  @ChoiceField(handouts) handout: (typeof handouts)[number];
  /** What is handed out: 'Tiền ăn, đi lại', 'Bộ tài liệu'. Asked for money and documents. */
  @For('money', 'documents') @TextField({ max: 200 }) content?: string;
  /** Money only. */
  @For('money') @WholeNumberField({ min: 1, max: 60 }) days?: number;
  /** Money only: đồng for a person and a day. */
  @For('money') @WholeNumberField({ min: 1, max: 100_000_000 }) rate?: number;
  /** Documents only, for each person; left out: 1. */
  @For('documents') @WholeNumberField({ min: 1, max: 1000, optional }) quantity?: number;
  /** Only people of these groups; none named: everybody. */
  @ChoicesField(unitGroups) groups: UnitGroup[] = [];
}

export const letterKinds = ['invitation', 'summons'] as const;

export class LetterQuestion extends PrintoutQuestion {
  @ChoiceField(letterKinds) letter: (typeof letterKinds)[number];
  /** Behind the number that the clerk writes: 'GM-SKHCN'. */
  @TextField({ max: 40, pattern: /^[\p{Lu}\d][\p{Lu}\d-]*$/u }) sign: string;
  @TextField({ max: 120, multiline: true }) signerAuthority: string;
  @TextField({ max: 100, optional }) signerName?: string;
  @TextField({ max: 200, optional }) contact?: string;
  @DayField({ optional }) answerBy?: string;
  /** Unit that drafted the letter and keeps a copy. */
  @TextField({ max: 40, optional }) drafter?: string;
}
