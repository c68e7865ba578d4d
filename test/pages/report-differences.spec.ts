import { CorrectingHands } from '../support/correcting-hands.js';
import { expectAnswer, expectPage, wordsOf } from '../support/expect-answer.js';
import { type Browser, signInBrowser } from '../support/make-staff.js';
import { ReportDesk } from '../support/report-desk.js';

describe('the page of differences', () => {
  let desk: ReportDesk;
  let hands: CorrectingHands;
  let official: Browser;
  beforeEach(async () => {
    desk = await ReportDesk.open();
    hands = await CorrectingHands.of(desk);
    official = await signInBrowser(desk.app, desk.official);
  });
  afterEach(() => desk.app.close());

  const sent = async (): Promise<string> => {
    const { id, version } = await desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' });
    await desk.send(id, version);
    return id;
  };
  const open = (id: string): Promise<string> => expectPage(official.get(`/staff/reports/${id}/differences`), 200);
  const rowsOf = (page: string): string[] => [...page.matchAll(/<tr><th scope="row">[^]+?<\/tr>/g)].map(([row]) => wordsOf(row));

  it('tells a reopened class once, with the name of who lost the turn, and refers to it beside each number', async () => {
    const made = await hands.turns();
    const roll = await expectAnswer<{ sessions: { id: string }[]; people: { registrationId: string; fullName: string }[] }>(
      desk.app.http.get(`/api/v1/classes/${made.classId}/roll`).set(hands.organiser.bearer),
      200,
    );
    const id = await sent();
    await hands.reopen(made);
    const [lost] = roll.people;
    await hands.post(`sessions/${roll.sessions[0]?.id ?? ''}/marks`, { marks: [{ registrationId: lost?.registrationId, mark: 'absent' }] });
    await hands.post(`classes/${made.classId}/finalise`, { confirmed: true });
    const page = await open(id);
    expect(page.split('Sai danh sách (mô phỏng)')).toHaveLength(2);
    const [, proof = '', name = ''] =
      /<a href="(\/staff\/plans\/[^"]+\/turns\/[^"]+)">([^<]+)<\/a> không còn được tính \(điểm danh buổi/.exec(page) ?? [];
    expect(name).toBe(lost?.fullName);
    const rows = rowsOf(page);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row).toMatch(/ -1 1 $/);
    expect(page.split('href="#cause-1"').length - 1).toBe(rows.length);
    expect(page).toContain(`Liên quan đến ${rows.length} số liệu`);
    const behind = await expectPage(official.get(proof), 200);
    expect(behind).toContain('Vắng không phép');
    expect(behind).toContain('Không còn được tính: ');
  });

  it('names no change in how organisations are counted beside numbers of people', async () => {
    const made = await hands.turns();
    const id = await sent();
    await hands.changePlan({ organisationsBy: 'lasting' });
    await hands.reopen(made);
    const page = await open(id);
    expect(rowsOf(page).length).toBeGreaterThan(4);
    expect(page).toContain('đã mở lại lớp');
    expect(page).not.toContain('Đếm tổ chức');
  });

  it('names the days of each report in the language of the reader', async () => {
    const id = await sent();
    await desk.start({ part: 'custom', from: '2024-04-01', to: '2024-09-30' });
    const lead = (page: string): string => /Report [^<]+ beside the numbers of today/.exec(page)?.[0] ?? '';
    const page = await expectPage(official.get(`/staff/reports/${id}/differences?lang=en`), 200);
    expect(lead(page)).toBe('Report year 2024 (up to 16/11/2024) beside the numbers of today');
    expect(page).toContain(`<a href="/staff/reports/${id}">year 2024</a>`);
    expect(page).toContain(' · 01/04/2024 to 30/09/2024 · ');
    expect(page).not.toMatch(/năm 2024|từ ngày/);
    await expectPage(official.get(`/staff/reports/${id}/differences?lang=vi`), 200);
  });

  it('tells two reports of the same days and cut-off apart by when they were sent', async () => {
    const first = await sent();
    desk.app.clock.moveTo('2024-11-16T04:05:00Z');
    const second = await sent();
    const page = await expectPage(official.get(`/staff/reports/${second}/differences?with=${first}`), 200);
    expect(page).toMatch(/gửi lúc 11 giờ 05, 16\/11\/2024\) so với báo cáo năm 2024 \(chốt đến 16\/11\/2024, gửi lúc (?!11 giờ 05)/);
    const report = await expectPage(official.get(`/staff/reports/${second}`), 200);
    expect(wordsOf(report)).toMatch(/Người đánh dấu đã gửi [^.]{1,80} 11 giờ 05, 16\/11\/2024 Kính gửi/);
    expect(await open(first)).toContain('Đã gửi 11 giờ 05, 16/11/2024</option>');
  });

  it('is foretold on the page of a report by each check that does not agree, there after sending too', async () => {
    const made = await hands.turns({ type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION', groups: { SO_BAN_NGANH: 1 } });
    const roll = await expectAnswer<{ sessions: { id: string }[]; people: { registrationId: string }[] }>(
      desk.app.http.get(`/api/v1/classes/${made.classId}/roll`).set(hands.organiser.bearer),
      200,
    );
    await hands.reopen(made);
    const marks = [{ registrationId: roll.people[0]?.registrationId, mark: 'absent' }];
    await hands.post(`sessions/${roll.sessions[0]?.id ?? ''}/marks`, { marks });
    await hands.post(`classes/${made.classId}/finalise`, { confirmed: true });
    const { id, version } = await desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' });
    const check = 'Số giấy chứng nhận không quá số người đủ điều kiện, phải là 0, thực có 1';
    const draft = await expectPage(official.get(`/staff/reports/${id}`), 200);
    expect(draft).toContain('1 phép đối chiếu không khớp, xin xem lại trước khi gửi');
    expect(draft).toContain(`<li>${made.code}: ${check}</li>`);
    const asked = await expectPage(official.get(`/staff/reports/${id}/send`), 200);
    expect(asked).toContain(`<li>${made.code}: ${check}</li>`);
    await desk.send(id, version);
    const report = await expectPage(official.get(`/staff/reports/${id}`), 200);
    expect(report).toContain('1 phép đối chiếu không khớp khi gửi.');
    expect(report).not.toContain('trước khi gửi');
    expect(report).toContain(check);
  });

  it('says beside each number of which no cause is recorded that there is none', async () => {
    const { classId } = await hands.turns();
    const id = await sent();
    // Straight in the tables: the history knows nothing of it.
    await desk.app.unitOfWork.write(() => desk.app.unitOfWork.manager.delete('ClassPlan', { classId }));
    const page = await open(id);
    const rows = rowsOf(page);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toContain('Không tìm thấy nguyên nhân được ghi');
    expect(page).not.toContain('id="cause-1"');
  });
});
