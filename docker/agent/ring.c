/* A packet socket's ring (see ring.h). What the kernel writes there is trusted: a learner can't reach the mapping. */
#include "ring.h"
#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <sys/mman.h>
#include <sys/socket.h>

enum { PACKET_OVERHEAD = 512 }; /* headers of a block and of a packet in it, generously */

static struct tpacket_block_desc *block_at(const struct ring *r) { return (void *)(r->map + r->block * r->block_bytes); }

/*
 * A block is handed over with whatever is in it, so a reader who does not run for a while (a sandbox has its share of a core, and no more)
 * loses packets when so many times RETIRE_MS have passed as there are blocks, however few they were: as many blocks as there can be, up
 * to 16, that still hold a packet.
 */
static size_t block_size_for(size_t bytes, size_t longest) {
  size_t block = 262144;
  while (block > 16384 && block * 16 > bytes && block / 2 >= longest + PACKET_OVERHEAD) block /= 2;
  return block;
}

bool ring_open(struct ring *r, int socket, size_t bytes, size_t longest, const struct sock_fprog *filter) {
  *r = (struct ring){.block_bytes = block_size_for(bytes, longest)};
  r->block_count = bytes / r->block_bytes < 2 ? 2 : bytes / r->block_bytes;
  int version = TPACKET_V3;
  struct tpacket_req3 request = {
    .tp_block_size = (unsigned)r->block_bytes, .tp_block_nr = (unsigned)r->block_count, .tp_frame_size = 2048,
    .tp_frame_nr = (unsigned)(r->block_bytes / 2048 * r->block_count), .tp_retire_blk_tov = RETIRE_MS,
  };
  if (setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, filter, sizeof *filter) < 0) return false;
  if (setsockopt(socket, SOL_PACKET, PACKET_VERSION, &version, sizeof version) < 0) return false;
  if (setsockopt(socket, SOL_PACKET, PACKET_RX_RING, &request, sizeof request) < 0) return false;
  void *map = mmap(NULL, r->block_bytes * r->block_count, PROT_READ | PROT_WRITE, MAP_SHARED, socket, 0);
  if (map == MAP_FAILED) return false;
  madvise(map, r->block_bytes * r->block_count, MADV_DONTFORK);
  r->map = map;
  return true;
}

bool ring_bind(int socket, int ifindex) {
  struct sockaddr_ll address = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL), .sll_ifindex = ifindex};
  struct packet_mreq promiscuous = {.mr_ifindex = ifindex, .mr_type = PACKET_MR_PROMISC};
  if (bind(socket, (struct sockaddr *)(void *)&address, sizeof address) < 0) return false;
  if (ifindex > 0) setsockopt(socket, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &promiscuous, sizeof promiscuous);
  return true;
}

bool ring_mute(int socket) {
  struct sock_filter nothing = {BPF_RET | BPF_K, 0, 0, 0};
  struct sock_fprog program = {1, &nothing};
  return setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) == 0;
}

bool ring_ready(const struct ring *r) {
  if (!r->map) return false;
  return r->packets_left > 0 || (__atomic_load_n(&block_at(r)->hdr.bh1.block_status, __ATOMIC_ACQUIRE) & TP_STATUS_USER);
}

static void release_block(struct ring *r) {
  __atomic_store_n(&block_at(r)->hdr.bh1.block_status, TP_STATUS_KERNEL, __ATOMIC_RELEASE);
  r->block = (r->block + 1) % r->block_count;
}

/* Stands in a block with packets in it; empty ones (a timer can retire them) go back. */
static bool find_block(struct ring *r) {
  while (r->packets_left == 0) {
    if (!ring_ready(r)) return false;
    r->packets_left = block_at(r)->hdr.bh1.num_pkts;
    r->packet = block_at(r)->hdr.bh1.offset_to_first_pkt;
    if (r->packets_left == 0) release_block(r);
  }
  return true;
}

bool ring_peek(struct ring *r, struct packet *p) {
  if (!r->map || !find_block(r)) return false;
  const uint8_t *at = (const uint8_t *)block_at(r) + r->packet;
  const struct tpacket3_hdr *h = (const void *)at;
  const struct sockaddr_ll *from = (const void *)(at + TPACKET_ALIGN(sizeof *h));
  *p = (struct packet){
    .bytes = at + h->tp_mac, .captured = h->tp_snaplen, .original = h->tp_len, .ifindex = from->sll_ifindex, .direction = from->sll_pkttype,
    .nanoseconds = (uint64_t)h->tp_sec * 1000000000u + h->tp_nsec, .has_vlan = (h->tp_status & TP_STATUS_VLAN_VALID) != 0,
    .vlan_tpid = h->tp_status & TP_STATUS_VLAN_TPID_VALID ? h->hv1.tp_vlan_tpid : ETH_P_8021Q, .vlan_tci = (uint16_t)h->hv1.tp_vlan_tci,
  };
  return true;
}

void ring_advance(struct ring *r) {
  const struct tpacket3_hdr *h = (const void *)((const uint8_t *)block_at(r) + r->packet);
  r->taken++;
  r->packet += h->tp_next_offset;
  if (--r->packets_left == 0) release_block(r);
}

void ring_count(struct ring *r, int socket) {
  struct tpacket_stats_v3 counts;
  socklen_t size = sizeof counts;
  if (getsockopt(socket, SOL_PACKET, PACKET_STATISTICS, &counts, &size) < 0) return;
  r->received += counts.tp_packets;
  r->dropped += counts.tp_drops;
}

uint64_t ring_left(const struct ring *r) { return r->received - r->dropped - r->taken; }

void ring_close(struct ring *r) {
  if (r->map) munmap(r->map, r->block_bytes * r->block_count);
  r->map = NULL;
}
