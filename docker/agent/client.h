/*
 * A connection and its streams. Output is pulled: a source (terminal, command, capture, batch) puts a frame into a
 * client's buffer only while `client_has_room`, so a client that doesn't read costs at most OUTPUT_HIGH bytes and a frame;
 * and a client whose buffer is full isn't read from either, so its requests can't pile up answers.
 */
#ifndef CLIENT_H
#define CLIENT_H
#include "buffer.h"
#include "loop.h"
#include "namespaces.h"

enum { OUTPUT_HIGH = 256 << 10 };

enum frame_type {
  HELLO = 0x01, OPEN = 0x10, ATTACH, EXEC, STDIN, STDIN_EOF, CREDIT, RESIZE, SIGNAL, DETACH, LIST, CLOSE_TERMINAL,
  BATCH_PART, BATCH_END, CAPTURE, CAPTURE_STATS, STOP, PING,
  OK = 0x40, ERROR, OPENED, STDOUT, STDERR, GAP, EXIT, RESULT_PART, RESULT_END, IFACE, BLOCKS, STATS, CAPTURE_END, PONG
};

enum stream_kind { STREAM_OPENING, STREAM_ATTACHED, STREAM_COMMAND, STREAM_BATCH, STREAM_CAPTURE };

struct stream {
  struct stream *next;  /* of the client */
  struct stream *peer;  /* of the same terminal */
  struct client *client;
  uint32_t id;
  enum stream_kind kind;
  bool closed;          /* final answer sent; swept at the end of the round */
  void *object;         /* terminal, command, batch or capture, as kind says */
  uint32_t credit;      /* output bytes that we may send */
  uint32_t debt;        /* bytes that a last BLOCKS frame sent beyond it: new credit pays them first */
  uint32_t input_left;  /* input bytes that the client may send */
  uint32_t input_owed;  /* taken by the program, not given back yet */
  uint64_t cursor;      /* terminal: position in its output */
  uint8_t *input;       /* INPUT_WINDOW bytes once used */
  uint32_t input_at, input_length;
};

struct client {
  bool used, dead, greeted;
  bool touched; /* frames were added since it was settled */
  struct source source;
  struct writer out;
  size_t out_at, frame_at;
  uint8_t *in;
  size_t in_length, in_capacity;
  struct stream *streams;
  uint32_t stream_count;
};

bool clients_listen(const char *path);
/* Sends what is buffered, pumps streams of clients that got room, frees what is finished. Once per round. */
void clients_settle(void);
bool client_has_room(const struct client *c);
void client_violation(struct client *c, const char *message);

/* A frame is begun, written through the returned writer, and ended; nothing else may be written meanwhile. */
struct writer *frame_begin(struct client *c, uint8_t type, uint32_t stream);
void frame_end(struct client *c);
/* Room for a frame's payload that will be read into directly; frame_commit says how much came (0: no frame). */
uint8_t *frame_reserve(struct client *c, uint8_t type, uint32_t stream, size_t payload);
void frame_commit(struct client *c, size_t payload);
void send_empty(struct client *c, uint8_t type, uint32_t stream);
void send_error(struct client *c, uint32_t stream, const char *code, int number, const char *format, ...) __attribute__((format(printf, 5, 6)));
void send_failure(struct client *c, uint32_t stream, const struct failure *f);
void send_opened(struct stream *s, pid_t pid, uint16_t columns, uint16_t rows);
void send_exit(struct stream *s, struct exit_status status);

/* NULL (and an ERROR sent) when the client has too many. */
struct stream *stream_open(struct client *c, uint32_t id, enum stream_kind kind, void *object);
struct stream *stream_find(struct client *c, uint32_t id);
/* Marks it finished; the object must not be used through it any more. */
void stream_close(struct stream *s);
/* Queues input within the window; violation when the client sent more than its credit. */
void stream_input(struct stream *s, const uint8_t *bytes, uint32_t length);
/* Writes queued input to a non-blocking descriptor and gives credit back: 1 wrote all, 0 would block, -1 broken. */
int stream_input_drain(struct stream *s, int fd);

/* Requests, in requests.c. */
void handle_frame(struct client *c, uint8_t type, uint32_t stream, struct reader *r);
void stream_pump(struct stream *s);
/* The client went: whatever it holds is let go. */
void stream_abandon(struct stream *s);

#endif
