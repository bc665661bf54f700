/** The pages as files: what is sent, under which policy, and how much of it. What they do is shown in a real browser, in the files beside this one. */
import { readFileSync } from 'node:fs';
import t from 'tap';
import { pageAddresses } from '../../src/web/addresses.js';
import { build } from '../support/app.js';

const { app } = await build(t);
const asset = /(?:src|href)="(\/assets\/[^"]+)"/g;
const session = '01a221c5-b962-7000-b7af-1f881c879375';
const html = (await app.inject('/labs')).body;

t.test('every address of a page answers the same page, under a policy that runs files of ours only', async (t) => {
  for (const address of pageAddresses) {
    const { statusCode, headers, body } = await app.inject(address.replace(/:\w+/g, 'x'));
    t.equal(statusCode, 200, address);
    t.match(headers['content-type'], /^text\/html/, address);
    t.match(headers['content-security-policy'], /default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; .*frame-ancestors 'none'/, address);
    t.notMatch(body, /<script(?![^>]* src=)|<style|\son\w+=|(src|href)="(https?:)?\/\//, `${address}: no inline script or style, nothing from elsewhere`);
  }
});

t.test('the nonce is another one each time', async (t) => {
  const nonces = await Promise.all([1, 2].map(async () => /style-nonce" content="([^"]+)"/.exec((await app.inject('/login')).body)?.[1]));
  t.match(nonces[0], /^[A-Za-z0-9+/=]{24}$/);
  t.not(nonces[0], nonces[1]);
});

t.test('files are compressed and kept for ever; what is not there is a problem', async (t) => {
  const files = [...html.matchAll(asset)].map(([, path = '']) => path);
  t.ok(files.length > 3, 'script, style, icon, and what the script imports');
  for (const file of files) {
    const answer = await app.inject({ url: file, headers: { 'accept-encoding': 'gzip, deflate, br' } });
    t.equal(answer.statusCode, 200, file);
    t.match(answer.headers['cache-control'], /max-age=31536000, immutable/, file);
    t.equal(answer.headers['x-content-type-options'], 'nosniff');
    if (!file.endsWith('.svg')) t.equal(answer.headers['content-encoding'], 'br', file);
  }
  for (const wrong of ['/assets/none.js', '/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/']) {
    t.equal((await app.inject(wrong)).statusCode, 404, wrong);
  }
});

t.test('the workspace\'s page names all of its scripts and what it asks first, and nothing else of the address', async (t) => {
  const workspace = (await app.inject(`/sessions/${session}`)).body;
  t.match(workspace, `<link rel="preload" as="fetch" crossorigin href="/v1/sessions/${session}/tasks">`);
  const [scripts, others] = [workspace, html].map((body) => new Set([...body.matchAll(asset)].map(([, path = '']) => path)));
  t.ok([...others ?? []].every((path) => scripts?.has(path)) && (scripts?.size ?? 0) > (others?.size ?? 0), 'those of every page, and more');
  for (const path of scripts ?? []) t.equal((await app.inject(path)).statusCode, 200, path);
  for (const wrong of ['x', `${session}"`, '%22%3E%3Cscript%3E']) t.equal((await app.inject(`/sessions/${encodeURIComponent(wrong)}`)).body.replace(/nonce" content="[^"]+/, ''), html.replace(/nonce" content="[^"]+/, ''), wrong);
});

t.test('the first load of the workspace is at most 350 KB, without the terminal and the graph', (t) => {
  const built = new URL('../../dist/pages/', import.meta.url);
  t.ok(firstLoadBytes(built, 'workspace.tsx') <= 350 * 1024, `${firstLoadBytes(built, 'workspace.tsx')} bytes`);
  t.end();
});

interface Output { entryPoint?: string; imports: { path: string; kind: string }[] }

/** Compressed bytes of the first script, the style and all that a page's own script imports at once. */
function firstLoadBytes(built: URL, page: string): number {
  const { outputs } = JSON.parse(readFileSync(new URL('meta.json', built), 'utf8')) as { outputs: Record<string, Output> };
  const wanted = Object.keys(outputs).filter((name) => ['main.tsx', 'main.css', page].some((source) => outputs[name]?.entryPoint?.endsWith(`/${source}`)));
  const all = new Set<string>();
  const visit = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') visit(path);
  };
  wanted.forEach(visit);
  if (wanted.length !== 3) throw new Error(`Found ${wanted.join(', ')}.`);
  return [...all].reduce((sum, name) => sum + readFileSync(new URL(`assets/${name.split('/').at(-1)}.br`, built)).length, 0);
}
