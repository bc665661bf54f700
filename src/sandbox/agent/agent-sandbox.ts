/** `Sandbox` over one connection to an agent. */
import type { Duplex } from 'node:stream';
import type { CommandSpec, ProcessStream, Sandbox, TerminalInfo } from '../contract.js';
import { runBatch } from './batch.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { openCapture } from './capture-stream.js';
import { AgentConnection } from './connection.js';
import { readExitStatus } from './exit-status.js';
import { openProcess } from './process-stream.js';
import { agentFrame, clientFrame } from './protocol.js';
import { oneFrame, request } from './request.js';
import { collect } from './run.js';

/** Starting a program in a sandbox that a fork bomb has filled takes long, not for ever. */
const answerTimeoutMs = 10_000;

export interface ConnectOptions {
  sandboxId: string;
  greetTimeoutMs?: number;
}

/**
 * Greets the agent at the other end of `transport`, which it owns from now on.
 * Throws `sandbox-timeout`, `sandbox-gone`, `sandbox-protocol`, `limit-reached` (16 connections are open).
 */
export async function connectAgent(transport: Duplex, { sandboxId, greetTimeoutMs = 5_000 }: ConnectOptions): Promise<Sandbox> {
  const connection = new AgentConnection(transport, sandboxId);
  await connection.greet(greetTimeoutMs);
  const exec = (spec: CommandSpec): Promise<ProcessStream> => openProcess(connection, { type: clientFrame.exec, payload: encodeExec(spec), stdin: spec.stdin === true, timeoutMs: answerTimeoutMs });
  return {
    id: sandboxId,
    closed: connection.closed,
    openTerminal: (spec) => request(connection, {
      what: 'the request to open a terminal', timeoutMs: answerTimeoutMs, receive: oneFrame(agentFrame.opened, () => undefined),
      send: (stream) => {
        const payload = new ByteWriter().text(spec.id).target(spec.target).u16(spec.columns).u16(spec.rows).text('').texts([]);
        connection.send(clientFrame.open, stream, payload.done());
      },
    }),
    attach: (terminalId, { replay = true } = {}) =>
      openProcess(connection, { type: clientFrame.attach, payload: new ByteWriter().text(terminalId).u8(replay ? 1 : 0).done(), stdin: true, timeoutMs: answerTimeoutMs }),
    terminals: () => request(connection, {
      what: 'the request to list terminals', timeoutMs: answerTimeoutMs, receive: oneFrame(agentFrame.ok, readTerminals),
      send: (stream) => { connection.send(clientFrame.list, stream); },
    }),
    closeTerminal: (terminalId) => request(connection, {
      what: 'the request to close a terminal', timeoutMs: answerTimeoutMs, receive: oneFrame(agentFrame.ok, () => undefined),
      send: (stream) => { connection.send(clientFrame.closeTerminal, stream, new ByteWriter().text(terminalId).done()); },
    }),
    exec,
    run: (spec, options) => collect(() => exec({ ...spec, stdin: spec.stdin === true || options?.input !== undefined }), spec, options),
    batch: (operations, options) => runBatch(connection, operations, options),
    capture: (spec) => openCapture(connection, spec),
    close: () => connection.close(),
  };
}

function encodeExec(spec: CommandSpec): Buffer {
  return new ByteWriter().u8(spec.as === 'learner' ? 0 : 1).target(spec.target).u32(spec.timeoutMs).u8(spec.stdin === true ? 1 : 0)
    .texts(spec.argv).environment(spec.env).done();
}

function readTerminals(payload: Buffer): TerminalInfo[] {
  const reader = new ByteReader(payload);
  const terminals = reader.list(() => {
    const [id, pid, columns, rows, attached, ended] = [reader.text(), reader.u32(), reader.u16(), reader.u16(), reader.u16(), reader.u8()];
    const exit = readExitStatus(reader);
    return { id, pid, columns, rows, attached, exit: ended === 0 ? null : exit };
  });
  reader.end();
  return terminals;
}
