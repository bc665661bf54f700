/*
 * Reading and writing little-endian bytes with bounds. A reader that ran over its end stays `bad` and gives zeros; a
 * writer that would pass `max` (or finds no memory) stays `failed` and takes no more. Callers check once, at the end.
 */
#ifndef BUFFER_H
#define BUFFER_H
#include "agent.h"

struct reader {
  const uint8_t *at, *end;
  bool bad;
};

struct writer {
  uint8_t *data;
  size_t length, capacity, max;
  bool failed;
};

struct reader reader_of(const void *data, size_t length);
uint8_t read_u8(struct reader *r);
uint16_t read_u16(struct reader *r);
uint32_t read_u32(struct reader *r);
/* The next `length` bytes, NULL when there are fewer. */
const uint8_t *read_bytes(struct reader *r, size_t length);
/* u16 length and text, copied with a NUL. Bad when it has a NUL inside or doesn't fit. */
void read_text(struct reader *r, char *into, size_t size);
/* u32 length and bytes. */
const uint8_t *read_blob(struct reader *r, uint32_t *length);
/* [s] as one malloc'ed, NULL-terminated vector (free() it whole). NULL when bad. */
char **read_texts(struct reader *r);
void read_target(struct reader *r, struct target *target);
bool reader_done(const struct reader *r);

bool writer_reserve(struct writer *w, size_t more);
void write_bytes(struct writer *w, const void *data, size_t length);
void write_u8(struct writer *w, uint8_t v);
void write_u16(struct writer *w, uint16_t v);
void write_u32(struct writer *w, uint32_t v);
void write_u64(struct writer *w, uint64_t v);
void write_text(struct writer *w, const char *text);
void write_blob(struct writer *w, const void *data, size_t length);
void write_status(struct writer *w, struct exit_status status);
/* Overwrites what was written at `offset`. */
void patch_u16(struct writer *w, size_t offset, uint16_t v);
void patch_u32(struct writer *w, size_t offset, uint32_t v);
void writer_free(struct writer *w);

#endif
