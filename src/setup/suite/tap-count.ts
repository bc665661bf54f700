/**
 * Counts what a TAP 14 stream says (https://testanything.org/tap-version-14-specification.html), as tap's reporter prints it: subtests
 * indented by four before the point that closes them, never in braces.
 *
 * Counted are the test points at the leaves. A point that closes a subtest repeats what its parts said, so it counts
 * only where the parts do not tell the story: it failed though none of them did (a timeout, a wrong plan, an exit code),
 * it was skipped as a whole, or it holds nothing at all, which is a failure: a test that asserts nothing cannot fail.
 * Depth is indentation by four; a point closes a subtest when points or a plan stood deeper since the point before it.
 */
export interface Failure { name: string; detail: string }
export interface Skip { name: string; reason: string }
export interface FileResult { name: string; passed: number; failed: number; skipped: number; durationMs: number }

export interface TapCount {
  /** One line of the stream, without its line end. */
  line(text: string): void;
  /** Call once, at the end of the stream. */
  end(): void;
  readonly passed: number;
  readonly failures: Failure[];
  readonly skips: Skip[];
  readonly files: FileResult[];
}

interface Level { subtest: string | undefined; passed: number; failed: number; skipped: number; planned: boolean }
interface Point { depth: number; ok: boolean; name: string; directive: 'skip' | 'todo' | undefined; reason: string; durationMs: number }

const maxDetailLines = 200;
const pointLine = /^( *)(not )?ok\b(?: +\d+)?(?: +-)? ?(.*)$/;

export function createTapCount(onFile: (file: FileResult) => void = () => undefined): TapCount {
  return new Counter(onFile);
}

class Counter implements TapCount {
  passed = 0;
  readonly failures: Failure[] = [];
  readonly skips: Skip[] = [];
  readonly files: FileResult[] = [];
  private readonly levels: Level[] = [freshLevel()];
  private diagnosis: { indent: number; lines: string[] } | undefined;
  private lastFailure: Failure | undefined;

  constructor(private readonly onFile: (file: FileResult) => void) {}

  line(text: string): void {
    if (this.diagnosis !== undefined) { this.readDiagnosis(text, this.diagnosis); return; }
    const start = /^( *)---\s*$/.exec(text);
    if (start !== null) { this.diagnosis = { indent: start[1]?.length ?? 0, lines: [] }; return; }
    const subtest = /^( *)# Subtest: (.*)$/.exec(text);
    if (subtest !== null) { this.level(depthOf(subtest[1])).subtest = subtest[2] ?? ''; return; }
    const plan = /^( *)1\.\.(\d+)/.exec(text);
    if (plan !== null) { this.level(depthOf(plan[1])).planned = true; return; }
    const bail = /^ *Bail out!(.*)$/.exec(text);
    if (bail !== null) { this.fail(`Bail out!${bail[1] ?? ''}`, this.levels.length - 1); return; }
    const point = parsePoint(text);
    if (point !== undefined) this.point(point);
  }

  end(): void {
    if (this.diagnosis !== undefined) this.closeDiagnosis(this.diagnosis);
    if (this.levels.length > 1) this.fail('the stream ended inside a test', this.levels.length - 1);
    this.levels.splice(1);
  }

  private point(point: Point): void {
    this.lastFailure = undefined;
    const parts = this.levels[point.depth + 1];
    const level = this.level(point.depth); // closes what is deeper
    const before = { ...level };
    if (parts === undefined && level.subtest === undefined) this.leaf(point, level);
    else this.summary(point, parts ?? freshLevel(), level);
    level.subtest = undefined;
    if (point.depth === 0) this.file(point, before, level);
  }

  private leaf(point: Point, level: Level): void {
    if (point.directive !== undefined) this.skip(point, level);
    else if (point.ok) { this.passed++; level.passed++; } else this.fail(point.name, point.depth);
  }

  private summary(point: Point, parts: Level, level: Level): void {
    const counted = parts.passed + parts.failed + parts.skipped;
    level.passed += parts.passed;
    level.failed += parts.failed;
    level.skipped += parts.skipped;
    if (counted === 0 && point.ok && (point.directive === undefined || /^no tests found$/.test(point.reason))) this.fail(`${point.name} (asserts nothing)`, point.depth);
    else if (counted === 0 && point.directive !== undefined) this.skip(point, level);
    else if (!point.ok && parts.failed === 0 && point.directive === undefined) this.fail(point.name, point.depth);
  }

  private file({ name, durationMs }: Point, before: Level, now: Level): void {
    const file = { name, durationMs, passed: now.passed - before.passed, failed: now.failed - before.failed, skipped: now.skipped - before.skipped };
    this.files.push(file);
    this.onFile(file);
  }

  private fail(name: string, depth: number): void {
    this.lastFailure = { name: this.fullName(name, depth), detail: '' };
    this.failures.push(this.lastFailure);
    this.level(depth).failed++;
  }

  private skip(point: Point, level: Level): void {
    this.skips.push({ name: this.fullName(point.name, point.depth), reason: point.reason || (point.directive === 'todo' ? 'todo' : 'no reason given') });
    level.skipped++;
  }

  private fullName(name: string, depth: number): string {
    return [...this.levels.slice(0, depth).map(({ subtest }) => subtest ?? '?'), name].join(' › ');
  }

  /** The level at `depth`, made if need be; deeper ones are closed. */
  private level(depth: number): Level {
    this.levels.splice(depth + 1);
    while (this.levels.length <= depth) this.levels.push(freshLevel());
    return this.levels[depth] ?? freshLevel();
  }

  private readDiagnosis(text: string, diagnosis: { indent: number; lines: string[] }): void {
    if (text.trimEnd() === `${' '.repeat(diagnosis.indent)}...`) { this.closeDiagnosis(diagnosis); return; }
    if (diagnosis.lines.length < maxDetailLines) diagnosis.lines.push(text.slice(diagnosis.indent));
  }

  private closeDiagnosis({ lines }: { lines: string[] }): void {
    if (this.lastFailure !== undefined) this.lastFailure.detail = lines.join('\n');
    this.diagnosis = undefined;
  }
}

function parsePoint(text: string): Point | undefined {
  const match = pointLine.exec(text);
  if (match === null) return undefined;
  const [, indent, not, rest = ''] = match;
  const time = / ?# time=([\d.]+)(ms|s)/.exec(rest);
  const bare = rest.replace(/ ?# time=[\d.]+m?s/, '');
  const directive = /(?:^|\s)#\s*(skip|todo)\b\S*\s*(.*)$/i.exec(bare);
  return {
    depth: depthOf(indent), ok: not === undefined, name: (directive === null ? bare : bare.slice(0, directive.index)).trim() || 'unnamed',
    directive: directive === null ? undefined : directive[1]?.toLowerCase() === 'skip' ? 'skip' : 'todo', reason: directive?.[2]?.trim() ?? '',
    durationMs: time === null ? 0 : Number(time[1]) * (time[2] === 's' ? 1_000 : 1),
  };
}

function depthOf(indent: string | undefined): number {
  return Math.floor((indent?.length ?? 0) / 4);
}

function freshLevel(): Level {
  return { subtest: undefined, passed: 0, failed: 0, skipped: 0, planned: false };
}
