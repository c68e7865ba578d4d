import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { TextField } from '../../src/platform/web/fields.js';
import { Forms } from '../../src/platform/web/forms.js';
import type { PageReply, PageRequest } from '../../src/platform/web/page-request.js';
import { AcceptsUpload, FileField, UploadedFile } from '../../src/platform/web/upload.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { type Browser, makeStaff, signInBrowser, type Staff } from '../support/make-staff.js';

class Attachment {
  @TextField({ max: 20 }) title: string;
  @FileField(['pdf', 'csv'], { maxMegabytes: 1 }) file: UploadedFile;
}

class Answer {
  @FileField(['pdf'], { maxMegabytes: 1, optional: true }) file?: UploadedFile;
}

const told = ({ title, file }: Attachment): object => ({ title, fileName: file.fileName, kind: file.kind, size: file.bytes.length });

/** Stands for every route that takes files. */
@Controller()
class ProbeController {
  constructor(private readonly forms: Forms) {}

  @Post('api/v1/probe')
  @AcceptsUpload({ maxMegabytes: 1 })
  program(@Body() body: Attachment): object {
    return told(body);
  }

  @Post('staff/probe')
  @AcceptsUpload({ maxMegabytes: 1 })
  async page(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    const outcome = await this.forms.submit(request, Attachment, (input) => Promise.resolve(told(input)));
    return reply.status(outcome.ok ? 200 : outcome.form.status).send(outcome.ok ? outcome.value : outcome.form.errors);
  }

  @Post('probe')
  @AcceptsUpload({ maxMegabytes: 1, visitors: true })
  async visitor(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    const outcome = await this.forms.submit(request, Answer, ({ file }) => Promise.resolve({ given: file !== undefined }));
    return reply.status(outcome.ok ? 200 : 422).send(outcome.ok ? outcome.value : outcome.form.errors);
  }
}

const pdf = Buffer.from('%PDF-1.7 one page');

describe('files that are sent in', () => {
  let testApp: TestApp;
  let staff: Staff;
  let browser: Browser;
  let csrf: string;

  beforeAll(async () => {
    testApp = await startApp(undefined, [ProbeController]);
    staff = await makeStaff(testApp);
    browser = await signInBrowser(testApp, staff);
    const page = await browser.get('/staff/classes');
    csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  });

  afterAll(() => testApp.close());

  const send = (): ReturnType<typeof testApp.http.post> => testApp.http.post('/api/v1/probe').set(staff.bearer).field('title', 'Tài liệu');

  it('arrive with their Vietnamese name and the rest of the form', async () => {
    const answer = await expectAnswer(send().attach('file', pdf, { filename: 'Quyết định.pdf' }), 201);
    expect(answer).toEqual({ title: 'Tài liệu', fileName: 'Quyết định.pdf', kind: 'pdf', size: pdf.length });
  });

  it.each([
    ['nothing', null, 'x.pdf', 'required'],
    ['an empty file', Buffer.alloc(0), 'x.pdf', 'required'],
    ['a program named PDF', Buffer.from('MZ\0'), 'x.pdf', 'fileTypeNotAccepted'],
    ['a kind that is not wanted here', Buffer.from('89504e470d0a1a0a', 'hex'), 'x.png', 'fileTypeNotAccepted'],
    ['a file a little too large', Buffer.alloc(1024 * 1024 + 1, '%PDF-'), 'x.pdf', 'fileTooLarge'],
    ['a file much too large', Buffer.alloc(3 * 1024 * 1024, '%PDF-'), 'x.pdf', 'fileTooLarge'],
  ])('are refused beside their field: %s', async (_, bytes, filename, code) => {
    const request = bytes ? send().attach('file', bytes, { filename }) : send();
    expect(await expectAnswer(request, 422)).toMatchObject({ errors: [{ field: 'file', code }] });
  });

  it('are cut off when they are far beyond every limit', async () => {
    const request = testApp.http.post('/api/v1/probe').set(staff.bearer).set('content-length', '99999999999');
    await expectAnswer(request.set('content-type', 'multipart/form-data; boundary=x'), 413);
  });

  it('cannot be feigned by a program that sends JSON', async () => {
    const feigned = { title: 'x', file: { fileName: 'x.pdf', bytes: '%PDF-', isTooLarge: false } };
    const answer = await expectAnswer(testApp.http.post('/api/v1/probe').set(staff.bearer).send(feigned), 422);
    expect(answer).toMatchObject({ errors: [{ field: 'file', code: 'fileTypeNotAccepted' }] });
  });

  it('are refused when there are more of them than the form has', async () => {
    await expectAnswer(send().attach('file', pdf, 'a.pdf').attach('second', pdf, 'b.pdf'), 413);
  });

  it('are not read where the route takes no files', async () => {
    const request = testApp.http.post('/api/v1/classes').set(staff.bearer).attach('file', pdf, 'a.pdf');
    expect(await expectAnswer(request, 415)).toMatchObject({ code: 'contentTypeUnknown' });
  });

  it('are not read before somebody has signed in', async () => {
    await expectAnswer(testApp.http.post('/api/v1/probe').attach('file', pdf, 'a.pdf'), 401);
    expect((await testApp.http.post('/staff/probe').attach('file', pdf, 'a.pdf')).status).toBe(303);
  });

  it.each(['', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-', 'no parts at all'])(
    'are refused when the message is broken: %j',
    async (text) => {
      const { status } = await testApp.http
        .post('/api/v1/probe')
        .set(staff.bearer)
        .set('content-type', 'multipart/form-data; boundary=x')
        .send(text);
      expect([400, 422]).toContain(status);
    },
  );

  it('cannot touch what every object has', async () => {
    const { status } = await send().field('__proto__', 'x').attach('file', pdf, 'a.pdf');
    expect(status).toBe(400);
  });

  describe('by a form', () => {
    const post = (): ReturnType<typeof browser.post> => browser.post('/staff/probe').field('title', 'Tài liệu');

    it('pass with the token of our page', async () => {
      const answer = await post().field('_csrf', csrf).attach('file', pdf, 'a.pdf');
      expect(answer).toMatchObject({ status: 200, body: { kind: 'pdf' } });
    });

    it('are refused without it', async () => {
      expect((await post().attach('file', pdf, 'a.pdf')).status).toBe(403);
    });

    it('are refused from a foreign page', async () => {
      const { status } = await post().set('origin', 'https://evil.example').field('_csrf', csrf).attach('file', pdf, 'a.pdf');
      expect(status).toBe(403);
    });

    it('are refused in the words of the visitor beside the field', async () => {
      const answer = await post().field('_csrf', csrf).attach('file', Buffer.from('MZ'), 'a.pdf');
      expect(answer.body).toEqual({ file: 'Tệp phải là PDF, CSV' });
    });

    it('may be left out where they are optional, as browsers send an empty box', async () => {
      const answer = await testApp.http
        .post('/probe')
        .attach('file', Buffer.alloc(0), { filename: '', contentType: 'application/octet-stream' });
      expect(answer.body).toEqual({ given: false });
    });
  });
});
