/** What can be done in a preview, one line each. */
import { gradeTask, findTask } from '../../grading/grade-task.js';
import type { GuideBlock } from '../../labs/guide.js';
import type { LabInstance } from '../../labs/lab.js';
import { placesOf } from '../../labs/lint-places.js';
import { targetOf } from '../../labs/places.js';
import { inLocale, type Locale } from '../../labs/text.js';
import type { Sandbox } from '../../sandbox/contract.js';
import { rebuildLab } from '../../sessions/build.js';
import type { LabBuild as BuiltLab } from '../../sessions/parts.js';
import { runSteps } from '../../sessions/steps.js';
import { attachHere } from './terminal.js';

export const previewHelp = `guide [TASK]       the introduction, or a task's text
shell [PLACE]      a terminal there, until Ctrl-D
run PLACE COMMAND  one command there, as the learner's root
check [TASK]       grade a task, or all
fault TASK         what the service breaks when the task opens
solve TASK         the author's solution
reset              as a learner finds it
places             where shells can be
quit`;

export interface PreviewCommands {
  name: string;
  over: boolean;
  /** False where it failed; what is wrong has been printed. */
  run(line: string): Promise<boolean>;
}

interface Stage {
  instance: LabInstance;
  sandbox: Sandbox;
  locale: Locale;
  seed: number;
}

const commandTimeoutMs = 60_000;

export function createPreviewCommands(stage: Stage): PreviewCommands {
  const { instance, sandbox } = stage;
  // What `solve` did, for questions: their answers count as given.
  const answers: Record<string, string[]> = {};

  const table: Record<string, (rest: string) => Promise<boolean> | boolean> = {
    guide: (task) => guide(stage, task),
    shell: (place) => shell(stage, place),
    run: (rest) => run(stage, rest),
    check: (task) => check(stage, task, answers),
    async fault(id) {
      await runSteps(sandbox, findTask(instance, id).fault ?? []);
      return true;
    },
    async solve(id) {
      const task = findTask(instance, id);
      await runSteps(sandbox, task.solution);
      Object.assign(answers, task.solutionAnswers);
      return true;
    },
    async reset() {
      await rebuildLab(sandbox, instanceOf(instance));
      for (const quiz of Object.keys(answers)) delete answers[quiz];
      return true;
    },
    places: () => say(placesOf(instance).known.join('\n')),
    help: () => say(previewHelp),
    quit() { return commands.over = true; },
  };
  const commands: PreviewCommands = { name: instance.slug, over: false, run: runLine };

  async function runLine(line: string): Promise<boolean> {
    const [, word = '', rest = ''] = /^\s*(\S+)\s*([^]*?)\s*$/.exec(line) ?? [];
    const command = Object.hasOwn(table, word) ? table[word] : undefined;
    if (!command) return say(`There is no "${word}".\n${previewHelp}`) && false;
    try {
      return await command(rest);
    } catch (error) {
      return say(`✗ ${error instanceof Error ? error.message : String(error)}`) && false;
    }
  }
  return commands;
}

/** What the sessions build of an instance. */
export function instanceOf({ document, topology }: LabInstance): BuiltLab {
  return { size: document.sandbox.size, topology, setup: document.setup, readiness: document.readiness };
}

function guide({ instance, locale, seed }: Stage, id: string): boolean {
  const texts = instance.guides[locale] ?? instance.guides.en;
  if (id !== '') return say(plain(texts?.tasks[findTask(instance, id).id] ?? []));
  const { meta } = instance.document;
  const tasks = instance.tasks.map((task) => `  ${task.id}  ${inLocale(task.title, locale)} (${task.points} points)`);
  return say(`${inLocale(meta.title, locale)}, seed ${seed}\n\n${plain(texts?.intro ?? [])}\n\n${tasks.join('\n')}`);
}

/** Actions as indented text under what they are. */
function plain(blocks: GuideBlock[]): string {
  return blocks.map((block) => (block.kind === 'markdown' ? block.text.trim() : `  [${block.action}${block.target === null ? '' : ` ${block.target}`}]\n${block.body.replace(/^/gm, '    ')}`.trimEnd())).join('\n\n');
}

async function shell({ instance, sandbox }: Stage, place: string): Promise<boolean> {
  if (!process.stdin.isTTY) return say('A shell needs a terminal; use `run PLACE COMMAND`.') && false;
  await attachHere(sandbox, place === '' ? placesOf(instance).known[0] ?? '' : place);
  return true;
}

async function run({ sandbox }: Stage, rest: string): Promise<boolean> {
  const [, place = '', command = ''] = /^(\S+)\s+([^]+)$/.exec(rest) ?? [];
  if (command === '') return say('run PLACE COMMAND') && false;
  const { stdout, stderr, code, signal } = await sandbox.run({ target: targetOf(place), argv: ['/bin/bash', '-c', command], as: 'learner', timeoutMs: commandTimeoutMs }, { maxOutputBytes: 256 * 1024 });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return code === 0 || (say(`ended with ${String(code ?? signal)}`) && false);
}

async function check({ instance, sandbox, locale }: Stage, id: string, answers: Record<string, string[]>): Promise<boolean> {
  let passed = true;
  for (const task of id === '' ? instance.tasks : [findTask(instance, id)]) {
    const grade = await gradeTask({ lab: instance, taskId: task.id, sandbox, locale, answers });
    say(`${grade.passed ? '✓' : '✗'} ${task.id}: ${grade.score} of ${grade.maxScore} points, ${Math.round(grade.durationMs)} ms`);
    for (const each of grade.checks) say(`    ${each.passed ? '✓' : '✗'} ${each.id}: ${each.sentence}${each.passed ? '' : `\n        expected: ${each.expected}\n        seen: ${each.seen}`}`);
    passed &&= grade.passed;
  }
  return passed;
}

function say(text: string): true {
  console.log(text);
  return true;
}
