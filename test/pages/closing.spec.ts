import { type Browser, makeCourse, makePlan, postForm, readClass } from '../support/make.js';
import type { TestApp } from '../support/app.js';
import { RollPages } from '../support/roll-pages.js';
import { MarkRoll } from '../../src/modules/attendance/index.js';

const AFTERWARDS = '2024-10-17T03:00:00Z';
const system = { kind: 'system', name: 'test' } as const;

describe('the page that finalises a class', () => {
  let testApp: TestApp;
  let organiser: Browser;
  let checkin: Browser;
  let official: Browser;

  let desk: RollPages;

  beforeAll(async () => {
    desk = await RollPages.open(AFTERWARDS);
    ({ app: testApp, organiser, checkin, official } = desk);
  });

  afterAll(() => testApp.close());

  it('shows who earns a turn and why not, and the sums, before anything is counted', async () => {
    const scene = await desk.makeScene();
    await testApp.get(MarkRoll).execute(system, scene.sessions[0] ?? '', {
      marks: [{ registrationId: scene.people[0]?.registrationId ?? '', mark: 'present' }],
    });
    const { text } = await organiser.get(`${scene.path}/finalise`).expect(200);
    for (const words of [
      'Tạm tính nếu chốt bây giờ',
      'Chốt 1 lượt người',
      'Không dự buổi nào',
      'Được tính',
      'Còn 3 ô chưa điểm danh',
      'Hợp tác xã',
    ]) {
      expect(text).toContain(words);
    }
    expect((await readClass(testApp, scene.class.id)).state).toBe('open');
  });

  it('finalises, and reopens with a reason that history keeps', async () => {
    const scene = await desk.makeScene();
    await testApp.get(MarkRoll).execute(system, scene.sessions[0] ?? '', { allPresent: true });
    const { headers } = await postForm(organiser, `${scene.path}/finalise`, { confirmed: 'true' });
    expect(headers.location).toBe(`${scene.path}/finalise?notice=classFinalised`);
    const closed = await organiser.get(`${scene.path}/finalise`).expect(200);
    expect(closed.text).toContain('Lần chốt thứ 1: 2 lượt người, tính vào ngày 15/10/2024');
    const refused = await postForm(organiser, `${scene.path}/reopen`, { reason: ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/id="reason-error"[^>]*>.*Chưa nhập mục này/s);
    const reopened = await postForm(organiser, `${scene.path}/reopen`, { reason: 'Bỏ sót <b>một</b> học viên' });
    expect(reopened.headers.location).toBe(`${scene.path}/finalise?notice=classReopened`);
    const { text } = await organiser.get(`${scene.path}/finalise`).expect(200);
    expect(text).toContain('đã mở lại lớp, trừ 2 lượt người của lần chốt 1');
    expect(text).toContain('Bỏ sót &lt;b&gt;một&lt;/b&gt; học viên');
  });

  it('asks again where nothing would be counted, and writes nothing until the box is ticked', async () => {
    const scene = await desk.makeScene();
    const { text } = await organiser.get(`${scene.path}/finalise`).expect(200);
    expect(text).toContain('chốt bây giờ sẽ ghi 0 lượt người');
    expect(text).toMatch(/<input[^>]*type="checkbox"[^>]*name="confirmed"[^>]*>/);
    const refused = await postForm(organiser, `${scene.path}/finalise`);
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/href="#confirmed".*id="confirmed-error".*xin đánh dấu xác nhận/s);
    expect((await readClass(testApp, scene.class.id)).state).toBe('open');
    await postForm(organiser, `${scene.path}/finalise`, { confirmed: 'true' });
    expect((await readClass(testApp, scene.class.id)).state).toBe('finalised');
  });

  it('asks again while boxes are empty, and not for a complete roll', async () => {
    const scene = await desk.makeScene();
    await testApp.get(MarkRoll).execute(system, scene.sessions[0] ?? '', { allPresent: true });
    expect((await organiser.get(`${scene.path}/finalise`).expect(200)).text).toContain('vẫn chốt khi còn 2 ô chưa điểm danh');
    expect((await postForm(organiser, `${scene.path}/finalise`)).text).toContain(
      'Còn 2 ô chưa điểm danh. Nếu vẫn chốt, xin đánh dấu xác nhận.',
    );
    await testApp.get(MarkRoll).execute(system, scene.sessions[1] ?? '', { allPresent: true });
    expect((await organiser.get(`${scene.path}/finalise`).expect(200)).text).not.toContain('name="confirmed"');
    expect((await postForm(organiser, `${scene.path}/finalise`)).status).toBe(303);
  });

  it('lists people fifty a page, while the sums are of all of them', async () => {
    const names = Array.from({ length: 53 }, (_, index) => `Người Thử ${index}`);
    const scene = await desk.makeScene(names, { capacity: 60, sessions: 1 });
    await testApp.get(MarkRoll).execute(system, scene.sessions[0] ?? '', { allPresent: true });
    const rows = (html: string): string[] => [...html.matchAll(/<th scope="row"><a[^>]*>(Người Thử \d+)</g)].map(([, name = '']) => name);
    const first = await organiser.get(`${scene.path}/finalise`).expect(200);
    expect(first.text).toContain('Chốt 53 lượt người');
    expect(first.text).toMatch(/rel="next" href="[^"]+page(=|&#x3D;)2#people"/);
    const second = await organiser.get(`${scene.path}/finalise?page=2`).expect(200);
    expect([rows(first.text).length, rows(second.text).length]).toEqual([50, 3]);
    expect(new Set([...rows(first.text), ...rows(second.text)])).toEqual(new Set(names));
    expect(second.text).toContain('<td class="num" data-label="TT">51</td>');
    expect(rows((await organiser.get(`${scene.path}/finalise?page=900`).expect(200)).text)).toEqual(rows(second.text));
  });

  it.each([
    [{ turnRule: 'sessions', turnMinimum: 2 }, 'Được tính một lượt người khi có mặt ít nhất 2 buổi.'],
    [{ turnRule: 'percent', turnMinimum: 50 }, 'có mặt ít nhất 50% số buổi, tức là từ 3 trên 6 buổi.'],
    [{ certificatePercent: 80 }, 'có mặt ít nhất 80% số buổi, tức là từ 5 trên 6 buổi.'],
    [{ certificatePercent: 80, needsResult: true }, 'tức là từ 5 trên 6 buổi, và kiểm tra cuối khóa đạt.'],
  ] as const)('explains the rules of the class in plain words: %o', async (rule, words) => {
    const { id: courseId } = await makeCourse(testApp, { certificateKind: 'COMPLETION' });
    const scene = await desk.makeScene(undefined, { sessions: 6, courseId, ...rule });
    const { text } = await organiser.get(`${scene.path}/finalise`).expect(200);
    expect(text).toContain(words);
    expect(text).toContain('Đi muộn, về sớm vẫn là có mặt');
  });

  it('speaks of certificates only where the course gives them', async () => {
    const { id: courseId } = await makeCourse(testApp, { certificateKind: 'NONE' });
    const scene = await desk.makeScene(undefined, { courseId });
    const { text } = await organiser.get(`${scene.path}/finalise`).expect(200);
    expect(text).toContain('Khóa này không cấp giấy chứng nhận.');
    expect(text).not.toContain('Đủ điều kiện cấp GCN');
  });

  it('says why a class cannot be finalised yet and refuses the button that a stale page still has', async () => {
    const scene = await desk.makeScene(undefined, { sessions: [{ date: '2024-11-20', halfDay: 'MORNING' }] });
    const { text } = await organiser.get(`${scene.path}/finalise`).expect(200);
    expect(text).toContain('Lớp còn buổi vào ngày 20/11/2024, chưa chốt được.');
    expect(text).not.toContain(`action="${scene.path}/finalise"`);
    const refused = await postForm(organiser, `${scene.path}/finalise`);
    expect([refused.status, (await readClass(testApp, scene.class.id)).state]).toEqual([409, 'open']);
  });

  it.each([
    ['2023-12-31', ['Lớp này không được tính vào kế hoạch nào: ngày bế giảng 15/10/2024 nằm ngoài giai đoạn của các kế hoạch đã chọn.']],
    ['2024-10-15', []],
  ])('warns only where the class counts for no plan: closed on 15/10/2024, with a plan to %s', async (periodTo, warnings) => {
    const plan = await makePlan(testApp, { periodFrom: '2021-01-01', periodTo });
    const scene = await desk.makeScene(undefined, { planIds: [plan.id] });
    for (const path of [`${scene.path}/finalise`, scene.path]) {
      const { text } = await organiser.get(path).expect(200);
      expect(text.match(/Lớp này không được tính vào kế hoạch nào[^<]*/g) ?? []).toEqual(warnings);
    }
  });

  it('warns of a class for which no plan was chosen', async () => {
    const scene = await desk.makeScene(undefined, { planIds: [] });
    expect((await organiser.get(`${scene.path}/finalise`).expect(200)).text).toContain('chưa chọn kế hoạch cho lớp');
  });

  it('calls the numbers finalised on the roll of a finalised class', async () => {
    const scene = await desk.makeScene();
    const link = (words: string): RegExp => new RegExp(`href="${scene.path}/finalise">${words}</a>`);
    expect((await organiser.get(`${scene.path}/roll`).expect(200)).text).toMatch(link('Chốt danh sách'));
    await postForm(organiser, `${scene.path}/finalise`, { confirmed: 'true' });
    expect((await organiser.get(`${scene.path}/roll`).expect(200)).text).toMatch(link('Số liệu đã chốt'));
  });

  it('is not for door staff, and an official only looks', async () => {
    const scene = await desk.makeScene();
    await checkin.get(`${scene.path}/finalise`).expect(403);
    expect((await checkin.get(`${scene.path}/roll`).expect(200)).text).not.toContain(`${scene.path}/finalise`);
    expect((await official.get(`${scene.path}/finalise`).expect(200)).text).not.toContain('Chốt 0 lượt');
    expect((await postForm(official, `${scene.path}/finalise`)).status).toBe(403);
  });

  it('speaks English as well', async () => {
    const scene = await desk.makeScene();
    const { text } = await organiser.get(`${scene.path}/finalise?lang=en`).expect(200);
    expect(text).toContain('What finalising now would count');
    await organiser.get(`${scene.path}/finalise?lang=vi`).expect(200);
  });
});
