import {
  classFile,
  type ClassFileFacts,
  type ClassFileItem,
  classFileItems,
  type ItemState,
  missingItems,
  papersOfItem,
} from './class-file.js';

const empty: ClassFileFacts = { paperKinds: [], people: 0, hasMarks: false, certificates: 0, givesCertificates: true };
const stateOf = (item: ClassFileItem, facts: Partial<ClassFileFacts>): ItemState | undefined =>
  classFile({ ...empty, ...facts }).find((each) => each.item === item)?.state;

describe('hồ sơ lớp', () => {
  it('has fourteen papers, and all are missing at first', () => {
    expect(classFileItems).toHaveLength(14);
    expect(missingItems(classFile(empty))).toEqual([...classFileItems]);
  });

  it('is complete with one paper of each', () => {
    const paperKinds = classFileItems.map((item) => papersOfItem[item][0] ?? '');
    expect(missingItems(classFile({ ...empty, paperKinds }))).toEqual([]);
  });

  it.each<[string, ClassFileItem, Partial<ClassFileFacts>, ItemState]>([
    ['an invitation convenes', 'CONVENING', { paperKinds: ['INVITATION'] }, 'present'],
    ['the list of participants is written by the program', 'ROSTER', { people: 30 }, 'generated'],
    ['the roll of the program has no signatures', 'SIGNED_ROLL', { people: 30, hasMarks: true }, 'missing'],
    ['the signed roll is there', 'SIGNED_ROLL', { people: 30, hasMarks: true, paperKinds: ['LIST'] }, 'present'],
    ['the register alone is no decision', 'CERTIFICATES', { certificates: 28 }, 'missing'],
    ['a class without certificates needs no decision on them', 'CERTIFICATES', { givesCertificates: false }, 'not-needed'],
    ['any other paper is none of the fourteen', 'REPORT', { paperKinds: ['OTHER'] }, 'missing'],
  ])('%s', (_, item, facts, state) => {
    expect(stateOf(item, facts)).toBe(state);
  });

  it('gets the roll and the register of the program where there are any', () => {
    const generated = classFile({ ...empty, people: 30, hasMarks: true, certificates: 28 }).map((each) => each.generated);
    expect(generated.filter((each) => each !== null)).toEqual(['participants', 'roll-marked', 'register']);
  });
});
