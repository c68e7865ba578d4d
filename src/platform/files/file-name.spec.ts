import { cleanFileName } from './file-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['stays as it is', 'Quyết định số 45.pdf', 'Quyết định số 45.pdf'],
    ['is composed, as phones of one maker send it decomposed', 'Giấy mời.pdf'.normalize('NFD'), 'Giấy mời.pdf'],
    ['loses the folders of Windows', 'C:\\Users\\Demo\\bai.docx', 'bai.docx'],
    ['loses a way upwards', '../../etc/passwd', 'passwd'],
    ['loses control characters and line breaks', 'a\r\nSet-Cookie: x\0.pdf', 'a Set-Cookie- x .pdf'],
    ['loses signs that turn the direction of writing', 'gpj\u202efdp.exe', 'gpjfdp.exe'],
    ['loses signs of markup', '<img src=x>.png', '-img src=x-.png'],
    ['is never hidden', '.htaccess', 'htaccess'],
    ['is something even when nothing is left', ' ./. ', 'tep'],
    ['is something for an empty name', '', 'tep'],
  ])('%s', (_, given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('is cut to 150 characters and keeps its ending', () => {
    const name = cleanFileName(`${'Tài liệu '.repeat(60)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name).toMatch(/^Tài liệu Tài liệu .*\.pdf$/);
  });

  it('is never cut through a letter of two halves', () => {
    expect(cleanFileName(`${'a'.repeat(145)}😀😀.pdf`)).toBe(`${'a'.repeat(145)}.pdf`);
  });
});
