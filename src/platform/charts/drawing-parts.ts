import type { Axis, EncodeEntry, Mark, Spec } from 'vega';
import { showNumber } from '../../shared/number-signs.js';

/** A drawing for the library, and where its marks lead: a mark names its link by its place in the list. */
export interface Drawing {
  readonly spec: Spec;
  readonly links: readonly Link[];
}

export interface Link {
  readonly href: string;
  /** What the link counts, in words. */
  readonly name: string;
}

/** Collects the links of a drawing; `of` is what the mark says to the library, and null without a link. */
export class Links {
  readonly list: Link[] = [];

  constructor(readonly language: 'vi' | 'en') {}

  of(href: string | null, name: string, value: number): string | null {
    if (href === null) return null;
    this.list.push({ href, name: `${name}: ${showNumber(value, this)}` });
    return String(this.list.length - 1);
  }
}

/** In the units of a drawing, which is about as wide as a phone. */
const TEXT_SIZE = 12;

/** Numbers at the left with fine lines behind the marks; whole numbers only. */
export function numberAxis(scale: string, count: number): Axis {
  return {
    ...{ orient: 'left', scale, tickCount: count, tickMinStep: 1, format: ',d', grid: true, domain: false, ticks: false },
    ...{ gridColor: 'line', labelColor: 'words', labelFontSize: TEXT_SIZE, labelPadding: 6, aria: false },
  };
}

/** Text of a row of data. */
export function words(data: string, enter: EncodeEntry): Mark {
  return {
    type: 'text',
    aria: false,
    from: { data },
    encode: { enter: { fontSize: { value: TEXT_SIZE }, fill: { value: 'ink' }, ...enter } },
  };
}
