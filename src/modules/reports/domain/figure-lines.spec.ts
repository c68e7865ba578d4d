import { idleFigureLines } from './figure-lines.js';

const line = (id: string, action: string, detail: Record<string, unknown> | null = { figure: id[0] }) => ({ id, action, detail });

describe('lines about figures between two reports', () => {
  it('changed no number where nobody verified the figure', () => {
    expect(idleFigureLines([line('a1', 'target.figureRecorded'), line('a2', 'target.figurePaper')])).toEqual(['a1', 'a2']);
    expect(
      idleFigureLines([line('a1', 'target.figureRecorded'), line('a2', 'target.figurePaper'), line('a3', 'target.figureVerified')]),
    ).toEqual(['a2']);
  });

  it('changed one where a figure was verified between them, or withdrawn after it had been', () => {
    const lines = [
      line('a1', 'target.figureVerified'),
      line('b1', 'target.figureWithdrawn', { figure: 'b', was: 'verified' }),
      line('c1', 'target.figureWithdrawn', { figure: 'c', was: 'entered' }),
    ];
    expect(idleFigureLines(lines)).toEqual(['c1']);
  });

  it('are no others', () => {
    expect(idleFigureLines([line('a1', 'target.revised', null), line('a2', 'target.audienceChanged')])).toEqual([]);
  });
});
