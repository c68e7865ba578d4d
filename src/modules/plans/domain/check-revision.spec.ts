import { checkRevision, type RevisionFrame } from './check-revision.js';
import { wordingOn } from './target-terms.js';

const frame: RevisionFrame = { periodFrom: '2021-01-01', today: '2024-11-15', version: 2, validFrom: '2023-06-01' };

function refusal(validFrom: string | null, version: number | null = 2): string | null {
  try {
    checkRevision({ validFrom, version }, frame);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a new wording of a target', () => {
  it.each([
    ['corrects the present one', null, null],
    ['begins today', '2024-11-15', null],
    ['begins with the present one, which it corrects', '2023-06-01', null],
    ['begins tomorrow', '2024-11-16', 'dateInFuture'],
    ['begins before the present one', '2023-05-31', 'beforeLastChange'],
    ['begins before the plan', '2020-12-31', 'outsidePlanPeriod'],
  ])('that %s (%p) gets %p', (_, validFrom, code) => {
    expect(refusal(validFrom)).toBe(code);
  });

  it('is refused where another came between reading and writing', () => {
    expect(refusal(null, 1)).toBe('targetChangedMeanwhile');
    expect(refusal(null, null)).toBeNull();
  });
});

describe('the wording that held on a day', () => {
  const versions = [
    { version: 1, validFrom: '2021-01-01', wanted: 500 },
    { version: 3, validFrom: '2023-06-01', wanted: 620 },
    { version: 2, validFrom: '2023-06-01', wanted: 600 },
    { version: 4, validFrom: '2024-01-01', wanted: 700 },
  ];

  it.each([
    ['2020-06-01', 500],
    ['2021-01-01', 500],
    ['2023-05-31', 500],
    ['2023-06-01', 620],
    ['2023-12-31', 620],
    ['2024-01-01', 700],
    ['2026-01-01', 700],
  ])('on %s asks for %i', (day, wanted) => {
    expect(wordingOn(versions, day)?.wanted).toBe(wanted);
  });

  it('is none where there is none', () => {
    expect(wordingOn([], '2024-01-01')).toBeNull();
  });
});
