import type { AddParticipant } from '../modules/registrations/index.js';
import type { DemoPerson } from './demo-data.js';

type PersonRequest = Omit<Parameters<AddParticipant['execute']>[2], 'source' | 'consent' | 'position'>;

/** A person as the forms take one. */
export function requestOf({ fullName, unitName, unitGroup, phone, email, birth, gender, ethnicity }: DemoPerson): PersonRequest {
  return {
    fullName,
    organisation: unitName,
    group: unitGroup,
    ...(phone === null ? {} : { phone }),
    ...(email === null ? {} : { email }),
    ...(birth === undefined ? {} : { birthDate: birthText(birth) }),
    ...(gender === null ? {} : { gender }),
    ...(ethnicity === null ? {} : { ethnicity }),
    ethnicityConsent: ethnicity !== null,
  };
}

/** As people write it: 1965, 03/1980, 05/03/1980. */
export function birthText({ date, precision }: NonNullable<DemoPerson['birth']>): string {
  const [year, month, day] = date.split('-');
  return { YEAR: `${year}`, MONTH: `${month}/${year}`, DAY: `${day}/${month}/${year}` }[precision];
}

/** One in three of those who can be written to agreed to news of later classes, each in every class alike. */
export function wantsNews({ phone, email }: Pick<DemoPerson, 'phone' | 'email'>): boolean {
  return email !== null && phone !== null && Number(phone.slice(-3)) % 3 === 0;
}
