/** A capture as the edges show it: its row, with the counts of the log while it runs here. */
import { captureEndReasonSchema, captureSpecSchema, type CaptureView } from '../../capture/schema.js';
import type { CaptureRow } from '../../store/captures.js';
import type { CaptureLog } from './log.js';
import type { Recorder } from './recorder.js';

export function viewOf(row: CaptureRow, recorder: Recorder | undefined): CaptureView {
  const live = recorder === undefined ? row : { ...countsOf(recorder.log), dropped: recorder.dropped };
  return {
    id: row.id, sessionId: row.sessionId, spec: captureSpecSchema.parse(row.spec), state: row.state, reason: captureEndReasonSchema.nullable().parse(row.reason),
    packets: Number(live.packets), bytes: Number(live.bytes), dropped: Number(live.dropped), createdAt: row.createdAt, endedAt: row.endedAt,
  };
}

export function countsOf(log: CaptureLog): { packets: bigint; bytes: bigint } {
  return { packets: BigInt(log.packets), bytes: BigInt(log.fileBytes) };
}
