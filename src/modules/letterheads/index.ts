import { Letterhead } from './letterhead.entity.js';

export { LetterheadsModule } from './letterheads.module.js';

// Which body issued documents when; whatever prints a heading asks for that of the day of the document.
export const letterheadEntities = [Letterhead];
export type { Letterhead };
export { Letterheads } from './letterheads.js';

export { AddLetterhead } from './add-letterhead.js';
export { ChangeLetterhead } from './change-letterhead.js';
export { bodyInWords } from './letterhead.view.js';
export { ShowLetterheads } from './show-letterheads.js';
