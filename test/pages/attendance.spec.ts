import { type Browser, postForm } from '../support/make.js';
import type { TestApp } from '../support/app.js';
import { type PageScene, RollPages } from '../support/roll-pages.js';
import { expectPage, expectRedirect } from '../support/expect-answer.js';
import { AttendanceQueries, FinaliseClass } from '../../src/modules/attendance/index.js';

const AFTERWARDS = '2024-10-17T03:00:00Z';
const system = { kind: 'system', name: 'test' } as const;

describe('the pages of attendance', () => {
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

  const box = (scene: PageScene, session: number, person: number, shown = ''): string =>
    `mark.${scene.sessions[session] ?? ''}.${scene.people[person]?.registrationId ?? ''}.${shown}`;

  const marksOf = async (scene: PageScene): Promise<string[]> => {
    const marks = await testApp.unitOfWork.read(() => testApp.get(AttendanceQueries).currentMarksOf(scene.class.id));
    return marks
      .map(({ sessionId, registrationId, mark }) => {
        const person = scene.people.findIndex((each) => each.registrationId === registrationId);
        return `${scene.sessions.indexOf(sessionId)}/${person}:${mark}`;
      })
      .sort();
  };

  /** The name of the box as the page shows it, with what is chosen. */
  const chosenIn = (html: string, name: string): string | undefined => {
    const [, options = ''] = new RegExp(`<select[^>]* name="${name}"[^>]*>(.*?)</select>`, 's').exec(html) ?? [];
    return /value="([^"]*)"[^>]* selected/.exec(options)?.[1];
  };

  describe('the roll', () => {
    it('shows people, sessions, a box for each and the counts', async () => {
      const scene = await desk.makeScene();
      const { text } = await checkin.get(`${scene.path}/roll`).expect(200);
      for (const words of ['Bàn Thị Mụi', 'Lý A Dế', 'Sáng 15/10/2024', 'Chiều 15/10/2024', 'Đánh dấu tất cả có mặt', 'Lưu điểm danh']) {
        expect(text).toContain(words);
      }
      expect(text.match(/<select class="mark"/g)).toHaveLength(4);
      expect(text).toContain(`name="${box(scene, 0, 0)}"`);
    });

    it('saves what was changed and shows it again', async () => {
      const scene = await desk.makeScene();
      const response = await postForm(checkin, `${scene.path}/roll`, {
        [box(scene, 0, 0)]: 'late',
        [box(scene, 1, 1)]: 'absent',
        [box(scene, 0, 1)]: '',
      });
      expect([response.status, response.headers.location]).toEqual([303, `${scene.path}/roll?notice=rollSaved`]);
      expect(await marksOf(scene)).toEqual(['0/0:late', '1/1:absent']);
      const { text } = await checkin.get(`${scene.path}/roll?notice=rollSaved`).expect(200);
      expect(text).toContain('Đã lưu điểm danh.');
      expect(chosenIn(text, box(scene, 0, 0, 'late'))).toBe('late');
    });

    it('does not write the old marks of a stale page over newer ones', async () => {
      const scene = await desk.makeScene();
      await postForm(checkin, `${scene.path}/roll`, { [box(scene, 0, 0)]: 'absent' });
      await postForm(organiser, `${scene.path}/roll`, { [box(scene, 0, 0, 'absent')]: 'present' });
      const stale = { [box(scene, 0, 0, 'absent')]: 'absent', [box(scene, 0, 1)]: 'present' };
      await postForm(checkin, `${scene.path}/roll`, stale);
      expect(await marksOf(scene)).toEqual(['0/0:present', '0/1:present']);
    });

    it('saves one session only with its own button, and marks the rest present with the other', async () => {
      const scene = await desk.makeScene();
      await postForm(checkin, `${scene.path}/roll`, { [box(scene, 0, 0)]: 'late', [box(scene, 1, 0)]: 'late', only: scene.sessions[0] });
      expect(await marksOf(scene)).toEqual(['0/0:late']);
      await postForm(checkin, `${scene.path}/roll`, { [box(scene, 1, 1)]: 'excused', allPresent: scene.sessions[1] });
      expect(await marksOf(scene)).toEqual(['0/0:late', '1/0:present', '1/1:excused']);
    });

    it('says so when nothing was changed', async () => {
      const scene = await desk.makeScene();
      const { headers } = await postForm(checkin, `${scene.path}/roll`, { [box(scene, 0, 0)]: '' });
      expect(headers.location).toBe(`${scene.path}/roll?notice=nothingChanged`);
    });

    it('can show one session, and keeps to it after saving', async () => {
      const scene = await desk.makeScene();
      const path = `${scene.path}/roll?session=${scene.sessions[1] ?? ''}`;
      const { text } = await checkin.get(path).expect(200);
      expect(text.match(/<select class="mark"/g)).toHaveLength(2);
      expect((await postForm(checkin, path, { [box(scene, 1, 0)]: 'present' })).headers.location).toBe(`${path}&notice=rollSaved`);
    });

    it('keeps what was typed when a mark is not known, and writes nothing', async () => {
      const scene = await desk.makeScene();
      const refused = await postForm(checkin, `${scene.path}/roll`, { [box(scene, 0, 0)]: 'present', [box(scene, 0, 1)]: 'dancing' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Chọn một trong các mục đã nêu');
      expect(chosenIn(refused.text, box(scene, 0, 0))).toBe('present');
      expect(await marksOf(scene)).toEqual([]);
    });

    it('shows a class that was finalised meanwhile as locked, with the reason', async () => {
      const scene = await desk.makeScene();
      await testApp.get(FinaliseClass).execute(system, scene.class.id, { confirmed: true });
      const refused = await postForm(checkin, `${scene.path}/roll`, { [box(scene, 0, 0)]: 'present' });
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Lớp đã chốt. Muốn sửa, xin mở lại lớp và nêu lý do.');
      expect(refused.text).toMatch(/<select class="mark"[^>]* disabled/);
    });

    it('is locked for those who only look, and refuses them', async () => {
      const scene = await desk.makeScene();
      const { text } = await official.get(`${scene.path}/roll`).expect(200);
      expect(text).not.toContain('Lưu điểm danh');
      expect((await postForm(official, `${scene.path}/roll`, { [box(scene, 0, 0)]: 'present' })).status).toBe(403);
      expect(await marksOf(scene)).toEqual([]);
    });

    it('asks a stranger to sign in and knows no class that does not exist', async () => {
      await expectRedirect(testApp.http.get('/staff/classes/x/roll'), '/sign-in?next=%2Fstaff%2Fclasses%2Fx%2Froll');
      await expectPage(organiser.get('/staff/classes/x/roll'), 404);
    });

    it('shows 500 people one session at a time', async () => {
      const names = Array.from({ length: 500 }, (_, index) => `Người Thử ${index}`);
      const scene = await desk.makeScene(names, { capacity: 500, sessions: 6 });
      const { text } = await checkin.get(`${scene.path}/roll`).expect(200);
      expect(text.match(/<select class="mark"/g)).toHaveLength(500);
      const everyone = Object.fromEntries(names.map((_, person) => [box(scene, 0, person), 'present']));
      expect((await postForm(checkin, `${scene.path}/roll`, everyone)).status).toBe(303);
      expect(await marksOf(scene)).toHaveLength(500);
    });

    it('says what to do when there is nobody', async () => {
      const scene = await desk.makeScene([]);
      expect((await organiser.get(`${scene.path}/roll`).expect(200)).text).toContain('Chưa có học viên');
    });
  });

  describe('results', () => {
    const resultBox = (scene: PageScene, person: number, shown = ''): string =>
      `result.${scene.people[person]?.registrationId ?? ''}.${shown}`;

    it('are entered in a list of their own and shown on the roll', async () => {
      const scene = await desk.makeScene(undefined, { needsResult: true });
      expect((await organiser.get(`${scene.path}/roll`).expect(200)).text).toContain(`${scene.path}/results`);
      const { headers } = await postForm(organiser, `${scene.path}/results`, { [resultBox(scene, 0)]: 'pass', [resultBox(scene, 1)]: '' });
      expect(headers.location).toBe(`${scene.path}/results?notice=resultsSaved`);
      const { text } = await organiser.get(`${scene.path}/results`).expect(200);
      expect(chosenIn(text, resultBox(scene, 0, 'pass'))).toBe('pass');
      expect((await organiser.get(`${scene.path}/roll`).expect(200)).text).toContain('0/2 · Đạt');
    });

    it('refuse what is neither pass nor fail, and keep the rest', async () => {
      const scene = await desk.makeScene(undefined, { needsResult: true });
      const refused = await postForm(organiser, `${scene.path}/results`, { [resultBox(scene, 0)]: 'pass', [resultBox(scene, 1)]: 'A+' });
      expect(refused.status).toBe(422);
      expect(chosenIn(refused.text, resultBox(scene, 0))).toBe('pass');
    });

    it('exist only for a class with a test, and door staff cannot enter them', async () => {
      const without = await desk.makeScene();
      await organiser.get(`${without.path}/results`).expect(404);
      const scene = await desk.makeScene(undefined, { needsResult: true });
      expect((await postForm(checkin, `${scene.path}/results`, { [resultBox(scene, 0)]: 'pass' })).status).toBe(403);
    });
  });
});
