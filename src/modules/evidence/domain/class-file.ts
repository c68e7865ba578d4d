/** The papers that auditors ask for, class by class, in the order in which a file is bound. */
export const classFileItems = [
  'PLAN',
  'DECISION',
  'CONVENING',
  'AGENDA',
  'ROSTER',
  'SIGNED_ROLL',
  'HANDOUT',
  'CONTRACT',
  'PHOTO',
  'TEST',
  'CERTIFICATES',
  'REPORT',
  'PAYMENT',
  'NEWS',
] as const;
export type ClassFileItem = (typeof classFileItems)[number];

/** The kinds of papers that are each of them. A convening letter or an invitation does; a marked roll without signatures does not. */
export const papersOfItem: Readonly<Record<ClassFileItem, readonly string[]>> = {
  PLAN: ['PLAN'],
  DECISION: ['DECISION'],
  CONVENING: ['CONVENING', 'INVITATION', 'NOMINATION'],
  AGENDA: ['AGENDA'],
  ROSTER: ['ROSTER'],
  SIGNED_ROLL: ['LIST'],
  HANDOUT: ['HANDOUT'],
  CONTRACT: ['CONTRACT'],
  PHOTO: ['PHOTO'],
  TEST: ['TEST'],
  CERTIFICATES: ['CERTIFICATES'],
  REPORT: ['REPORT'],
  PAYMENT: ['PAYMENT'],
  NEWS: ['NEWS'],
};

/** What the program itself can put into the file. */
export type GeneratedPaper = 'participants' | 'roll-marked' | 'register';

export interface ClassFileFacts {
  /** Kinds of the papers that were kept. */
  readonly paperKinds: readonly string[];
  /** Confirmed people. */
  readonly people: number;
  readonly hasMarks: boolean;
  /** Valid ones in our register. */
  readonly certificates: number;
  readonly givesCertificates: boolean;
}

/** `generated`: nothing was uploaded, and the program writes the paper itself. */
export type ItemState = 'present' | 'generated' | 'missing' | 'not-needed';

export interface FileItem {
  readonly item: ClassFileItem;
  readonly state: ItemState;
  readonly generated: GeneratedPaper | null;
}

/** What of the fourteen papers is there. */
export function classFile(facts: ClassFileFacts): FileItem[] {
  return classFileItems.map((item) => {
    const generated = generatedFor(item, facts);
    return { item, generated, state: stateOf(item, facts, generated) };
  });
}

function stateOf(item: ClassFileItem, { paperKinds, givesCertificates }: ClassFileFacts, generated: GeneratedPaper | null): ItemState {
  if (papersOfItem[item].some((kind) => paperKinds.includes(kind))) return 'present';
  if (item === 'CERTIFICATES' && !givesCertificates) return 'not-needed';
  // The list of participants needs no signature of theirs; the roll and the register are signed on paper.
  return item === 'ROSTER' && generated !== null ? 'generated' : 'missing';
}

function generatedFor(item: ClassFileItem, { people, hasMarks, certificates }: ClassFileFacts): GeneratedPaper | null {
  if (item === 'ROSTER' && people > 0) return 'participants';
  if (item === 'SIGNED_ROLL' && hasMarks && people > 0) return 'roll-marked';
  return item === 'CERTIFICATES' && certificates > 0 ? 'register' : null;
}

export function missingItems(items: readonly FileItem[]): ClassFileItem[] {
  return items.filter(({ state }) => state === 'missing').map(({ item }) => item);
}
