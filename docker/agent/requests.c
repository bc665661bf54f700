/* Which frame goes where: one switch for requests that open a stream, one for frames on an open stream. */
#include "batch.h"
#include "capture.h"
#include "command.h"
#include "terminal.h"

static bool opens_stream(uint8_t type) {
  return type == OPEN || type == ATTACH || type == EXEC || type == LIST || type == CLOSE_TERMINAL || type == CAPTURE;
}

static void open_request(struct client *c, uint8_t type, uint32_t id, struct reader *r) {
  switch (type) {
    case OPEN: return terminal_request_open(c, id, r);
    case ATTACH: return terminal_request_attach(c, id, r);
    case EXEC: return command_request(c, id, r);
    case CLOSE_TERMINAL: return terminal_request_close(c, id, r);
    case CAPTURE: return capture_request(c, id, r);
    default:
      if (!reader_done(r)) return client_violation(c, "a malformed LIST");
      return terminal_request_list(c, id);
  }
}

static void add_credit(struct stream *s, uint32_t bytes) {
  uint32_t repaid = bytes < s->debt ? bytes : s->debt;
  s->debt -= repaid;
  uint64_t credit = (uint64_t)s->credit + bytes - repaid;
  s->credit = credit > CREDIT_CEILING ? CREDIT_CEILING : (uint32_t)credit;
  stream_pump(s);
}

static void input(struct stream *s, struct reader *r) {
  if (s->kind != STREAM_ATTACHED && s->kind != STREAM_COMMAND) return;
  stream_input(s, r->at, (uint32_t)(r->end - r->at));
  if (s->client->dead) return;
  if (s->kind == STREAM_ATTACHED) terminal_input(s);
  else command_input(s);
}

static void detach(struct stream *s) {
  switch (s->kind) {
    case STREAM_COMMAND: return command_cancel(s);
    case STREAM_CAPTURE: return capture_stop(s, true);
    case STREAM_ATTACHED:
      terminal_leave(s);
      send_empty(s->client, OK, s->id);
      return stream_close(s);
    default: return;
  }
}

static void resize(struct stream *s, struct reader *r) {
  uint16_t columns = read_u16(r), rows = read_u16(r);
  if (!reader_done(r)) return client_violation(s->client, "a malformed RESIZE");
  if (s->kind == STREAM_ATTACHED && columns >= 1 && columns <= 1000 && rows >= 1 && rows <= 1000) terminal_resize(s, columns, rows);
}

static void signal_request(struct stream *s, struct reader *r) {
  uint8_t number = read_u8(r);
  if (!reader_done(r)) return client_violation(s->client, "a malformed SIGNAL");
  if (number < 1 || number > 31) return;
  if (s->kind == STREAM_ATTACHED) terminal_signal(s, number);
  if (s->kind == STREAM_COMMAND) command_signal(s, number);
}

static void stream_frame(struct stream *s, uint8_t type, struct reader *r) {
  switch (type) {
    case STDIN: return input(s, r);
    case CREDIT: {
      uint32_t bytes = read_u32(r);
      if (!reader_done(r)) return client_violation(s->client, "a malformed CREDIT");
      return add_credit(s, bytes);
    }
    case RESIZE: return resize(s, r);
    case SIGNAL: return signal_request(s, r);
    default: break;
  }
  if (r->at != r->end) return client_violation(s->client, "a payload where none belongs");
  if (type == DETACH) return detach(s);
  if (type == STDIN_EOF && s->kind == STREAM_ATTACHED) return terminal_end_of_input(s);
  if (type == STDIN_EOF && s->kind == STREAM_COMMAND) return command_end_of_input(s);
  if (type == STOP && s->kind == STREAM_CAPTURE) return capture_stop(s, false);
  if (type == CAPTURE_STATS && s->kind == STREAM_CAPTURE) return capture_send_statistics(s);
}

static void ping(struct client *c, struct reader *r) {
  size_t length = (size_t)(r->end - r->at);
  if (length > 64) return client_violation(c, "a PING carries at most 64 bytes");
  write_bytes(frame_begin(c, PONG, 0), r->at, length);
  frame_end(c);
}

void handle_frame(struct client *c, uint8_t type, uint32_t id, struct reader *r) {
  if (type == PING && id == 0) return ping(c, r);
  if (type == HELLO || id == 0) return client_violation(c, "stream 0 is for one HELLO, and PING");
  struct stream *s = stream_find(c, id);
  bool batch = type == BATCH_PART || type == BATCH_END;
  if (s && (opens_stream(type) || (batch && s->kind != STREAM_BATCH))) return client_violation(c, "this stream is open already");
  if (batch) return batch_frame(c, id, s, type == BATCH_END, r);
  if (opens_stream(type)) return open_request(c, type, id, r);
  if (type < STDIN || type > STOP) return send_error(c, id, "invalid-request", ENOSYS, "frame type %u is unknown", type);
  if (s) stream_frame(s, type, r);
}

void stream_pump(struct stream *s) {
  if (s->kind == STREAM_ATTACHED) terminal_pump(s);
  if (s->kind == STREAM_COMMAND) command_pump(s);
  if (s->kind == STREAM_CAPTURE) capture_pump(s);
  if (s->kind == STREAM_BATCH) batch_pump(s);
}

void stream_abandon(struct stream *s) {
  if (s->kind == STREAM_ATTACHED || s->kind == STREAM_OPENING) terminal_leave(s);
  if (s->kind == STREAM_COMMAND) command_abandon(s);
  if (s->kind == STREAM_CAPTURE) capture_abandon(s);
  if (s->kind == STREAM_BATCH) batch_abandon(s);
}
