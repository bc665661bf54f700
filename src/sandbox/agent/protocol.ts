/**
 * Numbers of the agent's wire, version 1. `docker/agent/PROTOCOL.md` is the text; this file only names its numbers.
 */
export const protocolVersion = 1;
/** A frame's length counts its type, its stream and its payload. */
export const headerBytes = 5;
export const maxPayloadBytes = 131_072;
/** Credit for output that every ATTACH, EXEC and CAPTURE begins with. */
export const outputWindowBytes = 131_072;
/** Credit for input that the agent gives at the beginning, and never more than this at a time. */
export const inputWindowBytes = 65_536;
export const maxBatchBytes = 16 * 1024 * 1024;
/** More than any result the agent may send: four times the largest document of a batch. */
export const maxResultBytes = 64 * 1024 * 1024;

export const clientFrame = {
  hello: 0x01, open: 0x10, attach: 0x11, exec: 0x12, stdin: 0x13, stdinEof: 0x14, credit: 0x15, resize: 0x16,
  signal: 0x17, detach: 0x18, list: 0x19, closeTerminal: 0x1a, batchPart: 0x1b, batchEnd: 0x1c, capture: 0x1d,
  captureStats: 0x1e, stop: 0x1f, ping: 0x20,
} as const;

export const agentFrame = {
  hello: 0x01, credit: 0x15, ok: 0x40, error: 0x41, opened: 0x42, stdout: 0x43, stderr: 0x44, gap: 0x45, exit: 0x46,
  resultPart: 0x47, resultEnd: 0x48, iface: 0x49, blocks: 0x4a, stats: 0x4b, captureEnd: 0x4c, pong: 0x4d,
} as const;

/** Operation numbers of a batch document. */
export const batchOp = {
  'host-create': 1, 'host-delete': 2, 'pod-create': 3, 'pod-delete': 4, 'container-create': 5, 'container-delete': 6,
  'netlink': 7, 'netlink-everywhere': 8, 'sysctl': 9, 'run': 10, 'start': 11, 'stop': 12, 'file': 13, 'inventory': 14,
} as const;
