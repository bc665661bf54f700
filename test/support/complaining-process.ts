/** A test in a process of its own: its page complains, and it has a server that only its clearing up ends. */
import { createServer } from 'node:http';
import t from 'tap';
import { openBrowser } from './browser.js';

t.test('a page', async (t) => {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  t.teardown(() => new Promise((resolve) => { server.close(resolve); }));
  const page = await (await openBrowser(t)).page();
  await page.evaluate(() => { console.error('something is wrong'); });
});
