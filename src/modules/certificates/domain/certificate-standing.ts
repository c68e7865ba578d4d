import type { CertificateState } from './certificate-state.js';

/** Where one person of a class stands: may get a certificate, has one, or why not. */
export type Standing =
  | 'eligible'
  /** Earned, but an earlier certificate was revoked: issued again only when somebody asks for this person. */
  | 'revokedBefore'
  | 'issued'
  /** Holds a valid certificate although the roll no longer earns one (the class was reopened and changed). */
  | 'issuedNotEarned'
  | 'neverCame'
  | 'tooFewSessions'
  | 'noResult'
  | 'failed';

export interface Achievement {
  readonly attended: number;
  readonly total: number;
  readonly result: 'pass' | 'fail' | null;
  readonly earnsCertificate: boolean;
}

export interface ClassDemand {
  readonly certificatePercent: number;
  readonly needsResult: boolean;
}

export function standingOf(achievement: Achievement, demand: ClassDemand, states: readonly CertificateState[]): Standing {
  const { earnsCertificate } = achievement;
  if (states.includes('valid')) return earnsCertificate ? 'issued' : 'issuedNotEarned';
  if (!earnsCertificate) return whyNot(achievement, demand);
  return states.includes('revoked') ? 'revokedBefore' : 'eligible';
}

function whyNot({ attended, total, result }: Achievement, { certificatePercent, needsResult }: ClassDemand): Standing {
  if (attended === 0) return 'neverCame';
  if (attended * 100 < certificatePercent * total) return 'tooFewSessions';
  return needsResult && result === null ? 'noResult' : 'failed';
}
