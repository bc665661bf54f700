/** What tests of pages have in common: axe on a page as it stands, and pictures for the documentation. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import type { Test } from 'tap';
import { smallPng } from './small-png.js';

interface Violation { id: string; nodes: { html: string; failureSummary?: string }[] }

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose result hangs on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

export interface Looked {
  /** Only inside this; by default the whole page. */
  within?: string;
  /** Only what the theme can change. */
  colours?: boolean;
}

/** Fails with every violation of WCAG 2.2 AA, and of axe's best practices, that the page, or the frame, shows now. */
export async function accessible(t: Test, page: Page | Frame, state: string, looked: Looked = {}): Promise<void> {
  t.same(await violations(page, looked), [], `axe finds nothing: ${state}`);
}

async function violations(page: Page | Frame, { within, colours = false }: Looked): Promise<string[]> {
  if (!await page.evaluate('"axe" in globalThis')) await page.evaluate(await axeSource());
  return page.evaluate(async ({ place, runOnly }) => {
    const { axe, document } = globalThis as unknown as { axe: { run: (context: unknown, options: object) => Promise<{ violations: Violation[] }> }; document: unknown };
    return (await axe.run(place ?? document, { runOnly, resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join('; ')}`);
  }, { place: within, runOnly: colours ? { type: 'rule', values: colourRules } : { type: 'tag', values: rules } });
}

let source: Promise<string> | undefined;

function axeSource(): Promise<string> {
  source ??= readFile('node_modules/axe-core/axe.min.js', 'utf8');
  return source;
}

/** Keeps a picture of the page, without its passing messages, in docs/img, only with `UPDATE_SCREENSHOTS=1`: a plain run of the tests changes no file. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  const messages = async (visibility: string): Promise<void> => page.locator('.toasts').evaluateAll((all, value) => { for (const one of all) (one as unknown as { style: { visibility: string } }).style.visibility = value; }, visibility);
  await messages('hidden');
  await writeFile(`docs/img/${name}.png`, smallPng(await page.screenshot({ animations: 'disabled' })));
  await messages('');
}
