import { classOf, countOf, expertOf, numbersOf, supportOf, targetOf } from '../../../../test/support/make-numbers.js';
import { compareNumbers, type Difference } from './compare-numbers.js';
import type { ReportNumbers } from './report-numbers.js';

const short = ({ about, subject, fact, then, now }: Difference): unknown[] => [about, subject, fact, then, now];

describe('what two reports give differently', () => {
  it('is nothing where every number is the same', () => {
    expect(compareNumbers(numbersOf(), numbersOf({ auditEnd: 'later', rule: ['other words'] }))).toEqual([]);
  });

  it.each<[string, Partial<ReportNumbers>, Partial<ReportNumbers>, unknown[][]]>([
    [
      'a target that counts more',
      {},
      { targets: [targetOf({ inDays: 54, cumulative: 244 })] },
      [
        ['target', 'turns', 'inDays', 50, 54],
        ['target', 'turns', 'cumulative', 240, 244],
      ],
    ],
    [
      'a total that a share is taken of',
      {},
      { targets: [targetOf({ cumulativeOf: 400 })] },
      [['target', 'turns', 'denominator', null, 400]],
    ],
    ['people who turned out to be one', {}, { targets: [targetOf({ people: 39 })] }, [['target', 'turns', 'people', 40, 39]]],
    ['a number that the plan changed', {}, { targets: [targetOf({ percent: 40 })] }, [['target', 'turns', 'percent', 48, 40]]],
    [
      'a class whose turns were corrected',
      {},
      { classes: [classOf({ turns: countOf({ DOANH_NGHIEP: 49 }, 20, 9) })] },
      [
        ['class', 'c1', 'total', 50, 49],
        ['class', 'c1', 'minority', 10, 9],
        ['class', 'c1', 'DOANH_NGHIEP', 50, 49],
      ],
    ],
    [
      'a class that left the year: every number of it',
      {},
      { classes: [] },
      [
        ['class', 'c1', 'total', 50, null],
        ['class', 'c1', 'women', 20, null],
        ['class', 'c1', 'minority', 10, null],
        ['class', 'c1', 'present', 50, null],
        ['class', 'c1', 'certificates', 45, null],
        ['class', 'c1', 'sessions', 4, null],
        ['class', 'c1', 'registered', 55, null],
      ],
    ],
    ['an expert whose certificate was revoked', { experts: [expertOf()] }, {}, [['expert', 'e1', 'counted', 1, null]]],
    ['an expert more', {}, { experts: [expertOf({ id: 'e2' })] }, [['expert', 'e2', 'counted', null, 1]]],
    ['a record of evidence that was withdrawn', { support: [supportOf()] }, {}, [['record', 'r1', 'counted', 1, null]]],
    ['a record that was verified since', {}, { support: [supportOf({ id: 'r2' })] }, [['record', 'r2', 'counted', null, 1]]],
    ['no figure that names nobody, for its target says it', {}, { support: [supportOf({ id: null })] }, []],
    [
      'turns of the whole report',
      {},
      { turns: { total: countOf({ DOANH_NGHIEP: 48 }, 20, 10), before: countOf({ TRUONG: 2 }), cumulative: countOf(), opening: 180 } },
      [
        ['turns', '', 'total', 50, 48],
        ['turns', '', 'before', 0, 2],
        ['turns', '', 'opening', 190, 180],
        ['turns', '', 'DOANH_NGHIEP', 50, 48],
      ],
    ],
  ])('is %s', (_, then, now, differences) => {
    expect(compareNumbers(numbersOf(then), numbersOf(now)).map(short)).toEqual(differences);
  });

  it('does not name a class without any number that only one of them has', () => {
    const empty = classOf({ id: 'c2', turns: countOf(), present: 0, certificates: 0, sessions: 0, registered: 0 });
    expect(compareNumbers(numbersOf(), numbersOf({ classes: [classOf(), empty] }))).toEqual([]);
  });

  it('calls everything by the name it has now, and by the old one where it is gone', () => {
    const renamed = numbersOf({ targets: [targetOf({ label: 'Trên 600 lượt người', inDays: 51 })], classes: [] });
    const names = compareNumbers(numbersOf(), renamed).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['Trên 600 lượt người', 'L01 · Công cụ 5S']));
  });
});
