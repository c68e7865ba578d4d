import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDays } from '../classes/index.js';
import { statePill } from './registration-list.view.js';
import type { OwnCertificate } from './training-followers.js';
import type { MyTraining, MyTrainings } from './show-my-trainings.js';

/** Everything of one mailbox, to be read. */
export function myTrainingsModel(
  { email, trainings, wantsNews }: MyTrainings,
  token: string,
  linkOf: (training: MyTraining) => string,
  t: Translate,
): { title: string } & Record<string, unknown> {
  return {
    title: t('registrations:mine.title'),
    email,
    rows: trainings.map((training) => ({
      name: training.trainingClass.name,
      code: training.trainingClass.code,
      person: training.registration.fullName,
      unit: training.registration.unitName,
      days: showDays(training.trainingClass.opensOn, training.trainingClass.closesOn) ?? t('registrations:class.noSessions'),
      registered: momentInWords(training.registration.createdAt, t),
      state: statePill(training.registration.state, t),
      certificates: training.certificates.map((each) => certificateLine(each, token, t)),
      href: linkOf(training),
    })),
    exportHref: `/my-trainings/${token}/data.json`,
    newsAction: wantsNews ? `/my-trainings/${token}/news` : null,
  };
}

const CERTIFICATE_TONES = { valid: 'ok', expired: 'warn', revoked: 'bad', replaced: 'warn' } as const;

/** The paper can be taken until it is revoked or replaced; the public page says of each whether it is. */
function certificateLine({ id, registerEntry, state, verifyCode }: OwnCertificate, token: string, t: Translate): Record<string, unknown> {
  return {
    entry: registerEntry,
    state: { tone: CERTIFICATE_TONES[state], text: t(`certificates:state.${state}`) },
    pdfHref: state === 'valid' || state === 'expired' ? `/my-trainings/${token}/certificates/${id}/pdf` : null,
    verifyHref: `/verify/${verifyCode}`,
  };
}

/** The same as data, to be taken elsewhere (Luật 91/2025/QH15, Điều 4: the right to be given one's data). */
export function myTrainingsData({ email, trainings, wantsNews }: MyTrainings): Record<string, unknown> {
  return {
    ...{ email, wantsNews },
    registrations: trainings.map(({ registration, trainingClass, certificates }) => {
      const { code, state, source, fullName, unitName, unitGroup, taxCode, position, phone } = registration;
      const { birthDate, birthPrecision, gender, language, createdAt, cancelledAt, reason } = registration;
      return {
        class: { code: trainingClass.code, name: trainingClass.name, opensOn: trainingClass.opensOn, closesOn: trainingClass.closesOn },
        ...{ code, state, source, fullName, unitName, unitGroup, taxCode, position, phone },
        ...{ email, birthDate, birthPrecision, gender, language, createdAt, cancelledAt, reason },
        certificates: certificates.map(({ registerEntry, state: certificateState, issuedOn, verifyCode, verifyUrl }) => ({
          ...{ registerEntry, state: certificateState, issuedOn, verifyCode, verifyUrl },
        })),
      };
    }),
  };
}
