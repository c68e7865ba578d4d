import { Ethnicities, People, type Person, type PersonFacts } from '../../src/modules/directory/index.js';
import { roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage, expectRedirect } from '../support/expect-answer.js';
import { type Browser, makeStaff, signInBrowser } from '../support/make-staff.js';

describe('people on staff pages', () => {
  let testApp: TestApp;
  let browser: Browser;
  let somebody: Person;

  const identify = (facts: Partial<PersonFacts>): Promise<Person> =>
    testApp.unitOfWork.write(() =>
      testApp
        .get(People)
        .identify({ fullName: 'Ma Thị Duyên', phone: null, email: null, birthDate: null, birthPrecision: null, gender: null, ...facts }),
    );

  beforeAll(async () => {
    testApp = await startApp();
    browser = await signInBrowser(testApp, await makeStaff(testApp, 'auditor'));
  });

  afterAll(() => testApp.close());

  it('an empty list says when people appear', async () => {
    expect(await expectPage(browser.get('/staff/people'), 200)).toContain('sau lần đăng ký đầu tiên');
  });

  describe('with people', () => {
    beforeAll(async () => {
      somebody = await identify({ fullName: 'Hà Phúc Lâm', phone: '+84900000041', birthDate: '1985-01-01', birthPrecision: 'YEAR' });
      await identify({ fullName: '<b>Hùng</b> "Demo"', phone: '+84900000042' });
      await testApp.unitOfWork.write(async () => {
        for (let each = 10; each < 65; each++) {
          await testApp.get(People).identify({
            ...{
              fullName: `Phùng Kim Vảng ${each}`,
              phone: `+849022000${each}`,
              email: null,
              birthDate: null,
              birthPrecision: null,
              gender: null,
            },
          });
        }
      });
    });

    it('finds a name without accents and shows birth year and phone as people write them', async () => {
      const text = await expectPage(browser.get('/staff/people').query({ q: 'ha phuc' }), 200);
      expect(text).toContain(`href="/staff/people/${somebody.id}"`);
      expect(text).toContain('0900 000 041');
      expect(text).toContain('>1985<');
      expect(text).toContain('value="ha phuc"');
      expect(text).not.toContain('Phùng Kim Vảng');
    });

    it('leads through the pages with the search kept', async () => {
      const text = await expectPage(browser.get('/staff/people').query({ q: 'phung kim' }), 200);
      expect(text).toContain('55 dòng');
      const [, next = ''] = /rel="next" href="([^"]+)"/.exec(text) ?? [];
      const second = await expectPage(browser.get(next.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')), 200);
      expect(second.match(/<th scope="row">/g)).toHaveLength(5);
      expect(second).toContain('rel="prev"');
      expect(second).toContain('value="phung kim"');
    });

    it('says what to do when nobody is found', async () => {
      expect(await expectPage(browser.get('/staff/people?q=khong+co+ai'), 200)).toContain('gõ tên không dấu');
    });

    it('shows hostile names and searches as text', async () => {
      const text = await expectPage(browser.get('/staff/people').query({ q: '<b>Hùng' }), 200);
      expect(text).not.toContain('<b>Hùng');
      expect(text).toContain('&lt;b&gt;Hùng');
    });

    it.each(['q=a&q=b', `q=${'x'.repeat(201)}`, 'after=made-up', 'before=x'])('refuses %s with a page', async (query) => {
      const answer = await browser.get(`/staff/people?${query}`);
      expect(answer.headers['content-type']).toMatch('text/html');
      expect(answer.status).toBe(422);
    });

    it('one person has facts and a history, and no dân tộc', async () => {
      await identify({ fullName: 'Hà Phúc Lâm', phone: '+84900000041', gender: 'male', birthDate: '1985-03-05', birthPrecision: 'DAY' });
      await testApp.unitOfWork.write(() => testApp.get(Ethnicities).keep(somebody.id, 'Cao Lan', '2024-01'));
      const text = await expectPage(browser.get(`/staff/people/${somebody.id}`), 200);
      expect(text).toContain('05/03/1985');
      expect(text).toContain('Ngày sinh: 1985 → 05/03/1985');
      expect(text).toContain('Giới tính: – → Nam');
      expect(text).toContain('đăng ký lần đầu');
      expect(text).not.toContain('Cao Lan');
      expect(await expectPage(browser.get(`/staff/people/${somebody.id}?lang=en`), 200)).toContain('registered for the first time');
      await browser.get('/staff/people?lang=vi');
    });

    it('opens for organisers, officials and auditors, not for door staff; visitors are asked to sign in', async () => {
      for (const role of roles) {
        const theirs = await signInBrowser(testApp, await makeStaff(testApp, role));
        for (const path of ['/staff/people?q=lam', `/staff/people/${somebody.id}`]) {
          const { status, text } = await theirs.get(path);
          expect([role, status]).toEqual([role, role === 'checkin' ? 403 : 200]);
          expect(text.includes('0900 000 041')).toBe(role !== 'checkin');
        }
      }
      await expectRedirect(testApp.http.get(`/staff/people/${somebody.id}`), `/sign-in?next=%2Fstaff%2Fpeople%2F${somebody.id}`);
    });

    it('knows nobody of an unknown id', async () => {
      expect(await expectPage(browser.get('/staff/people/nobody'), 404)).toContain('Không có người này');
    });
  });
});
