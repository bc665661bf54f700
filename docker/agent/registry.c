/* Tables of what exists, and how a batch worker tells the agent of changes (see registry.h). */
#include "registry.h"
#include <sys/socket.h>

struct host hosts[MAX_HOSTS];
struct pod pods[MAX_PODS];
struct container containers[MAX_CONTAINERS];
struct process processes[MAX_PROCESSES];

#define EACH(item, table) for (typeof(&(table)[0]) item = table; item < table + sizeof(table) / sizeof((table)[0]); item++)

struct host *host_find(const char *name) {
  EACH(h, hosts) if (h->used && !strcmp(h->name, name)) return h;
  return NULL;
}

struct pod *pod_find(const char *host, const char *name) {
  EACH(p, pods) if (p->used && !strcmp(p->host, host) && !strcmp(p->name, name)) return p;
  return NULL;
}

struct container *container_find(const struct target *t) {
  EACH(c, containers)
  if (c->used && !strcmp(c->target.host, t->host) && !strcmp(c->target.pod, t->pod) &&
      !strcmp(c->target.container, t->container))
    return c;
  return NULL;
}

struct process *process_find(const char *host, const char *name) {
  EACH(p, processes) if (p->used && !strcmp(p->target.host, host) && !strcmp(p->name, name)) return p;
  return NULL;
}

/* ---- applying changes ---- */

static bool add_host(const struct change *c, const int *fds) {
  EACH(h, hosts) if (!h->used) {
    *h = (struct host){.used = true, .net = fds[0], .mnt = fds[1], .uts = fds[2]};
    memcpy(h->name, c->target.host, NAME_BYTES);
    return true;
  }
  return false;
}

static bool add_pod(const struct change *c) {
  EACH(p, pods) if (!p->used) {
    *p = (struct pod){.used = true, .netns = c->netns, .pause = c->pid};
    memcpy(p->host, c->target.host, NAME_BYTES);
    memcpy(p->name, c->target.pod, NAME_BYTES);
    return true;
  }
  return false;
}

static bool add_container(const struct change *c, const int *fds) {
  EACH(k, containers) if (!k->used) {
    *k = (struct container){.used = true, .target = c->target, .mnt = fds[0], .uts = fds[1]};
    return true;
  }
  return false;
}

static bool add_process(const struct change *c) {
  EACH(p, processes) if (!p->used) {
    *p = (struct process){.used = true, .target = c->target, .pid = c->pid};
    memcpy(p->name, c->name, NAME_BYTES);
    return true;
  }
  return false;
}

static void drop_container(struct container *c) {
  close(c->mnt);
  close(c->uts);
  c->used = false;
}

static void pod_gone(const char *host, const char *pod) {
  EACH(c, containers) if (c->used && !strcmp(c->target.host, host) && !strcmp(c->target.pod, pod)) drop_container(c);
  struct pod *p = pod_find(host, pod);
  if (p) p->used = false;
}

static void host_gone(const char *name) {
  EACH(p, pods) if (p->used && !strcmp(p->host, name)) p->used = false;
  EACH(c, containers) if (c->used && !strcmp(c->target.host, name)) drop_container(c);
  EACH(p, processes) if (p->used && !strcmp(p->target.host, name)) p->used = false;
  struct host *h = host_find(name);
  if (!h) return;
  close(h->net);
  close(h->mnt);
  close(h->uts);
  h->used = false;
}

static bool apply_addition(const struct change *c, const int *fds, int fd_count) {
  if (c->kind == HOST_ADDED) return fd_count == 3 && add_host(c, fds);
  if (c->kind == POD_ADDED) return add_pod(c);
  if (c->kind == CONTAINER_ADDED) return fd_count == 2 && add_container(c, fds);
  return add_process(c);
}

bool registry_apply(const struct change *c, const int *fds, int fd_count) {
  if (c->kind == HOST_GONE) host_gone(c->target.host);
  if (c->kind == POD_GONE) pod_gone(c->target.host, c->target.pod);
  struct container *k = c->kind == CONTAINER_GONE ? container_find(&c->target) : NULL;
  if (k) drop_container(k);
  struct process *p = c->kind == PROCESS_GONE ? process_find(c->target.host, c->name) : NULL;
  if (p) p->used = false;
  if (c->kind == HOST_GONE || c->kind == POD_GONE || c->kind == CONTAINER_GONE || c->kind == PROCESS_GONE) return true;
  if (apply_addition(c, fds, fd_count)) return true;
  for (int i = 0; i < fd_count; i++) close(fds[i]);
  return false;
}

bool registry_child_ended(pid_t pid, int wait_status) {
  EACH(p, pods) if (p->used && p->pause == pid) {
    p->pause = 0;
    return true;
  }
  EACH(p, processes) if (p->used && !p->ended && p->pid == pid) {
    p->ended = true;
    p->status = exit_status_of(wait_status);
    return true;
  }
  return false;
}

/* ---- descriptors over socket pairs ---- */

bool message_send(int socket, const void *data, size_t length, const int *fds, int fd_count) {
  char control[CMSG_SPACE(3 * sizeof(int))] = {0};
  struct iovec part = {(void *)(uintptr_t)data, length};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (fd_count > 0) {
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE((size_t)fd_count * sizeof(int));
    struct cmsghdr *c = CMSG_FIRSTHDR(&message);
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_RIGHTS;
    c->cmsg_len = CMSG_LEN((size_t)fd_count * sizeof(int));
    memcpy(CMSG_DATA(c), fds, (size_t)fd_count * sizeof(int));
  }
  ssize_t n;
  do n = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (n < 0 && errno == EINTR);
  return n == (ssize_t)length;
}

ssize_t message_receive(int socket, void *data, size_t length, int *fds, int *fd_count, int flags) {
  char control[CMSG_SPACE(3 * sizeof(int))];
  struct iovec part = {data, length};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  *fd_count = 0;
  ssize_t n;
  do n = recvmsg(socket, &message, flags | MSG_CMSG_CLOEXEC);
  while (n < 0 && errno == EINTR);
  if (n <= 0) return n;
  for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
    if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS) continue;
    *fd_count = (int)((c->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    memcpy(fds, CMSG_DATA(c), (size_t)*fd_count * sizeof(int));
  }
  return n;
}

bool change_send(int socket, const struct change *change, const int *fds, int fd_count) {
  return message_send(socket, change, sizeof *change, fds, fd_count);
}

int change_receive(int socket, struct change *change, int *fds, int *fd_count) {
  ssize_t n = message_receive(socket, change, sizeof *change, fds, fd_count, MSG_DONTWAIT);
  if (n == (ssize_t)sizeof *change) return 1;
  return n < 0 && errno == EAGAIN ? 0 : -1;
}

bool fd_send(int socket, int fd, int32_t number) { return message_send(socket, &number, sizeof number, &fd, fd >= 0); }

int fd_receive(int socket, int32_t *number, int flags) {
  int fds[3], fd_count;
  ssize_t n = message_receive(socket, number, sizeof *number, fds, &fd_count, flags);
  if (n != (ssize_t)sizeof *number) {
    if (n >= 0) errno = EPIPE;
    return -1;
  }
  if (fd_count == 1) return fds[0];
  errno = ENODATA;
  return -1;
}
