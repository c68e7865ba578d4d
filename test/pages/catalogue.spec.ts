import { inEmptyProgram, startApp, type TestApp } from '../support/app.js';
import { makeCourse } from '../support/make-class.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

let testApp: TestApp;
let organiser: Browser;
let official: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp));
  official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
});

afterAll(async () => {
  await testApp.close();
});

describe('the pages of courses', () => {
  it('say what to do when there is no course yet', () =>
    inEmptyProgram(async (empty) => {
      const somebody = await signInBrowser(empty, await makeStaff(empty));
      const { text } = await somebody.get('/staff/courses').expect(200);
      expect(text).toContain('Chưa có chuyên đề nào');
      expect(text).toContain('href="/staff/courses/new"');
    }));

  it('lead from the form to the course, with its history', async () => {
    await organiser.get('/staff/courses/new').expect(200);
    const saved = await postForm(organiser, '/staff/courses', {
      code: 'ISO9001',
      name: 'ISO 9001:2015 và đánh giá nội bộ',
      type: 'DAO_TAO',
      periods: '24',
    });
    expect(saved.status).toBe(303);
    const { text } = await organiser.get(saved.headers.location ?? '').expect(200);
    for (const shown of [
      'Đã thêm chuyên đề.',
      'ISO 9001:2015 và đánh giá nội bộ',
      'Giấy chứng nhận hoàn thành',
      'thêm chuyên đề ISO9001',
      'Ma Thị Duyên',
    ]) {
      expect(text).toContain(shown);
    }
  });

  it('keep the input and name the mistake beside its field', async () => {
    const { status, text } = await postForm(organiser, '/staff/courses', { code: 'ISO 9001', name: '<b>ISO</b>', type: 'DAO_TAO' });
    expect(status).toBe(422);
    expect(text).toContain('id="code-error"');
    expect(text).toMatch(/id="name-error">.*Tên không được có dấu &lt; hoặc &gt;/);
    expect(text).toContain('value="ISO 9001"');
    expect(text).toContain('value="&lt;b&gt;ISO&lt;/b&gt;"');
    expect(text).toMatch(/<option value="DAO_TAO" selected>/);
  });

  it('change a course and tell in its history what it was before', async () => {
    const { id } = await makeCourse(testApp, { name: 'Tên cũ', periods: 8 });
    const refused = await postForm(organiser, `/staff/courses/${id}`, { name: 'x'.repeat(251), periods: '8' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="name-error"');
    expect((await postForm(organiser, `/staff/courses/${id}`, { name: 'Tên mới', periods: '', description: '' })).status).toBe(303);
    const { text } = await organiser.get(`/staff/courses/${id}`).expect(200);
    expect(text).toContain('Tên chuyên đề: Tên cũ → Tên mới');
    expect(text).toContain('Số tiết: 8 → –');
  });

  it('are found by words and type, and say when nothing was found', async () => {
    await makeCourse(testApp, { code: 'HACCP', name: 'HACCP cho cơ sở chế biến chè', type: 'DAO_TAO' });
    expect((await official.get('/staff/courses?q=che+bien&type=DAO_TAO').expect(200)).text).toContain('HACCP cho cơ sở chế biến chè');
    expect((await official.get('/staff/courses?q=che+bien&type=HOI_NGHI').expect(200)).text).toContain('Không có chuyên đề nào khớp');
  });

  it('are found by topic, which stands in the list', async () => {
    await makeCourse(testApp, { code: 'NHAN-1', name: 'Ghi nhãn hàng hóa', topic: 'LABELLING' });
    const found = (await official.get('/staff/courses?topic=LABELLING').expect(200)).text;
    expect(found).toMatch(/Ghi nhãn hàng hóa<\/a>[^]*?<td data-label="Lĩnh vực">Ghi nhãn/);
    expect(found).toContain('<option value="LABELLING" selected>');
    expect((await official.get('/staff/courses?topic=EXPERTS').expect(200)).text).toContain('Không có chuyên đề nào khớp');
  });

  it('show the next fifty on the next page with the same filter', async () => {
    for (let count = 0; count < 51; count++) await makeCourse(testApp, { type: 'TUYEN_TRUYEN', name: 'Đợt tuyên truyền' });
    const first = await official.get('/staff/courses?q=dot&type=TUYEN_TRUYEN').expect(200);
    expect(first.text).toContain('/staff/courses?q&#x3D;dot&amp;type&#x3D;TUYEN_TRUYEN&amp;page&#x3D;2');
    const second = await official.get('/staff/courses?q=dot&type=TUYEN_TRUYEN&page=2').expect(200);
    expect(second.text.match(/<th scope="row">/g)).toHaveLength(1);
  });

  it('are read, not written, by officials, and by nobody who is not signed in', async () => {
    const { id } = await makeCourse(testApp);
    expect((await official.get(`/staff/courses/${id}`).expect(200)).text).not.toContain(`action="/staff/courses/${id}"`);
    await official.get('/staff/courses/new').expect(403);
    expect((await postForm(official, '/staff/courses', { code: 'OFF', name: 'x', type: 'DAO_TAO' })).status).toBe(403);
    expect((await postForm(official, `/staff/courses/${id}`, { name: 'x' })).status).toBe(403);
    await testApp.http
      .get('/staff/courses')
      .expect(303)
      .expect('location', /^\/sign-in/);
    await organiser.get('/staff/courses/none').expect(404);
  });

  it('speak English on request', async () => {
    const { text } = await organiser.get('/staff/courses?lang=en').expect(200);
    expect(text).toContain('Add a course');
    await organiser.get('/staff/courses?lang=vi');
  });
});
