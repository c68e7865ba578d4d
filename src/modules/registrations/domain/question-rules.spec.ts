import { DomainError } from '../../../shared/domain-error.js';
import type { Question } from './question.js';
import {
  movedOrder,
  type QuestionDraft,
  type QuestionFacts,
  readQuestion,
  requireConditionsKept,
  requireRoomFor,
  requireSameMeaning,
} from './question-rules.js';

const draft = (overrides: Partial<QuestionDraft> = {}): QuestionDraft => ({
  ...{ kind: 'text', label: 'Sản phẩm của đơn vị?', isRequired: false },
  ...overrides,
});

const stored = (id: string, overrides: Partial<Question> = {}): Question => ({
  ...{ id, kind: 'text', isRequired: false, choices: [], minimum: null, maximum: null, shownWhenId: null, shownWhenChoice: null },
  ...overrides,
});

const lunch = stored('lunch', {
  kind: 'single_choice',
  choices: [
    { key: 'c1', text: 'Có', textEn: null },
    { key: 'c2', text: 'Không', textEn: null },
  ],
});
const diet = stored('diet', { shownWhenId: 'lunch', shownWhenChoice: 'c1' });

function refusal(act: () => unknown): { code: string; field?: string } | null {
  try {
    act();
    return null;
  } catch (error) {
    const { code, problems } = error as DomainError;
    const [first] = problems;
    return first ? { code: first.code, field: first.field } : { code };
  }
}

describe('the choices of a question', () => {
  const keys = (choices: string, before = lunch): (string | null)[][] =>
    readQuestion(draft({ kind: 'several_choices', choices }), [], before).choices.map(({ key, text, textEn }) => [key, text, textEn]);

  it.each([
    [
      'are one a line',
      ' Sáng \n\n Chiều',
      [
        ['c1', 'Sáng', null],
        ['c2', 'Chiều', null],
      ],
      stored('new'),
    ],
    [
      'may have English after a bar',
      'Sáng | Morning\nChiều|',
      [
        ['c1', 'Sáng', 'Morning'],
        ['c2', 'Chiều', null],
      ],
      stored('new'),
    ],
    [
      'keep their keys when they are worded anew',
      'Có ăn\nKhông ăn',
      [
        ['c1', 'Có ăn', null],
        ['c2', 'Không ăn', null],
      ],
      lunch,
    ],
    [
      'keep their keys when they move',
      'Không\nCó',
      [
        ['c2', 'Không', null],
        ['c1', 'Có', null],
      ],
      lunch,
    ],
    [
      'get a new key in addition',
      'Có\nChưa biết\nKhông',
      [
        ['c1', 'Có', null],
        ['c3', 'Chưa biết', null],
        ['c2', 'Không', null],
      ],
      lunch,
    ],
  ])('%s', (_, text, expected, before) => {
    expect(keys(text, before)).toEqual(expected);
  });
});

describe('a question', () => {
  it('keeps only what belongs to its kind', () => {
    const facts = readQuestion(draft({ kind: 'date', choices: 'a\nb', minimum: 1, maximum: 0 }), []);
    expect(facts).toMatchObject({ choices: [], minimum: null, maximum: null });
  });

  it('may depend on an earlier one', () => {
    expect(readQuestion(draft({ shownWhen: 'lunch:c1' }), [lunch])).toMatchObject({ shownWhenId: 'lunch', shownWhenChoice: 'c1' });
  });

  it.each<[string, Partial<QuestionDraft>, string, string]>([
    ['asks for identity in its label', { label: 'Số CCCD?' }, 'label', 'questionAsks.identity'],
    ['asks for religion in English', { labelEn: 'Your religion' }, 'labelEn', 'questionAsks.belief'],
    ['asks for a card in its hint', { hint: 'Chụp cả căn cước' }, 'hint', 'questionAsks.identity'],
    ['asks for health in its choices', { kind: 'several_choices', choices: 'Dị ứng\nKhác' }, 'choices', 'questionAsks.health'],
    ['offers nothing to choose', { kind: 'several_choices' }, 'choices', 'tooFewChoices'],
    ['offers one of one', { kind: 'single_choice', choices: 'Có' }, 'choices', 'tooFewChoices'],
    ['offers the same twice', { kind: 'single_choice', choices: 'Có\n Có ' }, 'choices', 'choiceTwice'],
    ['offers an English word alone', { kind: 'single_choice', choices: 'Có\n| No' }, 'choices', 'choiceWithoutText'],
    ['offers a novel', { kind: 'single_choice', choices: `Có\n${'x'.repeat(151)}` }, 'choices', 'choiceTooLong'],
    [
      'offers too much',
      { kind: 'single_choice', choices: Array.from({ length: 31 }, (_, i) => `Mục ${i}`).join('\n') },
      'choices',
      'tooMany',
    ],
    ['has no number between its bounds', { kind: 'number', minimum: 5, maximum: 4 }, 'maximum', 'maximumBelowMinimum'],
    ['depends on a choice that is not there', { shownWhen: 'lunch:c9' }, 'shownWhen', 'notAChoice'],
    ['depends on a later question', { shownWhen: 'later:c1' }, 'shownWhen', 'notAChoice'],
    ['depends on nonsense', { shownWhen: ':::' }, 'shownWhen', 'notAChoice'],
  ])('is refused when it %s', (_, overrides, field, code) => {
    expect(refusal(() => readQuestion(draft(overrides), [lunch]))).toEqual({ field, code });
  });
});

describe('a question that somebody has answered', () => {
  const facts = (overrides: Partial<QuestionFacts>): QuestionFacts => ({ ...lunch, label: 'x', labelEn: null, hint: null, ...overrides });

  it.each<[string, Partial<QuestionFacts>, string | undefined]>([
    ['may be worded anew', { choices: lunch.choices.map((choice) => ({ ...choice, text: `${choice.text}!` })) }, undefined],
    ['may offer more', { choices: [...lunch.choices, { key: 'c3', text: 'Chưa biết', textEn: null }] }, undefined],
    ['keeps its choices', { choices: lunch.choices.slice(1) }, 'choices'],
    ['keeps its kind', { kind: 'several_choices' }, 'kind'],
    ['stays as required as it was', { isRequired: true }, 'isRequired'],
    ['keeps its bounds', { minimum: 3 }, 'minimum'],
    ['goes on being asked of the same people', { shownWhenId: 'other', shownWhenChoice: 'c1' }, 'shownWhen'],
  ])('%s', (_, overrides, field) => {
    expect(
      refusal(() => {
        requireSameMeaning(lunch, facts(overrides));
      })?.field,
    ).toBe(field);
  });
});

describe('a question on which others depend', () => {
  it('keeps the choice they need', () => {
    expect(
      refusal(() => {
        requireConditionsKept('lunch', lunch.choices.slice(0, 1), [diet]);
      }),
    ).toBeNull();
    expect(
      refusal(() => {
        requireConditionsKept('lunch', lunch.choices.slice(1), [diet]);
      }),
    ).toEqual({ code: 'questionDecides', field: 'choices' });
  });
});

describe('the order of the questions', () => {
  const form = [lunch, diet, stored('third')];

  it.each<[string, 'up' | 'down', string[]]>([
    ['third', 'up', ['lunch', 'third', 'diet']],
    ['diet', 'down', ['lunch', 'third', 'diet']],
    ['lunch', 'up', ['lunch', 'diet', 'third']],
    ['third', 'down', ['lunch', 'diet', 'third']],
  ])('%s goes %s', (id, direction, order) => {
    expect(movedOrder(form, id, direction)).toEqual(order);
  });

  it.each<[string, 'up' | 'down']>([
    ['diet', 'up'],
    ['lunch', 'down'],
  ])('never puts a question before the one it depends on: %s %s', (id, direction) => {
    expect(refusal(() => movedOrder(form, id, direction))).toEqual({ code: 'questionBeforeItsCondition' });
  });
});

describe('the room on a form', () => {
  it.each<[string, Parameters<typeof requireRoomFor>, string | undefined]>([
    ['ends at 30 questions', ['text', Array.from({ length: 30 }, (_, i) => stored(String(i)))], 'tooManyQuestions'],
    ['takes a thirtieth', ['text', Array.from({ length: 29 }, (_, i) => stored(String(i)))], undefined],
    ['ends at three files', ['file', Array.from({ length: 3 }, (_, i) => stored(String(i), { kind: 'file' }))], 'tooManyFileQuestions'],
    ['takes more beside three files', ['text', Array.from({ length: 3 }, (_, i) => stored(String(i), { kind: 'file' }))], undefined],
  ])('%s', (_, [kind, others], code) => {
    expect(
      refusal(() => {
        requireRoomFor(kind, others);
      })?.code,
    ).toBe(code);
  });
});
