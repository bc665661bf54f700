/** Words for people, in both languages at once. */
export interface Words { en: string; 'zh-CN': string }

export function say(en: string, chinese: string): Words {
  return { en, 'zh-CN': spaced(chinese) };
}

/** What is the same in every language: a name, an address, a command. */
export const same = (text: string): Words => ({ en: text, 'zh-CN': text });

/** Names and numbers stand off from Chinese characters, as people write. */
function spaced(text: string): string {
  return text.replace(/(\p{Script=Han})([A-Za-z0-9-])/gu, '$1 $2').replace(/([A-Za-z0-9])(\p{Script=Han})/gu, '$1 $2');
}
