/* Accepting, reading frames, buffering output (see client.h). */
#include "client.h"
#include <stdarg.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

static struct source listener;
static struct client clients[MAX_CLIENTS];
static bool sweep_needed;

bool client_has_room(const struct client *c) { return !c->dead && c->out.length - c->out_at < OUTPUT_HIGH; }

/* ---- frames out ---- */

struct writer *frame_begin(struct client *c, uint8_t type, uint32_t stream) {
  if (c->out_at > 0 && c->out_at == c->out.length) c->out_at = c->out.length = 0;
  if (c->out_at >= OUTPUT_HIGH / 2) {
    memmove(c->out.data, c->out.data + c->out_at, c->out.length - c->out_at);
    c->out.length -= c->out_at;
    c->out_at = 0;
  }
  c->frame_at = c->out.length;
  write_u32(&c->out, 0);
  write_u8(&c->out, type);
  write_u32(&c->out, stream);
  return &c->out;
}

void frame_end(struct client *c) {
  if (c->out.failed) c->dead = sweep_needed = true;
  else patch_u32(&c->out, c->frame_at, (uint32_t)(c->out.length - c->frame_at - 4));
  c->touched = true;
}

uint8_t *frame_reserve(struct client *c, uint8_t type, uint32_t stream, size_t payload) {
  struct writer *w = frame_begin(c, type, stream);
  if (writer_reserve(w, payload)) return w->data + w->length;
  c->dead = sweep_needed = true;
  return NULL;
}

void frame_commit(struct client *c, size_t payload) {
  if (c->dead) return;
  if (payload == 0) c->out.length = c->frame_at;
  else {
    c->out.length += payload;
    frame_end(c);
  }
}

void send_empty(struct client *c, uint8_t type, uint32_t stream) {
  frame_begin(c, type, stream);
  frame_end(c);
}

void send_error(struct client *c, uint32_t stream, const char *code, int number, const char *format, ...) {
  char message[300];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  struct writer *w = frame_begin(c, ERROR, stream);
  write_text(w, code);
  write_text(w, number ? errno_name(number) : "");
  write_text(w, message);
  frame_end(c);
}

void send_failure(struct client *c, uint32_t stream, const struct failure *f) {
  send_error(c, stream, f->code[0] ? f->code : "internal", f->number, "%s", f->message);
}

void send_opened(struct stream *s, pid_t pid, uint16_t columns, uint16_t rows) {
  struct writer *w = frame_begin(s->client, OPENED, s->id);
  write_u32(w, (uint32_t)pid);
  write_u16(w, columns);
  write_u16(w, rows);
  frame_end(s->client);
}

void send_exit(struct stream *s, struct exit_status status) {
  write_status(frame_begin(s->client, EXIT, s->id), status);
  frame_end(s->client);
}

/* ---- streams ---- */

struct stream *stream_open(struct client *c, uint32_t id, enum stream_kind kind, void *object) {
  struct stream *s = c->stream_count < MAX_STREAMS ? calloc(1, sizeof *s) : NULL;
  if (!s) {
    send_error(c, id, "limit-reached", ENOSPC, "a connection has at most %d streams; close one first", MAX_STREAMS);
    return NULL;
  }
  *s = (struct stream){.next = c->streams, .client = c, .id = id, .kind = kind, .object = object, .credit = OUTPUT_WINDOW};
  c->streams = s;
  c->stream_count++;
  return s;
}

struct stream *stream_find(struct client *c, uint32_t id) {
  for (struct stream *s = c->streams; s; s = s->next)
    if (s->id == id && !s->closed) return s;
  return NULL;
}

void stream_close(struct stream *s) {
  s->closed = sweep_needed = true;
  s->object = NULL;
}

void stream_input(struct stream *s, const uint8_t *bytes, uint32_t length) {
  if (length > s->input_left) return client_violation(s->client, "more input than its credit");
  if (!s->input) s->input = malloc(INPUT_WINDOW + 16);
  if (!s->input) return client_violation(s->client, "no memory for input");
  memmove(s->input, s->input + s->input_at, s->input_length);
  s->input_at = 0;
  memcpy(s->input + s->input_length, bytes, length);
  s->input_length += length;
  s->input_left -= length;
}

/*
 * Never above the window: the agent's own end-of-input byte isn't the client's credit. A quarter of the window is kept
 * back: a frame for each key would wake the service just before the key's echo does.
 */
static void give_credit(struct stream *s, uint32_t bytes) {
  uint32_t most = INPUT_WINDOW - s->input_left - s->input_length - s->input_owed;
  s->input_owed += bytes < most ? bytes : most;
  if (s->input_owed < INPUT_WINDOW / 4) return;
  s->input_left += s->input_owed;
  write_u32(frame_begin(s->client, CREDIT, s->id), s->input_owed);
  frame_end(s->client);
  s->input_owed = 0;
}

int stream_input_drain(struct stream *s, int fd) {
  uint32_t taken = 0;
  int result = 1;
  while (s->input_length > 0) {
    ssize_t n = write(fd, s->input + s->input_at, s->input_length);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      result = n < 0 && errno == EAGAIN ? 0 : -1;
      break;
    }
    s->input_at += (uint32_t)n;
    s->input_length -= (uint32_t)n;
    taken += (uint32_t)n;
  }
  if (result < 0) { /* nobody will read it: swallow, so that the client isn't left waiting */
    taken += s->input_length;
    s->input_length = 0;
  }
  if (s->input_length == 0) {
    free(s->input);
    s->input = NULL;
    s->input_at = 0;
  }
  if (taken > 0) give_credit(s, taken);
  return result;
}

/* ---- connections ---- */

void client_violation(struct client *c, const char *message) {
  if (c->dead) return;
  send_error(c, 0, "sandbox-protocol", EPROTO, "%s", message);
  if (c->out.length > c->out_at && send(c->source.fd, c->out.data + c->out_at, c->out.length - c->out_at, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) errno = 0;
  c->dead = sweep_needed = true;
}

static void greet(struct client *c, uint8_t type, uint32_t stream, struct reader *r) {
  char name[256];
  uint16_t version = read_u16(r);
  read_text(r, name, sizeof name);
  if (type != HELLO || stream != 0 || !reader_done(r)) return client_violation(c, "the first frame must be HELLO");
  if (version != PROTOCOL_VERSION) return client_violation(c, "this agent speaks version 1");
  c->greeted = true;
}

/* One frame from the front of the buffer; the bytes it took, 0 when it isn't whole. */
static size_t take_frame(struct client *c, const uint8_t *at, size_t available) {
  struct reader head = reader_of(at, available);
  uint32_t length = read_u32(&head);
  if (head.bad) return 0;
  if (length < 5 || length > MAX_PAYLOAD + 5) return client_violation(c, "a frame's length must be 5 to 131077"), 0;
  if (available < length + 4u) return 0;
  uint8_t type = read_u8(&head);
  uint32_t stream = read_u32(&head);
  struct reader payload = reader_of(at + FRAME_HEADER, length - 5);
  if (!c->greeted) greet(c, type, stream, &payload);
  else handle_frame(c, type, stream, &payload);
  return length + 4u;
}

/* Stops while the client's output is full: what it asks for has to be sent first. */
static void take_frames(struct client *c) {
  size_t at = 0, taken;
  while (!c->dead && client_has_room(c) && (taken = take_frame(c, c->in + at, c->in_length - at)) > 0) at += taken;
  if (at == 0) return;
  memmove(c->in, c->in + at, c->in_length - at);
  c->in_length -= at;
  if (c->in_length == 0 && c->in_capacity > 8192) {
    free(c->in);
    c->in = NULL;
    c->in_capacity = 0;
  }
}

static bool grow_input(struct client *c) {
  if (c->in_length < c->in_capacity) return true;
  size_t capacity = c->in_capacity ? c->in_capacity * 2 : 4096;
  if (capacity > 262144) return false; /* twice the largest frame: take_frames always makes room before this */
  uint8_t *in = realloc(c->in, capacity);
  if (!in) return false;
  c->in = in;
  c->in_capacity = capacity;
  return true;
}

static void client_read(struct client *c) {
  if (!grow_input(c)) {
    c->dead = sweep_needed = true;
    return;
  }
  ssize_t n = recv(c->source.fd, c->in + c->in_length, c->in_capacity - c->in_length, MSG_DONTWAIT);
  if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (n <= 0) {
    c->dead = sweep_needed = true;
    return;
  }
  c->in_length += (size_t)n;
  take_frames(c);
}

static void client_ready(struct source *source, uint32_t events) {
  struct client *c = container_of(source, struct client, source);
  if (c->dead) return;
  if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) client_read(c);
}

static void refuse(int fd) {
  static struct client scratch;
  scratch = (struct client){.used = true, .out = {.max = 4096}};
  send_error(&scratch, 0, "limit-reached", EUSERS, "the agent has %d clients already", MAX_CLIENTS);
  if (send(fd, scratch.out.data, scratch.out.length, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) errno = 0;
  writer_free(&scratch.out);
  close(fd);
}

static void accept_ready(struct source *source, uint32_t events) {
  (void)events;
  int fd = accept4(source->fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (fd < 0) return;
  struct client *c = clients;
  while (c < clients + MAX_CLIENTS && c->used) c++;
  if (c == clients + MAX_CLIENTS) return refuse(fd);
  *c = (struct client){.used = true, .out = {.max = 4 << 20}};
  if (!source_open(&c->source, fd, EPOLLIN, client_ready)) {
    c->used = false;
    return;
  }
  struct writer *w = frame_begin(c, HELLO, 0);
  write_u16(w, PROTOCOL_VERSION);
  write_text(w, "vethlab-agent " AGENT_VERSION);
  frame_end(c);
}

bool clients_listen(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) return errno = ENAMETOOLONG, false;
  memcpy(address.sun_path, path, strlen(path) + 1);
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  unlink(path);
  mode_t old = umask(0111);
  bool bound = fd >= 0 && bind(fd, (struct sockaddr *)(void *)&address, sizeof address) == 0 && listen(fd, 64) == 0;
  umask(old);
  return bound && source_open(&listener, fd, EPOLLIN, accept_ready);
}

/* ---- once per round ---- */

static void client_free(struct client *c) {
  for (struct stream *s = c->streams, *next; s; s = next) {
    next = s->next;
    if (!s->closed) stream_abandon(s);
    free(s->input);
    free(s);
  }
  source_close(&c->source);
  writer_free(&c->out);
  free(c->in);
  *c = (struct client){.source.fd = -1};
}

static void sweep(struct client *c) {
  for (struct stream **at = &c->streams; *at;) {
    struct stream *s = *at;
    if (!s->closed) {
      at = &s->next;
      continue;
    }
    *at = s->next;
    c->stream_count--;
    free(s->input);
    free(s);
  }
}

/* True when bytes went out. */
static bool flush(struct client *c) {
  size_t length = c->out.length - c->out_at;
  if (length == 0) return false;
  ssize_t n = send(c->source.fd, c->out.data + c->out_at, length, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (n < 0 && errno != EAGAIN && errno != EINTR) c->dead = sweep_needed = true;
  if (n <= 0) return false;
  c->out_at += (size_t)n;
  if (c->out_at == c->out.length) {
    c->out_at = c->out.length = 0;
    if (c->out.capacity > 65536 && !c->streams) writer_free(&c->out);
  }
  return true;
}

static void settle(struct client *c) {
  while (!c->dead) {
    c->touched = false;
    bool was_full = !client_has_room(c);
    if (!flush(c) || c->dead || !was_full || !client_has_room(c)) break;
    take_frames(c);
    for (struct stream *s = c->streams; s; s = s->next)
      if (!s->closed) stream_pump(s);
  }
  if (c->dead) return;
  c->touched = false;
  uint32_t events = (client_has_room(c) ? EPOLLIN : 0) | (c->out.length > c->out_at ? EPOLLOUT : 0);
  source_set(&c->source, events);
}

void clients_settle(void) {
  /* Pumping one client's terminal can write to another that was settled before it: repeat until nothing is new. */
  for (bool again = true; again;) {
    again = false;
    for (struct client *c = clients; c < clients + MAX_CLIENTS; c++) {
      if (!c->used || c->dead) continue;
      settle(c);
    }
    for (struct client *c = clients; c < clients + MAX_CLIENTS; c++) again = again || (c->used && !c->dead && c->touched);
  }
  while (sweep_needed) {
    sweep_needed = false;
    for (struct client *c = clients; c < clients + MAX_CLIENTS; c++) {
      if (!c->used) continue;
      if (c->dead) client_free(c);
      else sweep(c);
    }
  }
}
