import {
  AddParticipant,
  Registration,
  RegistrationQueries,
  type AddParticipantRequest,
  type RegistrationReceipt,
} from '../../src/modules/registrations/index.js';
import type { TestApp } from './app.js';

const somebody = { kind: 'system', name: 'test' } as const;

const names = [
  ...['Nguyễn Thị Hồng Nhung', 'Trần Quốc Toại', 'Phạm Thu Hà', 'Vũ Đình Khải', 'Ma Thị Duyên', 'Nông Thị Xuyến', 'Lưu Đức Nhật'],
  ...['Bàn Thị Mụi', 'Triệu Tiến Sinh', 'Giàng A Páo', 'Vàng Thị Mỷ', 'Sùng Seo Dế', 'Lâm Văn Tạo', 'Lương Thị Én', 'Tạ Văn Bốn'],
];

let made = 0;

/** The body of a registration that is right in every field, by a person whom no other test knows. */
export function registrationForm(overrides: Record<string, unknown> = {}): Record<string, unknown> & { fullName: string; phone: string } {
  made += 1;
  return {
    fullName: names[made % names.length] ?? 'Bàn Thị Mụi',
    organisation: 'HTX Cam sành Phù Hương Demo',
    group: 'HOP_TAC_XA',
    position: 'Thành viên',
    phone: `09000${String(made).padStart(5, '0')}`,
    email: `nguoi-${made}@example.com`,
    consent: true,
    ...overrides,
  };
}

export interface MadeRegistration extends RegistrationReceipt {
  readonly personId: string;
  readonly fullName: string;
}

/** Somebody new on the list of an open class, entered by staff (`source` 'staff') whatever the clock says; `walk_in` at the door. */
export async function makeRegistration(
  testApp: TestApp,
  { id: classId }: { readonly id: string },
  overrides: Partial<AddParticipantRequest> = {},
): Promise<MadeRegistration> {
  const request = { ...registrationForm(), source: 'staff', ethnicityConsent: overrides.ethnicity !== undefined, ...overrides };
  const receipt = await testApp.get(AddParticipant).execute(somebody, classId, request as AddParticipantRequest);
  const { personId, fullName } = await readRegistration(testApp, receipt.registrationId);
  return Object.assign(receipt, { personId, fullName });
}

export function readRegistration({ unitOfWork }: TestApp, id: string): Promise<Registration> {
  return unitOfWork.read(() => unitOfWork.manager.findOneByOrFail(Registration, { id }));
}

/** The id of whoever comes first in the list of a class; empty where nobody has a seat. */
export async function firstRegistrationOf(testApp: TestApp, { id }: { readonly id: string }): Promise<string> {
  const [registration] = await testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(id));
  return registration?.id ?? '';
}
