import { RequestBudget } from './request-budget.js';

const at = (minute: number): Date => new Date(Date.UTC(2024, 9, 1, 2, minute));

describe('a budget of requests', () => {
  it('is used up for one key and not for another, and free again an hour later', () => {
    const budget = new RequestBudget(2);
    expect([budget.spend('a', at(0)), budget.spend('a', at(1)), budget.spend('a', at(2))]).toEqual([true, true, false]);
    expect(budget.spend('b', at(2))).toBe(true);
    expect([budget.spend('a', at(59)), budget.spend('a', at(60))]).toEqual([false, true]);
  });
});
