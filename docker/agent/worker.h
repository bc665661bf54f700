/*
 * Inside a batch worker: a fork of the agent that has entered the learner's user namespace (level 2) and moves freely
 * between the hosts' namespaces. Every operation reads its body, writes its answer, or fails with a reason.
 */
#ifndef WORKER_H
#define WORKER_H
#include "buffer.h"
#include "namespaces.h"

struct step {
  struct reader body;
  struct writer *answer;
  struct failure *failure;
  bool continue_on_error;
  bool stop_after; /* set where the record is an answer, but the batch should not go on */
};

enum operation {
  OP_HOST_CREATE = 1, OP_HOST_DELETE, OP_POD_CREATE, OP_POD_DELETE, OP_CONTAINER_CREATE, OP_CONTAINER_DELETE, OP_NETLINK,
  OP_NETLINK_EVERYWHERE, OP_SYSCTL, OP_RUN, OP_START, OP_STOP, OP_FILE, OP_INVENTORY
};

/* Fails with an errno; the sentence names the object. Always false. */
bool step_fail(struct step *s, int number, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* A body that is not what the operation wants. */
bool step_malformed(struct step *s);
bool step_done(struct step *s);
/* Tells the agent, and our own copy of the registry. Takes the descriptors over. */
bool step_change(struct step *s, uint8_t kind, const struct target *t, const char *name, pid_t pid, uint64_t netns, const int *fds, int fd_count);

bool op_host_create(struct step *s);
bool op_host_delete(struct step *s);
bool op_pod_create(struct step *s);
bool op_pod_delete(struct step *s);
bool op_container_create(struct step *s);
bool op_container_delete(struct step *s);
bool op_netlink(struct step *s);
bool op_netlink_everywhere(struct step *s);
bool op_sysctl(struct step *s);
bool op_run(struct step *s, int checker_netns);
bool op_start(struct step *s);
bool op_stop(struct step *s);
bool op_file(struct step *s);
bool op_inventory(struct step *s);

/* Names in /run/netns of the mount namespace we are in, valid ones only, sorted; the count, at most `most`. */
int list_pods_here(char (*names)[NAME_BYTES], int most);
/* Forgets cached descriptors of a host's namespaces (an empty pod: all of the host's). */
void netns_forget(const char *host, const char *pod);
/* The target's network namespace, cached for this batch; -1 with the step failed. Not the caller's to close. */
int netns_of(struct step *s, const struct target *t);
/* Host-made folders in the template's pool: makes them and mounts them in the new mount namespace we are in. */
bool furnish_host(const char *host);
void remove_host_folder(const char *host);
/* Kills every process (but ours) that is in one of these namespaces. */
void kill_inside(const uint64_t *ids, int count);

#endif
