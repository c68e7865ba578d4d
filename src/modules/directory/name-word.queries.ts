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
  /** How many names have it, counted no further than COMMON. */
  readonly names: number;
}

/** Words of more names than this are all the same to a search. */
const COMMON = 20_000;

/** Sorts behind everything that a folded word may go on with. */
const BEHIND_ALL = '\uffff';

const condition = (alias: string, { whole }: Word): string => (whole ? `${alias}.part = ?` : `${alias}.part >= ? AND ${alias}.part < ?`);

/**
 * Finds people by words of their names. It walks along the rarest of the words, in the order of the list, and asks of each name
 * whether it has the others: the walk ends when the page is full, so a common name costs no more than a rare one.
 */
@Injectable()
export class NameWords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `words` are folded and not empty. */
  async listed(words: readonly string[]): Promise<Listed> {
    const all: Word[] = [];
    for (const word of words) all.push(await this.lookUp(word));
    // Of equally common words the last is walked along: it is most likely the given name, by which the list is sorted.
    const rarest = all.reduce((best, word) => (word.names <= best.names ? word : best));
    const others = all.filter((word) => word !== rarest);
    const walked = rarest.whole ? alongWhole(rarest) : rarest.names < COMMON ? alongFew(rarest) : alongEverybody(rarest);
    const has = others.map(
      (word) => ` AND EXISTS (SELECT 1 FROM person_name_part other WHERE other.person_id = ${walked.id} AND ${condition('other', word)})`,
    );
    return { sql: walked.sql + has.join(''), id: walked.id, values: [...walked.values, ...others.flatMap(({ values }) => values)] };
  }

  private async lookUp(word: string): Promise<Word> {
    const names = await this.namesWith({ values: [word], whole: true, names: 0 });
    if (names > 0) return { values: [word], whole: true, names };
    const beginning: Word = { values: [word, word + BEHIND_ALL], whole: false, names: 0 };
    return { ...beginning, names: await this.namesWith(beginning) };
  }

  private async namesWith(word: Word): Promise<number> {
    const [row] = await this.unitOfWork.manager.query<{ names: number | string }[]>(
      `SELECT COUNT(*) AS names FROM (SELECT 1 AS one FROM person_name_part listed WHERE ${condition('listed', word)} LIMIT ${COMMON}) found`,
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

/** So many names have it that a page of the whole list is soon full. */
function alongEverybody(word: Word): Listed {
  const has = `SELECT 1 FROM person_name_part part WHERE part.person_id = listed.id AND ${condition('part', word)}`;
  return { sql: `FROM person listed WHERE EXISTS (${has})`, id: 'listed.id', values: word.values };
}
