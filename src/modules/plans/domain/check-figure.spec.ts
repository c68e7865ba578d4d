import { DomainError } from '../../../shared/domain-error.js';
import { checkFigure, type FigureFrame, type ProposedFigure } from './check-figure.js';

const frame: FigureFrame = { basis: 'ATTENDEE_TURN', periodFrom: '2021-01-01', periodTo: '2025-12-31', today: '2024-11-15' };
const opening: ProposedFigure = { kind: 'opening', countedOn: '2023-12-31', value: 108, denominator: null, namesPerson: false };
const ratio: ProposedFigure = { kind: 'reported', countedOn: '2024-06-30', value: 168, denominator: 240, namesPerson: false };

function refusal(figure: ProposedFigure, changed: Partial<FigureFrame> = {}): string {
  try {
    checkFigure(figure, { ...frame, ...changed });
  } catch (error) {
    if (error instanceof DomainError) return `${error.problems[0]?.field}: ${error.code}`;
    throw error;
  }
  return 'accepted';
}

describe('a figure with evidence', () => {
  it('is an opening figure where our own records count, and never a reported one', () => {
    expect(refusal(opening)).toBe('accepted');
    expect(refusal({ ...opening, kind: 'reported' })).toBe('kind: countedFromRecords');
    expect(refusal({ ...opening, kind: 'reported' }, { basis: 'REPORTED_COUNT' })).toBe('accepted');
    expect(refusal(opening, { basis: 'REPORTED_COUNT' })).toBe('accepted');
    expect(refusal({ ...ratio, kind: 'opening' }, { basis: 'REPORTED_RATIO' })).toBe('kind: openingOnlyForCounts');
  });

  it('has decimals where statistics and shares have them, and none where things are counted', () => {
    const statistic: ProposedFigure = { ...ratio, value: 7.2, denominator: null };
    expect(refusal(statistic, { basis: 'EXTERNAL_STAT' })).toBe('accepted');
    expect(refusal({ ...ratio, value: 1130.5, denominator: 2450.25 }, { basis: 'REPORTED_RATIO' })).toBe('accepted');
    expect(refusal(statistic, { basis: 'REPORTED_COUNT' })).toBe('value: notAWholeNumber');
    expect(refusal({ ...opening, value: 0.5 })).toBe('value: notAWholeNumber');
  });

  it('lies in the period of the plan and not in the future', () => {
    expect(refusal({ ...opening, countedOn: '2020-12-31' })).toBe('countedOn: outsidePlanPeriod');
    expect(refusal({ ...opening, countedOn: '2026-01-01' })).toBe('countedOn: outsidePlanPeriod');
    expect(refusal({ ...opening, countedOn: '2024-11-16' })).toBe('countedOn: dateInFuture');
    expect(refusal({ ...opening, countedOn: '2024-11-15' })).toBe('accepted');
  });

  it('of a ratio says what it is a part of', () => {
    expect(checkFigure(ratio, { ...frame, basis: 'REPORTED_RATIO' })).toBe(168);
    expect(refusal({ ...ratio, denominator: null }, { basis: 'REPORTED_RATIO' })).toBe('denominator: required');
    expect(refusal({ ...ratio, value: 241 }, { basis: 'REPORTED_RATIO' })).toBe('value: partLargerThanWhole');
    expect(refusal({ ...ratio, value: -1 }, { basis: 'REPORTED_RATIO' })).toBe('value: partLargerThanWhole');
    expect(refusal(ratio, { basis: 'REPORTED_COUNT' })).toBe('denominator: denominatorOnlyForRatio');
  });

  it('may be below zero to correct a count', () => {
    expect(checkFigure({ ...opening, value: -2 }, frame)).toBe(-2);
  });

  it('needs a number except where the target has none', () => {
    expect(refusal({ ...opening, value: null })).toBe('value: required');
    expect(checkFigure({ ...opening, kind: 'reported', value: null }, { ...frame, basis: 'QUALITATIVE' })).toBe(0);
    expect(refusal({ ...opening, kind: 'reported', value: 2 }, { basis: 'MILESTONE' })).toBe('value: milestoneIsZeroOrOne');
    expect(refusal({ ...opening, kind: 'reported', value: 1 }, { basis: 'MILESTONE' })).toBe('accepted');
  });

  it('names a person only for one expert', () => {
    const expert = { ...opening, value: 1, namesPerson: true };
    expect(refusal(expert, { basis: 'DISTINCT_PERSON_CERTIFIED' })).toBe('accepted');
    expect(refusal({ ...expert, value: 2 }, { basis: 'DISTINCT_PERSON_CERTIFIED' })).toBe('personId: personIsOneExpert');
    expect(refusal(expert)).toBe('personId: personIsOneExpert');
  });
});
