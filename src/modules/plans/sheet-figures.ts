import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { noFile } from '../../platform/files/kept-file.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Actor } from '../../shared/actor.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import { refuseProblems } from './domain/check-target.js';
import { ExpertQueries } from './expert.queries.js';
import type { ManualFigure } from './manual-figure.entity.js';
import { Figures } from './figure.repository.js';
import { newFigure } from './new-figure.js';
import type { ReadFigure } from './plan-sheet-past.js';
import type { Target } from './target.entity.js';

/** Writes the figures of a workbook: entered by who brought it, now, and verified by nobody yet. Runs inside the caller's unit of work. */
@Injectable()
export class SheetFigures {
  constructor(
    private readonly figures: Figures,
    private readonly experts: ExpertQueries,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError invalid as `problemOf` says, for every expert whose name is nobody's or several people's */
  async add(
    actor: Actor,
    targets: readonly Target[],
    figures: readonly ReadFigure[],
    problemOf: (line: number, problem: FieldProblem) => FieldProblem,
  ): Promise<ManualFigure[]> {
    const wrong: FieldProblem[] = [];
    const added: ManualFigure[] = [];
    for (const { line, input, value } of figures) {
      const found = input.personName === undefined ? [] : await this.experts.peopleNamed(input.personName);
      if (input.personName !== undefined && found.length !== 1) {
        const code = found.length === 0 ? 'personNotFound' : 'severalPeopleOfThatName';
        wrong.push(problemOf(line, { field: 'personName', code }));
      }
      const targetId = targets.find(({ key }) => key === input.targetKey)?.id ?? '';
      added.push(this.figure(actor, targetId, input, { value, personId: found[0] ?? null }));
    }
    refuseProblems(wrong);
    for (const figure of added) await this.figures.add(figure);
    return added;
  }

  private figure(
    actor: Actor,
    targetId: string,
    { kind, countedOn, denominator, evidence }: ReadFigure['input'],
    { value, personId }: { readonly value: number; readonly personId: string | null },
  ): ManualFigure {
    const facts = { targetId, kind, countedOn, value, denominator: denominator ?? null, personId, evidence };
    return newFigure({ id: this.ids.next(), file: noFile, actor, at: this.clock.now() }, facts);
  }
}
