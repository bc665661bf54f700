/** Which addresses the service calls. It needs no second database: nothing is stored. */
import { createServer, type AddressInfo } from 'node:net';
import type { lookup } from 'node:dns';
import t from 'tap';
import { checkedLookup, checkLiteral, checkName, isAllowed, parseAllowed } from '../../src/auth/addresses.js';
import { post } from '../../src/jobs/webhooks/post.js';
import { startReceiver } from '../support/receiver.js';

const nothing = parseAllowed([]);

const refused: [string, string][] = [
  ['loopback', '127.0.0.1'], ['loopback', '127.255.0.1'], ['loopback', '::1'], ['this host', '0.0.0.0'], ['this host', '::'],
  ['private', '10.1.2.3'], ['private', '172.16.0.1'], ['private', '172.31.255.255'], ['private', '192.168.1.1'], ['unique local', 'fd00::1'],
  ['link-local, cloud metadata', '169.254.169.254'], ['link-local', 'fe80::1'], ['carrier-grade NAT', '100.64.0.1'],
  ['multicast', '224.0.0.1'], ['multicast', 'ff02::1'], ['broadcast', '255.255.255.255'], ['reserved', '240.0.0.1'], ['benchmark', '198.18.0.1'],
  ['documentation', '192.0.2.1'], ['documentation', '2001:db8::1'], ['IPv4-mapped', '::ffff:127.0.0.1'], ['IPv4-mapped', '::ffff:10.0.0.1'], ['IPv4-mapped in hexadecimal', '::ffff:7f00:1'],
  ['IPv4-compatible', '::127.0.0.1'], ['NAT64', '64:ff9b::7f00:1'], ['local NAT64', '64:ff9b:1::a00:1'], ['6to4', '2002:7f00:1::'], ['Teredo', '2001::1'], ['site-local', 'fec0::1'],
  ['with a zone', 'fe80::1%lo'], ['no address', 'example.org'], ['nothing', ''],
];

t.test('addresses that are not of the public Internet are refused', async (t) => {
  for (const [name, address] of refused) t.equal(isAllowed(address, nothing), false, `${name}: ${address}`);
  for (const address of ['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:1.1.1.1']) t.equal(isAllowed(address, nothing), true, address);
});

t.test('the operator allows networks, addresses, or all', async (t) => {
  const some = parseAllowed(['10.0.0.0/8', '127.0.0.1', 'fd00::/8']);
  t.same(['10.9.9.9', '127.0.0.1', 'fd12::1', '::ffff:10.0.0.1'].map((address) => isAllowed(address, some)), [true, true, true, true]);
  t.same(['127.0.0.2', '192.168.0.1', '::1'].map((address) => isAllowed(address, some)), [false, false, false]);
  t.equal(isAllowed('127.0.0.1', parseAllowed(['1'])), true);
  t.same(parseAllowed(['0']), []);
  t.throws(() => parseAllowed(['10.0.0.0/8', 'intranet']), /WEBHOOK_ALLOW_PRIVATE: intranet/);
});

t.test('an address in the URL is judged however it is written', async (t) => {
  for (const host of ['127.0.0.1', '0x7f.1', '2130706433', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '[0:0:0:0:0:0:0:1]']) {
    t.throws(() => { checkLiteral(new URL(`http://${host}/`).hostname, nothing); }, /not a public address/, host);
  }
  t.doesNotThrow(() => { checkLiteral('example.org', nothing); });
  await t.rejects(checkName('localhost', nothing), /not a public address/, 'a name that is a private address');
  await t.resolves(checkName('no-such-name.invalid', nothing), 'a name that nobody knows yet');
});

t.test('nothing is sent to an address that is refused', async (t) => {
  const receiver = await startReceiver(t);
  const { port } = new URL(receiver.url);
  const signal = AbortSignal.timeout(10_000);
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) {
    await t.rejects(post({ url: `http://${host}:${port}/`, headers: {}, body: '{}' }, { allowed: nothing, signal }), /not a public address/, host);
  }
  t.equal(receiver.requests.length, 0);
  t.equal((await post({ url: receiver.url, headers: {}, body: '{}' }, { allowed: parseAllowed(['127.0.0.1']), signal })).status, 204, 'and it is, where it is allowed');
});

/** A name server's answer, in the shape of `dns.lookup` with `all`. */
function answers(...addresses: string[]): typeof lookup {
  const resolve = (_name: string, _options: object, callback: (error: null, found: { address: string; family: number }[]) => void): void => {
    callback(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
  return resolve as unknown as typeof lookup;
}

t.test('a name with one private address among public ones is refused at the moment of connecting', async (t) => {
  const found = (resolve: typeof lookup): Promise<unknown> => new Promise((done) => { checkedLookup(nothing, resolve)('rebinding.example', { all: true }, (error, addresses) => { done(error ?? addresses); }); });
  t.match(await found(answers('1.1.1.1', '10.0.0.1')), { message: 'rebinding.example is 10.0.0.1, which is not a public address' });
  t.same(await found(answers('1.1.1.1')), [{ address: '1.1.1.1', family: 4 }]);
  const single = await new Promise((done) => { checkedLookup(nothing, answers('1.1.1.1'))('example.org', {}, (_error, address, family) => { done([address, family]); }); });
  t.same(single, ['1.1.1.1', 4], 'for who asks for one address');
});

t.test('an endless answer is read no further than its first bytes', async (t) => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 500 No\r\ntransfer-encoding: chunked\r\n\r\n');
    const flood = setInterval(() => socket.write(`1000\r\n${'x'.repeat(0x1000)}\r\n`), 1);
    socket.once('close', () => { clearInterval(flood); });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  t.teardown(() => { server.close(); });
  const { port } = server.address() as AddressInfo;
  const answer = await post({ url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' }, { allowed: 'all', signal: AbortSignal.timeout(10_000) });
  t.match(answer, { status: 500, text: 'x'.repeat(1_000) });
});
