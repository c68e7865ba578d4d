import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { ClassChanges, Seats, type TrainingClass } from '../classes/index.js';
import type { ClassQuota } from './class-quota.entity.js';
import { requireGroupOn } from './domain/group-policy.js';
import type { QuotaRequest, SeatingChange } from './seating.dto.js';
import { SeatShares } from './seat-shares.repository.js';
import { WaitingList } from './waiting-list.js';

/** Staff say how a class gives out its seats: with a line when it is full, after an approval, with a maximum for groups or units. */
@Injectable()
export class ArrangeSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
    private readonly shares: SeatShares,
    private readonly waitingList: WaitingList,
    private readonly classChanges: ClassChanges,
    private readonly audit: Audit,
    private readonly ids: Ids,
  ) {}

  /**
   * What is left out stays as it is. Nobody loses a seat: a quota below the seats that its people hold takes no more of them; who waits
   * when the line is switched off keeps the place; requests that wait for an approval are still decided.
   * @throws DomainError forbidden, not-found `classNotFound`, conflict `classNotChangeable`, invalid `quotaWithoutSubject`, `quotaTwice`, `groupEnded`.
   */
  async execute(actor: Actor, classId: string, { quotas, ...change }: SeatingChange): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const before = await this.seats.hold(classId);
      if (before.state === 'finalised' || before.state === 'cancelled') throw new DomainError('conflict', 'classNotChangeable');
      const changed = changedFacts(before, change);
      const moved = quotas !== undefined && (await this.changeQuotas(actor, before, quotas));
      if (Object.keys(changed).length === 0 && !moved) return;
      await this.seats.arrange(classId, { ...withoutUnset(change), ...(quotas === undefined ? {} : { hasQuotas: quotas.length > 0 }) });
      if (Object.keys(changed).length > 0) {
        await this.audit.record(actor, 'class.seatsArranged', { type: 'class', id: classId }, { detail: { changed } });
      }
      await this.waitingList.fill(classId);
      this.classChanges.tellAfterCommit();
    });
  }

  /** One more quota, or another maximum for whom one binds already; 0 seats are a maximum too. @throws as `execute`. */
  async setQuota(actor: Actor, classId: string, quota: QuotaRequest): Promise<void> {
    await this.changeOne(actor, classId, quota, (others) => [...others, quota]);
  }

  /** Whom it bound is bound no more. @throws as `execute`. */
  async liftQuota(actor: Actor, classId: string, quota: Pick<QuotaRequest, 'group' | 'unit'>): Promise<void> {
    await this.changeOne(actor, classId, { ...quota, maximum: 0 }, (others) => others);
  }

  private async changeOne(
    actor: Actor,
    classId: string,
    quota: QuotaRequest,
    after: (others: QuotaRequest[]) => QuotaRequest[],
  ): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      await this.seats.hold(classId);
      const { boundKey } = this.quotaOf(classId, quota);
      const others = (await this.shares.quotasOf(classId)).filter((each) => each.boundKey !== boundKey).map(asRequest);
      await this.execute(actor, classId, { quotas: after(others) });
    });
  }

  /** False when all are as they were. A quota from before its group ended may stay or be lifted. */
  private async changeQuotas(
    actor: Actor,
    { id: classId, opensOn }: TrainingClass,
    asked: NonNullable<SeatingChange['quotas']>,
  ): Promise<boolean> {
    const after = asked.map((quota) => this.quotaOf(classId, quota));
    if (new Set(after.map(({ boundKey }) => boundKey)).size < after.length) {
      throw new DomainError('invalid', 'quotaTwice', { field: 'quotas' });
    }
    const before = await this.shares.quotasOf(classId);
    const set = after.filter(({ boundKey, maximum }) => !before.some((each) => each.boundKey === boundKey && each.maximum === maximum));
    const lifted = before.filter(({ boundKey }) => !after.some((each) => each.boundKey === boundKey));
    if (set.length + lifted.length === 0) return false;
    for (const { unitGroup } of set) if (unitGroup !== null) requireGroupOn({ unitGroup }, { opensOn });
    await this.shares.replaceQuotas(classId, after);
    for (const quota of set) await this.record(actor, quota, 'Set');
    for (const quota of lifted) await this.record(actor, quota, 'Lifted');
    return true;
  }

  private quotaOf(classId: string, { group, unit, maximum }: QuotaRequest): ClassQuota {
    if ((group === undefined) === (unit === undefined)) throw new DomainError('invalid', 'quotaWithoutSubject', { field: 'quotas' });
    const unitSearch = unit === undefined ? null : foldText(unit);
    const boundKey = unitSearch === null ? `group:${group ?? ''}` : `unit:${unitSearch}`;
    return { id: this.ids.next(), classId, boundKey, unitGroup: group ?? null, unitName: unit ?? null, unitSearch, maximum };
  }

  private async record(actor: Actor, { classId, unitGroup, unitName, maximum }: ClassQuota, what: 'Set' | 'Lifted'): Promise<void> {
    const subject = { type: 'class', id: classId };
    if (unitName === null) await this.audit.record(actor, `class.quota${what}`, subject, { detail: { group: unitGroup, maximum } });
    else await this.audit.record(actor, `class.unitQuota${what}`, subject, { detail: { unit: unitName, maximum } });
  }
}

function asRequest({ unitGroup, unitName, maximum }: ClassQuota): QuotaRequest {
  return { ...(unitGroup === null ? {} : { group: unitGroup }), ...(unitName === null ? {} : { unit: unitName }), maximum };
}

function withoutUnset<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
