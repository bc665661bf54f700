/**
 * What a learner with root in a sandbox may try against the machine, the agent and the others. Each runs as the learner's
 * root in a pod (a mount namespace of its own, so that nothing stays). An attempt succeeds when it exits with 0;
 * 3 says that the kernel refused. Those that succeed must be exactly the names in `allowed.json`, each with its reason.
 */
export interface Attempt {
  name: string;
  program: 'sh' | 'python';
  source: string;
}

const sh = (name: string, source: string): Attempt => ({ name, program: 'sh', source });
const python = (name: string, source: string): Attempt => ({ name, program: 'python', source });

/** `call(number, …)` is syscall(2): exits with 3 and the errno's name where the kernel refuses. */
export const pythonPrelude = `
import ctypes, errno, os, socket, sys, signal
libc = ctypes.CDLL(None, use_errno=True)
def refused(e):
    print(errno.errorcode.get(e, e)); sys.exit(3)
def call(number, *args):
    r = libc.syscall(ctypes.c_long(number), *[a if isinstance(a, (bytes, ctypes.Array)) else ctypes.c_long(a) for a in args])
    if r < 0: refused(ctypes.get_errno())
    return r
def guarded(action):
    try: return action()
    except OSError as e: refused(e.errno)
    except KeyError: raise
buffer = ctypes.create_string_buffer(4096)
`;

/** Numbers of x86-64. A call with arguments that a permitted caller would get EFAULT or EBADF for is told apart: those mean "let in". */
const letIn = (name: string, number: number, args: string): Attempt => python(name, `
r = libc.syscall(ctypes.c_long(${number}), ${args})
e = ctypes.get_errno()
print(r, errno.errorcode.get(e, e))
sys.exit(3 if r < 0 and e in (errno.EPERM, errno.EACCES, errno.ENOSYS, errno.ENOSPC) else 0)`);
const L = (value: number | string): string => `ctypes.c_long(${value})`;
const zeros = Array.from({ length: 5 }, () => L(0)).join(', ');

const systemCalls: Attempt[] = [
  letIn('call init_module', 175, `buffer, ${L(0)}, b""`),
  letIn('call finit_module', 313, `${L(-1)}, b"", ${L(0)}`),
  letIn('call delete_module', 176, `b"dummy", ${L(0)}`),
  letIn('call kexec_load', 246, zeros),
  letIn('call kexec_file_load', 320, `${L(-1)}, ${L(-1)}, ${L(0)}, b"", ${L(0)}`),
  letIn('call reboot with a wrong magic number', 169, zeros),
  letIn('call swapon', 167, `b"/tmp/none", ${L(0)}`),
  letIn('call acct', 163, 'b"/tmp/none"'),
  letIn('call iopl', 172, L(3)),
  letIn('call ioperm', 173, `${L(0)}, ${L(1)}, ${L(1)}`),
  letIn('call clock_settime', 227, `${L(0)}, ${L(0)}`),
  letIn('call settimeofday', 164, `${L(0)}, ${L(0)}`),
  letIn('call adjtimex', 159, 'buffer'),
  letIn('call syslog', 103, `${L(3)}, buffer, ${L(4096)}`),
  letIn('call quotactl', 179, zeros),
  letIn('call bpf', 321, `${L(0)}, buffer, ${L(72)}`),
  letIn('call perf_event_open', 298, `buffer, ${L(0)}, ${L(-1)}, ${L(-1)}, ${L(0)}`),
  letIn('call userfaultfd', 323, L(0)),
  letIn('call io_uring_setup', 425, `${L(1)}, buffer`),
  letIn('call add_key', 248, `b"user", b"x", b"y", ${L(1)}, ${L(-3)}`),
  letIn('call keyctl', 250, zeros),
  letIn('call request_key', 249, `b"user", b"x", ${L(0)}, ${L(0)}`),
  letIn('call ptrace on itself', 101, zeros),
  letIn('call ptrace on PID 1', 101, `${L(0x4206)}, ${L(1)}, ${L(0)}, ${L(0)}`),
  letIn('call process_vm_readv on PID 1', 310, `${L(1)}, ${zeros}`),
  letIn('call process_vm_writev on PID 1', 311, `${L(1)}, ${zeros}`),
  letIn('call kcmp', 312, `${L(1)}, ${L(1)}, ${L(0)}, ${L(0)}, ${L(0)}`),
  letIn('call pidfd_getfd', 438, `${L(-1)}, ${L(0)}, ${L(0)}`),
  letIn('call name_to_handle_at', 303, zeros),
  letIn('call open_by_handle_at', 304, `${L(-1)}, buffer, ${L(0)}`),
  letIn('call fanotify_init', 300, `${L(0)}, ${L(0)}`),
  letIn('call fsopen', 430, `b"proc", ${L(0)}`),
  letIn('call open_tree', 428, `${L(-100)}, b"/", ${L(1)}`),
  letIn('call move_mount', 429, zeros),
  letIn('call mount_setattr', 442, zeros),
  letIn('call pivot_root', 155, 'b".", b"."'),
  letIn('call chroot', 161, 'b"/tmp"'),
  letIn('call memfd_create', 319, `b"x", ${L(0)}`),
  letIn('call memfd_secret', 447, L(0)),
  letIn('call personality without address randomisation', 135, L(0x0040000)),
  letIn('call shmget', 29, `${L(0)}, ${L(4096)}, ${L('0o1666')}`),
  letIn('call semget', 64, `${L(0)}, ${L(1)}, ${L('0o1666')}`),
  letIn('call msgget', 68, `${L(0)}, ${L('0o1666')}`),
  letIn('call mq_open', 240, `b"x", ${L('0o102')}, ${L('0o666')}, ${L(0)}`),
  letIn('call mbind', 237, zeros),
  letIn('call migrate_pages', 256, zeros),
  letIn('call lookup_dcookie', 212, zeros),
  letIn('call vhangup', 153, L(0)),
  letIn('call modify_ldt', 154, `${L(0)}, buffer, ${L(16)}`),
  letIn('call clone3', 435, `buffer, ${L(88)}`),
  letIn('call clone with a new user namespace', 56, `${L(0x10000000 | 17)}, ${L(0)}, ${L(0)}, ${L(0)}, ${L(0)}`),
  letIn('call a 64-bit number of the x32 kind', 0x40000027, L(0)),
  python('call the 32-bit entry of the kernel', `
import mmap
code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
code.write(b"\\xb8\\x14\\x00\\x00\\x00\\xcd\\x80\\xc3")
r = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
sys.exit(3 if r < 0 else 0)`),
];

const open = (name: string, family: number, kind: number, protocol = 0): Attempt => python(`open ${name}`, `guarded(lambda: socket.socket(${family}, ${kind}, ${protocol}))`);

const sockets: Attempt[] = [
  open('a vsock socket', 40, 1), open('an XDP socket', 44, 3), open('a key management socket', 15, 3, 2), open('a crypto socket', 38, 5),
  open('a Bluetooth socket', 31, 3), open('a CAN socket', 29, 3, 1), open('a TIPC socket', 30, 1), open('an RDS socket', 21, 5), open('an SMC socket', 43, 1),
  open('netlink for IPsec', 16, 3, 6), open('netlink for auditing', 16, 3, 9), open('netlink for device events', 16, 3, 15), open('netlink for SCSI', 16, 3, 18),
  open('netlink for the connector', 16, 3, 11), open('a packet socket of its own network', 17, 3, 0), open('a raw socket of its own network', 2, 3, 1),
  sh('reach the metadata address', 'curl -s -m 1 http://169.254.169.254/ || { ip route get 169.254.169.254 >/dev/null 2>&1; }'),
  sh('reach the engine\'s bridge', 'ping -c 1 -W 1 172.17.0.1'),
  sh('reach the internet', 'ping -c 1 -W 1 1.1.1.1'),
  sh('find the engine\'s socket', 'ls /var/run/docker.sock /run/docker.sock /run/containerd/containerd.sock'),
];

const mount = (what: string, type: string, options = ''): Attempt => sh(`mount ${what}`, `mount -t ${type} ${options} none /mnt`);

const mounts: Attempt[] = [
  mount('a new proc', 'proc'), mount('a new sysfs that can be written', 'sysfs'), mount('device files', 'devtmpfs'), mount('control groups', 'cgroup', '-o memory'),
  mount('control groups of version 2', 'cgroup2'), mount('debugfs', 'debugfs'), mount('tracefs', 'tracefs'), mount('securityfs', 'securityfs'), mount('bpffs', 'bpf'),
  mount('efivarfs', 'efivarfs'), mount('pstore', 'pstore'), mount('configfs', 'configfs'), mount('hugetlbfs', 'hugetlbfs'), mount('binfmt_misc', 'binfmt_misc'),
  mount('fuse', 'fuse', '-o fd=0,rootmode=40000,user_id=0,group_id=0'), mount('nfs', 'nfs4', '-o addr=127.0.0.1'), mount('a tmpfs', 'tmpfs'), mount('a ramfs', 'ramfs'),
  sh('mount an overlay', 'mkdir /tmp/u /tmp/w; mount -t overlay -o lowerdir=/usr,upperdir=/tmp/u,workdir=/tmp/w none /mnt'),
  sh('mount a disk', 'mknod /tmp/d b 254 0; mount -t ext4 /tmp/d /mnt || mount -t ext4 /dev/vda /mnt'),
  sh('make a block device', 'mknod /tmp/d b 254 0'),
  sh('make the memory\'s device', 'mknod /tmp/d c 1 1'),
  sh('open a device of the machine', 'for d in /dev/mem /dev/kmsg /dev/kvm /dev/fuse /dev/vda /dev/sda /dev/net/tun /dev/loop-control; do head -c 1 $d >/dev/null 2>&1 && exit 0; done; exit 3'),
  sh('make the root file system writable', 'mount -o remount,rw /'),
  sh('make a bind of the root file system writable', 'mount --bind / /mnt && mount -o remount,bind,rw /mnt && touch /mnt/probe'),
  sh('make /sys writable', 'mount -o remount,rw /sys'),
  sh('make a mount with device files', 'mount --bind /tmp /mnt && mount -o remount,bind,dev,suid /mnt'),
  sh('write to the image', 'touch /usr/bin/probe /etc/probe /probe'),
  sh('change a program of the image for itself alone', 'cp /bin/true /tmp/x && mount --bind /tmp/x /usr/bin/curl'),
  sh('take off a mask of /proc', 'umount -l /proc/keys || umount -l /proc/kcore || umount -l /proc/timer_list'),
  sh('take off /proc', 'umount -l /proc'),
  sh('see the agent\'s folder under /run', 'umount -l /run/netns; umount -l /run; umount -l /run; ls /run/vethlab'),
  sh('see the agent\'s folder through a bind', 'mount --rbind / /mnt && { ls /mnt/run/vethlab || { umount -l /mnt/run; ls /mnt/run/vethlab; }; }'),
  sh('see the folders of other hosts', 'ls /run/hosts || { umount -l /run; ls /run/hosts; }'),
];

const write = (name: string, path: string): Attempt => sh(`write ${name}`, `v=$(cat ${path} 2>/dev/null) ; echo "$v" > ${path}`);

const kernelFiles: Attempt[] = [
  write('the core pattern', '/proc/sys/kernel/core_pattern'), write('the module loader\'s path', '/proc/sys/kernel/modprobe'), write('the largest PID', '/proc/sys/kernel/pid_max'),
  write('panic on out-of-memory', '/proc/sys/vm/panic_on_oom'), write('overcommit', '/proc/sys/vm/overcommit_memory'), write('dropped caches', '/proc/sys/vm/drop_caches'),
  write('the connection table\'s size', '/proc/sys/net/netfilter/nf_conntrack_max'), write('the number of terminals', '/proc/sys/kernel/pty/max'), write('the file limit', '/proc/sys/fs/file-max'),
  write('protected links', '/proc/sys/fs/protected_symlinks'), write('perf\'s paranoia', '/proc/sys/kernel/perf_event_paranoid'), write('unprivileged BPF', '/proc/sys/kernel/unprivileged_bpf_disabled'),
  write('forwarding of its own network', '/proc/sys/net/ipv4/ip_forward'), write('its own namespace counts', '/proc/sys/user/max_net_namespaces'),
  sh('raise the count of network namespaces above its cap', 'echo 100000 > /proc/sys/user/max_net_namespaces; for i in $(seq 1 200); do ip netns add more$i || exit 3; done'),
  sh('press the magic key', 'echo h > /proc/sysrq-trigger'),
  sh('write the release agent', 'echo x > /sys/fs/cgroup/memory/release_agent || echo x > /sys/fs/cgroup/release_agent'),
  sh('raise its own memory limit', 'echo 99999999999 > /sys/fs/cgroup/memory/memory.limit_in_bytes || echo max > /sys/fs/cgroup/memory.max'),
  sh('raise its own process limit', 'echo 99999 > /sys/fs/cgroup/pids/pids.max || echo max > /sys/fs/cgroup/pids.max'),
  sh('allow itself all devices', 'echo a > /sys/fs/cgroup/devices/devices.allow'),
  sh('leave its control group', 'echo $$ > /sys/fs/cgroup/memory/cgroup.procs || echo $$ > /sys/fs/cgroup/cgroup.procs'),
  sh('write a file below /sys', 'find /sys -type f -writable 2>/dev/null | while read -r f; do ( : >> "$f" ) 2>/dev/null && echo "$f"; done | grep -q .'),
  sh('read the kernel\'s symbols', 'test -s /proc/kallsyms'), sh('read the kernel\'s memory', 'head -c 1 /proc/kcore | grep -q .'), sh('read the kernel\'s log', 'dmesg || head -c 1 /proc/kmsg | grep -q .'),
  sh('read other users\' keys', 'grep -q . /proc/keys'), sh('read the machine\'s partitions', 'grep -q . /proc/partitions'), sh('read the firmware\'s tables', 'cat /sys/firmware/acpi/tables/DSDT'),
  sh('read the machine\'s kernel version', 'grep -q . /proc/version'), sh('read the machine\'s load', 'grep -q . /proc/loadavg'),
];

const read = (name: string, path: string): Attempt => sh(name, `cat ${path} > /tmp/out.$$ && test -s /tmp/out.$$`);

const agent: Attempt[] = [
  read('read the agent\'s environment', '/proc/1/environ'), read('read the agent\'s maps', '/proc/1/maps'), read('read the agent\'s stack', '/proc/1/stack'), read('read the agent\'s system call', '/proc/1/syscall'),
  read('read the agent\'s file descriptors', '/proc/1/fdinfo/0'), read('read the agent\'s arguments', '/proc/1/cmdline'), read('read the agent\'s I/O counts', '/proc/1/io'),
  sh('list the agent\'s file descriptors', 'ls /proc/1/fd'), sh('look into the agent\'s root', 'ls /proc/1/root/'), sh('look into the agent\'s folder', 'ls /proc/1/cwd/'), sh('see the agent\'s program', 'readlink /proc/1/exe'),
  sh('see the agent\'s namespaces', 'readlink /proc/1/ns/net /proc/1/ns/user'), sh('enter the agent\'s mount namespace', 'nsenter -t 1 -m true'), sh('enter the agent\'s user namespace', 'nsenter -t 1 -U true'), sh('enter the agent\'s network', 'nsenter -t 1 -n true'),
  python('write the agent\'s memory', 'guarded(lambda: open("/proc/1/mem", "r+b"))'),
  sh('change the agent\'s out-of-memory score', 'echo 1000 > /proc/1/oom_score_adj'),
  sh('change the agent\'s limits', 'prlimit --pid 1 --nofile=10:10'),
  sh('lower the agent\'s priority', 'renice -n 19 -p 1'),
  sh('lower the priority of all with its user', 'renice -n 19 -u 0'),
  sh('change the agent\'s name', 'echo x > /proc/1/comm'),
  sh('change the agent\'s processors', 'taskset -p 1 1'),
  sh('end the agent', 'for s in $(seq 1 64); do kill -$s 1 2>/dev/null; done; sleep 0.2; ! test -d /proc/1'),
  sh('stop the agent', 'kill -STOP 1; kill -TSTP 1; sleep 0.1; grep -q "^State:.*[Tt] " /proc/1/status'),
];

const processes: Attempt[] = [
  sh('shield itself from the out-of-memory killer', 'echo -1000 > /proc/self/oom_score_adj'), sh('lower its out-of-memory score', 'echo 0 > /proc/self/oom_score_adj && test $(cat /proc/self/oom_score_adj) -lt 500'),
  sh('raise its priority', 'nice -n -20 sh -c "test \\$(nice) -lt 0"'), python('be scheduled in real time', 'guarded(lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)))'),
  python('raise its file limit', 'import resource\ntry: resource.setrlimit(resource.RLIMIT_NOFILE, (100000, 100000))\nexcept (ValueError, OSError): sys.exit(3)'),
  python('dump core', 'import resource\ntry: resource.setrlimit(resource.RLIMIT_CORE, (1000, 1000))\nexcept (ValueError, OSError): sys.exit(3)'),
  python('lock much memory', 'r = libc.mlockall(3)\nsys.exit(3 if r < 0 else 0)'),
  python('become another user', 'guarded(lambda: os.setuid(1))'), sh('give a file to another user', 'touch /tmp/f && chown 1:1 /tmp/f'),
  sh('map more users', 'echo "0 0 4294967295" > /proc/self/uid_map'), sh('make another user namespace', 'unshare -U true'), sh('make a control group namespace', 'unshare -C true'), sh('make a time namespace', 'unshare -T true'),
  sh('gain by a set-user-id file', 'cp /usr/bin/id /tmp/id && chmod u+s /tmp/id && mount --bind /tmp /mnt && test "$(/mnt/id -u)" != 0'),
  sh('find a set-user-id file in the image', 'find / -xdev -perm /6000 -type f 2>/dev/null | grep -q .'),
  sh('put capabilities on a file that hold outside', 'cp /bin/true /tmp/c && setcap cap_sys_admin+ep /tmp/c'),
  sh('see processes that are not the sandbox\'s', 'test $(ls -d /proc/[0-9]* | wc -l) -gt 40'),
  sh('mount a proc in a PID namespace of its own', 'unshare -p -f sh -c "mount -t proc proc /mnt"'),
  sh('regain capabilities from its bounding set', 'unshare -r true'),
  sh('have no-new-privileges lifted', '! grep -q "^NoNewPrivs:.*1" /proc/self/status'), sh('be without seccomp', '! grep -q "^Seccomp:.*2" /proc/self/status'),
];

export const attempts: readonly Attempt[] = [...systemCalls, ...sockets, ...mounts, ...kernelFiles, ...agent, ...processes];
