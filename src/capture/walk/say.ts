/** The names that a walk's words use, in both languages at once. */
import { say, type Words } from '../../topology/words.js';

export { say, type Words };

export function join(parts: readonly Words[], separators: Words = say(' ', '')): Words {
  return say(parts.map(({ en }) => en).join(separators.en), parts.map((part) => part['zh-CN']).join(separators['zh-CN']));
}

/** `node1/pod1` is called `pod1 on node1`. */
export function place(namespace: string): Words {
  const [host = '', pod] = namespace.split('/');
  return pod === undefined ? say(host, host) : say(`${pod} on ${host}`, `${host} 上的 ${pod}`);
}

export function at(namespace: string, device: string | null): Words {
  const where = place(namespace);
  return device === null ? where : say(`${device} of ${where.en}`, `${where['zh-CN']} 的 ${device}`);
}
