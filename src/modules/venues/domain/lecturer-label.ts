import { foldText } from '../../../shared/text-folding.js';

interface Described {
  readonly name: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly topics: string | null;
}

/** As it is printed on papers: 'ThS. Phạm Thu Hà'. */
export function lecturerLabel({ name, title }: Pick<Described, 'name' | 'title'>): string {
  return title === null ? name : `${title} ${name}`;
}

/** What two rows of the register may not share: two people of one name are told apart by where they work. */
export function lecturerKey({ name, organisation }: Pick<Described, 'name' | 'organisation'>): string {
  return `${foldText(name)}|${foldText(organisation ?? '')}`;
}

export function lecturerSearchKey({ name, title, organisation, topics }: Described): string {
  return foldText([title, name, organisation, topics].filter(Boolean).join(' ')).slice(0, 1000);
}
