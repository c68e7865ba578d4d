import { historyLines } from '../../platform/audit/history-lines.js';
import { contentTypeOf } from '../../platform/files/file-kind.js';
import type { PageReply } from '../../platform/web/page-request.js';
import type { PageModel } from '../../platform/web/pages.js';
import { sendBytes } from '../../platform/web/send-file.js';
import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { showNumber } from '../../shared/number-signs.js';
import { handOf } from '../../shared/verification.js';
import type { FigureResponse } from './figures.dto.js';
import type { ManualFigure } from './manual-figure.entity.js';
import { mayPlan } from './may-plan.js';
import { planCrumbs } from './plan-crumbs.view.js';
import type { TargetUnit } from './domain/target.js';
import type { ShownFigure } from './show-figure.js';
import { amountInWords } from './target-words.view.js';

type Model = Record<string, unknown>;

const tones = { entered: 'warn', verified: 'ok', withdrawn: 'bad' } as const;

const statePill = ({ state }: Pick<ManualFigure, 'state'>, t: Translate): Model => ({
  tone: tones[state],
  text: t(`plans:figure.state.${state}`),
});

type Amount = Pick<ManualFigure, 'value' | 'denominator'>;

/** '168/240', '7,2 %', '190'. */
function valueInWords(unit: TargetUnit, { value, denominator }: Amount, t: Translate): string {
  if (denominator !== null) return `${showNumber(value, t)}/${showNumber(denominator, t)}`;
  return unit === 'percent' ? amountInWords(unit, value, t) : showNumber(value, t);
}

/** A figure as a line of the page of its target. */
export function figureRow(unit: TargetUnit, figure: FigureResponse, targetHref: string, t: Translate): Model {
  const { id, countedOn, kind, personId, evidence, fileName, enteredBy, verifiedBy } = figure;
  return {
    href: `${targetHref}/figures/${id}`,
    countedOn,
    kind: t(`plans:figureKind.${kind}`),
    value: valueInWords(unit, figure, t),
    person: personId === null ? null : t('plans:target.personKnown'),
    evidence,
    file: fileName ?? t('plans:figure.noFile'),
    state: statePill(figure, t),
    enteredBy,
    verifiedBy,
  };
}

/** The page of one figure. */
export function figureModel({ plan, target, figure, history }: ShownFigure, actor: Actor, t: Translate): PageModel {
  const targetHref = `/staff/plans/${plan.id}/targets/${target.key}`;
  const { state, fileName, revision, kind, countedOn, personId, evidence } = figure;
  const title = t('plans:figure.title', { date: showDate(countedOn) });
  const open = mayPlan(actor) && state === 'entered';
  const own = figure.handIds.includes(handOf(actor));
  return {
    title,
    lead: target.label,
    crumbs: [...planCrumbs(plan, t), { label: target.label, href: targetHref }, { label: title }],
    status: statePill(figure, t),
    facts: [
      { label: t('plans:target.kind'), value: t(`plans:figureKind.${kind}`) },
      { label: t('plans:target.countedOn'), value: showDate(countedOn) },
      ...(target.basis === 'QUALITATIVE' ? [] : [{ label: t('plans:target.value'), value: valueInWords(target.unit, figure, t) }]),
      ...(personId === null ? [] : [{ label: t('plans:target.personName'), value: t('plans:target.personKnown') }]),
      { label: t('plans:target.evidence'), value: evidence },
    ],
    address: `${targetHref}/figures/${figure.id}`,
    file: fileName,
    revision,
    mayPutPaper: open,
    fileLabel: t(fileName === null ? 'plans:figure.file' : 'plans:figure.replaceFile'),
    mayVerify: open && !own && fileName !== null,
    whyNotVerify: open ? whyNot(own, fileName, t) : null,
    mayWithdraw: mayPlan(actor) && state !== 'withdrawn',
    standing: standingOf(figure, t),
    history: historyLines(history, t),
  };
}

function whyNot(own: boolean, fileName: string | null, t: Translate): string | null {
  if (own) return t('plans:figure.ownHand');
  return fileName === null ? t('plans:figure.withoutFile') : null;
}

/** Who answers for it, in one sentence. */
function standingOf({ state, enteredBy, verifiedBy, withdrawnBy, withdrawnReason }: ManualFigure, t: Translate): string {
  if (state === 'withdrawn') return t('plans:figure.isWithdrawn', { by: withdrawnBy ?? '', reason: withdrawnReason ?? '' });
  return state === 'verified'
    ? t('plans:figure.isVerified', { by: verifiedBy ?? '', entered: enteredBy })
    : t('plans:figure.isEntered', { entered: enteredBy });
}

/** Always a download, never shown inside our pages: whatever it holds, it cannot act in our name. */
export function sendFigurePaper(reply: PageReply, { figure, bytes }: { figure: ManualFigure; bytes: Buffer }): PageReply {
  const { fileKind, fileName } = figure;
  if (fileKind === null || fileName === null) throw new DomainError('not-found', 'figureNotFound');
  return sendBytes(reply, { fileName, contentType: contentTypeOf(fileKind), bytes });
}
