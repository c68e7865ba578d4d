/** One consent a purpose, none in advance (Nghị định 356/2025/NĐ-CP, Điều 6). `entrusted`: another person says that they may name this one. */
export type ConsentPurpose = 'registration' | 'ethnicity' | 'news' | 'entrusted';

/**
 * How the consent was given: ticked by the person, told to staff, to the contact of a unit or to the colleague whom they replace, who ticked
 * it, said for a whole list, or pressed on the page to which an announcement leads.
 */
export type ConsentChannel = 'form' | 'staff' | 'unit' | 'colleague' | 'list' | 'mail';
