import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { TrainingClass } from '../classes/index.js';
import { PersonLinks } from './person-links.js';
import type { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';

export interface MyTraining {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
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
  ) {}

  /** @throws DomainError not-found `personLinkInvalid`. */
  async execute(token: string): Promise<MyTrainings> {
    const email = this.links.emailOf(token);
    return this.unitOfWork.read(async () => {
      const registrations = await this.registrations.ofEmail(email);
      const classes = await this.registrations.classesOf(registrations);
      const trainings = registrations.flatMap((registration) => {
        const trainingClass = classes.get(registration.classId);
        return trainingClass ? [{ registration, trainingClass }] : [];
      });
      return { email, trainings, wantsNews: await this.registrations.wantsNews(registrations.map(({ id }) => id)) };
    });
  }
}
