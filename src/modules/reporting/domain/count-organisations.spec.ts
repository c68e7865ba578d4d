import { unitGroups } from '../../../shared/unit-group.js';
import { countOrganisations, countOrganisationTurns, type OrganisationCount } from './count-organisations.js';
import type { CountableUnitTurn } from './unit-visits.js';
import type { CountingQuestion } from './count-turns.js';

const question: CountingQuestion = {
  ...{ asOf: '2025-12-31', from: '2021-01-01', to: '2025-12-31' },
  ...{ audience: unitGroups, countedTypes: ['TAP_HUAN'], countedTopics: [] },
};

const from = (unitName: string, change: Partial<CountableUnitTurn> = {}): CountableUnitTurn => ({
  ...{ classId: 'l1', countedOn: '2024-05-09', quantity: 1, courseType: 'TAP_HUAN', topic: 'TRACEABILITY', unitGroup: 'HOP_TAC_XA' },
  ...{ unitName, taxCode: null, ...change },
});
const inL2 = { classId: 'l2', countedOn: '2024-11-05' } as const;
const sum = (count: OrganisationCount): number => [...count.values()].reduce((total, value) => total + value, 0);
const htx = 'HTX Nà Lồm Demo';

describe('organisations reached', () => {
  it.each<[string, CountableUnitTurn[], number, number]>([
    ['three people of one co-operative in one class', [from(htx, { quantity: 3 })], 1, 1],
    ['one co-operative in two classes', [from(htx), from(htx, inL2)], 1, 2],
    ['two co-operatives in one class', [from(htx), from('HTX Phù Hương Demo')], 2, 2],
    ['one name typed in several ways', [from(htx), from('HTX  NÀ LỒM Demo.'), from('htx na lom demo', inL2)], 1, 2],
    ['one name in two groups', [from('Hội Phụ nữ Demo', { unitGroup: 'TO_CHUC' }), from('Hội Phụ nữ Demo')], 2, 2],
    ['one tax code behind two names', [from(htx, { taxCode: '9900000016' }), from('HTX NL', { taxCode: '9900000016' })], 1, 1],
    ['a branch and its head office', [from(htx, { taxCode: '9900000016' }), from('CN Na Hang', { taxCode: '9900000016-001' })], 1, 1],
    [
      'a household by the twelve digits of its owner',
      [from('HKD A', { taxCode: '099085000001' }), from('HKD B', { taxCode: '099085000002' })],
      2,
      2,
    ],
    ['a code that was given only once', [from(htx, { taxCode: '9900000016' }), from(htx, inL2)], 1, 2],
    [
      'two with one name and two codes, and a line without',
      [from(htx, { taxCode: '9900000016' }), from(htx, { taxCode: '9900000023' }), from(htx)],
      2,
      2,
    ],
    ['taken back', [from(htx), from(htx, { quantity: -1 })], 0, 0],
    ['taken back in one class only', [from(htx), from(htx, { quantity: -1 }), from(htx, inL2)], 1, 1],
    ['one person of two taken back', [from(htx, { quantity: 2 }), from(htx, { quantity: -1 })], 1, 1],
    ['another type of class', [from(htx, { courseType: 'HOI_NGHI' })], 0, 0],
    ['after the cut-off day', [from(htx, { countedOn: '2026-01-02' })], 0, 0],
  ])('%s', (_, turns, organisations, perClass) => {
    expect([sum(countOrganisations(turns, question)), sum(countOrganisationTurns(turns, question))]).toEqual([organisations, perClass]);
  });

  it('are those of the groups and topics that the target names', () => {
    const turns = [from(htx), from('Sở Công Thương', { unitGroup: 'SO_BAN_NGANH' }), from('HTX Miến dong Demo', { topic: null })];
    const asked = { ...question, audience: ['HOP_TAC_XA', 'DOANH_NGHIEP'], countedTopics: ['TRACEABILITY', 'BARCODES'] } as const;
    expect([...countOrganisations(turns, asked)]).toEqual([['HOP_TAC_XA', 1]]);
  });

  it('with people in two groups are in the first of them, once', () => {
    const turns = [
      from('Demo', { taxCode: '9900000016', unitGroup: 'HO_KINH_DOANH' }),
      from('Demo', { taxCode: '9900000016', unitGroup: 'DOANH_NGHIEP' }),
    ];
    expect([...countOrganisations(turns, question)]).toEqual([['DOANH_NGHIEP', 1]]);
  });
});
