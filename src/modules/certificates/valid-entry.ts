import { foldText } from '../../shared/text-folding.js';
import type { Certificate } from './certificate.entity.js';

type Given = Pick<
  Certificate,
  | ('id' | 'register' | 'year' | 'number' | 'verifyCode' | 'snapshot' | 'replacesId' | 'createdAt' | 'issuedBy')
  | ('classId' | 'personId' | 'registrationId' | 'unitGroup' | 'countedOn')
>;

/** A new line of the register: what the snapshot says, searchable, valid, and not drawn yet. */
export function validEntry(given: Given): Certificate {
  const { serial, courseKind, issuedOn, startsOn, validTo, holderName } = given.snapshot;
  return {
    ...given,
    serial,
    kind: courseKind,
    issuedOn,
    openedOn: startsOn,
    validTo,
    holderSearch: foldText(holderName),
    state: 'valid',
    liveRegistrationId: given.registrationId,
    fileHash: null,
    endedAt: null,
    endReason: null,
  };
}
