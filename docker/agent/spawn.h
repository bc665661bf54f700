/*
 * Starting programs. A child of the agent (or of a batch worker) enters the target's namespaces and execs; until then it
 * stays undumpable, so the learner's root can't look into its copy of our memory. It reports over a pipe that closes on exec.
 */
#ifndef SPAWN_H
#define SPAWN_H
#include "namespaces.h"

struct spawn {
  const struct target *target;
  bool checker;
  bool in_level2;    /* the caller is a worker in level 2 */
  bool as_sibling;   /* the child's parent is the caller's parent (the agent) */
  bool dies_with_us; /* SIGKILL when the caller ends */
  bool terminal;     /* `in` is a PTY's slave: becomes the controlling terminal */
  int netns;         /* checkers: the network namespace where it is open already, else -1 */
  int in, out, err;  /* -1: /dev/null */
  const char *log;   /* instead of out and err: /run/log/NAME.log on the host */
  char **argv, **env;
};

/* The pid, and in *report the pipe's reading end (non-blocking): empty end of file = exec succeeded, else a struct failure. -1 with errno. */
pid_t spawn_program(const struct spawn *s, int *report);
/* Opens /dev/null-safe copy of the default environment with `extra` laid over it; free() it. */
char **environment_make(bool checker, bool terminal, char **extra);
/* Undoes what the agent set for itself: signal mask and dispositions, OOM score. First thing in every child. */
void child_reset(void);

#endif
