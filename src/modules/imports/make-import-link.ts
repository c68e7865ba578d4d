import { Inject, Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { ClassQueries } from '../classes/index.js';
import { requireGroupOn } from '../registrations/index.js';
import { hashOfLink, ImportLinks } from './import-link.repository.js';

export interface LinkOrder {
  readonly unitName: string;
  readonly unitGroup: UnitGroup;
  readonly deadline: Date;
}

export interface MadeLink {
  readonly id: string;
  /** Shown this once; only its hash is kept. */
  readonly address: string;
}

/** Private links by which units name their people. */
@Injectable()
export class MakeImportLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: ImportLinks,
    private readonly classes: ClassQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`, invalid `deadlinePassed`, `groupEnded`. */
  async execute(actor: Actor, classId: string, { unitName, unitGroup, deadline }: LinkOrder): Promise<MadeLink> {
    requireRole(actor, 'organiser');
    const [now, token] = [this.clock.now(), this.ids.token()];
    if (deadline <= now) throw new DomainError('invalid', 'deadlinePassed', { field: 'deadline' });
    const link = {
      ...{ id: this.ids.next(), classId, unitName, unitGroup, tokenHash: hashOfLink(token) },
      ...{ madeBy: actorName(actor).slice(0, 200), deadline, createdAt: now, revokedAt: null },
    };
    await this.unitOfWork.write(async () => {
      requireGroupOn({ unitGroup }, await this.classes.existing(classId), 'unitGroup');
      await this.links.add(link);
      await this.audit.record(actor, 'class.linkMade', { type: 'class', id: classId }, { detail: { unit: unitName, linkId: link.id } });
    });
    return { id: link.id, address: `${this.settings.baseUrl}/u/${token}` };
  }

  /** @throws DomainError forbidden, not-found `importLinkNotFound`, conflict `importLinkRevoked`. */
  async revoke(actor: Actor, classId: string, linkId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const link = await this.links.existing(linkId);
      if (link.classId !== classId) throw new DomainError('not-found', 'importLinkNotFound');
      if (!(await this.links.revoke(linkId, this.clock.now()))) throw new DomainError('conflict', 'importLinkRevoked');
      await this.audit.record(actor, 'class.linkRevoked', { type: 'class', id: classId }, { detail: { unit: link.unitName, linkId } });
    });
  }
}
