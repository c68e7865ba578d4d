import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { type NamedUnit, readUnitLines, unitKey } from './domain/unit-lines.js';
import type { Report } from './report.entity.js';
import { Reports } from './report.repository.js';
import type { UnitReport } from './unit-report.entity.js';
import { UnitNumberQueries } from './unit-numbers.queries.js';
import { MOST_UNITS, UnitReports } from './unit-report.repository.js';
import type { NamedUnits } from './unit-reports.dto.js';

const nothingYet = {
  ...{ remindedAt: null, reminderStep: null, reportedOn: null, summary: null, fileName: null, fileKind: null, size: null, sha256: null },
  ...{ receivedBy: null, receivedAt: null, revision: 1 },
};

interface Naming {
  readonly reportId: string;
  readonly listed: readonly UnitReport[];
  readonly named: readonly NamedUnit[];
  readonly dueOn: string;
}

/** How many came to the list, and how many that were on it have a new address. */
export interface UnitsNamed {
  readonly added: number;
  readonly addressed: number;
}

/**
 * Says which units must report in for a report, and until when. A unit that is on the list already takes the address that is typed
 * for it as long as it has not reported in, and is otherwise left as it is.
 */
@Injectable()
export class NameUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    private readonly known: UnitNumberQueries,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `reportNotFound`, conflict `reportAlreadySent`, invalid `unitLineWrong`, `noUnitNamed`, `tooManyUnits` */
  async execute(actor: Actor, reportId: string, input: NamedUnits): Promise<UnitsNamed> {
    requireRole(actor, 'official', 'organiser');
    const typed = readUnitLines(input.lines ?? '');
    return this.unitOfWork.write(async () => {
      const report = await this.reports.existing(reportId);
      if (report.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      const named = [...typed, ...(await this.chosen(input)), ...(input.fromPrevious ? await this.before(report) : [])];
      if (named.length === 0) throw new DomainError('invalid', 'noUnitNamed', { field: 'lines' });
      const listed = await this.units.of(reportId);
      const addressed = await this.address(actor, listed, typed);
      const added = this.fresh(actor, { reportId, listed, named, dueOn: input.dueOn });
      if (added.length === 0) return { added: 0, addressed };
      await this.units.add(added);
      const detail = { count: added.length, units: added.map(({ unitName }) => unitName), dueOn: input.dueOn };
      await this.audit.record(actor, 'report.unitsNamed', { type: 'report', id: reportId }, { detail });
      return { added: added.length, addressed };
    });
  }

  private async address(actor: Actor, listed: readonly UnitReport[], typed: readonly NamedUnit[]): Promise<number> {
    const asked = new Map(typed.flatMap(({ name, email }) => (email === null ? [] : [[unitKey(name), email] as const])));
    const changed = listed.filter(({ unitKey: key, email, reportedOn }) => reportedOn === null && (asked.get(key) ?? email) !== email);
    for (const unit of changed) {
      const email = asked.get(unit.unitKey) ?? null;
      await this.units.change(unit, { email });
      const detail = { unit: unit.unitName, changed: { email: { from: unit.email, to: email } } };
      await this.audit.record(actor, 'report.unitAddressed', { type: 'report', id: unit.reportId }, { detail });
    }
    return changed.length;
  }

  private fresh(actor: Actor, { reportId, listed, named, dueOn }: Naming): UnitReport[] {
    const seen = new Set(listed.map((each) => each.unitKey));
    const fresh = named.filter(({ name }) => {
      const key = unitKey(name);
      return seen.has(key) ? false : Boolean(seen.add(key));
    });
    if (listed.length + fresh.length > MOST_UNITS) {
      throw new DomainError('invalid', 'tooManyUnits', { field: 'lines', params: { max: MOST_UNITS } });
    }
    const by = { addedBy: actorName(actor), addedAt: this.clock.now() };
    return fresh.map(({ name, email }) => ({
      ...{ id: this.ids.next(), reportId, unitName: name, unitKey: unitKey(name), email, dueOn },
      ...by,
      ...nothingYet,
    }));
  }

  private async chosen({ organisationIds }: NamedUnits): Promise<NamedUnit[]> {
    if (organisationIds.length === 0) return [];
    const known = await this.known.suggested();
    return known.filter(({ id }) => organisationIds.includes(id)).map(({ name }) => ({ name: name.slice(0, 200), email: null }));
  }

  private async before({ id, planId }: Report): Promise<NamedUnit[]> {
    const previous = await this.units.previousReportId(planId, id);
    if (previous === null) return [];
    return (await this.units.of(previous)).map(({ unitName: name, email }) => ({ name, email }));
  }
}
