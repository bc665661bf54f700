/** Every place that a lab names must be one that its topology declares: hosts, pods, containers, interfaces. */
import type { LabInstance } from './lab.js';
import type { Problem } from './problem.js';

/** Keys of `lab.yaml` whose value is a place or an interface. */
const placeKeys = new Set(['on', 'from', 'to', 'in']);
const interfaceKeys = new Set(['at', 'portOf', 'sourceMacOf', 'destinationMacOf']);

export interface Places {
  has(place: string): boolean;
  /** An interface that the service or the learner is to build there. */
  hasInterface(ref: string): boolean;
  known: string[];
}

export function placesOf({ topology }: LabInstance): Places {
  const containers = topology.hosts.flatMap(({ pods }) => pods.flatMap((pod) => pod.containers.map(({ name }) => `${pod.namespace}/${name}`)));
  const known = [...topology.namespaces.map(({ id }) => id), ...containers];
  const interfaces = new Set(topology.namespaces.flatMap(({ id, interfaces: all }) => all.map(({ name }) => `${id}:${name}`)));
  return { has: (place) => known.includes(place), hasInterface: (ref) => interfaces.has(ref), known };
}

export function lintPlaces(instance: LabInstance): Problem[] {
  const places = placesOf(instance);
  const { setup, readiness, tasks, captures, walks, kubernetes } = instance.document;
  const problems: Problem[] = [];
  const judge = (text: string, where: string): void => {
    const isInterface = text.includes(':');
    const found = isInterface ? places.hasInterface(text) : places.has(text);
    if (!found) problems.push({ level: 'error', where, message: isInterface ? `the topology has no interface ${text}` : `the topology has no ${text}; it has ${places.known.join(', ')}` });
  };
  const visit = (value: unknown, where: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${where}[${index}]`));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const named = (placeKeys.has(key) || interfaceKeys.has(key)) && typeof item === 'string';
        if (named && isPlace(key, value)) judge(item, `${where}.${key}`);
        else if (key === 'backends' && Array.isArray(item)) item.forEach((each, index) => judge(String(each), `${where}.${key}[${index}]`));
        else visit(item, `${where}.${key}`);
      }
    }
  };
  visit(setup, 'setup');
  visit(readiness?.checks, 'readiness.checks');
  tasks.forEach((task) => visit({ checks: task.checks, fault: task.fault, solution: task.solution, wrong: task.wrong }, `tasks.${task.id}`));
  captures.forEach(({ id, points }) => points.forEach((point) => judge(point, `captures.${id}.points`)));
  visit(walks, 'walks');
  Object.keys(kubernetes).forEach((place) => judge(place, `kubernetes.${place}`));
  return problems;
}

/** `to` of a route is a destination, not a place. */
function isPlace(key: string, owner: object): boolean {
  return !(key === 'to' && 'kind' in owner && owner.kind === 'route');
}
