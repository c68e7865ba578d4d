import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import handlebars from 'handlebars';
import { officialDate, showDate } from '../../shared/calendar-date.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import { ASSETS_FOLDER, VIEWS_FOLDER } from './folders.js';
import { momentInWords } from './moment-in-words.js';
import type { Language, Translations } from './translations.js';

interface Root {
  readonly lang: Language;
  readonly path: string;
  readonly search: string;
}

type Helper = Handlebars.HelperOptions;

/** Handlebars with the helpers that pages use; everything else a page needs is prepared in `*.view.ts`. */
export function viewEngine(translations: Translations): typeof handlebars {
  const engine = handlebars.create();
  const root = (options: Helper): Root => (options.data as { root: Root }).root;
  const assets = assetNames();
  engine.registerHelper({
    t: (key: string, options: Helper) => translations.in(root(options).lang)(key, options.hash),
    eq: (a: unknown, b: unknown) => a === b,
    asset: (name: string) => `/assets/${assets[name] ?? name}`,
    date: (day: string | null | undefined) => (day ? showDate(day) : ''),
    officialDate: (day: string | null | undefined) => (day ? officialDate(day) : ''),
    instant: (moment: Date | null | undefined, options: Helper) =>
      moment ? momentInWords(moment, translations.in(root(options).lang)) : '',
    number: (value: number | null | undefined, options: Helper) =>
      value === null || value === undefined ? '' : showNumber(value, { language: root(options).lang }),
    percent: (ratio: number | null | undefined, options: Helper) =>
      ratio === null || ratio === undefined ? '' : showPercent(ratio, { language: root(options).lang }),
    langUrl: (language: string, options: Helper) => withParameter(root(options), 'lang', language),
    url: (path: string) => path,
  });
  const ownIf = engine.helpers.if as (this: unknown, value: unknown, options: Helper) => string;
  // Handlebars' own `if` calls a function to learn its value. The block of a partial is one: it would be rendered once more, without its data.
  engine.registerHelper('if', function (this: unknown, value: unknown, options: Helper) {
    return ownIf.call(this, typeof value === 'function' ? true : value, options);
  });
  return engine;
}

/** `{ "field-text": "partials/field-text.hbs", … }`, as @fastify/view wants them. */
export function partials(): Record<string, string> {
  return Object.fromEntries(readdirSync(join(VIEWS_FOLDER, 'partials')).map((file) => [basename(file, '.hbs'), `partials/${file}`]));
}

function assetNames(): Record<string, string> {
  const manifest = join(ASSETS_FOLDER, 'manifest.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>) : {};
}

function withParameter({ path, search }: Root, name: string, value: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('notice');
  parameters.set(name, value);
  return `${path}?${parameters.toString()}`;
}
