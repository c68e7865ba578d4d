import { enterSuccessions } from './enter-successions.js';
import type { Unit } from './unit-level.js';
import type { SuccessionLine } from './unit-list.js';

let next = 0;
const nextId = (): string => `old-${++next}`;

beforeEach(() => {
  next = 0;
});

const unit = (id: string, code: string, name: string): Unit => ({
  id,
  code,
  name,
  level: 'commune',
  parentId: null,
  validFrom: '2025-07-01',
  validTo: null,
});
const units = [unit('my-lam', '02509', 'Phường Mỹ Lâm'), unit('minh-xuan', '02215', 'Phường Minh Xuân')];
const line = (oldCode: string, oldName: string, newCode: string, part: 'full' | 'partial', number = 2): SuccessionLine => ({
  line: number,
  level: 'commune',
  oldLevel: 'commune',
  ...{ oldCode, oldName, newCode, part },
});
const kimPhu = [line('02497', 'Xã Kim Phú', '02509', 'partial'), line('02497', 'Xã Kim Phú', '02215', 'partial', 3)];

describe('a list of successions that is entered', () => {
  it('names the old units and gives them the day before as their last', () => {
    const { added, successions, bad } = enterSuccessions({ units, successions: [] }, kimPhu, nextId);
    expect(bad).toEqual([]);
    expect(added).toMatchObject([{ id: 'old-1', name: 'Xã Kim Phú', validTo: '2025-06-30' }]);
    expect(successions).toEqual([
      { oldId: 'old-1', newId: 'my-lam', part: 'partial', takesEffectOn: '2025-07-01' },
      { oldId: 'old-1', newId: 'minh-xuan', part: 'partial', takesEffectOn: '2025-07-01' },
    ]);
  });

  it('ends a unit that is known and has not ended yet', () => {
    const kept = { ...unit('phu-lam', '02530', 'Phường Phú Lâm'), validFrom: '2019-07-01' };
    const { added, changed } = enterSuccessions(
      { units: [...units, kept], successions: [] },
      [line('02530', 'Phường Phú Lâm', '02509', 'full')],
      nextId,
    );
    expect([added, changed]).toEqual([[], [{ ...kept, validTo: '2025-06-30' }]]);
  });

  it('keeps a unit that has its code from one that gets it afterwards', () => {
    const { added, successions } = enterSuccessions({ units, successions: [] }, [line('02509', 'Phường Mỹ Lâm', '02509', 'full')], nextId);
    expect(added).toMatchObject([{ id: 'old-1', code: '02509', validTo: '2025-06-30' }]);
    expect(successions).toMatchObject([{ oldId: 'old-1', newId: 'my-lam' }]);
  });

  it('changes nothing when it is entered again', () => {
    const first = enterSuccessions({ units, successions: [] }, kimPhu, nextId);
    const again = enterSuccessions({ units: [...units, ...first.added], successions: first.successions }, kimPhu, nextId);
    expect(again).toEqual({ added: [], changed: [], successions: [], unchanged: 2, bad: [] });
  });

  it.each([
    ['a new code that nobody has', [line('02497', 'Xã Kim Phú', '99999', 'full')], 2, 'successorUnknown'],
    ['the same line twice', [kimPhu[0], { ...kimPhu[0], line: 7 }], 7, 'lineTwice'],
    [
      'all of a unit going to two',
      [line('02497', 'Xã Kim Phú', '02509', 'full'), line('02497', 'Xã Kim Phú', '02215', 'full', 3)],
      3,
      'fullAndOther',
    ],
    ['two names for one old code', [kimPhu[0], line('02497', 'Xã Kim Phượng', '02215', 'partial', 3)], 3, 'otherName'],
  ])('refuses %s', (_, lines, number, code) => {
    const { bad } = enterSuccessions({ units, successions: [] }, lines as SuccessionLine[], nextId);
    expect(bad).toMatchObject([{ line: number, code }]);
  });

  it('refuses a part that is known otherwise', () => {
    const first = enterSuccessions({ units, successions: [] }, [line('02497', 'Xã Kim Phú', '02509', 'full')], nextId);
    const known = { units: [...units, ...first.added], successions: first.successions };
    expect(enterSuccessions(known, [kimPhu[0]] as SuccessionLine[], nextId).bad).toMatchObject([{ line: 2, code: 'otherPart' }]);
  });
});
