/* Steps that make and remove hosts, pods and containers. Runs in a worker in level 2. */
#include "worker.h"
#include "registry.h"
#include "spawn.h"
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>

enum { MAX_IDS = 1024 };

static void close_all(const int *fds, int count) {
  for (int i = 0; i < count; i++)
    if (fds[i] >= 0) close(fds[i]);
}

static bool read_name(struct step *s, char *name) {
  read_text(&s->body, name, NAME_BYTES);
  return (!s->body.bad && valid_name(name)) || step_malformed(s);
}

static bool no_host(struct step *s, const char *host) { return step_fail(s, ENOENT, "there is no host %s", host); }

static bool no_namespace(struct step *s, const char *what, const char *name) {
  return step_fail(s, errno, "%s %s: no more namespaces (%s)", what, name, strerror(errno));
}

/*
 * A new network namespace takes IPv4 settings over from the machine's own, and an engine switches forwarding on there. A lab must
 * find what a freshly started kernel has, wherever it runs (Documentation/networking/ip-sysctl: ip_forward, rp_filter are 0).
 */
static void kernel_defaults(void) {
  static const char *const keys[] = {
    "sys/net/ipv4/ip_forward", "sys/net/ipv4/conf/all/rp_filter", "sys/net/ipv4/conf/default/rp_filter",
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    int fd = openat(base.proc, keys[i], O_WRONLY | O_CLOEXEC);
    if (fd < 0 || !write_all(fd, "0\n", 2)) warn_line("vethlab-agent: %s can't be set: %s", keys[i], strerror(errno));
    if (fd >= 0) close(fd);
  }
}

/* ---- hosts ---- */

bool op_host_create(struct step *s) {
  struct target t = {0};
  if (!read_name(s, t.host) || !step_done(s)) return false;
  if (host_find(t.host)) return step_fail(s, EEXIST, "host %s exists", t.host);
  if (setns(base.template_mnt, CLONE_NEWNS) < 0) return step_fail(s, errno, "host %s: the template can't be entered", t.host);
  if (unshare(CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWUTS) < 0) return no_namespace(s, "host", t.host);
  sethostname(t.host, strlen(t.host));
  kernel_defaults();
  if (!furnish_host(t.host)) return step_fail(s, errno, "host %s: its folders can't be made (%s)", t.host, strerror(errno));
  if (!mount_sys()) warn_line("vethlab-agent: host %s: /sys can't be mounted: %s", t.host, strerror(errno));
  int fds[3] = {namespace_open_self("net"), namespace_open_self("mnt"), namespace_open_self("uts")};
  if (fds[0] >= 0 && fds[1] >= 0 && fds[2] >= 0) return step_change(s, HOST_ADDED, &t, "", 0, 0, fds, 3);
  int error = errno;
  close_all(fds, 3);
  return step_fail(s, error, "host %s: %s", t.host, strerror(error));
}

/* Namespace ids of a host and of everything in it. */
static int ids_of_host(const struct host *h, uint64_t *ids) {
  static char names[512][NAME_BYTES];
  int count = 0;
  ids[count++] = namespace_id(h->net);
  ids[count++] = namespace_id(h->mnt);
  ids[count++] = namespace_id(h->uts);
  for (struct container *c = containers; c < containers + MAX_CONTAINERS; c++)
    if (c->used && !strcmp(c->target.host, h->name) && count < MAX_IDS) ids[count++] = namespace_id(c->mnt);
  int pod_count = setns(h->mnt, CLONE_NEWNS) < 0 ? 0 : list_pods_here(names, 512);
  for (int i = 0; i < pod_count && count < MAX_IDS; i++) {
    int fd = pod_open_here(names[i]);
    if (fd < 0) continue;
    ids[count++] = namespace_id(fd);
    close(fd);
  }
  return count;
}

bool op_host_delete(struct step *s) {
  static uint64_t ids[MAX_IDS];
  struct target t = {0};
  if (!read_name(s, t.host) || !step_done(s)) return false;
  struct host *h = host_find(t.host);
  if (!h) return no_host(s, t.host);
  int count = ids_of_host(h, ids);
  for (struct pod *p = pods; p < pods + MAX_PODS; p++)
    if (p->used && !strcmp(p->host, t.host) && count < MAX_IDS) ids[count++] = p->netns;
  kill_inside(ids, count);
  netns_forget(t.host, "");
  if (!step_change(s, HOST_GONE, &t, "", 0, 0, NULL, 0)) return false;
  if (setns(base.template_mnt, CLONE_NEWNS) == 0) remove_host_folder(t.host);
  return true;
}

/* ---- pods ---- */

static bool enter_host(struct step *s, const char *name) {
  struct host *h = host_find(name);
  if (!h) return no_host(s, name);
  if (setns(h->mnt, CLONE_NEWNS) == 0 && setns(h->uts, CLONE_NEWUTS) == 0) return true;
  return step_fail(s, errno, "host %s can't be entered (%s)", name, strerror(errno));
}

/* Runs this program in "pause" mode, as a child of the agent, in the namespaces that we are in. */
static pid_t start_pause(void) {
  pid_t pid = (pid_t)syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
  if (pid != 0) return pid;
  char *argv[] = {(char[]){"pause"}, NULL}, *env[] = {NULL};
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int i = 0; null >= 0 && i < 3; i++) dup2(null, i);
  setsid();
  /* By descriptor, not by name: the learner may have mounted something over /proc. */
  if (fchdir(base.proc) == 0) execve("self/exe", argv, env);
  _exit(127);
}

static bool name_pod(struct step *s, const struct target *t, const char *path) {
  mkdir("/run/netns", 0755);
  int fd = open(path, O_RDONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0);
  if (fd < 0) return step_fail(s, errno, "pod %s on host %s: %s %s", t->pod, t->host, path, errno == EEXIST ? "exists" : strerror(errno));
  close(fd);
  return true;
}

bool op_pod_create(struct step *s) {
  struct target t = {0};
  char path[NAME_BYTES + 16];
  if (!read_name(s, t.host) || !read_name(s, t.pod) || !step_done(s) || !enter_host(s, t.host)) return false;
  snprintf(path, sizeof path, "/run/netns/%s", t.pod);
  if (!name_pod(s, &t, path)) return false;
  bool made = unshare(CLONE_NEWNET) == 0;
  if (made) kernel_defaults();
  made = made && fchdir(base.proc) == 0 && mount("self/ns/net", path, NULL, MS_BIND, NULL) == 0;
  int error = errno;
  if (chdir("/") < 0 || !made) {
    unlink(path);
    errno = error;
    return no_namespace(s, "pod", t.pod);
  }
  int own = namespace_open_self("net");
  uint64_t id = namespace_id(own);
  if (own >= 0) close(own);
  pid_t pause_pid = start_pause();
  if (pause_pid < 0) warn_line("vethlab-agent: pod %s on host %s has no pause process: %s", t.pod, t.host, strerror(errno));
  struct pod *old = pod_find(t.host, t.pod); /* the learner had removed its name */
  if (old && old->pause > 0) kill(old->pause, SIGKILL);
  if (old && !step_change(s, POD_GONE, &t, "", 0, 0, NULL, 0)) return false;
  return step_change(s, POD_ADDED, &t, "", pause_pid > 0 ? pause_pid : 0, id, NULL, 0);
}

bool op_pod_delete(struct step *s) {
  struct target t = {0};
  char path[NAME_BYTES + 16];
  if (!read_name(s, t.host) || !read_name(s, t.pod) || !step_done(s) || !enter_host(s, t.host)) return false;
  struct pod *p = pod_find(t.host, t.pod);
  snprintf(path, sizeof path, "/run/netns/%s", t.pod);
  int fd = pod_open_here(t.pod);
  struct stat seen;
  if (!p && lstat(path, &seen) < 0) return step_fail(s, ENOENT, "there is no pod %s on host %s", t.pod, t.host);
  uint64_t ids[2], host_id = namespace_id(host_find(t.host)->net);
  int count = 0;
  if (fd >= 0 && namespace_id(fd) != host_id) ids[count++] = namespace_id(fd);
  if (p) ids[count++] = p->netns;
  if (fd >= 0) close(fd);
  kill_inside(ids, count);
  umount2(path, MNT_DETACH | UMOUNT_NOFOLLOW);
  unlink(path);
  netns_forget(t.host, t.pod);
  return step_change(s, POD_GONE, &t, "", 0, 0, NULL, 0);
}

/* ---- containers ---- */

static bool read_container(struct step *s, struct target *t) {
  *t = (struct target){0};
  return read_name(s, t->host) && read_name(s, t->pod) && read_name(s, t->container) && step_done(s);
}

bool op_container_create(struct step *s) {
  struct target t;
  if (!read_container(s, &t) || !enter_host(s, t.host)) return false;
  if (container_find(&t)) return step_fail(s, EEXIST, "container %s in pod %s on host %s exists", t.container, t.pod, t.host);
  int net = pod_open_here(t.pod);
  if (net < 0) return step_fail(s, ENOENT, "there is no pod %s on host %s", t.pod, t.host);
  bool made = setns(net, CLONE_NEWNET) == 0 && unshare(CLONE_NEWNS | CLONE_NEWUTS) == 0;
  close(net);
  if (!made) return no_namespace(s, "container", t.container);
  mount("", "/", NULL, MS_REC | MS_SLAVE, NULL);
  sethostname(t.container, strlen(t.container));
  mount_sys();
  int fds[2] = {namespace_open_self("mnt"), namespace_open_self("uts")};
  if (fds[0] >= 0 && fds[1] >= 0) return step_change(s, CONTAINER_ADDED, &t, "", 0, 0, fds, 2);
  close_all(fds, 2);
  return step_fail(s, EMFILE, "container %s: no more descriptors", t.container);
}

bool op_container_delete(struct step *s) {
  struct target t;
  if (!read_container(s, &t)) return false;
  struct container *c = container_find(&t);
  if (!c) return step_fail(s, ENOENT, "there is no container %s in pod %s on host %s", t.container, t.pod, t.host);
  uint64_t ids[1] = {namespace_id(c->mnt)};
  kill_inside(ids, 1);
  return step_change(s, CONTAINER_GONE, &t, "", 0, 0, NULL, 0);
}
