/**
 * What the schema cannot say about a lab. Each problem names file, place and the way out. `error`: the lab does not
 * do what it says; `warning`: it works, but somebody is left out (a language, say).
 */
import { isAppError } from '../errors.js';
import type { Lab, LabInstance } from './lab.js';
import { lintGuides } from './lint-guides.js';
import { lintPlaces } from './lint-places.js';
import { lintTexts } from './lint-texts.js';
import type { Problem } from './problem.js';
import { instantiate } from './render.js';
import type { Task } from './schema.js';

export type { Problem } from './problem.js';

/** Several, so that a clash that only some draws have is found. */
export const lintSeeds = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89];
const wrongAnswersPerTask = 3;

/** `known` are the slugs of all labs. Sorted as found; empty where nothing is wrong. */
export function lintLab(lab: Lab, known: string[]): Problem[] {
  const instances: LabInstance[] = [];
  for (const seed of lintSeeds) {
    try {
      instances.push(instantiate(lab.definition, seed));
    } catch (error) {
      if (!isAppError(error, 'lab-invalid')) throw error;
      return [{ level: 'error', where: `seed ${seed}`, message: error.message }];
    }
  }
  const [instance] = instances;
  if (!instance) return [];
  return [
    ...lintTasks(instance.tasks), ...lintPrerequisites(lab, known), ...lintHints(lab), ...lintQuizzes(instance), ...lintView(instance), ...lintWalks(instance),
    ...lintPlaces(instance), ...lintSetup(instance), ...lintGuides(lab, instance, known), ...lintTexts(instance),
  ];
}

function lintTasks(tasks: Task[]): Problem[] {
  const problems: Problem[] = [];
  const error = (where: string, message: string): void => void problems.push({ level: 'error', where, message });
  for (const id of twice(tasks.map((task) => task.id))) error(`tasks.${id}`, 'two tasks have this id; rename one');
  for (const task of tasks) {
    const where = `tasks.${task.id}`;
    const checks = task.checks.map(({ id }) => id);
    for (const id of twice(checks)) error(`${where}.checks.${id}`, 'two checks have this id; rename one');
    for (const need of task.needs) if (!tasks.some(({ id }) => id === need)) error(`${where}.needs`, `there is no task \`${need}\``);
    if (!reachable(task.id, tasks)) error(`${where}.needs`, 'it needs itself, through the tasks that it needs, so nobody can reach it; cut the circle');
    if (task.fault !== undefined && task.needs.length === 0) error(`${where}.fault`, 'a task that needs none opens at once: put its fault into `setup`');
    if (Object.keys(task.fresh).length === 0) error(`${where}.fresh`, 'name a check that fails before anything is done, and a text of its evidence');
    if (task.wrong.length < wrongAnswersPerTask) error(`${where}.wrong`, `${task.wrong.length} wrong answers; write at least ${wrongAnswersPerTask}`);
    const named = [...Object.keys(task.fresh), ...task.wrong.flatMap(({ fails }) => Object.keys(fails))];
    for (const id of new Set(named)) if (!checks.includes(id)) error(where, `a wrong answer or \`fresh\` names the check \`${id}\`, which the task does not have`);
    for (const { id, fails } of task.wrong) if (Object.keys(fails).length === 0) error(`${where}.wrong.${id}`, 'say which checks fail');
    const tested = new Set(named);
    for (const id of checks) if (!tested.has(id)) problems.push({ level: 'warning', where: `${where}.checks.${id}`, message: 'no wrong answer makes this check fail; nobody knows that it can' });
  }
  return problems;
}

/** True when the task's needs come to an end. */
function reachable(id: string, tasks: Task[], path: string[] = []): boolean {
  if (path.includes(id)) return false;
  const needs = tasks.find((task) => task.id === id)?.needs ?? [];
  return needs.every((need) => reachable(need, tasks, [...path, id]));
}

function lintPrerequisites({ document }: Lab, known: string[]): Problem[] {
  const missing = document.meta.prerequisites.filter((slug) => !known.includes(slug) || slug === document.slug);
  return missing.map((slug) => ({ level: 'error', where: 'meta.prerequisites', message: `there is no other lab \`${slug}\`` }));
}

function lintHints({ document }: Lab): Problem[] {
  return document.tasks.flatMap(({ id, hints, points }) => {
    const cost = hints.reduce((sum, hint) => sum + hint.cost, 0);
    return cost <= points ? [] : [{ level: 'error' as const, where: `tasks.${id}.hints`, message: `the hints cost ${cost} points, more than the task's ${points}` }];
  });
}

/** Setup comes before the learner, so it finds nothing that the learner is to build. */
function lintSetup({ document, topology }: LabInstance): Problem[] {
  const later = new Set(topology.namespaces.filter(({ builtBy }) => builtBy === 'learner').map(({ id }) => id));
  const early = [...document.setup.map(({ on }, index) => ({ on, where: `setup[${index}]` })), ...(document.readiness?.checks ?? []).flatMap((check) => ('on' in check ? [{ on: check.on, where: `readiness.${check.id}` }] : []))];
  return early.filter(({ on }) => later.has(on.replace(/:.*/, ''))).map(({ on, where }) => ({ level: 'error', where, message: `the learner builds ${on}, later` }));
}

/** What a page draws and offers: every host and pod with its name in a cluster, something to capture and a packet to follow. */
function lintView({ document: { kubernetes, captures, walks }, topology }: LabInstance): Problem[] {
  const places = topology.hosts.flatMap(({ name, pods }) => [name, ...pods.map((pod) => `${name}/${pod.name}`)]);
  const nameless = places.filter((place) => !Object.hasOwn(kubernetes, place)).map((place): Problem => ({ level: 'warning', where: 'kubernetes', message: `say what a cluster calls ${place}` }));
  const offers = [['captures', captures, 'suggest a capture'], ['walks', walks, 'name a packet to follow']] as const;
  return [...nameless, ...offers.flatMap(([where, given, message]): Problem[] => (given.length > 0 ? [] : [{ level: 'warning', where, message }]))];
}

function lintQuizzes({ document, tasks }: LabInstance): Problem[] {
  const quizzes = document.quizzes.map(({ id }) => id);
  const doubled = twice(quizzes).map((id): Problem => ({ level: 'error', where: `quizzes.${id}`, message: 'two questions have this id; rename one' }));
  const unknown = tasks.flatMap((task) => task.checks.flatMap((check): Problem[] =>
    (check.kind === 'quiz' && !quizzes.includes(check.quiz) ? [{ level: 'error', where: `tasks.${task.id}.checks.${check.id}`, message: `there is no question \`${check.quiz}\`` }] : [])));
  return [...doubled, ...unknown];
}

/** Places are `lintPlaces`' matter. */
function lintWalks({ document, tasks }: LabInstance): Problem[] {
  const walks = document.walks.map(({ id }) => id);
  const doubled = twice(walks).map((id): Problem => ({ level: 'error', where: `walks.${id}`, message: 'two walks have this id; rename one' }));
  const portless = document.walks.flatMap(({ id, protocol, port }): Problem[] => (protocol === 'tcp' && port === undefined ? [{ level: 'error', where: `walks.${id}`, message: 'say to which `port` it goes' }] : []));
  const unknown = tasks.flatMap((task) => task.checks.flatMap((check): Problem[] =>
    (check.kind === 'predict' && !walks.includes(check.walk) ? [{ level: 'error', where: `tasks.${task.id}.checks.${check.id}`, message: `there is no walk \`${check.walk}\`` }] : [])));
  return [...doubled, ...portless, ...unknown];
}

function twice(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
