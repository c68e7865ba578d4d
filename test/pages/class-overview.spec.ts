import { CancelClass } from '../../src/modules/classes/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import { type Browser, makeClass, makeCourse, makeStaff, postForm, signInBrowser } from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;
let door: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
  door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
});
afterAll(() => testApp.close());

const overviewOf = ({ id }: { readonly id: string }, browser = organiser): Promise<string> =>
  expectPage(browser.get(`/staff/classes/${id}`), 200);

describe('the overview of a draft', () => {
  it('says before it is opened that nobody can register online any more, and lets it be opened all the same', async () => {
    const begun = await makeClass(testApp, { state: 'draft', closesOn: '2024-09-30' });
    const text = await overviewOf(begun);
    expect(text).toContain('không ai tự đăng ký trên trang công khai được nữa');
    expect(text).toContain('Mở lớp, không nhận đăng ký trên mạng</button>');
    expect(text).toContain('chọn “Mở lớp, không nhận đăng ký trên mạng”');
    const opened = await postForm(organiser, `/staff/classes/${begun.id}/open`);
    expect([opened.status, opened.headers.location]).toEqual([303, `/staff/classes/${begun.id}?notice=classOpened`]);
    expect(await overviewOf(begun)).not.toContain('không ai tự đăng ký');
  });

  it('warns of a deadline after the first session has begun, whoever may mend it', async () => {
    const late = await makeClass(testApp, { state: 'draft', registrationClosesAt: new Date('2024-10-15T10:00:00+07:00') });
    const warning = 'Đăng ký trên mạng sẽ dừng lúc 07 giờ 30, 15/10/2024';
    expect(await overviewOf(late)).toContain(warning);
    expect(await overviewOf(late, door)).not.toContain(warning);
    const text = await overviewOf(await makeClass(testApp, { state: 'draft' }));
    expect(text).not.toContain('muộn hơn lúc buổi đầu');
    expect(text).toContain('chọn “Mở lớp”');
    expect(text).toContain('Mở lớp</button>');
  });
});

describe('the course on the overview of a class', () => {
  it('is a link for those who may open it, and plain words at the door', async () => {
    const course = await makeCourse(testApp, { code: 'QCC', name: 'Bảy công cụ quản lý chất lượng' });
    const trainingClass = await makeClass(testApp, { courseId: course.id });
    expect(await overviewOf(trainingClass)).toContain(`href="/staff/courses/${course.id}"`);
    const atTheDoor = await overviewOf(trainingClass, door);
    expect(atTheDoor).toContain('QCC · Bảy công cụ quản lý chất lượng');
    expect(atTheDoor).not.toContain(`/staff/courses/${course.id}`);
  });
});

describe('the front page', () => {
  const front = (): Promise<string> => expectPage(testApp.http.get('/'), 200);

  it('shows at once what was opened, renamed and cancelled', async () => {
    expect(await front()).not.toContain('Năng suất xanh');
    const { id } = await makeClass(testApp, { name: 'Năng suất xanh', state: 'draft' });
    expect(await front()).not.toContain('Năng suất xanh');
    expect((await postForm(organiser, `/staff/classes/${id}/open`)).status).toBe(303);
    expect(await front()).toContain('Năng suất xanh');
    await postForm(organiser, `/staff/classes/${id}/edit`, { name: 'Năng suất bền vững' });
    expect(await front()).toContain('Năng suất bền vững');
    await testApp.get(CancelClass).execute({ kind: 'system', name: 'test' }, id, { reason: 'Bão số 3' });
    expect(await front()).not.toContain('Năng suất bền vững');
  });
});
