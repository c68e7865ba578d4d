import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import type { Announcements, Topic } from '../../platform/outbox/topics.js';

type Composer<T extends Topic> = (payload: Announcements[T]) => Promise<void>;

/** Which event causes which message, to whom. */
@Injectable()
export class EventMails implements OnModuleInit {
  private readonly composers: { readonly [T in Topic]: Composer<T> } = {
    'registration.confirmed': () => Promise.resolve(),
    'registration.pending': () => Promise.resolve(),
    'registration.waiting': () => Promise.resolve(),
    'registration.promoted': () => Promise.resolve(),
    'registration.approved': () => Promise.resolve(),
    'registration.rejected': () => Promise.resolve(),
    'registration.cancelled': () => Promise.resolve(),
    'registration.substituted': () => Promise.resolve(),
    'registration.invited': () => Promise.resolve(),
    'class.changed': () => Promise.resolve(),
    'class.postponed': () => Promise.resolve(),
    'class.cancelled': () => Promise.resolve(),
    'certificate.ready': () => Promise.resolve(),
    'person.link-requested': () => Promise.resolve(),
    'unit.invited': () => Promise.resolve(),
  };

  constructor(private readonly worker: OutboxWorker) {}

  onModuleInit(): void {
    for (const [topic, compose] of Object.entries(this.composers)) {
      this.worker.register(topic, (payload) => compose(payload as never));
    }
  }
}
