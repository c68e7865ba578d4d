import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import { showDays, type TrainingClass } from '../classes/index.js';
import { ParticipantQueries } from './participant.queries.js';
import { RegistrationFacts } from './registration-facts.js';
import { type Circular, TellEveryone } from './tell-everyone.js';

/** Who is on the list in one way or another. */
const LISTED = ['confirmed', 'offered', 'pending', 'waiting'] as const;

type Values = NonNullable<Circular['values']>;
type Batch = Circular['batchAfter'];

/** Tells everyone of a class what has happened to it, batch by batch; who was told already is not told again. */
@Injectable()
export class ClassMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly participants: ParticipantQueries,
    private readonly facts: RegistrationFacts,
    private readonly tellEveryone: TellEveryone,
    private readonly worker: OutboxWorker,
  ) {}

  onModuleInit(): void {
    const page = ({ classId }: Record<string, unknown>): string => `/staff/classes/${classId as string}`;
    this.worker.register('class.changed', ({ classId, changed }, id) => this.changed(classId as string, changed as string[], id), page);
    this.worker.register('class.postponed', ({ classId }, id) => this.postponed(classId as string, id), page);
    this.worker.register('class.cancelled', ({ classId }, id) => this.cancelled(classId as string, id), page);
  }

  private async changed(classId: string, changed: readonly string[], messageId: string): Promise<void> {
    const kind = { template: 'changed', calendar: 'invite' } as const;
    const values: Values = (registration) => ({ changes: this.facts.changesInWords(changed, registration.language) });
    await this.tellEveryone.execute({ classId, kind, origin: messageId, batchAfter: this.listed(classId), values });
  }

  private async postponed(classId: string, messageId: string): Promise<void> {
    const kind = { template: 'postponed', calendar: 'cancel' } as const;
    const values = (keepsPlace: string): Values => {
      return (_, { trainingClass }) => ({ previousTime: previousDays(trainingClass), reason: reasonOf(trainingClass), keepsPlace });
    };
    await this.tellEveryone.execute({ classId, kind, origin: messageId, batchAfter: this.listed(classId), values: values('yes') });
    await this.tellEveryone.execute({ classId, kind, origin: messageId, batchAfter: await this.freed(classId), values: values('') });
  }

  private async cancelled(classId: string, messageId: string): Promise<void> {
    const kind = { template: 'cancelled', calendar: 'cancel' } as const;
    const values: Values = (_, { trainingClass }) => ({ reason: reasonOf(trainingClass) });
    await this.tellEveryone.execute({ classId, kind, origin: messageId, batchAfter: this.listed(classId), values });
    await this.tellEveryone.execute({ classId, kind, origin: messageId, batchAfter: await this.freed(classId), values });
  }

  private listed(classId: string): Batch {
    return (after) => this.participants.batchOf(classId, LISTED, after);
  }

  /** Those who lost their place with the class: at the very moment at which it came into its state. */
  private async freed(classId: string): Promise<Batch> {
    const { trainingClass } = await this.unitOfWork.read(() => this.facts.classOf(classId));
    const at = trainingClass.stateChangedAt;
    return (after) => (at ? this.participants.batchFreedAt(classId, at, after) : Promise.resolve([]));
  }
}

function reasonOf(trainingClass: TrainingClass): string {
  return trainingClass.stateReason ?? '';
}

function previousDays(trainingClass: TrainingClass): string {
  const { previousOpensOn, previousClosesOn } = trainingClass;
  return showDays(previousOpensOn, previousClosesOn) ?? showDays(trainingClass.opensOn, trainingClass.closesOn) ?? '';
}
