/**
 * Vietnamese and English have the same keys and fill in the same values, and every text that a page, a view, an error or the history
 * asks for by a literal key exists.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const locales = join(root, 'views/locales');

function textsOf(value, prefix = '') {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [[`${prefix}${name}`, inner]] : textsOf(inner, `${prefix}${name}.`),
  );
}

function texts(language) {
  const files = readdirSync(join(locales, language));
  return new Map(
    files.map((file) => [file.replace('.json', ''), new Map(textsOf(JSON.parse(readFileSync(join(locales, language, file), 'utf8'))))]),
  );
}

function filesBelow(folder, ending) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path, ending);
    return path.endsWith(ending) ? [path] : [];
  });
}

const vi = texts('vi');
const en = texts('en');
const problems = [];

/** Languages differ in their plurals: English says `seats_one` and `seats_other` where Vietnamese says `seats`. */
const withoutPlural = (key) => key.replace(/_(one|other|zero)$/, '');
const withoutPlurals = (keys) => new Set([...(keys?.keys() ?? [])].map(withoutPlural));
const blanksOf = (text) => [...new Set([...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name))].sort().join(', ');

for (const name of new Set([...vi.keys(), ...en.keys()])) {
  const [inVietnamese, inEnglish] = [withoutPlurals(vi.get(name)), withoutPlurals(en.get(name))];
  for (const key of inVietnamese.difference(inEnglish)) problems.push(`en/${name}.json lacks ${key}`);
  for (const key of inEnglish.difference(inVietnamese)) problems.push(`vi/${name}.json lacks ${key}`);
  for (const [key, text] of en.get(name) ?? []) {
    const original = vi.get(name)?.get(key) ?? vi.get(name)?.get(withoutPlural(key));
    // "One seat" needs no number.
    if (original === undefined || /_(one|zero)$/.test(key) || blanksOf(original) === blanksOf(text)) continue;
    problems.push(`${name}.json fills ${key} with (${blanksOf(original)}) in Vietnamese and (${blanksOf(text)}) in English`);
  }
}

/** These are asked for without naming a file: a second text of the same key would be shown by chance of the alphabet. */
const shared = /^(error|validation|notice|audit|fact|field)\./;
const homes = new Map();
for (const [name, keys] of vi) {
  for (const key of keys.keys()) if (shared.test(key)) homes.set(key, [...(homes.get(key) ?? []), `${name}.json`]);
}
for (const [key, files] of homes) if (files.length > 1) problems.push(`${key} stands in ${files.join(' and ')}`);

/** `field.<form>.<name>`: what one form calls a field that others call something else. */
const sources = filesBelow(join(root, 'src'), '.ts').filter((name) => !name.endsWith('.spec.ts'));
const forms = new Set(sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bclass (\w+)/g)].map(([, name]) => name)));
for (const [name, keys] of vi) {
  for (const key of keys.keys()) {
    const [, form] = /^field\.(\w+)\.\w+$/.exec(key) ?? [];
    if (form !== undefined && !forms.has(form)) problems.push(`${name}.json names the fields of ${form}, which is no form`);
  }
}

const known = (key) => {
  const [namespace, name] = key.includes(':') ? key.split(':') : [undefined, key];
  const candidates = namespace ? [vi.get(namespace)] : [...vi.values()];
  return candidates.some((keys) => withoutPlurals(keys).has(name));
};

for (const path of filesBelow(join(root, 'views'), '.hbs')) {
  for (const [, key] of readFileSync(path, 'utf8').matchAll(/[{(]t "([^"]+)"/g)) {
    if (!known(key)) problems.push(`${path.slice(root.length)} asks for ${key}`);
  }
}

for (const path of sources) {
  const source = readFileSync(path, 'utf8');
  const file = path.slice(root.length);
  for (const [, key] of source.matchAll(/\bt\('([^']+)'/g)) {
    if (!known(key)) problems.push(`${file} asks for ${key}`);
  }
  for (const [, action] of source.matchAll(/audit\.record\(\s*\w+,\s*'([^']+)'/g)) {
    if (!known(`audit.${action}`)) problems.push(`${file} records ${action}, which has no text`);
  }
  for (const [, code] of source.matchAll(/new DomainError\(\s*'[a-z-]+',\s*'(\w+)'/g)) {
    if (!known(`error.${code}`) && !known(`validation.${code}`)) problems.push(`${file} throws ${code}, which has no text`);
  }
}

if (problems.length > 0) {
  console.log(problems.join('\n'));
  process.exit(1);
}
