import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readSpreadsheet } from '../../platform/documents/spreadsheet-reader.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Language, Translations } from '../../platform/web/translations.js';
import { readRequest } from '../../platform/web/validation.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { checkTarget, parentProblems, refuseProblems } from './domain/check-target.js';
import type { PlannedTarget } from './domain/published-plan.js';
import { factsOf } from './plan-facts.js';
import { PlanRepository } from './plan.repository.js';
import { headerOf, type PlanWorkbook, readPlanWorkbook, type SheetLine } from './plan-sheet.js';
import { planResponse } from './plan.view.js';
import { PlanSheetFacts } from './plan-territory.dto.js';
import { NewTarget, type PlanResponse } from './plans.dto.js';
import { figuresOfSheet, type PastSheet, type ReadFigure, targetsWithPast } from './plan-sheet-past.js';
import { SheetFigures } from './sheet-figures.js';
import { SheetTerritory } from './sheet-territory.js';
import { TargetWordings, type TargetWithPast } from './target-wordings.js';
import { termsOfInput } from './terms-of-input.js';

/** A provincial plan has a dozen. */
const MOST_TARGETS = 200;
/** Figures, or wordings, of a plan. */
const MOST_ROWS = 5_000;

interface ReadPlan {
  readonly plan: PlanSheetFacts;
  readonly targets: readonly TargetWithPast[];
  readonly figures: readonly ReadFigure[];
}

interface ReadLine {
  readonly line: number;
  readonly target: PlannedTarget;
}

/** Makes a plan with its targets, their earlier wordings and figures from a workbook; all of it or nothing. */
@Injectable()
export class ImportPlanSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly wordings: TargetWordings,
    private readonly figures: SheetFigures,
    private readonly territory: SheetTerritory,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly translations: Translations,
  ) {}

  /**
   * @throws DomainError invalid with field `file`: as `readSpreadsheet` says, `notAPlanWorkbook`, `columnMissing`, `lineWrong` for every
   * cell that is wrong; conflict `planNumberTaken`
   */
  async execute(actor: Actor, bytes: Buffer, language: Language = 'vi'): Promise<PlanResponse> {
    requireRole(actor, 'official', 'organiser');
    const book = readPlanWorkbook(await readSpreadsheet(bytes), [this.translations.in('vi'), this.translations.in('en')]);
    if (book === null) throw new DomainError('invalid', 'notAPlanWorkbook', { field: 'file' });
    const { plan: facts, targets, figures } = await this.checked(book, language);
    return this.unitOfWork.write(async () => {
      const plan = { ...factsOf(facts), supersedesId: null, ownerId: null, id: this.ids.next(), createdAt: this.clock.now() };
      await this.plans.addPlan(plan).catch(besideFile);
      const rows = await this.wordings.addAll(actor, plan, targets);
      const added = await this.figures.add(actor, rows, figures, this.lineProblem(language, 'figures'));
      await this.territory.add(actor, plan, book.territory, this.lineProblem(language, 'territory'));
      const detail = { number: plan.number, targets: rows.length };
      await this.audit.record(actor, 'plan.imported', { type: 'plan', id: plan.id }, { detail });
      return planResponse(plan, rows, added);
    });
  }

  private async checked(book: PlanWorkbook, language: Language): Promise<ReadPlan> {
    const t = this.translations.in(language);
    const missing = book.missingColumns.map((name) => fileProblem('columnMissing', { column: headerOf(name, t) }));
    const tooMany = book.targets.length > MOST_TARGETS ? [fileProblem('tooMany', { max: MOST_TARGETS })] : [];
    if (Math.max(book.versions.length, book.figures.length, book.territory.length) > MOST_ROWS)
      tooMany.push(fileProblem('tooMany', { max: MOST_ROWS }));
    refuseProblems([...missing, ...tooMany]);
    const wrong: FieldProblem[] = [];
    const note = (line: number | null, problems: readonly FieldProblem[]): void => {
      wrong.push(...problems.map((problem) => this.problemOf(line, problem, language)));
    };
    const plan = await attempt(
      () => this.planOf(book),
      (problems) => {
        note(null, problems);
      },
    );
    const lines: ReadLine[] = [];
    for (const line of book.targets) {
      const target = await attempt(
        () => targetOf(line),
        (problems) => {
          note(line.number, problems);
        },
      );
      if (target !== null) lines.push({ line: line.number, target });
    }
    for (const { line, target } of lines) note(line, amongOthers(target, lines));
    refuseProblems(wrong);
    if (plan === null) throw new DomainError('invalid', 'notAPlanWorkbook', { field: 'file' });
    return this.withPast(
      book,
      plan,
      lines.map(({ target }) => target),
      language,
    );
  }

  private async withPast(
    book: PlanWorkbook,
    plan: PlanSheetFacts,
    planned: readonly PlannedTarget[],
    language: Language,
  ): Promise<ReadPlan> {
    const frame = { plan, targets: planned, today: dateInVietnam(this.clock.now()) };
    const wrong: FieldProblem[] = [];
    const note = (sheet: PastSheet, line: number, problems: readonly FieldProblem[]): void => {
      wrong.push(...problems.map((problem) => this.lineProblem(language, sheet)(line, problem)));
    };
    const targets = await targetsWithPast(book, frame, note);
    const figures = await figuresOfSheet(book, frame, note);
    refuseProblems(wrong);
    return { plan, targets, figures };
  }

  /** The problem of a cell, named by its sheet, line and column in the reader's language. */
  private lineProblem(language: Language, sheet: PastSheet | 'targets'): (line: number, problem: FieldProblem) => FieldProblem {
    const t = this.translations.in(language);
    return (line, { field, ...problem }) => {
      const column = `${headerOf(field, t)} (${t(`plans:sheet.${sheet}`)})`;
      return fileProblem('lineWrong', { line, column, said: this.translations.problem(language, problem) });
    };
  }

  private async planOf({ plan }: PlanWorkbook): Promise<PlanSheetFacts> {
    const facts = await readRequest(PlanSheetFacts, plan);
    if (facts.periodTo < facts.periodFrom) throw new DomainError('invalid', 'endsBeforeStart', { field: 'periodTo' });
    return facts;
  }

  /** The problem of a fact of the plan, or of a cell of the sheet of targets. */
  private problemOf(line: number | null, problem: FieldProblem, language: Language): FieldProblem {
    if (line !== null) return this.lineProblem(language, 'targets')(line, problem);
    const column = headerOf(problem.field, this.translations.in(language));
    return fileProblem('factWrong', { column, said: this.translations.problem(language, problem) });
  }
}

const fileProblem = (code: string, params: Record<string, string | number>): FieldProblem => ({ field: 'file', code, params });

/** A number that another plan has is wrong in the file: its form has no other field. */
function besideFile(error: unknown): never {
  if (error instanceof DomainError && error.code === 'planNumberTaken') throw new DomainError(error.kind, error.code, { field: 'file' });
  throw error;
}

async function targetOf({ number, body }: SheetLine): Promise<PlannedTarget> {
  const input = await readRequest(NewTarget, body);
  const terms = termsOfInput(input);
  checkTarget(terms);
  return { ...terms, key: input.key ?? `target_${number}` };
}

function amongOthers({ key, parentKey }: PlannedTarget, lines: readonly ReadLine[]): FieldProblem[] {
  const others = lines.map(({ target }) => target);
  const twice = others.filter((other) => other.key === key).length > 1;
  return [...(twice ? [{ field: 'key', code: 'targetKeyTaken' }] : []), ...parentProblems({ key, parentKey }, others)];
}

/** The result, or null after its problems were noted. */
async function attempt<T>(read: () => Promise<T>, note: (problems: readonly FieldProblem[]) => void): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DomainError) || error.problems.length === 0) throw error;
    note(error.problems);
    return null;
  }
}
