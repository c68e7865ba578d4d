import { feeds, type FeedingRecord, nameKey } from './evidence-feed.js';

const entry = (variant: string, facts: Partial<FeedingRecord> = {}): FeedingRecord => ({
  kind: 'award_entry',
  variant,
  unitGroup: 'DOANH_NGHIEP',
  targetId: null,
  ...facts,
});
const target = (...evidenceKinds: string[]) => ({ id: 'BL', evidenceKinds, audience: [] });

describe('which records feed a target', () => {
  it.each([
    ['"tham gia" counts every entry', 'award_entry', [true, true, true]],
    ['"đạt Giải thưởng" counts awards, gold among them', 'award_entry:AWARD', [false, true, true]],
    ['"đạt Giải Vàng" counts gold alone', 'award_entry:GOLD', [false, false, true]],
    ['support says nothing about awards', 'enterprise_support', [false, false, false]],
  ])('%s', (_, feed, expected) => {
    expect(['ENTERED', 'AWARD', 'GOLD'].map((variant) => feeds(entry(variant), target(feed)))).toEqual(expected);
  });

  it('an OCOP product counts where its trademark is registered, not where it was applied for', () => {
    const product = (variant: string): FeedingRecord => ({ kind: 'ocop_product', variant, unitGroup: null, targetId: null });
    const counted = ['NONE', 'APPLIED', 'REGISTERED'].filter((each) => feeds(product(each), target('ocop_product:TRADEMARK')));
    expect(counted).toEqual(['REGISTERED']);
  });

  it.each(['EQUIPMENT', 'RESEARCH'])('support with %s is asked for by itself, and is support, too', (variant) => {
    const support = (each: string): FeedingRecord => ({ ...entry(each), kind: 'enterprise_support' });
    expect(feeds(support(variant), target(`enterprise_support:${variant}`))).toBe(true);
    expect(feeds(support('STANDARD'), target(`enterprise_support:${variant}`))).toBe(false);
    expect(feeds(support(variant), target('enterprise_support'))).toBe(true);
  });

  it('support with equipment is asked for by itself', () => {
    const support = (variant: string): FeedingRecord => ({ kind: 'enterprise_support', variant, unitGroup: null, targetId: null });
    expect(['EQUIPMENT', 'RESEARCH'].map((each) => feeds(support(each), target('enterprise_support:EQUIPMENT')))).toEqual([true, false]);
  });

  it('a co-operative is left out where the plan names enterprises alone', () => {
    const enterprises = { ...target('award_entry'), audience: ['DOANH_NGHIEP'] as const };
    expect(feeds(entry('AWARD', { unitGroup: 'HOP_TAC_XA' }), enterprises)).toBe(false);
    expect(feeds(entry('AWARD'), enterprises)).toBe(true);
  });

  it('a record about one target feeds no other', () => {
    expect(feeds(entry('AWARD', { targetId: 'other' }), target('award_entry'))).toBe(false);
    expect(feeds(entry('AWARD', { targetId: 'BL' }), target('award_entry'))).toBe(true);
  });

  it('a name is one whichever way it is typed', () => {
    expect(nameKey('HTX  Nà Lồm.')).toBe(nameKey('htx na lom'));
    expect(nameKey('HTX Nà Lồm 2')).not.toBe(nameKey('HTX Nà Lồm'));
  });
});
