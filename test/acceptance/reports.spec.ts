import { makeStaff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { ReportDesk } from '../support/report-desk.js';

// The acceptance checks of the domain, by their numbers: reports that were sent.

let desk: ReportDesk;

beforeAll(async () => {
  desk = await ReportDesk.open();
});
afterAll(() => desk.app.close());

it('29. a report that was sent does not change when a class is corrected later; a note of the difference appears', async () => {
  const organiser = await makeStaff(desk.app, 'organiser');
  const { classId } = await makeTurns(desk.app, { planIds: [desk.planId], closesOn: '2024-10-09', groups: { DOANH_NGHIEP: 4 } });
  const { id, version } = await desk.start();
  await desk.send(id, version);
  const [sent, paper] = [await desk.show(id), await desk.file(id, 'pdf')];
  const reopening = { reason: 'Danh sách có người ký thay (mô phỏng)' };
  await desk.app.http.post(`/api/v1/classes/${classId}/reopen`).set(organiser.bearer).send(reopening).expect(200);
  expect((await desk.show(id)).numbers).toEqual(sent.numbers);
  expect((await desk.file(id, 'pdf')).equals(paper)).toBe(true);
  const difference = (await desk.differences(id)).find(({ subject, fact }) => subject === 'training_attendee_turns' && fact === 'inDays');
  expect(difference).toMatchObject({ then: 54, now: 50, change: -4, causes: [reopening] });
});
