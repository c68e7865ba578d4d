import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

/** Faces of Tinos: metric-compatible with Times New Roman, free, and complete for Vietnamese (Nghị định 30/2020 asks for Times). */
export type DocumentFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FILES: Record<DocumentFace, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export const DOCUMENT_FACES = Object.keys(FILES) as DocumentFace[];

const parsed = new Map<DocumentFace, fontkit.Font>();

/**
 * The parsed face, one object for the whole process: parsing the file again for every document costs nine tenths of the time.
 */
export function documentFont(face: DocumentFace): fontkit.Font {
  const known = parsed.get(face);
  if (known) return known;
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${FILES[face]}`);
  const font = fontkit.create(readFileSync(path)) as fontkit.Font;
  settleGlyphs(font);
  parsed.set(face, font);
  return font;
}

/**
 * Gives every glyph its letter before the first document is drawn.
 *
 * fontkit keeps a glyph with the letters of whoever asked first, and an accented letter's parts are asked for without any. With a
 * shared font the table that makes text copyable would then depend on the documents drawn before: an "a" that cannot be searched, and
 * other bytes for the same certificate. Ligatures come first, so that "fi" copies as two letters.
 */
function settleGlyphs(font: fontkit.Font): void {
  font.layout('fi fl ff ffi ffl');
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) font.glyphForCodePoint(codePoint);
}

/** What this module needs of a pdfkit document. */
export interface FontRegistry {
  registerFont(name: string, source: never): unknown;
}

/** Registers the four faces under their names; pdfkit embeds only those that a page uses, and of those only the letters used. */
export function registerDocumentFonts(document: FontRegistry): void {
  // pdfkit takes a parsed font as well as a file (PDFFontFactory.open), which its type declarations do not say.
  for (const face of DOCUMENT_FACES) document.registerFont(face, documentFont(face) as never);
}
