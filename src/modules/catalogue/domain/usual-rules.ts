import type { TurnRuleKind } from '../../../shared/turn-rule.js';
import type { CourseTopic } from '../../../shared/course-topic.js';

interface Rules {
  readonly topic: CourseTopic | null;
  readonly turnRule: TurnRuleKind;
  readonly turnMinimum: number;
  readonly certificatePercent: number;
  readonly needsResult: boolean;
}

/** What a course asks where nothing is said: one session for a turn, 80 per cent for a certificate, no test. */
export function usualRules(said: { readonly [K in keyof Rules]?: Rules[K] | undefined }): Rules {
  const { topic = null, turnRule = 'sessions', turnMinimum = 1, certificatePercent = 80, needsResult = false } = said;
  return { topic, turnRule, turnMinimum, certificatePercent, needsResult };
}
