import { numberNewerThanQuote } from './amended-quote.js';

const wording = (version: number, wanted: number, quote = 'trên 500 lượt người') => ({
  ...({ version, wanted, quote, comparator: 'GT', wantedMax: null } as const),
});

it.each([
  ['of the only wording', [wording(1, 500)], null],
  ['of a number that was changed alone', [wording(2, 600), wording(1, 500)], 2],
  ['of a change of something else after it', [wording(3, 600), wording(2, 600), wording(1, 500)], 2],
  ['of a number that was changed twice', [wording(3, 700), wording(2, 600), wording(1, 500)], 3],
  ['of a number whose words were changed with it', [wording(2, 600, 'trên 600 lượt người'), wording(1, 500)], null],
  ['of words that were corrected after the number', [wording(3, 600, 'trên 600'), wording(2, 600), wording(1, 500)], null],
  ['of wordings with the same number', [wording(2, 500), wording(1, 500)], null],
])('the change that the quoted words do not know, %s', (_, versions, known) => {
  expect(numberNewerThanQuote(versions)?.version ?? null).toBe(known);
});
