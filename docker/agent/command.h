/* One-shot programs with pipes, bound to the stream that asked for them. */
#ifndef COMMAND_H
#define COMMAND_H
#include "client.h"

void command_request(struct client *c, uint32_t stream, struct reader *r);
void command_pump(struct stream *s);
void command_input(struct stream *s);
void command_end_of_input(struct stream *s);
void command_signal(struct stream *s, int number);
/* DETACH: kills it; EXIT follows. */
void command_cancel(struct stream *s);
/* The client went: kills it and forgets the stream. */
void command_abandon(struct stream *s);
bool command_child_ended(pid_t pid, int wait_status);
uint64_t commands_tick(uint64_t now);

#endif
