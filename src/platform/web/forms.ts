import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import type { PageRequest } from './page-request.js';
import { Translations } from './translations.js';
import { isNothing, UploadedFile } from './upload.js';
import { readRequest, type RequestClass } from './validation.js';

/** What the field partials need to show a form again: the input as typed and the messages in the visitor's language. */
export interface FormModel {
  readonly values: Record<string, unknown>;
  readonly errors: Record<string, string>;
  readonly summary: readonly { readonly field: string | null; readonly label: string | null; readonly message: string }[];
  /** Names of the files that came with a form that was refused: a browser gives none of them back. */
  readonly lostFiles?: Readonly<Record<string, string>>;
  readonly status: number;
}

/** Of a form whose fields depend on what it is about. */
export interface FormTerms {
  /** What the page calls a field; undefined: as in every form. */
  readonly labels: (field: string) => string | undefined;
  /** Fields that may not stay empty, beside those of the request class: all that is missing is said at once. */
  readonly required: readonly string[];
}

export type FormOutcome<R> = { readonly ok: true; readonly value: R } | { readonly ok: false; readonly form: FormModel };

/** A page's form: validate, run, and on a refusal give back everything needed to show the same page again. */
@Injectable()
export class Forms {
  constructor(private readonly translations: Translations) {}

  /** Not-found and forbidden are not the form's business and pass through to the error page. */
  async submit<T extends object, R>(
    request: PageRequest,
    type: RequestClass<T>,
    run: (input: T) => Promise<R>,
    terms?: FormTerms,
  ): Promise<FormOutcome<R>> {
    const body = (request.body ?? {}) as Record<string, unknown>;
    try {
      return { ok: true, value: await run(await readRequest(type, body)) };
    } catch (error) {
      if (!(error instanceof DomainError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
      return { ok: false, form: this.refused(request, { name: type.name, terms }, body, error) };
    }
  }

  /** A form as first shown. */
  blank(values: Record<string, unknown> = {}): FormModel {
    return { values, errors: {}, summary: [], status: 200 };
  }

  private refused(request: PageRequest, form: RefusedForm, values: Record<string, unknown>, error: DomainError): FormModel {
    const problems = [...missing(form.terms, values, error), ...error.problems].map(({ field, code, params }) => ({
      field,
      label: form.terms?.labels(field) ?? this.labelOf(request, form.name, field),
      message: this.translations.problem(request.language, { code, ...(params ? { params } : {}) }),
    }));
    const summary =
      problems.length > 0 ? problems : [{ field: null, label: null, message: this.translations.problem(request.language, error) }];
    return {
      values,
      errors: Object.fromEntries(problems.map(({ field, message }) => [field, message])),
      summary,
      lostFiles: Object.fromEntries(
        Object.entries(values).flatMap(([field, value]) =>
          value instanceof UploadedFile && !isNothing(value) ? [[field, value.fileName]] : [],
        ),
      ),
      status: error.kind === 'conflict' ? 409 : 422,
    };
  }

  /**
   * Names the field in the summary, where the message stands alone: `field.<name>` among the texts, or `field.<form>.<name>` where one
   * form calls it something else than the others do.
   */
  private labelOf({ language }: PageRequest, form: string, field: string): string | null {
    const name = field.split('.').at(-1) ?? field;
    const key = [`field.${form}.${name}`, `field.${name}`].find((each) => this.translations.has(language, each));
    return key === undefined ? null : this.translations.in(language)(key);
  }
}

interface RefusedForm {
  readonly name: string;
  readonly terms: FormTerms | undefined;
}

/** What the terms ask for and nobody has said yet: the request class is read first, and what it refuses hides the rest. */
function missing(terms: FormTerms | undefined, values: Record<string, unknown>, { kind, problems }: DomainError): FieldProblem[] {
  if (terms === undefined || kind !== 'invalid') return [];
  const isEmpty = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');
  const said = new Set(problems.map(({ field }) => field));
  return terms.required.filter((field) => isEmpty(values[field]) && !said.has(field)).map((field) => ({ field, code: 'required' }));
}
