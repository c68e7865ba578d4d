/** Where a figure stands. */
export interface FigurePlace {
  readonly planId: string;
  /** Of the target. */
  readonly key: string;
  readonly figureId: string;
}
