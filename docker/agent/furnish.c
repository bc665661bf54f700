/*
 * What a host finds in its file system, and how it goes. The image is read-only; a host's writable folders lie in one sized
 * tmpfs, the pool, at /run of the template, each in /run/hosts/NAME. In the new host's mount namespace they are bound to their
 * places, and last of all the pool itself is taken off, so that a host doesn't see another's folders.
 */
#include "worker.h"
#include <dirent.h>
#include <linux/openat2.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>

enum { MAX_DEPTH = 64, MAX_SKELETON_BYTES = 65536 };

static const struct { const char *folder, *place; bool optional; } places[] = {
  {"tmp", "/tmp", false}, {"root", "/root", false}, {"log", "/var/log", false}, {"cache", "/var/cache", true},
  {"netns", "/etc/netns", true}, {"misc", "/var/lib/misc", true}, {"nginx", "/var/lib/nginx", true},
  {"haproxy", "/var/lib/haproxy", true}, {"dhcp", "/var/lib/dhcp", true},
};

static bool put_file(int folder, const char *name, const char *text) {
  int fd = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return false;
  bool good = write_all(fd, text, strlen(text));
  close(fd);
  return good;
}

/* The image's own dot files for root: the prompt, vim's settings. */
static void copy_skeleton(int folder) {
  static uint8_t bytes[MAX_SKELETON_BYTES];
  DIR *from = opendir("/root");
  struct dirent *e;
  for (int n = 0; from && n < 64 && (e = readdir(from)); n++) {
    if (e->d_type != DT_REG) continue;
    int in = openat(dirfd(from), e->d_name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    ssize_t length = in < 0 ? -1 : read(in, bytes, sizeof bytes);
    int out = length < 0 ? -1 : openat(folder, e->d_name, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (out >= 0 && !write_all(out, bytes, (size_t)length)) warn_line("vethlab-agent: /root/%s can't be copied", e->d_name);
    if (in >= 0) close(in);
    if (out >= 0) close(out);
  }
  if (from) closedir(from);
}

static bool make_folders(int folder, const char *host) {
  static const char *const names[] = {"run", "run/netns", "run/log", "run/lock", "log/nginx", "log/haproxy"};
  char text[256];
  for (size_t i = 0; i < sizeof places / sizeof *places; i++)
    if (mkdirat(folder, places[i].folder, 0755) < 0 && errno != EEXIST) return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (mkdirat(folder, names[i], 0755) < 0 && errno != EEXIST) return false;
  fchmodat(folder, "tmp", 01777, 0);
  fchmodat(folder, "root", 0700, 0);
  int root = openat(folder, "root", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root >= 0) {
    copy_skeleton(root);
    close(root);
  }
  snprintf(text, sizeof text, "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n127.0.1.1\t%s\n", host);
  if (!put_file(folder, "hosts", text)) return false;
  snprintf(text, sizeof text, "%s\n", host);
  return put_file(folder, "hostname", text) && put_file(folder, "resolv.conf", "");
}

static void bind_one(const char *host, const char *name, const char *place, bool optional) {
  char from[2 * NAME_BYTES + 32];
  snprintf(from, sizeof from, "/run/hosts/%s/%s", host, name);
  if (mount(from, place, NULL, MS_BIND, NULL) == 0 || optional) return;
  warn_line("vethlab-agent: %s has no folder of its own on host %s: %s", place, host, strerror(errno));
}

/* ip-netns(8) wants /run/netns to be a shared mount, so that names made in one mount namespace are seen in the others. */
static void share_netns_folder(void) {
  if (mount("/run/netns", "/run/netns", NULL, MS_BIND, NULL) < 0 || mount("", "/run/netns", NULL, MS_SHARED, NULL) < 0)
    warn_line("vethlab-agent: /run/netns can't be shared: %s", strerror(errno));
}

bool furnish_host(const char *host) {
  char path[NAME_BYTES + 16], run[NAME_BYTES + 24];
  snprintf(path, sizeof path, "/run/hosts/%s", host);
  snprintf(run, sizeof run, "%s/run", path);
  if (mkdir(path, 0755) < 0 && errno != EEXIST) return false;
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  bool made = folder >= 0 && make_folders(folder, host);
  if (folder >= 0) close(folder);
  if (!made) return false;
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) bind_one(host, places[i].folder, places[i].place, places[i].optional);
  bind_one(host, "hosts", "/etc/hosts", false);
  bind_one(host, "hostname", "/etc/hostname", false);
  bind_one(host, "resolv.conf", "/etc/resolv.conf", false);
  if (mount(run, "/mnt", NULL, MS_BIND, NULL) < 0) return false;
  if (umount2("/run", MNT_DETACH) < 0 || mount("/mnt", "/run", NULL, MS_MOVE, NULL) < 0) return false;
  share_netns_folder();
  return chdir("/") == 0;
}

/* ---- removing ---- */

static void remove_below(int parent, const char *name, int depth) {
  int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR *d = fd < 0 ? NULL : fdopendir(fd);
  if (!d && fd >= 0) close(fd);
  struct dirent *e;
  while (d && depth < MAX_DEPTH && (e = readdir(d))) {
    if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, "..")) continue;
    if (e->d_type == DT_DIR) remove_below(dirfd(d), e->d_name, depth + 1);
    else unlinkat(dirfd(d), e->d_name, 0);
  }
  if (d) closedir(d);
  unlinkat(parent, name, AT_REMOVEDIR);
}

void remove_host_folder(const char *host) {
  int pool = open("/run/hosts", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (pool < 0) return;
  remove_below(pool, host, 0);
  close(pool);
}

static bool process_inside(const char *pid, const uint64_t *ids, int count) {
  static const char *const kinds[] = {"net", "mnt", "uts"};
  for (int k = 0; k < 3; k++) {
    char path[300];
    struct stat s;
    snprintf(path, sizeof path, "%s/ns/%s", pid, kinds[k]);
    if (fstatat(base.proc, path, &s, 0) < 0) continue;
    for (int i = 0; i < count; i++)
      if (ids[i] && s.st_ino == ids[i]) return true;
  }
  return false;
}

static int kill_round(const uint64_t *ids, int count) {
  int fd = openat(base.proc, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), killed = 0;
  DIR *d = fd < 0 ? NULL : fdopendir(fd);
  struct dirent *e;
  while (d && (e = readdir(d))) {
    pid_t pid = (pid_t)atoi(e->d_name);
    if (pid <= 1 || pid == getpid() || !process_inside(e->d_name, ids, count)) continue;
    killed += kill(pid, SIGKILL) == 0;
  }
  if (d) closedir(d);
  return killed;
}

void kill_inside(const uint64_t *ids, int count) {
  struct timespec pause_time = {0, 2000000};
  for (int round = 0; round < 50 && kill_round(ids, count) > 0; round++) nanosleep(&pause_time, NULL);
}

static int compare_names(const void *a, const void *b) { return strcmp(a, b); }

int list_pods_here(char (*names)[NAME_BYTES], int most) {
  struct open_how how = {.flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC, .resolve = RESOLVE_NO_SYMLINKS};
  int fd = (int)syscall(SYS_openat2, AT_FDCWD, "/run/netns", &how, sizeof how), count = 0;
  DIR *d = fd < 0 ? NULL : fdopendir(fd);
  struct dirent *e;
  while (d && count < most && (e = readdir(d)))
    if (valid_name(e->d_name)) snprintf(names[count++], NAME_BYTES, "%.63s", e->d_name);
  if (d) closedir(d);
  qsort(names, (size_t)count, NAME_BYTES, compare_names);
  return count;
}
