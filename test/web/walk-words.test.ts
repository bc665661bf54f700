/** What the pages say about walks, held to the service: the form's limits, and the value that a prediction asks for. */
import { readFile } from 'node:fs/promises';
import t from 'tap';
import ts from 'typescript';
import { walkRequestSchema } from '../../src/sessions/walks/request.js';
import type * as asked from '../../src/web/pages/areas/walks/asked.js';
import type * as form from '../../src/web/pages/areas/walks/limits.js';

/** The pages are bundled for browsers; these files of theirs import nothing. */
async function load<T>(path: string): Promise<T> {
  const { outputText } = ts.transpileModule(await readFile(`src/web/pages/${path}`, 'utf8'), { compilerOptions: { module: ts.ModuleKind.ESNext } });
  return await import(`data:text/javascript,${encodeURIComponent(outputText)}`) as T;
}

const takes = (body: object): boolean => walkRequestSchema.safeParse(body).success;
const probe = (more: object): boolean => takes({ from: { host: 'node1' }, address: '10.0.0.1', protocol: 'udp', ...more });

t.test('the form lets in what the service takes, and nothing else', async (t) => {
  const { limits } = await load<typeof form>('areas/walks/limits.ts');
  const rows: [keyof typeof limits, (value: number) => boolean][] = [['ttl', (ttl) => probe({ options: { ttl } })], ['bytes', (bytes) => probe({ options: { bytes } })], ['port', (port) => probe({ port })]];
  for (const [name, accepts] of rows) {
    const { min, max } = limits[name];
    t.same([min - 1, min, max, max + 1].map(accepts), [false, true, true, false], name);
  }
  const waits = (waitSeconds: number): boolean => takes({ filter: 'icmp', waitSeconds });
  t.same([limits.waitSeconds.min, limits.waitSeconds.max, limits.waitSeconds.max + 1].map(waits), [true, true, false], 'waitSeconds');
});

t.test('the value that is asked for is said in the page\'s words, with its leg', async (t) => {
  const { askedWords } = await load<typeof asked>('areas/walks/asked.ts');
  const text = { reply: '应答', request: '请求', in: '入', out: '出', ttlField: 'TTL', ttl: 'the option', 'source-mac': '源 MAC' } as Parameters<typeof askedWords>[1];
  t.equal(askedWords({ at: 'node1/pod2:eth0', direction: 'in', leg: 'reply', field: 'source-mac' }, text), '应答 · node1/pod2:eth0 · 入 · 源 MAC');
  t.equal(askedWords({ at: 'n:eth0', direction: 'out', leg: 'request', field: 'ttl' }, text), '请求 · n:eth0 · 出 · TTL');
});
