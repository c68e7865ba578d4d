import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import type { ChangedFacts } from '../../platform/audit/history-lines.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassLife } from './class-life.js';
import { ClassPlans } from './class-plans.js';
import type { ClassChange } from './class.dto.js';
import { ClassQueries } from './class.queries.js';
import { checkChangeable } from './domain/check-changeable.js';
import { classSearchKey } from './domain/class-code.js';
import { checkReadyToOpen, checkWindow } from './domain/schedule.js';
import { WithdrawClassPlace } from './withdraw-class-place.js';
import { TrainingClasses } from './training-class.repository.js';

/** What the people of a class want to be told; its days are its sessions. */
const toldFacts = ['place', 'lecturer', 'mode', 'onlineLink'];

@Injectable()
export class ChangeClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly classQueries: ClassQueries,
    private readonly classPlans: ClassPlans,
    private readonly audit: Audit,
    private readonly life: ClassLife,
    private readonly withdrawPlace: WithdrawClassPlace,
  ) {}

  /**
   * Sessions keep the place and lecturer they were given. A change of nothing leaves no trace in the history. Where no venue stands behind
   * the words of the place, what was said of its administrative unit was said of the former ones, and is taken back.
   * @throws DomainError conflict `capacityBelowTaken`, `classNotChangeable`, invalid `closesBeforeOpening`, `closesAfterFirstDay`, `notAChoice`.
   */
  async execute(actor: Actor, classId: string, { planIds, ...asked }: ClassChange): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const before = await this.classes.hold(classId);
      checkChangeable(before);
      if (before.heldBy !== null) requireRulesLeft(asked);
      const facts = { ...asked, ...(asked.lecturer === null ? { lecturer: '' } : {}) } as Partial<typeof before>;
      const after = Object.assign({}, before, withoutUnset(facts));
      checkWindow(after);
      if (before.state === 'open') checkReadyToOpen(after, after);
      const changed = { ...changedFacts(before, facts), ...(await this.changedPlans(classId, planIds)) };
      if (Object.keys(changed).length === 0) return;
      await this.classes.change(classId, { ...withoutUnset(facts), nameSearch: classSearchKey(after.code, after.name) });
      if ('place' in changed && before.venueId === null) await this.withdrawPlace.forMoved(actor, classId);
      await this.life.tellOfChange(
        after,
        toldFacts.filter((fact) => fact in changed),
      );
      await this.audit.record(actor, 'class.changed', { type: 'class', id: classId }, { detail: { changed } });
    });
  }

  private async changedPlans(classId: string, asked: readonly string[] | undefined): Promise<ChangedFacts> {
    if (asked === undefined) return {};
    const before = await this.classQueries.planIdsOf(classId);
    const after = await this.classPlans.checked(asked);
    if (before.join() === after.join()) return {};
    await this.classes.serve(classId, after);
    return { plans: { from: await this.classPlans.numbersOf(before), to: await this.classPlans.numbersOf(after) } };
  }
}

function withoutUnset<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}

/** @throws DomainError invalid `rulesOfOwnClasses`: the organisation that holds the course asks what it asks. */
function requireRulesLeft(asked: Pick<ClassChange, (typeof rulesOfSessions)[number]>): void {
  const field = rulesOfSessions.find((name) => asked[name] !== undefined);
  if (field) throw new DomainError('invalid', 'rulesOfOwnClasses', { field });
}

const rulesOfSessions = ['turnRule', 'turnMinimum', 'certificatePercent', 'needsResult'] as const;
