import { TextField, WholeNumberField } from '../../platform/web/fields.js';

export class MailTemplateWords {
  @TextField({ max: 300 })
  subject: string;

  /** Paragraphs, `- ` items, `Label:: value` facts, `**strong**`, `[words](address)`; `{{name}}` is filled in. */
  @TextField({ max: 10_000, multiline: true })
  body: string;

  /** Of the version that was edited: who saves over another's work is told. */
  @WholeNumberField({ min: 0, max: 999_999, optional: true })
  version?: number;
}

export class MailTemplateSummary {
  name: string;
  language: string;
  subject: string;
  /** False while it is as the program brings it. */
  changed: boolean;
  /** 0 while nobody ever saved it. */
  version: number;
  savedBy: string | null;
  savedAt: Date | null;
}

export class MailTemplateResponse extends MailTemplateSummary {
  body: string;
  /** What can be filled in. */
  placeholders: string[];
  /** What must stay in. */
  required: string[];
}

export class MailTemplateListResponse {
  items: MailTemplateSummary[];
}
