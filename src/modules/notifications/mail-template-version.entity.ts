import { Entity, Unique } from 'typeorm';
import { Id, Instant, Int, LongText, Text } from '../../platform/database/columns.js';
import type { Language } from '../../platform/web/translations.js';

/** What staff made of the words of a mail, one row for each time they saved. The latest counts; without words it is the original again. */
@Entity('mail_template_version')
@Unique('uq_mail_template_version', ['name', 'language', 'version'])
export class MailTemplateVersion {
  @Id() id: string;
  @Text(40) name: string;
  @Text(2) language: Language;
  /** From 1. */
  @Int() version: number;
  @Text(400, { nullable: true }) subject: string | null;
  @LongText({ nullable: true }) body: string | null;
  @Text(200) savedBy: string;
  @Instant() savedAt: Date;
}
