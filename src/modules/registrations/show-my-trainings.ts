import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { TrainingClass } from '../classes/index.js';
import { PersonLinks } from './person-links.js';
import type { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';
import { type OwnCertificate, TrainingFollowers } from './training-followers.js';

export interface MyTraining {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
  /** The oldest first; one that was revoked or replaced says so. */
  readonly certificates: readonly OwnCertificate[];
}

export interface MyTrainings {
  readonly email: string;
  /** The latest first. */
  readonly trainings: readonly MyTraining[];
  /** Whether the mailbox may be told about later classes. */
  readonly wantsNews: boolean;
}

/** Everything that was registered with one mailbox, for whoever can read it. */
@Injectable()
export class ShowMyTrainings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonLinks,
    private readonly registrations: RegistrationQueries,
    private readonly followers: TrainingFollowers,
  ) {}

  /** @throws DomainError not-found `personLinkInvalid`. */
  async execute(token: string): Promise<MyTrainings> {
    const email = this.links.emailOf(token);
    return this.unitOfWork.read(async () => {
      const registrations = await this.registrations.ofEmail(email);
      const classes = await this.registrations.classesOf(registrations);
      const ids = registrations.map(({ id }) => id);
      const certificates = await this.followers.certificatesOf(ids);
      const trainings = registrations.flatMap((registration) => {
        const trainingClass = classes.get(registration.classId);
        return trainingClass ? [{ registration, trainingClass, certificates: certificates.get(registration.id) ?? [] }] : [];
      });
      return { email, trainings, wantsNews: await this.registrations.wantsNews(ids) };
    });
  }
}
