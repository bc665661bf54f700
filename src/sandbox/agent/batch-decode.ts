/** The result document of a batch. Hostile: each field is bounded by the bytes that came, each record must fit its step. */
import type { BatchOperation, BatchResult, Inventory, NetlinkAnswer, RunAnswer } from '../contract.js';
import { ByteReader, violation } from './bytes.js';
import { readExitStatus, readKindAndValue } from './exit-status.js';
import { batchOp } from './protocol.js';

const maxErrorTextCharacters = 1000;

/** One result for each step that was tried. Throws `sandbox-protocol`. */
export function decodeBatchResults(document: Buffer, operations: readonly BatchOperation[]): BatchResult[] {
  const reader = new ByteReader(document);
  const results: BatchResult[] = [];
  while (reader.remaining > 0) {
    const operation = operations[results.length];
    if (operation === undefined) throw violation('more results than the batch has steps');
    results.push(decodeRecord(reader, operation));
  }
  return results;
}

function decodeRecord(reader: ByteReader, operation: BatchOperation): BatchResult {
  if (reader.u8() !== batchOp[operation.op]) throw violation(`a result of another step than ${operation.op}`);
  const failed = reader.u8() !== 0;
  const body = new ByteReader(reader.blob());
  const result: BatchResult = failed
    ? { ok: false, errno: body.text(), message: body.text().slice(0, maxErrorTextCharacters) }
    : decodeBody(body, operation);
  body.end();
  return result;
}

function decodeBody(body: ByteReader, operation: BatchOperation): BatchResult {
  switch (operation.op) {
    case 'netlink': return { ok: true, op: 'netlink', answers: readAnswers(body) };
    case 'netlink-everywhere': return { ok: true, op: 'netlink-everywhere', namespaces: body.list(() => ({ host: body.text(), pod: body.text() || null, answers: readAnswers(body) })) };
    case 'sysctl': return { ok: true, op: 'sysctl', value: body.text() };
    case 'run': return { ok: true, op: 'run', answer: readRunAnswer(body) };
    case 'inventory': return { ok: true, op: 'inventory', inventory: readInventory(body) };
    default: return { ok: true, op: 'done' };
  }
}

function readAnswers(body: ByteReader): NetlinkAnswer[] {
  const count = body.u32();
  const answers: NetlinkAnswer[] = [];
  // Not sized by `count`: that is a number from the sandbox, the bytes behind it may not exist.
  while (answers.length < count) answers.push({ error: body.i32(), text: body.text(), data: body.blob() });
  return answers;
}

function readRunAnswer(body: ByteReader): RunAnswer {
  const ending = readKindAndValue(body);
  const flags = body.u8();
  return { ...ending, timedOut: (flags & 1) !== 0, truncated: (flags & 2) !== 0, stdout: body.blob(), stderr: body.blob() };
}

function readInventory(body: ByteReader): Inventory {
  const hosts = body.list(() => ({
    name: body.text(),
    netns: body.u64(),
    pods: body.list(() => ({ name: body.text(), netns: body.u64(), pausePid: body.u32() || null })),
    containers: body.list(() => ({ pod: body.text(), name: body.text() })),
    processes: body.list(() => readProcess(body)),
  }));
  return { hosts };
}

function readProcess(body: ByteReader): Inventory['hosts'][number]['processes'][number] {
  const [name, pid, pod, container, ended] = [body.text(), body.u32(), body.text() || null, body.text() || null, body.u8()];
  const exit = readExitStatus(body);
  return { name, pid, pod, container, exit: ended === 0 ? null : exit };
}
