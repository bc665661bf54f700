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
  if (isOperation(value)) return (...given: unknown[]): Promise<unknown> => inSpan(`db ${path.join('.')}`, {}, () => value(...given));
  return typeof value === 'object' && value !== null ? tracedPart(value, path) : value;
}

/** Every function of the store answers with a promise. */
function isOperation(value: unknown): value is (...given: unknown[]) => Promise<unknown> {
  return typeof value === 'function';
}
