import type { CalendarDate } from '../../../shared/calendar-date.js';
import { DomainError, type FieldProblem } from '../../../shared/domain-error.js';
import type { EvidenceKind } from '../../../shared/evidence-kind.js';
import { type EvidenceField, evidenceFields, kindRules, measuredKinds } from './evidence-fields.js';

/** What was typed about a record; null where nothing was. */
export interface ProposedEvidence extends Readonly<Record<Exclude<EvidenceField, 'quantity'>, string | null>> {
  readonly kind: EvidenceKind;
  readonly quantity: number | null;
  readonly countedOn: CalendarDate;
  readonly target: string | null;
}

export interface EvidenceFrame {
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  readonly today: CalendarDate;
}

/** @throws DomainError invalid, naming every field that is wrong for this kind. */
export function checkEvidence(evidence: ProposedEvidence, frame: EvidenceFrame): void {
  const problems = [
    ...evidenceFields.flatMap((field) => presence(evidence, field)),
    ...daysOf(evidence, frame),
    ...choicesOf(evidence),
    ...(kindRules[evidence.kind].oneTarget && evidence.target === null ? [{ field: 'target', code: 'required' }] : []),
  ];
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
}

function presence(evidence: ProposedEvidence, field: EvidenceField): FieldProblem[] {
  const need = kindRules[evidence.kind].fields[field];
  if (evidence[field] === null) return need === 'required' ? [{ field, code: 'required' }] : [];
  return need === undefined ? [{ field, code: 'notOfThisKind' }] : [];
}

function daysOf({ countedOn, startedOn }: ProposedEvidence, { periodFrom, periodTo, today }: EvidenceFrame): FieldProblem[] {
  if (countedOn > today) return [{ field: 'countedOn', code: 'dateInFuture' }];
  if (countedOn < periodFrom || countedOn > periodTo) return [{ field: 'countedOn', code: 'outsidePlanPeriod' }];
  return startedOn !== null && startedOn > countedOn ? [{ field: 'startedOn', code: 'beganAfterEnd' }] : [];
}

function choicesOf({ kind, variant, quantity, reference }: ProposedEvidence): FieldProblem[] {
  const { variants } = kindRules[kind];
  // A trademark without the number of its application or certificate cannot be looked up by anyone.
  const unnamedMark = kind === 'ocop_product' && variant !== 'NONE' && reference === null;
  return [
    ...(variant !== null && variants.length > 0 && !variants.includes(variant) ? [{ field: 'variant', code: 'notAChoice' }] : []),
    ...quantityOf(kind, quantity),
    ...(unnamedMark ? [{ field: 'reference', code: 'required' }] : []),
  ];
}

function quantityOf(kind: EvidenceKind, quantity: number | null): FieldProblem[] {
  if (quantity === null) return [];
  const [min, max] = kindRules[kind].range;
  if (!Number.isInteger(quantity) && !measuredKinds.includes(kind)) return [{ field: 'quantity', code: 'notAWholeNumber' }];
  return quantity < min || quantity > max ? [{ field: 'quantity', code: 'outOfRange', params: { min, max } }] : [];
}
