/*
 * A child enters each point's network namespace, opens a packet socket there and sends it back; from then on the agent needs
 * no privilege. One socket for "any", else one for each interface. Blocks are read only while the client has credit and
 * room, so a slow client's packets are dropped, and counted, by the kernel. Interfaces get dense ids as their first packets come.
 */
#include "capture.h"
#include "registry.h"
#include "ring.h"
#include "spawn.h"
#include <linux/if_packet.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <sched.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

enum {
  MAX_POINTS = 256, MAX_SOCKETS = 256, MAX_INTERFACES = 4096, MAX_FILTER = 4096, MAX_CAPTURED = 120000, BLOCK_OVERHEAD = 64,
  DEFAULT_RING = 8 << 20, DEFAULT_RINGS = 32 << 20, LEAST_RING = 256 << 10, MOST_RING = 64 << 20, ALL_RINGS = 96 << 20, DRAIN_MS = 1000
};

struct tap {
  struct source source;
  struct ring ring;
  struct capture *capture;
  uint16_t point;
  uint64_t skipped;
};

struct interface { uint16_t point; int ifindex; };

struct capture {
  bool used, opened, draining;
  struct stream *stream;
  struct source opener;
  pid_t opener_pid;
  struct target *points;
  char (*names)[IFNAMSIZ]; /* an empty name: any; one for each tap */
  uint16_t point_count, tap_count;
  struct tap *taps;
  struct interface *interfaces;
  uint32_t interface_count;
  struct sock_filter *filter;
  uint16_t filter_length;
  size_t ring_bytes, longest; /* longest: bytes that are kept of a packet */
  uint8_t reason;
  uint16_t drained; /* so many taps, from the first, are empty for good */
  uint64_t drain_end;
};

static struct capture captures[MAX_CAPTURES];

static size_t rings_in_use(void) {
  size_t total = 0;
  for (struct capture *k = captures; k < captures + MAX_CAPTURES; k++)
    if (k->used) total += k->ring_bytes * k->tap_count;
  return total;
}

static void capture_free(struct capture *k) {
  for (uint16_t i = 0; i < k->tap_count && k->taps; i++) {
    ring_close(&k->taps[i].ring);
    source_close(&k->taps[i].source);
  }
  source_close(&k->opener);
  free(k->points), free(k->names), free(k->taps), free(k->interfaces), free(k->filter);
  *k = (struct capture){.opener.fd = -1};
}

static void count(struct capture *k, uint64_t *received, uint64_t *dropped) {
  *received = *dropped = 0;
  for (uint16_t i = 0; i < k->tap_count; i++) {
    struct tap *t = &k->taps[i];
    if (t->source.fd < 0) continue;
    ring_count(&t->ring, t->source.fd);
    *received += t->ring.received - t->skipped;
    *dropped += t->ring.dropped;
  }
}

/* Packets that the kernel put into the rings and that we did not take. */
static uint64_t left_behind(const struct capture *k) {
  uint64_t left = 0;
  for (uint16_t i = 0; i < k->tap_count; i++) left += ring_left(&k->taps[i].ring);
  return left;
}

static void finish(struct capture *k) {
  uint64_t received, dropped;
  count(k, &received, &dropped);
  struct stream *s = k->stream;
  struct writer *w = frame_begin(s->client, CAPTURE_END, s->id);
  write_u8(w, k->reason);
  write_u64(w, received);
  write_u64(w, dropped);
  write_u64(w, left_behind(k));
  frame_end(s->client);
  stream_close(s);
  capture_free(k);
}

static void refuse(struct capture *k, const struct failure *f) {
  send_failure(k->stream->client, k->stream->id, f);
  stream_close(k->stream);
  capture_free(k);
}

/* ---- interfaces ---- */

static uint16_t link_type(int hardware) {
  if (hardware == ARPHRD_ETHER || hardware == ARPHRD_LOOPBACK) return 1;
  return hardware == -1 ? 1 : 101; /* LINKTYPE_RAW: tunnels carry IP without a header of theirs */
}

static void announce(struct capture *k, struct tap *t, int ifindex, uint32_t id) {
  struct ifreq name = {.ifr_ifindex = ifindex}, address = {0};
  if (ioctl(t->source.fd, SIOCGIFNAME, &name) < 0) snprintf(name.ifr_name, IFNAMSIZ, "if%d", ifindex);
  memcpy(address.ifr_name, name.ifr_name, IFNAMSIZ);
  int hardware = ioctl(t->source.fd, SIOCGIFHWADDR, &address) < 0 ? -1 : address.ifr_hwaddr.sa_family;
  struct writer *w = frame_begin(k->stream->client, IFACE, k->stream->id);
  write_u32(w, id);
  write_u16(w, t->point);
  write_u32(w, (uint32_t)ifindex);
  write_u16(w, link_type(hardware));
  name.ifr_name[IFNAMSIZ - 1] = 0;
  write_text(w, name.ifr_name);
  bool has_mac = hardware == ARPHRD_ETHER;
  write_u8(w, has_mac);
  write_bytes(w, has_mac ? address.ifr_hwaddr.sa_data : (const char[6]){0}, 6);
  frame_end(k->stream->client);
}

static int interface_lookup(const struct capture *k, const struct tap *t, int ifindex) {
  for (uint32_t i = 0; i < k->interface_count; i++)
    if (k->interfaces[i].ifindex == ifindex && k->interfaces[i].point == t->point) return (int)i;
  return -1;
}

/* -1 when a learner has made more interfaces than we count. */
static int interface_id(struct capture *k, struct tap *t, int ifindex) {
  int id = interface_lookup(k, t, ifindex);
  if (id >= 0 || k->interface_count == MAX_INTERFACES) return id;
  if ((k->interface_count & 63) == 0) {
    struct interface *more = realloc(k->interfaces, (k->interface_count + 64) * sizeof *more);
    if (!more) return -1;
    k->interfaces = more;
  }
  id = (int)k->interface_count++;
  k->interfaces[id] = (struct interface){t->point, ifindex};
  announce(k, t, ifindex, (uint32_t)id);
  return id;
}

/* ---- pcapng ---- */

static void put32(uint8_t *at, uint32_t v) { memcpy(at, &v, 4); }

/* draft-ietf-opsawg-pcapng §4.3; the tag that the kernel took off goes back after the two addresses. */
static size_t write_block(uint8_t *out, const struct packet *p, uint32_t interface) {
  bool tag = p->has_vlan && p->captured >= 12;
  uint32_t captured = p->captured < MAX_CAPTURED ? p->captured : MAX_CAPTURED;
  uint8_t *data = out + 28;
  if (tag) {
    memcpy(data, p->bytes, 12);
    data[12] = (uint8_t)(p->vlan_tpid >> 8), data[13] = (uint8_t)p->vlan_tpid;
    data[14] = (uint8_t)(p->vlan_tci >> 8), data[15] = (uint8_t)p->vlan_tci;
    memcpy(data + 16, p->bytes + 12, captured - 12);
    captured += 4;
  } else memcpy(data, p->bytes, captured);
  size_t padded = (captured + 3u) & ~3u, total = 28 + padded + 16;
  memset(data + captured, 0, padded - captured);
  put32(out, 6);
  put32(out + 4, (uint32_t)total);
  put32(out + 8, interface);
  put32(out + 12, (uint32_t)(p->nanoseconds >> 32));
  put32(out + 16, (uint32_t)p->nanoseconds);
  put32(out + 20, captured);
  put32(out + 24, p->original + (tag ? 4 : 0));
  put32(data + padded, 2 | 4u << 16); /* epb_flags, 4 bytes */
  put32(data + padded + 4, p->direction == PACKET_OUTGOING ? 2 : 1);
  put32(data + padded + 8, 0);
  put32(data + padded + 12, (uint32_t)total);
  return total;
}

static bool may_send(const struct capture *k) { return k->stream->credit > 0 && client_has_room(k->stream->client); }

/* Like libpcap: of the two times that a packet is seen on a loopback, the outgoing one is left out. */
static bool is_loopback_echo(const struct tap *t, const struct packet *p) {
  static struct { const struct tap *tap; int ifindex; bool loopback; } known;
  if (p->direction != PACKET_OUTGOING) return false;
  if (known.tap == t && known.ifindex == p->ifindex) return known.loopback;
  struct ifreq r = {.ifr_ifindex = p->ifindex};
  bool loopback = ioctl(t->source.fd, SIOCGIFNAME, &r) == 0 && ioctl(t->source.fd, SIOCGIFFLAGS, &r) == 0 && (r.ifr_flags & IFF_LOOPBACK);
  known.tap = t, known.ifindex = p->ifindex, known.loopback = loopback;
  return loopback;
}

/* Fills one BLOCKS frame from a ring. A packet of an interface that wasn't announced ends it, since IFACE has to go before. */
static uint32_t fill_frame(struct capture *k, struct tap *t, uint8_t *out, size_t limit, size_t *used) {
  struct packet p;
  uint32_t packets = 0;
  for (*used = 0; ring_peek(&t->ring, &p); ring_advance(&t->ring)) {
    if (is_loopback_echo(t, &p)) {
      t->skipped++;
      continue;
    }
    int id = interface_lookup(k, t, p.ifindex);
    size_t needed = (p.captured < MAX_CAPTURED ? p.captured : MAX_CAPTURED) + BLOCK_OVERHEAD;
    if (id < 0 || (packets > 0 && *used + needed > limit)) break;
    *used += write_block(out + *used, &p, (uint32_t)id);
    packets++;
  }
  return packets;
}

static void send_blocks(struct capture *k, struct tap *t) {
  struct stream *s = k->stream;
  size_t limit = s->credit < MAX_PAYLOAD - 4 ? s->credit : MAX_PAYLOAD - 4, used = 0;
  uint8_t *frame = frame_reserve(s->client, BLOCKS, s->id, MAX_PAYLOAD);
  if (!frame) return;
  uint32_t packets = fill_frame(k, t, frame + 4, limit, &used);
  put32(frame, packets);
  uint32_t paid = used < s->credit ? (uint32_t)used : s->credit;
  s->credit -= paid;
  s->debt += (uint32_t)used - paid;
  frame_commit(s->client, packets ? used + 4 : 0);
}

static void read_tap(struct capture *k, struct tap *t) {
  struct packet p;
  while (may_send(k) && ring_peek(&t->ring, &p)) {
    if (!is_loopback_echo(t, &p) && interface_id(k, t, p.ifindex) < 0) {
      t->skipped++;
      ring_advance(&t->ring);
    } else send_blocks(k, t);
  }
}

/*
 * True when all that the kernel took before the mute has been read. A packet is counted before its block is handed over, which a timer
 * does, late on a busy machine: so the counts are waited for, not a time. A muted tap that is empty stays empty; one look more at all of them
 * finds what a core that still held the old filter has put in.
 */
static bool is_drained(struct capture *k) {
  struct tap *t = k->taps + k->drained;
  for (; k->drained < k->tap_count; k->drained++, t++) {
    ring_count(&t->ring, t->source.fd);
    if (ring_left(&t->ring) > 0) return false;
  }
  uint64_t received, dropped;
  count(k, &received, &dropped);
  if (left_behind(k) > 0) k->drained = 0;
  return k->drained == k->tap_count;
}

/* Finishes a drain; decides what is polled. */
static void update(struct capture *k) {
  bool waiting = false;
  for (uint16_t i = 0; i < k->tap_count; i++) {
    struct tap *t = &k->taps[i];
    source_set(&t->source, k->opened && may_send(k) ? EPOLLIN : 0);
    waiting = waiting || ring_ready(&t->ring);
  }
  if (k->draining && k->opened && (is_drained(k) || (now_ms() >= k->drain_end && !waiting))) finish(k);
}

static void tap_ready(struct source *source, uint32_t events) {
  struct tap *t = container_of(source, struct tap, source);
  int error;
  socklen_t size = sizeof error;
  if (events & EPOLLERR) getsockopt(source->fd, SOL_SOCKET, SO_ERROR, &error, &size); /* an interface went down: clears it */
  read_tap(t->capture, t);
  update(t->capture);
}

void capture_pump(struct stream *s) {
  struct capture *k = s->object;
  for (uint16_t i = 0; k->opened && i < k->tap_count && may_send(k); i++) read_tap(k, &k->taps[i]);
  update(k);
}

void capture_send_statistics(struct stream *s) {
  uint64_t received, dropped;
  count(s->object, &received, &dropped);
  struct writer *w = frame_begin(s->client, STATS, s->id);
  write_u64(w, received);
  write_u64(w, dropped);
  frame_end(s->client);
}

static void drain(struct capture *k, uint8_t reason) {
  if (k->draining) return;
  k->draining = true;
  k->reason = reason;
  k->drain_end = now_ms() + DRAIN_MS;
  for (uint16_t i = 0; i < k->tap_count; i++)
    if (k->taps[i].source.fd >= 0) ring_mute(k->taps[i].source.fd);
}

void capture_stop(struct stream *s, bool at_once) {
  struct capture *k = s->object;
  if (at_once) finish(k);
  else drain(k, 0);
}

void capture_abandon(struct stream *s) { capture_free(s->object); }

void captures_namespace_gone(const char *host, const char *pod) {
  for (struct capture *k = captures; k < captures + MAX_CAPTURES; k++)
    for (uint16_t i = 0; k->used && k->opened && i < k->point_count; i++)
      if (!strcmp(k->points[i].host, host) && (!pod[0] || !strcmp(k->points[i].pod, pod))) drain(k, 1);
}

uint64_t captures_tick(uint64_t now) {
  uint64_t next = UINT64_MAX;
  for (struct capture *k = captures; k < captures + MAX_CAPTURES; k++) {
    if (!k->used || !k->draining || !k->opened) continue;
    uint64_t end = k->drain_end;
    capture_pump(k->stream);
    if (k->used && end > now && end < next) next = end;
  }
  return next;
}

/* ---- opening ---- */

struct opened { int32_t tap; struct failure failure; };

/* In the child: the packet socket of one tap, -1 with the reason. */
static int open_tap(const struct capture *k, uint16_t i, struct failure *f) {
  const struct target *t = &k->points[k->taps[i].point];
  int net = target_netns_here(t, f);
  if (net < 0) return -1;
  int fd = setns(net, CLONE_NEWNET) < 0 ? -1 : socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) fail(f, "internal", errno, "no packet socket on host %s: %s", t->host, strerror(errno));
  close(net);
  return fd;
}

static _Noreturn void opener_child(const struct capture *k, int socket) {
  child_reset();
  bool inside = setns(base.user2, CLONE_NEWUSER) == 0;
  for (uint16_t i = 0; inside && i < k->tap_count; i++) {
    struct opened message = {.tap = i};
    int fd = open_tap(k, i, &message.failure);
    if (!message_send(socket, &message, sizeof message, &fd, fd >= 0) || fd < 0) _exit(1);
    close(fd);
  }
  _exit(0);
}

static bool limit_filter(struct capture *k, const uint8_t *bytes, uint32_t length, uint32_t snap) {
  k->longest = snap < MAX_CAPTURED ? snap : MAX_CAPTURED;
  uint32_t count = length / 8;
  k->filter = calloc(count ? count : 1, sizeof *k->filter);
  if (!k->filter || length % 8 || count > MAX_FILTER) return false;
  if (count) memcpy(k->filter, bytes, length);
  else k->filter[0] = (struct sock_filter){BPF_RET | BPF_K, 0, 0, snap};
  k->filter_length = (uint16_t)(count ? count : 1);
  for (uint32_t i = 0; i < count; i++)
    if (k->filter[i].code == (BPF_RET | BPF_K) && k->filter[i].k > snap) k->filter[i].k = snap;
  return true;
}

static void opener_ready(struct source *source, uint32_t events);

static bool add_tap(struct capture *k, uint16_t point, const char *name) {
  if (k->tap_count == MAX_SOCKETS) return false;
  k->taps[k->tap_count] = (struct tap){.source.fd = -1, .capture = k, .point = point};
  memcpy(k->names[k->tap_count++], name, IFNAMSIZ);
  return true;
}

static bool read_point(struct capture *k, uint16_t point, struct reader *r) {
  char name[IFNAMSIZ] = "";
  read_target(r, &k->points[point]);
  bool any = read_u8(r) != 0;
  uint16_t count = read_u16(r);
  if (any && !add_tap(k, point, name)) return false;
  for (uint16_t i = 0; i < count && !r->bad; i++) {
    memset(name, 0, sizeof name);
    read_text(r, name, sizeof name);
    if (!name[0]) r->bad = true;
    if (!any && !add_tap(k, point, name)) return false;
  }
  return any || count > 0;
}

/* The tables that depend on the request; false when it asks for too much. */
static bool read_points(struct capture *k, struct reader *r) {
  k->point_count = read_u16(r);
  if (k->point_count < 1 || k->point_count > MAX_POINTS) return false;
  k->points = calloc(k->point_count, sizeof *k->points);
  k->taps = calloc(MAX_SOCKETS, sizeof *k->taps);
  k->names = calloc(MAX_SOCKETS, sizeof *k->names);
  bool good = k->points && k->taps && k->names;
  for (uint16_t i = 0; good && i < k->point_count; i++) good = read_point(k, i, r);
  return good;
}

/* A ring for each tap: what was asked for, less where there are many or others hold much, never below LEAST_RING. */
static bool size_rings(struct capture *k, uint32_t wanted, struct failure *f) {
  size_t others = rings_in_use() - k->ring_bytes * k->tap_count, bytes = wanted ? wanted : DEFAULT_RING;
  size_t most = (wanted ? MOST_RING : DEFAULT_RINGS) / k->tap_count;
  uint16_t taps_of_point = 0;
  for (uint16_t i = 0; i < k->tap_count; i++) taps_of_point += k->taps[i].point == k->taps[0].point;
  if (taps_of_point > 1) bytes /= taps_of_point;
  if (bytes > most) bytes = most;
  while (others + bytes * k->tap_count > ALL_RINGS && bytes > LEAST_RING) bytes /= 2;
  if (bytes < LEAST_RING) bytes = LEAST_RING;
  k->ring_bytes = bytes;
  if (others + bytes * k->tap_count <= ALL_RINGS) return true;
  k->ring_bytes = 0;
  return fail(f, "limit-reached", ENOBUFS, "the captures of this sandbox hold too much memory; stop one first");
}

static bool start_opener(struct capture *k, struct failure *f) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0) return fail(f, "limit-reached", errno, "no more descriptors");
  k->opener_pid = fork();
  if (k->opener_pid == 0) opener_child(k, pair[1]);
  close(pair[1]);
  if (k->opener_pid < 0) {
    close(pair[0]);
    return fail(f, "limit-reached", errno, "no process: %s", strerror(errno));
  }
  return source_open(&k->opener, pair[0], EPOLLIN, opener_ready) || fail(f, "limit-reached", errno, "no more descriptors");
}

static bool set_up_tap(struct capture *k, uint16_t i, int fd, struct failure *f) {
  struct tap *t = &k->taps[i];
  struct sock_fprog program = {k->filter_length, k->filter};
  struct ifreq name = {0};
  source_open(&t->source, fd, 0, tap_ready);
  memcpy(name.ifr_name, k->names[i], IFNAMSIZ);
  if (k->names[i][0] && ioctl(fd, SIOCGIFINDEX, &name) < 0)
    return fail(f, "interface-not-found", ENODEV, "there is no interface %s on host %s%s%s", k->names[i], k->points[t->point].host, k->points[t->point].pod[0] ? " pod " : "", k->points[t->point].pod);
  if (ring_open(&t->ring, fd, k->ring_bytes, k->longest, &program)) return true;
  return errno == EINVAL ? fail(f, "filter-invalid", errno, "the kernel refuses the filter") : fail(f, "limit-reached", errno, "no capture ring: %s", strerror(errno));
}

/* All sockets are there: they begin together. */
static void begin(struct capture *k) {
  struct failure f;
  for (uint16_t i = 0; i < k->tap_count; i++) {
    struct ifreq name = {0};
    memcpy(name.ifr_name, k->names[i], IFNAMSIZ);
    if (k->names[i][0]) ioctl(k->taps[i].source.fd, SIOCGIFINDEX, &name);
    if (!ring_bind(k->taps[i].source.fd, k->names[i][0] ? name.ifr_ifindex : 0)) {
      fail(&f, "interface-not-found", errno, "interface %s can't be captured: %s", k->names[i], strerror(errno));
      return refuse(k, &f);
    }
    if (k->draining) ring_mute(k->taps[i].source.fd);
  }
  k->opened = true;
  send_opened(k->stream, 0, 0, 0);
  update(k);
}

static void opener_ready(struct source *source, uint32_t events) {
  (void)events;
  struct capture *k = container_of(source, struct capture, opener);
  struct opened message = {0};
  int fds[3], fd_count;
  ssize_t n = message_receive(source->fd, &message, sizeof message, fds, &fd_count, MSG_DONTWAIT);
  if (n < 0 && errno == EAGAIN) return;
  if (n != (ssize_t)sizeof message) {
    fail(&message.failure, "internal", EIO, "the capture's sockets could not be opened");
    return refuse(k, &message.failure);
  }
  if (fd_count != 1) return refuse(k, &message.failure);
  if (!set_up_tap(k, (uint16_t)message.tap, fds[0], &message.failure)) return refuse(k, &message.failure);
  if (message.tap + 1 < k->tap_count) return;
  source_close(&k->opener);
  begin(k);
}

static bool read_request(struct capture *k, struct client *c, uint32_t stream, struct reader *r, uint32_t *buffer) {
  uint32_t snap = read_u32(r), length;
  *buffer = read_u32(r);
  const uint8_t *filter = read_blob(r, &length);
  bool points = !r->bad && read_points(k, r);
  if (r->bad || (points && r->at != r->end)) return client_violation(c, "a malformed CAPTURE"), false;
  if (!points || snap < 1 || snap > 262144)
    return send_error(c, stream, "invalid-request", EINVAL, "a capture has 1 to %d points, each with any or interfaces, and a snapLength of 1 to 262144", MAX_POINTS), false;
  if (!limit_filter(k, filter, length, snap)) return send_error(c, stream, "filter-invalid", EINVAL, "the filter is not a BPF program of at most %d instructions", MAX_FILTER), false;
  return true;
}

static bool check_points(const struct capture *k, struct failure *f) {
  for (uint16_t i = 0; i < k->point_count; i++)
    if (!target_check(&k->points[i], f)) return false;
  return true;
}

void capture_request(struct client *c, uint32_t stream, struct reader *r) {
  struct failure f = {0};
  uint32_t buffer;
  struct capture *k = captures;
  while (k < captures + MAX_CAPTURES && k->used) k++;
  if (k == captures + MAX_CAPTURES) return send_error(c, stream, "limit-reached", EUSERS, "a sandbox has at most %d captures; stop one first", MAX_CAPTURES);
  *k = (struct capture){.used = true, .opener.fd = -1};
  if (!read_request(k, c, stream, r, &buffer)) return capture_free(k);
  bool ready = check_points(k, &f) && size_rings(k, buffer, &f) && start_opener(k, &f);
  if (!ready) {
    send_failure(c, stream, &f);
    return capture_free(k);
  }
  k->stream = stream_open(c, stream, STREAM_CAPTURE, k);
  if (!k->stream) capture_free(k);
}
