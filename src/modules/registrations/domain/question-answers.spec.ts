import type { Question } from './question.js';
import { type AnswerFile, correctedAnswers, type GivenAnswers, readAnswers, understandAnswers } from './question-answers.js';

const choices = [
  { key: 'c1', text: 'Có', textEn: 'Yes' },
  { key: 'c2', text: 'Không', textEn: null },
];

function question(overrides: Partial<Question>): Question {
  const usual = { id: 'q', kind: 'text', isRequired: false, choices: [], minimum: null, maximum: null } as const;
  return { ...usual, shownWhenId: null, shownWhenChoice: null, ...overrides };
}

const file = (overrides: Partial<AnswerFile> = {}): AnswerFile => ({
  ...{ fileName: 'giay.pdf', kind: 'pdf', isTooLarge: false, bytes: Buffer.from('%PDF-') },
  ...overrides,
});

const lunch = question({ id: 'lunch', kind: 'single_choice', choices, isRequired: true });
const diet = question({ id: 'diet', isRequired: true, shownWhenId: 'lunch', shownWhenChoice: 'c1' });

describe('an answer', () => {
  it.each<[string, Partial<Question>, unknown, string]>([
    ['a line, cleaned', { kind: 'text' }, '  Cam   sành\u200b ', 'Cam sành'],
    ['a text of several lines', { kind: 'long_text' }, 'một\r\nhai', 'một\nhai'],
    ['one choice', { kind: 'single_choice', choices }, 'c2', 'c2'],
    ['one ticked box of several', { kind: 'several_choices', choices }, 'c2', 'c2'],
    ['ticked boxes in the order of the form', { kind: 'several_choices', choices }, ['c2', 'c1', 'c2'], 'c1,c2'],
    ['a number', { kind: 'number' }, '1.500,5', '1500.5'],
    ['a number of a program', { kind: 'number' }, 0, '0'],
    ['a number at its bounds', { kind: 'number', minimum: 1, maximum: 5 }, '5', '5'],
    ['a day', { kind: 'date' }, '5/11/2024', '2024-11-05'],
    ['a day of a program', { kind: 'date' }, '2024-11-05', '2024-11-05'],
    ['a file', { kind: 'file' }, file(), 'giay.pdf'],
  ])('is understood: %s', (_, overrides, given, value) => {
    expect(readAnswers([question(overrides)], { q: given })).toEqual([expect.objectContaining({ questionId: 'q', value })]);
  });

  it.each<[string, Partial<Question>, unknown, object]>([
    ['a list for a line', { kind: 'text' }, ['a', 'b'], { code: 'notText' }],
    ['an object for a line', { kind: 'text' }, { toString: 'x' }, { code: 'notText' }],
    ['a line without end', { kind: 'text' }, 'x'.repeat(301), { code: 'tooLong', params: { max: 300 } }],
    ['a text without end', { kind: 'long_text' }, 'x'.repeat(2001), { code: 'tooLong', params: { max: 2000 } }],
    ['a choice that is not offered', { kind: 'single_choice', choices }, 'c3', { code: 'notAChoice' }],
    ['two choices for one', { kind: 'single_choice', choices }, ['c1', 'c2'], { code: 'notAChoice' }],
    ['a choice that every object has', { kind: 'single_choice', choices }, 'constructor', { code: 'notAChoice' }],
    ['a box that is not there', { kind: 'several_choices', choices }, ['c1', 'c9'], { code: 'notAChoice' }],
    ['keys glued together', { kind: 'several_choices', choices }, 'c1,c2', { code: 'notAChoice' }],
    ['no number', { kind: 'number' }, 'nhiều', { code: 'notANumber' }],
    ['infinity', { kind: 'number' }, Infinity, { code: 'notANumber' }],
    ['a number outside', { kind: 'number', minimum: 1, maximum: 5 }, '6', { code: 'outOfRange', params: { min: 1, max: 5 } }],
    ['a number below', { kind: 'number', minimum: 1 }, '0', { code: 'belowMinimum', params: { min: 1 } }],
    ['a number above', { kind: 'number', maximum: 5 }, '6', { code: 'aboveMaximum', params: { max: 5 } }],
    ['a day that does not exist', { kind: 'date' }, '31/02/2024', { code: 'notADate' }],
    ['only a year', { kind: 'date' }, '2024', { code: 'notADate' }],
    ['a text for a file', { kind: 'file' }, 'giay.pdf', { code: 'required' }],
    ['a file for a text', { kind: 'text' }, file(), { code: 'notText' }],
    [
      'a file too large',
      { kind: 'file' },
      file({ isTooLarge: true, bytes: Buffer.alloc(0) }),
      { code: 'fileTooLarge', params: { max: 5 } },
    ],
    ['a file that is not what its name says', { kind: 'file' }, file({ kind: null }), { code: 'fileTypeNotAccepted' }],
    ['a kind of file that is not wanted', { kind: 'file' }, file({ kind: 'pptx' }), { code: 'fileTypeNotAccepted' }],
  ])('is refused: %s', (_, overrides, given, problem) => {
    const { answers, problems } = understandAnswers([question(overrides)], { q: given });
    expect(problems).toEqual([expect.objectContaining({ field: 'answers.q', ...problem })]);
    expect(answers).toEqual([]);
  });

  it.each<[Partial<Question>, unknown, string]>([
    [{ kind: 'text' }, undefined, 'required'],
    [{ kind: 'text' }, ' \u200b ', 'required'],
    [{ kind: 'number' }, null, 'required'],
    [{ kind: 'single_choice', choices }, '', 'choose'],
    [{ kind: 'several_choices', choices }, [], 'choose'],
    [{ kind: 'file' }, file({ bytes: Buffer.alloc(0) }), 'required'],
  ])('that is missing is asked for when it is required, and only then: %j %j', (overrides, given, code) => {
    expect(understandAnswers([question({ ...overrides, isRequired: true })], { q: given }).problems).toEqual([
      { field: 'answers.q', code },
    ]);
    expect(understandAnswers([question(overrides)], { q: given })).toEqual({ answers: [], problems: [] });
  });
});

describe('a question that depends on an answer', () => {
  it.each<[string, GivenAnswers, string[], string[]]>([
    ['is asked after that answer', { lunch: 'c1', diet: 'chay' }, ['lunch', 'diet'], []],
    ['must then be answered', { lunch: 'c1' }, ['lunch'], ['answers.diet']],
    ['is not asked after another, and what was sent is dropped', { lunch: 'c2', diet: 'x'.repeat(999) }, ['lunch'], []],
    ['is not asked while the other is missing', { diet: 'chay' }, [], ['answers.lunch']],
    ['is not asked while the other is wrong', { lunch: 'c7', diet: 'chay' }, [], ['answers.lunch']],
  ])('%s', (_, given, answered, wrong) => {
    const { answers, problems } = understandAnswers([lunch, diet], given);
    expect([answers.map(({ questionId }) => questionId), problems.map(({ field }) => field)]).toEqual([answered, wrong]);
  });

  it('is not asked when the one it depends on is not asked either', () => {
    const meat = question({ id: 'meat', kind: 'single_choice', choices, shownWhenId: 'lunch', shownWhenChoice: 'c1' });
    const which = question({ id: 'which', shownWhenId: 'meat', shownWhenChoice: 'c1' });
    const answers = readAnswers([lunch, meat, which], { lunch: 'c2', meat: 'c1', which: 'bò' });
    expect(answers.map(({ questionId }) => questionId)).toEqual(['lunch']);
  });

  it('is asked after one of several ticked boxes', () => {
    const several = { ...lunch, kind: 'several_choices' } as const;
    expect(readAnswers([several, diet], { lunch: ['c1', 'c2'], diet: 'chay' })).toHaveLength(2);
  });
});

describe('answers that belong to no question', () => {
  it('are passed over, whatever they are called', () => {
    const given = JSON.parse('{"other": "x", "__proto__": {"lunch": "c1"}, "constructor": "x"}') as GivenAnswers;
    expect(readAnswers([question({ id: 'toString' })], given)).toEqual([]);
  });
});

describe('a correction', () => {
  const paper = question({ id: 'paper', kind: 'file', isRequired: true, shownWhenId: 'lunch', shownWhenChoice: 'c1' });
  const filed = new Set(['paper']);

  it.each<[string, GivenAnswers, string[], string[]]>([
    ['keeps a file that is not sent again', { lunch: 'c1' }, ['lunch'], ['lunch']],
    ['replaces a file', { lunch: 'c1', paper: file() }, ['lunch', 'paper'], ['lunch', 'paper']],
    ['lets a file go whose question is not asked any more', { lunch: 'c2' }, ['lunch'], ['lunch', 'paper']],
  ])('%s', (_, given, written, forgotten) => {
    const corrected = correctedAnswers([lunch, paper], given, { filed });
    expect([corrected.written.map(({ questionId }) => questionId), corrected.forgotten]).toEqual([written, forgotten]);
  });

  it('still needs a file where there was none', () => {
    expect(() => correctedAnswers([lunch, paper], { lunch: 'c1' }, { filed: new Set() })).toThrow('formIncomplete');
  });
});
