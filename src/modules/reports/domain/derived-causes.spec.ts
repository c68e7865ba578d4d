import { classOf, countOf, expertOf, numbersOf, supportOf, targetOf } from '../../../../test/support/make-numbers.js';
import { compareNumbers, type Difference } from './compare-numbers.js';
import { derivedCauses } from './derived-causes.js';
import type { ReportNumbers } from './report-numbers.js';

const half = { from: '2024-01-01', to: '2024-06-30', asOf: '2024-06-30' };
const rule = ['Từ ngày … đến ngày …', 'lớp tính vào ngày bế giảng', 'Quy tắc tính: phiên bản 4', 'Tính mọi nhóm (10 lượt)'];
const withLasting = rule.toSpliced(2, 0, 'Đơn vị đổi tên được tính là một đơn vị');

/** The keys of the causes beside the first row of this kind. */
function causesOf(then: Partial<ReportNumbers>, now: Partial<ReportNumbers>, about: Difference['about'], fact?: string): string[] {
  const [a, b] = [numbersOf(then), numbersOf(now)];
  const row = compareNumbers(a, b).find((each) => each.about === about && (fact === undefined || each.fact === fact));
  if (row === undefined) throw new Error('Nothing differs there');
  return derivedCauses(row, a, b).map(({ key }) => key);
}

describe('what two reports themselves say about why they differ', () => {
  const fewer = { targets: [targetOf({ inDays: 20, cumulative: 210, percent: 42 })] };

  it.each<[string, Partial<ReportNumbers>, Partial<ReportNumbers>, [Difference['about'], string], string[]]>([
    ['nothing where days and rules are the same', {}, fewer, ['target', 'inDays'], []],
    ['other days', { ...fewer, days: half }, {}, ['target', 'inDays'], ['otherDays']],
    [
      'another version of the rules',
      { rule },
      { ...fewer, rule: rule.map((line) => line.replace('4', '5')) },
      ['target', 'inDays'],
      ['otherRule'],
    ],
    [
      'no rule where only the turns of a group that does not count differ',
      { rule },
      { ...fewer, rule: [...rule.slice(0, 3), 'Tính mọi nhóm (11 lượt)'] },
      ['target', 'inDays'],
      [],
    ],
    [
      'a rule of organisations that came, beside a number of organisations',
      { rule, targets: [targetOf({ basis: 'DISTINCT_ORG' })] },
      { rule: withLasting, targets: [targetOf({ basis: 'DISTINCT_ORG', inDays: 20, cumulative: 210, percent: 42 })] },
      ['target', 'inDays'],
      ['addedRule'],
    ],
    [
      'a rule of organisations that went',
      { rule: withLasting, targets: [targetOf({ basis: 'DISTINCT_ORG' })] },
      { rule, targets: [targetOf({ basis: 'DISTINCT_ORG', inDays: 20, cumulative: 210, percent: 42 })] },
      ['target', 'inDays'],
      ['droppedRule'],
    ],
    ['no rule of organisations beside a number of turns', { rule }, { ...fewer, rule: withLasting }, ['target', 'inDays'], []],
    [
      'neither it nor the day of classes beside figures that were reported',
      { rule, targets: [targetOf({ basis: 'REPORTED_COUNT' })] },
      {
        rule: withLasting.with(1, 'lớp tính vào ngày khai giảng'),
        targets: [targetOf({ basis: 'REPORTED_COUNT', inDays: 20, cumulative: 210, percent: 42 })],
      },
      ['target', 'inDays'],
      [],
    ],
    ['another group that counts', { groups: ['DOANH_NGHIEP'] }, fewer, ['target', 'inDays'], ['otherGroups']],
    ['another wording', { targets: [targetOf({ quote: 'trên 300' })] }, fewer, ['target', 'inDays'], ['otherQuote']],
    [
      'another promise',
      {},
      { targets: [targetOf({ wanted: 'trên 600 lượt người', percent: 40 })] },
      ['target', 'percent'],
      ['otherWanted'],
    ],
    ['a target that only one of them knows', { targets: [] }, {}, ['target', 'inDays'], ['oneTarget']],
    [
      'another period of the plan',
      { plan: { ...numbersOf().plan, periodTo: '2030-12-31' } },
      fewer,
      ['target', 'cumulative'],
      ['otherPeriod'],
    ],
  ])('is %s', (_, then, now, row, keys) => {
    expect(causesOf(then, now, ...row)).toEqual(keys);
  });

  it('names the classes that other days leave out, with their turns, and not those of both', () => {
    const later = classOf({ id: 'c2', code: 'L12', opensOn: '2024-11-05', closesOn: '2024-11-05', turns: countOf({ HOP_TAC_XA: 40 }) });
    const then = numbersOf({ days: half });
    const now = numbersOf({ classes: [classOf(), later], targets: [targetOf({ inDays: 90 })] });
    const row = compareNumbers(then, now).find(({ about, fact }) => about === 'target' && fact === 'inDays');
    const causes = row === undefined ? [] : derivedCauses(row, then, now);
    expect(causes).toMatchObject([
      { key: 'otherDays', params: { then: '6 tháng đầu năm 2024, chốt đến 30/6/2024', now: 'năm 2024, chốt đến 15/11/2024' } },
      { key: 'oneClass', params: { classes: 'L12 (+40)' } },
    ]);
    const ofClass = compareNumbers(then, now).find(({ about }) => about === 'class');
    expect(ofClass && derivedCauses(ofClass, then, now).map(({ key }) => key)).toEqual(['otherDays']);
  });

  it('names the enterprises that other days leave out beside the target that counts them, and no class there', () => {
    const supported = targetOf({ key: 'supported', basis: 'REPORTED_COUNT', inDays: 1, cumulative: 1 });
    const then = numbersOf({ days: half, targets: [supported], support: [supportOf()], classes: [] });
    const more = supportOf({ id: 'r2', name: 'HTX Nà Lồm Demo', countedOn: '2024-09-10' });
    const now = numbersOf({ targets: [{ ...supported, inDays: 2, cumulative: 2 }], support: [supportOf(), more] });
    const row = compareNumbers(then, now).find(({ about, fact }) => about === 'target' && fact === 'inDays');
    expect(row && derivedCauses(row, then, now)).toMatchObject([
      { key: 'otherDays' },
      { key: 'oneRecord', params: { names: 'HTX Nà Lồm Demo' } },
    ]);
  });

  it.each<[string, Parameters<typeof expertOf>[0], string[]]>([
    ['issued after the cut-off of the other', { issuedOn: '2024-08-16' }, ['laterCertificate']],
    ['of before it, with nothing to say', { issuedOn: '2024-05-16' }, []],
  ])('tells of a certificate %s', (_, certificate, keys) => {
    expect(causesOf({ days: half }, { experts: [expertOf(certificate)] }, 'expert')).toEqual(keys);
  });

  it('tells of a certificate that expired between the two', () => {
    const expert = expertOf({ issuedOn: '2023-05-16', validTo: '2024-08-01' });
    expect(causesOf({ days: half, experts: [expert] }, {}, 'expert')).toEqual(['expiredCertificate']);
  });

  it('tells of a record that counts from a day after the cut-off of the other', () => {
    expect(causesOf({ days: half }, { support: [supportOf({ countedOn: '2024-07-10' })] }, 'record')).toEqual(['otherRecordDay']);
    expect(causesOf({ days: half }, { support: [supportOf({ countedOn: '2024-05-10' })] }, 'record')).toEqual([]);
  });
});
