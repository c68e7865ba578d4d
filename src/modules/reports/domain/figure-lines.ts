/** A line of the history of a target. */
interface TargetLine {
  readonly id: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

const VERIFIED = 'target.figureVerified';
const PAPER = 'target.figurePaper';
/** These lines name the figure that they are about. */
const COUNTING: readonly string[] = ['target.figureRecorded', VERIFIED, 'target.figureWithdrawn'];

/**
 * Of lines between two reports those that changed no official number: figures that were entered or withdrawn without anybody having verified
 * them, and papers, which change no number at all.
 */
export function idleFigureLines(lines: readonly TargetLine[]): string[] {
  const verified = new Set(lines.filter(({ action }) => action === VERIFIED).map(({ detail }) => detail?.figure));
  const isIdle = ({ action, detail }: TargetLine): boolean =>
    action === PAPER || (COUNTING.includes(action) && !verified.has(detail?.figure) && detail?.was !== 'verified');
  return lines.filter(isIdle).map(({ id }) => id);
}
