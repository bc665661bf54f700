/** The batch document: `BatchOperation`s as bytes (docker/agent/PROTOCOL.md, "Batch document"). */
import { AppError } from '../../errors.js';
import type { BatchOperation, NetlinkFixup } from '../contract.js';
import { ByteWriter } from './bytes.js';
import { batchOp, maxBatchBytes } from './protocol.js';

/** Throws `invalid-request` where it is larger than the agent takes. */
export function encodeBatch(operations: readonly BatchOperation[], continueOnError: boolean, timeoutMs: number): Buffer {
  const document = new ByteWriter().u8(continueOnError ? 1 : 0).u32(timeoutMs).u32(operations.length);
  for (const operation of operations) document.u8(batchOp[operation.op]).blob(encodeBody(operation));
  if (document.size > maxBatchBytes) throw new AppError('invalid-request', `A batch of ${document.size} bytes is larger than ${maxBatchBytes}: send it in several.`);
  return document.done();
}

function encodeBody(operation: BatchOperation): Buffer {
  const body = new ByteWriter();
  switch (operation.op) {
    case 'host-create': case 'host-delete': body.text(operation.host); break;
    case 'pod-create': case 'pod-delete': body.text(operation.host).text(operation.pod); break;
    case 'container-create': case 'container-delete': body.text(operation.host).text(operation.pod).text(operation.container); break;
    case 'netlink': body.target(operation.target).list(operation.fixups ?? [], (fixup) => encodeFixup(body, fixup)).blob(operation.messages); break;
    case 'netlink-everywhere': body.blob(operation.messages); break;
    case 'sysctl': body.target(operation.target).text(operation.key).u8(operation.value === undefined ? 0 : 1).text(operation.value ?? ''); break;
    case 'run': encodeRun(body, operation); break;
    case 'start': body.target(operation.target).text(operation.name).texts(operation.argv).environment(operation.env); break;
    case 'stop': body.text(operation.host).text(operation.name); break;
    case 'file': body.target(operation.target).text(operation.path).u32(operation.mode).blob(operation.content); break;
    case 'inventory': break;
  }
  return body.done();
}

function encodeFixup(body: ByteWriter, fixup: NetlinkFixup): void {
  body.u32(fixup.offset).target(fixup.target);
}

function encodeRun(body: ByteWriter, operation: BatchOperation & { op: 'run' }): void {
  body.u8(operation.as === 'learner' ? 0 : 1).target(operation.target).u32(operation.timeoutMs).u32(operation.maxOutputBytes ?? 0)
    .texts(operation.argv).environment(operation.env).blob(operation.stdin ?? Buffer.alloc(0));
}
