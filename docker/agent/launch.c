/*
 * Makes the two nested user namespaces at start. A child unshares level 1, maps our uid to root, caps how many
 * namespaces the whole sandbox may have (user_namespaces(7): a limit holds for all below), hides every writable mount of
 * the container under locked tmpfs's (mount_namespaces(7): what level 2 inherits it can't take off), then unshares
 * level 2 and mounts the pool of the hosts' folders. It hands the namespaces over as descriptors and exits: they live on in us.
 */
#include "namespaces.h"
#include "registry.h"
#include <sched.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

static bool put(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return false;
  bool written = write_all(fd, text, strlen(text));
  close(fd);
  return written;
}

static bool map_root(unsigned uid, unsigned gid) {
  char line[40];
  snprintf(line, sizeof line, "0 %u 1", uid);
  if (!put("/proc/self/uid_map", line) || !put("/proc/self/setgroups", "deny")) return false;
  snprintf(line, sizeof line, "0 %u 1", gid);
  return put("/proc/self/gid_map", line);
}

static bool cap(const char *name, unsigned value) {
  char path[64], text[16];
  snprintf(path, sizeof path, "/proc/sys/user/max_%s", name);
  snprintf(text, sizeof text, "%u", value);
  if (put(path, text)) return true;
  warn_line("vethlab-agent: %s can't be set: %s", path, strerror(errno));
  return false;
}

static bool set_caps(const struct launch_limits *l) {
  cap("cgroup_namespaces", 0);
  cap("time_namespaces", 0);
  cap("pid_namespaces", 2);
  cap("ipc_namespaces", 1);
  cap("inotify_instances", 64);
  cap("inotify_watches", 4096);
  return cap("net_namespaces", l->netns) && cap("mnt_namespaces", l->mntns) && cap("uts_namespaces", l->utsns) && cap("user_namespaces", 1);
}

/* tcpdump drops to the user "tcpdump", which a map of one uid doesn't have: there it is root. */
static void bind_passwd(void) {
  static char text[65536];
  int in = open("/etc/passwd", O_RDONLY | O_CLOEXEC);
  ssize_t length = in < 0 ? -1 : read(in, text, sizeof text - 1);
  if (in >= 0) close(in);
  int out = open("/run/passwd", O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
  if (length < 0 || out < 0) return;
  text[length] = 0;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
    if (strncmp(line, "tcpdump:", 8)) dprintf(out, "%s\n", line);
  dprintf(out, "tcpdump:x:0:0::/:/bin/sh\n");
  close(out);
  if (mount("/run/passwd", "/etc/passwd", NULL, MS_BIND, NULL) < 0) warn_line("vethlab-agent: /etc/passwd can't be bound: %s", strerror(errno));
}

static bool level_one(const struct launch_limits *l, unsigned uid, unsigned gid) {
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS) < 0 || !map_root(uid, gid)) return false;
  if (!set_caps(l)) return false;
  mount("", "/", NULL, MS_REC | MS_PRIVATE, NULL);
  if (mount("hidden", "/run", "tmpfs", MS_NOSUID | MS_NODEV, "size=128k,nr_inodes=16,mode=755") < 0) return false;
  mount("hidden", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "size=4k,nr_inodes=2,mode=755");
  mount("shm", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,nr_inodes=64,mode=1777");
  bind_passwd();
  return true;
}

static bool level_two(const struct launch_limits *l) {
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS) < 0 || !map_root(0, 0)) return false;
  mount("", "/", NULL, MS_REC | MS_PRIVATE, NULL);
  char options[80];
  snprintf(options, sizeof options, "size=%um,nr_inodes=%u,mode=755", l->tmpfs_mib, l->tmpfs_inodes);
  return mount("vethlab", "/run", "tmpfs", MS_NOSUID | MS_NODEV, options) == 0 && mkdir("/run/hosts", 0755) == 0;
}

static void launcher(int socket, const struct launch_limits *l, unsigned uid, unsigned gid) {
  umask(022);
  int failed = !level_one(l, uid, gid);
  int user1 = failed ? -1 : namespace_open_self("user");
  failed = failed || !level_two(l);
  if (failed) warn_line("vethlab-agent: the %s user namespace can't be made: %s", user1 < 0 ? "first" : "second", strerror(errno));
  else if (!fd_send(socket, user1, 1) || !fd_send(socket, namespace_open_self("user"), 2) || !fd_send(socket, namespace_open_self("mnt"), 3))
    failed = 1;
  _exit(failed);
}

bool launch_namespaces(const struct launch_limits *limits) {
  base.proc = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int pair[2];
  int32_t number;
  if (base.proc < 0 || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0) return false;
  pid_t pid = fork();
  if (pid == 0) launcher(pair[1], limits, getuid(), getgid());
  close(pair[1]);
  if (pid > 0) {
    base.user1 = fd_receive(pair[0], &number, 0);
    base.user2 = fd_receive(pair[0], &number, 0);
    base.template_mnt = fd_receive(pair[0], &number, 0);
    waitpid(pid, NULL, 0);
  }
  close(pair[0]);
  return base.template_mnt >= 0;
}
