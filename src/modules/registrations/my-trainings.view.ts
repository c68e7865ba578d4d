import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDays } from '../classes/index.js';
import { statePill } from './registration-list.view.js';
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
      href: linkOf(training),
    })),
    exportHref: `/my-trainings/${token}/data.json`,
    newsAction: wantsNews ? `/my-trainings/${token}/news` : null,
  };
}

/** The same as data, to be taken elsewhere (Luật 91/2025/QH15, Điều 4: the right to be given one's data). */
export function myTrainingsData({ email, trainings, wantsNews }: MyTrainings): Record<string, unknown> {
  return {
    ...{ email, wantsNews },
    registrations: trainings.map(({ registration, trainingClass }) => {
      const { code, state, source, fullName, unitName, unitGroup, taxCode, position, phone } = registration;
      const { birthDate, birthPrecision, gender, language, createdAt, cancelledAt, reason } = registration;
      return {
        class: { code: trainingClass.code, name: trainingClass.name, opensOn: trainingClass.opensOn, closesOn: trainingClass.closesOn },
        ...{ code, state, source, fullName, unitName, unitGroup, taxCode, position, phone },
        ...{ email, birthDate, birthPrecision, gender, language, createdAt, cancelledAt, reason },
      };
    }),
  };
}
