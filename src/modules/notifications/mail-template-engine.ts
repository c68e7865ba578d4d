import handlebars from 'handlebars';
import { DomainError } from '../../shared/domain-error.js';
import { type Resolve, htmlOf, textOf } from './domain/mail-rendering.js';

/** What can be filled in: words, or a list to go through with `{{#each}}`. Empty means unknown, and `{{#if}}` passes it over. */
export type TemplateValues = Readonly<Record<string, string | readonly string[]>>;

export interface TemplateWords {
  readonly subject: string;
  readonly body: string;
}

export interface RenderedMail {
  readonly subject: string;
  /** What stands inside the frame. */
  readonly html: string;
  readonly text: string;
}

const engine = handlebars.create();
const programs = new Map<string, HandlebarsTemplateDelegate>();
const MOST_PROGRAMS = 200;
const BLOCKS = new Set(['if', 'unless', 'each']);
const MARK = /\uE000(\d+)\uE001/g;

type Program = ReturnType<typeof handlebars.parse>;
type Statement = Program['body'][number];

/**
 * Values are kept aside while the words are filled in and their markup is read, and stand there as marks; only then they are put in their
 * places. So whatever a participant typed comes out as typed: neither Handlebars nor the markup ever sees it.
 */
export function renderTemplate(words: TemplateWords, values: TemplateValues): RenderedMail {
  const kept: string[] = [];
  const mark = (value: string): string => (value === '' ? '' : `\uE000${kept.push(value) - 1}\uE001`);
  const marked = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? mark(value) : value.map(mark)]),
  );
  const resolve: Resolve = (text) => text.replace(MARK, (_, index) => kept[Number(index)] ?? '');
  const fill = (source: string): string => compiled(source)(marked);
  const body = fill(withoutMarks(words.body));
  return { subject: resolve(fill(withoutMarks(words.subject))), html: htmlOf(body, resolve), text: textOf(body, resolve) };
}

/** A template serves many mails; compiling it costs more than filling it in. */
function compiled(source: string): HandlebarsTemplateDelegate {
  const known = programs.get(source);
  if (known) return known;
  const program = engine.compile(source, { noEscape: true });
  if (programs.size >= MOST_PROGRAMS) programs.clear();
  programs.set(source, program);
  return program;
}

/**
 * Refuses words that could not be filled in when the mail is written, where nobody would see it.
 * @throws DomainError invalid `templateBroken`, `placeholderUnknown`, `templateForbidden` or `placeholderMissing`, beside the field.
 */
export function checkTemplate(words: TemplateWords, known: readonly string[], required: readonly string[]): void {
  const used = new Set([...placeholdersIn(words.subject, known, 'subject'), ...placeholdersIn(words.body, known, 'body')]);
  const missing = required.find((name) => !used.has(name));
  if (missing !== undefined) throw new DomainError('invalid', 'placeholderMissing', { field: 'body', params: { name: `{{${missing}}}` } });
}

function placeholdersIn(source: string, known: readonly string[], field: string): string[] {
  return statementsOf(parse(source, field).body).flatMap((statement) => {
    const name = placeholderOf(statement);
    if (name === 'this') return [];
    if (name === null) throw new DomainError('invalid', 'templateForbidden', { field });
    if (!known.includes(name)) {
      throw new DomainError('invalid', 'placeholderUnknown', { field, params: { name: `{{${name}}}` } });
    }
    return [name];
  });
}

function parse(source: string, field: string): Program {
  try {
    return handlebars.parse(source);
  } catch (error) {
    const [, line = '1'] = /line (\d+)/.exec(String(error)) ?? [];
    throw new DomainError('invalid', 'templateBroken', { field, params: { line } });
  }
}

/** All of them, those inside blocks too; words between placeholders left out. */
function statementsOf(body: readonly Statement[]): Statement[] {
  return body.flatMap((statement) => {
    if (statement.type === 'ContentStatement') return [];
    if (statement.type !== 'BlockStatement') return [statement];
    // Without an else there is no inverse, whatever the types say.
    const { program, inverse } = statement as { program: Program; inverse?: Program } & Statement;
    return [statement, ...statementsOf(program.body), ...statementsOf(inverse?.body ?? [])];
  });
}

/** The name that a placeholder or the condition of a block asks for; null for anything that a mail has no use for. */
function placeholderOf(statement: Statement): string | null {
  if (statement.type === 'MustacheStatement') {
    const { path, params, escaped } = statement as hbs.AST.MustacheStatement;
    return escaped && params.length === 0 ? nameOf(path) : null;
  }
  if (statement.type === 'BlockStatement') {
    const { path, params } = statement as hbs.AST.BlockStatement;
    return BLOCKS.has(path.original) && params.length === 1 ? nameOf(params[0]) : null;
  }
  return null;
}

function nameOf(expression: hbs.AST.Expression | undefined): string | null {
  return expression?.type === 'PathExpression' ? (expression as hbs.AST.PathExpression).original : null;
}

/** Nobody types these signs; whoever pastes them must not be able to name a value. */
function withoutMarks(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '');
}
