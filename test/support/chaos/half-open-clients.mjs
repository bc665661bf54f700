// node half-open-clients.mjs '{"host", "port", "silent", "halfHeaders", "sockets": [["PATH", "SUBPROTOCOL"], …], "token"}': opens them all, says how many WebSockets are open and from which ports all are, and holds them.
import { createConnection } from 'node:net';

const { host, port, silent, halfHeaders, sockets, token } = JSON.parse(process.argv[2]);
/** In the order of opening. */
const ports = [];
const connect = () => new Promise((resolve, reject) => {
  const socket = createConnection({ host, port }, () => { resolve(socket); });
  socket.on('error', reject);
  socket.once('connect', () => { ports.push(socket.localPort); });
});

async function upgrade([path, protocol]) {
  const socket = await connect();
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Protocol: ${protocol}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  const [first] = await new Promise((resolve) => { socket.once('data', (data) => { resolve(data.toString().split('\r\n')); }); });
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
console.log(JSON.stringify({ open, ports, refused: Object.fromEntries(refused) }));
setInterval(() => undefined, 1_000);
