import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/web/translations.js';
import { DomainError } from '../../shared/domain-error.js';
import { MailTemplateVersion } from './mail-template-version.entity.js';

@Injectable()
export class MailTemplateVersions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async latest(name: string, language: Language): Promise<MailTemplateVersion | null> {
    const [latest] = await this.unitOfWork.manager.find(MailTemplateVersion, {
      where: { name, language },
      order: { version: 'DESC' },
      take: 1,
    });
    return latest ?? null;
  }

  /** By name and language: 'registered vi'. A template is saved a few dozen times in its life. */
  async newestOfAll(): Promise<Map<string, MailTemplateVersion>> {
    const versions = await this.unitOfWork.manager.find(MailTemplateVersion, { order: { version: 'ASC' } });
    return new Map(versions.map((version) => [`${version.name} ${version.language}`, version]));
  }

  /** @throws DomainError conflict `templateChangedMeanwhile` when somebody else saved the same version. */
  async add(version: MailTemplateVersion): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(MailTemplateVersion, version);
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('conflict', 'templateChangedMeanwhile') : error;
    }
  }
}
