/* Finding and entering the namespaces of hosts, pods and containers (see namespaces.h). */
#include "namespaces.h"
#include "registry.h"
#include <linux/magic.h>
#include <linux/nsfs.h>
#include <linux/openat2.h>
#include <sched.h>
#include <stdarg.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>

struct base base = {-1, -1, -1, -1};

bool fail(struct failure *f, const char *code, int number, const char *format, ...) {
  snprintf(f->code, sizeof f->code, "%s", code);
  f->number = number < 0 ? -number : number;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(f->message, sizeof f->message, format, arguments);
  va_end(arguments);
  return false;
}

int namespace_open_self(const char *kind) {
  char path[32];
  snprintf(path, sizeof path, "self/ns/%s", kind);
  return openat(base.proc, path, O_RDONLY | O_CLOEXEC);
}

uint64_t namespace_id(int fd) {
  struct stat s;
  return fstat(fd, &s) == 0 ? s.st_ino : 0;
}

/* An O_PATH descriptor opens nothing, so a FIFO or a device in the learner's /run/netns does no harm before the magic is known. */
int pod_open_here(const char *name) {
  char path[NAME_BYTES + 16];
  snprintf(path, sizeof path, "/run/netns/%s", name);
  struct open_how how = {.flags = O_PATH | O_CLOEXEC | O_NOFOLLOW, .resolve = RESOLVE_NO_SYMLINKS};
  int seen = (int)syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof how);
  if (seen < 0) return -1;
  struct statfs s;
  int fd = -1;
  char self[40];
  snprintf(self, sizeof self, "self/fd/%d", seen);
  if (fstatfs(seen, &s) == 0 && s.f_type == NSFS_MAGIC) fd = openat(base.proc, self, O_RDONLY | O_CLOEXEC);
  else errno = EINVAL;
  int error = errno;
  close(seen);
  if (fd >= 0 && ioctl(fd, NS_GET_NSTYPE) != CLONE_NEWNET) {
    close(fd);
    fd = -1;
    error = EINVAL;
  }
  errno = error;
  return fd;
}

bool target_check(const struct target *t, struct failure *f) {
  if (!host_find(t->host)) return fail(f, "target-not-found", ENOENT, "there is no host %s", t->host);
  if (t->container[0] && !container_find(t))
    return fail(f, "target-not-found", ENOENT, "there is no container %s in pod %s on host %s", t->container, t->pod, t->host);
  return true;
}

static bool no_pod(const struct target *t, struct failure *f) {
  if (errno == EINVAL)
    return fail(f, "target-not-found", EINVAL, "/run/netns/%s on host %s is no network namespace", t->pod, t->host);
  return fail(f, "target-not-found", errno, "there is no pod %s on host %s", t->pod, t->host);
}

int target_netns_here(const struct target *t, struct failure *f) {
  if (!target_check(t, f)) return -1;
  struct host *h = host_find(t->host);
  if (!t->pod[0]) return fcntl(h->net, F_DUPFD_CLOEXEC, 3);
  if (setns(h->mnt, CLONE_NEWNS) < 0) {
    fail(f, "internal", errno, "the mount namespace of host %s can't be entered", t->host);
    return -1;
  }
  int fd = pod_open_here(t->pod);
  if (fd < 0) no_pod(t, f);
  return fd;
}

static void resolve_child(int socket, const struct target *t) {
  struct failure f;
  errno = 0;
  int fd = setns(base.user2, CLONE_NEWUSER) < 0 ? -1 : target_netns_here(t, &f);
  fd_send(socket, fd, fd < 0 ? (errno ? errno : EIO) : 0);
  _exit(0);
}

int target_netns_fork(const struct target *t, struct failure *f) {
  if (!target_check(t, f)) return -1;
  if (!t->pod[0]) return fcntl(host_find(t->host)->net, F_DUPFD_CLOEXEC, 3);
  int pair[2];
  int32_t number = EIO;
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0) return fail(f, "internal", errno, "no socket pair"), -1;
  pid_t pid = fork();
  if (pid == 0) resolve_child(pair[1], t);
  close(pair[1]);
  int fd = pid < 0 ? -1 : fd_receive(pair[0], &number, 0);
  close(pair[0]);
  if (pid > 0) waitpid(pid, NULL, 0);
  if (fd < 0) errno = number, no_pod(t, f);
  return fd;
}

/*
 * Shows the devices of the network namespace that we are in, below the container's own /sys. Not a new sysfs over /sys itself: the
 * learner could unmount that, and so could `ip netns exec`, which mounts its own read-only (all that is allowed here) only where
 * its umount2("/sys") fails, as it does for the container's locked mount.
 */
bool mount_sys(void) {
  static const char *const folders[][2] = {
    {"/mnt/class/net", "/sys/class/net"}, {"/mnt/devices/virtual/net", "/sys/devices/virtual/net"},
  };
  if (mount("sysfs", "/mnt", "sysfs", MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_RDONLY, NULL) < 0) return false;
  bool good = true;
  for (int i = 0; i < 2; i++) good &= mount(folders[i][0], folders[i][1], NULL, MS_BIND, NULL) == 0;
  umount2("/mnt", MNT_DETACH);
  return good;
}

/* /etc/netns/NAME/FILE over /etc/FILE, as ip-netns(8) has it; only for files that exist. */
static void bind_netns_files(const char *pod) {
  static const char *const names[] = {"hosts", "resolv.conf", "nsswitch.conf", "services"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char from[160], to[64];
    snprintf(from, sizeof from, "/etc/netns/%s/%s", pod, names[i]);
    snprintf(to, sizeof to, "/etc/%s", names[i]);
    mount(from, to, NULL, MS_BIND, NULL);
  }
}

static bool enter_fresh(const struct target *t, struct failure *f) {
  if (unshare(CLONE_NEWNS | CLONE_NEWUTS) < 0)
    return fail(f, "limit-reached", errno, "no mount namespace for pod %s on host %s: too many programs in pods", t->pod, t->host);
  mount("", "/", NULL, MS_REC | MS_SLAVE, NULL);
  sethostname(t->pod, strlen(t->pod));
  mount_sys();
  bind_netns_files(t->pod);
  return true;
}

bool enter_as_learner(const struct target *t, bool in_level2, struct failure *f) {
  if (!target_check(t, f)) return false;
  struct host *h = host_find(t->host);
  struct container *c = t->container[0] ? container_find(t) : NULL;
  if (!in_level2 && setns(base.user2, CLONE_NEWUSER) < 0) return fail(f, "internal", errno, "the learner's user namespace can't be entered");
  if (setns(h->mnt, CLONE_NEWNS) < 0 || setns(h->uts, CLONE_NEWUTS) < 0)
    return fail(f, "internal", errno, "the namespaces of host %s can't be entered", t->host);
  int net = t->pod[0] ? pod_open_here(t->pod) : h->net;
  if (net < 0) return no_pod(t, f);
  if (setns(net, CLONE_NEWNET) < 0) return fail(f, "internal", errno, "the network namespace can't be entered");
  if (t->pod[0]) close(net);
  if (c && (setns(c->mnt, CLONE_NEWNS) < 0 || setns(c->uts, CLONE_NEWUTS) < 0))
    return fail(f, "internal", errno, "the namespaces of container %s can't be entered", t->container);
  return t->pod[0] && !c ? enter_fresh(t, f) : true;
}

bool enter_as_checker(int netns, struct failure *f) {
  if (setns(base.user1, CLONE_NEWUSER) < 0) return fail(f, "internal", errno, "the checkers' user namespace can't be entered");
  if (setns(netns, CLONE_NEWNET) < 0) return fail(f, "internal", errno, "the network namespace can't be entered");
  return true;
}
