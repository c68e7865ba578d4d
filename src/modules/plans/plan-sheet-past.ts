import { readRequest } from '../../platform/web/validation.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { checkFigure } from './domain/check-figure.js';
import { checkTarget } from './domain/check-target.js';
import type { PlannedTarget } from './domain/published-plan.js';
import type { PlanWorkbook, SheetLine } from './plan-sheet.js';
import { FigureLine } from './figures.dto.js';
import { type PlanChange, VersionLine } from './plans.dto.js';
import type { PastWording, TargetWithPast } from './target-wordings.js';
import { termsOfInput } from './terms-of-input.js';

/** A figure of a workbook, checked against its target. */
export interface ReadFigure {
  readonly line: number;
  readonly input: FigureLine;
  readonly value: number;
}

interface Frame {
  readonly plan: Pick<PlanChange, 'periodFrom' | 'periodTo'>;
  readonly targets: readonly PlannedTarget[];
  readonly today: CalendarDate;
}

export type PastSheet = 'versions' | 'figures' | 'territory';
/** Takes down what is wrong with a line of a sheet. */
type Note = (sheet: PastSheet, line: number, problems: readonly FieldProblem[]) => void;

/** The targets of a workbook with the wordings that they had. */
export async function targetsWithPast({ versions }: PlanWorkbook, frame: Frame, note: Note): Promise<TargetWithPast[]> {
  const read: { line: number; input: VersionLine; wording: PastWording }[] = [];
  for (const line of versions) {
    await noting('versions', line, note, async () => {
      const input = await readRequest(VersionLine, line.body);
      const terms = termsOfInput(input);
      checkTarget(terms);
      targetOf(input.targetKey, frame);
      read.push({ line: line.number, input, wording: { validFrom: input.validFrom, reason: input.reason ?? null, terms } });
    });
  }
  return frame.targets.map((target) => {
    const own = read.filter(({ input }) => input.targetKey === target.key);
    for (const [index, { line, input }] of own.entries()) {
      const since = own[index - 1]?.input.validFrom ?? frame.plan.periodFrom;
      const inOrder = input.version === index + 1 && input.validFrom >= since && input.validFrom <= frame.today;
      if (!inOrder) note('versions', line, [{ field: 'version', code: 'versionsOutOfOrder' }]);
    }
    return own.length === 0 ? target : { ...target, past: own.map(({ wording }) => wording) };
  });
}

/** The figures of a workbook; who stands behind one of an expert is looked up where it is saved. */
export async function figuresOfSheet({ figures }: PlanWorkbook, frame: Frame, note: Note): Promise<ReadFigure[]> {
  const read: ReadFigure[] = [];
  for (const line of figures) {
    await noting('figures', line, note, async () => {
      const input = await readRequest(FigureLine, line.body);
      const { kind, countedOn, value = null, denominator = null, personName } = input;
      const { basis } = targetOf(input.targetKey, frame);
      const proposed = { kind, countedOn, value, denominator, namesPerson: personName !== undefined };
      read.push({ line: line.number, input, value: checkFigure(proposed, { basis, today: frame.today, ...frame.plan }) });
    });
  }
  return read;
}

function targetOf(key: string, { targets }: Frame): PlannedTarget {
  const found = targets.find((target) => target.key === key);
  if (found === undefined) throw new DomainError('invalid', 'noSuchTarget', { field: 'targetKey' });
  return found;
}

async function noting(sheet: PastSheet, line: SheetLine, note: Note, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof DomainError) || error.problems.length === 0) throw error;
    note(sheet, line.number, error.problems);
  }
}
