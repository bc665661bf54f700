/** Whether somebody listens on a port of this machine. */
import { createConnection } from 'node:net';

export function probePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    const done = (answer: boolean): void => { socket.destroy(); resolve(answer); };
    socket.once('connect', () => { done(true); }).once('error', () => { done(false); }).setTimeout(1_000, () => { done(false); });
  });
}
