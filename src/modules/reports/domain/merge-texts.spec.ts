import { mergeTexts, seenTexts } from './merge-texts.js';
import { newTexts, type ReportTexts, type Section } from './report-texts.js';

const empty = newTexts('BC-SKHCN', 'Ủy ban nhân dân tỉnh Tuyên Quang');
const base: ReportTexts = { ...empty, sections: { ...empty.sections, limits: 'Thiếu giảng viên.' } };
const seen = seenTexts(base);
const written = (parts: Partial<Record<Section, string | null>>, frame: Partial<ReportTexts> = {}): ReportTexts => ({
  ...{ ...base, ...frame },
  sections: { ...base.sections, ...parts },
});

describe('texts that two people wrote at once', () => {
  it('are both kept where they wrote different parts', () => {
    const mine = written({ direction: 'Mở 10 lớp.' });
    const theirs = written({ proposals: 'Đề nghị bố trí kinh phí.' }, { number: '15' });
    const { texts, clashes } = mergeTexts(mine, theirs, seen);
    expect(clashes).toEqual([]);
    expect(texts).toMatchObject({
      number: '15',
      sections: { direction: 'Mở 10 lớp.', proposals: 'Đề nghị bố trí kinh phí.', limits: 'Thiếu giảng viên.' },
    });
  });

  it('clash in a part that both have changed to something else, where mine is shown', () => {
    const { texts, clashes } = mergeTexts(written({ limits: 'Bão số 3.' }), written({ limits: 'Thiếu kinh phí.' }), seen);
    expect(clashes).toEqual(['limits']);
    expect(texts.sections.limits).toBe('Bão số 3.');
  });

  it('do not clash where both wrote the same, or where one emptied a part that the other left', () => {
    expect(mergeTexts(written({ limits: 'Bão số 3.' }), written({ limits: 'Bão số 3.' }), seen).clashes).toEqual([]);
    const emptied = mergeTexts(written({ limits: null }), written({ direction: 'Mở 12 lớp.' }), seen);
    expect(emptied).toMatchObject({ clashes: [], texts: { sections: { limits: null, direction: 'Mở 12 lớp.' } } });
  });

  it('clash everywhere they differ when nobody can say what was seen', () => {
    expect(mergeTexts(written({ direction: 'A.' }), written({ limits: 'B.' }), 'nonsense').clashes).toEqual(['limits', 'direction']);
  });

  it('keep the estimates that were saved meanwhile', () => {
    const mine = { ...written({ direction: 'Mở 10 lớp.' }), estimates: { turns: { value: 60, basis: 'lịch tháng 12' } } };
    expect(mergeTexts(mine, written({}), seen).texts.estimates).toEqual({ turns: { value: 60, basis: 'lịch tháng 12' } });
  });
});
