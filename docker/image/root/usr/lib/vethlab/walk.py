"""Sends one packet with an identity of its own, and says what the kernel made of it.

Run by the agent as a checker in the sender's network namespace, with the image's own files; it never sees the learner's.
It speaks JSON lines:

    in   {"protocol": ..., "address": ..., ...}    what to send; it comes this way, because argv can be read by anybody
    out  {"ready": true}                           the socket is there; captures may still be starting
    in   {}                                        go
    out  {"sent": true}
    out  {"done": {"error": ..., "replied": ...}}

Only built-in modules: others would take longer to load than the packet to go round.
"""
import errno
import os
import select
import sys
import time

import _socket as socket
import _struct as struct

IP_TTL, IP_MTU_DISCOVER, IP_RECVERR = 2, 10, 11
IPV6_UNICAST_HOPS, IPV6_MTU_DISCOVER, IPV6_RECVERR, IPV6_DONTFRAG = 16, 23, 25, 62
# With DF, whatever the kernel has heard of the path (ip(7)).
PMTUDISC_DONT, PMTUDISC_PROBE = 0, 3
MSG_ERRQUEUE = 0x2000
TCP_REPAIR, TCP_REPAIR_QUEUE, TCP_QUEUE_SEQ = 19, 20, 21
SEND_QUEUE, REPAIR_OFF_NO_WINDOW_PROBE = 2, -1
# Of ICMP and of UDP alike.
HEADERS = {4: 28, 6: 48}
ECHO = {4: (8, 0), 6: (128, 129)}


def say(text):
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def hear():
    """The service's JSON has neither null nor true nor false, so it is a literal of this language."""
    line = sys.stdin.readline(65536)
    if not line:
        sys.exit(4)
    return eval(line, {"__builtins__": {}})


def name_of(error):
    return errno.errorcode.get(error.errno, str(error.errno)) if error.errno else "EUNKNOWN"


def done(error, replied):
    say('{"done": {"error": %s, "replied": %s}}' % ('"%s"' % error if error else "null", "true" if replied else "false"))
    sys.exit(0)


def checksum(data):
    data = data + b"\0" * (len(data) % 2)
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total >> 16) + (total & 0xFFFF)
    return ~total & 0xFFFF


def version(action):
    return 6 if ":" in action["address"] else 4


def echo(action, payload):
    """Of ICMPv6 the kernel makes the checksum (raw(7), RFC 3542 section 3.1)."""
    kind = ECHO[version(action)][0]
    head = struct.pack("!BBHHH", kind, 0, 0, action["id"], 1)
    return struct.pack("!BBHHH", kind, 0, checksum(head + payload), action["id"], 1) + payload


def padded(action):
    nonce = action["nonce"].encode()
    return nonce.ljust(max(len(nonce), action.get("bytes", 0) - HEADERS[version(action)]), b".")


def question(action):
    """RFC 1035 §4.1: one question, recursion desired."""
    labels = b"".join(bytes([len(label)]) + label for label in action["name"].encode().split(b".") if label)
    return struct.pack("!HHHHHH", action["id"], 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!HH", 1, 1)


def request(action):
    return ("GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: vethlab-walk/%s\r\nConnection: close\r\n\r\n" % (action["path"], action["host"], action["nonce"])).encode()


def options(sock, action):
    six = version(action) == 6
    level = socket.IPPROTO_IPV6 if six else socket.IPPROTO_IP
    sock.setsockopt(level, IPV6_UNICAST_HOPS if six else IP_TTL, action["ttl"])
    if action["protocol"] in ("icmp", "udp", "dns"):
        sock.setsockopt(level, IPV6_MTU_DISCOVER if six else IP_MTU_DISCOVER, PMTUDISC_PROBE if action["df"] else PMTUDISC_DONT)
        sock.setsockopt(level, IPV6_RECVERR if six else IP_RECVERR, 1)
        if six:
            sock.setsockopt(level, IPV6_DONTFRAG, 1 if action["df"] else 0)
    sock.setblocking(False)


def prepare(action):
    protocol = action["protocol"]
    six = version(action) == 6
    family = socket.AF_INET6 if six else socket.AF_INET
    if protocol == "icmp":
        sock = socket.socket(family, socket.SOCK_RAW, socket.IPPROTO_ICMPV6 if six else socket.IPPROTO_ICMP)
    elif protocol in ("udp", "dns"):
        sock = socket.socket(family, socket.SOCK_DGRAM)
        sock.bind(("", action["port"]))
    else:
        sock = socket.socket(family, socket.SOCK_STREAM)
        sock.bind(("", action["port"]))
        begin_with(sock, action["sequence"])
    options(sock, action)
    return sock


def begin_with(sock, sequence):
    """Chooses the initial sequence number: what was set in repair mode stays when it is left (tcp_v4_connect)."""
    sock.setsockopt(socket.IPPROTO_TCP, TCP_REPAIR, 1)
    sock.setsockopt(socket.IPPROTO_TCP, TCP_REPAIR_QUEUE, SEND_QUEUE)
    sock.setsockopt(socket.IPPROTO_TCP, TCP_QUEUE_SEQ, struct.pack("I", sequence))
    sock.setsockopt(socket.IPPROTO_TCP, TCP_REPAIR, struct.pack("i", REPAIR_OFF_NO_WINDOW_PROBE))


def wait(sock, events, until):
    poll = select.poll()
    poll.register(sock, events)
    return poll.poll(max(0, until - time.monotonic()) * 1000)


def queued_error(sock):
    """What an ICMP error said of our packet (ip(7), IP_RECVERR): the errno is the first word of sock_extended_err."""
    try:
        _, extra, _, _ = sock.recvmsg(512, 512, MSG_ERRQUEUE)
    except OSError:
        return None
    for level, kind, value in extra:
        if (level, kind) in ((socket.IPPROTO_IP, IP_RECVERR), (socket.IPPROTO_IPV6, IPV6_RECVERR)):
            return errno.errorcode.get(struct.unpack("I", value[:4])[0], "EUNKNOWN")
    return None


def datagram(sock, action, until):
    protocol = action["protocol"]
    payload = question(action) if protocol == "dns" else padded(action)
    target = (action["address"], 0 if protocol == "icmp" else action["to"])
    if protocol != "icmp":
        sock.connect(target)
        sock.send(payload)
    else:
        sock.sendto(echo(action, payload), target)
    say('{"sent": true}')
    while time.monotonic() < until:
        if not wait(sock, select.POLLIN, until):
            break
        error = queued_error(sock)
        if error:
            done(error, False)
        try:
            packet = sock.recv(65535)
        except BlockingIOError:
            continue
        if protocol != "icmp":
            done(None, True)
        # A raw socket of IPv6 gives no IP header.
        size = 0 if version(action) == 6 else (packet[0] & 15) * 4
        if packet[size] == ECHO[version(action)][1] and packet[size + 8:] == payload:
            done(None, True)
    done(None, False)


def stream(sock, action, until):
    code = sock.connect_ex((action["address"], action["to"]))
    if code not in (0, errno.EINPROGRESS):
        raise OSError(code, os.strerror(code))
    say('{"sent": true}')
    if not wait(sock, select.POLLOUT, until):
        done(None, False)
    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code:
        done(errno.errorcode.get(code, "EUNKNOWN"), False)
    if action["protocol"] == "http":
        say('{"connected": true}')
        sock.send(request(action))
        if not wait(sock, select.POLLIN, until):
            done(None, False)
        sock.recv(4096)
    done(None, True)


def main():
    action = hear()
    try:
        sock = prepare(action)
        say('{"ready": true}')
        hear()
        until = time.monotonic() + action["waitMs"] / 1000
        (datagram if action["protocol"] in ("icmp", "udp", "dns") else stream)(sock, action, until)
    except OSError as error:
        done(name_of(error), False)


main()
