/*
 * One AF_PACKET socket with a TPACKET_V3 ring (packet(7), Documentation/networking/packet_mmap.rst). Blocks are handed over
 * by the kernel when full or after RETIRE_MS; a block that isn't taken stays, and when all are full the kernel drops and counts.
 */
#ifndef RING_H
#define RING_H
#include "agent.h"
#include <linux/filter.h>

enum { RETIRE_MS = 10 };

struct ring {
  uint8_t *map;
  size_t block_bytes, block_count, block; /* the block that is read next */
  uint32_t packet, packets_left;          /* inside it: offset of the next packet, how many are left */
  uint64_t received, dropped, taken;      /* received: those dropped included */
};

struct packet {
  const uint8_t *bytes; /* as captured, without a VLAN tag that the kernel took off */
  uint32_t captured, original;
  uint64_t nanoseconds;
  int ifindex;
  uint8_t direction;    /* sll_pkttype */
  bool has_vlan;
  uint16_t vlan_tpid, vlan_tci;
};

/* Sets up filter and ring on a socket that isn't bound yet; nothing flows before ring_bind. `longest`: what is kept of a packet. False with errno. */
bool ring_open(struct ring *r, int socket, size_t bytes, size_t longest, const struct sock_fprog *filter);
/* ifindex 0: every interface. */
bool ring_bind(int socket, int ifindex);
/* A filter that takes nothing. */
bool ring_mute(int socket);
/* The next packet, not yet taken; false when none is ready. Its bytes hold until ring_advance. */
bool ring_peek(struct ring *r, struct packet *p);
/* Takes the packet that ring_peek showed; gives a block back to the kernel with its last one. */
void ring_advance(struct ring *r);
/* True when a block is waiting. */
bool ring_ready(const struct ring *r);
/* Adds the kernel's counts, which it resets on reading. */
void ring_count(struct ring *r, int socket);
/* Packets that are in the ring, those in a block that the kernel still fills included, as of the last ring_count. */
uint64_t ring_left(const struct ring *r);
void ring_close(struct ring *r);

#endif
