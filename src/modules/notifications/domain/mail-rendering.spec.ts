import { htmlOf, textOf } from './mail-rendering.js';

const asIs = (text: string): string => text;
const withoutStyles = (source: string): string => htmlOf(source, asIs).replace(/ style="[^"]*"/g, '');

describe('the words of a mail', () => {
  it.each([
    ['Kính gửi ông A\nvà bà B', '<p>Kính gửi ông A<br>và bà B</p>', 'Kính gửi ông A\nvà bà B\n'],
    ['Một\n\nHai', '<p>Một</p>\n<p>Hai</p>', 'Một\n\nHai\n'],
    ['- một\n- hai', '<ul><li>một</li><li>hai</li></ul>', '- một\n- hai\n'],
    ['Lớp:: Tem QR\nNơi học:: ', '<table><tr><th scope="row">Lớp</th><td>Tem QR</td></tr></table>', 'Lớp: Tem QR\n'],
    ['Xin **mang theo** thẻ', '<p>Xin <strong>mang theo</strong> thẻ</p>', 'Xin mang theo thẻ\n'],
    ['[Mở trang](https://example.vn/r/1)', '<p><a href="https://example.vn/r/1">Mở trang</a></p>', 'Mở trang:\nhttps://example.vn/r/1\n'],
    [
      'Xem [tại đây](https://example.vn/r/1) nhé',
      '<p>Xem <a href="https://example.vn/r/1">tại đây</a> nhé</p>',
      'Xem tại đây (https://example.vn/r/1) nhé\n',
    ],
    ['![Mã ABCD](qr)', '<p><img src="cid:qr" width="180" height="180" alt="Mã ABCD"></p>', 'Mã ABCD\n'],
  ])('%j', (source, html, text) => {
    expect(withoutStyles(source)).toBe(html);
    expect(textOf(source, asIs)).toBe(text);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x"])('never let %s become HTML', (words) => {
    expect(htmlOf(words, asIs)).not.toMatch(/<(script|img)|"onmouse/);
    expect(htmlOf(`[${words.replace(/[[\]]/g, '')}](https://example.vn)`, asIs)).not.toMatch(/<(script|img)/);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://example.vn/"onmouseover="x', '/r/1'])('link nowhere for %s', (address) => {
    expect(htmlOf(`[Mở](${address})`, asIs)).not.toContain('href');
  });
});
