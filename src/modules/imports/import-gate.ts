import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import { SeatBlocks } from '../registrations/index.js';
import type { ImportBatch } from './import-batch.entity.js';
import { ImportLinks } from './import-link.repository.js';
import { Imports } from './import.repository.js';

/** Two ways in: staff by the page of a class, the contact of a unit by a private link. */
export type Door = { readonly actor: Actor; readonly classId: string } | { readonly actor: Actor; readonly token: string };

/** The unit that a private link belongs to, with seats of its own or without. */
export interface Unit {
  readonly linkId: string | null;
  readonly seatBlockId: string | null;
  readonly name: string;
  readonly group: UnitGroup;
  readonly deadline: Date;
  /** Reserved seats that have no name yet; null where none are reserved. */
  readonly seatsLeft: number | null;
}

export interface Admitted {
  readonly actor: Actor;
  readonly trainingClass: TrainingClass;
  /** Null for staff. */
  readonly unit: Unit | null;
}

/** Who may hand in a list, and see which. Runs inside the unit of work of the use case. */
@Injectable()
export class ImportGate {
  constructor(
    private readonly classes: ClassQueries,
    private readonly links: ImportLinks,
    private readonly blocks: SeatBlocks,
    private readonly imports: Imports,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound` or `seatBlockNotFound`, conflict `importLinkRevoked`, `importLinkClosed`. */
  async admit(door: Door): Promise<Admitted> {
    const { actor } = door;
    if ('classId' in door) {
      requireRole(actor, 'organiser');
      return { actor, trainingClass: await this.classes.existing(door.classId), unit: null };
    }
    const { classId, isRevoked, ...unit } = (await this.byLink(door.token)) ?? (await this.bySeats(door.token));
    if (isRevoked) throw new DomainError('conflict', 'importLinkRevoked');
    if (this.clock.now() > unit.deadline) throw new DomainError('conflict', 'importLinkClosed');
    return { actor, trainingClass: await this.classes.existing(classId), unit };
  }

  private async byLink(token: string): Promise<FoundUnit | null> {
    const link = await this.links.ofToken(token);
    if (!link) return null;
    const { id: linkId, classId, unitName: name, unitGroup: group, deadline, revokedAt } = link;
    return { classId, linkId, seatBlockId: null, name, group, deadline, seatsLeft: null, isRevoked: revokedAt !== null };
  }

  private async bySeats(token: string): Promise<FoundUnit> {
    const { id: seatBlockId, classId, unitName: name, unitGroup: group, releaseAt, seats, named, state } = await this.blocks.ofToken(token);
    const seatsLeft = seats - named;
    return { classId, linkId: null, seatBlockId, name, group, deadline: releaseAt, seatsLeft, isRevoked: state === 'released' };
  }

  /** A list of another class or another unit is not there. @throws DomainError as `admit`, not-found `importNotFound`. */
  async admitTo(door: Door, importId: string): Promise<Admitted & { readonly batch: ImportBatch }> {
    const admitted = await this.admit(door);
    const batch = await this.imports.existing(importId);
    const { trainingClass, unit } = admitted;
    const isTheirs = unit === null || (batch.linkId === unit.linkId && batch.seatBlockId === unit.seatBlockId);
    if (!isTheirs || batch.classId !== trainingClass.id) throw new DomainError('not-found', 'importNotFound');
    return { ...admitted, batch };
  }
}

type FoundUnit = Unit & { readonly classId: string; readonly isRevoked: boolean };
