/* Terminals that live in the agent: a PTY, its scrollback ring, and any number of attached streams. */
#ifndef TERMINAL_H
#define TERMINAL_H
#include "client.h"

void terminal_request_open(struct client *c, uint32_t stream, struct reader *r);
void terminal_request_attach(struct client *c, uint32_t stream, struct reader *r);
void terminal_request_close(struct client *c, uint32_t stream, struct reader *r);
void terminal_request_list(struct client *c, uint32_t stream);
void terminal_pump(struct stream *s);
void terminal_input(struct stream *s);
void terminal_end_of_input(struct stream *s);
void terminal_resize(struct stream *s, uint16_t columns, uint16_t rows);
void terminal_signal(struct stream *s, int number);
/* Takes the stream off its terminal; the terminal goes on. */
void terminal_leave(struct stream *s);
bool terminal_child_ended(pid_t pid, int wait_status);
/* Deadlines: returns the next one in milliseconds of now_ms(), UINT64_MAX for none. */
uint64_t terminals_tick(uint64_t now);

#endif
