import t from 'tap';
import { checkOrigin } from '../../src/routes/origin.js';

const policy = { publicUrl: 'https://labs.example.org/base/', allowedOrigins: ['https://lms.example.edu'] };
const ownOrigin = 'http://127.0.0.1:8080';

t.test('only pages of this service and of allowed origins may use a cookie', async (t) => {
  const rows: [origin: string | undefined, site: string | undefined, accepted: boolean][] = [
    ['https://labs.example.org', 'same-origin', true],
    ['https://labs.example.org', undefined, true],
    ['HTTPS://LABS.example.org', undefined, true],
    [ownOrigin, undefined, true],
    ['https://lms.example.edu', 'cross-site', true],
    [undefined, 'same-origin', true],
    [undefined, undefined, false],
    [undefined, 'none', false],
    [undefined, 'same-site', false],
    [undefined, 'cross-site', false],
    ['null', 'same-origin', false],
    ['', 'same-origin', false],
    ['https://evil.example', 'same-origin', false],
    ['http://labs.example.org', undefined, false],
    ['https://labs.example.org:8443', undefined, false],
    ['https://labs.example.org.evil.example', undefined, false],
    ['https://labs.example.org/base', undefined, false],
    ['http://127.0.0.1', undefined, false],
  ];
  for (const [origin, secFetchSite, accepted] of rows) {
    const check = (): void => { checkOrigin({ origin, secFetchSite, ownOrigin }, policy); };
    const name = `${origin ?? 'no origin'}, ${secFetchSite ?? 'no Sec-Fetch-Site'}`;
    if (accepted) t.doesNotThrow(check, name);
    else t.throws(check, { code: 'origin-refused' }, name);
  }
});

t.test('without a public address the address that the client used counts', async (t) => {
  const open = { publicUrl: undefined, allowedOrigins: [] };
  t.doesNotThrow(() => { checkOrigin({ origin: ownOrigin, secFetchSite: undefined, ownOrigin }, open); });
  t.throws(() => { checkOrigin({ origin: 'https://labs.example.org', secFetchSite: undefined, ownOrigin }, open); }, { code: 'origin-refused' });
});
