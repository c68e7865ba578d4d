/** Vietnamese and English have the same keys, and every text that a page asks for by a literal key exists. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const locales = join(root, 'views/locales');

function keysOf(value, prefix = '') {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [`${prefix}${name}`] : keysOf(inner, `${prefix}${name}.`),
  );
}

function texts(language) {
  const files = readdirSync(join(locales, language));
  return new Map(
    files.map((file) => [file.replace('.json', ''), new Set(keysOf(JSON.parse(readFileSync(join(locales, language, file), 'utf8'))))]),
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
const withoutPlurals = (keys) => new Set([...(keys ?? [])].map((key) => key.replace(/_(one|other|zero)$/, '')));

for (const name of new Set([...vi.keys(), ...en.keys()])) {
  const [inVietnamese, inEnglish] = [withoutPlurals(vi.get(name)), withoutPlurals(en.get(name))];
  for (const key of inVietnamese.difference(inEnglish)) problems.push(`en/${name}.json lacks ${key}`);
  for (const key of inEnglish.difference(inVietnamese)) problems.push(`vi/${name}.json lacks ${key}`);
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

for (const path of filesBelow(join(root, 'src'), '.ts').filter((name) => !name.endsWith('.spec.ts'))) {
  for (const [, code] of readFileSync(path, 'utf8').matchAll(/new DomainError\(\s*'[a-z-]+',\s*'(\w+)'/g)) {
    if (!known(`error.${code}`) && !known(`validation.${code}`))
      problems.push(`${path.slice(root.length)} throws ${code}, which has no text`);
  }
}

if (problems.length > 0) {
  console.log(problems.join('\n'));
  process.exit(1);
}
