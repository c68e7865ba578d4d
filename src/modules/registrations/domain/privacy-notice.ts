/**
 * The version of the text on /privacy, kept with every consent (Luật 91/2025/QH15, Điều 9: what exactly somebody agreed to must be
 * provable). Whoever changes the meaning of the text in `views/locales` gives it a new version here.
 */
export const PRIVACY_NOTICE_VERSION = '2026-01';

/** One consent a purpose, none in advance (Nghị định 356/2025/NĐ-CP, Điều 6). */
export type ConsentPurpose = 'registration' | 'ethnicity' | 'news';

/** How the consent was given: ticked by the person on the form, or told to staff who ticked it. */
export type ConsentChannel = 'form' | 'staff';
