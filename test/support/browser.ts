/**
 * A real browser: Debian's chromium, driven through playwright-core. A test fails, at its end, with whatever a page had to
 * complain of: errors that nobody caught, lines in the console's red, violations of a Content-Security-Policy.
 */
import { chromium, type BrowserContext, type BrowserContextOptions, type ConsoleMessage, type Page } from 'playwright-core';
import type { Test } from 'tap';
import { findProgram } from '../../src/setup/programs.js';

const executablePath = findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome');

/** For `skip`: false where there is a browser, or why the tests that need one are skipped. */
export const noBrowser: string | false = executablePath === undefined && 'there is no chromium here';

export interface TestBrowser {
  /** A profile of its own, with no cookie and nothing stored, and all of its windows. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A window in a profile of its own. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** What pages complained of that was not expected, a sentence each; taken, so it fails no test any more. */
  takeComplaints(): string[];
}

export interface BrowserOptions {
  /** As a browser that blocks the cookies of sites in another site's frame. */
  blockThirdPartyCookies?: boolean;
  /** Complaints that the test provokes. */
  expected?: readonly RegExp[];
}

/** Starts it; it ends with `t`, whose end fails where a page complained. Only where `noBrowser` is false. */
export async function openBrowser(t: Pick<Test, 'teardown' | 'threw'>, { blockThirdPartyCookies = false, expected = [] }: BrowserOptions = {}): Promise<TestBrowser> {
  const complaints: string[] = [];
  const browser = await chromium.launch({ executablePath, args: argumentsFor(blockThirdPartyCookies) });
  // The last comes first. Told, not thrown: after what is thrown, tap leaves out the rest of the clearing up, and what is left running keeps the process alive.
  t.teardown(() => { if (complaints.length > 0) t.threw(new Error(`Pages complained:\n${complaints.join('\n')}`)); });
  t.teardown(() => browser.close());
  const complain = (text: string): void => { if (!expected.some((pattern) => pattern.test(text))) complaints.push(text); };
  const context: TestBrowser['context'] = async (options) => {
    const made = await browser.newContext(options);
    made.on('console', (message) => { if (message.type() === 'error') complain(lineOf(message)); });
    made.on('weberror', (error) => { complain(`${error.page()?.url() ?? 'a page'}: ${error.error().stack ?? error.error().message}`); });
    return made;
  };
  return { context, page: async (options) => (await context(options)).newPage(), takeComplaints: () => complaints.splice(0) };
}

function argumentsFor(blockThirdPartyCookies: boolean): string[] {
  return [
    // A process of root's cannot have chromium's own sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(blockThirdPartyCookies ? ['--test-third-party-cookie-phaseout'] : []),
  ];
}

function lineOf(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `${message.text()} (${url}:${lineNumber})`;
}
