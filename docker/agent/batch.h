/*
 * Batches, the agent's side: collects the document, runs one worker at a time, passes its results on, and applies the
 * changes that it reports. What the worker does is in worker.c.
 */
#ifndef BATCH_H
#define BATCH_H
#include "client.h"

void batch_frame(struct client *c, uint32_t id, struct stream *s, bool last, struct reader *r);
void batch_pump(struct stream *s);
/* The client went: an unfinished document is forgotten; a running batch goes on to its end. */
void batch_abandon(struct stream *s);
bool batch_child_ended(pid_t pid, int wait_status);
uint64_t batches_tick(uint64_t now);

/* In the forked worker: works through the document and never returns. */
_Noreturn void worker_run(const uint8_t *document, size_t length, int results, int changes);

#endif
