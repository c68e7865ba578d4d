/** One consent a purpose, none in advance (Nghị định 356/2025/NĐ-CP, Điều 6). */
export type ConsentPurpose = 'registration' | 'ethnicity' | 'news';

/** How the consent was given: ticked by the person on the form, or told to staff or to the contact of their unit, who ticked it. */
export type ConsentChannel = 'form' | 'staff' | 'unit';
