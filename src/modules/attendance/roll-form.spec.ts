import { markBoxName, resultBoxName, resultsFromForm, rollFromForm } from './roll-form.js';

describe('the form of the roll', () => {
  it('takes the boxes that somebody changed and leaves the others alone', () => {
    const body = {
      [markBoxName('s1', 'r1', '')]: 'present',
      [markBoxName('s1', 'r2', 'present')]: 'present',
      [markBoxName('s1', 'r3', 'present')]: 'absent',
      [markBoxName('s1', 'r4', '')]: '',
      [markBoxName('s1', 'r5', 'late')]: '',
    };
    expect(rollFromForm(body)).toEqual({
      marks: [
        { sessionId: 's1', registrationId: 'r1', mark: 'present' },
        { sessionId: 's1', registrationId: 'r3', mark: 'absent' },
      ],
    });
  });

  it('takes only the session whose button was pressed', () => {
    const body = { [markBoxName('s1', 'r1', '')]: 'present', [markBoxName('s2', 'r1', '')]: 'late', only: 's2' };
    expect(rollFromForm(body).marks).toEqual([{ sessionId: 's2', registrationId: 'r1', mark: 'late' }]);
  });

  it('keeps the exceptions already set when everyone else is marked present', () => {
    const body = { [markBoxName('s1', 'r1', '')]: 'excused', allPresent: 's1' };
    expect(rollFromForm(body)).toEqual({ marks: [{ sessionId: 's1', registrationId: 'r1', mark: 'excused' }], allPresentIn: 's1' });
  });

  it('is empty for an empty or foreign body', () => {
    expect(rollFromForm(undefined)).toEqual({ marks: [] });
    expect(rollFromForm({ mark: 'present', 'other.a.b.c': 'x', 'mark.a.b.': ['present'] })).toEqual({ marks: [] });
  });
});

describe('the form of results', () => {
  it('takes the boxes that somebody changed', () => {
    const body = { [resultBoxName('r1', '')]: 'pass', [resultBoxName('r2', 'pass')]: 'pass', [resultBoxName('r3', 'pass')]: 'fail' };
    expect(resultsFromForm(body).results).toEqual([
      { registrationId: 'r1', result: 'pass' },
      { registrationId: 'r3', result: 'fail' },
    ]);
  });
});
