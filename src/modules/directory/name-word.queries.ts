import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Rows of one person each, as SQL that begins with FROM and ends in its WHERE; `listed` has name_sort and, as `id` says, the person. */
export interface Listed {
  readonly sql: string;
  readonly id: string;
  readonly values: readonly unknown[];
}

/** A word as it is looked for: whole, or as a beginning when no name has it whole ('nguy' while somebody is still typing). */
interface Word {
  readonly values: readonly string[];
  readonly whole: boolean;
  /** How many names have it, counted no further than `common`. */
  readonly names: number;
}

/** A beginning of more words than this is one of nearly everybody's. */
const MOST_WALKS = 12;

/** Sorts behind everything that a folded word may go on with. */
const BEHIND_ALL = '\uffff';

const condition = (alias: string, { whole }: Word): string => (whole ? `${alias}.part = ?` : `${alias}.part >= ? AND ${alias}.part < ?`);

/**
 * All words of a name have its sort key: a whole word is looked up by the whole key of the table, beside the word that was looked up
 * before, instead of somewhere among all words of everybody.
 */
const sameName = ({ whole }: Word, id: string): string =>
  whole ? `other.name_sort = listed.name_sort AND other.person_id = ${id}` : `other.person_id = ${id}`;

/**
 * Finds people by words of their names. It walks along the rarest of the words, in the order of the list, and asks of each name
 * whether it has the others: the walk ends when the page is full, so a common name costs no more than a rare one.
 */
@Injectable()
export class NameWords {
  /** Words of more names than this are all the same to a search. */
  protected readonly common: number = 20_000;
  /** Where counting on would take longer than the walk it may save. */
  protected readonly veryCommon: number = 100_000;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `words` are folded and not empty. Who is listed stands in one of the answers, or in several of them. */
  async listed(words: readonly string[]): Promise<readonly Listed[]> {
    const all: Word[] = [];
    for (const word of words) all.push(await this.lookUp(word));
    const inTurn = await this.fewestFirst(all);
    const [rarest, ...others] = inTurn;
    if (!rarest) return [];
    const has = (id: string): string =>
      others
        .map((word) => ` AND EXISTS (SELECT 1 FROM person_name_part other WHERE ${sameName(word, id)} AND ${condition('other', word)})`)
        .join('');
    const values = others.flatMap((word) => word.values);
    return (await this.walks(rarest)).map((walk) => ({ sql: walk.sql + has(walk.id), id: walk.id, values: [...walk.values, ...values] }));
  }

  /**
   * The word that fewest names have is walked along, and the next says no soonest. Common ones are counted on, because a walk along a word
   * of two hundred thousand is worth avoiding; of equally common ones the last comes first: it is most likely the given name, by which the
   * list is sorted.
   */
  private async fewestFirst(words: readonly Word[]): Promise<Word[]> {
    const common = words.filter(({ whole, names }) => whole && names === this.common);
    const counted = new Map<Word, number>();
    if (common.length > 1) for (const word of common) counted.set(word, await this.namesWith(word, this.veryCommon));
    const names = (word: Word): number => counted.get(word) ?? word.names;
    return words.toReversed().sort((a, b) => names(a) - names(b));
  }

  /** Of a beginning that many names have each word is walked along by itself, unless it may become nearly every word. */
  private async walks(word: Word): Promise<readonly Listed[]> {
    if (word.whole) return [alongWhole(word)];
    if (word.names < this.common) return [alongFew(word)];
    const whole = await this.wholeWords(word);
    return whole ? whole.map((each) => alongWhole({ values: [each], whole: true, names: 0 })) : [alongEverybody(word)];
  }

  /** The words of names that begin so, each found by one step in the key; null when they are too many. */
  private async wholeWords({ values: [from = '', to] }: Word): Promise<string[] | null> {
    const found: string[] = [];
    for (let after = from; found.length <= MOST_WALKS;) {
      const [row] = await this.unitOfWork.manager.query<{ part: string }[]>(
        `SELECT part FROM person_name_part WHERE part ${found.length === 0 ? '>=' : '>'} ? AND part < ? ORDER BY part LIMIT 1`,
        [after, to],
      );
      if (!row) return found;
      found.push(row.part);
      after = row.part;
    }
    return null;
  }

  private async lookUp(word: string): Promise<Word> {
    const names = await this.namesWith({ values: [word], whole: true, names: 0 });
    if (names > 0) return { values: [word], whole: true, names };
    const beginning: Word = { values: [word, word + BEHIND_ALL], whole: false, names: 0 };
    return { ...beginning, names: await this.namesWith(beginning) };
  }

  private async namesWith(word: Word, atMost = this.common): Promise<number> {
    const [row] = await this.unitOfWork.manager.query<{ names: number | string }[]>(
      `SELECT COUNT(*) AS names FROM (SELECT 1 AS one FROM person_name_part listed WHERE ${condition('listed', word)} LIMIT ${atMost}) found`,
      [...word.values],
    );
    return Number(row?.names ?? 0);
  }
}

/** The key of the table is this order. */
function alongWhole(word: Word): Listed {
  return { sql: `FROM person_name_part listed WHERE ${condition('listed', word)}`, id: 'listed.person_id', values: word.values };
}

/** Several words of one name may begin so ('ng' of Nguyễn Thị Nga), and they are few enough to sort. */
function alongFew(word: Word): Listed {
  const few = `SELECT DISTINCT part.name_sort, part.person_id FROM person_name_part part WHERE ${condition('part', word)}`;
  return { sql: `FROM (${few}) listed WHERE 1 = 1`, id: 'listed.person_id', values: word.values };
}

/** So many words begin so that a page of the whole list is soon full. */
function alongEverybody(word: Word): Listed {
  const has = `SELECT 1 FROM person_name_part part WHERE part.person_id = listed.id AND ${condition('part', word)}`;
  return { sql: `FROM person listed WHERE EXISTS (${has})`, id: 'listed.id', values: word.values };
}
