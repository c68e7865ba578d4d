import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MailTemplateWords } from './mail-template.dto.js';
import { MailOriginals } from './mail-originals.js';
import { checkTemplate, type TemplateWords } from './mail-template-engine.js';
import { MailTemplateVersions } from './mail-template.repository.js';
import { requireLanguage } from './show-mail-templates.js';

/** New words for a mail, or its original again. What was written before stays as a version. */
@Injectable()
export class SaveMailTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly originals: MailOriginals,
    private readonly versions: MailTemplateVersions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `templateUnknown`, invalid as `checkTemplate`, conflict `templateChangedMeanwhile`. */
  async execute(actor: Actor, name: string, language: string, { subject, body, version }: MailTemplateWords): Promise<void> {
    requireRole(actor, 'organiser');
    const { sample, required } = this.originals.of(name);
    checkTemplate({ subject, body }, Object.keys(sample), required);
    await this.add(actor, { name, language, words: { subject, body }, seen: version });
  }

  /** Back to the words that the program brings. */
  async reset(actor: Actor, name: string, language: string): Promise<void> {
    requireRole(actor, 'organiser');
    this.originals.of(name);
    await this.add(actor, { name, language, words: null, seen: undefined });
  }

  private async add(
    actor: Actor,
    change: { readonly name: string; readonly language: string; readonly words: TemplateWords | null; readonly seen: number | undefined },
  ): Promise<void> {
    const { name, words, seen } = change;
    const language = requireLanguage(change.language);
    await this.unitOfWork.write(async () => {
      const before = (await this.versions.latest(name, language))?.version ?? 0;
      if (seen !== undefined && seen !== before) throw new DomainError('conflict', 'templateChangedMeanwhile');
      const id = this.ids.next();
      await this.versions.add({
        ...{ id, name, language, version: before + 1 },
        subject: words?.subject ?? null,
        body: words?.body ?? null,
        savedBy: actorName(actor),
        savedAt: this.clock.now(),
      });
      const subject = { type: 'mailTemplate', id: `${name}/${language}` };
      if (words) await this.audit.record(actor, 'mailTemplate.saved', subject, { detail: { version: before + 1 } });
      else await this.audit.record(actor, 'mailTemplate.reset', subject, { detail: { version: before + 1 } });
    });
  }
}
