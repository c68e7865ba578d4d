import { localPath } from './local-path.js';

describe('where sign-in leads', () => {
  it('goes on to the page that was asked for, with its filter', () => {
    expect(localPath('/staff/people?q=nguyen%20v%C4%83n')).toBe('/staff/people?q=nguyen%20v%C4%83n');
  });

  it.each([
    ['another site', 'https://evil.example/staff'],
    ['another site without a scheme', '//evil.example'],
    ['a backslash that browsers read as a slash', '/\\evil.example'],
    ['a tab that browsers leave out', '/\t/evil.example'],
    ['a line break that browsers leave out', '/\n/evil.example'],
    ['dots that melt away', '/.//evil.example'],
    ['two dots that melt away', '/staff/..//evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a path without a slash in front', 'staff'],
    ['the API', '/api/v1/me'],
    ['sign-in itself', '/sign-in?next=/sign-in'],
    ['sign-out', '/sign-out'],
    ['nothing', ''],
    ['a very long address', `/${'a'.repeat(2000)}`],
    ['two values', ['/staff', '/evil']],
    ['no value', undefined],
  ])('goes to the start page instead of %s', (_, next) => {
    expect(localPath(next)).toBe('/staff');
  });
});
