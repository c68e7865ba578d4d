import { languages } from '../../platform/web/translations.js';
import { MailOriginals } from './mail-originals.js';
import { checkTemplate, renderTemplate } from './mail-template-engine.js';

const originals = new MailOriginals();
const all = originals.names.flatMap((name) => languages.map((language) => [name, language] as const));

describe('the mails that the program brings', () => {
  it('are there for every occasion', () => {
    expect(originals.names.sort()).toEqual([
      ...[
        'announcement',
        'approved',
        'cancelled',
        'certificate',
        'changed',
        'class-message',
        'invited',
        'moved',
        'my-trainings',
        'password-reset',
        'pending',
        'postponed',
      ],
      ...['promoted', 'registered', 'rejected', 'reminder-1', 'reminder-3', 'report-due'],
      ...['staff-invited', 'substituted', 'survey', 'unit-invited', 'unit-report-due', 'unit-report-late'],
      ...['waiting', 'withdrawn'],
    ]);
  });

  it.each(all)('%s (%s) asks only for what its sample has, and shows all of it that it asks for', (name, language) => {
    const { words, required, sample } = originals.of(name);
    checkTemplate(words[language], Object.keys(sample), required);
    const { subject, html, text } = renderTemplate(words[language], sample);
    expect(subject).not.toBe('');
    for (const shown of [subject, html, text]) expect(shown).not.toMatch(/\{\{|\uE000|undefined|\*\*|::/);
    for (const placeholder of required) expect(text).toContain(String(sample[placeholder]));
  });

  it.each(all)('%s (%s) reads well when nothing is known that may be missing', (name, language) => {
    const { words, sample } = originals.of(name);
    const bare = Object.fromEntries(Object.entries(sample).map(([key, value]) => [key, typeof value === 'string' ? '' : []]));
    expect(renderTemplate(words[language], bare).text).not.toMatch(/\n{3}|\(\)\n\(\)/);
  });
});
