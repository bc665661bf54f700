/** The store with a span for each of its operations, as parts of the trace under way. Their arguments are not told. */
import { inSpan } from '../trace.js';
import type { Store } from './store.js';

/** Neither asks the database: who waits for news waits long. */
const untold = new Set(['notices', 'close']);

export function tracedStore(store: Store): Store {
  return tracedPart(store, []);
}

function tracedPart<Part extends object>(part: Part, path: readonly string[]): Part {
  const entries = Object.entries(part).map(([name, value]: [string, unknown]) => [name, untold.has(name) ? value : traced(value, [...path, name])]);
  // The same names, each with a value of the same type.
  return Object.fromEntries(entries) as Part;
}

function traced(value: unknown, path: readonly string[]): unknown {
  if (isOperation(value)) return (...given: unknown[]): unknown => told(path.join('.'), () => value(...given));
  return typeof value === 'object' && value !== null ? tracedPart(value, path) : value;
}

function isOperation(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function';
}

/** What answers at once, such as a new id, goes on doing so. */
function told(name: string, operation: () => unknown): unknown {
  let answer: unknown;
  const later = inSpan(`db ${name}`, {}, async () => {
    answer = operation();
    return await answer;
  });
  return answer === undefined || isThenable(answer) ? later : answer;
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}
