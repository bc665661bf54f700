/*
 * A terminal's output goes into a ring of SCROLLBACK_BYTES; `head` counts all bytes ever written, and each attached stream
 * has its own cursor into that count. The PTY is read unless every attached client is held up (has unread bytes and can
 * take none), so the fastest client sets the pace; one that the ring overtook is told how many bytes it missed. With nobody
 * attached the ring just drops its oldest bytes.
 */
#include "terminal.h"
#include "spawn.h"
#include <signal.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <termios.h>

enum { READ_ROUND = 65536, KILL_AFTER_MS = 500 };

struct terminal {
  bool used, started, shell_dead, ended, closing;
  char id[41];
  pid_t pid;
  uint16_t columns, rows;
  struct source master, report;
  uint8_t *ring;
  uint64_t head, kill_at;
  struct exit_status status;
  struct stream *attached; /* also those that wait for OPENED */
};

static struct terminal terminals[MAX_TERMINALS];

static struct terminal *find(const char *id) {
  for (struct terminal *t = terminals; t < terminals + MAX_TERMINALS; t++)
    if (t->used && !t->closing && !strcmp(t->id, id)) return t;
  return NULL;
}

static bool valid_id(const char *id) {
  size_t length = strlen(id);
  return length >= 1 && length <= 40 && strspn(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static void terminal_free(struct terminal *t) {
  source_close(&t->master);
  source_close(&t->report);
  free(t->ring);
  *t = (struct terminal){.master.fd = -1, .report.fd = -1};
}

/* ---- output ---- */

static bool held_up(const struct terminal *t, const struct stream *s) {
  return s->cursor < t->head && (s->credit == 0 || !client_has_room(s->client));
}

static void send_gap(struct terminal *t, struct stream *s) {
  uint64_t oldest = t->head > SCROLLBACK_BYTES ? t->head - SCROLLBACK_BYTES : 0;
  if (s->cursor >= oldest) return;
  write_u64(frame_begin(s->client, GAP, s->id), oldest - s->cursor);
  frame_end(s->client);
  s->cursor = oldest;
}

static void send_output(struct terminal *t, struct stream *s) {
  while (s->cursor < t->head && s->credit > 0 && client_has_room(s->client)) {
    send_gap(t, s);
    size_t at = s->cursor % SCROLLBACK_BYTES, n = SCROLLBACK_BYTES - at;
    if (n > t->head - s->cursor) n = t->head - s->cursor;
    if (n > s->credit) n = s->credit;
    if (n > 65536) n = 65536;
    write_bytes(frame_begin(s->client, STDOUT, s->id), t->ring + at, n);
    frame_end(s->client);
    s->cursor += n;
    s->credit -= (uint32_t)n;
  }
}

void terminal_leave(struct stream *s) {
  struct terminal *t = s->object;
  for (struct stream **at = &t->attached; *at; at = &(*at)->peer)
    if (*at == s) {
      *at = s->peer;
      break;
    }
}

static void pump_one(struct terminal *t, struct stream *s) {
  if (s->kind != STREAM_ATTACHED) return;
  send_output(t, s);
  if (!t->ended || s->cursor < t->head) return;
  send_exit(s, t->status);
  terminal_leave(s);
  stream_close(s);
}

/* Pumps everybody, then decides what the PTY is polled for. */
static void update(struct terminal *t) {
  bool anyone = false, all_held = true, input = false;
  for (struct stream *s = t->attached, *next; s; s = next) {
    next = s->peer;
    pump_one(t, s);
  }
  for (struct stream *s = t->attached; s; s = s->peer) {
    if (s->kind != STREAM_ATTACHED) continue;
    anyone = true;
    all_held = all_held && held_up(t, s);
    input = input || s->input_length > 0;
  }
  source_set(&t->master, (anyone && all_held ? 0 : EPOLLIN) | (input ? EPOLLOUT : 0));
}

void terminal_pump(struct stream *s) { update(s->object); }

static void finish(struct terminal *t) {
  t->ended = true;
  source_close(&t->master);
  update(t);
}

/* Reads a PTY's 4 KiB pieces into the ring until it is empty or a round is full. */
static void read_master(struct terminal *t) {
  size_t total = 0;
  while (total < READ_ROUND) {
    size_t at = t->head % SCROLLBACK_BYTES, room = SCROLLBACK_BYTES - at;
    ssize_t n = read(t->master.fd, t->ring + at, room < READ_ROUND ? room : READ_ROUND);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      /* EIO: no slave is open. Before the shell has opened it, and between its end and ours, that passes. */
      bool empty = n < 0 && errno == EAGAIN;
      if (t->shell_dead) return finish(t);
      if (!empty) source_set(&t->master, 0);
      if (!empty) return;
      break;
    }
    t->head += (uint64_t)n;
    total += (size_t)n;
  }
  update(t);
}

static void write_master(struct terminal *t) {
  for (struct stream *s = t->attached; s; s = s->peer)
    if (s->input_length > 0 && stream_input_drain(s, t->master.fd) == 0) break;
}

static void master_ready(struct source *source, uint32_t events) {
  struct terminal *t = container_of(source, struct terminal, master);
  if (events & EPOLLOUT) write_master(t);
  if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) read_master(t);
  else update(t);
}

void terminal_input(struct stream *s) {
  struct terminal *t = s->object;
  if (t->master.fd >= 0) write_master(t);
  else stream_input_drain(s, -1);
  update(t);
}

void terminal_end_of_input(struct stream *s) {
  if (s->input_length >= INPUT_WINDOW) return;
  s->input_left++; /* our byte, not the client's */
  stream_input(s, (const uint8_t *)"\004", 1);
  terminal_input(s);
}

void terminal_resize(struct stream *s, uint16_t columns, uint16_t rows) {
  struct terminal *t = s->object;
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  if (t->master.fd >= 0) ioctl(t->master.fd, TIOCSWINSZ, &size);
  t->columns = columns;
  t->rows = rows;
}

static void signal_foreground(struct terminal *t, int number) {
  pid_t group = t->master.fd >= 0 ? tcgetpgrp(t->master.fd) : -1;
  if (t->shell_dead) return;
  kill(group > 1 ? -group : -t->pid, number);
}

void terminal_signal(struct stream *s, int number) { signal_foreground(s->object, number); }

/* ---- beginning and end ---- */

/* Answers everybody who asked to open it. */
static void answer_openers(struct terminal *t, const struct failure *f) {
  for (struct stream *s = t->attached, *next; s; s = next) {
    next = s->peer;
    if (s->kind != STREAM_OPENING) continue;
    if (f) send_failure(s->client, s->id, f);
    else send_opened(s, t->pid, t->columns, t->rows);
    terminal_leave(s);
    stream_close(s);
  }
}

static void fail_attached(struct terminal *t, const struct failure *f) {
  for (struct stream *s = t->attached, *next; s; s = next) {
    next = s->peer;
    send_failure(s->client, s->id, f);
    terminal_leave(s);
    stream_close(s);
  }
}

static void report_ready(struct source *source, uint32_t events) {
  (void)events;
  struct terminal *t = container_of(source, struct terminal, report);
  struct failure f;
  ssize_t n = read(source->fd, &f, sizeof f);
  if (n < 0 && errno == EAGAIN) return;
  source_close(source);
  if (n == (ssize_t)sizeof f) {
    answer_openers(t, &f);
    fail_attached(t, &f);
    if (t->shell_dead) terminal_free(t);
    else t->closing = true; /* freed when it is reaped */
    return;
  }
  t->started = true;
  answer_openers(t, NULL);
}

bool terminal_child_ended(pid_t pid, int wait_status) {
  struct terminal *t = terminals;
  while (t < terminals + MAX_TERMINALS && !(t->used && !t->shell_dead && t->pid == pid)) t++;
  if (t == terminals + MAX_TERMINALS) return false;
  t->shell_dead = true;
  t->status = exit_status_of(wait_status);
  if (t->report.fd >= 0) report_ready(&t->report, 0);
  if (!t->used) return true;
  if (t->closing) terminal_free(t);
  else if (t->master.fd >= 0) {
    t->master.events = 0; /* poll again, though EIO had stopped us */
    source_set(&t->master, EPOLLIN);
    read_master(t);
  }
  return true;
}

static int open_pty(const struct winsize *size, int *slave) {
  int master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC), unlock = 0;
  if (master < 0) return -1;
  *slave = ioctl(master, TIOCSPTLCK, &unlock) < 0 ? -1 : ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*slave < 0) {
    close(master);
    return -1;
  }
  struct termios settings;
  if (tcgetattr(*slave, &settings) == 0) {
    settings.c_iflag |= IUTF8;
    tcsetattr(*slave, TCSANOW, &settings);
  }
  ioctl(master, TIOCSWINSZ, size);
  return master;
}

static bool start(struct terminal *t, const struct target *target, char *shell, char **env, struct failure *f) {
  struct winsize size = {.ws_row = t->rows, .ws_col = t->columns};
  int slave, report = -1, master = open_pty(&size, &slave);
  if (master < 0) return fail(f, "limit-reached", errno, "no pseudo-terminal: %s", strerror(errno));
  char login[] = "-l";
  char *argv[] = {shell, login, NULL};
  struct spawn spec = {.target = target, .terminal = true, .netns = -1, .in = slave, .out = slave, .err = slave, .argv = argv, .env = env};
  t->pid = spawn_program(&spec, &report);
  int error = errno;
  close(slave);
  if (t->pid < 0) {
    close(master);
    return fail(f, "limit-reached", error, "no process: %s", strerror(error));
  }
  source_open(&t->master, master, EPOLLIN, master_ready);
  source_open(&t->report, report, EPOLLIN, report_ready);
  return true;
}

/* ---- requests ---- */

struct opening {
  char id[41], shell[256];
  struct target target;
  uint16_t columns, rows;
  char **env;
};

static bool read_opening(struct reader *r, struct opening *o) {
  read_text(r, o->id, sizeof o->id);
  read_target(r, &o->target);
  o->columns = read_u16(r);
  o->rows = read_u16(r);
  read_text(r, o->shell, sizeof o->shell);
  o->env = read_texts(r);
  return reader_done(r);
}

static struct terminal *create(const struct opening *o, struct failure *f) {
  struct terminal *t = terminals;
  while (t < terminals + MAX_TERMINALS && t->used) t++;
  if (t == terminals + MAX_TERMINALS) return fail(f, "limit-reached", EUSERS, "a sandbox has at most %d terminals; close one first", MAX_TERMINALS), NULL;
  if (!target_check(&o->target, f)) return NULL;
  *t = (struct terminal){.used = true, .columns = o->columns, .rows = o->rows, .master.fd = -1, .report.fd = -1};
  memcpy(t->id, o->id, sizeof t->id);
  t->ring = malloc(SCROLLBACK_BYTES);
  char shell[256] = "/bin/bash", **env = environment_make(false, true, o->env);
  if (o->shell[0]) memcpy(shell, o->shell, sizeof shell);
  bool started = t->ring && env && start(t, &o->target, shell, env, f);
  free(env);
  if (started) return t;
  terminal_free(t);
  return NULL;
}

static void request_opening(struct client *c, uint32_t stream, const struct opening *o) {
  struct failure f = {0};
  if (!valid_id(o->id)) return send_error(c, stream, "invalid-request", EINVAL, "a terminal's id is [A-Za-z0-9-]{1,40}");
  if (o->columns < 1 || o->columns > 1000 || o->rows < 1 || o->rows > 1000)
    return send_error(c, stream, "invalid-request", EINVAL, "columns and rows are 1 to 1000");
  struct terminal *t = find(o->id);
  if (!t) t = create(o, &f);
  if (!t) return send_failure(c, stream, &f);
  struct stream *s = stream_open(c, stream, STREAM_OPENING, t);
  if (!s) return;
  s->peer = t->attached;
  t->attached = s;
  if (t->started) answer_openers(t, NULL);
}

void terminal_request_open(struct client *c, uint32_t stream, struct reader *r) {
  struct opening o = {0};
  if (read_opening(r, &o)) request_opening(c, stream, &o);
  else client_violation(c, "a malformed OPEN");
  free(o.env);
}

static struct terminal *read_existing(struct client *c, uint32_t stream, struct reader *r, bool replay_follows, bool *replay) {
  char id[41];
  read_text(r, id, sizeof id);
  if (replay_follows) *replay = read_u8(r) != 0;
  if (!reader_done(r)) return client_violation(c, "a malformed request for a terminal"), NULL;
  struct terminal *t = find(id);
  if (!t) send_error(c, stream, "target-not-found", ENOENT, "there is no terminal %s", id);
  return t;
}

void terminal_request_attach(struct client *c, uint32_t stream, struct reader *r) {
  bool replay = false;
  struct terminal *t = read_existing(c, stream, r, true, &replay);
  struct stream *s = t ? stream_open(c, stream, STREAM_ATTACHED, t) : NULL;
  if (!s) return;
  uint64_t oldest = t->head > SCROLLBACK_BYTES ? t->head - SCROLLBACK_BYTES : 0;
  s->cursor = replay ? oldest : t->head;
  s->input_left = INPUT_WINDOW;
  s->peer = t->attached;
  t->attached = s;
  send_opened(s, t->pid, t->columns, t->rows);
  update(t);
}

static void cancel_attached(struct terminal *t) {
  for (struct stream *s = t->attached, *next; s; s = next) {
    next = s->peer;
    send_exit(s, t->ended ? t->status : (struct exit_status){1, SIGHUP, REASON_CANCELLED});
    stream_close(s);
  }
  t->attached = NULL;
}

void terminal_request_close(struct client *c, uint32_t stream, struct reader *r) {
  struct terminal *t = read_existing(c, stream, r, false, NULL);
  if (!t) return;
  cancel_attached(t);
  send_empty(c, OK, stream);
  if (t->shell_dead) return terminal_free(t);
  signal_foreground(t, SIGHUP);
  kill(-t->pid, SIGHUP);
  source_close(&t->master); /* hangs up the whole session */
  t->closing = true;
  t->kill_at = now_ms() + KILL_AFTER_MS;
}

void terminal_request_list(struct client *c, uint32_t stream) {
  struct writer *w = frame_begin(c, OK, stream);
  size_t count_at = w->length;
  uint16_t count = 0;
  write_u16(w, 0);
  for (struct terminal *t = terminals; t < terminals + MAX_TERMINALS; t++) {
    if (!t->used || t->closing) continue;
    uint16_t attached = 0;
    for (struct stream *s = t->attached; s; s = s->peer) attached += s->kind == STREAM_ATTACHED;
    write_text(w, t->id);
    write_u32(w, (uint32_t)t->pid);
    write_u16(w, t->columns);
    write_u16(w, t->rows);
    write_u16(w, attached);
    write_u8(w, t->ended);
    write_status(w, t->ended ? t->status : (struct exit_status){0});
    count++;
  }
  patch_u16(w, count_at, count);
  frame_end(c);
}

uint64_t terminals_tick(uint64_t now) {
  uint64_t next = UINT64_MAX;
  for (struct terminal *t = terminals; t < terminals + MAX_TERMINALS; t++) {
    if (!t->used || !t->closing || !t->kill_at) continue;
    if (now >= t->kill_at) {
      kill(-t->pid, SIGKILL);
      kill(t->pid, SIGKILL);
      t->kill_at = 0;
    } else if (t->kill_at < next) next = t->kill_at;
  }
  return next;
}
