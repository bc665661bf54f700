"""The grader's hands in one network namespace: receives, sends and listens with real packets.

Run by the agent as a checker: in the target's network namespace, with the image's own files and a user namespace
that the learner's root is not in. It never sees the learner's files. It speaks JSON lines with the grader:

    in   {"actions": [...]}             what to do; secrets come this way, because argv can be read by anybody
    out  {"netns": 4026…, "ports": {id: port}, "errors": {id: text}}       all receivers are listening
    in   {"watch": 1}                   to one probe of all: look after every namespace of the sandbox until the end
    out  {"watching": 9}                so many are looked after
    in   {"ports": {id: port}}          where the receivers of other namespaces listen: go
    out  {"sent": {id: {...}}}          every sender is done
    in   {}                             everybody is done
    out  {"heard": {id: [...]}, "sockets": {id: [...]}, "tallies": {id: {...}}, "conntrack": {id: [...]}, "changes": [...]}

Only built-in modules: `json` and `socket` alone would take four times as long to load as all the rest of the work.

One thread, one poll loop, a bound on all that is kept and a deadline for the whole. Every packet of ours carries a
nonce of 32 characters; what does not carry it is not ours and is forgotten.
"""
import errno
import os
import select
import sys
import time

import _socket as socket
import _struct as struct
from array import array

MAX_KEPT = 64
MAX_READ = 2048
BATCH = 64
MAX_DATAGRAM = 16384
IP_RECVTTL, IP_TTL = 12, 2
# Sets DF and sends whatever the size, without belief in what the kernel has heard of the path (ip(7)).
IP_MTU_DISCOVER, IP_PMTUDISC_PROBE = 10, 3
UDP_HEADERS = 28
PACKET_OUTGOING = 4
deadline = time.monotonic() + 30

poll = select.poll()
handlers = {}
heard = {}
tallies = {}


def watch(sock, events, handler):
    handlers[sock.fileno()] = (sock, handler)
    poll.register(sock, events)


def forget(sock):
    try:
        poll.unregister(sock)
        handlers.pop(sock.fileno(), None)
    except (KeyError, ValueError):
        pass
    sock.close()


def keep(key, entry):
    if len(heard[key]) < MAX_KEPT:
        heard[key].append(entry)


def name_of(error):
    return errno.errorcode.get(error.errno, str(error)) if isinstance(error, OSError) and error.errno else str(error)


def checksum(data):
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    total = (total >> 16) + (total & 0xFFFF)
    return ~(total + (total >> 16)) & 0xFFFF


def echo_request(identifier, sequence, payload):
    head = struct.pack("!BBHHH", 8, 0, 0, identifier, sequence)
    return struct.pack("!BBHHH", 8, 0, checksum(head + payload), identifier, sequence) + payload


SO_ATTACH_FILTER = 26
LOAD_HEADER_LENGTH, LOAD_WORD, LOAD_HALF, LOAD_BYTE = 0xB1, 0x40, 0x48, 0x50
SHIFT_RIGHT, SHIFT_LEFT, ADD_INDEX, TO_INDEX = 0x74, 0x64, 0x0C, 0x07
JUMP_EQUAL, RETURN = 0x15, 0x06


def only_ours(sock, nonce, link_bytes, protocol):
    """Lets the kernel drop what does not begin with our nonce (classic BPF, linux/filter.h): a flood of others' packets
    would otherwise push ours out of the receive queue. The IPv4 header begins after `link_bytes`."""
    program = [(LOAD_HEADER_LENGTH, 0, 0, link_bytes)]
    if protocol == "tcp":
        program += [(LOAD_BYTE, 0, 0, link_bytes + 12), (SHIFT_RIGHT, 0, 0, 4), (SHIFT_LEFT, 0, 0, 2), (ADD_INDEX, 0, 0, 0), (TO_INDEX, 0, 0, 0), (LOAD_WORD, 0, 0, link_bytes)]
    else:
        program += [(LOAD_WORD, 0, 0, link_bytes + 8)]
    attach(sock, program, struct.unpack("!I", nonce[:4])[0])


def attach(sock, program, word):
    """The program loads a word; what is not this word is dropped."""
    program = program + [(JUMP_EQUAL, 0, 1, word), (RETURN, 0, 0, 0xFFFF), (RETURN, 0, 0, 0)]
    code = array("B", b"".join(struct.pack("HBBI", *instruction) for instruction in program))
    sock.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack("HP", len(program), code.buffer_info()[0]))


# -- receivers ---------------------------------------------------------------------------------------------------

def listen_icmp(action):
    sock = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
    sock.setblocking(False)
    nonce = action["nonce"].encode()
    only_ours(sock, nonce, 0, "icmp")

    def readable():
        packet, _ = sock.recvfrom(MAX_READ)
        size = (packet[0] & 15) * 4
        if packet[size] == 8 and packet[size + 8:] == nonce:
            keep(action["id"], {"source": socket.inet_ntoa(packet[12:16]), "ttl": packet[8]})
    watch(sock, select.POLLIN, drain(readable))
    return 0


def padded(action):
    """The words of a UDP packet: the nonce, filled up to the size of the whole IPv4 packet where one is given."""
    return action["nonce"].encode().ljust(action.get("bytes", 0) - UDP_HEADERS, b".")


def listen_udp(action):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setblocking(False)
    sock.setsockopt(socket.IPPROTO_IP, IP_RECVTTL, 1)
    sock.bind(("", action.get("port", 0)))
    expected, answer = padded(action), action["answer"].encode()

    def readable():
        data, extra, _, peer = sock.recvmsg(MAX_DATAGRAM, 64)
        if data != expected:
            return
        ttl = next((struct.unpack("i", value[:4])[0] for level, kind, value in extra if (level, kind) == (0, IP_TTL)), None)
        keep(action["id"], {"source": peer[0], "ttl": ttl})
        sock.sendto(answer, peer)
    watch(sock, select.POLLIN, drain(readable))
    return sock.getsockname()[1]


def listen_tcp(action):
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setblocking(False)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("", action.get("port", 0)))
    sock.listen(16)
    nonce, answer = action["nonce"].encode(), action["answer"].encode()
    open_ones = []

    def accept():
        descriptor, peer = sock._accept()
        client = socket.socket(socket.AF_INET, socket.SOCK_STREAM, 0, descriptor)
        client.setblocking(False)
        open_ones.append(client)
        if len(open_ones) > 32:
            forget(open_ones.pop(0))

        def readable():
            data = client.recv(MAX_READ)
            if data == nonce:
                keep(action["id"], {"source": peer[0], "ttl": None})
                client.send(answer)
            else:
                forget(client)
        watch(client, select.POLLIN, guard(readable, client))
    watch(sock, select.POLLIN, drain(accept))
    return sock.getsockname()[1]


def sniff(action):
    sock = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
    sock.setblocking(False)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    nonce = action["nonce"].encode()
    only_ours(sock, nonce, 14, action["protocol"])
    sock.bind((action["interface"], 3))

    def readable():
        frame, where = sock.recvfrom(MAX_READ)
        at = frame.find(nonce)
        if at < 0 or frame[12:14] != b"\x08\x00":
            return
        keep(action["id"], {
            "out": where[2] == PACKET_OUTGOING,
            "sourceMac": frame[6:12].hex(":"), "destinationMac": frame[0:6].hex(":"),
            "source": socket.inet_ntoa(frame[26:30]), "destination": socket.inet_ntoa(frame[30:34]),
            "ttl": frame[22], "echoReply": frame[23] == 1 and frame[34] == 0,
        })
    watch(sock, select.POLLIN, drain(readable))
    return 0


SOL_PACKET, PACKET_STATISTICS = 263, 6


def tally(action):
    """Counts which connections of a burst come in here. A socket for each group of connections: each has a buffer that
    holds its whole group, so none is lost, and the count is not bent, however late we are scheduled."""
    entry = tallies[action["id"]] = {"seen": set(), "sources": {}, "sockets": []}
    for nonce in [text.encode() for text in action["nonces"]]:
        sock = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
        sock.setblocking(False)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        only_ours(sock, nonce, 14, "tcp")
        sock.bind((action["interface"], 3))
        entry["sockets"].append(sock)

        def readable(sock=sock, nonce=nonce):
            frame, where = sock.recvfrom(MAX_READ)
            at = frame.find(nonce)
            port = 16 + (frame[14] & 15) * 4
            if at < 0 or where[2] == PACKET_OUTGOING or len(entry["seen"]) > 10000:
                return
            if action.get("port", 0) not in (0, int.from_bytes(frame[port:port + 2], "big")):
                return
            entry["seen"].add(frame[at:at + len(nonce) + 4])
            source = socket.inet_ntoa(frame[26:30])
            if source in entry["sources"] or len(entry["sources"]) < 8:
                entry["sources"][source] = entry["sources"].get(source, 0) + 1
        watch(sock, select.POLLIN, drain(readable))


def tallied(entry):
    lost = sum(struct.unpack("II", sock.getsockopt(SOL_PACKET, PACKET_STATISTICS, 8))[1] for sock in entry["sockets"])
    return {"count": len(entry["seen"]), "sources": entry["sources"], "lost": lost}


def overhear(action):
    """Packets to a TCP port that hold our nonce, as they come in at an interface: what a server is really asked."""
    sock = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, 0)
    sock.setblocking(False)
    # The destination port is 2 bytes into the TCP header, which follows the IPv4 header; SOCK_DGRAM leaves the link's off.
    attach(sock, [(LOAD_HEADER_LENGTH, 0, 0, 0), (LOAD_HALF, 0, 0, 2)], action["port"])
    sock.bind((action["interface"], 0x0800))
    nonce = action["nonce"].encode()

    def readable():
        packet, where = sock.recvfrom(MAX_READ)
        size = (packet[0] & 15) * 4
        if where[2] == PACKET_OUTGOING or packet[9] != 6 or nonce not in packet:
            return
        payload = packet[size + (packet[size + 12] >> 4) * 4:]
        keep(action["id"], {"source": socket.inet_ntoa(packet[12:16]), "ttl": packet[8], "request": payload.decode("latin-1")})
    watch(sock, select.POLLIN, drain(readable))


def drain(read):
    """Reads a few at a time, so that a flood on one socket does not starve the others."""
    def handler():
        for _ in range(BATCH):
            try:
                read()
            except (BlockingIOError, InterruptedError):
                return
            except (OSError, IndexError, struct.error):
                continue
    return handler


def guard(read, sock):
    def handler():
        try:
            read()
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            forget(sock)
    return handler


# -- senders -----------------------------------------------------------------------------------------------------

class Sender:
    """Tries until it is answered, refused, or out of time. `result` is what the grader gets."""

    def __init__(self, action, port):
        self.action, self.port = action, port
        self.nonce, self.answer = action["nonce"].encode(), action["answer"].encode()
        self.started = time.monotonic()
        self.until = self.started + action["timeoutMs"] / 1000
        self.again = self.started
        self.done = False
        self.sequence = 0
        self.sock = None
        self.result = {"replied": False, "local": None, "replyTtl": None, "error": None, "ms": 0}

    def finish(self, replied, error=None):
        self.done = True
        self.result["replied"] = replied
        self.result["error"] = error if not replied else None
        self.result["ms"] = round((time.monotonic() - self.started) * 1000, 2)
        if self.sock is not None:
            forget(self.sock)
            self.sock = None

    def step(self, now):
        if self.done:
            return
        if now >= self.until:
            self.finish(False, self.result["error"] or "ETIMEDOUT")
        elif now >= self.again:
            self.again = now + 0.2
            try:
                self.send()
                self.result["error"] = None
            except (BlockingIOError, InterruptedError):
                pass
            except OSError as error:
                # No route, no address, interface down: it will not get better by itself within our time.
                self.finish(False, name_of(error))

    def destination(self):
        return (self.action["address"], self.port)

    def learn_local(self):
        """The address that the kernel chooses for this destination; no packet is sent."""
        asker = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            asker.connect((self.action["address"], 9))
            self.result["local"] = asker.getsockname()[0]
        finally:
            asker.close()


class IcmpSender(Sender):
    def send(self):
        if self.sock is None:
            self.learn_local()
            self.sock = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
            self.sock.setblocking(False)
            self.sock.setsockopt(socket.IPPROTO_IP, IP_TTL, self.action["ttl"])
            only_ours(self.sock, self.nonce, 0, "icmp")
            self.identifier = struct.unpack("!H", os.urandom(2))[0]
            watch(self.sock, select.POLLIN, drain(self.readable))
        self.sequence += 1
        self.sock.sendto(echo_request(self.identifier, self.sequence, self.nonce), self.destination())

    def readable(self):
        packet, peer = self.sock.recvfrom(MAX_READ)
        size = (packet[0] & 15) * 4
        if packet[size] == 0 and packet[size + 8:] == self.nonce and peer[0] == self.action["address"]:
            self.result["replyTtl"] = packet[8]
            self.finish(True)
            raise BlockingIOError


class UdpSender(Sender):
    def send(self):
        if self.sock is None:
            self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            self.sock.setblocking(False)
            self.sock.setsockopt(socket.IPPROTO_IP, IP_TTL, self.action["ttl"])
            self.sock.setsockopt(socket.IPPROTO_IP, IP_RECVTTL, 1)
            if "bytes" in self.action:
                self.sock.setsockopt(socket.IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_PROBE)
            self.sock.connect(self.destination())
            self.result["local"] = self.sock.getsockname()[0]
            watch(self.sock, select.POLLIN, self.readable)
        self.sock.send(padded(self.action))

    def readable(self):
        try:
            data, extra, _, _ = self.sock.recvmsg(MAX_READ, 64)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self.finish(False, name_of(error))
            return
        if data == self.answer:
            self.result["replyTtl"] = next((struct.unpack("i", value[:4])[0] for level, kind, value in extra if (level, kind) == (0, IP_TTL)), None)
            self.finish(True)


class TcpSender(Sender):
    def send(self):
        if self.sock is not None:
            return
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.setblocking(False)
        self.sock.setsockopt(socket.IPPROTO_IP, IP_TTL, self.action["ttl"])
        watch(self.sock, select.POLLOUT, self.connected)
        code = self.sock.connect_ex(self.destination())
        if code not in (0, errno.EINPROGRESS):
            raise OSError(code, os.strerror(code))

    def refused(self):
        code = self.sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            self.finish(False, errno.errorcode.get(code, str(code)))
        return code

    def connected(self):
        if self.refused():
            return
        self.result["local"] = self.sock.getsockname()[0]
        try:
            self.sock.send(self.nonce)
        except OSError as error:
            self.finish(False, name_of(error))
            return
        handlers[self.sock.fileno()] = (self.sock, self.readable)
        poll.modify(self.sock, select.POLLIN)

    def receive(self):
        """What came in; None where nothing did, or the connection has failed."""
        try:
            return self.sock.recv(MAX_READ)
        except (BlockingIOError, InterruptedError):
            return None
        except OSError as error:
            self.finish(False, name_of(error))
            return None

    def readable(self):
        data = self.receive()
        if data is not None:
            self.finish(data == self.answer, "a stranger answered" if data else "ECONNRESET")


class Holder(TcpSender):
    """A connection to whoever listens there, left open until the end of the grading."""

    def connected(self):
        if self.refused():
            return
        self.result["local"], self.result["localPort"] = self.sock.getsockname()
        poll.unregister(self.sock)
        self.kept, self.sock = self.sock, None
        self.finish(True)


class Asker(TcpSender):
    """HTTP requests, each over a connection of its own, until the other side closes it."""

    def __init__(self, action, port):
        super().__init__(action, port)
        self.result["answers"] = []

    def connected(self):
        self.nonce = self.action["requests"][len(self.result["answers"])].encode()
        self.data = b""
        super().connected()

    def readable(self):
        data = self.receive()
        if data is None:
            return
        self.data += data
        if data and len(self.data) < 65536:
            return
        self.result["answers"].append(self.data[:600].decode("latin-1"))
        if len(self.result["answers"]) == len(self.action["requests"]):
            self.finish(True)
        else:
            forget(self.sock)
            self.sock, self.again = None, time.monotonic()


SYN, RST, SYN_ACK = 2, 4, 0x12
BURST_AT_ONCE = 64
QUIET_SECONDS = 0.6


class Burst(Sender):
    """Many connections, as cheap as can be: first packets (SYN) from a raw socket, each from a port of its own and
    with our words as payload. Who listens answers with SYN-ACK; our kernel knows no such connection and resets it.
    Those that nobody answered are reset by us, so that connection tracking remembers none of them."""

    def __init__(self, action, port):
        super().__init__(action, port)
        self.words = [text.encode() + b"%04d" % number for text in action["nonces"] for number in range(action["perNonce"])]
        self.first = 1024 + int.from_bytes(os.urandom(2), "big") % (64000 - len(self.words))
        self.number = struct.unpack("!I", os.urandom(4))[0] & 0x7FFFFFFF
        self.next, self.answered, self.heard = 0, set(), self.started

    def step(self, now):
        """Our own kernel answers at once; what has waited for us counts before time is called. Who is quiet for long has no more to say."""
        for _ in range(len(self.words) // BATCH + 1):
            if self.sock is not None:
                drain(self.readable)()
        if self.next == len(self.words) and now > self.heard + QUIET_SECONDS:
            self.until = now
        super().step(now)

    def segment(self, at, flags, number, payload):
        head = struct.pack("!HHIIBBHHH", self.first + at, self.port, number, 0, 0x50, flags, 64240, 0, 0)
        pseudo = self.addresses + struct.pack("!BBH", 0, 6, len(head) + len(payload))
        data = pseudo + head + payload
        value = checksum(data + b"\0" * (len(data) % 2))
        return head[:16] + struct.pack("!H", value) + head[18:] + payload

    def send(self):
        if self.sock is None:
            self.learn_local()
            self.addresses = socket.inet_aton(self.result["local"]) + socket.inet_aton(self.action["address"])
            self.sock = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_TCP)
            self.sock.setblocking(False)
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
            # What answers us acknowledges our number: the word 8 bytes into the TCP header, which follows the IPv4 header.
            attach(self.sock, [(LOAD_HEADER_LENGTH, 0, 0, 0), (LOAD_WORD, 0, 0, 8)], self.number + 1)
            watch(self.sock, select.POLLIN, drain(self.readable))
        # A few first: until ARP has found everybody on the way, the kernel keeps only so many packets.
        pause = 0.02 if self.next == 0 else 0.002
        for _ in range(min(BURST_AT_ONCE if self.next > 0 else 16, len(self.words) - self.next)):
            self.sock.sendto(self.segment(self.next, SYN, self.number, self.words[self.next]), (self.action["address"], 0))
            self.next += 1
            self.heard = time.monotonic()
        self.again = time.monotonic() + (pause if self.next < len(self.words) else 0.1)

    def readable(self):
        packet, peer = self.sock.recvfrom(MAX_READ)
        size = (packet[0] & 15) * 4
        source, destination = struct.unpack("!HH", packet[size:size + 4])
        at = destination - self.first
        if packet[size + 13] & SYN_ACK == SYN_ACK and peer[0] == self.action["address"] and source == self.port and 0 <= at < len(self.words):
            self.answered.add(at)
            self.heard = time.monotonic()
            if len(self.answered) == len(self.words):
                self.finish(True)
                raise BlockingIOError

    def finish(self, replied, error=None):
        if self.sock is not None:
            for at in set(range(self.next)) - self.answered:
                try:
                    self.sock.sendto(self.segment(at, RST, self.number + 1, b""), (self.action["address"], 0))
                except OSError:
                    break
        self.result["answered"] = len(self.answered)
        super().finish(replied, error)


# -- connection tracking -----------------------------------------------------------------------------------------

def tracked(action):
    """Lines of conntrack(8) about connections from a port to an address and port."""
    reader, writer = os.pipe()
    argv = ["/usr/sbin/conntrack", "-L", "-p", "tcp", "--orig-dst", action["address"], "--orig-port-dst", str(action["port"]), "--orig-port-src", str(action["localPort"])]
    child = os.posix_spawn(argv[0], argv, {}, file_actions=[(os.POSIX_SPAWN_DUP2, writer, 1), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    os.close(writer)
    with open(reader, "rb") as lines:
        found = [line.decode("ascii", "replace").strip()[:400] for line in lines.readlines(1 << 16)]
    os.waitpid(child, 0)
    return found[:16]


# -- sockets that listen -----------------------------------------------------------------------------------------

def listening():
    """From /proc/net (proc(5)): state 0A is LISTEN; an unconnected UDP socket is 07."""
    found = []
    for protocol, state in (("tcp", "0A"), ("udp", "07")):
        for suffix, family in (("", socket.AF_INET), ("6", socket.AF_INET6)):
            try:
                with open("/proc/self/net/%s%s" % (protocol, suffix)) as table:
                    rows = [line.split() for line in table.readlines(1 << 20)[1:]]
            except OSError:
                continue
            for row in rows:
                if row[3] == state and len(found) < 512:
                    address, port = row[1].split(":")
                    words = [bytes.fromhex(address[at:at + 8])[::-1] for at in range(0, len(address), 8)]
                    found.append({"protocol": protocol, "address": socket.inet_ntop(family, b"".join(words)), "port": int(port, 16)})
    return found


# -- a watch over all namespaces -----------------------------------------------------------------------------------

# The kernel tells who asks of every change to links, neighbours, queues, addresses, routes, rules and settings
# (rtnetlink(7), RTNLGRP_*), and of every change to the firewall (NFNLGRP_NFTABLES). What it also tells though nobody did
# anything is told from that by what it says: carriers come and go, neighbours are found, forwarding tables learn, captures
# switch promiscuous mode, and what is written again as it was has not changed.
ROUTE_GROUPS, NFTABLES_GROUP = (1, 3, 4, 5, 7, 8, 24), 7
NETLINK_ROUTE, NETLINK_NETFILTER, SOL_NETLINK, ADD_MEMBERSHIP = 0, 12, 270, 1
NEW_LINK, DEL_LINK, NEW_ADDRESS, DEL_ADDRESS, NEW_ROUTE, DEL_ROUTE, NEW_NEIGHBOUR, DEL_NEIGHBOUR, NEW_NETCONF = 16, 17, 20, 21, 24, 25, 28, 29, 80
AF_BRIDGE, CLONED = 7, 0x200
# What is asked for at first, and of which family: links, their bridges' view of them, addresses, routes.
DUMPS = ((18, 0), (18, AF_BRIDGE), (22, socket.AF_INET), (26, socket.AF_INET))
NUD_NOARP, NUD_PERMANENT = 0x40, 0x80
CLONE_NEWNET = 0x40000000
MAX_NAMESPACES, MAX_MESSAGES = 96, 4000
watched = []
changes = set()


def messages(data):
    while len(data) >= 16:
        size, kind, _, sequence, _ = struct.unpack("IHHII", data[:16])
        if size < 16:
            return
        yield kind, sequence, data[16:size]
        data = data[(size + 3) & ~3:]


def attributes(body, at):
    found = {}
    while at + 4 <= len(body):
        size, kind = struct.unpack("HH", body[at:at + 4])
        if size < 4:
            break
        found[kind & 0x3FFF] = body[at + 4:at + size]
        at += (size + 3) & ~3
    return found


def link_of(body):
    family, _, _, index, flags, _ = struct.unpack("BBHiII", body[:16])
    found = attributes(body, 16)
    if family == AF_BRIDGE:
        # All settings of the port but its state, which follows the carrier, and its timers and counters.
        port = attributes(found.get(12, b""), 0)
        return ("port", index), tuple(port.get(kind) for kind in (4, 5, 6, 7, 8, 9, 10, 11, 25, 27, 30, 32, 33))
    return ("link", index), (flags & 1,) + tuple(found.get(kind) for kind in (1, 3, 4, 10))


def address_of(body):
    return ("address", body[1], body[4:8], attributes(body, 8).get(2)), True


def route_of(body):
    found = attributes(body, 12)
    return ("route", body[1], body[3], body[7]) + tuple(found.get(kind) for kind in (1, 4, 5, 6, 7, 8, 9, 15)), True


SAID = {NEW_LINK: link_of, NEW_ADDRESS: address_of, NEW_ROUTE: route_of}


def change_of(kind, body, known):
    """What a message says has changed, or None."""
    if kind in SAID:
        if kind == NEW_ROUTE and struct.unpack("I", body[8:12])[0] & CLONED:
            return None
        key, value = SAID[kind](body)
        before, known[key] = known.get(key), value
        return None if before == value else {"link": "an interface", "port": "a bridge's port", "address": "an address", "route": "a route"}[key[0]]
    if kind in (NEW_NEIGHBOUR, DEL_NEIGHBOUR):
        family, state = body[0], struct.unpack("H", body[8:10])[0]
        fixed = {socket.AF_INET: NUD_PERMANENT, AF_BRIDGE: NUD_PERMANENT | NUD_NOARP}.get(family, 0)
        return "a neighbour's or forwarding entry" if state & fixed else None
    if kind in (DEL_LINK, DEL_ADDRESS, DEL_ROUTE):
        return {DEL_LINK: "an interface", DEL_ADDRESS: "an address", DEL_ROUTE: "a route"}[kind]
    return {32: "a routing rule", 33: "a routing rule", NEW_NETCONF: "a setting", NEW_NETCONF + 1: "a setting"}.get(kind, "a queue" if 36 <= kind < 48 else None)


def told(family, groups):
    made = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, family)
    made.bind((0, 0))
    for group in groups:
        made.setsockopt(SOL_NETLINK, ADD_MEMBERSHIP, group)
    return made


def first_look(sock):
    """What is there; a change that is told meanwhile is held against the whole of it."""
    known, early = {}, []
    sock.settimeout(2)
    for number, (question, family) in enumerate(DUMPS, 1):
        sock.send(struct.pack("IHHIIBBHiII", 32, question, 0x301, number, 0, family, 0, 0, 0, 0, 0))
        more = True
        while more:
            for kind, sequence, body in messages(sock.recv(1 << 16)):
                if sequence != number:
                    early.append((kind, body))
                elif kind == 3:
                    more = False
                elif kind in SAID:
                    key, value = SAID[kind](body)
                    known[key] = value
    sock.setblocking(False)
    changes.update(filter(None, (change_of(kind, body, known) for kind, body in early)))
    return known


def namespaces():
    """Open files of all: those of processes, and those that hosts have names for."""
    found, roots = {}, set()

    def keep_open(path):
        if len(found) < MAX_NAMESPACES and os.stat(path).st_ino not in found:
            file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            found[os.fstat(file).st_ino] = file

    for process in [name for name in os.listdir("/proc") if name.isdigit()]:
        try:
            keep_open("/proc/%s/ns/net" % process)
            root = os.stat("/proc/%s/ns/mnt" % process).st_ino
            names = [] if root in roots else os.listdir("/proc/%s/root/run/netns" % process)
            roots.add(root)
        except OSError:
            continue
        for name in names[:MAX_NAMESPACES]:
            try:
                if not os.path.islink("/proc/%s/root/run/netns/%s" % (process, name)):
                    keep_open("/proc/%s/root/run/netns/%s" % (process, name))
            except OSError:
                pass
    return list(found.values())


def watch_all():
    import _ctypes
    setns, home = _ctypes.dlsym(_ctypes.dlopen("libc.so.6", 0), "setns"), os.open("/proc/self/ns/net", os.O_RDONLY)
    for file in namespaces():
        # What is no network namespace, or none of the lab's, cannot be entered.
        if _ctypes.call_function(setns, (file, CLONE_NEWNET)) == 0:
            try:
                links, firewall = told(NETLINK_ROUTE, ROUTE_GROUPS), told(NETLINK_NETFILTER, (NFTABLES_GROUP,))
                watched.append((links, first_look(links), firewall))
                firewall.setblocking(False)
            except OSError:
                changes.add("something that could not be looked at")
        os.close(file)
    _ctypes.call_function(setns, (home, CLONE_NEWNET))
    os.close(home)


def changed():
    for links, known, firewall in watched:
        for sock in (links, firewall):
            try:
                for _ in range(MAX_MESSAGES):
                    for kind, _, body in messages(sock.recv(1 << 16)):
                        change = "a firewall rule" if sock is firewall else change_of(kind, body, known)
                        if change:
                            changes.add(change)
                changes.add("more than can be told")
            except BlockingIOError:
                pass
            except OSError:
                # ENOBUFS: there was more than the kernel had room for.
                changes.add("more than can be told")
    return sorted(changes)


# -- the conversation --------------------------------------------------------------------------------------------

receivers = {"icmp": listen_icmp, "udp": listen_udp, "tcp": listen_tcp}
senders = {"icmp": IcmpSender, "udp": UdpSender, "tcp": TcpSender}
workers = {"send": lambda action, ports: senders[action["protocol"]](action, ports.get(action["receiver"], 9)),
           "hold": lambda action, _: Holder(action, action["port"]), "burst": lambda action, _: Burst(action, action["port"]),
           "ask": lambda action, _: Asker(action, action["port"])}


def encode(value):
    """JSON of what this program says: no floats but finite ones, texts of any kind."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return '"%s"' % "".join(character if " " <= character <= "~" and character not in '"\\' else "\\u%04x" % min(ord(character), 0xFFFD) for character in value)
    if isinstance(value, dict):
        return "{%s}" % ",".join(encode(str(key)) + ":" + encode(item) for key, item in value.items())
    if isinstance(value, list):
        return "[%s]" % ",".join(map(encode, value))
    return repr(value)


def decode(line):
    """The grader's JSON has neither null nor true nor false, so it is a literal of this language. Nobody else can write to us."""
    return eval(line, {"__builtins__": {}})


def say(message):
    sys.stdout.write(encode(message) + "\n")
    sys.stdout.flush()


def turn(timeout_seconds):
    for descriptor, _ in poll.poll(max(0, timeout_seconds) * 1000):
        entry = handlers.get(descriptor)
        if entry is not None:
            entry[1]()


buffered = b""


def next_line():
    """The grader's next word, receivers at work meanwhile."""
    global buffered
    while b"\n" not in buffered:
        if time.monotonic() > deadline:
            sys.exit(3)
        ready = select.select([0], [], [], 0)[0]
        if not ready:
            poll_with_input()
            continue
        data = os.read(0, 65536)
        if not data:
            sys.exit(4)
        buffered += data
    line, buffered = buffered.split(b"\n", 1)
    return decode(line)


def poll_with_input():
    poll.register(0, select.POLLIN)
    try:
        turn(1)
    finally:
        poll.unregister(0)


def main():
    actions = next_line()["actions"]
    ports, errors = {}, {}
    for action in actions:
        key = action["id"]
        try:
            if action["do"] == "receive":
                heard[key] = []
                ports[key] = receivers[action["protocol"]](action)
            elif action["do"] == "sniff":
                heard[key] = []
                sniff(action)
            elif action["do"] == "overhear":
                heard[key] = []
                overhear(action)
            elif action["do"] == "tally":
                tally(action)
        except OSError as error:
            errors[key] = name_of(error)
    say({"netns": os.stat("/proc/self/ns/net").st_ino, "ports": ports, "errors": errors})

    line = next_line()
    if "watch" in line:
        watch_all()
        say({"watching": len(watched)})
        line = next_line()
    where = line["ports"]
    working = {action["id"]: workers[action["do"]](action, where) for action in actions if action["do"] in workers}
    while not all(sender.done for sender in working.values()) and time.monotonic() < deadline:
        now = time.monotonic()
        for sender in working.values():
            sender.step(now)
        waiting = [min(sender.again, sender.until) for sender in working.values() if not sender.done]
        if waiting:
            turn(min(0.2, max(0, min(waiting) - time.monotonic())))
    say({"sent": {key: sender.result for key, sender in working.items()}})

    held = next_line().get("held", {})
    for _ in range(4 + 16 * len(tallies)):
        turn(0)
    lines = {action["id"]: tracked({**action, "localPort": held.get(action["holder"], 0)}) for action in actions if action["do"] == "conntrack"}
    say({"heard": heard, "sockets": {action["id"]: listening() for action in actions if action["do"] == "sockets"},
         "tallies": {key: tallied(entry) for key, entry in tallies.items()}, "conntrack": lines, "changes": changed()})


main()
