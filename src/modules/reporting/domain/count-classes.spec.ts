import { countClasses, countCourses } from './count-classes.js';
import type { CountableClass } from './plan-facts.js';

const question = { asOf: '2025-12-31', from: '2021-01-01', to: '2025-12-31', countedTypes: ['DAO_TAO'], countedTopics: [] } as const;

const held = (change: Partial<CountableClass> = {}): CountableClass => ({
  courseId: 'iso-9001',
  closesOn: '2024-06-20',
  countedOn: change.closesOn ?? '2024-06-20',
  courseType: 'DAO_TAO',
  topic: 'MANAGEMENT_TOOLS',
  openingDecision: null,
  state: 'finalised',
  ...change,
});

describe('"khoảng 20 lớp": classes', () => {
  it.each<[string, Partial<CountableClass>, number, number]>([
    ['finalised', {}, 1, 1],
    ['ended and not finalised', { state: 'open' }, 0, 1],
    ['cancelled', { state: 'cancelled' }, 0, 0],
    ['postponed', { state: 'postponed' }, 0, 0],
    ['a draft', { state: 'draft' }, 0, 0],
    ['of another type', { courseType: 'HOI_NGHI' }, 0, 0],
    ['of the day before the period', { closesOn: '2020-12-31' }, 0, 0],
    ['of its last day', { closesOn: '2025-12-31' }, 1, 1],
  ])('%s', (_, change, official, provisional) => {
    expect(countClasses([held(change)], question)).toEqual({ official, provisional });
  });

  it('of a course run in three districts are three', () => {
    expect(countClasses([held(), held(), held()], question).official).toBe(3);
  });
});

describe('"4 khoá đào tạo": courses', () => {
  const decision = (openingDecision: string | null, change: Partial<CountableClass> = {}): CountableClass =>
    held({ openingDecision, ...change });

  it.each<[string, CountableClass[], number]>([
    ['one decision, three districts', [decision('12/QĐ-SKHCN'), decision('12/QĐ-SKHCN'), decision('12/qđ-skhcn ')], 1],
    ['two decisions', [decision('12/QĐ-SKHCN'), decision('40/QĐ-SKHCN')], 2],
    ['one decision for two courses', [decision('12/QĐ-SKHCN'), decision('12/QĐ-SKHCN', { courseId: 'iso-14001' })], 2],
    ['no decision entered, one year', [decision(null), decision(null, { closesOn: '2024-11-05' })], 1],
    ['no decision entered, two years', [decision(null), decision(null, { closesOn: '2025-06-20' })], 2],
    ['cancelled', [decision('12/QĐ-SKHCN', { state: 'cancelled' })], 0],
  ])('%s', (_, classes, official) => {
    expect(countCourses(classes, question).official).toBe(official);
  });

  it('that have ended in one place and are finalised in another are not added twice', () => {
    const classes = [decision('12/QĐ-SKHCN'), decision('12/QĐ-SKHCN', { state: 'open' }), decision('40/QĐ-SKHCN', { state: 'open' })];
    expect(countCourses(classes, question)).toEqual({ official: 1, provisional: 2 });
  });
});
