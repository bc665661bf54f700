/* Forks, enters, execs, reports (see spawn.h). */
#include "spawn.h"
#include "registry.h"
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>

enum { LOG_BYTES = 4 << 20 };

static const char path_entry[] = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

void child_reset(void) {
  /* Ask to be killed for memory before PID 1 is. The file is ours only while we are dumpable, and nobody may ptrace us yet: we are not in the learner's user namespace. */
  prctl(PR_SET_DUMPABLE, 1);
  int fd = openat(base.proc, "self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd >= 0) {
    if (write(fd, "900", 3) < 0) fd = fd + 0;
    close(fd);
  }
  prctl(PR_SET_DUMPABLE, 0);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  umask(022);
}

char **environment_make(bool checker, bool terminal, char **extra) {
  size_t count = 0;
  while (extra && extra[count]) count++;
  char **all = calloc(count + 8, sizeof *all), **at = all;
  if (!all) return NULL;
  const char *defaults[] = {path_entry, "LANG=C.UTF-8", checker ? NULL : "HOME=/root", checker ? NULL : "USER=root", terminal ? "TERM=xterm-256color" : NULL};
  for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++) {
    const char *d = defaults[i];
    bool replaced = d == NULL;
    for (size_t k = 0; !replaced && k < count; k++) replaced = !strncmp(extra[k], d, (size_t)(strchr(d, '=') - d) + 1);
    if (!replaced) *at++ = (char *)(uintptr_t)d;
  }
  for (size_t k = 0; k < count; k++)
    if (strchr(extra[k], '=')) *at++ = extra[k];
  return all;
}

static int open_log(const char *name) {
  char path[NAME_BYTES + 24];
  snprintf(path, sizeof path, "/run/log/%s.log", name);
  mkdir("/run/log", 0755);
  int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0644);
  struct stat s;
  if (fd >= 0 && (fstat(fd, &s) < 0 || !S_ISREG(s.st_mode) || ftruncate(fd, 0) < 0)) {
    close(fd);
    return -1;
  }
  return fd;
}

/* The log is bounded by the kernel: a write past the limit fails with EFBIG, and the program goes on. */
static void bound_log(void) {
  struct rlimit limit = {LOG_BYTES, LOG_BYTES};
  setrlimit(RLIMIT_FSIZE, &limit);
  signal(SIGXFSZ, SIG_IGN);
}

static bool take_descriptors(const struct spawn *s, int null) {
  int log = s->log ? open_log(s->log) : -1;
  if (log >= 0) bound_log();
  int out = s->log ? log : s->out, err = s->log ? log : s->err;
  int wanted[3] = {s->in >= 0 ? s->in : null, out >= 0 ? out : null, err >= 0 ? err : null};
  for (int i = 0; i < 3; i++)
    if (dup2(wanted[i], i) < 0) return false;
  return true;
}

static bool enter(const struct spawn *s, struct failure *f) {
  if (!s->checker) return enter_as_learner(s->target, s->in_level2, f);
  int net = s->netns >= 0 ? s->netns : target_netns_fork(s->target, f);
  return net >= 0 && enter_as_checker(net, f);
}

static void run_child(const struct spawn *s, int report) {
  struct failure f = {0};
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  child_reset();
  setsid();
  if (s->dies_with_us) prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (enter(s, &f)) {
    /* setns and the rest may clear it; ask again */
    if (s->dies_with_us) prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (!take_descriptors(s, null)) fail(&f, "internal", errno, "no descriptors");
    else {
      if (s->terminal) ioctl(0, TIOCSCTTY, 0);
      if (chdir(s->checker ? "/" : "/root") < 0 && chdir("/") < 0) _exit(127);
      environ = s->env;
      execvpe(s->argv[0], s->argv, s->env);
      fail(&f, "program-not-started", errno, "%.100s: %s", s->argv[0], strerror(errno));
    }
  }
  write_all(report, &f, sizeof f);
  _exit(127);
}

pid_t spawn_program(const struct spawn *s, int *report) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return -1;
  /* Keep the report away from 0–2, which the child overwrites. */
  pid_t pid = s->as_sibling ? (pid_t)syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0) : fork();
  if (pid == 0) run_child(s, ends[1]);
  int error = errno;
  close(ends[1]);
  if (pid < 0) close(ends[0]);
  else fcntl(ends[0], F_SETFL, O_NONBLOCK);
  *report = ends[0];
  errno = error;
  return pid;
}
