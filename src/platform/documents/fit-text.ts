export interface FittingRoom {
  /** Widest line allowed, in points. */
  width: number;
  /** Size wished for, in points. */
  size: number;
  /** Lines that look well; more are used only when the text would otherwise become smaller than `smallest`. */
  lines: number;
  /** Smallest readable size, in points. */
  smallest: number;
}

export interface FittedText {
  lines: string[];
  size: number;
}

/** A text may shrink to this share of the size wished for before it takes another line. */
const SHRINK_BEFORE_WRAP = 0.8;

/**
 * Fits a text into a width: it shrinks a little, then wraps into lines of even length, then shrinks further, then takes more lines.
 * Nothing is ever cut off. `measure` gives the width in points of a text set at one point.
 */
export function fitText(text: string, room: FittingRoom, measure: (text: string) => number): FittedText {
  // A little less than the width: sizes are rounded down, and a word as wide as the room would come out below the smallest one.
  const words = breakLongWords(text.split(/ +/).filter(Boolean), (room.width / room.smallest) * 0.98, measure);
  for (let count = 1; ; count += 1) {
    const lines = evenLines(words, count, measure);
    const widest = Math.max(0, ...lines.map(measure));
    const size = widest === 0 ? room.size : Math.min(room.size, Math.floor((room.width / widest) * 10) / 10);
    const wanted = count < room.lines ? room.size * SHRINK_BEFORE_WRAP : room.smallest;
    if (size >= wanted || count >= words.length) return { lines, size };
  }
}

/** At most `count` lines whose longest is as short as can be, so that no single word is left on the last line. */
function evenLines(words: readonly string[], count: number, measure: (text: string) => number): string[] {
  const whole = words.join(' ');
  if (count === 1) return [whole];
  let narrow = 0;
  let wide = measure(whole);
  for (let step = 0; step < 20; step += 1) {
    const middle = (narrow + wide) / 2;
    if (greedyLines(words, middle, measure).length <= count) wide = middle;
    else narrow = middle;
  }
  return greedyLines(words, wide, measure);
}

function greedyLines(words: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function breakLongWords(words: readonly string[], width: number, measure: (text: string) => number): string[] {
  return words.flatMap((word) => {
    if (measure(word) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && measure(piece + letter) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  });
}
