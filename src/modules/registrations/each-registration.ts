import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';

/** What became of one of many. */
export type EachOutcome<Done> = { readonly registrationId: string; readonly fullName: string | null } & (
  Done | { readonly outcome: 'refused'; readonly code: string }
);

/** Does something to many registrations, each in a unit of its own, so that one that cannot be done does not stop the others. */
@Injectable()
export class EachRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RegistrationQueries,
    private readonly registrations: Registrations,
  ) {}

  /** In the order given, each once. With `classId`, somebody of another class is not found. */
  async of<Done extends object>(
    ids: readonly string[],
    classId: string | undefined,
    work: (registration: Registration) => Promise<Done>,
  ): Promise<EachOutcome<Done>[]> {
    const names = await this.unitOfWork.read(() => this.queries.namesOf(ids));
    const outcomes: EachOutcome<Done>[] = [];
    for (const registrationId of new Set(ids)) {
      const outcome = await this.outcomeOf(async () => {
        const registration = await this.registrations.existing(registrationId);
        if (classId !== undefined && registration.classId !== classId) throw new DomainError('not-found', 'registrationNotFound');
        return work(registration);
      });
      outcomes.push({ registrationId, fullName: names.get(registrationId) ?? null, ...outcome });
    }
    return outcomes;
  }

  private async outcomeOf<Done>(unit: () => Promise<Done>): Promise<Done | { outcome: 'refused'; code: string }> {
    try {
      return await this.unitOfWork.write(unit);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { outcome: 'refused', code: error.code };
    }
  }
}
