/* Steps that write and read: sysctls of a network namespace, files of a host or container. */
#include "worker.h"
#include "registry.h"
#include <linux/openat2.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/syscall.h>

static int open_how(int folder, const char *path, uint64_t flags, uint64_t mode, uint64_t resolve) {
  struct open_how how = {.flags = flags | O_CLOEXEC, .mode = mode, .resolve = resolve};
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

/* ---- sysctl ---- */

/* `net.ipv4.ip_forward` or `net/ipv4/conf/eth0.1/forwarding`, as sysctl(8) reads them. */
static bool sysctl_path(char *path, size_t size, const char *key) {
  snprintf(path, size, "sys/%s", key);
  if (!strchr(key, '/'))
    for (char *p = path; *p; p++)
      if (*p == '.') *p = '/';
  return !strncmp(path, "sys/net/", 8) && !strstr(path, "..");
}

static bool sysctl_in(struct step *s, const char *key, const char *path, const char *value) {
  char text[4096];
  int fd = open_how(base.proc, path, value ? O_RDWR : O_RDONLY, 0, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS);
  bool written = fd >= 0 && (!value || write(fd, value, strlen(value)) >= 0);
  ssize_t n = written ? pread(fd, text, sizeof text - 1, 0) : -1;
  int error = errno;
  if (fd >= 0) close(fd);
  if (n < 0) return step_fail(s, error, "sysctl %s: %s", key, strerror(error));
  while (n > 0 && text[n - 1] == '\n') n--;
  text[n] = 0;
  write_text(s->answer, text);
  return true;
}

bool op_sysctl(struct step *s) {
  struct target t;
  char key[256], path[300], value[1024];
  read_target(&s->body, &t);
  read_text(&s->body, key, sizeof key);
  bool has_value = read_u8(&s->body) != 0;
  read_text(&s->body, value, sizeof value);
  if (!step_done(s)) return false;
  if (!sysctl_path(path, sizeof path, key)) return step_fail(s, EPERM, "sysctl %s: only keys of net are settable", key);
  int netns = netns_of(s, &t);
  if (netns < 0) return false;
  if (setns(netns, CLONE_NEWNET) < 0) return step_fail(s, errno, "the network namespace can't be entered");
  return sysctl_in(s, key, path, has_value ? value : NULL);
}

/* ---- file ---- */

static bool enter_files(struct step *s, const struct target *t) {
  if (!target_check(t, s->failure)) return false;
  struct container *c = t->container[0] ? container_find(t) : NULL;
  if (setns(c ? c->mnt : host_find(t->host)->mnt, CLONE_NEWNS) == 0) return true;
  return step_fail(s, errno, "the mount namespace of %s can't be entered", t->host);
}

/* Walks down, making what is missing. Links in the way are followed (they end in this mount namespace), magic links of /proc are not. */
static int open_parent(char *path) {
  int at = open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
  char *name = path + 1, *slash;
  while (at >= 0 && (slash = strchr(name, '/'))) {
    *slash = 0;
    if (*name) {
      mkdirat(at, name, 0755);
      int next = open_how(at, name, O_PATH | O_DIRECTORY, 0, RESOLVE_NO_MAGICLINKS);
      int error = errno;
      close(at);
      errno = error;
      at = next;
    }
    *slash = '/';
    name = slash + 1;
  }
  return at;
}

static bool put_content(struct step *s, int fd, const char *path, uint32_t mode, const uint8_t *content, uint32_t length) {
  struct stat seen;
  if (fstat(fd, &seen) < 0 || !S_ISREG(seen.st_mode)) return step_fail(s, EINVAL, "%.120s is no regular file", path);
  if (ftruncate(fd, 0) < 0 || !write_all(fd, content, length)) return step_fail(s, errno, "%.120s: %s", path, strerror(errno));
  fchmod(fd, mode & 07777);
  return true;
}

static bool write_file(struct step *s, char *path, uint32_t mode, const uint8_t *content, uint32_t length) {
  int parent = open_parent(path), fd = -1;
  if (parent >= 0) fd = openat(parent, strrchr(path, '/') + 1, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, mode & 07777);
  int error = errno;
  if (parent >= 0) close(parent);
  if (fd < 0) return step_fail(s, error, "%.120s: %s", path, strerror(error));
  bool good = put_content(s, fd, path, mode, content, length);
  close(fd);
  return good;
}

bool op_file(struct step *s) {
  struct target t;
  char path[1024];
  uint32_t length;
  read_target(&s->body, &t);
  read_text(&s->body, path, sizeof path);
  uint32_t mode = read_u32(&s->body);
  const uint8_t *content = read_blob(&s->body, &length);
  if (!step_done(s)) return false;
  size_t end = strlen(path);
  bool climbs = strstr(path, "/../") || (end >= 3 && !strcmp(path + end - 3, "/.."));
  if (path[0] != '/' || end < 2 || path[end - 1] == '/' || climbs) return step_fail(s, EINVAL, "%.120s is no absolute path of a file", path);
  return enter_files(s, &t) && write_file(s, path, mode, content, length);
}
