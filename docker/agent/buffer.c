/* Bounded little-endian readers and writers (see buffer.h). The machine is little-endian too; memcpy keeps it aligned. */
#include "buffer.h"

struct reader reader_of(const void *data, size_t length) {
  return (struct reader){data, (const uint8_t *)data + length, false};
}

const uint8_t *read_bytes(struct reader *r, size_t length) {
  if (r->bad || (size_t)(r->end - r->at) < length) {
    r->bad = true;
    return NULL;
  }
  const uint8_t *p = r->at;
  r->at += length;
  return p;
}

uint8_t read_u8(struct reader *r) {
  const uint8_t *p = read_bytes(r, 1);
  return p ? *p : 0;
}

uint16_t read_u16(struct reader *r) {
  const uint8_t *p = read_bytes(r, 2);
  uint16_t v = 0;
  if (p) memcpy(&v, p, 2);
  return v;
}

uint32_t read_u32(struct reader *r) {
  const uint8_t *p = read_bytes(r, 4);
  uint32_t v = 0;
  if (p) memcpy(&v, p, 4);
  return v;
}

void read_text(struct reader *r, char *into, size_t size) {
  into[0] = 0;
  uint16_t length = read_u16(r);
  const uint8_t *p = read_bytes(r, length);
  if (!p) return;
  if (length >= size || memchr(p, 0, length)) {
    r->bad = true;
    return;
  }
  memcpy(into, p, length);
  into[length] = 0;
}

const uint8_t *read_blob(struct reader *r, uint32_t *length) {
  *length = read_u32(r);
  const uint8_t *p = read_bytes(r, *length);
  if (!p) *length = 0;
  return p;
}

char **read_texts(struct reader *r) {
  uint16_t count = read_u16(r);
  struct reader scan = *r;
  size_t bytes = 0;
  for (uint16_t i = 0; i < count; i++) {
    uint16_t length = read_u16(&scan);
    const uint8_t *p = read_bytes(&scan, length);
    if (p && memchr(p, 0, length)) scan.bad = true;
    bytes += length + 1u;
  }
  char **vector = scan.bad || r->bad || count > 4096 ? NULL : malloc((count + 1u) * sizeof *vector + bytes);
  if (!vector) {
    r->bad = true;
    return NULL;
  }
  char *text = (char *)(vector + count + 1);
  for (uint16_t i = 0; i < count; i++) {
    uint16_t length = read_u16(r);
    memcpy(text, read_bytes(r, length), length);
    text[length] = 0;
    vector[i] = text;
    text += length + 1;
  }
  vector[count] = NULL;
  return vector;
}

void read_target(struct reader *r, struct target *target) {
  memset(target, 0, sizeof *target);
  read_text(r, target->host, sizeof target->host);
  read_text(r, target->pod, sizeof target->pod);
  read_text(r, target->container, sizeof target->container);
  if (!valid_name(target->host)) r->bad = true;
  if (target->pod[0] && !valid_name(target->pod)) r->bad = true;
  if (target->container[0] && (!valid_name(target->container) || !target->pod[0])) r->bad = true;
}

bool reader_done(const struct reader *r) { return !r->bad && r->at == r->end; }

bool writer_reserve(struct writer *w, size_t more) {
  if (w->failed || more > w->max || w->length > w->max - more) {
    w->failed = true;
    return false;
  }
  if (w->length + more <= w->capacity) return true;
  size_t capacity = w->capacity ? w->capacity : 512;
  while (capacity < w->length + more) capacity *= 2;
  uint8_t *data = realloc(w->data, capacity);
  if (!data) {
    w->failed = true;
    return false;
  }
  w->data = data;
  w->capacity = capacity;
  return true;
}

void write_bytes(struct writer *w, const void *data, size_t length) {
  if (length == 0 || !writer_reserve(w, length)) return;
  memcpy(w->data + w->length, data, length);
  w->length += length;
}

void write_u8(struct writer *w, uint8_t v) { write_bytes(w, &v, 1); }
void write_u16(struct writer *w, uint16_t v) { write_bytes(w, &v, 2); }
void write_u32(struct writer *w, uint32_t v) { write_bytes(w, &v, 4); }
void write_u64(struct writer *w, uint64_t v) { write_bytes(w, &v, 8); }

void write_text(struct writer *w, const char *text) {
  size_t length = strlen(text);
  if (length > 65535) length = 65535;
  write_u16(w, (uint16_t)length);
  write_bytes(w, text, length);
}

void write_blob(struct writer *w, const void *data, size_t length) {
  write_u32(w, (uint32_t)length);
  write_bytes(w, data, length);
}

void write_status(struct writer *w, struct exit_status status) {
  write_u8(w, status.kind);
  write_u8(w, status.value);
  write_u8(w, status.reason);
}

void patch_u16(struct writer *w, size_t offset, uint16_t v) {
  if (!w->failed) memcpy(w->data + offset, &v, 2);
}

void patch_u32(struct writer *w, size_t offset, uint32_t v) {
  if (!w->failed) memcpy(w->data + offset, &v, 4);
}

void writer_free(struct writer *w) {
  free(w->data);
  *w = (struct writer){.max = w->max};
}
