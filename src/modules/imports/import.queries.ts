import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Person } from '../directory/index.js';
import { Registration } from '../registrations/index.js';
import type { ListedPerson } from './domain/similar-person.js';
import { ImportBatch } from './import-batch.entity.js';
import { ImportRow } from './import-row.entity.js';
import { ImportLink } from './import-link.entity.js';

/** A class has a handful of either; the oldest beyond that are in the history of the class. */
const MOST_SHOWN = 100;

@Injectable()
export class ImportQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  batchesOf(classId: string): Promise<ImportBatch[]> {
    return this.unitOfWork.manager.find(ImportBatch, { where: { classId }, order: { id: 'DESC' }, take: MOST_SHOWN });
  }

  /** Newest first. */
  batchesOfUnit({ linkId, seatBlockId }: Pick<ImportBatch, 'linkId' | 'seatBlockId'>): Promise<ImportBatch[]> {
    const where = linkId === null ? { seatBlockId: seatBlockId ?? '' } : { linkId };
    return this.unitOfWork.manager.find(ImportBatch, { where, order: { id: 'DESC' }, take: MOST_SHOWN });
  }

  /** Newest first. */
  linksOf(classId: string): Promise<ImportLink[]> {
    return this.unitOfWork.manager.find(ImportLink, { where: { classId }, order: { id: 'DESC' }, take: MOST_SHOWN });
  }

  /** Who is in the class, to find who stands on a new list once more. A class has at most a few thousand people. */
  listedIn(classId: string): Promise<ListedPerson[]> {
    return this.unitOfWork.manager.find(Registration, {
      where: { classId, state: Not(In(['cancelled', 'rejected'])) },
      select: { id: true, fullName: true, nameSearch: true, unitName: true, phone: true, email: true, birthDate: true },
    });
  }

  /** Whether the same bytes went into the same class before and are still there. */
  wasImported({ id, classId, fileHash }: ImportBatch): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(ImportBatch, { id: Not(id), classId, fileHash, state: In(['running', 'done']) });
  }

  /** The registrations that the lines of a list became, as they are now. */
  async registrationsOf(batchId: string): Promise<Registration[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(Registration, 'registration')
      .innerJoin(ImportRow, 'line', 'line.registrationId = registration.id')
      .where('line.batchId = :batchId', { batchId })
      .orderBy('registration.id', 'ASC')
      .getMany();
  }

  find(id: string): Promise<ImportBatch | null> {
    return this.unitOfWork.manager.findOneBy(ImportBatch, { id });
  }

  /** The registrations of a list, each with its person. */
  async peopleOf(batchId: string): Promise<{ registration: Registration; person: Person }[]> {
    const registrations = await this.registrationsOf(batchId);
    const people = await this.unitOfWork.manager.find(Person, { where: { id: In(registrations.map(({ personId }) => personId)) } });
    const byId = new Map(people.map((person) => [person.id, person]));
    return registrations.flatMap((registration) => {
      const person = byId.get(registration.personId);
      return person ? [{ registration, person }] : [];
    });
  }
}
