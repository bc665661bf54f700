/*
 * Programs with pipes. A pipe is polled only while the stream has credit and the client has room, so a program that writes too
 * much blocks in its own pipe. EXIT comes after both pipes ended; children that outlive the program and hold a pipe
 * get GRACE_MS and are then killed with its process group.
 */
#include "command.h"
#include "spawn.h"
#include <signal.h>
#include <sys/epoll.h>

enum { GRACE_MS = 200, READ_BYTES = 65536 };

struct command {
  bool used, started, dead, end_of_input;
  pid_t pid;
  struct stream *stream; /* NULL: abandoned */
  struct source report, in, out, err;
  uint64_t deadline, grace_end;
  uint8_t reason;
  struct exit_status status;
};

static struct command commands[MAX_COMMANDS];

static void command_free(struct command *k) {
  source_close(&k->report);
  source_close(&k->in);
  source_close(&k->out);
  source_close(&k->err);
  *k = (struct command){.report.fd = -1};
}

static void kill_group(struct command *k, int number) {
  if (kill(-k->pid, number) < 0 && !k->dead) kill(k->pid, number);
}

/* Sends EXIT when all is said. */
static void maybe_finish(struct command *k) {
  if (!k->dead || k->report.fd >= 0) return;
  if (k->stream && (k->out.fd >= 0 || k->err.fd >= 0)) return;
  if (k->stream) {
    k->status.reason = k->reason;
    send_exit(k->stream, k->status);
    stream_close(k->stream);
  }
  command_free(k);
}

static uint32_t wanted(const struct command *k) {
  return k->started && k->stream && k->stream->credit > 0 && client_has_room(k->stream->client) ? EPOLLIN : 0;
}

static void poll_pipes(struct command *k) {
  uint32_t events = wanted(k);
  source_set(&k->out, events);
  source_set(&k->err, events);
}

static void read_pipe(struct command *k, struct source *source, uint8_t type) {
  while (wanted(k) && source->fd >= 0) {
    size_t most = k->stream->credit < READ_BYTES ? k->stream->credit : READ_BYTES;
    uint8_t *at = frame_reserve(k->stream->client, type, k->stream->id, most);
    if (!at) return;
    ssize_t n = read(source->fd, at, most);
    int error = errno;
    frame_commit(k->stream->client, n > 0 ? (size_t)n : 0);
    if (n > 0) k->stream->credit -= (uint32_t)n;
    else if (n == 0 || (error != EAGAIN && error != EINTR)) source_close(source);
    if (n < (ssize_t)READ_BYTES) break;
  }
}

static void out_ready(struct source *source, uint32_t events) {
  (void)events;
  struct command *k = container_of(source, struct command, out);
  read_pipe(k, source, STDOUT);
  poll_pipes(k);
  maybe_finish(k);
}

static void err_ready(struct source *source, uint32_t events) {
  (void)events;
  struct command *k = container_of(source, struct command, err);
  read_pipe(k, source, STDERR);
  poll_pipes(k);
  maybe_finish(k);
}

static void write_input(struct command *k) {
  int result = stream_input_drain(k->stream, k->in.fd);
  bool over = result < 0 || (result == 1 && k->end_of_input);
  if (over) source_close(&k->in);
  else source_set(&k->in, result == 0 ? EPOLLOUT : 0);
}

static void in_ready(struct source *source, uint32_t events) {
  (void)events;
  struct command *k = container_of(source, struct command, in);
  if (k->stream) write_input(k);
  else source_close(source);
}

static void fail_start(struct command *k, const struct failure *f) {
  if (k->stream) {
    send_failure(k->stream->client, k->stream->id, f);
    stream_close(k->stream);
    k->stream = NULL;
  }
  source_close(&k->out);
  source_close(&k->err);
}

static void report_ready(struct source *source, uint32_t events) {
  (void)events;
  struct command *k = container_of(source, struct command, report);
  struct failure f;
  ssize_t n = read(source->fd, &f, sizeof f);
  if (n < 0 && errno == EAGAIN) return;
  source_close(source);
  k->started = true;
  if (n == (ssize_t)sizeof f) fail_start(k, &f);
  else if (k->stream) send_opened(k->stream, k->pid, 0, 0);
  poll_pipes(k);
  maybe_finish(k);
}

/* ---- what a stream can ask ---- */

void command_pump(struct stream *s) {
  struct command *k = s->object;
  poll_pipes(k);
}

void command_input(struct stream *s) {
  struct command *k = s->object;
  if (k->in.fd >= 0) write_input(k);
  else stream_input_drain(s, -1);
}

void command_end_of_input(struct stream *s) {
  struct command *k = s->object;
  k->end_of_input = true;
  if (k->in.fd >= 0) write_input(k);
}

void command_signal(struct stream *s, int number) { kill_group(s->object, number); }

static void stop(struct command *k, uint8_t reason) {
  if (!k->dead && !k->reason) k->reason = reason;
  kill_group(k, SIGKILL);
  k->grace_end = now_ms() + GRACE_MS;
}

/* Nobody wants the output any more: EXIT comes as soon as it is reaped. */
void command_cancel(struct stream *s) {
  struct command *k = s->object;
  stop(k, REASON_CANCELLED);
  source_close(&k->out);
  source_close(&k->err);
  maybe_finish(k);
}

void command_abandon(struct stream *s) {
  struct command *k = s->object;
  k->stream = NULL;
  kill_group(k, SIGKILL);
  source_close(&k->in);
  source_close(&k->out);
  source_close(&k->err);
  maybe_finish(k);
}

bool command_child_ended(pid_t pid, int wait_status) {
  struct command *k = commands;
  while (k < commands + MAX_COMMANDS && !(k->used && !k->dead && k->pid == pid)) k++;
  if (k == commands + MAX_COMMANDS) return false;
  k->dead = true;
  k->status = exit_status_of(wait_status);
  k->grace_end = now_ms() + GRACE_MS;
  if (k->report.fd >= 0) report_ready(&k->report, 0);
  else maybe_finish(k);
  return true;
}

/* Whoever still holds the pipes is killed; a pipe that is empty then is closed, one with bytes goes on until it is empty. */
static void end_grace(struct command *k) {
  kill_group(k, SIGKILL);
  k->grace_end = 0;
  struct source *pipes[] = {&k->out, &k->err};
  for (int i = 0; i < 2; i++) {
    if (pipes[i]->fd < 0 || !wanted(k)) continue;
    read_pipe(k, pipes[i], i == 0 ? STDOUT : STDERR);
    if (wanted(k)) source_close(pipes[i]);
  }
  if (k->out.fd >= 0 || k->err.fd >= 0) k->grace_end = now_ms() + GRACE_MS;
  poll_pipes(k);
  maybe_finish(k);
}

uint64_t commands_tick(uint64_t now) {
  uint64_t next = UINT64_MAX;
  for (struct command *k = commands; k < commands + MAX_COMMANDS; k++) {
    if (!k->used) continue;
    if (!k->dead && k->deadline && now >= k->deadline) {
      k->deadline = 0;
      stop(k, REASON_DEADLINE);
    }
    if (k->dead && k->grace_end && now >= k->grace_end) end_grace(k);
    if (!k->used) continue;
    if (!k->dead && k->deadline && k->deadline < next) next = k->deadline;
    if (k->dead && k->grace_end && k->grace_end < next) next = k->grace_end;
  }
  return next;
}

/* ---- starting ---- */

struct execution {
  uint8_t checker, with_input;
  struct target target;
  uint32_t timeout_ms;
  char **argv, **env;
};

static bool read_execution(struct reader *r, struct execution *e) {
  e->checker = read_u8(r);
  read_target(r, &e->target);
  e->timeout_ms = read_u32(r);
  e->with_input = read_u8(r);
  e->argv = read_texts(r);
  e->env = read_texts(r);
  return reader_done(r) && e->checker <= 1 && e->with_input <= 1;
}

static void close_pair(int *ends) {
  if (ends[0] >= 0) close(ends[0]);
  if (ends[1] >= 0) close(ends[1]);
}

/* Our end never blocks; the program's end is an ordinary pipe. */
static bool make_pipe(int *ends, int ours) {
  if (pipe2(ends, O_CLOEXEC) < 0) return false;
  fcntl(ends[ours], F_SETFL, O_NONBLOCK);
  return true;
}

static bool start(struct command *k, const struct execution *e, struct failure *f) {
  int in[2] = {-1, -1}, out[2] = {-1, -1}, err[2] = {-1, -1}, report = -1;
  char **env = environment_make(e->checker, false, e->env);
  bool ready = env && make_pipe(out, 0) && make_pipe(err, 0) && (!e->with_input || make_pipe(in, 1));
  struct spawn spec = {.target = &e->target, .checker = e->checker, .netns = -1, .in = in[0], .out = out[1], .err = err[1], .argv = e->argv, .env = env};
  k->pid = ready ? spawn_program(&spec, &report) : -1;
  int error = errno;
  free(env);
  if (k->pid < 0) {
    close_pair(in), close_pair(out), close_pair(err);
    return fail(f, "limit-reached", error, "no process or pipe: %s", strerror(error));
  }
  close(out[1]), close(err[1]);
  source_open(&k->out, out[0], 0, out_ready);
  source_open(&k->err, err[0], 0, err_ready);
  if (e->with_input) close(in[0]), source_open(&k->in, in[1], 0, in_ready);
  source_open(&k->report, report, EPOLLIN, report_ready);
  return true;
}

static void execute(struct client *c, uint32_t stream, const struct execution *e) {
  struct failure f = {0};
  if (!e->argv[0] || !e->argv[0][0]) return send_error(c, stream, "invalid-request", EINVAL, "argv is empty");
  if (e->timeout_ms < 1 || e->timeout_ms > 86400000) return send_error(c, stream, "invalid-request", EINVAL, "timeoutMs is 1 to 86400000");
  if (!target_check(&e->target, &f)) return send_failure(c, stream, &f);
  struct command *k = commands;
  while (k < commands + MAX_COMMANDS && k->used) k++;
  if (k == commands + MAX_COMMANDS) return send_error(c, stream, "limit-reached", EUSERS, "a sandbox runs at most %d commands", MAX_COMMANDS);
  struct stream *s = stream_open(c, stream, STREAM_COMMAND, k);
  if (!s) return;
  *k = (struct command){.used = true, .stream = s, .deadline = now_ms() + e->timeout_ms, .report.fd = -1, .in.fd = -1, .out.fd = -1, .err.fd = -1};
  s->input_left = e->with_input ? INPUT_WINDOW : 0;
  if (start(k, e, &f)) return;
  send_failure(c, stream, &f);
  stream_close(s);
  k->used = false;
}

void command_request(struct client *c, uint32_t stream, struct reader *r) {
  struct execution e = {0};
  if (read_execution(r, &e)) execute(c, stream, &e);
  else client_violation(c, "a malformed EXEC");
  free(e.argv);
  free(e.env);
}
