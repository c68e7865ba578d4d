import type { CountableRecord } from './count-evidence.js';
import { withRecords } from './measure-records.js';
import { added, type Measure, nothing } from './measure.js';

const record = (facts: Partial<CountableRecord>): CountableRecord => ({
  ...{ targetId: 'T', kind: 'enterprise_support', countedOn: '2024-05-10', verified: true, taxCode: null },
  ...{ organisation: 'cong ty che demo', subject: null, quantity: null, source: 'Biên bản 05' },
  ...facts,
});
const product = (name: string, verified = true): CountableRecord => record({ kind: 'ocop_product', subject: name, verified });
const total = (quantity: number, countedOn: string, verified = true): CountableRecord =>
  record({ kind: 'denominator_snapshot', organisation: null, subject: 'san pham ocop', quantity, countedOn, verified });
const enterprises = { basis: 'REPORTED_COUNT', unit: 'enterprise' };
const trademarks = { basis: 'REPORTED_RATIO', unit: 'percent' };
const portal = { basis: 'MILESTONE', unit: 'milestone' };
const numbers = ({ official, provisional, denominator }: Measure): unknown[] => [official, provisional, denominator];

describe('what records of evidence add to a number', () => {
  it('is nothing where there are none', () => {
    expect(withRecords(enterprises, nothing, [])).toEqual(nothing);
  });

  it('counts officially what another person verified, the rest provisionally', () => {
    const measure = withRecords(enterprises, nothing, [record({}), record({ organisation: 'htx na lom', verified: false })]);
    expect(numbers(measure)).toEqual([1, 2, null]);
    expect(measure.byGroup).toEqual([{ group: 'RECORDS', value: 1 }]);
    expect([measure.evidence, measure.evidenceOn]).toEqual(['Biên bản 05', '2024-05-10']);
  });

  it('adds to the opening figure', () => {
    expect(numbers(withRecords(enterprises, added([{ group: 'OPENING', value: 12 }]), [record({})]))).toEqual([13, 13, null]);
  });

  it('an enterprise that was verified once and entered again is one in both', () => {
    expect(numbers(withRecords(enterprises, nothing, [record({}), record({ verified: false })]))).toEqual([1, 1, null]);
  });

  it('takes products of the newest total that was verified', () => {
    const records = [
      total(200, '2023-12-31'),
      product('a'),
      product('b'),
      product('c', false),
      total(240, '2024-12-31'),
      total(300, '2025-01-31', false),
    ];
    expect(numbers(withRecords(trademarks, nothing, records))).toEqual([2, 3, 240]);
  });

  it('holds the larger of a reported share and the products on record', () => {
    const reported = { ...added([{ group: 'REPORTED', value: 168 }]), denominator: 240 };
    expect(numbers(withRecords(trademarks, reported, [product('a')]))).toEqual([168, 168, 240]);
    expect(numbers(withRecords(trademarks, { ...reported, official: 1, provisional: 1 }, [product('a'), product('b')]))).toEqual([
      2, 2, 240,
    ]);
  });

  it('leaflets are no producers that were reached', () => {
    expect(numbers(withRecords(trademarks, nothing, [record({ kind: 'propaganda_item' }), total(900, '2024-01-01')]))).toEqual([
      null,
      null,
      900,
    ]);
  });

  it('a milestone is reached when somebody verified it, and provisionally when it was entered', () => {
    expect(numbers(withRecords(portal, nothing, [record({ kind: 'milestone', verified: false })]))).toEqual([null, 1, null]);
    expect(numbers(withRecords(portal, nothing, [record({ kind: 'milestone' }), record({ kind: 'milestone' })]))).toEqual([1, 1, null]);
  });

  it('gives words alone to what is no number', () => {
    expect(withRecords({ basis: 'QUALITATIVE', unit: 'none' }, nothing, [record({})])).toMatchObject({
      official: null,
      evidence: 'Biên bản 05',
    });
  });
});
