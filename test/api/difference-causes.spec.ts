import type { ReportDifference } from '../../src/modules/reports/reports.dto.js';
import { CorrectingHands } from '../support/correcting-hands.js';
import { type Correction, corrections } from '../support/corrections.js';
import { ReportDesk } from '../support/report-desk.js';

let desk: ReportDesk;
let hands: CorrectingHands;
beforeAll(async () => {
  desk = await ReportDesk.open();
  hands = await CorrectingHands.of(desk);
});
afterAll(() => desk.app.close());

/** Prepares, sends the report, corrects one after the other, and asks what differs. */
async function differencesAfter(wanted: readonly Correction[]): Promise<ReportDifference[]> {
  const acts = [];
  for (const { prepare } of wanted) acts.push(await prepare(hands));
  const { id, version } = await desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' });
  await desk.send(id, version);
  for (const act of acts) await act();
  return desk.differences(id);
}

const unexplained = (found: readonly ReportDifference[]): string[] =>
  found.filter(({ causes }) => causes.length === 0).map(({ about, name, fact }) => `${about} ${name} ${fact}`);

describe('a report that was sent', () => {
  it.each(corrections)('differs by $name, and names it beside every number it changed', async (correction) => {
    const found = await differencesAfter([correction]);
    const { row, cause } = correction;
    const told = found.filter(({ about, fact }) => about === row.about && fact === row.fact);
    const words = told.flatMap(({ causes }) => causes.map(({ action }) => action));
    expect([correction.name, ...words]).toContainEqual(expect.stringMatching(cause));
    expect(unexplained(found)).toEqual([]);
  });

  it('has a cause for every number however corrections come together', async () => {
    // A fixed order that looks like none: every correction meets others, in several places of the line.
    const rounds = Array.from({ length: 5 }, (_, round) =>
      [0, 1, 2, 3].flatMap((step) => corrections.slice((round * 5 + step * 7) % corrections.length).slice(0, 1)),
    );
    for (const round of rounds) {
      const found = await differencesAfter(round);
      expect(found.length).toBeGreaterThan(0);
      expect({ round: round.map(({ name }) => name), unexplained: unexplained(found) }).toEqual({
        round: round.map(({ name }) => name),
        unexplained: [],
      });
    }
  });
});
