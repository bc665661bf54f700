/** What a bench has started ends with it, also when it is told to end before its time. */
const undoMs = 90_000;
const undos = new Set<() => unknown>();

/** `undo` runs once, when the returned function is called or at a signal; every call waits for its end. */
export function undoAtEnd(undo: () => unknown): () => Promise<void> {
  let done: Promise<void> | undefined;
  const once = (): Promise<void> => {
    undos.delete(once);
    return done ??= Promise.resolve().then(undo).then(() => undefined);
  };
  undos.add(once);
  return once;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void undoAll(signal); });

async function undoAll(signal: string): Promise<void> {
  console.log(`\n${signal}: the bench ends; what it started is removed.`);
  setTimeout(() => { process.exit(1); }, undoMs).unref();
  for (const undo of [...undos].reverse()) await Promise.resolve(undo()).catch((error: unknown) => { console.log(error); });
  process.exit(1);
}
