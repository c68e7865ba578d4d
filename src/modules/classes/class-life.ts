import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { ClassStates } from './class-states.repository.js';
import { type ClassMove, stateAfter } from './domain/class-moves.js';
import type { ClassState } from './domain/class-state.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClasses } from './training-class.repository.js';

const actions: Readonly<Record<Exclude<ClassMove, 'finalise' | 'reopen'>, string>> = {
  submit: 'class.submitted',
  approve: 'class.approved',
  return: 'class.returned',
  open: 'class.opened',
  postpone: 'class.postponed',
  resume: 'class.resumed',
  cancel: 'class.cancelled',
};

/** The audit actions that are steps of a class's life, with those that attendance records. */
export const stepActions: readonly string[] = ['class.created', ...Object.values(actions), 'class.finalised', 'class.reopened'];

interface Note {
  readonly reason?: string;
  readonly detail?: Record<string, unknown>;
  /** Another state than the move usually leads to: a class that is postponed to known days is open again at once. */
  readonly to?: ClassState;
}

/** Moves a class through its life; every method runs inside the caller's unit, which begins with `hold`. */
@Injectable()
export class ClassLife {
  constructor(
    private readonly classes: TrainingClasses,
    private readonly classStates: ClassStates,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The class as it is, its row locked until the unit ends. @throws DomainError as `stateAfter` says. */
  async hold(classId: string, move: ClassMove): Promise<TrainingClass> {
    const trainingClass = await this.classes.hold(classId);
    stateAfter(trainingClass.state, move, { approval: this.settings.classApproval });
    return trainingClass;
  }

  /** The moment that the class keeps as `stateChangedAt`. */
  async move(actor: Actor, trainingClass: TrainingClass, move: keyof typeof actions, { reason, detail, to }: Note = {}): Promise<Date> {
    const { id, state } = trainingClass;
    const at = this.clock.now();
    const next = to ?? stateAfter(state, move, { approval: this.settings.classApproval });
    // Who finds the class on new days still wants to know why it moved.
    const stateReason = move === 'resume' ? trainingClass.stateReason : (reason ?? null);
    await this.classStates.change(id, state, next, { stateReason, stateChangedAt: at });
    const said = { ...(reason === undefined ? {} : { reason }), ...(detail === undefined ? {} : { detail }) };
    await this.audit.record(actor, actions[move], { type: 'class', id }, said);
    return at;
  }

  /** Tells the people of an open class what is different for them; what is past or not announced concerns nobody. */
  async tellOfChange({ id, state, closesOn }: Pick<TrainingClass, 'id' | 'state' | 'closesOn'>, changed: readonly string[]): Promise<void> {
    const isAhead = closesOn === null || closesOn >= dateInVietnam(this.clock.now());
    if (state === 'open' && isAhead && changed.length > 0) await this.outbox.enqueue('class.changed', { classId: id, changed });
  }
}
