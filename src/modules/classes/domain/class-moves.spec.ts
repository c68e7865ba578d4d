import { checkFourEyes, type ClassMove, classMoves, mayMove, stateAfter } from './class-moves.js';
import { type ClassState, classStates } from './class-state.js';

const refusalOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const moves = Object.keys(classMoves) as ClassMove[];
const offered = (state: ClassState, approval: boolean): ClassMove[] => moves.filter((move) => mayMove(state, move, { approval }));

describe('the life of a class', () => {
  it.each<[ClassState, ClassMove[], ClassMove[]]>([
    ['draft', ['open', 'cancel'], ['submit', 'cancel']],
    ['submitted', ['approve', 'return', 'cancel'], ['approve', 'return', 'cancel']],
    ['approved', ['return', 'open', 'cancel'], ['return', 'open', 'cancel']],
    ['open', ['postpone', 'cancel', 'finalise'], ['postpone', 'cancel', 'finalise']],
    ['postponed', ['resume', 'cancel'], ['resume', 'cancel']],
    ['finalised', ['reopen'], ['reopen']],
    ['cancelled', [], []],
  ])('from %s leads on without approval by %j, with approval by %j', (state, without, withApproval) => {
    expect(offered(state, false)).toEqual(without);
    expect(offered(state, true)).toEqual(withApproval);
  });

  it('knows where every move leads', () => {
    expect(moves.map((move) => classMoves[move].to)).toEqual(
      ['submitted', 'approved', 'draft', 'open', 'postponed', 'open', 'cancelled', 'finalised', 'open'], // in the order of the table
    );
    expect(stateAfter('draft', 'open', { approval: false })).toBe('open');
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<ClassState>(['draft']);
    for (const from of reached) for (const move of offered(from, true)) reached.add(classMoves[move].to);
    expect([...reached].sort()).toEqual([...classStates].sort());
  });

  it.each<[ClassState, ClassMove, boolean, string]>([
    ['draft', 'open', true, 'classNeedsApproval'],
    ['draft', 'submit', false, 'approvalNotUsed'],
    ['submitted', 'open', true, 'classStateChanged'],
    ['open', 'open', false, 'classStateChanged'],
    ['cancelled', 'open', false, 'classStateChanged'],
    ['cancelled', 'cancel', false, 'classNotChangeable'],
    ['finalised', 'postpone', false, 'classNotChangeable'],
    ['draft', 'postpone', false, 'classStateChanged'],
  ])('does not lead from %s by %s (approval: %s)', (state, move, approval, code) => {
    expect(refusalOf(() => stateAfter(state, move, { approval }))).toBe(code);
  });
});

describe('four eyes', () => {
  it.each([
    ['another person approves', 'a', 'b', 2, undefined],
    ['the submitter approves although somebody else may', 'a', 'a', 1, 'ownSubmission'],
    ['the submitter is the only one who may', 'a', 'a', 0, undefined],
    ['the program submitted it', null, 'a', 3, undefined],
    ['the program approves it', 'a', null, 3, undefined],
  ])('%s', (_, submitter, approver, others, refusal) => {
    expect(
      refusalOf(() => {
        checkFourEyes(submitter, approver, others);
      }),
    ).toBe(refusal);
  });
});
