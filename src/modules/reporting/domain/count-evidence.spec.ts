import { type CountableRecord, countRecords } from './count-evidence.js';

const record = (facts: Partial<CountableRecord>): CountableRecord => ({
  ...{ targetId: 'T', kind: 'enterprise_support', countedOn: '2024-05-10', verified: true, taxCode: null },
  ...{ organisation: 'cong ty che demo', subject: null, quantity: null, source: 'Biên bản 05' },
  ...facts,
});
const enterprises = { basis: 'REPORTED_COUNT', unit: 'enterprise' };

describe('counting records of evidence', () => {
  it.each<[string, Partial<CountableRecord>[], number]>([
    ['one enterprise supported twice is one', [{}, {}], 1],
    ['two names are two', [{}, { organisation: 'htx na lom' }], 2],
    ['two spellings with one tax code are one', [{ taxCode: '9900000016' }, { taxCode: '9900000016', organisation: 'che demo' }], 1],
    ['one name with two tax codes is two', [{ taxCode: '9900000016' }, { taxCode: '9900000023' }], 2],
    ['a record without the code is the enterprise of that name', [{ taxCode: '9900000016' }, {}], 1],
    ['a total is no enterprise', [{}, { kind: 'denominator_snapshot', organisation: null, subject: 'doanh nghiep', quantity: 500 }], 1],
  ])('"30 doanh nghiệp": %s', (_, records, expected) => {
    expect(countRecords(records.map(record), enterprises)).toBe(expected);
  });

  it('"40 lượt doanh nghiệp": the same enterprise supported twice is two', () => {
    expect(countRecords([record({}), record({})], { basis: 'ORG_TURN', unit: 'enterprise_turn' })).toBe(2);
    expect(countRecords([record({}), record({})], { basis: 'REPORTED_COUNT', unit: 'enterprise_turn' })).toBe(2);
  });

  it('"75 sản phẩm": a product with two standards is one, the same name of two producers is two', () => {
    const product = (subject: string, organisation: string): CountableRecord => record({ kind: 'product_standard', subject, organisation });
    const products = [product('che', 'htx a'), product('che', 'htx a'), product('che', 'htx b'), product('mat ong', 'htx a')];
    expect(countRecords(products, { basis: 'REPORTED_COUNT', unit: 'product' })).toBe(3);
    expect(countRecords(products, enterprises)).toBe(2);
  });

  it('items of communication count one by one', () => {
    const item = record({ kind: 'propaganda_item', organisation: null, subject: 'phong su' });
    expect(countRecords([item, item], { basis: 'REPORTED_COUNT', unit: 'event' })).toBe(2);
  });
});
