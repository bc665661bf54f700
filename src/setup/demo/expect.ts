/** What the demo claims, it checks: the first untrue claim ends it. */
export class Untrue extends Error {}

export function expect(claim: string, holds: boolean, seen?: unknown): void {
  if (!holds) throw new Untrue(`Not true: ${claim}.${seen === undefined ? '' : ` Seen: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`}`);
  console.log(`  ✓ ${claim}`);
}

export function heading(text: string): void {
  console.log(`\n${text}`);
}

export function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
