import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { noBrowser, openBrowser } from './browser.js';
import { compiledScript } from './compiled.js';

const pages: Record<string, string> = {
  '/good': '<p>good</p>',
  '/csp': '<p>csp</p><script>document.title = "inline"</script>',
  '/throws': '<p>throws</p><script src="/throws.js"></script>',
  '/missing': '<p>missing</p><img src="/nothing.png">',
  '/framing': '<iframe src="/csp"></iframe>',
};

async function site(t: { teardown(end: () => void): void }): Promise<string> {
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const page = pages[url];
    response.writeHead(page === undefined && url !== '/throws.js' ? 404 : 200, { 'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html', 'content-security-policy': "script-src 'self'" });
    response.end(url === '/throws.js' ? 'setTimeout(() => { throw new Error("out of a timer"); });' : page);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  t.teardown(() => { server.close(); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

t.test('a page that complains of something is noticed, also in a frame, and one that does not is not', { skip: noBrowser }, async (t) => {
  const address = await site(t);
  const browser = await openBrowser(t, { expected: [/expected of the test/] });
  const page = await browser.page();
  const complaintsOf = async (path: string): Promise<string> => {
    await page.goto(`${address}${path}`);
    return browser.takeComplaints().join('\n');
  };
  t.equal(await complaintsOf('/good'), '');
  t.match(await complaintsOf('/csp'), /Content Security Policy/);
  t.match(await complaintsOf('/framing'), /Content Security Policy/);
  t.match(await complaintsOf('/missing'), /404/);
  await Promise.all([page.waitForEvent('pageerror'), page.goto(`${address}/throws`)]);
  t.match(browser.takeComplaints().join('\n'), /out of a timer/);
  await page.evaluate(() => { console.error('expected of the test'); });
  t.equal(browser.takeComplaints().length, 0);
});
t.test('a test whose pages complained fails at its end with what they said, and clears up all the rest', { skip: noBrowser }, async (t) => {
  const child = fork(await compiledScript('test/support/complaining-process.ts'), { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
  t.teardown(() => child.kill('SIGKILL'));
  const output: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => { output.push(data); });
  // It would live on with its server, until the runner's limit.
  const [code] = await once(child, 'exit', { signal: AbortSignal.timeout(60_000) });
  t.equal(code, 1);
  t.match(Buffer.concat(output).toString(), /not ok .*Pages complained:\n? *something is wrong/s);
});
