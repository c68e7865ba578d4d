import { VerifyEvidence } from '../../src/modules/evidence/index.js';
import type { PlanResponse, TargetResponse } from '../../src/modules/plans/plans.dto.js';
import type { CorrectingHands } from './correcting-hands.js';
import { expectAnswer } from './expect-answer.js';
import { ofFigures } from './figure-corrections.js';
import { makeCourse } from './make-class.js';
import { makeEvidence, makeVerified } from './make-evidence.js';
import { makePlan, makeTarget } from './make-plan.js';
import { makeRegistration } from './make-registration.js';

/** What somebody corrects after a report was sent, the row in which it must show, and the words of its cause there. */
export interface Correction {
  readonly name: string;
  /** Before the report is sent. Answers what is done after it. */
  readonly prepare: (hands: CorrectingHands) => Promise<() => Promise<unknown>>;
  readonly row: { readonly about: string; readonly fact: string };
  readonly cause: RegExp;
}

const mocked = '(mô phỏng)';

const TURNS = 'training_attendee_turns';

const ofClasses: readonly Correction[] = [
  {
    name: 'a mark of the roll that was corrected after the class was finalised',
    prepare: async (hands) => {
      const made = await hands.turns();
      const roll = await expectAnswer<{ sessions: { id: string }[]; people: { registrationId: string }[] }>(
        hands.app.http.get(`/api/v1/classes/${made.classId}/roll`).set(hands.organiser.bearer),
        200,
      );
      return async () => {
        await hands.reopen(made);
        const marks = [{ registrationId: roll.people[0]?.registrationId, mark: 'absent' }];
        await hands.post(`sessions/${roll.sessions[0]?.id ?? ''}/marks`, { marks });
        await hands.post(`classes/${made.classId}/finalise`, { confirmed: true });
      };
    },
    row: { about: 'class', fact: 'DOANH_NGHIEP' },
    cause: /mở lại/i,
  },
  {
    name: 'a class that was reopened and is still open',
    prepare: async (hands) => {
      const made = await hands.turns();
      return () => hands.reopen(made);
    },
    row: { about: 'target', fact: 'inDays' },
    cause: /mở lại/i,
  },
  {
    name: 'a class of the year before that was reopened',
    prepare: async (hands) => {
      const made = await hands.turns({ closesOn: '2023-05-11' });
      return () => hands.reopen(made);
    },
    row: { about: 'turns', fact: 'before' },
    cause: /mở lại/i,
  },
  {
    name: 'a class that was finalised late',
    prepare: async (hands) => {
      const made = await hands.turns({ state: 'open' });
      return () => hands.post(`classes/${made.classId}/finalise`, { confirmed: true });
    },
    row: { about: 'turns', fact: 'total' },
    cause: /chốt/i,
  },
  {
    name: 'a class that moved over the end of the year',
    prepare: async (hands) => {
      await hands.changePlan({ countYearBy: 'closing' });
      const made = await hands.turns({ closesOn: '2023-12-29' });
      return async () => {
        await hands.reopen(made);
        await hands.post(`classes/${made.classId}/sessions`, { heldOn: '2024-01-03', halfDay: 'MORNING' });
      };
    },
    row: { about: 'class', fact: 'sessions' },
    cause: /buổi/i,
  },
  {
    name: 'a class that belongs to the plan no more',
    prepare: async (hands) => {
      const made = await hands.turns();
      const { id } = await makePlan(hands.app);
      return async () => {
        await hands.reopen(made);
        await hands.patch(`classes/${made.classId}`, { planIds: [id] });
      };
    },
    row: { about: 'class', fact: 'total' },
    cause: /sửa/i,
  },
  {
    name: 'somebody who registered for a class that is still open',
    prepare: async (hands) => {
      const { classId } = await hands.turns({ state: 'open', closesOn: '2024-11-15' });
      await hands.patch(`classes/${classId}`, { capacity: 20 });
      return async () => {
        for (let person = 1; person <= 2; person += 1) await makeRegistration(hands.app, { id: classId });
      };
    },
    row: { about: 'class', fact: 'registered' },
    cause: /thêm vào danh sách \(2 lần\)/i,
  },
];

const ofPeople: readonly Correction[] = [
  {
    name: 'two records of one person that became one',
    prepare: async (hands) => {
      const [first, second] = [await hands.turns({ groups: { TO_CHUC: 1 } }), await hands.turns({ groups: { TO_CHUC: 1 } })];
      return () => hands.post('merges', { keptId: first.personIds[0], mergedId: second.personIds[0] });
    },
    row: { about: 'target', fact: 'people' },
    cause: /gộp|nhập/i,
  },
  {
    name: 'a certificate that was revoked',
    prepare: async (hands) => {
      const made = await hands.turns({ type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION', groups: { SO_BAN_NGANH: 1 } });
      const { id } = await hands.desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' });
      const expert = (await hands.desk.show(id)).numbers.experts.find(({ classId }) => classId === made.classId);
      return () => hands.post(`certificates/${expert?.id ?? ''}/revoke`, { reason: `Cấp nhầm ${mocked}` }, hands.admin);
    },
    row: { about: 'expert', fact: 'counted' },
    cause: /thu hồi/i,
  },
];

const ofPlan: readonly Correction[] = [
  ...ofFigures,
  {
    name: 'another number that the plan wants',
    prepare: (hands) => Promise.resolve(() => hands.revise(TURNS, { wanted: 600 + Math.round(performance.now()) })),
    row: { about: 'target', fact: 'percent' },
    cause: /chỉ tiêu/i,
  },
  {
    name: 'groups that count no more',
    prepare: async (hands) => {
      await hands.turns({ groups: { HO_KINH_DOANH: 2 } });
      return async () => {
        const { targets } = await expectAnswer<{ targets: TargetResponse[] }>(
          hands.app.http.get(`/api/v1/plans/${hands.desk.planId}`).set(hands.desk.official.bearer),
          200,
        );
        const audience = targets.find(({ key }) => key === TURNS)?.audience ?? [];
        const next = audience.includes('HO_KINH_DOANH')
          ? audience.filter((group) => group !== 'HO_KINH_DOANH')
          : [...audience, 'HO_KINH_DOANH'];
        const body = { audience: next, countedTypes: ['TAP_HUAN', 'DAO_TAO'] };
        await hands.patch(`plans/${hands.desk.planId}/targets/${TURNS}`, body, hands.desk.official);
      };
    },
    row: { about: 'turns', fact: 'HO_KINH_DOANH' },
    cause: /đối tượng/i,
  },
  {
    name: 'a plan whose classes count in the year in which they begin',
    prepare: async (hands) => {
      await hands.turns({ opensOn: '2023-12-30', closesOn: '2024-01-02' });
      return async () => {
        const { countYearBy } = await expectAnswer<PlanResponse>(
          hands.app.http.get(`/api/v1/plans/${hands.desk.planId}`).set(hands.desk.official.bearer),
          200,
        );
        await hands.changePlan({ countYearBy: countYearBy === 'closing' ? 'opening' : 'closing' });
      };
    },
    row: { about: 'turns', fact: 'before' },
    cause: /Quy tắc tính khác|sửa kế hoạch/i,
  },
  {
    name: 'a school that goes on under another name, in a plan that counts lasting organisations',
    prepare: async (hands) => {
      await hands.changePlan({ organisationsBy: 'lasting' });
      const names = ['cũ', 'mới'].map((word) => `Trường Cao đẳng ${word} Demo ${Math.round(performance.now() * 1000)}`);
      const { classId } = await hands.turns({ groups: {}, state: 'open', closesOn: '2024-11-14' });
      await hands.patch(`classes/${classId}`, { capacity: 9 });
      for (const name of names) {
        await makeRegistration(hands.app, { id: classId }, { organisation: name, group: 'TRUONG' });
        await hands.turns({ groups: { TRUONG: 1 }, units: [{ name }] });
      }
      const schools = { label: 'Số trường', basis: 'DISTINCT_INSTITUTION', unit: 'institution' } as const;
      await makeTarget(hands.app, hands.desk.planId, { ...schools, audience: ['TRUONG'] });
      const [old, now] = [await hands.unitOf(names[0]), await hands.unitOf(names[1])];
      return () => hands.post(`organisation-register/${old}/changes`, { kind: 'renamed', day: '2024-07-01', successorId: now });
    },
    row: { about: 'target', fact: 'cumulative' },
    cause: /đổi tên thành/i,
  },
  {
    name: 'a course that is about something else after all',
    prepare: async (hands) => {
      const { id } = await makeCourse(hands.app, { topic: 'BARCODES' });
      await hands.turns({ courseId: id });
      await makeTarget(hands.app, hands.desk.planId, {
        label: 'Lớp về mã số mã vạch',
        basis: 'CLASS_COUNT',
        unit: 'class',
        countedTopics: ['BARCODES'],
      });
      return () => hands.patch(`courses/${id}`, { topic: 'LABELLING' });
    },
    row: { about: 'target', fact: 'inDays' },
    cause: /sửa/i,
  },
];

const ofEvidence: readonly Correction[] = [
  {
    name: 'a record of evidence that was verified late',
    prepare: async (hands) => {
      const { planId, official } = hands.desk;
      const id = await makeEvidence(hands.app, planId, official, { organisation: 'HTX Miến dong Demo', unitGroup: 'HOP_TAC_XA' });
      return () => hands.app.get(VerifyEvidence).execute(hands.organiser.actor, planId, id, { revision: 1 });
    },
    row: { about: 'record', fact: 'counted' },
    cause: /xác nhận/i,
  },
  {
    name: 'a record of evidence that was withdrawn',
    prepare: async (hands) => {
      const { planId, official } = hands.desk;
      const organisation = `DNTN May Sông Gâm Demo ${Math.round(performance.now() * 1000)}`;
      const id = await makeVerified(hands.app, planId, [official, hands.organiser], { organisation });
      return () => hands.post(`plans/${planId}/evidence/${id}/withdraw`, { reason: `Hủy hợp đồng ${mocked}` }, official);
    },
    row: { about: 'record', fact: 'counted' },
    cause: /thu hồi/i,
  },
];

export const corrections: readonly Correction[] = [...ofClasses, ...ofPeople, ...ofPlan, ...ofEvidence];
