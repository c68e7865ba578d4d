import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import type { AdminUnitImport } from './admin-unit-import.entity.js';
import { TerritoryFollowers } from './territory-followers.js';
import { TerritoryQueries } from './territory.queries.js';
import { Territories } from './territory.repository.js';
import { type UnitListOutcome, UnitListReader } from './unit-list-reader.js';

/** Enters an official list: all of it or nothing; turns that were counted before it follow. Entering it again changes nothing. */
@Injectable()
export class RunUnitImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TerritoryQueries,
    private readonly territories: Territories,
    private readonly reader: UnitListReader,
    private readonly followers: TerritoryFollowers,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `unitListNotFound`; conflict `unitListHasBadLines`, `unitListEnteredMeanwhile`. */
  async execute(actor: Actor, id: string): Promise<UnitListOutcome> {
    requireRole(actor, 'organiser');
    const started = await this.unitOfWork.read(() => this.queries.existingImport(id));
    const list = await this.reader.readKept(started);
    return this.unitOfWork.write(async () => {
      const outcome = await this.reader.outcomeOf(list);
      if (outcome.bad.length > 0) throw new DomainError('conflict', 'unitListHasBadLines', { params: { count: outcome.bad.length } });
      const { added, changed, successions, unchanged } = outcome;
      await this.enter(outcome, started);
      await this.territories.markEntered(id, this.clock.now());
      const ended = new Set([...changed.map((unit) => unit.id), ...successions.map(({ oldId }) => oldId)]);
      const turns = await this.followers.changed([...ended]);
      const detail = { added: added.length, changed: changed.length, successions: successions.length, unchanged, turns };
      await this.audit.record(actor, 'unitList.entered', { type: 'unitList', id }, { detail });
      return outcome;
    });
  }

  private async enter({ added, changed, successions }: UnitListOutcome, { legalBasis }: AdminUnitImport): Promise<void> {
    const createdAt = this.clock.now();
    await this.territories.addUnits(added.map((unit) => ({ ...unit, nameSearch: foldText(unit.name), createdAt })));
    for (const unit of changed) await this.territories.changeUnit(unit);
    await this.territories.addSuccessions(successions.map((each) => ({ ...each, id: this.ids.next(), legalBasis })));
  }
}
