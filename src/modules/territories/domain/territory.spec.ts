import { Territory, type TerritoryStatement } from './territory.js';
import type { Succession, Unit, UnitLevel } from './unit-level.js';

const LAST = '2025-06-30';
const FIRST = '2025-07-01';

function unit(id: string, level: UnitLevel, parentId: string | null, isNew = false): Unit {
  const days = isNew ? { validFrom: FIRST, validTo: null } : { validFrom: '0001-01-01', validTo: LAST };
  return { id, level, code: id, name: id, parentId, ...days };
}

const becomes = (oldId: string, ...newIds: string[]): Succession[] =>
  newIds.map((newId) => ({ oldId, newId, part: newIds.length === 1 ? 'full' : 'partial', takesEffectOn: FIRST }));

/** Two provinces became one, and a third stayed alone; some old communes lie in their province, of the others nobody knows in which. */
const units = [
  unit('TQ', 'province', null),
  unit('HG', 'province', null),
  unit('HN', 'province', null),
  unit('Na Hang', 'district', 'TQ'),
  unit('Mèo Vạc', 'district', 'HG'),
  unit('tt Na Hang', 'commune', 'Na Hang'),
  unit('Khâu Vai cũ', 'commune', 'Mèo Vạc'),
  unit('xã nào đó', 'commune', null),
  unit('phường Hà Nội cũ', 'commune', null),
  unit('TQ mới', 'province', null, true),
  unit('HN mới', 'province', null, true),
  unit('Nà Hang', 'commune', 'TQ mới', true),
  unit('Khâu Vai', 'commune', 'TQ mới', true),
  unit('lẫn', 'commune', 'TQ mới', true),
  unit('xã mới', 'commune', 'TQ mới', true),
  unit('phường Hà Nội', 'commune', 'HN mới', true),
];
const successions = [
  ...becomes('TQ', 'TQ mới'),
  ...becomes('HG', 'TQ mới'),
  ...becomes('HN', 'HN mới'),
  ...becomes('tt Na Hang', 'Nà Hang', 'lẫn'),
  ...becomes('Khâu Vai cũ', 'Khâu Vai', 'lẫn'),
  ...becomes('xã nào đó', 'xã mới'),
  ...becomes('phường Hà Nội cũ', 'phường Hà Nội'),
];
const issued: TerritoryStatement = { adminUnitId: 'TQ', part: 'issued' };
const territory = (...more: TerritoryStatement[]): Territory => new Territory(units, successions, [issued, ...more]);

describe('a unit and the territory of a plan', () => {
  it.each([
    ['the province that the plan names', 'TQ', 'inside'],
    ['a district of it', 'Na Hang', 'inside'],
    ['a commune of it', 'tt Na Hang', 'inside'],
    ['a province beside it', 'HG', 'outside'],
    ['a commune of that one', 'Khâu Vai cũ', 'outside'],
    ['a new commune that came from it', 'Nà Hang', 'inside'],
    ['a new commune that came from the province beside it', 'Khâu Vai', 'outside'],
    ['a new commune made of parts of both', 'lẫn', 'unknown'],
    ['the new province, which is more than the old one', 'TQ mới', 'unknown'],
    ['an old commune of which nobody knows the province', 'xã nào đó', 'unknown'],
    ['what that one became', 'xã mới', 'unknown'],
    ['another new province', 'HN mới', 'outside'],
    ['an old commune of unknown province that became part of another province', 'phường Hà Nội cũ', 'outside'],
  ])('%s: %s is %s', (_, id, side) => {
    expect(territory().sideOf(id)).toBe(side);
  });

  it('nobody named is unknown, and so is one that the lists do not have', () => {
    expect([territory().sideOf(null), territory().sideOf('nowhere')]).toEqual(['unknown', 'unknown']);
  });

  it('what people say of a unit goes before what the lists say, for what it came from as well', () => {
    const said = territory({ adminUnitId: 'xã mới', part: 'inside' }, { adminUnitId: 'lẫn', part: 'outside' });
    expect(['xã mới', 'xã nào đó', 'lẫn'].map((id) => said.sideOf(id))).toEqual(['inside', 'inside', 'outside']);
    expect(territory({ adminUnitId: 'tt Na Hang', part: 'outside' }).sideOf('Nà Hang')).toBe('outside');
  });

  it('an answer about one new commune says nothing about the others', () => {
    expect(territory({ adminUnitId: 'Nà Hang', part: 'inside' }).sideOf('xã mới')).toBe('unknown');
  });

  it('the whole new province takes in what came from both old ones', () => {
    const wide = territory({ adminUnitId: 'TQ mới', part: 'inside' });
    expect(['HG', 'Khâu Vai cũ', 'xã nào đó', 'lẫn', 'HN'].map((id) => wide.sideOf(id))).toEqual([
      'inside',
      'inside',
      'inside',
      'inside',
      'outside',
    ]);
  });

  it('named commune by commune, every other commune of the same days is outside', () => {
    const named = new Territory(units, successions, [{ adminUnitId: 'Nà Hang', part: 'issued' }]);
    expect(['Nà Hang', 'Khâu Vai', 'xã mới', 'xã nào đó', 'tt Na Hang'].map((id) => named.sideOf(id))).toEqual([
      'inside',
      'outside',
      'outside',
      'outside',
      'unknown',
    ]);
  });

  it('lists that lead in a circle leave it unknown', () => {
    const circle = [...becomes('xã nào đó', 'xã mới'), ...becomes('xã mới', 'xã nào đó')];
    expect(new Territory(units, circle, [issued]).sideOf('xã nào đó')).toBe('unknown');
  });

  it('lists in which everything was divided and joined anew are read through once, not along every path', () => {
    const old = Array.from({ length: 400 }, (_, each) => unit(`cũ ${each}`, 'commune', null));
    const fresh = Array.from({ length: 400 }, (_, each) => unit(`mới ${each}`, 'commune', 'TQ mới', true));
    const knotted = old.flatMap(({ id }, each) => becomes(id, ...[0, 1, 2].map((step) => `mới ${(each * 7 + step) % 400}`)));
    const all = new Territory([...units, ...old, ...fresh], [...successions, ...knotted], [issued]);
    expect(new Set([...old, ...fresh].map(({ id }) => all.sideOf(id)))).toEqual(new Set(['unknown']));
    expect([all.sideOf('Nà Hang'), all.sideOf('Khâu Vai')]).toEqual(['inside', 'outside']);
  });
});
