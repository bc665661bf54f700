/**
 * Guides are Markdown with fenced actions that a page can make clickable. An action's info string is its name and a
 * target; its body is what to type, or nothing:
 *
 *     ```run node1/pod1      type the body into a terminal there
 *     ```copy node1          text to copy, for a terminal there; without a target, for wherever it fits
 *     ```capture bridge      start the lab's suggested capture of that id
 *     ```walk pod1-to-pod2   walk the lab's packet of that id
 *     ```check plug-in       grade that task
 *     ```quiz ttl            ask that question
 *
 * Every other fence is an ordinary code block. The parser knows fences (CommonMark §4.5) and nothing else.
 */
export const guideActions = ['run', 'copy', 'capture', 'walk', 'check', 'quiz'] as const;
export type GuideAction = (typeof guideActions)[number];

export type GuideBlock =
  | { kind: 'markdown'; line: number; text: string }
  | { kind: 'action'; line: number; action: GuideAction; target: string | null; body: string };

/** Blocks in order; `line` counts from 1. Never throws: an unclosed fence ends with the text, as CommonMark says. */
export function parseGuide(text: string): GuideBlock[] {
  const lines = text.split('\n');
  const blocks: GuideBlock[] = [];
  let prose: string[] = [];
  const flush = (end: number): void => {
    if (prose.some((line) => line.trim() !== '')) blocks.push({ kind: 'markdown', line: end - prose.length + 1, text: prose.join('\n') });
    prose = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/.exec(lines[index] ?? '');
    if (!opening) {
      prose.push(lines[index] ?? '');
      continue;
    }
    const end = closingLine(lines, index, opening[1] ?? '```');
    const body = lines.slice(index + 1, end);
    const action = actionOf(opening[2] ?? '');
    if (action) {
      flush(index);
      blocks.push({ kind: 'action', line: index + 1, ...action, body: body.join('\n') });
    } else {
      prose.push(...lines.slice(index, end + 1));
    }
    index = end;
  }
  flush(lines.length);
  return blocks;
}

function closingLine(lines: string[], opening: number, fence: string): number {
  const mark = fence.startsWith('`') ? '`' : '~';
  const closing = new RegExp(`^ {0,3}${mark}{${fence.length},}\\s*$`);
  const found = lines.findIndex((line, index) => index > opening && closing.test(line));
  return found === -1 ? lines.length : found;
}

function actionOf(info: string): { action: GuideAction; target: string | null } | undefined {
  const [word = '', target = null] = info.trim().split(/\s+/);
  const action = guideActions.find((name) => name === word);
  return action && { action, target };
}
