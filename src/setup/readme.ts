/** The parts of the README that are made from the source, between `<!-- NAME: begin -->` and `<!-- NAME: end -->`. */
import { configurationTable } from '../config.js';

/** `readme` with its made parts as they should be. Throws where a marker is missing. */
export function renderReadme(readme: string): string {
  return replacePart(readme, 'configuration', configurationTable());
}

function replacePart(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}: begin -->`;
  const end = `<!-- ${name}: end -->`;
  const [before, rest] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || rest < before) throw new Error(`README.md has no part "${name}"`);
  return `${text.slice(0, before + begin.length)}\n${content}\n${text.slice(rest)}`;
}
