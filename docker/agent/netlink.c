/*
 * rtnetlink in a target's namespace: messages are sent one by one, each is waited for. One socket for each namespace and
 * batch. rtnetlink(7), netlink(7); the extended acknowledgement is an attribute after the (capped) error message.
 */
#include "worker.h"
#include "registry.h"
#include <linux/netlink.h>
#include <sched.h>
#include <sys/socket.h>

enum { MAX_DUMP_BYTES = 4 << 20, CACHE = 128, RECEIVE_BYTES = 65536 };

static struct { bool used; struct target target; int netns, socket; } cache[CACHE];
static unsigned cache_next;

static void forget(unsigned i) {
  if (cache[i].netns >= 0) close(cache[i].netns);
  if (cache[i].socket >= 0) close(cache[i].socket);
  cache[i].used = false;
}

void netns_forget(const char *host, const char *pod) {
  for (unsigned i = 0; i < CACHE; i++)
    if (cache[i].used && !strcmp(cache[i].target.host, host) && (!pod[0] || !strcmp(cache[i].target.pod, pod))) forget(i);
}

static int cached(struct step *s, const struct target *t) {
  for (unsigned i = 0; i < CACHE; i++)
    if (cache[i].used && !strcmp(cache[i].target.host, t->host) && !strcmp(cache[i].target.pod, t->pod)) return (int)i;
  int fd = target_netns_here(t, s->failure);
  if (fd < 0) return -1;
  unsigned i = cache_next++ % CACHE;
  if (cache[i].used) forget(i);
  cache[i] = (typeof(cache[0])){true, *t, fd, -1};
  return (int)i;
}

int netns_of(struct step *s, const struct target *t) {
  int i = cached(s, t);
  return i < 0 ? -1 : cache[i].netns;
}

static int open_socket(int netns) {
  int one = 1, size = 1 << 20;
  if (setns(netns, CLONE_NEWNET) < 0) return -1;
  int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
  if (fd < 0) return -1;
  setsockopt(fd, SOL_NETLINK, NETLINK_EXT_ACK, &one, sizeof one);
  setsockopt(fd, SOL_NETLINK, NETLINK_CAP_ACK, &one, sizeof one);
  setsockopt(fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, &one, sizeof one);
  setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
  struct timeval patience = {.tv_sec = 10};
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  return fd;
}

static int socket_of(struct step *s, const struct target *t) {
  int i = cached(s, t);
  if (i < 0) return -1;
  if (cache[i].socket < 0) cache[i].socket = open_socket(cache[i].netns);
  if (cache[i].socket < 0) step_fail(s, errno, "no netlink socket in %s %s: %s", t->host, t->pod, strerror(errno));
  return cache[i].socket;
}

/* ---- one message ---- */

struct exchange {
  uint32_t sequence;
  int32_t error;
  bool over;
  char text[256];
  struct writer *data;
  size_t data_start;
};

static void take_text(struct exchange *x, const struct nlmsghdr *h) {
  size_t at = NLMSG_HDRLEN + sizeof(struct nlmsgerr);
  const struct nlmsgerr *e = NLMSG_DATA(h);
  if (!(h->nlmsg_flags & NLM_F_ACK_TLVS)) return;
  if (!(h->nlmsg_flags & NLM_F_CAPPED)) at += NLMSG_ALIGN(e->msg.nlmsg_len) - NLMSG_HDRLEN;
  while (at + sizeof(struct nlattr) <= h->nlmsg_len) {
    const struct nlattr *a = (const void *)((const char *)h + at);
    if (a->nla_len < sizeof *a || at + a->nla_len > h->nlmsg_len) return;
    if (a->nla_type == NLMSGERR_ATTR_MSG) snprintf(x->text, sizeof x->text, "%.*s", (int)(a->nla_len - sizeof *a), (const char *)(a + 1));
    at += NLA_ALIGN(a->nla_len);
  }
}

static void take_message(struct exchange *x, const struct nlmsghdr *h) {
  if (h->nlmsg_seq != x->sequence) return;
  if (h->nlmsg_type == NLMSG_ERROR || h->nlmsg_type == NLMSG_DONE) {
    if (h->nlmsg_len >= NLMSG_HDRLEN + sizeof(int32_t)) memcpy(&x->error, NLMSG_DATA(h), sizeof x->error);
    if (h->nlmsg_type == NLMSG_ERROR && h->nlmsg_len >= NLMSG_HDRLEN + sizeof(struct nlmsgerr)) take_text(x, h);
    x->over = true;
  } else if (x->data->length - x->data_start + h->nlmsg_len > MAX_DUMP_BYTES) x->error = -ENOBUFS;
  else {
    static const uint8_t zero[4];
    write_bytes(x->data, h, h->nlmsg_len);
    write_bytes(x->data, zero, NLMSG_ALIGN(h->nlmsg_len) - h->nlmsg_len);
  }
}

/* Reads until the message is answered. A dump that is too large is read on, and dropped. */
static void receive(struct exchange *x, int fd) {
  static uint8_t bytes[RECEIVE_BYTES] __attribute__((aligned(8)));
  while (!x->over) {
    ssize_t n = recv(fd, bytes, sizeof bytes, 0);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      x->error = n < 0 ? -errno : -EIO;
      return;
    }
    int left = (int)n;
    bool too_large = x->error == -ENOBUFS;
    for (struct nlmsghdr *h = (void *)bytes; NLMSG_OK(h, left) && !x->over; h = NLMSG_NEXT(h, left)) take_message(x, h);
    if (too_large) x->error = -ENOBUFS;
  }
}

static int32_t exchange(int fd, struct nlmsghdr *h, struct writer *answer) {
  static uint32_t sequence = 1;
  struct exchange x = {.sequence = ++sequence, .data = answer};
  h->nlmsg_seq = x.sequence;
  h->nlmsg_pid = 0;
  h->nlmsg_flags |= NLM_F_ACK | NLM_F_REQUEST;
  size_t error_at = answer->length;
  write_u32(answer, 0);
  struct writer data = {.max = MAX_DUMP_BYTES + 65536};
  x.data = &data;
  if (send(fd, h, h->nlmsg_len, 0) < 0) x.error = -errno;
  else receive(&x, fd);
  patch_u32(answer, error_at, (uint32_t)x.error);
  write_text(answer, x.text);
  write_blob(answer, data.data, x.error == -ENOBUFS ? 0 : data.length);
  writer_free(&data);
  return x.error;
}

/* All messages, their answers; stops at the first refusal unless told to go on. False when the bytes are no messages. */
static bool exchange_all(struct step *s, int fd, uint8_t *messages, uint32_t length, bool *refused) {
  size_t count_at = s->answer->length;
  uint32_t count = 0, at = 0;
  write_u32(s->answer, 0);
  while (at < length) {
    struct nlmsghdr *h = (void *)(messages + at);
    if (length - at < NLMSG_HDRLEN || h->nlmsg_len < NLMSG_HDRLEN || h->nlmsg_len > length - at) return step_malformed(s);
    at += NLMSG_ALIGN(h->nlmsg_len) < length - at ? NLMSG_ALIGN(h->nlmsg_len) : length - at;
    count++;
    if (exchange(fd, h, s->answer) >= 0) continue;
    *refused = true;
    if (!s->continue_on_error) break;
  }
  patch_u32(s->answer, count_at, count);
  return true;
}

/* ---- the steps ---- */

struct fixup { uint32_t offset; struct target target; };

/* The messages are copied: the document isn't aligned, and fixups write. */
static uint8_t *copy_messages(struct reader *r, uint32_t *length) {
  const uint8_t *bytes = read_blob(r, length);
  uint8_t *copy = bytes ? malloc(*length + 8) : NULL;
  if (copy) memcpy(copy, bytes, *length);
  return copy;
}

static bool apply_fixups(struct step *s, const struct fixup *fixups, uint16_t count, uint8_t *messages, uint32_t length) {
  for (uint16_t i = 0; i < count; i++) {
    if (fixups[i].offset % 4 || length < 4 || fixups[i].offset > length - 4) return step_fail(s, EINVAL, "a fixup's offset is outside the messages");
    int fd = netns_of(s, &fixups[i].target);
    if (fd < 0) return false;
    memcpy(messages + fixups[i].offset, &fd, 4);
  }
  return true;
}

static bool run_netlink(struct step *s, const struct target *t, const struct fixup *fixups, uint16_t count, uint8_t *messages, uint32_t length) {
  bool refused = false;
  if (!apply_fixups(s, fixups, count, messages, length)) return false;
  int fd = socket_of(s, t);
  if (fd < 0 || !exchange_all(s, fd, messages, length, &refused)) return false;
  s->stop_after = refused;
  return true;
}

bool op_netlink(struct step *s) {
  enum { MAX_FIXUPS = 64 };
  struct target t;
  struct fixup fixups[MAX_FIXUPS];
  read_target(&s->body, &t);
  uint16_t count = read_u16(&s->body);
  if (count > MAX_FIXUPS) return step_fail(s, EINVAL, "a netlink step has at most %d fixups", MAX_FIXUPS);
  for (uint16_t i = 0; i < count; i++) {
    fixups[i].offset = read_u32(&s->body);
    read_target(&s->body, &fixups[i].target);
  }
  uint32_t length;
  uint8_t *messages = copy_messages(&s->body, &length);
  bool good = messages ? step_done(s) && run_netlink(s, &t, fixups, count, messages, length) : step_malformed(s);
  free(messages);
  return good;
}

static void run_in(struct step *s, const struct target *t, const uint8_t *messages, uint32_t length, uint16_t *count) {
  struct failure ignored = {0};
  size_t start = s->answer->length;
  bool refused = false;
  struct step inner = {.answer = s->answer, .failure = &ignored, .continue_on_error = true};
  int fd = socket_of(&inner, t);
  uint8_t *copy = fd < 0 ? NULL : malloc(length + 8);
  if (!copy) return;
  memcpy(copy, messages, length);
  write_text(s->answer, t->host);
  write_text(s->answer, t->pod);
  if (exchange_all(&inner, fd, copy, length, &refused)) (*count)++;
  else if (!s->answer->failed) s->answer->length = start;
  free(copy);
}

bool op_netlink_everywhere(struct step *s) {
  static char names[512][NAME_BYTES];
  uint32_t length;
  const uint8_t *messages = read_blob(&s->body, &length);
  if (!messages || !step_done(s)) return step_malformed(s);
  size_t count_at = s->answer->length;
  uint16_t count = 0;
  write_u16(s->answer, 0);
  for (struct host *h = hosts; h < hosts + MAX_HOSTS; h++) {
    if (!h->used) continue;
    struct target t = {0};
    memcpy(t.host, h->name, NAME_BYTES);
    run_in(s, &t, messages, length, &count);
    netns_forget(t.host, ""); /* a name may mean another namespace than when it was cached */
    int pod_count = setns(h->mnt, CLONE_NEWNS) < 0 ? 0 : list_pods_here(names, 512);
    for (int i = 0; i < pod_count; i++) {
      memcpy(t.pod, names[i], NAME_BYTES);
      run_in(s, &t, messages, length, &count);
    }
  }
  patch_u16(s->answer, count_at, count);
  return true;
}
