/**
 * The page of the roll sends one box for each cell, named `mark.<session>.<person>.<mark shown>`. The mark that was shown is
 * part of the name, so that a page opened at eight does not write its old marks over those entered at another desk since:
 * only boxes that somebody changed are taken.
 */
export interface RollForm {
  readonly marks: readonly { readonly sessionId: string; readonly registrationId: string; readonly mark: string }[];
  readonly allPresentIn?: string;
}

type Body = Readonly<Record<string, unknown>>;

export function markBoxName(sessionId: string, registrationId: string, shown: string): string {
  return `mark.${sessionId}.${registrationId}.${shown}`;
}

export function resultBoxName(registrationId: string, shown: string): string {
  return `result.${registrationId}.${shown}`;
}

/** The button says how much is meant: `only` or `allPresent` names one session, none means all. */
export function rollFromForm(body: unknown): RollForm {
  const fields = (body ?? {}) as Body;
  const allPresentIn = text(fields.allPresent);
  const only = allPresentIn ?? text(fields.only);
  const marks = changedBoxes(fields, 'mark').map(({ path: [sessionId = '', registrationId = ''], value }) => ({
    sessionId,
    registrationId,
    mark: value,
  }));
  return {
    marks: only === undefined ? marks : marks.filter(({ sessionId }) => sessionId === only),
    ...(allPresentIn === undefined ? {} : { allPresentIn }),
  };
}

export function resultsFromForm(body: unknown): { results: { registrationId: string; result: string }[] } {
  const boxes = changedBoxes((body ?? {}) as Body, 'result');
  return { results: boxes.map(({ path: [registrationId = ''], value }) => ({ registrationId, result: value })) };
}

/** Boxes that hold something else than was shown; an emptied box changes nothing, as a mark can be replaced but not unsaid. */
function changedBoxes(fields: Body, kind: string): { path: string[]; value: string }[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const [first, ...path] = name.split('.');
    if (first !== kind || path.length === 0 || typeof value !== 'string' || value === '' || value === path.at(-1)) return [];
    return [{ path: path.slice(0, -1), value }];
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
