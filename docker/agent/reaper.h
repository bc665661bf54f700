/* Who ended: PID 1 reaps everything, and tells the part that started it. */
#ifndef REAPER_H
#define REAPER_H
#include "agent.h"

void reap_children(void);
/* True, with its status, when a child that nobody knew was reaped a short while ago: its owner may not have been announced yet. */
bool reaped_lately(pid_t pid, int *wait_status);

#endif
