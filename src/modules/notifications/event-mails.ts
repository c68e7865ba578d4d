import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import type { Announcements, Topic } from '../../platform/outbox/topics.js';

/** Which event causes which message, to whom. */
@Injectable()
export class EventMails implements OnModuleInit {
  constructor(private readonly worker: OutboxWorker) {}

  onModuleInit(): void {
    const nothing = (): Promise<void> => Promise.resolve();
    this.on('registration.confirmed', nothing);
    this.on('registration.pending', nothing);
    this.on('registration.waiting', nothing);
    this.on('registration.promoted', nothing);
    this.on('registration.approved', nothing);
    this.on('registration.rejected', nothing);
    this.on('registration.cancelled', nothing);
    this.on('registration.substituted', nothing);
    this.on('registration.invited', nothing);
    this.on('class.changed', nothing);
    this.on('class.postponed', nothing);
    this.on('class.cancelled', nothing);
    this.on('certificate.ready', nothing);
    this.on('person.link-requested', nothing);
    this.on('unit.invited', nothing);
  }

  private on<T extends Topic>(topic: T, handler: (payload: Announcements[T], messageId: string) => Promise<void>): void {
    this.worker.register(topic, (payload, messageId) => handler(payload as never, messageId));
  }
}
