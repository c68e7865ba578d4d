import type { HandedInList } from './start-unit-import.js';
import type { UnitListFile } from './territories.dto.js';

/** The list of a form or of the API, as the use case takes it. */
export function handedIn({ file, legalBasis, endsOn }: UnitListFile): HandedInList {
  const { fileName, bytes } = file;
  return { fileName, bytes, ...(legalBasis === undefined ? {} : { legalBasis }), ...(endsOn === undefined ? {} : { endsOn }) };
}
