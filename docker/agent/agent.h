/*
 * Limits and small types that every part of the agent shares. Numbers of the wire stand in PROTOCOL.md.
 */
#ifndef AGENT_H
#define AGENT_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define AGENT_VERSION "1.0.0"
#define PROTOCOL_VERSION 1

enum {
  MAX_PAYLOAD = 131072,
  FRAME_HEADER = 9,
  OUTPUT_WINDOW = 131072,
  INPUT_WINDOW = 65536,
  CREDIT_CEILING = 16 << 20,
  SCROLLBACK_BYTES = 256 << 10,
  MAX_CLIENTS = 16,
  MAX_TERMINALS = 16,
  MAX_COMMANDS = 64,
  MAX_CAPTURES = 8,
  MAX_STREAMS = 256,
  MAX_HOSTS = 64,
  MAX_PODS = 512,
  MAX_CONTAINERS = 256,
  MAX_PROCESSES = 256,
  MAX_BATCH_BYTES = 16 << 20,
  MAX_BATCHES_BYTES = 32 << 20,
  MAX_BATCHES = 17,
  NAME_BYTES = 64,
};

/* Where a program runs; an empty string is "absent". */
struct target {
  char host[NAME_BYTES], pod[NAME_BYTES], container[NAME_BYTES];
};

enum { REASON_OWN = 0, REASON_DEADLINE = 1, REASON_CANCELLED = 2 };

struct exit_status {
  uint8_t kind, value, reason;
};

#define container_of(ptr, type, member) ((type *)(void *)((char *)(ptr) - offsetof(type, member)))

/* Milliseconds of the monotonic clock. */
uint64_t now_ms(void);
/* One line on stderr. */
void warn_line(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* `[A-Za-z0-9._-]{1,63}`, neither "." nor "..". */
bool valid_name(const char *name);
/* `ENOENT` for 2; a number where the C library knows no name. */
const char *errno_name(int number);
struct exit_status exit_status_of(int wait_status);
bool write_all(int fd, const void *data, size_t length);

#endif
