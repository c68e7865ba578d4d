import type { DifferenceList, ToldCause } from '../../src/modules/reports/reports.dto.js';
import type { TurnProofResponse } from '../../src/modules/reporting/proof.dto.js';
import { CorrectingHands } from '../support/correcting-hands.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeRegistration } from '../support/make-registration.js';
import { makeStaff } from '../support/make-staff.js';
import type { MadeTurns } from '../support/make-turns.js';
import { ReportDesk } from '../support/report-desk.js';

interface Roll {
  readonly sessions: readonly { readonly id: string }[];
  readonly people: readonly { readonly registrationId: string; readonly fullName: string }[];
}

/** Who is counted differently since a class was reopened and finalised again, and why. */
describe('a class that was reopened after a report was sent', () => {
  let desk: ReportDesk;
  let hands: CorrectingHands;
  beforeEach(async () => {
    desk = await ReportDesk.open();
    hands = await CorrectingHands.of(desk);
  });
  afterEach(() => desk.app.close());

  const sent = async (): Promise<string> => {
    const { id, version } = await desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' });
    await desk.send(id, version);
    return id;
  };
  const get = <T>(path: string): Promise<T> => expectAnswer<T>(desk.app.http.get(`/api/v1/${path}`).set(hands.organiser.bearer), 200);
  const told = (id: string): Promise<DifferenceList> => get(`reports/${id}/differences`);
  const rollOf = ({ classId }: MadeTurns): Promise<Roll> => get(`classes/${classId}/roll`);
  const finalise = ({ classId }: MadeTurns): Promise<unknown> => hands.post(`classes/${classId}/finalise`, { confirmed: true });
  const absent = (roll: Roll, registrationIds: readonly (string | undefined)[]): Promise<unknown> =>
    hands.post(`sessions/${roll.sessions[0]?.id ?? ''}/marks`, {
      marks: registrationIds.map((id) => ({ registrationId: id, mark: 'absent' })),
    });
  /** The one cause of all differences. */
  const onlyCause = (list: DifferenceList): ToldCause | undefined => {
    expect(list.causes).toHaveLength(1);
    return list.causes[0];
  };

  it('names once who lost the turn and the mark that was changed, by whom and when, beside every number it changed', async () => {
    const made = await hands.turns({ women: 3, closesOn: '2024-09-04' });
    const roll = await rollOf(made);
    const report = await sent();
    desk.app.clock.moveTo('2024-11-16T05:00:00Z');
    await hands.reopen(made);
    const [lost] = roll.people;
    await absent(roll, [lost?.registrationId]);
    await finalise(made);
    const list = await told(report);
    expect(onlyCause(list)).toMatchObject({
      ...{ number: 1, by: hands.organiser.actor.name, reason: 'Sai danh sách (mô phỏng)', rows: list.differences.length, morePeople: 0 },
      outcome: `Chốt lại lần 2: 2 lượt người (${hands.organiser.actor.name}, 12 giờ 00, 16/11/2024).`,
      people: [{ fullName: lost?.fullName, change: 'lost', what: 'không còn được tính' }],
    });
    expect(list.differences.length).toBeGreaterThan(5);
    for (const { causes } of list.differences) expect(causes.map(({ number }) => number)).toEqual([1]);
    const [cause] = list.causes;
    expect(cause?.action).toMatch(/mở lại lớp, trừ 3 lượt người của lần chốt 1$/);
    const why = cause?.people[0]?.why;
    expect(why).toContain('điểm danh buổi sáng 04/09/2024 có mặt → vắng không phép');
    expect(why).toContain(`${hands.organiser.actor.name} ghi lúc 12 giờ 00, 16/11/2024`);
  });

  it('leads from the name to each session with its mark, which says that the turn was taken back', async () => {
    const made = await hands.turns();
    const roll = await rollOf(made);
    const report = await sent();
    await hands.reopen(made);
    await absent(roll, [roll.people[0]?.registrationId]);
    await finalise(made);
    const [person] = onlyCause(await told(report))?.people ?? [];
    const proof = (id = ''): Promise<TurnProofResponse> => get(`plans/${desk.planId}/turns/${made.classId}/${id}`);
    expect(await proof(person?.personId)).toMatchObject({
      fullName: person?.fullName,
      takenBack: { by: hands.organiser.actor.name, reason: 'Sai danh sách (mô phỏng)' },
      sessions: [{ mark: 'absent' }],
    });
    const kept = made.personIds.find((id) => id !== person?.personId);
    expect(await proof(kept)).toMatchObject({ takenBack: null, sessions: [{ mark: 'present' }] });
  });

  it('names who left the list, who came to it and who is counted in another group', async () => {
    const made = await hands.turns({ closesOn: '2024-09-04' });
    const roll = await rollOf(made);
    const report = await sent();
    await hands.reopen(made);
    await hands.patch(`classes/${made.classId}`, { capacity: 20 });
    const [gone, moved] = roll.people;
    await hands.post(`registrations/${gone?.registrationId ?? ''}/cancel`, { reason: 'Người khác ký thay (mô phỏng)' });
    await makeRegistration(desk.app, { id: made.classId }, { fullName: 'Triệu Tiến Sinh', group: 'HOP_TAC_XA' });
    const added = (await rollOf(made)).people.find(({ fullName }) => fullName === 'Triệu Tiến Sinh');
    await hands.post(`sessions/${roll.sessions[0]?.id ?? ''}/marks`, { marks: [{ registrationId: added?.registrationId, mark: 'late' }] });
    await desk.app.unitOfWork.write(async () => {
      await desk.app.unitOfWork.manager.update('Registration', { id: moved?.registrationId ?? '' }, { unitGroup: 'SO_BAN_NGANH' });
    });
    await finalise(made);
    const people = (await told(report)).causes.find(({ action }) => action.includes('mở lại'))?.people ?? [];
    expect(people.map(({ fullName, change }) => [fullName, change])).toEqual([
      [gone?.fullName, 'lost'],
      ['Triệu Tiến Sinh', 'gained'],
      [moved?.fullName, 'changed'],
    ]);
    expect(people.map(({ why }) => why)).toEqual([
      expect.stringMatching(/^hủy đăng ký: Người khác ký thay \(mô phỏng\), .+ ghi lúc /),
      expect.stringMatching(/điểm danh buổi sáng 04\/09\/2024 chưa điểm danh → đi muộn/),
      'Thuộc nhóm: Doanh nghiệp → Sở, ban, ngành',
    ]);
  });

  it('names the first ten and says how many others there are', async () => {
    const made = await hands.turns({ groups: { DOANH_NGHIEP: 14 } });
    const roll = await rollOf(made);
    const report = await sent();
    await hands.reopen(made);
    const lost = roll.people.slice(0, 13).map(({ registrationId }) => registrationId);
    await absent(roll, lost);
    await finalise(made);
    const cause = onlyCause(await told(report));
    expect([cause?.people.length, cause?.morePeople]).toEqual([10, 3]);
  });

  it('names the people of each closing where it was reopened twice, and a person under the record that speaks for them', async () => {
    const made = await hands.turns({ closesOn: '2024-09-04' });
    const other = await hands.turns({ groups: { DOANH_NGHIEP: 1 } });
    const roll = await rollOf(made);
    const report = await sent();
    // The first of every class has the same name.
    const [first, second] = ['Nguyễn Thị Nhung', 'Ma Văn Thuấn'].map((name) => roll.people.find(({ fullName }) => fullName === name));
    for (const person of [first, second]) {
      await hands.reopen(made);
      await absent(roll, [person?.registrationId]);
      await finalise(made);
    }
    const reopenings = async (): Promise<ToldCause[]> => (await told(report)).causes.filter(({ action }) => action.includes('mở lại'));
    const twice = await reopenings();
    expect(twice.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([[first?.fullName], [second?.fullName]]);
    await hands.post('merges', { keptId: other.personIds[0], mergedId: twice[0]?.people[0]?.personId });
    expect((await reopenings())[0]?.people[0]?.personId).toBe(other.personIds[0]);
  });

  it('says of a closing that counts the same people as before that nobody is counted in addition or no more', async () => {
    // Whose ethnicity nobody states any more is no longer counted among the minorities when the class is closed again.
    const made = await hands.turns({ minority: 1 });
    const other = await hands.turns();
    const report = await sent();
    for (const each of [made, other]) await hands.reopen(each);
    await finalise(made);
    const outcomes = (await told(report)).causes.map(({ outcome }) => outcome);
    expect(outcomes).toContainEqual('Lớp chưa chốt lại.');
    expect(outcomes.filter((outcome) => outcome?.endsWith('Không ai được tính thêm hay bớt.'))).toHaveLength(1);
  });

  it('is no cause of a number of turns where it counts the same people as before and another reopening does not', async () => {
    const made = await hands.turns();
    const roll = await rollOf(made);
    const report = await sent();
    for (const marked of [[], [roll.people[0]?.registrationId]]) {
      await hands.reopen(made);
      if (marked.length > 0) await absent(roll, marked);
      await finalise(made);
    }
    const { differences } = await told(report);
    const total = differences.filter(({ fact }) => ['total', 'inDays', 'cumulative', 'DOANH_NGHIEP'].includes(fact));
    expect(total.length).toBeGreaterThan(3);
    for (const { causes } of total) expect(causes).toMatchObject([{ action: expect.stringContaining('lần chốt 2') as string }]);
  });

  it('says that a class is still open, and names nobody to door staff', async () => {
    const made = await hands.turns();
    const report = await sent();
    await hands.reopen(made);
    const cause = onlyCause(await told(report));
    expect(cause?.outcome).toBe('Lớp chưa chốt lại.');
    expect(cause?.people).toEqual([]);
    const door = await makeStaff(desk.app, 'checkin');
    await desk.app.http.get(`/api/v1/reports/${report}/differences`).set(door.bearer).expect(403);
  });
});
