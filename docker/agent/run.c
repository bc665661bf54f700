/* Steps that run programs: to their end, with collected output; or started and left to the agent. */
#include "worker.h"
#include "registry.h"
#include "spawn.h"
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>

enum { DEFAULT_OUTPUT = 1 << 20, MOST_OUTPUT = 4 << 20, STOP_PATIENCE_MS = 500, GRACE_MS = 200 };

struct run {
  uint8_t checker;
  struct target target;
  uint32_t timeout_ms, most;
  char **argv, **env;
  const uint8_t *input;
  uint32_t input_length, input_at;
  int in, fds[2];
  struct writer output[2];
  bool truncated, timed_out, ended;
  int wait_status;
  pid_t pid;
};

/* Takes what is there; beyond the limit it is read and dropped, so that the program goes on. */
static void collect(struct run *k, int channel) {
  static uint8_t bytes[65536];
  ssize_t n = read(k->fds[channel], bytes, sizeof bytes);
  if (n < 0 && (errno == EINTR || errno == EAGAIN)) return;
  if (n <= 0) {
    close(k->fds[channel]);
    k->fds[channel] = -1;
    return;
  }
  size_t room = k->most - k->output[channel].length, take = (size_t)n < room ? (size_t)n : room;
  if (take < (size_t)n) k->truncated = true;
  write_bytes(&k->output[channel], bytes, take);
}

static void feed(struct run *k) {
  ssize_t n = write(k->in, k->input + k->input_at, k->input_length - k->input_at);
  if (n > 0) k->input_at += (uint32_t)n;
  if (k->input_at < k->input_length && (n >= 0 || errno == EAGAIN || errno == EINTR)) return;
  close(k->in);
  k->in = -1;
}

static void poll_once(struct run *k, int timeout_ms) {
  struct pollfd watched[3] = {{k->fds[0], POLLIN, 0}, {k->fds[1], POLLIN, 0}, {k->in, POLLOUT, 0}};
  if (poll(watched, 3, timeout_ms) <= 0) return;
  if (watched[0].revents) collect(k, 0);
  if (watched[1].revents) collect(k, 1);
  if (watched[2].revents) feed(k);
}

/* Until the program has ended and its pipes with it; what holds them longer than GRACE_MS is killed. */
static void follow(struct run *k) {
  uint64_t deadline = now_ms() + k->timeout_ms, last = 0;
  for (;;) {
    bool open_pipes = k->fds[0] >= 0 || k->fds[1] >= 0;
    if (!k->ended && waitpid(k->pid, &k->wait_status, WNOHANG) == k->pid) {
      k->ended = true;
      last = now_ms() + GRACE_MS;
    }
    if (k->ended && !open_pipes) return;
    uint64_t now = now_ms();
    if (!k->ended && now >= deadline) {
      k->timed_out = true;
      kill(-k->pid, SIGKILL);
      kill(k->pid, SIGKILL);
      deadline = UINT64_MAX;
    }
    if (k->ended && now >= last) {
      kill(-k->pid, SIGKILL);
      return;
    }
    /* Pipes end a moment before the program can be waited for. */
    poll_once(k, open_pipes ? 20 : 1);
  }
}

static bool spawn_failed(struct step *s, int report) {
  struct failure f;
  fcntl(report, F_SETFL, 0); /* blocking: ends with exec or with a report */
  ssize_t n = read(report, &f, sizeof f);
  close(report);
  if (n != (ssize_t)sizeof f) return false;
  *s->failure = f;
  return true;
}

static void close_fd(int *fd) {
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

static bool launch(struct step *s, struct run *k, int checker_netns) {
  int in[2] = {-1, -1}, out[2] = {-1, -1}, err[2] = {-1, -1}, report = -1;
  char **env = environment_make(k->checker, false, k->env);
  bool ready = env && pipe2(out, O_CLOEXEC) == 0 && pipe2(err, O_CLOEXEC) == 0 && (!k->input_length || pipe2(in, O_CLOEXEC) == 0);
  struct spawn spec = {.target = &k->target, .checker = k->checker, .in_level2 = !k->checker, .dies_with_us = true, .netns = checker_netns,
                       .in = in[0], .out = out[1], .err = err[1], .argv = k->argv, .env = env};
  k->pid = ready ? spawn_program(&spec, &report) : -1;
  int error = errno;
  free(env);
  close_fd(&in[0]), close_fd(&out[1]), close_fd(&err[1]);
  k->in = in[1], k->fds[0] = out[0], k->fds[1] = err[0];
  if (k->pid < 0) return step_fail(s, error, "no process: %s", strerror(error));
  if (k->in >= 0) fcntl(k->in, F_SETFL, O_NONBLOCK);
  fcntl(k->fds[0], F_SETFL, O_NONBLOCK);
  fcntl(k->fds[1], F_SETFL, O_NONBLOCK);
  if (!spawn_failed(s, report)) return true;
  waitpid(k->pid, NULL, 0);
  return false;
}

static void write_answer(struct writer *w, const struct run *k) {
  struct exit_status status = exit_status_of(k->wait_status);
  write_u8(w, status.kind);
  write_u8(w, status.value);
  write_u8(w, (uint8_t)((k->timed_out ? 1 : 0) | (k->truncated ? 2 : 0)));
  write_blob(w, k->output[0].data, k->output[0].length);
  write_blob(w, k->output[1].data, k->output[1].length);
}

static bool run(struct step *s, struct run *k, int checker_netns) {
  signal(SIGPIPE, SIG_IGN);
  bool launched = launch(s, k, checker_netns);
  if (launched) {
    follow(k);
    write_answer(s->answer, k);
  }
  close_fd(&k->in), close_fd(&k->fds[0]), close_fd(&k->fds[1]);
  writer_free(&k->output[0]);
  writer_free(&k->output[1]);
  return launched;
}

bool op_run(struct step *s, int checker_netns) {
  struct run k = {.in = -1, .fds = {-1, -1}, .output = {{.max = MOST_OUTPUT}, {.max = MOST_OUTPUT}}};
  k.checker = read_u8(&s->body);
  read_target(&s->body, &k.target);
  k.timeout_ms = read_u32(&s->body);
  k.most = read_u32(&s->body);
  k.argv = read_texts(&s->body);
  k.env = read_texts(&s->body);
  k.input = read_blob(&s->body, &k.input_length);
  if (k.most == 0) k.most = DEFAULT_OUTPUT;
  if (k.most > MOST_OUTPUT) k.most = MOST_OUTPUT;
  bool sound = reader_done(&s->body) && k.checker <= 1 && k.argv[0] && k.argv[0][0] && k.timeout_ms > 0;
  bool good = sound ? run(s, &k, checker_netns) : step_malformed(s);
  free(k.argv);
  free(k.env);
  return good;
}

/* ---- start and stop ---- */

static bool start(struct step *s, const struct target *t, const char *name, char **argv, char **extra) {
  struct process *old = process_find(t->host, name);
  if (old && !old->ended && kill(old->pid, 0) == 0) return step_fail(s, EEXIST, "process %s runs on host %s already", name, t->host);
  if (!target_check(t, s->failure)) return false;
  char **env = environment_make(false, false, extra);
  struct spawn spec = {.target = t, .in_level2 = true, .as_sibling = true, .netns = -1, .in = -1, .out = -1, .err = -1, .log = name, .argv = argv, .env = env};
  int report = -1;
  pid_t pid = env ? spawn_program(&spec, &report) : -1;
  int error = errno;
  free(env);
  if (pid < 0) return step_fail(s, error, "no process: %s", strerror(error));
  if (spawn_failed(s, report)) return false;
  if (old && !step_change(s, PROCESS_GONE, t, name, 0, 0, NULL, 0)) return false;
  return step_change(s, PROCESS_ADDED, t, name, pid, 0, NULL, 0);
}

bool op_start(struct step *s) {
  struct target t;
  char name[NAME_BYTES];
  read_target(&s->body, &t);
  read_text(&s->body, name, sizeof name);
  char **argv = read_texts(&s->body), **env = read_texts(&s->body);
  bool sound = reader_done(&s->body) && valid_name(name) && argv[0] && argv[0][0];
  bool good = sound ? start(s, &t, name, argv, env) : step_malformed(s);
  free(argv);
  free(env);
  return good;
}

/* The agent reaps it: a process that is gone gives ESRCH. */
static bool gone_within(pid_t pid, uint64_t patience_ms) {
  struct timespec nap = {0, 2000000};
  for (uint64_t end = now_ms() + patience_ms; now_ms() < end; nanosleep(&nap, NULL))
    if (kill(pid, 0) < 0) return true;
  return false;
}

bool op_stop(struct step *s) {
  struct target t = {0};
  char name[NAME_BYTES];
  read_text(&s->body, t.host, sizeof t.host);
  read_text(&s->body, name, sizeof name);
  if (!step_done(s)) return false;
  struct process *p = process_find(t.host, name);
  if (!p) return step_fail(s, ENOENT, "there is no process %s on host %s", name, t.host);
  if (!p->ended) {
    kill(-p->pid, SIGTERM);
    if (!gone_within(p->pid, STOP_PATIENCE_MS)) kill(-p->pid, SIGKILL), kill(p->pid, SIGKILL);
    gone_within(p->pid, STOP_PATIENCE_MS);
  }
  return step_change(s, PROCESS_GONE, &t, name, 0, 0, NULL, 0);
}
