import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { CertificateQueries } from '../certificates/index.js';
import { RegistrationQueries } from '../registrations/index.js';
import { type ClassFacts, ClassPrintouts } from './class-printouts.js';
import { byUnit } from './domain/unit-letters.js';

/** What the page of printouts needs to know. */
export interface PrintoutsOfClass extends ClassFacts {
  /** Confirmed people. */
  readonly people: number;
  readonly units: number;
  readonly certificates: number;
}

@Injectable()
export class ShowPrintouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly printouts: ClassPrintouts,
    private readonly registrations: RegistrationQueries,
    private readonly certificates: CertificateQueries,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<PrintoutsOfClass> {
    requireRole(actor, ...readers, 'checkin');
    return this.unitOfWork.read(async () => {
      const facts = await this.printouts.factsOf(classId, 'letter');
      const people = await this.registrations.confirmedOf(classId);
      const certificates = await this.certificates.validOf(classId);
      return { ...facts, people: people.length, units: byUnit(people).length, certificates: certificates.length };
    });
  }
}
