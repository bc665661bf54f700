/** Words for people, in both languages at once; and the names that they use. */
export interface Words { en: string; 'zh-CN': string }

export function say(en: string, chinese: string): Words {
  return { en, 'zh-CN': spaced(chinese) };
}

/** Names and numbers stand off from Chinese characters, as people write. */
function spaced(text: string): string {
  return text.replace(/(\p{Script=Han})([A-Za-z0-9-])/gu, '$1 $2').replace(/([A-Za-z0-9])(\p{Script=Han})/gu, '$1 $2');
}

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
