/** BATCH: a document out in parts, a document back in parts. */
import type { BatchOperation, BatchOptions, BatchResult } from '../contract.js';
import { decodeBatchResults } from './batch-decode.js';
import { encodeBatch } from './batch-encode.js';
import { violation } from './bytes.js';
import type { AgentConnection } from './connection.js';
import { agentFrame, clientFrame, maxPayloadBytes, maxResultBytes } from './protocol.js';
import { request } from './request.js';

const defaultTimeoutMs = 30_000;
/** What a batch may wait for others that came before it, and for its way there and back. */
const graceMs = 30_000;

export async function runBatch(connection: AgentConnection, operations: BatchOperation[], options: BatchOptions = {}): Promise<BatchResult[]> {
  if (operations.length === 0) return [];
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const document = encodeBatch(operations, options.continueOnError ?? false, timeoutMs);
  const result = new Gathered();
  return request(connection, {
    what: `a batch of ${operations.length} steps`,
    timeoutMs: timeoutMs + graceMs,
    send: (stream) => sendParts(connection, stream, document),
    receive(type, payload) {
      result.add(type, payload);
      return type === agentFrame.resultEnd ? { answer: decodeBatchResults(result.done(), operations) } : undefined;
    },
  });
}

class Gathered {
  private readonly parts: Buffer[] = [];
  private length = 0;

  add(type: number, payload: Buffer): void {
    if (type !== agentFrame.resultPart && type !== agentFrame.resultEnd) throw violation(`a frame of type ${type} as the answer of a batch`);
    this.length += payload.length;
    // An empty part costs no bytes but an object: refused, so that the bound on bytes bounds the parts too.
    if (this.length > maxResultBytes || (payload.length === 0 && type === agentFrame.resultPart)) throw violation('a result of a batch without bounds');
    this.parts.push(payload);
  }

  done(): Buffer {
    return Buffer.concat(this.parts.splice(0), this.length);
  }
}

async function sendParts(connection: AgentConnection, stream: number, document: Buffer): Promise<void> {
  for (let offset = 0; offset < document.length; offset += maxPayloadBytes) {
    const last = offset + maxPayloadBytes >= document.length;
    connection.send(last ? clientFrame.batchEnd : clientFrame.batchPart, stream, document.subarray(offset, offset + maxPayloadBytes));
    await connection.drained();
  }
}
