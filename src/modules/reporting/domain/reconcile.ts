import type { UnitGroup } from '../../../shared/unit-group.js';

/** The figures of one report, from wherever each is shown, at one cut-off day. */
export interface ReportFigures {
  readonly total: number;
  readonly byGroup: Readonly<Partial<Record<UnitGroup, number>>>;
  /** `eligible` are the people who earned a certificate by attendance and test. */
  readonly classes: readonly { readonly code: string; readonly turns: number; readonly eligible: number; readonly certificates: number }[];
  readonly women: number;
  readonly minority: number;
  readonly distinctPeople: number;
  /** Targets that are "trong đó" of another, by their labels. */
  readonly parts: readonly { readonly label: string; readonly whole: number; readonly part: number }[];
  readonly registers: readonly RegisterSums[];
  /** The same total as the body text, the annex and the dashboard print it. */
  readonly printedTotals: readonly { readonly place: string; readonly total: number }[];
}

/** Every number ever given in a register and year, whatever became of its certificate. */
export interface RegisterSums {
  readonly name: string;
  readonly given: number;
  readonly different: number;
  readonly highest: number;
}

export type ReconciliationCheck =
  | 'groups-add-up'
  | 'classes-add-up'
  | 'women-within-total'
  | 'minority-within-total'
  | 'people-within-turns'
  | 'part-within-whole'
  | 'certificates-earned'
  | 'register-without-gaps'
  | 'register-without-repeats'
  | 'same-total-everywhere';

export interface Discrepancy {
  readonly check: ReconciliationCheck;
  /** Class, register or place it is about; null for the report as a whole. */
  readonly subject: string | null;
  readonly expected: number;
  readonly found: number;
}

interface Comparison extends Discrepancy {
  readonly holds: boolean;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Compare = (check: ReconciliationCheck, expected: number, found: number, subject?: string) => Comparison;

const equal: Compare = (check, expected, found, subject = '') => ({
  check,
  subject: subject || null,
  expected,
  found,
  holds: found === expected,
});

const atMost: Compare = (check, expected, found, subject = '') => ({ ...equal(check, expected, found, subject), holds: found <= expected });

/** What an auditor would add up by hand; an empty list means that the report agrees with itself. */
export function reconcile(figures: ReportFigures): Discrepancy[] {
  const comparisons = [
    equal('groups-add-up', figures.total, sum(Object.values(figures.byGroup))),
    equal('classes-add-up', figures.total, sum(figures.classes.map(({ turns }) => turns))),
    atMost('women-within-total', figures.total, figures.women),
    atMost('minority-within-total', figures.total, figures.minority),
    atMost('people-within-turns', figures.total, figures.distinctPeople),
    ...figures.parts.map(({ label, whole, part }) => atMost('part-within-whole', whole, part, label)),
    ...figures.classes.map(({ code, eligible, certificates }) => atMost('certificates-earned', eligible, certificates, code)),
    ...figures.registers.flatMap(registerChecks),
    ...figures.printedTotals.map(({ place, total }) => equal('same-total-everywhere', figures.total, total, place)),
  ];
  return comparisons.filter(({ holds }) => !holds).map(({ check, subject, expected, found }) => ({ check, subject, expected, found }));
}

/** A register runs 1, 2, 3 … without gaps, so its highest number is how many different numbers it holds. */
function registerChecks({ name, given, different, highest }: RegisterSums): Comparison[] {
  return [equal('register-without-repeats', given, different, name), equal('register-without-gaps', highest, different, name)];
}
