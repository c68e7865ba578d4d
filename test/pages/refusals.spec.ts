import { startApp, type TestApp } from '../support/app.js';

describe('what is refused before any page is reached', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await startApp();
  });

  afterAll(() => testApp.close());

  describe('an address that cannot be decoded', () => {
    it.each(['/%E0%A4%A', '/classes/%', '/r/%C0%AF?page=2', '/staff/people/%ff'])(
      'is answered by a page that says so: %s',
      async (path) => {
        const { status, headers, text } = await testApp.http.get(path);
        expect({ status, type: headers['content-type'] }).toEqual({ status: 400, type: 'text/html; charset=utf-8' });
        expect(text).toContain('Địa chỉ này viết không đúng');
        expect(text).toContain('<html lang="vi">');
      },
    );

    it('is answered in the language that the visitor chose', async () => {
      const { status, text } = await testApp.http.get('/%E0%A4%A').set('cookie', 'lang=en');
      expect(status).toBe(400);
      expect(text).toContain('This address is not written correctly');
    });

    it('is a problem for a program', async () => {
      const answer = await testApp.http.get('/api/v1/classes/%E0%A4%A').set('accept-language', 'en');
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'addressUnreadable', detail: expect.stringContaining('not written correctly') as string });
    });

    it('opens nothing, whatever is sent to it', async () => {
      expect((await testApp.http.post('/sign-out/%E0').type('form').send({})).status).toBe(400);
      expect((await testApp.http.post('/api/v1/tokens/%E0').send({})).status).toBe(400);
    });
  });

  it('a very long part of an address is not found, in our words', async () => {
    const { status, text } = await testApp.http.get(`/verify/${'x'.repeat(2000)}`);
    expect(status).toBe(404);
    expect(text).toContain('<html lang="vi">');
  });

  it.each(['//evil.example/x', '//[', '/%2F%2Fevil.example'])('%s is a page that does not exist', async (path) => {
    const { status, text } = await testApp.http.get(path);
    expect(status).toBe(404);
    expect(text).toContain('Không tìm thấy trang này');
  });

  describe('a form', () => {
    it('says above the page which fields are wrong, once', async () => {
      const { text } = await testApp.http.post('/sign-in').type('form').send({});
      expect(text).toMatch(/<main[^]*Xin kiểm tra lại 2 mục[^]*<h1>Đăng nhập/);
      expect(text.match(/data-error-summary/g)).toHaveLength(1);
    });

    it('counts no fields when none is wrong', async () => {
      const { text } = await testApp.http.post('/sign-in').type('form').send({ email: 'ai.do@example.com', password: 'sai mật khẩu' });
      expect(text).toMatch(/Chưa thực hiện được[^]*Tên đăng nhập hoặc mật khẩu chưa đúng[^]*<h1>Đăng nhập/);
      expect(text).not.toContain('Xin kiểm tra lại');
    });
  });

  describe('text without a structure', () => {
    it('sent to the API is a format that is not accepted', async () => {
      const answer = await testApp.http.post('/api/v1/tokens').type('text/plain').send('{"email":"a@example.com"}');
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({ code: 'contentTypeUnknown', status: 415 });
    });

    it('sent to a form is answered by a page', async () => {
      const { status, text } = await testApp.http.post('/sign-in').type('text/plain').send('email=a@example.com');
      expect(status).toBe(415);
      expect(text).toContain('không đúng định dạng');
    });
  });
});
