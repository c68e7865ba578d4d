import { contentTypeOf, fileKindOf } from './file-kind.js';

const zip = (...parts: string[]): Buffer => Buffer.from(`PK\u0003\u0004....${parts.join('....')}`, 'latin1');
const compound = Buffer.from('d0cf11e0a1b11ae10000', 'hex');

describe('the kind of a file', () => {
  it.each([
    ['a PDF', 'quyet-dinh.pdf', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a PDF whose program wrote a line before it', 'a.pdf', Buffer.from('\r\n%PDF-1.4'), 'pdf'],
    ['an ending in capitals', 'QUYET DINH.PDF', Buffer.from('%PDF-1.7'), 'pdf'],
    ['a Word document', 'Giấy mời.docx', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a workbook', 'danh-sach.xlsx', zip('xl/workbook.xml'), 'xlsx'],
    ['slides', 'bai-giang.pptx', zip('ppt/presentation.xml'), 'pptx'],
    ['a document of Office 97', 'cu.doc', compound, 'doc'],
    ['a workbook of Excel 97', 'cu.xls', compound, 'xls'],
    ['a photo', 'IMG_001.JPG', Buffer.from('ffd8ffe000', 'hex'), 'jpg'],
    ['a photo under its long ending', 'anh.jpeg', Buffer.from('ffd8ffe100', 'hex'), 'jpg'],
    ['a picture', 'so-do.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'png'],
    ['a photo of a phone', 'IMG_1.heic', Buffer.from('\0\0\0\u0018ftypheic', 'latin1'), 'heic'],
    ['a list in UTF-8', 'ds.csv', Buffer.from('TT;Họ và tên'), 'csv'],
    ['a list in an old Vietnamese encoding', 'ds.csv', Buffer.from('TT;Hä vµ tªn', 'latin1'), 'csv'],
    ['a list in UTF-16, as Excel saves Unicode text', 'ds.txt', Buffer.from('\ufeffTT\tHọ', 'utf16le'), 'txt'],
  ])('is told of %s', (_, name, bytes, kind) => {
    expect(fileKindOf(name, bytes)).toBe(kind);
  });

  it.each([
    ['a program named PDF', 'hoa-don.pdf', Buffer.from('MZ\u0090\0', 'latin1')],
    ['a page of markup named PDF', 'a.pdf', Buffer.from('<!doctype html><script>')],
    ['a workbook named Word document', 'a.docx', zip('xl/workbook.xml')],
    ['an archive that is no document', 'a.docx', zip('setup.exe')],
    ['a document with macros', 'a.docx', zip('word/document.xml', 'word/vbaProject.bin')],
    ['a program', 'a.exe', Buffer.from('MZ')],
    ['a program behind two endings', 'a.pdf.exe', Buffer.from('%PDF-')],
    ['a drawing that can carry scripts', 'a.svg', Buffer.from('<svg/>')],
    ['a page', 'a.html', Buffer.from('<p>')],
    ['bytes named text', 'a.csv', Buffer.from([65, 0, 66])],
    ['a name without ending', 'pdf', Buffer.from('%PDF-')],
    ['an empty photo', 'a.jpg', Buffer.alloc(0)],
  ])('is none for %s', (_, name, bytes) => {
    expect(fileKindOf(name, bytes)).toBeNull();
  });

  it('decides the type under which the file is sent back', () => {
    expect([contentTypeOf('pdf'), contentTypeOf('jpg')]).toEqual(['application/pdf', 'image/jpeg']);
  });
});
