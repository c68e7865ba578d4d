import { foldText } from '../../../shared/text-folding.js';

/** Who asks for a seat, already cleaned: phone in E.164 form, e-mail in lower case. */
export interface Claimant {
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: string | null;
  readonly unitName: string;
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
 *
 * The order is fixed, so that two requests of one person meet at the same key first and neither waits for the other in a circle.
 */
export function claimKeys({ fullName, phone, email, birthDate, unitName }: Claimant): string[] {
  const name = foldText(fullName);
  const contacts = [email, phone].filter((contact) => contact !== null);
  if (contacts.length > 0) return contacts.map((contact) => `${name}\n${contact}`);
  return [`${name}\n${birthDate ?? ''}\n${foldText(unitName)}`];
}
