/*
 * What exists: hosts, pods' pause processes, containers and started processes. The agent holds the truth; a batch
 * worker is a fork with a copy, and tells the agent of every change as a `struct change` with descriptors beside it.
 * Both apply changes with the same function.
 */
#ifndef REGISTRY_H
#define REGISTRY_H
#include "agent.h"

struct host {
  bool used;
  char name[NAME_BYTES];
  int net, mnt, uts;
};

struct pod {
  bool used;
  char host[NAME_BYTES], name[NAME_BYTES];
  uint64_t netns;
  pid_t pause;
};

struct container {
  bool used;
  struct target target;
  int mnt, uts;
};

struct process {
  bool used, ended;
  struct target target;
  char name[NAME_BYTES];
  pid_t pid;
  struct exit_status status;
};

extern struct host hosts[MAX_HOSTS];
extern struct pod pods[MAX_PODS];
extern struct container containers[MAX_CONTAINERS];
extern struct process processes[MAX_PROCESSES];

enum change_kind { HOST_ADDED = 1, HOST_GONE, POD_ADDED, POD_GONE, CONTAINER_ADDED, CONTAINER_GONE, PROCESS_ADDED, PROCESS_GONE };

struct change {
  uint8_t kind;
  struct target target;
  char name[NAME_BYTES];
  pid_t pid;
  uint64_t netns;
};

struct host *host_find(const char *name);
struct pod *pod_find(const char *host, const char *name);
struct container *container_find(const struct target *target);
struct process *process_find(const char *host, const char *name);
/* Takes the descriptors over (HOST_ADDED: net, mnt, uts; CONTAINER_ADDED: mnt, uts). False when a table is full. */
bool registry_apply(const struct change *change, const int *fds, int fd_count);
/* True when `pid` was a pause or started process; its end is noted. */
bool registry_child_ended(pid_t pid, int wait_status);

bool change_send(int socket, const struct change *change, const int *fds, int fd_count);
/* 1 got one, 0 nothing now, -1 the other end is gone. Descriptors go to `fds` (room for 3). */
int change_receive(int socket, struct change *change, int *fds, int *fd_count);
/* One datagram with up to 3 descriptors. message_receive: bytes, 0 at the end, -1 with errno; *fd_count says how many came. */
bool message_send(int socket, const void *data, size_t length, const int *fds, int fd_count);
ssize_t message_receive(int socket, void *data, size_t length, int *fds, int *fd_count, int flags);
/* One descriptor over a socket pair, with a number beside it. */
bool fd_send(int socket, int fd, int32_t number);
int fd_receive(int socket, int32_t *number, int flags);

#endif
