import type { Page } from 'playwright-core';

const SMALLEST_PHONE = { width: 320, height: 640 };

/** What is wrong with the room that the page takes: 'is empty below 1220 px' now, 'is 340 px wide' on the smallest phone, which it leaves it at. */
export async function boxProblems(page: Page): Promise<string[]> {
  const [height, filled] = await page.evaluate<[number, number]>(`[
    document.documentElement.scrollHeight,
    Math.max(innerHeight, ...[...document.body.children].map((part) => part.getBoundingClientRect().bottom + scrollY)),
  ]`);
  await page.setViewportSize(SMALLEST_PHONE);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  return [
    ...(height > filled + 1 ? [`is empty below ${Math.round(filled)} px, of ${height}`] : []),
    ...(wide > SMALLEST_PHONE.width ? [`is ${wide} px wide on a phone of ${SMALLEST_PHONE.width} px`] : []),
  ];
}

/** Words of the buttons that are seen: on a page that is drawn as for paper nobody can press them. */
export function buttonsSeen(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.btn, button')].filter((each) => each.checkVisibility()).map((each) => each.textContent.trim())`,
  );
}
