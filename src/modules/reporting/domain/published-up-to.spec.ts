import { publishedUpTo } from './published-up-to.js';

it.each([
  ['2024-11-15', '2024-10-31'],
  ['2024-11-01', '2024-10-31'],
  ['2024-11-30', '2024-10-31'],
  ['2024-03-31', '2024-02-29'],
  ['2026-01-01', '2025-12-31'],
])('on %s everybody sees the numbers up to %s', (today, last) => {
  expect(publishedUpTo(today)).toBe(last);
});
