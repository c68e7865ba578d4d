import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { TEMPLATES_FOLDER } from '../../platform/web/folders.js';
import { type Language, languages } from '../../platform/web/translations.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MailReader } from './mail-frame.js';
import type { TemplateValues, TemplateWords } from './mail-template-engine.js';

interface Original {
  readonly words: Readonly<Record<Language, TemplateWords>>;
  /** What must be in the words, or the mail is of no use. */
  readonly required: readonly string[];
  readonly reader: MailReader;
  /** A value for every placeholder there is. */
  readonly sample: TemplateValues;
}

const FOLDER = join(TEMPLATES_FOLDER, 'email');

/** The mails as the program brings them: `templates/email/<name>/{vi,en}.txt`, the subject on the first line, and `sample.json`. */
@Injectable()
export class MailOriginals {
  private readonly originals = new Map(readdirSync(FOLDER).map((name): [string, Original] => [name, readOriginal(join(FOLDER, name))]));

  get names(): string[] {
    return [...this.originals.keys()];
  }

  /** @throws DomainError not-found `templateUnknown`. */
  of(name: string): Original {
    const original = this.originals.get(name);
    if (!original) throw new DomainError('not-found', 'templateUnknown');
    return original;
  }
}

function readOriginal(folder: string): Original {
  const {
    required,
    values,
    reader = 'person',
  } = JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')) as {
    required: string[];
    values: TemplateValues;
    reader?: MailReader;
  };
  const words = Object.fromEntries(languages.map((language) => [language, readWords(join(folder, `${language}.txt`))]));
  return { words: words as Record<Language, TemplateWords>, required, reader, sample: values };
}

function readWords(file: string): TemplateWords {
  const [subject = '', ...body] = readFileSync(file, 'utf8').split('\n');
  return { subject, body: body.join('\n').trim() };
}
