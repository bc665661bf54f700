/** Why a session ended or failed, by its `reasonCode`; the service's own sentence is English. */
import { reasonWords } from './reason-words.js';
import { defineTexts } from './texts.js';

const texts = defineTexts(reasonWords.en, reasonWords['zh-CN']);

/** In the visitor's language; undefined for a code that is not known here. */
export function reasonText(code: string | null): string | undefined {
  const known: Record<string, string> = texts();
  return code !== null && Object.hasOwn(known, code) ? known[code] : undefined;
}
