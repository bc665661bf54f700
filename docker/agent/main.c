/*
 * The agent: PID 1 of a sandbox. Stands outside the learner's user namespaces, starts programs inside them, keeps terminals,
 * applies batches, streams captures (PROTOCOL.md). One thread, one loop, nothing that a learner can make it wait for.
 */
#include "batch.h"
#include "capture.h"
#include "command.h"
#include "reaper.h"
#include "registry.h"
#include "terminal.h"
#include <getopt.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>

static bool stopping;
static struct source signals;
static struct { pid_t pid; int wait_status; } lately[64];
static unsigned lately_at;

bool reaped_lately(pid_t pid, int *wait_status) {
  for (size_t i = 0; i < 64; i++)
    if (lately[i].pid == pid) {
      *wait_status = lately[i].wait_status;
      lately[i].pid = 0;
      return true;
    }
  return false;
}

void reap_children(void) {
  int status;
  pid_t pid;
  while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
    if (terminal_child_ended(pid, status) || command_child_ended(pid, status) || batch_child_ended(pid, status)) continue;
    if (registry_child_ended(pid, status)) continue;
    lately[lately_at].pid = pid;
    lately[lately_at].wait_status = status;
    lately_at = (lately_at + 1) % 64;
  }
}

/* A signal from outside the PID namespace has sender 0; the learner's own `kill 1` has not. */
static void signals_ready(struct source *source, uint32_t events) {
  (void)events;
  struct signalfd_siginfo info;
  if (read(source->fd, &info, sizeof info) != (ssize_t)sizeof info) return;
  if (info.ssi_signo == SIGTERM && (getpid() != 1 || info.ssi_pid == 0)) stopping = true;
  if (info.ssi_signo == SIGCHLD) reap_children();
}

static void open_signals(void) {
  sigset_t all;
  sigfillset(&all);
  /* Faults can't be held back; blocking them would only hide what they are. */
  sigdelset(&all, SIGSEGV), sigdelset(&all, SIGBUS), sigdelset(&all, SIGFPE), sigdelset(&all, SIGILL), sigdelset(&all, SIGABRT);
  sigprocmask(SIG_BLOCK, &all, NULL);
  signal(SIGPIPE, SIG_IGN);
  sigset_t watched;
  sigemptyset(&watched);
  sigaddset(&watched, SIGCHLD);
  sigaddset(&watched, SIGTERM);
  source_open(&signals, signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK), EPOLLIN, signals_ready);
}

static uint64_t least(uint64_t a, uint64_t b) { return a < b ? a : b; }

static int milliseconds_to_next(void) {
  uint64_t now = now_ms();
  uint64_t next = least(least(terminals_tick(now), commands_tick(now)), least(batches_tick(now), captures_tick(now)));
  clients_settle();
  if (next == UINT64_MAX) return -1;
  now = now_ms();
  if (next <= now) return 0;
  return next - now > 3600000 ? 3600000 : (int)(next - now);
}

/* Descriptors 0 to 2 must be taken, or a socket could become a program's stdin. */
static void open_standard(void) {
  int fd;
  do fd = open("/dev/null", O_RDWR);
  while (fd >= 0 && fd < 3);
  if (fd < 0) return;
  dup2(fd, 0);
  dup2(fd, 1);
  close(fd);
  for (fd = 3; fd < 64; fd++) fcntl(fd, F_SETFD, FD_CLOEXEC);
}

static int serve(const char *path, const struct launch_limits *limits) {
  open_standard();
  if (!launch_namespaces(limits)) return 91;
  prctl(PR_SET_DUMPABLE, 0); /* the learner has our kernel uid: nothing of ours may be looked into */
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  loop_open();
  open_signals();
  umask(022);
  if (chdir("/") < 0 || !clients_listen(path)) {
    warn_line("vethlab-agent: %s can't be listened on: %s", path, strerror(errno));
    return 92;
  }
  while (!stopping) {
    int timeout = milliseconds_to_next();
    loop_once(timeout);
  }
  unlink(path);
  return 0;
}

/* ---- bridge: stdin and stdout to the socket ---- */

static bool copy(int from, int to) {
  static uint8_t bytes[65536];
  ssize_t n = read(from, bytes, sizeof bytes);
  if (n < 0 && errno == EINTR) return true;
  return n > 0 && write_all(to, bytes, (size_t)n);
}

static int bridge(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (strlen(path) >= sizeof address.sun_path) return 1;
  memcpy(address.sun_path, path, strlen(path) + 1);
  if (connect(fd, (struct sockaddr *)(void *)&address, sizeof address) < 0) {
    warn_line("vethlab-agent: %s: %s", path, strerror(errno));
    return 1;
  }
  struct pollfd watched[2] = {{.fd = 0, .events = POLLIN}, {.fd = fd, .events = POLLIN}};
  while (poll(watched, 2, -1) >= 0 || errno == EINTR) {
    if (watched[0].revents && !copy(0, fd)) return 0;
    if (watched[1].revents && !copy(fd, 1)) return 0;
  }
  return 1;
}

/* ---- the command line ---- */

static int usage(void) {
  warn_line("usage: vethlab-agent serve SOCKET [--netns N] [--mntns N] [--utsns N] [--tmpfs-mib N] [--tmpfs-inodes N] | bridge SOCKET | pause | --version");
  return 2;
}

static bool parse_limits(int argc, char **argv, struct launch_limits *l) {
  static const struct option known[] = {{"netns", 1, NULL, 0}, {"mntns", 1, NULL, 1}, {"utsns", 1, NULL, 2}, {"tmpfs-mib", 1, NULL, 3}, {"tmpfs-inodes", 1, NULL, 4}, {0}};
  unsigned *fields[] = {&l->netns, &l->mntns, &l->utsns, &l->tmpfs_mib, &l->tmpfs_inodes};
  int index;
  while ((index = getopt_long(argc, argv, "", known, NULL)) >= 0) {
    if (index > 4) return false;
    char *end;
    unsigned long value = strtoul(optarg, &end, 10);
    if (*end || value < 1 || value > 1000000) return false;
    *fields[index] = (unsigned)value;
  }
  return optind == argc;
}

int main(int argc, char **argv) {
  struct launch_limits limits = {160, 256, 256, 32, 16384};
  bool named_pause = argc == 1 && !strcmp(argv[0], "pause"); /* so that ps shows just that */
  if (named_pause || (argc == 2 && !strcmp(argv[1], "pause"))) {
    if (chdir("/") < 0) return 1;
    for (;;) pause();
  }
  if (argc == 2 && !strcmp(argv[1], "--version")) return printf("vethlab-agent " AGENT_VERSION " protocol %d\n", PROTOCOL_VERSION) < 0;
  if (argc == 3 && !strcmp(argv[1], "bridge")) return bridge(argv[2]);
  if (argc < 3 || strcmp(argv[1], "serve")) return usage();
  const char *path = argv[2];
  return parse_limits(argc - 2, argv + 2, &limits) ? serve(path, &limits) : usage();
}
