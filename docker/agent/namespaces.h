/*
 * Finding and entering namespaces. The agent itself never enters any: every function here that enters runs in a
 * forked child. Level 1 is the user namespace of checkers; level 2, below it, is the learner's.
 */
#ifndef NAMESPACES_H
#define NAMESPACES_H
#include "agent.h"

struct base {
  int user1, user2; /* the two user namespaces */
  int template_mnt; /* level 2's first mount namespace: hosts are copied from it; the pool of their folders is at /run */
  int proc;         /* /proc of the container's own mount namespace: learners can't mount over this one */
};
extern struct base base;

struct launch_limits {
  unsigned netns, mntns, utsns, tmpfs_mib, tmpfs_inodes;
};

/* Makes both levels; fills `base`. False after a line on stderr. Call before PR_SET_DUMPABLE 0 (it writes uid_map). */
bool launch_namespaces(const struct launch_limits *limits);

/* Why a child could not do its work: a code of PROTOCOL.md, an errno and a sentence. */
struct failure {
  char code[32];
  int number;
  char message[200];
};
bool fail(struct failure *f, const char *code, int number, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Opens NAME in /run/netns of the mount namespace we are in; -1 with errno. Follows no link, never blocks; must be a network namespace. */
int pod_open_here(const char *name);
/* Opens our own namespace ("net", "mnt", "uts", "user"). */
int namespace_open_self(const char *kind);
/* Inode number of an open namespace; 0 when it can't be read. */
uint64_t namespace_id(int fd);
/* Checks that host, pod and container are known (pods: only the host is). */
bool target_check(const struct target *t, struct failure *f);
/* The target's network namespace, opened by a forked child that enters the host's mount namespace; the caller stays where it is. */
int target_netns_fork(const struct target *t, struct failure *f);
/* In a worker that is in level 2 already: enters the host's mount namespace and opens. */
int target_netns_here(const struct target *t, struct failure *f);
/* For a child that will exec. `in_level2`: level 2's user namespace was entered before. */
bool enter_as_learner(const struct target *t, bool in_level2, struct failure *f);
bool enter_as_checker(int netns, struct failure *f);
/* Fresh /sys for the network namespace we are in; false when the kernel refuses. */
bool mount_sys(void);

#endif
