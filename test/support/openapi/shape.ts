/** What an example shows of its form: the kinds of its members, not their values. */

/** Where `b` has not the form of `a`: a path and what differs; undefined where it has. Of lists the first items are compared. */
export function differentShape(a: unknown, b: unknown, path = ''): string | undefined {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  // What may be null is null in one run and not in another.
  if (kindA === 'null' || kindB === 'null') return undefined;
  if (kindA !== kindB) return `${path || '/'} is ${kindA} and ${kindB}`;
  if (Array.isArray(a) && Array.isArray(b)) return a.length > 0 && b.length > 0 ? differentShape(a[0], b[0], `${path}/0`) : undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return undefined;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  for (const [key, value] of left) {
    if (!right.has(key)) return `${path}/${key} is in one only`;
    const different = differentShape(value, right.get(key), `${path}/${key}`);
    if (different !== undefined) return different;
  }
  const more = [...right.keys()].find((key) => !left.has(key));
  return more === undefined ? undefined : `${path}/${more} is in one only`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
