import { causeInWords } from './cause.view.js';
import { factInWords } from './fact-words.view.js';
import type { Translate } from '../../platform/web/translations.js';
import type { Comparison } from './compare-reports.js';
import type { ShownReport } from './show-report.js';
import { reportSummaryOf } from './report.view.js';
import type { DifferenceList, ReportResponse } from './reports.dto.js';
import { toldCauses } from './told-causes.view.js';

export function reportResponse({ report, numbers, office, fromNumbers, files }: ShownReport): ReportResponse {
  const { known, parent, issuer, province } = office;
  return Object.assign(reportSummaryOf(report), {
    office: { known, parent, issuer, province },
    texts: report.texts,
    fromNumbers,
    numbers,
    files: files.map(({ kind, fileName, hash, size }) => ({ kind, fileName, sha256: hash, size })),
  });
}

export function differenceList({ differences }: Comparison, t: Translate): DifferenceList {
  const told = toldCauses(differences, t);
  return {
    differences: differences.map(({ causes, words, ...difference }) => ({
      ...difference,
      thenWords: factInWords(words?.then ?? null, t),
      nowWords: factInWords(words?.now ?? null, t),
      change: (difference.now ?? 0) - (difference.then ?? 0),
      causes: causes.map((cause) => {
        const { text: action, at, by, reason } = causeInWords(cause, t);
        return { number: told.numberOf(cause), at, by, action, reason };
      }),
    })),
    causes: told.list.map(({ number, text: action, at, by, reason, outcome, rows, people, morePeople }) => {
      return { number, at, by, action, reason, outcome, rows, people: people.map((person) => ({ ...person })), morePeople };
    }),
  };
}
