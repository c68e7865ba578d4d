import { qrSvg } from '../../platform/documents/qr-code.js';
import type { Translate } from '../../platform/web/translations.js';
import { classAddress, type Fact, timeAndPlace } from './public-class.view.js';
import type { OwnSeat } from './show-own-registration.js';

/** 'ABCD EFGH': read aloud and typed in two halves. */
function inHalves(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What the participant keeps: the code, when and where, and the way to cancel. The QR code holds the bare code and no personal data. */
export function ownSeatModel(seat: OwnSeat, token: string, t: Translate): { title: string } & Record<string, unknown> {
  const { registration, trainingClass, mayCancel } = seat;
  const state = registration.state === 'confirmed' && trainingClass.state === 'cancelled' ? 'classCancelled' : registration.state;
  const isComing = state === 'confirmed';
  return {
    title: t(`registrations:own.${state}.heading`),
    outcome: {
      tone: isComing ? 'ok' : 'bad',
      heading: t(`registrations:own.${state}.heading`),
      text: t(`registrations:own.${state}.text`, { name: trainingClass.name }),
    },
    code: isComing ? inHalves(registration.code) : null,
    qrSvg: isComing ? qrSvg(registration.code, t('registrations:own.qr', { code: registration.code })) : null,
    facts: [...personFacts(seat, t), ...timeAndPlace(seat, t)],
    steps: isComing ? [t('registrations:own.stepEarly'), t('registrations:own.stepCode'), t('registrations:own.stepKeep')] : [],
    href: `/r/${token}`,
    cancelHref: mayCancel ? `/r/${token}/cancel` : null,
    classHref: classAddress(trainingClass.code),
    className: trainingClass.name,
  };
}

function personFacts({ registration, trainingClass }: OwnSeat, t: Translate): Fact[] {
  return [
    { label: t('fullName'), value: registration.fullName },
    { label: t('organisation'), value: registration.unitName },
    { label: t('className'), value: trainingClass.name, note: trainingClass.code },
  ];
}
