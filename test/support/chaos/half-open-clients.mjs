// node half-open-clients.mjs '{"host", "port", "silent", "halfHeaders", "sockets": [["PATH", "SUBPROTOCOL", PASTES], …], "token"}': opens them all, pastes much into some, says how many WebSockets are open, how many take no more of it, and from which ports all are, and holds them.
import { createConnection } from 'node:net';

const { host, port, silent, halfHeaders, sockets, token } = JSON.parse(process.argv[2]);
/** In the order of opening. */
const ports = [];
const connect = () => new Promise((resolve, reject) => {
  const socket = createConnection({ host, port }, () => { resolve(socket); });
  socket.on('error', reject);
  socket.once('connect', () => { ports.push(socket.localPort); });
});

/** A binary message of 64 KiB on channel 0, masked with zeros (RFC 6455 §5.2). */
const message = Buffer.concat([Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]), Buffer.alloc(2 ** 16)]);
const pasting = [];

async function upgrade([path, protocol, pastes]) {
  const socket = await connect();
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Protocol: ${protocol}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  const [first] = await new Promise((resolve) => { socket.once('data', (data) => { resolve(data.toString().split('\r\n')); }); });
  if (pastes && first.includes(' 101 ')) {
    pasting.push(socket);
    for (let count = 0; count < 400; count += 1) socket.write(message);
  }
  return first;
}

for (let count = 0; count < silent; count += 1) await connect();
for (let count = 0; count < halfHeaders; count += 1) (await connect()).write('GET /v1/labs HTTP/1.1\r\nHost: x\r\nX-Half');
const refused = new Map();
let open = 0;
for (const each of sockets) {
  const answer = await upgrade(each);
  if (answer.includes(' 101 ')) open += 1;
  else refused.set(answer, (refused.get(answer) ?? 0) + 1);
}
// What the kernels and the service hold for a reader that does not read is taken soon.
await new Promise((resolve) => setTimeout(resolve, 2_000));
const held = pasting.filter((socket) => socket.writableLength > 0).length;
console.log(JSON.stringify({ open, held, ports, refused: Object.fromEntries(refused) }));
setInterval(() => undefined, 1_000);
