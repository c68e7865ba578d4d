import { targetOf } from '../../../../test/support/make-numbers.js';
import { doneInDays } from './report-figures.js';

it.each([
  ['REPORTED_COUNT', null, 2, '0'],
  ['ORG_TURN', 0, 2, '0'],
  ['REPORTED_COUNT', 1, 2, '1'],
  ['REPORTED_COUNT', null, null, ''],
  ['EXTERNAL_STAT', null, 2, ''],
  ['MILESTONE', null, 1, ''],
])('what was done for a target of %s in some days, %s of %s so far, is printed as "%s"', (basis, inDays, cumulative, printed) => {
  expect(doneInDays(targetOf({ basis, inDays, cumulative }))).toBe(printed);
});
