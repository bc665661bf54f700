import t from 'tap';
import { bearerProtocolPrefix, cookieName, findCredential, type Credential } from '../../src/routes/credentials.js';

const encoded = `${bearerProtocolPrefix}${Buffer.from('vl_socket').toString('base64url')}`;

t.test('the most explicit credential counts', async (t) => {
  const rows: { name: string; headers?: Record<string, string>; cookie?: string; isWebSocket?: boolean; expected: Credential | undefined }[] = [
    { name: 'nothing', expected: undefined },
    { name: 'bearer', headers: { authorization: 'Bearer vl_abc' }, expected: { token: 'vl_abc', from: 'header' } },
    { name: 'the scheme in any case (RFC 9110 §11.1)', headers: { authorization: 'bearer  vl_abc ' }, expected: { token: 'vl_abc', from: 'header' } },
    { name: 'another scheme', headers: { authorization: 'Basic dmw6eA==' }, expected: undefined },
    { name: 'no token', headers: { authorization: 'Bearer ' }, expected: undefined },
    { name: 'two words', headers: { authorization: 'Bearer a b' }, expected: undefined },
    { name: 'too long', headers: { authorization: `Bearer ${'x'.repeat(513)}` }, expected: undefined },
    { name: 'cookie', cookie: 'vl_c', expected: { token: 'vl_c', from: 'cookie' } },
    { name: 'empty cookie', cookie: '', expected: undefined },
    { name: 'header before cookie', headers: { authorization: 'Bearer vl_abc' }, cookie: 'vl_c', expected: { token: 'vl_abc', from: 'header' } },
    { name: 'subprotocol', headers: { 'sec-websocket-protocol': `v5.channel.k8s.io, ${encoded}` }, isWebSocket: true, expected: { token: 'vl_socket', from: 'subprotocol' } },
    { name: 'subprotocol before cookie', headers: { 'sec-websocket-protocol': encoded }, cookie: 'vl_c', isWebSocket: true, expected: { token: 'vl_socket', from: 'subprotocol' } },
    { name: 'subprotocol of what is no WebSocket', headers: { 'sec-websocket-protocol': encoded }, expected: undefined },
    { name: 'an empty subprotocol token', headers: { 'sec-websocket-protocol': bearerProtocolPrefix }, isWebSocket: true, expected: undefined },
  ];
  for (const { name, headers = {}, cookie, isWebSocket = false, expected } of rows) {
    t.same(findCredential({ headers, cookies: { [cookieName]: cookie }, isWebSocket }), expected, name);
  }
});
