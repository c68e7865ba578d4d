import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { ImportBatch } from './import-batch.entity.js';
import type { ImportLink } from './import-link.entity.js';
import { ImportLinks } from './import-link.repository.js';
import { Imports } from './import.repository.js';

/** Two ways in: staff by the page of a class, the contact of a unit by a private link. */
export type Door = { readonly actor: Actor; readonly classId: string } | { readonly actor: Actor; readonly token: string };

export interface Admitted {
  readonly actor: Actor;
  readonly trainingClass: TrainingClass;
  /** Null for staff. */
  readonly link: ImportLink | null;
}

/** Who may hand in a list, and see which. Runs inside the unit of work of the use case. */
@Injectable()
export class ImportGate {
  constructor(
    private readonly classes: ClassQueries,
    private readonly links: ImportLinks,
    private readonly imports: Imports,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound` or `importLinkNotFound`, conflict `importLinkRevoked`, `importLinkClosed`. */
  async admit(door: Door): Promise<Admitted> {
    const { actor } = door;
    if ('classId' in door) {
      requireRole(actor, 'organiser');
      return { actor, trainingClass: await this.classes.existing(door.classId), link: null };
    }
    const link = await this.links.ofToken(door.token);
    if (link.revokedAt !== null) throw new DomainError('conflict', 'importLinkRevoked');
    if (this.clock.now() > link.deadline) throw new DomainError('conflict', 'importLinkClosed');
    return { actor, trainingClass: await this.classes.existing(link.classId), link };
  }

  /** A list of another class or another unit is not there. @throws DomainError as `admit`, not-found `importNotFound`. */
  async admitTo(door: Door, importId: string): Promise<Admitted & { readonly batch: ImportBatch }> {
    const admitted = await this.admit(door);
    const batch = await this.imports.existing(importId);
    const isTheirs = batch.classId === admitted.trainingClass.id && (!admitted.link || batch.linkId === admitted.link.id);
    if (!isTheirs) throw new DomainError('not-found', 'importNotFound');
    return { ...admitted, batch };
  }
}
