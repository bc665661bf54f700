/*
 * The event loop: one epoll, one event at a time, so that a handler may free whatever it likes without a stale event
 * for it waiting in the same round.
 */
#ifndef LOOP_H
#define LOOP_H
#include "agent.h"

struct source {
  int fd; /* -1: closed */
  uint32_t events;
  bool in_epoll;
  void (*ready)(struct source *source, uint32_t events);
};

void loop_open(void);
/* Takes the descriptor over; false when epoll refuses (the descriptor is closed then). */
bool source_open(struct source *source, int fd, uint32_t events, void (*ready)(struct source *, uint32_t));
void source_set(struct source *source, uint32_t events);
void source_close(struct source *source);
/* Waits at most timeout_ms (-1: for ever) and handles one event. */
void loop_once(int timeout_ms);

#endif
