/**
 * The container that a sandbox is: the measured profile of the design, as one value. Everything in it comes from the
 * size table, the isolation setting and the ids; no field comes from a request. Why each value is what it is stands in
 * `docs/security.md`; what is surprising stands here.
 */
import type { ContainerCreateOptions, HostConfig } from 'dockerode';
import type { SandboxSpec } from '../contract.js';
import type { Isolation } from './isolation.js';
import { containerName, labelsOf } from './labels.js';
import { sizeLimits, type SizeLimits } from './sizes.js';

export const agentProgram = '/usr/local/sbin/vethlab-agent';
export const agentFolder = '/run/vethlab';
export const agentSocket = `${agentFolder}/agent.sock`;

const mib = 1024 * 1024;

// Docker's own list without its /sys paths: `ip netns exec` mounts sysfs, and one mask below /sys forbids that. Said in
// full, because newer engines mask more of /sys. Masks below /proc cost nothing as long as nobody mounts a new proc.
const maskedPaths = [
  '/proc/asound', '/proc/acpi', '/proc/kcore', '/proc/keys', '/proc/latency_stats', '/proc/timer_list', '/proc/timer_stats',
  '/proc/sched_debug', '/proc/scsi', '/proc/interrupts', '/proc/cmdline', '/proc/kallsyms', '/proc/iomem',
  '/proc/partitions', '/proc/kmsg', '/proc/modules', '/proc/pressure',
];
// Docker's list without /proc/sys: sysctls of one's own namespaces are what the labs are about, the others are EACCES.
const readonlyPaths = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sysrq-trigger'];

export interface ProfileInput {
  instanceId: string;
  spec: SandboxSpec;
  image: string;
  isolation: Isolation;
  /** JSON text: the API takes the profile itself. */
  seccomp: string;
  /** Absolute path of the folder that holds the agent's socket; undefined where the agent is reached by exec. */
  socketFolder: string | undefined;
}

export function containerOptions(input: ProfileInput): ContainerCreateOptions & { name: string } {
  const { spec, isolation } = input;
  const limits = sizeLimits[spec.size];
  return {
    name: containerName(spec.id),
    Image: input.image,
    User: sandboxUser(spec.uid, isolation),
    Entrypoint: [agentProgram],
    Cmd: ['serve', agentSocket, ...agentLimits(limits)],
    WorkingDir: '/',
    Hostname: 'sandbox',
    Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'LANG=C.UTF-8'],
    Labels: labelsOf(input.instanceId, spec),
    Tty: false,
    OpenStdin: false,
    AttachStdin: false,
    NetworkDisabled: true,
    StopSignal: 'SIGTERM',
    HostConfig: { ...limitsOf(limits), ...filesOf(input), ...privilegesOf(input) },
  };
}

/** The uid of the processes in a sandbox, and so the owner of its socket. */
export function sandboxUid(uid: number, isolation: Isolation): number {
  return isolation.kind === 'privileged' ? 0 : uid;
}

export function sandboxUser(uid: number, isolation: Isolation): string {
  return `${sandboxUid(uid, isolation)}:${sandboxUid(uid, isolation)}`;
}

function agentLimits(limits: SizeLimits): string[] {
  return [
    '--netns', limits.networkNamespaces, '--mntns', limits.mountNamespaces, '--utsns', limits.utsNamespaces,
    '--tmpfs-mib', limits.tmpfsMib, '--tmpfs-inodes', limits.tmpfsInodes,
  ].map(String);
}

function limitsOf(limits: SizeLimits): HostConfig {
  return {
    Memory: limits.memoryMib * mib,
    MemorySwap: limits.memoryMib * mib,
    NanoCpus: Math.round(limits.cpus * 1e9),
    PidsLimit: limits.pids,
    // Not nproc: it counts per uid, whatever the container.
    Ulimits: [{ Name: 'nofile', Soft: 1024, Hard: 1024 }, { Name: 'core', Soft: 0, Hard: 0 }],
    // The service outlives the sandbox when the host runs out of memory.
    OomScoreAdj: 500,
    ShmSize: mib,
  };
}

function filesOf({ socketFolder, spec, isolation }: ProfileInput): HostConfig {
  const uid = sandboxUid(spec.uid, isolation);
  return {
    // Read-only root and sized tmpfs are the only bound on disk: StorageOpt.size wants xfs with project quotas.
    ReadonlyRootfs: true,
    Tmpfs: {
      '/tmp': 'size=32m,nr_inodes=4k,nosuid,nodev,exec,mode=1777',
      ...(socketFolder === undefined ? { [agentFolder]: `size=64k,nr_inodes=16,nosuid,nodev,noexec,mode=0700,uid=${uid},gid=${uid}` } : {}),
    },
    Mounts: socketFolder === undefined ? [] : [{ Type: 'bind', Source: socketFolder, Target: agentFolder, ReadOnly: false, BindOptions: { Propagation: 'rprivate' } }],
    // A learner can write to PID 1's output; a log on the host's disk would have no bound.
    LogConfig: { Type: 'none', Config: {} },
    // The agent is PID 1 and reaps.
    Init: false,
    AutoRemove: false,
    RestartPolicy: { Name: 'no' },
  };
}

function privilegesOf({ isolation, seccomp }: ProfileInput): HostConfig {
  // CgroupnsMode: API 1.41 has it, the client library's types do not. Docker 20.10 on cgroup v1 would take the host's.
  const closed: HostConfig & { CgroupnsMode: 'private' } = { NetworkMode: 'none', IpcMode: 'private', CgroupnsMode: 'private', Devices: [] };
  if (isolation.kind === 'privileged') return { ...closed, Privileged: true };
  return {
    ...closed,
    ...(isolation.kind === 'runtime' ? { Runtime: isolation.runtime } : {}),
    Privileged: false,
    CapDrop: ['ALL'],
    SecurityOpt: ['no-new-privileges', `seccomp=${seccomp}`],
    MaskedPaths: maskedPaths,
    ReadonlyPaths: readonlyPaths,
  };
}
