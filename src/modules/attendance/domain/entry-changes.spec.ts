import { type Entry, entryChanges } from './entry-changes.js';

const mark = (id: string, of: string, value: string): { id: string; of: string; value: string } => ({ id, of, value });

describe('what became of the marks of a person between two closings', () => {
  it.each([
    ['nothing where nothing was entered between', [mark('1', 'morning', 'present')], []],
    [
      'nothing where it was changed back',
      [mark('1', 'morning', 'present'), mark('4', 'morning', 'absent'), mark('5', 'morning', 'present')],
      [],
    ],
    ['a mark that was changed', [mark('1', 'morning', 'present'), mark('4', 'morning', 'absent')], ['morning: present > absent']],
    [
      'only the last of several changes',
      [mark('1', 'morning', 'late'), mark('4', 'morning', 'absent'), mark('5', 'morning', 'excused')],
      ['morning: late > excused'],
    ],
    ['a mark where there was none', [mark('4', 'morning', 'present')], ['morning: null > present']],
    ['nothing that came after the second closing', [mark('1', 'morning', 'present'), mark('8', 'morning', 'absent')], []],
    [
      'each session by itself, in the order in which they were entered',
      [mark('1', 'noon', 'present'), mark('2', 'morning', 'present'), mark('4', 'noon', 'absent'), mark('5', 'morning', 'late')],
      ['noon: present > absent', 'morning: present > late'],
    ],
  ])('is %s', (_, entries, told) => {
    const changes = entryChanges<string, Entry<string>>(entries, { after: '3', until: '7' });
    expect(changes.map(({ from, to }) => `${to.of}: ${from} > ${to.value}`)).toEqual(told);
  });
});
