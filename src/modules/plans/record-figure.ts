import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { keepFile, type KeptFile, noFile } from '../../platform/files/kept-file.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { checkFigure, type ProposedFigure } from './domain/check-figure.js';
import { ExpertQueries } from './expert.queries.js';
import { Figures } from './figure.repository.js';
import type { FigureResponse, NewFigure } from './figures.dto.js';
import { figureDetail, newFigure } from './new-figure.js';
import { PlanQueries } from './plan.queries.js';
import { figureResponse } from './plan.view.js';

type TypedFigure = Omit<NewFigure, 'file'>;

/**
 * A number that our own records cannot answer, with its evidence; it counts provisionally until another person verifies it. Figures are never
 * edited: a correction is another figure.
 */
@Injectable()
export class RecordFigure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: Figures,
    private readonly queries: PlanQueries,
    private readonly experts: ExpertQueries,
    private readonly fileStore: FileStore,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, invalid beside the field that is wrong */
  async execute(actor: Actor, planId: string, key: string, { file, ...typed }: NewFigure): Promise<FigureResponse> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.read(() => this.queries.existingTarget(planId, key));
    return this.withPaper(actor, { planId, key }, typed, file === undefined ? noFile : await keepFile(this.fileStore, file));
  }

  /** With a paper that is kept already. @throws DomainError as `execute` */
  async withPaper(
    actor: Actor,
    { planId, key }: { readonly planId: string; readonly key: string },
    input: TypedFigure,
    file: KeptFile,
  ): Promise<FigureResponse> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const plan = await this.queries.existing(planId);
      const target = await this.queries.existingTarget(planId, key);
      const { periodFrom, periodTo } = plan;
      const frame = { basis: target.basis, periodFrom, periodTo, today: dateInVietnam(this.clock.now()) };
      const value = checkFigure(proposed(input), frame);
      const { kind, countedOn, evidence, denominator = null } = input;
      const facts = { targetId: target.id, kind, countedOn, value, denominator, evidence, personId: await this.personBehind(input) };
      const figure = newFigure({ id: this.ids.next(), file, actor, at: this.clock.now() }, facts);
      await this.figures.add(figure);
      const detail = { ...figureDetail(figure), file: file.fileName, sha256: file.sha256 };
      await this.audit.record(actor, 'target.figureRecorded', { type: 'target', id: target.id }, { detail });
      return figureResponse(figure);
    });
  }

  private async personBehind({ personId, personName }: TypedFigure): Promise<string | null> {
    if (personId !== undefined) {
      if (await this.experts.personExists(personId)) return personId;
      throw new DomainError('invalid', 'personNotFound', { field: 'personId' });
    }
    if (personName === undefined) return null;
    const [only, another] = await this.experts.peopleNamed(personName);
    if (only === undefined) throw new DomainError('invalid', 'personNotFound', { field: 'personName' });
    if (another !== undefined) throw new DomainError('invalid', 'severalPeopleOfThatName', { field: 'personName' });
    return only;
  }
}

function proposed({ kind, countedOn, value, denominator, personId, personName }: TypedFigure): ProposedFigure {
  const [done, total] = [value ?? null, denominator ?? null];
  return { kind, countedOn, value: done, denominator: total, namesPerson: Boolean(personId ?? personName) };
}
