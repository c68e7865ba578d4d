import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as fontkit from 'fontkit';

/** Faces of Tinos: metric-compatible with Times New Roman, free, and complete for Vietnamese (Nghị định 30/2020 asks for Times). */
export type DocumentFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FILES: Record<DocumentFace, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export const DOCUMENT_FACES = Object.keys(FILES) as DocumentFace[];

const require = createRequire(import.meta.url);
const parsed = new Map<DocumentFace, fontkit.Font>();

/**
 * The parsed face, one object for the whole process: parsing the file again for every document costs nine tenths of the time.
 */
export function documentFont(face: DocumentFace): fontkit.Font {
  const known = parsed.get(face);
  if (known) return known;
  const path = require.resolve(`@expo-google-fonts/tinos/${FILES[face]}`);
  const { create } = require('fontkit') as typeof fontkit;
  const font = create(readFileSync(path)) as fontkit.Font;
  settleGlyphs(font);
  rememberWords(font);
  parsed.set(face, font);
  return font;
}

/**
 * Gives every glyph its letter before the first document is drawn.
 *
 * fontkit keeps a glyph with the letters of whoever asked first, and an accented letter's parts are asked for without any. With a
 * shared font the table that makes text copyable would then depend on the documents drawn before: an "a" that cannot be searched, and
 * other bytes for the same certificate. Ligatures come first, so that "fi" copies as two letters; control characters, which have the
 * sign of the space, are left out.
 */
function settleGlyphs(font: fontkit.Font): void {
  font.layout('fi fl ff ffi ffl');
  const letters = font.characterSet.filter((codePoint) => codePoint >= SPACE).sort((a, b) => a - b);
  for (const codePoint of letters) font.glyphForCodePoint(codePoint);
}

const SPACE = 0x20;

/** Words remembered for each face; certificates of a class share nearly all of theirs. */
const WORDS_REMEMBERED = 4000;

/**
 * Remembers how a word is set (pdfkit asks word by word): choosing and kerning glyphs is a third of the time of a certificate.
 * pdfkit scales the positions it gets in place, so each caller gets its own.
 */
function rememberWords(font: fontkit.Font): void {
  const known = new Map<string, fontkit.GlyphRun>();
  const layout = font.layout.bind(font);
  font.layout = (text, ...settings) => {
    if (settings.some((setting) => setting !== undefined)) return layout(text, ...settings);
    const run = known.get(text) ?? layout(text);
    if (!known.has(text)) {
      if (known.size >= WORDS_REMEMBERED) known.clear();
      known.set(text, run);
    }
    const own = Object.create(run) as fontkit.GlyphRun;
    own.positions = run.positions.map((position) => ({ ...position }));
    return own;
  };
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
