/* Captures: AF_PACKET rings in the namespaces of the points, streamed as pcapng blocks. */
#ifndef CAPTURE_H
#define CAPTURE_H
#include "client.h"

void capture_request(struct client *c, uint32_t stream, struct reader *r);
void capture_pump(struct stream *s);
void capture_send_statistics(struct stream *s);
/* `at_once`: without what the rings still hold. */
void capture_stop(struct stream *s, bool at_once);
void capture_abandon(struct stream *s);
/* A host or pod was removed: captures on it end. An empty pod means the whole host. */
void captures_namespace_gone(const char *host, const char *pod);
uint64_t captures_tick(uint64_t now);

#endif
