import { archivedName, attachmentHeader } from './attachment-name.js';

describe('the name of a download', () => {
  it('keeps its Vietnamese letters for browsers and has an ASCII form for the others', () => {
    expect(attachmentHeader('phụ lục II - lượt người đào tạo 2024.xlsx')).toBe(
      `attachment; filename="phu luc II - luot nguoi dao tao 2024.xlsx"; filename*=UTF-8''` +
        'ph%E1%BB%A5%20l%E1%BB%A5c%20II%20-%20l%C6%B0%E1%BB%A3t%20ng%C6%B0%E1%BB%9Di%20%C4%91%C3%A0o%20t%E1%BA%A1o%202024.xlsx',
    );
  });

  it('is the same for composed and decomposed letters', () => {
    expect(attachmentHeader('Điểm danh.pdf'.normalize('NFD'))).toBe(attachmentHeader('Điểm danh.pdf'));
  });

  it('cannot end the header, leave the folder or break the quotes', () => {
    const header = attachmentHeader('a"b\r\nSet-Cookie: x\\..\\/c;d%.pdf');
    expect(header).not.toMatch(/[\r\n\\/]/);
    expect(/filename="([^"]*)"/.exec(header)?.[1]).toBe('a-b-Set-Cookie: x-..-c-d-.pdf');
  });

  it('escapes the signs that end the extended form', () => {
    expect(attachmentHeader("Lớp (1)'*.csv")).toContain("filename*=UTF-8''L%E1%BB%9Bp%20%281%29%27%2A.csv");
  });

  it('survives half a character and an empty name', () => {
    expect(attachmentHeader('bản\uD800.pdf')).toContain("UTF-8''b%E1%BA%A3n-.pdf");
    expect(attachmentHeader('')).toContain('filename="tep"');
  });
});

describe('the name of a file in an archive', () => {
  it.each([
    ['GCN 041/2024/NSCL Bàn Thị Mụi', 'GCN-041-2024-NSCL-Ban-Thi-Mui.pdf'],
    ['Đặng Hữu Ước'.normalize('NFD'), 'Dang-Huu-Uoc.pdf'],
    ['../..\\x:"*?<>|.exe', 'x-exe.pdf'],
  ])('is plain for %j', (words, name) => {
    expect(archivedName(words, 'pdf')).toBe(name);
  });
});
