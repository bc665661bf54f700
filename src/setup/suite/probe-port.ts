/** Ports of loopback: whether somebody listens on one, and one that nobody has now. */
import { createConnection, createServer, type AddressInfo } from 'node:net';

export function probePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    const done = (answer: boolean): void => { socket.destroy(); resolve(answer); };
    socket.once('connect', () => { done(true); }).once('error', () => { done(false); }).setTimeout(1_000, () => { done(false); });
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // A server that listens on a port has such an address.
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); });
    });
  });
}
