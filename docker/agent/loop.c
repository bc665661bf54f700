/* epoll, one event at a time (see loop.h). */
#include "loop.h"
#include <sys/epoll.h>

static int epoll_fd = -1;

void loop_open(void) { epoll_fd = epoll_create1(EPOLL_CLOEXEC); }

/* A source that wants nothing leaves the epoll set: a hung-up descriptor would otherwise be reported for ever. */
static bool apply(struct source *source) {
  struct epoll_event event = {.events = source->events, .data.ptr = source};
  if (source->events == 0) {
    if (source->in_epoll) epoll_ctl(epoll_fd, EPOLL_CTL_DEL, source->fd, NULL);
    source->in_epoll = false;
    return true;
  }
  int operation = source->in_epoll ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
  source->in_epoll = epoll_ctl(epoll_fd, operation, source->fd, &event) == 0;
  return source->in_epoll;
}

bool source_open(struct source *source, int fd, uint32_t events, void (*ready)(struct source *, uint32_t)) {
  *source = (struct source){fd, events, false, ready};
  if (apply(source)) return true;
  source_close(source);
  return false;
}

void source_set(struct source *source, uint32_t events) {
  if (source->fd < 0 || source->events == events) return;
  source->events = events;
  apply(source);
}

void source_close(struct source *source) {
  if (source->fd < 0) return;
  if (source->in_epoll) epoll_ctl(epoll_fd, EPOLL_CTL_DEL, source->fd, NULL);
  close(source->fd);
  source->fd = -1;
  source->in_epoll = false;
  source->events = 0;
}

void loop_once(int timeout_ms) {
  struct epoll_event event;
  int n = epoll_wait(epoll_fd, &event, 1, timeout_ms);
  if (n != 1) return;
  struct source *source = event.data.ptr;
  source->ready(source, event.events);
}
