import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { portions } from '../../shared/portions.js';
import { AtlasReader, unitOn } from '../territories/index.js';
import { speakerOf, writtenAs } from './domain/organisation-succession.js';
import { OrganisationPlace } from './organisation-place.entity.js';
import { OrganisationSuccessions } from './organisation-succession.repository.js';
import { Organisation } from './organisation.entity.js';

/** Names in one question. */
const NAMES_AT_ONCE = 500;

/** An organisation as a registration names it. */
interface NamedOrganisation {
  readonly unitSearch: string;
  readonly unitGroup: UnitGroup;
}

export interface PlacedOrganisation {
  readonly organisationId: string;
  /** Null while nobody has said where it lies. */
  readonly adminUnitId: string | null;
}

/** Where organisations lie; every method runs inside the caller's unit of work. */
@Injectable()
export class OrganisationPlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atlases: AtlasReader,
    private readonly successions: OrganisationSuccessions,
  ) {}

  /** @throws DomainError not-found `organisationNotFound`. */
  async existing(organisationId: string): Promise<Organisation> {
    const organisation = await this.unitOfWork.manager.findOneBy(Organisation, { id: organisationId });
    if (!organisation) throw new DomainError('not-found', 'organisationNotFound');
    return organisation;
  }

  /** By id; ids that nobody has are left out. */
  async organisationsOf(ids: readonly string[]): Promise<Map<string, Organisation>> {
    if (ids.length === 0) return new Map();
    const found = await this.unitOfWork.manager.findBy(Organisation, { id: In([...new Set(ids)]) });
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }

  /**
   * Of some organisations, earliest first. Where one is another spelling of a unit, the places of that unit count, and its own only while
   * nobody has said where the unit lies.
   */
  async placesOf(organisationIds: readonly string[]): Promise<OrganisationPlace[]> {
    if (organisationIds.length === 0) return [];
    const ids = [...new Set(organisationIds)];
    const spellings = await this.successions.around(ids, 'same');
    const speakers = new Map(ids.map((id) => [id, speakerOf(id, spellings)]));
    const where = { organisationId: In([...new Set([...ids, ...speakers.values()])]) };
    const found = await this.unitOfWork.manager.find(OrganisationPlace, { where, order: { validFrom: 'ASC' } });
    const said = Map.groupBy(found, ({ organisationId }) => organisationId);
    return ids.flatMap((organisationId) =>
      (said.get(speakers.get(organisationId) ?? organisationId) ?? said.get(organisationId) ?? []).map(
        ({ id, adminUnitId, validFrom, setBy, setAt }) => ({ id, organisationId, adminUnitId, validFrom, setBy, setAt }),
      ),
    );
  }

  /**
   * One change of places and one closing after the other until the unit of work ends: of two at once neither would see the other, and turns
   * would stand where their organisation lay before.
   */
  async hold(): Promise<void> {
    await this.successions.hold();
  }

  /** Organisations that were said to lie in one of these units, each with all its spellings. */
  async placedIn(adminUnitIds: readonly string[]): Promise<string[]> {
    const placed = new Set<string>();
    for (const ids of portions(adminUnitIds, NAMES_AT_ONCE)) {
      const where = { adminUnitId: In(ids) };
      for (const { organisationId } of await this.unitOfWork.manager.find(OrganisationPlace, { where, select: { organisationId: true } })) {
        placed.add(organisationId);
      }
    }
    for (const { predecessorId, successorId } of await this.successions.around([...placed], 'same')) {
      placed.add(predecessorId);
      if (successorId !== null) placed.add(successorId);
    }
    return [...placed];
  }

  /** The unit that a name stands for, first, and all its spellings. */
  async writtenAs(organisationId: string): Promise<[string, ...string[]]> {
    const spellings = await this.successions.around([organisationId], 'same');
    return writtenAs(speakerOf(organisationId, spellings), spellings);
  }

  /**
   * What each named organisation is and in which unit of that day it lay; a few queries for a class, whatever its size. Inside a write unit,
   * because it holds the places until that ends.
   */
  async on(day: CalendarDate, named: readonly NamedOrganisation[]): Promise<(each: NamedOrganisation) => PlacedOrganisation | null> {
    await this.hold();
    const names = [...new Set(named.map(({ unitSearch }) => unitSearch))];
    const organisations: Organisation[] = [];
    for (const some of portions(names, NAMES_AT_ONCE)) {
      organisations.push(...(await this.unitOfWork.manager.findBy(Organisation, { nameSearch: In(some) })));
    }
    const places = Map.groupBy(await this.placesOf(organisations.map(({ id }) => id)), ({ organisationId }) => organisationId);
    const atlas = await this.atlases.around([...places.values()].flat().map(({ adminUnitId }) => adminUnitId));
    const known = new Map(organisations.map(({ id, nameSearch, unitGroup }) => [`${unitGroup} ${nameSearch}`, id]));
    return ({ unitSearch, unitGroup }) => {
      const organisationId = known.get(`${unitGroup} ${unitSearch}`);
      if (organisationId === undefined) return null;
      return { organisationId, adminUnitId: unitOn(atlas, places.get(organisationId) ?? [], day) };
    };
  }

  /** From that day on; what was said of the same day before is replaced. */
  async put(place: OrganisationPlace): Promise<void> {
    const { organisationId, validFrom } = place;
    await this.unitOfWork.manager.delete(OrganisationPlace, { organisationId, validFrom });
    await this.unitOfWork.manager.insert(OrganisationPlace, place);
  }
}
