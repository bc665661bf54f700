/*
 * One worker at a time, because steps depend on what exists; documents wait in order of completion. Results flow from the
 * worker's pipe to the client only while the client has room, so the worker, not our memory, waits for a slow reader.
 */
#include "batch.h"
#include "capture.h"
#include "reaper.h"
#include "registry.h"
#include <signal.h>
#include <sys/epoll.h>
#include <sys/socket.h>

enum { RESULT_BYTES = 65536 };

struct batch {
  bool used, complete;
  struct stream *stream; /* NULL: the client went */
  struct writer document;
  uint64_t order;
};

static struct batch batches[MAX_BATCHES];
static uint64_t order;

static struct {
  struct batch *batch;
  pid_t pid;
  struct source results, changes;
  uint64_t deadline;
  bool exited, timed_out;
  int wait_status;
} running;

static void start_next(void);

static void batch_free(struct batch *b) {
  writer_free(&b->document);
  b->used = false;
}

static size_t waiting_bytes(void) {
  size_t total = 0;
  for (struct batch *b = batches; b < batches + MAX_BATCHES; b++)
    if (b->used) total += b->document.length;
  return total;
}

static void refuse(struct batch *b, const char *code, int number, const char *message) {
  if (b->stream) {
    send_error(b->stream->client, b->stream->id, code, number, "%s", message);
    stream_close(b->stream);
  }
  batch_free(b);
}

/* ---- the worker's reports ---- */

static void apply_change(const struct change *c, const int *fds, int fd_count) {
  int status;
  if (!registry_apply(c, fds, fd_count)) warn_line("vethlab-agent: a change of kind %d is lost: a table or the descriptors are full", c->kind);
  if (c->kind == POD_GONE) captures_namespace_gone(c->target.host, c->target.pod);
  if (c->kind == HOST_GONE) captures_namespace_gone(c->target.host, "");
  if ((c->kind == POD_ADDED || c->kind == PROCESS_ADDED) && reaped_lately(c->pid, &status)) registry_child_ended(c->pid, status);
}

static void take_changes(void) {
  struct change c;
  int fds[3], fd_count, got;
  if (running.changes.fd < 0) return;
  while ((got = change_receive(running.changes.fd, &c, fds, &fd_count)) > 0) apply_change(&c, fds, fd_count);
  if (got < 0) source_close(&running.changes);
}

static void changes_ready(struct source *source, uint32_t events) {
  (void)source, (void)events;
  take_changes();
}

/* ---- results ---- */

static void answer(struct stream *s) {
  struct exit_status status = exit_status_of(running.wait_status);
  if (running.timed_out) send_error(s->client, s->id, "sandbox-timeout", ETIMEDOUT, "the batch was ended at its deadline");
  else if (status.kind == 1) send_error(s->client, s->id, "internal", EINTR, "the batch's worker was killed by signal %d", status.value);
  else if (status.value != 0) send_error(s->client, s->id, "invalid-request", EINVAL, "the batch document is malformed");
  else send_empty(s->client, RESULT_END, s->id);
  stream_close(s);
}

static void maybe_finish(void) {
  if (!running.batch || !running.exited || running.results.fd >= 0) return;
  take_changes();
  source_close(&running.changes);
  if (running.batch->stream) answer(running.batch->stream);
  batch_free(running.batch);
  running.batch = NULL;
  start_next();
}

static void read_results(void) {
  static uint8_t ignored[RESULT_BYTES];
  struct stream *s = running.batch->stream;
  uint8_t *at = s ? frame_reserve(s->client, RESULT_PART, s->id, RESULT_BYTES) : ignored;
  if (!at) return;
  ssize_t n = read(running.results.fd, at, RESULT_BYTES);
  int error = errno;
  if (s) frame_commit(s->client, n > 0 ? (size_t)n : 0);
  if (n == 0 || (n < 0 && error != EAGAIN && error != EINTR)) source_close(&running.results);
}

static void poll_results(void) {
  if (!running.batch) return;
  struct stream *s = running.batch->stream;
  source_set(&running.results, !s || client_has_room(s->client) ? EPOLLIN : 0);
}

static void results_ready(struct source *source, uint32_t events) {
  (void)source, (void)events;
  read_results();
  poll_results();
  maybe_finish();
}

void batch_pump(struct stream *s) {
  if (running.batch && running.batch == s->object) poll_results();
}

/* ---- the worker ---- */

static void run_worker(struct batch *b, int results, int changes) {
  worker_run(b->document.data, b->document.length, results, changes);
}

static bool fork_worker(struct batch *b) {
  int results[2] = {-1, -1}, changes[2] = {-1, -1};
  bool ready = pipe2(results, O_CLOEXEC) == 0 && socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, changes) == 0;
  pid_t pid = ready ? fork() : -1;
  if (pid == 0) run_worker(b, results[1], changes[1]);
  if (results[1] >= 0) close(results[1]);
  if (changes[1] >= 0) close(changes[1]);
  if (pid < 0) {
    if (results[0] >= 0) close(results[0]);
    if (changes[0] >= 0) close(changes[0]);
    return false;
  }
  running.pid = pid;
  running.exited = running.timed_out = false;
  fcntl(results[0], F_SETFL, O_NONBLOCK);
  source_open(&running.results, results[0], EPOLLIN, results_ready);
  source_open(&running.changes, changes[0], EPOLLIN, changes_ready);
  return true;
}

static struct batch *oldest_complete(void) {
  struct batch *oldest = NULL;
  for (struct batch *b = batches; b < batches + MAX_BATCHES; b++)
    if (b->used && b->complete && (!oldest || b->order < oldest->order)) oldest = b;
  return oldest;
}

static void start_next(void) {
  while (!running.batch) {
    struct batch *b = oldest_complete();
    if (!b) return;
    uint32_t timeout_ms;
    if (b->document.length < 9) {
      refuse(b, "invalid-request", EINVAL, "the batch document is malformed");
      continue;
    }
    memcpy(&timeout_ms, b->document.data + 1, 4);
    if (timeout_ms < 1 || timeout_ms > 600000) {
      refuse(b, "invalid-request", EINVAL, "a batch's timeoutMs is 1 to 600000");
      continue;
    }
    running.deadline = now_ms() + timeout_ms;
    if (fork_worker(b)) running.batch = b;
    else refuse(b, "limit-reached", errno, "no process for the batch");
  }
}

bool batch_child_ended(pid_t pid, int wait_status) {
  if (!running.batch || running.pid != pid) return false;
  running.exited = true;
  running.wait_status = wait_status;
  take_changes();
  maybe_finish();
  return true;
}

uint64_t batches_tick(uint64_t now) {
  if (!running.batch || running.exited || running.timed_out) return UINT64_MAX;
  if (now < running.deadline) return running.deadline;
  running.timed_out = true;
  kill(running.pid, SIGKILL);
  return UINT64_MAX;
}

/* ---- documents ---- */

static struct batch *batch_open(struct client *c, uint32_t id) {
  struct batch *b = batches;
  while (b < batches + MAX_BATCHES && b->used) b++;
  if (b == batches + MAX_BATCHES) return send_error(c, id, "limit-reached", EUSERS, "%d batches wait already", MAX_BATCHES - 1), NULL;
  struct stream *s = stream_open(c, id, STREAM_BATCH, b);
  if (!s) return NULL;
  *b = (struct batch){.used = true, .stream = s, .document = {.max = MAX_BATCH_BYTES}};
  return b;
}

void batch_frame(struct client *c, uint32_t id, struct stream *s, bool last, struct reader *r) {
  struct batch *b = s ? s->object : batch_open(c, id);
  if (!b) return;
  if (b->complete) return client_violation(c, "this batch has its last part already");
  size_t length = (size_t)(r->end - r->at);
  if (waiting_bytes() + length > MAX_BATCHES_BYTES) return refuse(b, "limit-reached", ENOBUFS, "batches that wait hold 32 MiB already");
  write_bytes(&b->document, r->at, length);
  if (b->document.failed) return refuse(b, "limit-reached", ENOBUFS, "a batch document holds at most 16 MiB");
  if (!last) return;
  b->complete = true;
  b->order = ++order;
  start_next();
}

void batch_abandon(struct stream *s) {
  struct batch *b = s->object;
  b->stream = NULL;
  if (!b->complete) return batch_free(b);
  poll_results();
}
