/** What tests of pages have in common: axe on a page as it stands, and pictures for the documentation. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Test } from 'tap';
import { smallPng } from './small-png.js';

interface Violation { id: string; nodes: { html: string; failureSummary?: string }[] }

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every violation of WCAG 2.2 AA, and of axe's best practices, that the page shows now. */
export async function accessible(t: Test, page: Page, state: string): Promise<void> {
  await page.evaluate(await axeSource());
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    return (await axe.run({ runOnly: values })).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join('; ')}`);
  }, rules);
  t.same(violations, [], `axe finds nothing: ${state}`);
}

let source: Promise<string> | undefined;

function axeSource(): Promise<string> {
  source ??= readFile('node_modules/axe-core/axe.min.js', 'utf8');
  return source;
}

/** Keeps a picture of the page in docs/img, only with `UPDATE_SCREENSHOTS=1`: a plain run of the tests changes no file. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  await writeFile(`docs/img/${name}.png`, smallPng(await page.screenshot({ animations: 'disabled' })));
}
