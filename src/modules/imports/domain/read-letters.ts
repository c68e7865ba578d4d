import { type FontMeaning, fromLegacy, type LegacyEncoding, likelierReading, type Reading } from '../../../shared/legacy-vietnamese.js';

/** A cell as it was written. */
interface WrittenCell {
  readonly text: string;
  /** Only when the font of the cell says that its letters are not Unicode. */
  readonly font?: FontMeaning;
}

type Readings = readonly (Reading | null)[];

/**
 * The cells of a list in Unicode, line by line, once somebody has decided for `used`. Lists are put together from several files: a cell
 * that only makes sense as it is stays so, a font that says what its letters mean is believed, and a cell that says nothing is read like
 * the rest of its line, or of the list.
 */
export function lettersOf(lines: readonly (readonly WrittenCell[])[], used: Reading): string[][] {
  if (used === 'unicode') return lines.map((cells) => cells.map(({ text }) => text));
  const readings = lines.map((cells): Readings => cells.map((cell) => readingOf(cell, used)));
  const ofList = mostOf(readings.flat(), used, used);
  return lines.map((cells, line) => {
    const ofLine = mostOf(readings[line] ?? [], used, ofList);
    return cells.map((cell, place) => textOf(cell, readings[line]?.[place] ?? ofLine));
  });
}

function readingOf({ text, font }: WrittenCell, used: LegacyEncoding): Reading | null {
  const encoding = font?.encoding ?? used;
  return likelierReading(text, encoding) ?? (font ? encoding : null);
}

function mostOf(readings: Readings, used: LegacyEncoding, otherwise: Reading): Reading {
  const asTheyAre = readings.filter((reading) => reading === 'unicode').length;
  const others = readings.filter((reading) => reading !== null).length - asTheyAre;
  if (asTheyAre === others) return otherwise;
  return asTheyAre > others ? 'unicode' : used;
}

function textOf({ text, font }: WrittenCell, reading: Reading): string {
  if (reading === 'unicode') return text;
  const meant = fromLegacy(text, reading);
  return font?.capitals ? meant.toLocaleUpperCase('vi') : meant;
}
