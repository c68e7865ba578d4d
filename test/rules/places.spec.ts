import fc from 'fast-check';
import { type PlaceKey, type PlaceSum, placeTable } from '../../src/modules/reporting/domain/place-table.js';
import { Atlas, placeLevels } from '../../src/modules/territories/domain/atlas.js';
import type { Succession, Unit } from '../../src/modules/territories/domain/unit-level.js';

// Whatever the units and their history, lists with circles among them: no turn is lost or counted twice when places are converted.

const CODES = Array.from({ length: 9 }, (_, index) => `unit-${index}`);
const codes = fc.constantFrom(...CODES);
const levels = fc.constantFrom('province', 'district', 'commune');
const days = fc.constantFrom('2019-07-01', '2025-07-01', '2027-01-01');

const unit = (id: string, index: number): fc.Arbitrary<Unit> =>
  fc.record({
    id: fc.constant(id),
    code: fc.constant(id),
    name: fc.constant(id),
    level: levels,
    // A unit lies in one that stands before it, so that nothing lies in itself.
    parentId: index === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...CODES.slice(0, index))),
    validFrom: fc.constant('0001-01-01'),
    validTo: fc.option(fc.constant('2025-06-30')),
  });
const succession: fc.Arbitrary<Succession> = fc.record({
  oldId: codes,
  newId: codes,
  part: fc.constantFrom('full', 'partial'),
  takesEffectOn: days,
});
const sum: fc.Arbitrary<PlaceSum & { whole: boolean }> = fc.record({
  unitId: fc.option(codes),
  organisationId: fc.option(fc.constantFrom('htx', 'dn')),
  whole: fc.boolean(),
  turns: fc.nat(500),
  women: fc.nat(200),
  minority: fc.nat(200),
});
const world = fc.record({
  units: fc.tuple(...CODES.map(unit)),
  successions: fc.array(succession, { maxLength: 12 }),
  sums: fc.array(sum, { maxLength: 20 }),
  stated: fc.array(codes, { maxLength: 3 }),
  level: fc.constantFrom(...placeLevels),
  today: days,
});
type World = typeof world extends fc.Arbitrary<infer Made> ? Made : never;

function converted({ units, successions, stated, level, today }: World): (sum: PlaceSum) => PlaceKey {
  const atlas = new Atlas(units, successions);
  return ({ unitId, organisationId }) => {
    if (unitId === null) return { kind: 'unknown' };
    const place = atlas.rowToday(unitId, level, today, new Set(organisationId === null ? [] : stated));
    return 'unit' in place ? { kind: 'unit', unitId: place.unit.id } : { kind: 'divided', unitId };
  };
}

const added = (rows: readonly { turns: number; women: number; minority: number }[]) => ({
  turns: rows.reduce((total, { turns }) => total + turns, 0),
  women: rows.reduce((total, { women }) => total + women, 0),
  minority: rows.reduce((total, { minority }) => total + minority, 0),
});

it('rows that are converted to today add up to the same turns, and each sum stands behind one row', () => {
  fc.assert(
    fc.property(world, (made) => {
      const table = placeTable(made.sums, converted(made));
      expect(added(table.rows)).toEqual(added(made.sums));
      expect(table.total).toEqual(added(made.sums));
      const counted = made.sums.filter(({ turns, women, minority }) => turns + women + minority > 0);
      expect(table.rows.flatMap(({ parts }) => parts)).toHaveLength(counted.length);
    }),
    { numRuns: 2_000 },
  );
});

it('a day stands in one stretch of a place, whatever became of the place', () => {
  fc.assert(
    fc.property(world, codes, ({ units, successions }, id) => {
      const stretches = new Atlas(units, successions).stretches(id, '2024-01-01', '2026-12-31');
      expect(stretches[0]?.from).toBe('2024-01-01');
      expect(stretches.at(-1)?.to).toBe('2026-12-31');
      expect(stretches.every(({ from, to }, index) => from <= to && from > (stretches[index - 1]?.to ?? ''))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
