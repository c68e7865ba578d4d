import type { CorrectingHands } from './correcting-hands.js';
import type { Correction } from './corrections.js';
import { makeFigure, verifyFigures } from './make-figure.js';

const mocked = '(mô phỏng)';
const TURNS = 'training_attendee_turns';

/** What is corrected in the figures that people entered for a target. */
export const ofFigures: readonly Correction[] = [
  {
    name: 'an opening figure that was entered late',
    prepare: (hands) =>
      Promise.resolve(() => {
        const figure = { kind: 'opening', countedOn: '2021-12-31', value: 7, evidence: `Báo cáo năm 2021 ${mocked}` };
        return makeFigure(hands.app, hands.desk.official, { planId: hands.desk.planId, key: TURNS }, figure);
      }),
    row: { about: 'turns', fact: 'opening' },
    cause: /số/i,
  },
  {
    name: 'a figure that another person verified afterwards',
    prepare: async (hands: CorrectingHands) => {
      const figure = { kind: 'opening', countedOn: '2021-12-31', value: 3, evidence: `Báo cáo năm 2021 ${mocked}` };
      await hands.post(`plans/${hands.desk.planId}/targets/${TURNS}/figures`, figure, hands.desk.official);
      return () => verifyFigures(hands.app, hands.desk.official, hands.desk.planId);
    },
    row: { about: 'turns', fact: 'opening' },
    cause: /xác nhận số liệu 3, tính đến 31\/12\/2021/,
  },
  {
    name: 'a verified figure that was withdrawn',
    prepare: async (hands: CorrectingHands) => {
      const figure = { kind: 'opening', countedOn: '2021-11-30', value: 4, evidence: `Báo cáo năm 2021 ${mocked}` };
      const place = { planId: hands.desk.planId, key: TURNS };
      const { id } = await makeFigure(hands.app, hands.desk.official, place, figure);
      return () => hands.post(`plans/${place.planId}/targets/${TURNS}/figures/${id}/withdraw`, { reason: `Trùng ${mocked}` });
    },
    row: { about: 'turns', fact: 'opening' },
    cause: /thu hồi số liệu 4, tính đến 30\/11\/2021/,
  },
];
