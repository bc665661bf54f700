/* The step that says what exists. Pods are whatever the hosts' /run/netns name now, whoever made them. */
#include "worker.h"
#include "registry.h"
#include <sched.h>

static void write_pods(struct writer *w, const struct host *h) {
  static char names[512][NAME_BYTES];
  int listed = setns(h->mnt, CLONE_NEWNS) < 0 ? 0 : list_pods_here(names, 512);
  size_t count_at = w->length;
  uint16_t count = 0;
  write_u16(w, 0);
  for (int i = 0; i < listed; i++) {
    int fd = pod_open_here(names[i]);
    if (fd < 0) continue;
    struct pod *p = pod_find(h->name, names[i]);
    uint64_t id = namespace_id(fd);
    write_text(w, names[i]);
    write_u64(w, id);
    write_u32(w, p && p->netns == id ? (uint32_t)p->pause : 0);
    close(fd);
    count++;
  }
  patch_u16(w, count_at, count);
}

static void write_containers(struct writer *w, const struct host *h) {
  size_t count_at = w->length;
  uint16_t count = 0;
  write_u16(w, 0);
  for (struct container *c = containers; c < containers + MAX_CONTAINERS; c++) {
    if (!c->used || strcmp(c->target.host, h->name)) continue;
    write_text(w, c->target.pod);
    write_text(w, c->target.container);
    count++;
  }
  patch_u16(w, count_at, count);
}

static void write_processes(struct writer *w, const struct host *h) {
  size_t count_at = w->length;
  uint16_t count = 0;
  write_u16(w, 0);
  for (struct process *p = processes; p < processes + MAX_PROCESSES; p++) {
    if (!p->used || strcmp(p->target.host, h->name)) continue;
    write_text(w, p->name);
    write_u32(w, (uint32_t)p->pid);
    write_text(w, p->target.pod);
    write_text(w, p->target.container);
    write_u8(w, p->ended);
    write_status(w, p->ended ? p->status : (struct exit_status){0});
    count++;
  }
  patch_u16(w, count_at, count);
}

bool op_inventory(struct step *s) {
  if (!step_done(s)) return false;
  size_t count_at = s->answer->length;
  uint16_t count = 0;
  write_u16(s->answer, 0);
  for (struct host *h = hosts; h < hosts + MAX_HOSTS; h++) {
    if (!h->used) continue;
    write_text(s->answer, h->name);
    write_u64(s->answer, namespace_id(h->net));
    write_pods(s->answer, h);
    write_containers(s->answer, h);
    write_processes(s->answer, h);
    count++;
  }
  patch_u16(s->answer, count_at, count);
  return true;
}
