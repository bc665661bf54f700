/**
 * The contract between the service and whatever runs sandboxes. Nothing above this folder knows Docker.
 *
 * A `SandboxDriver` makes, finds and removes sandboxes on one engine. A `Sandbox` is an open connection to the
 * agent inside one of them (PID 1, out of the learner's reach); it starts programs in the namespaces of hosts,
 * pods and containers, keeps terminals alive while nobody is attached, applies batches and streams captures.
 * All that arrives from a sandbox is hostile: sizes are bounded, nothing in it is used as a path.
 */

/** Where a program runs: a host's namespaces, a pod's network namespace on it, or a container in that pod. */
export interface Target {
  host: string;
  pod?: string | undefined;
  container?: string | undefined;
}

export type SizeClass = 'small' | 'medium' | 'large';

export interface SandboxSpec {
  /** Chosen by the caller, `[a-z0-9-]{1,40}`; `create` with an id that exists returns what exists. */
  id: string;
  size: SizeClass;
  /** Host uid and gid of everything in this sandbox, unique among live sandboxes (property of the caller's store). */
  uid: number;
}

/** `lost`: its engine does not answer, so nobody knows. */
export type SandboxState = 'created' | 'running' | 'paused' | 'exited' | 'lost';

export interface SandboxInfo {
  id: string;
  state: SandboxState;
  uid: number;
  size: SizeClass;
  createdAt: Date;
}

export interface EngineInfo {
  /** For example `Docker 20.10.24`. */
  version: string;
  apiVersion: string;
  architecture: string;
  cgroupVersion: string;
  runtimes: string[];
  /** Of the engine's machine. */
  memoryMib: number;
}

/** What a size class comes to on this engine. */
export interface SandboxModel {
  /** Changes with whatever decides how a sandbox of this size is made (image, isolation, limits, folder): those of one kind can stand for each other. */
  kind: string;
  /** The most that one may use. */
  memoryMib: number;
}

/** Told when a sandbox stopped running without `remove` being called, or was removed behind our back. */
export type SandboxDiedListener = (id: string) => void;

/**
 * Every method has a deadline of its own, rejects with `engine-unavailable` when the engine does not answer
 * within it, and is idempotent. Only sandboxes with this instance's labels are ever seen or touched.
 */
export interface SandboxDriver {
  /** Whether the engine answers, at the least cost to it. Rejects with `engine-unavailable` within 2 s when it does not. */
  answers(): Promise<void>;
  /** Asks the engine who it is, for which it starts programs. Rejects with `engine-unavailable` within 2 s when it does not answer. */
  check(): Promise<EngineInfo>;
  /** Throws `image-missing`, `engine-unavailable`. */
  model(size: SizeClass): Promise<SandboxModel>;
  /** Makes the sandbox without starting it. Before: nothing; after: `inspect(id)` is `created`. */
  create(spec: SandboxSpec): Promise<SandboxInfo>;
  /** Starts it and waits until its agent answers. After a restart of the service a running sandbox stays running. */
  start(id: string): Promise<void>;
  /** Connects to the agent of a running sandbox; `sandbox-gone` where it does not run. Several connections may be open. */
  connect(id: string): Promise<Sandbox>;
  /** What the engine knows of it, `undefined` where it knows nothing. */
  inspect(id: string): Promise<SandboxInfo | undefined>;
  /** All of this instance's sandboxes, running or not. */
  list(): Promise<SandboxInfo[]>;
  /** Ends and removes it with all it holds; done when nothing is left. No error where nothing is there. */
  remove(id: string): Promise<void>;
  /** Stops calling when the returned function is called. Reconnects to the engine by itself. */
  watch(died: SandboxDiedListener): () => void;
  close(): Promise<void>;
}

/** How a program ended. `reason` is set where it was not its own doing. */
export interface ExitStatus {
  code: number | null;
  signal: string | null;
  reason?: 'deadline' | 'cancelled' | 'sandbox-gone';
}

/**
 * A running program's pipes, under flow control by credit: the agent sends at most the window, then waits for
 * `acknowledge`. Where the agent has no room, `write` gives a promise that
 * resolves when it has, so that a caller which awaits it is held back; undefined says that all was taken.
 */
export interface ProcessStream {
  readonly pid: number;
  readonly exited: Promise<ExitStatus>;
  /** One listener; bytes that came before it is set are kept (at most the window). Channel 1 is stdout or the PTY, 2 is stderr. */
  onOutput(listener: (channel: 1 | 2, bytes: Buffer) => void): void;
  /** Called with the number of bytes of scrollback that this client missed because it read too slowly. */
  onGap(listener: (bytes: number) => void): void;
  acknowledge(bytes: number): void;
  write(bytes: Uint8Array): Promise<void> | undefined;
  /** Closes stdin; on a PTY sends EOT. */
  end(): void;
  resize(columns: number, rows: number): void;
  /** `SIGINT`, `SIGTERM`, `SIGKILL`, `SIGHUP`: to the program's process group. */
  signal(name: string): void;
  /** Leaves. A terminal goes on without us; a command is killed with its process group. */
  detach(): void;
}

export interface TerminalSpec {
  /** `[A-Za-z0-9-]{1,40}`, chosen by the caller; opening one that exists is no error and changes nothing. */
  id: string;
  target: Target;
  columns: number;
  rows: number;
}

export interface TerminalInfo {
  id: string;
  pid: number;
  columns: number;
  rows: number;
  /** Clients that are attached now. */
  attached: number;
  /** Set when the shell has ended; its scrollback can still be read until `closeTerminal`. */
  exit: ExitStatus | null;
}

export interface CommandSpec {
  target: Target;
  /** argv[0] is looked up in the PATH of the image's own file system. No shell unless argv names one. */
  argv: string[];
  env?: Record<string, string>;
  /**
   * `learner`: in the learner's user namespace and the target's mount namespace, as the learner sees the world.
   * `checker`: in the target's network namespace only, with the image's own files, a clean environment, and a user
   * namespace that the learner's root is not in.
   */
  as: 'learner' | 'checker';
  timeoutMs: number;
  /** The agent kills the program, and says so in `exited`, when this client's connection goes. */
  stdin?: boolean;
}

export interface RunOptions {
  input?: Uint8Array;
  /** Output beyond this many bytes per channel is dropped and counted. */
  maxOutputBytes?: number;
  signal?: AbortSignal;
}

export interface CommandResult extends ExitStatus {
  stdout: Buffer;
  stderr: Buffer;
  /** True where either channel was cut at `maxOutputBytes`. */
  truncated: boolean;
  durationMs: number;
}

/** A namespace's file descriptor goes into a netlink message at `offset` (as IFLA_NET_NS_FD or NETNSA_FD wants it). */
export interface NetlinkFixup {
  offset: number;
  target: Target;
}

/** One step of a batch. Steps run in order in one process of the sandbox; one batch is one frame. */
export type BatchOperation =
  /** Network, mount and UTS namespaces with the host's name; own /run (so /run/netns), /tmp, /root, /etc/hosts, /etc/resolv.conf, /etc/hostname. */
  | { op: 'host-create'; host: string }
  | { op: 'host-delete'; host: string }
  /** A network namespace named in the host's /run/netns, held by a pause process. */
  | { op: 'pod-create'; host: string; pod: string }
  | { op: 'pod-delete'; host: string; pod: string }
  /** Mount and UTS namespaces of a container in a pod; programs are started in it with `start`. */
  | { op: 'container-create'; host: string; pod: string; container: string }
  | { op: 'container-delete'; host: string; pod: string; container: string }
  /** rtnetlink messages, sent one by one. A dump is read to its end. Result data: for each message what the kernel answered, see `NetlinkAnswer`. */
  | { op: 'netlink'; target: Target; messages: Uint8Array; fixups?: NetlinkFixup[] }
  /** The same in every host and every namespace named in its /run/netns. */
  | { op: 'netlink-everywhere'; messages: Uint8Array }
  /** `net.*` only. Reads when `value` is absent; result data is the text. */
  | { op: 'sysctl'; target: Target; key: string; value?: string }
  /** Runs to its end. Result data: see `RunAnswer`. */
  | { op: 'run'; target: Target; argv: string[]; as: 'learner' | 'checker'; stdin?: Uint8Array; timeoutMs: number; maxOutputBytes?: number; env?: Record<string, string> }
  /** A long-running process known to the agent by host and name; its output goes to /run/log/NAME.log on the host (bounded). */
  | { op: 'start'; target: Target; name: string; argv: string[]; env?: Record<string, string> }
  | { op: 'stop'; host: string; name: string }
  /** Writes a file in the target's mount namespace; parent directories are made. */
  | { op: 'file'; target: Target; path: string; mode: number; content: Uint8Array }
  /** Result data: see `Inventory`. */
  | { op: 'inventory' };

export interface NetlinkAnswer {
  /** Negative errno of the message's acknowledgement, 0 for success. */
  error: number;
  /** The kernel's extended acknowledgement text, where it gave one. */
  text: string;
  /** Answer messages (a dump's parts), concatenated, without the acknowledgement. */
  data: Buffer;
}

export interface RunAnswer {
  code: number | null;
  signal: string | null;
  timedOut: boolean;
  truncated: boolean;
  stdout: Buffer;
  stderr: Buffer;
}

/** What exists in the sandbox now, as the agent sees it. Namespace ids are the inode numbers of nsfs. */
export interface Inventory {
  hosts: {
    name: string;
    netns: number;
    /** Every namespace named in the host's /run/netns, whoever made it. */
    pods: { name: string; netns: number; pausePid: number | null }[];
    containers: { pod: string; name: string }[];
    processes: { name: string; pid: number; pod: string | null; container: string | null; exit: ExitStatus | null }[];
  }[];
}

export type BatchResult =
  | { ok: true; op: 'netlink'; answers: NetlinkAnswer[] }
  | { ok: true; op: 'netlink-everywhere'; namespaces: { host: string; pod: string | null; answers: NetlinkAnswer[] }[] }
  | { ok: true; op: 'run'; answer: RunAnswer }
  | { ok: true; op: 'sysctl'; value: string }
  | { ok: true; op: 'inventory'; inventory: Inventory }
  | { ok: true; op: 'done' }
  /** `errno` such as `EEXIST`; `message` names the object. */
  | { ok: false; errno: string; message: string };

export interface BatchOptions {
  /** Stop at the first step that fails (default), or try them all. */
  continueOnError?: boolean;
  timeoutMs?: number;
}

export interface CapturePoint {
  target: Target;
  /** `any`: every interface of the namespace, also those that appear later. */
  interfaces: string[] | 'any';
}

export interface AgentCaptureSpec {
  /** Every namespace is named at most once. */
  points: CapturePoint[];
  /** A classic BPF program, 8 bytes an instruction (struct sock_filter), as `tcpdump -ddd` prints it. */
  filter?: Uint8Array;
  snapLength: number;
  /** Ring per namespace. */
  bufferBytes?: number;
}

export interface CaptureInterface {
  /** Dense from 0, in order of announcement: the interface id of the pcapng blocks. */
  id: number;
  target: Target;
  name: string;
  ifindex: number;
  /** pcapng LinkType: 1 is Ethernet. */
  linkType: number;
  mac: string | null;
}

export interface CaptureStatistics {
  /** Packets that passed the filter, those dropped included (tp_packets of PACKET_STATISTICS). */
  received: number;
  /** Packets that the ring had no room for. */
  dropped: number;
  /** At the end: packets of `received` that were neither dropped nor sent. 0, unless the kernel kept them back for more than a second, or nobody took them. */
  left: number;
}

/** Flow-controlled like `ProcessStream`. An interface is announced before its first packet. */
export interface CaptureStream {
  onInterface(listener: (announced: CaptureInterface) => void): void;
  /** Whole pcapng Enhanced Packet Blocks (little-endian, nanoseconds, with epb_flags for the direction), validated. */
  onBlocks(listener: (blocks: Buffer, packets: number) => void): void;
  acknowledge(bytes: number): void;
  statistics(): Promise<CaptureStatistics>;
  stop(): Promise<CaptureStatistics>;
  readonly ended: Promise<{ reason: 'stopped' | 'namespace-gone' | 'sandbox-gone' }>;
}

export interface Sandbox {
  readonly id: string;
  /** Resolves once, when the connection has closed for whatever reason. */
  readonly closed: Promise<void>;
  openTerminal(spec: TerminalSpec): Promise<void>;
  /** Replays the scrollback, then follows. `target-not-found` where no such terminal exists. */
  attach(terminalId: string, options?: { replay?: boolean }): Promise<ProcessStream>;
  terminals(): Promise<TerminalInfo[]>;
  /** Hangs up (SIGHUP, then SIGKILL) and forgets it. */
  closeTerminal(terminalId: string): Promise<void>;
  exec(spec: CommandSpec): Promise<ProcessStream>;
  /** `exec`, collected. Rejects only where the program could not be started or the sandbox went. */
  run(spec: CommandSpec, options?: RunOptions): Promise<CommandResult>;
  /** One result per step tried. Rejects where the batch could not run at all. */
  batch(operations: BatchOperation[], options?: BatchOptions): Promise<BatchResult[]>;
  capture(spec: AgentCaptureSpec): Promise<CaptureStream>;
  close(): void;
}
