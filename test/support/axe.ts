import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
  resultTypes: ['violations'],
};

/**
 * What WCAG 2.1 AA and good practice say against the page as it stands at its present width, each with the elements.
 * The program of axe stays in the page: a second look, at another width, costs little; so does the next page in the same tab.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  for (const frame of page.frames()) {
    if (await frame.evaluate("typeof axe === 'undefined'")) await frame.evaluate(axe.source);
  }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS)})`);
  return violations.map(({ id, help, nodes }) => `${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
