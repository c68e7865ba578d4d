import type { DomainError } from '../../../shared/domain-error.js';
import { type ParticipantInput, readParticipant } from './participant.js';

const today = '2024-10-01';
const mui: ParticipantInput = {
  fullName: 'Bàn Thị Mụi',
  organisation: 'HTX Miến dong Bản Khuổi Demo',
  group: 'HOP_TAC_XA',
  position: 'Thành viên',
};

function problemsOf(input: Partial<ParticipantInput>): string[] {
  try {
    readParticipant({ ...mui, ...input }, today);
    return [];
  } catch (error) {
    return (error as DomainError).problems.map(({ field, code }) => `${field}: ${code}`);
  }
}

describe('the name of a participant', () => {
  it('loses its titles', () => {
    expect(readParticipant({ ...mui, fullName: 'Bà ThS. Phạm Thu Hà' }, today).fullName).toBe('Phạm Thu Hà');
  });

  it.each(['NÔNG THỊ XUYẾN', 'giàng a páo', "H'Hen Niê", 'Thào Thị Sua', 'Jean-Marc Phạm', 'Vũ Ăn', 'Y Bih'])(
    '%s stays as it was typed',
    (fullName) => {
      expect(readParticipant({ ...mui, fullName }, today).fullName).toBe(fullName);
    },
  );

  it.each(['A', '123', '...', '<b>Bàn Mụi</b>', '🙂'])('%s is not a name', (fullName) => {
    expect(problemsOf({ fullName })).toEqual(['fullName: nameNotRecognised']);
  });

  it.each(['=cmd|calc', 'Bàn=Mụi', 'Bàn|Mụi', 'Bàn {Mụi', 'Bàn Mụi}', 'Bàn `Mụi', 'Bàn\\Mụi', '@SUM', '+Bàn Mụi', '-Bàn Mụi', 'Bà @SUM'])(
    '%s could be a formula or a program and is not a name',
    (fullName) => {
      expect(problemsOf({ fullName })).toEqual(['fullName: nameNotRecognised']);
    },
  );
});

describe('the contact of a participant', () => {
  it('keeps the phone in international form', () => {
    expect(readParticipant({ ...mui, phone: '0900.000 011' }, today).phone).toBe('+84900000011');
  });

  it('names the new prefix of an old phone beside the field', () => {
    expect(problemsOf({ phone: '0168 000 0011' })).toEqual(['phone: phoneOldPrefix']);
  });
});

describe('the birth of a participant', () => {
  it.each([
    ['05/3/1980', '1980-03-05', 'DAY'],
    ['3/1980', '1980-03-01', 'MONTH'],
    ['1985', '1985-01-01', 'YEAR'],
  ])('%s is kept as exactly as it is known', (birthDate, date, precision) => {
    expect(readParticipant({ ...mui, birthDate }, today)).toMatchObject({ birthDate: date, birthPrecision: precision });
  });

  it.each(['31/02/1980', 'năm Thìn', '2030', '1/1/1801'])('%s is not a birth date', (birthDate) => {
    expect(problemsOf({ birthDate })).toEqual(['birthDate: birthNotRecognised']);
  });
});

describe('the ethnic group of a participant', () => {
  it('is kept only with consent of its own', () => {
    expect(readParticipant({ ...mui, ethnicity: 'Dao', ethnicityConsent: true }, today).ethnicity).toBe('Dao');
    expect(problemsOf({ ethnicity: 'Dao' })).toEqual(['ethnicityConsent: ethnicityConsentRequired']);
  });

  it('is nothing when it was not stated, with or without the consent', () => {
    expect(readParticipant({ ...mui, ethnicityConsent: true }, today).ethnicity).toBeNull();
  });
});

it('names everything that is wrong at once', () => {
  expect(problemsOf({ fullName: '?', phone: '12', birthDate: 'x' })).toEqual([
    'fullName: nameNotRecognised',
    'phone: phoneNotRecognised',
    'birthDate: birthNotRecognised',
  ]);
});
