import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import type { ClassMessage } from './class-message.entity.js';
import { ClassMessages } from './class-message.repository.js';
import { ParticipantQueries } from './participant.queries.js';
import { type Circular, TellEveryone } from './tell-everyone.js';
import { CLASS_MESSAGE } from './write-class-message.js';

/** Tells the people of a class what staff wrote to them, batch by batch; who has left the list meanwhile is not told. */
@Injectable()
export class ClassMessageMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: ClassMessages,
    private readonly participants: ParticipantQueries,
    private readonly tellEveryone: TellEveryone,
    private readonly worker: OutboxWorker,
  ) {}

  onModuleInit(): void {
    this.worker.register('class.message', ({ messageId }) => this.tell(messageId as string));
  }

  private async tell(messageId: string): Promise<void> {
    const message = await this.unitOfWork.read(() => this.messages.byId(messageId));
    if (!message) return;
    const { id, classId, subject, words } = message;
    await this.tellEveryone.execute({
      classId,
      kind: { template: CLASS_MESSAGE },
      origin: `${CLASS_MESSAGE}:${id}`,
      // Among the mails of the class, where staff look for what they wrote to it.
      about: { type: 'class', id: classId },
      batchAfter: this.batchesOf(message),
      values: () => ({ subject, message: words }),
    });
  }

  private batchesOf({ classId, states, registrationIds }: ClassMessage): Circular['batchAfter'] {
    if (registrationIds.length === 0) return (after) => this.participants.batchOf(classId, states, after);
    return (after) => this.participants.batchAmong(classId, registrationIds, states, after);
  }
}
