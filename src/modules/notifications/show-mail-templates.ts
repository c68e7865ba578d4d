import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Language, languages } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MailTemplateListResponse, MailTemplateResponse, MailTemplateSummary } from './mail-template.dto.js';
import { MailOriginals } from './mail-originals.js';
import type { MailTemplateVersion } from './mail-template-version.entity.js';
import { MailTemplateVersions } from './mail-template.repository.js';
import { MailWriter, type WrittenMail } from './mail-writer.js';
import { checkTemplate, type TemplateWords } from './mail-template-engine.js';

/** The words of all mails, as they are today. For organisers and administrators. */
@Injectable()
export class ShowMailTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly originals: MailOriginals,
    private readonly versions: MailTemplateVersions,
    private readonly writer: MailWriter,
  ) {}

  async list(actor: Actor): Promise<MailTemplateListResponse> {
    requireRole(actor, 'organiser');
    const saved = await this.unitOfWork.read(() => this.versions.newestOfAll());
    const items = this.originals.names
      .sort()
      .flatMap((name) => languages.map((language) => this.summary(name, language, saved.get(`${name} ${language}`) ?? null)));
    return { items };
  }

  /** @throws DomainError not-found `templateUnknown`. */
  async execute(actor: Actor, name: string, language: string): Promise<MailTemplateResponse> {
    requireRole(actor, 'organiser');
    const known = requireLanguage(language);
    const { words, sample, required } = this.originals.of(name);
    const latest = await this.unitOfWork.read(() => this.versions.latest(name, known));
    return Object.assign(this.summary(name, known, latest), {
      body: latest?.body ?? words[known].body,
      placeholders: Object.keys(sample),
      required: [...required],
    });
  }

  /** These words, or those of today, on sample data. @throws DomainError as `checkTemplate`. */
  async preview(actor: Actor, name: string, language: string, words?: TemplateWords): Promise<WrittenMail> {
    requireRole(actor, 'organiser');
    const known = requireLanguage(language);
    const { sample, required, reader } = this.originals.of(name);
    if (words) checkTemplate(words, Object.keys(sample), required);
    const shown = words ?? (await this.unitOfWork.read(() => this.writer.wordsOf(name, known)));
    return this.writer.render(shown, known, sample, { reader });
  }

  private summary(name: string, language: Language, latest: MailTemplateVersion | null): MailTemplateSummary {
    return {
      name,
      language,
      subject: latest?.subject ?? this.originals.of(name).words[language].subject,
      changed: latest !== null && latest.subject !== null,
      version: latest?.version ?? 0,
      savedBy: latest?.savedBy ?? null,
      savedAt: latest?.savedAt ?? null,
    };
  }
}

/** @throws DomainError not-found `templateUnknown`. */
export function requireLanguage(language: string): Language {
  const known = languages.find((each) => each === language);
  if (!known) throw new DomainError('not-found', 'templateUnknown');
  return known;
}
