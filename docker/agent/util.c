/* Clock, names, and the few helpers that have no better place. */
#include "agent.h"
#include <stdarg.h>
#include <sys/wait.h>
#include <time.h>

uint64_t now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

void warn_line(const char *format, ...) {
  char line[512];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line - 1, format, arguments);
  va_end(arguments);
  if (length < 0) return;
  if ((size_t)length > sizeof line - 2) length = sizeof line - 2;
  line[length] = '\n';
  if (write(2, line, (size_t)length + 1) < 0) return;
}

bool valid_name(const char *name) {
  size_t length = strlen(name);
  if (length == 0 || length >= NAME_BYTES) return false;
  if (!strcmp(name, ".") || !strcmp(name, "..")) return false;
  return strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-") == length;
}

const char *errno_name(int number) {
  static char digits[16];
  if (number < 0) number = -number;
  const char *name = strerrorname_np(number);
  if (name) return name;
  snprintf(digits, sizeof digits, "E%d", number);
  return digits;
}

struct exit_status exit_status_of(int wait_status) {
  if (WIFSIGNALED(wait_status)) return (struct exit_status){1, (uint8_t)WTERMSIG(wait_status), REASON_OWN};
  return (struct exit_status){0, (uint8_t)WEXITSTATUS(wait_status), REASON_OWN};
}

bool write_all(int fd, const void *data, size_t length) {
  const uint8_t *p = data;
  while (length > 0) {
    ssize_t n = write(fd, p, length);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    p += n;
    length -= (size_t)n;
  }
  return true;
}
