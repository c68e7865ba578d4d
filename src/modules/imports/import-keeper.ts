import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { isStillReferenced, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import { People, type Person } from '../directory/index.js';
import { ForgottenRegistrations, type Registration } from '../registrations/index.js';
import type { ImportBatch } from './import-batch.entity.js';
import { ImportQueries } from './import.queries.js';
import { Imports } from './import.repository.js';

const KEPT_MS = 7 * 86_400_000;

/** Forgets in time: drafts that nobody came back to, what lists said, and people who were known by a list alone that was taken back. */
@Injectable()
export class ImportKeeper implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: Imports,
    private readonly queries: ImportQueries,
    private readonly people: People,
    private readonly registrations: ForgottenRegistrations,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.worker.register('import.expire', ({ importId }) => this.expire(importId as string));
    this.worker.register('import.forget-people', ({ importId }) => this.forgetPeople(importId as string));
  }

  /** The lines stay for a week after they went in: that long the file with the reasons can be fetched. */
  private async expire(importId: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const batch = await this.queries.find(importId);
      if (!batch || (await this.imports.discard(importId))) return;
      const until = new Date((batch.finishedAt ?? this.clock.now()).getTime() + KEPT_MS);
      if (this.clock.now() < until) await this.outbox.enqueue('import.expire', { importId }, until);
      else await this.imports.forgetCells(importId);
    });
  }

  private async forgetPeople(importId: string): Promise<void> {
    const { batch, found } = await this.unitOfWork.read(async () => ({
      batch: await this.queries.find(importId),
      found: await this.queries.peopleOf(importId),
    }));
    if (batch?.state !== 'undone') return;
    for (const { registration, person } of found) {
      if (isNewIn(batch, person)) await this.forget(batch.id, registration).catch(unlessReferenced);
    }
  }

  private async forget(batchId: string, registration: Registration): Promise<void> {
    await this.unitOfWork.write(async () => {
      if (!(await this.registrations.remove(registration.id))) return;
      await this.people.forget(registration.personId);
      const row = await this.imports.rowOfRegistration(batchId, registration.id);
      if (row) await this.imports.forgetRegistration(row.id);
    });
  }
}

function isNewIn({ startedAt }: ImportBatch, { createdAt }: Person): boolean {
  return startedAt !== null && createdAt >= startedAt;
}

/** Somebody else speaks of the person by now: they stay, and so does their cancelled registration. */
function unlessReferenced(error: unknown): void {
  if (!isStillReferenced(error)) throw error;
}
