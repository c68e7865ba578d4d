import { foldText } from '../../../shared/text-folding.js';

/** Who asks for a seat, already cleaned: phone in E.164 form, e-mail in lower case. */
export interface Claimant {
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: string | null;
  readonly unitName: string;
}

/** Each may exist once in a class; null where there is nothing to claim by. */
export interface Claims {
  readonly byEmail: string | null;
  /** Also holds the key of somebody without any contact. */
  readonly byPhone: string | null;
}

/**
 * What makes two registrations for one class the same person: the same name with the same phone, or the same name with the same
 * e-mail address. Each key may exist once in a class.
 *
 * Not the phone alone: a co-operative or a family shares one (domain: "phone is not a unique key of a person"). Not the name
 * alone: two people called Nguyễn Văn Hùng sit in one class. The name is folded, so 'NGUYỄN VĂN ĐỨC' typed a second time without
 * accents is still the same person.
 *
 * Staff may write in somebody without any contact; then name, birth date and unit must do.
 */
export function claimsOf({ fullName, phone, email, birthDate, unitName }: Claimant): Claims {
  const name = foldText(fullName);
  const by = (contact: string | null): string | null => (contact === null ? null : `${name}\n${contact}`);
  if (phone === null && email === null) return { byEmail: null, byPhone: `${name}\n${birthDate ?? ''}\n${foldText(unitName)}` };
  return { byEmail: by(email), byPhone: by(phone) };
}

/** The same, of whatever kind: who shares one of them with another is the same person. */
export function claimKeys(claimant: Claimant): string[] {
  return Object.values(claimsOf(claimant)).filter((claim: string | null) => claim !== null);
}
