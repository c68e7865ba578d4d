import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ClassPaper, ClassPapers, ClassQueries, type ClassSession, type TrainingClass } from '../classes/index.js';
import { Ethnicities } from '../directory/index.js';
import { whyNotCancel } from './domain/cancel-policy.js';
import { whyNotCorrect } from './domain/correction-policy.js';
import { isListed } from './domain/registration-state.js';
import type { Registration } from './registration.entity.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';

export interface OwnSeat {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
  readonly sessions: readonly ClassSession[];
  /** What the organiser hands out to the people of the class. */
  readonly handOuts: readonly ClassPaper[];
  /** 1 for the next in the line; null for whoever does not wait. */
  readonly placeInLine: number | null;
  /** Whether the participant can still give the seat, or the place in the line, back. */
  readonly mayCancel: boolean;
  readonly mayCorrect: boolean;
  readonly mayPassOn: boolean;
  /** Whether the ethnic group of the person is kept, with a consent that can be taken back. */
  readonly hasEthnicity: boolean;
  /** Of a substitute who cannot be written to: whoever named them passes it on. */
  readonly substituteLink: string | null;
  /** Of the page of the registration in the class into which staff moved the person. */
  readonly movedPath: string | null;
}

/** One's own registration, for whoever holds the private link. */
@Injectable()
export class ShowOwnRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly registrations: Registrations,
    private readonly queries: RegistrationQueries,
    private readonly links: RegistrationLinks,
    private readonly classes: ClassQueries,
    private readonly papers: ClassPapers,
    private readonly ethnicities: Ethnicities,
  ) {}

  /** @throws DomainError not-found `registrationNotFound`. */
  async execute(token: string): Promise<OwnSeat> {
    return this.unitOfWork.read(async () => {
      const registration = await this.registrations.ofToken(token);
      const trainingClass = await this.classes.existing(registration.classId);
      const sessions = await this.classes.sessionsOf(registration.classId);
      const handOuts = await this.papers.publicOf(registration.classId);
      const mayCancel = isListed(registration.state) && whyNotCancel(trainingClass, 'participant', this.clock.now()) === null;
      const placeInLine = registration.state === 'waiting' ? await this.queries.placeInLine(registration) : null;
      const mayCorrect = whyNotCorrect(registration.state, trainingClass) === null;
      const mayPassOn = mayCancel && (registration.state === 'confirmed' || registration.state === 'pending');
      const hasEthnicity = await this.ethnicities.isKept(registration.personId);
      const elsewhere = { substituteLink: await this.substituteLinkOf(registration), movedPath: await this.movedPathOf(registration) };
      return { registration, trainingClass, sessions, handOuts, placeInLine, mayCancel, mayCorrect, mayPassOn, hasEthnicity, ...elsewhere };
    });
  }

  private async movedPathOf({ movedTo }: Registration): Promise<string | null> {
    const moved = movedTo === null ? null : await this.queries.byId(movedTo);
    return moved && `/r/${this.links.tokenOf(moved)}`;
  }

  private async substituteLinkOf({ substitutedBy }: Registration): Promise<string | null> {
    const substitute = substitutedBy === null ? null : await this.queries.byId(substitutedBy);
    return substitute !== null && substitute.email === null && isListed(substitute.state) ? this.links.addressOf(substitute) : null;
  }
}
