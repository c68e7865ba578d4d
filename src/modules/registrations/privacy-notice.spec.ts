import { CurrentOffice } from '../../platform/settings/current-office.js';
import type { Settings } from '../../platform/settings/settings.js';
import { VIEWS_FOLDER } from '../../platform/web/folders.js';
import { Translations } from '../../platform/web/translations.js';
import { PrivacyNotice } from './privacy-notice.js';

const translations = new Translations(`${VIEWS_FOLDER}/locales`);
const organisation = { parent: 'UBND tỉnh Tuyên Quang', name: 'Sở Khoa học và Công nghệ', province: 'Tuyên Quang' };

function noticeOf(privacy: Partial<Settings['privacy']> = {}): PrivacyNotice {
  const settings = { organisation, privacy: { contact: 'dulieu@example.com', retentionYears: 10, ...privacy } };
  return new PrivacyNotice(settings as Settings, new CurrentOffice(settings as Settings), translations);
}

describe('the privacy notice', () => {
  it.each(['vi', 'en'] as const)('names in %s the address and the years, on its page and on the form', (language) => {
    const { sections, summary } = noticeOf({ retentionYears: 15 }).in(language);
    for (const text of [sections.map((section) => section.text).join('\n'), summary]) {
      expect(text).toContain('dulieu@example.com');
      expect(text).toMatch(/15 (năm|years)/);
    }
  });

  it('sends people to the organisation while no address is set', () => {
    const notice = noticeOf({ contact: null });
    expect(notice.namesContact).toBe(false);
    expect(notice.in('vi').summary).toContain('khiếu nại qua Sở Khoa học và Công nghệ tỉnh Tuyên Quang;');
  });

  it('leaves no word unfilled', () => {
    const everything = JSON.stringify([noticeOf().in('vi'), noticeOf().in('en')]);
    expect(everything).not.toMatch(/\{\{|privacy\.|class\.consent/);
  });

  it('has another version as soon as one of its promises changes, and the same while none does', () => {
    const versions = [noticeOf(), noticeOf({ retentionYears: 11 }), noticeOf({ contact: 'khac@example.com' }), noticeOf({ contact: null })];
    expect(new Set(versions.map(({ version }) => version)).size).toBe(4);
    expect(noticeOf().version).toBe(noticeOf().version);
    expect(noticeOf().version).toMatch(/^[0-9a-f]{12}$/);
  });
});
