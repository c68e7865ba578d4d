import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { findRows, insertRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ImportLink } from './import-link.entity.js';

@Injectable()
export class ImportLinks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(link: ImportLink): Promise<void> {
    await insertRows(this.unitOfWork.manager, ImportLink, [link]);
  }

  /** @throws DomainError not-found `importLinkNotFound`. */
  async existing(id: string): Promise<ImportLink> {
    const [link] = await findRows(this.unitOfWork.manager, ImportLink, { id });
    if (!link) throw new DomainError('not-found', 'importLinkNotFound');
    return link;
  }

  async ofToken(token: string): Promise<ImportLink | undefined> {
    return (await findRows(this.unitOfWork.manager, ImportLink, { tokenHash: hashOfLink(token) }))[0];
  }

  /** False when it was revoked before. */
  async revoke(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(ImportLink, { id, revokedAt: IsNull() }, { revokedAt: at });
    return affected !== 0;
  }
}

/** What is stored of a private link: a stolen table opens no door. */
export function hashOfLink(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
