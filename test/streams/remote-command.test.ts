import t from 'tap';
import { exitMessage, readMessage, writeMessage, type ClientMessage } from '../../src/streams/remote-command.js';

const bytes = (channel: number, text = ''): Buffer => Buffer.concat([Buffer.from([channel]), Buffer.from(text)]);

t.test('messages from a client are read by their channel', async (t) => {
  const table: [string, Buffer, ClientMessage][] = [
    ['stdin', bytes(0, 'ls\n'), { kind: 'stdin', bytes: Buffer.from('ls\n') }],
    ['empty stdin does nothing', bytes(0), { kind: 'nothing' }],
    ['resize', bytes(4, '{"Width":120,"Height":40}'), { kind: 'resize', columns: 120, rows: 40 }],
    ['close of stdin', Buffer.from([255, 0]), { kind: 'end' }],
    ['close of another channel', Buffer.from([255, 1]), { kind: 'nothing' }],
    ['no byte at all', Buffer.alloc(0), { kind: 'nothing' }],
  ];
  for (const [name, message, expected] of table) t.same(readMessage(message, true), expected, name);
});

t.test('what is not in the protocol is refused with a sentence', async (t) => {
  const table: [string, Buffer, boolean][] = [
    ['a text message', bytes(0, 'ls'), false],
    ['stdout from a client', bytes(1, 'x'), true],
    ['an unknown channel', bytes(77, 'x'), true],
    ['a resize that is not JSON', bytes(4, '{'), true],
    ['a resize without rows', bytes(4, '{"Width":80}'), true],
    ['a resize to nothing', bytes(4, '{"Width":0,"Height":24}'), true],
    ['a resize beyond what the agent takes', bytes(4, '{"Width":1001,"Height":24}'), true],
    ['a resize with text', bytes(4, '{"Width":"80","Height":24}'), true],
    ['a resize that is null', bytes(4, 'null'), true],
  ];
  for (const [name, message, binary] of table) {
    const read = readMessage(message, binary);
    t.equal(read.kind, 'invalid', name);
    t.match(read, { why: /\w{3}/ }, `${name}: says why`);
  }
});

t.test('a message to a client begins with its channel', async (t) => {
  t.same(writeMessage(2, Buffer.from('oops')), bytes(2, 'oops'));
  t.same(writeMessage(1, Buffer.alloc(0)), Buffer.from([1]));
});

t.test('the end of a program is told as a Kubernetes Status', async (t) => {
  const read = (message: Buffer): unknown => {
    t.equal(message[0], 3);
    return JSON.parse(message.subarray(1).toString());
  };
  t.same(read(exitMessage({ code: 0, signal: null })), { metadata: {}, status: 'Success' });
  t.match(read(exitMessage({ code: 3, signal: null })), { status: 'Failure', reason: 'NonZeroExitCode', details: { causes: [{ reason: 'ExitCode', message: '3' }] } });
  t.match(read(exitMessage({ code: null, signal: 'SIGKILL' })), { status: 'Failure', details: { causes: [{ reason: 'Signal', message: 'SIGKILL' }] } });
  t.match(read(exitMessage({ code: null, signal: 'SIGKILL', reason: 'deadline' })), { status: 'Failure', message: /longer/, details: { causes: [{ reason: 'deadline' }] } });
});
