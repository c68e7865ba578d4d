import { DomainError } from '../../shared/domain-error.js';
import { checkTemplate, renderTemplate } from './mail-template-engine.js';

describe('filling in a mail', () => {
  it('fills in words, lists and what is known only sometimes', () => {
    const body = 'Kính gửi {{name}},\n\n{{#each sessions}}\n- {{this}}\n{{/each}}\n\n{{#if reason}}Lý do: {{reason}}{{/if}}';
    const mail = renderTemplate({ subject: 'Lớp {{name}}', body }, { name: 'A & B', sessions: ['sáng', 'chiều'], reason: '' });
    expect(mail.subject).toBe('Lớp A & B');
    expect(mail.text).toBe('Kính gửi A & B,\n\n- sáng\n- chiều\n');
    expect(mail.html).toContain('Kính gửi A &amp; B,');
  });

  it.each(['**x**', '[bấm](https://evil.example)', '- x', '{{link}}', 'a:: b', '<b>x</b>', '\uE0000\uE001', '![x](qr)'])(
    'shows a name of %j as it was typed and never reads it as markup',
    (name) => {
      const mail = renderTemplate({ subject: '{{name}}', body: '{{name}}' }, { name, link: 'https://example.vn' });
      expect(mail.text.trim()).toBe(name);
      expect(mail.subject).toBe(name);
      expect(mail.html).not.toMatch(/<(strong|a|ul|table|b|img)\b/);
    },
  );

  it.each([
    ['Kính gửi {{nmae}}', 'placeholderUnknown', '{{nmae}}'],
    ['{{#if surname}}x{{/if}}', 'placeholderUnknown', '{{surname}}'],
    ['{{#each name}}{{mother.name}}{{/each}}', 'placeholderUnknown', '{{mother.name}}'],
    ['{{constructor}}', 'placeholderUnknown', '{{constructor}}'],
    ['{{{name}}}', 'templateForbidden', undefined],
    ['{{> head}}', 'templateForbidden', undefined],
    ['{{#with name}}x{{/with}}', 'templateForbidden', undefined],
    ['{{lookup name 1}}', 'templateForbidden', undefined],
    ['{{! ghi chú }}', 'templateForbidden', undefined],
    ['{{#if name}}x', 'templateBroken', undefined],
    ['một\n{{name', 'templateBroken', undefined],
    ['Không có liên kết', 'placeholderMissing', '{{link}}'],
  ])('refuses %j: %s', (body, code, name) => {
    let refusal: unknown;
    try {
      checkTemplate({ subject: 'Thư', body }, ['name', 'link'], body.startsWith('Không') ? ['link'] : []);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code, ...(name === undefined ? {} : { params: { name } }), problems: [{ field: 'body' }] });
  });

  it('accepts what the originals use', () => {
    expect(() => {
      checkTemplate({ subject: '{{name}}', body: '{{#if link}}[Mở]({{link}}){{else}}{{name}}{{/if}}' }, ['name', 'link'], ['link']);
    }).not.toThrow();
  });
});
