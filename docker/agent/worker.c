/*
 * Works through a batch document. Checkers need the image's own mount namespace, which nobody in level 2 can return to, so where a
 * document runs one, a helper is forked before we enter level 2; it gets the network namespace as a descriptor.
 */
#include "worker.h"
#include "batch.h"
#include "registry.h"
#include "spawn.h"
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

enum { MAX_ANSWER = 32 << 20 };

static int results_fd, changes_fd, helper_fd = -1;
static const uint8_t *document_start;

bool step_fail(struct step *s, int number, const char *format, ...) {
  s->failure->number = number;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(s->failure->message, sizeof s->failure->message, format, arguments);
  va_end(arguments);
  return false;
}

bool step_malformed(struct step *s) { return step_fail(s, EINVAL, "the step's body is malformed"); }
bool step_done(struct step *s) { return reader_done(&s->body) || step_malformed(s); }

bool step_change(struct step *s, uint8_t kind, const struct target *t, const char *name, pid_t pid, uint64_t netns, const int *fds, int fd_count) {
  struct change c = {.kind = kind, .target = *t, .pid = pid, .netns = netns};
  snprintf(c.name, sizeof c.name, "%s", name);
  bool sent = change_send(changes_fd, &c, fds, fd_count);
  if (!registry_apply(&c, fds, fd_count)) return step_fail(s, ENOSPC, "the sandbox has too many of these already");
  return sent || step_fail(s, EPIPE, "the agent doesn't listen");
}

static void write_record(uint8_t operation, const struct step *s, bool good) {
  struct writer w = {.max = 1024};
  struct writer reason = {.max = 512};
  if (!good) {
    write_text(&reason, errno_name(s->failure->number ? s->failure->number : EIO));
    write_text(&reason, s->failure->message);
  }
  const struct writer *body = good ? s->answer : &reason;
  write_u8(&w, operation);
  write_u8(&w, !good);
  write_u32(&w, (uint32_t)body->length);
  if (!write_all(results_fd, w.data, w.length) || !write_all(results_fd, body->data, body->length)) _exit(3);
  free(w.data);
  free(reason.data);
}

/* ---- the helper for checkers ---- */

static bool next_step(struct reader *document, uint8_t *operation, struct reader *body) {
  uint32_t length;
  *operation = read_u8(document);
  const uint8_t *bytes = read_blob(document, &length);
  if (document->bad) return false;
  *body = reader_of(bytes, length);
  return true;
}

static bool is_checker_run(uint8_t operation, const struct reader *body) {
  return operation == OP_RUN && body->at < body->end && *body->at == 1;
}

static _Noreturn void helper(int socket, const struct reader *document) {
  int32_t offset;
  int netns;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  while ((netns = fd_receive(socket, &offset, 0)) >= 0) {
    struct reader at = {document_start + offset, document->end, false};
    struct writer answer = {.max = MAX_ANSWER};
    struct failure failure = {0};
    struct step s = {.answer = &answer, .failure = &failure};
    uint8_t operation;
    bool good = next_step(&at, &operation, &s.body) && op_run(&s, netns);
    write_record(OP_RUN, &s, good);
    writer_free(&answer);
    close(netns);
    fd_send(socket, -1, good);
  }
  _exit(0);
}

static void start_helper(const struct reader *document) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0) return;
  pid_t pid = fork();
  if (pid == 0) {
    close(pair[0]);
    helper(pair[1], document);
  }
  close(pair[1]);
  helper_fd = pair[0];
}

static void start_helper_if_needed(struct reader document) {
  const struct reader whole = document;
  uint8_t operation;
  struct reader body;
  while (document.at < document.end && next_step(&document, &operation, &body))
    if (is_checker_run(operation, &body)) return start_helper(&whole);
}

/* True when the helper wrote the record (good or not, in *good). */
static bool run_checker(struct step *s, const uint8_t *at, bool *good) {
  struct reader peek = s->body;
  struct target t;
  int32_t answer = 0;
  read_u8(&peek);
  read_target(&peek, &t);
  if (peek.bad) return step_malformed(s);
  int netns = netns_of(s, &t);
  if (netns < 0) return false;
  if (!fd_send(helper_fd, netns, (int32_t)(at - document_start))) return step_fail(s, EPIPE, "the checkers' helper is gone");
  fd_receive(helper_fd, &answer, 0);
  if (errno != ENODATA) return step_fail(s, EPIPE, "the checkers' helper was killed");
  *good = answer != 0;
  return true;
}

/* ---- steps ---- */

static bool perform(uint8_t operation, struct step *s) {
  switch (operation) {
    case OP_HOST_CREATE: return op_host_create(s);
    case OP_HOST_DELETE: return op_host_delete(s);
    case OP_POD_CREATE: return op_pod_create(s);
    case OP_POD_DELETE: return op_pod_delete(s);
    case OP_CONTAINER_CREATE: return op_container_create(s);
    case OP_CONTAINER_DELETE: return op_container_delete(s);
    case OP_NETLINK: return op_netlink(s);
    case OP_NETLINK_EVERYWHERE: return op_netlink_everywhere(s);
    case OP_SYSCTL: return op_sysctl(s);
    case OP_RUN: return op_run(s, -1);
    case OP_START: return op_start(s);
    case OP_STOP: return op_stop(s);
    case OP_FILE: return op_file(s);
    case OP_INVENTORY: return op_inventory(s);
    default: return step_fail(s, ENOSYS, "operation %u is unknown", operation);
  }
}

/* One step and its record; false when the batch should not go on. */
static bool work(uint8_t operation, struct reader body, const uint8_t *at, bool continue_on_error) {
  struct writer answer = {.max = MAX_ANSWER};
  struct failure failure = {0};
  struct step s = {body, &answer, &failure, continue_on_error, false};
  bool good = false, written = false;
  if (is_checker_run(operation, &body)) written = run_checker(&s, at, &good);
  else good = perform(operation, &s);
  if (good && answer.failed) good = step_fail(&s, ENOBUFS, "the answer is larger than 32 MiB");
  if (!written) write_record(operation, &s, good);
  writer_free(&answer);
  return continue_on_error || (good && !s.stop_after);
}

void worker_run(const uint8_t *document, size_t length, int results, int changes) {
  struct reader r = reader_of(document, length);
  results_fd = results;
  changes_fd = changes;
  document_start = document;
  child_reset();
  bool continue_on_error = read_u8(&r) & 1;
  read_u32(&r);
  uint32_t count = read_u32(&r);
  start_helper_if_needed(r);
  if (setns(base.user2, CLONE_NEWUSER) < 0) _exit(4);
  for (uint32_t i = 0; i < count; i++) {
    uint8_t operation;
    struct reader body;
    const uint8_t *at = r.at;
    if (!next_step(&r, &operation, &body)) _exit(5);
    if (!work(operation, body, at, continue_on_error)) _exit(0);
  }
  _exit(r.at == r.end ? 0 : 5);
}
