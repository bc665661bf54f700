/**
 * The servers that a lab can ask for by name: what the `web`, `echo` and `dns` shorthands of a process become.
 * They are small programs in Python, written to the place's own /run, and dnsmasq; both are in the lab image.
 */
import type { TopologyDocument } from './schema.js';

export type ProcessDocument = TopologyDocument['hosts'][number]['processes'][number];

export interface PresetProgram {
  preset: 'web' | 'echo' | 'dns' | null;
  argv: string[];
  /** Files that the program needs; the path tells them apart. */
  files: { path: string; mode: number; content: string }[];
  /** Ports that it listens on, so that two programs in one namespace do not want the same. */
  ports: { protocol: 'tcp' | 'udp'; port: number }[];
}

const webServer = `"""Answers every HTTP request with its own name and the client's address as it arrived here.

Plain sockets and one thread: Python's own http.server takes a third of a second of CPU to load.
"""
import selectors
import socket
import sys

port, name, version, text = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4:]
max_clients, max_request = 200, 16384
selector = selectors.DefaultSelector()
clients = {}


def answer(request, address):
    lines = request.decode('latin-1').split('\\r\\n')
    words = lines[0].split(' ')
    path = words[1] if len(words) > 2 else '/'
    headers = dict(line.lower().split(': ', 1) for line in lines[1:] if ': ' in line)
    body = [f'server: {name}', 'client: ' + address.removeprefix('::ffff:'), 'path: ' + path]
    body += [f'{key}: {headers[key]}' for key in ('host', 'x-forwarded-for') if key in headers]
    data = ('\\n'.join(body + text) + '\\n').encode()
    head = f'HTTP/1.1 200 OK\\r\\nContent-Type: text/plain; charset=utf-8\\r\\nContent-Length: {len(data)}\\r\\nConnection: close\\r\\n\\r\\n'
    print(address, lines[0], flush=True)
    return head.encode() + (b'' if words[0] == 'HEAD' else data)


def drop(client):
    selector.unregister(client)
    clients.pop(client, None)
    client.close()


def accept(server):
    client, address = server.accept()
    if len(clients) >= max_clients:
        drop(next(iter(clients)))
    client.setblocking(False)
    clients[client] = [b'', address[0]]
    selector.register(client, selectors.EVENT_READ, serve)


def serve(client):
    data = client.recv(4096)
    clients[client][0] += data
    request, address = clients[client]
    if b'\\r\\n\\r\\n' in request:
        # The answer is far smaller than an empty socket buffer.
        client.send(answer(request, address))
        client.shutdown(socket.SHUT_WR)
    if not data or b'\\r\\n\\r\\n' in request or len(request) > max_request:
        drop(client)


server = socket.socket(socket.AF_INET6 if version == '6' else socket.AF_INET)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('::' if version == '6' else '0.0.0.0', port))
server.listen(128)
selector.register(server, selectors.EVENT_READ, accept)
while True:
    for key, _ in selector.select():
        try:
            if key.data is accept or key.fileobj in clients:
                key.data(key.fileobj)
        except OSError:
            if key.fileobj in clients:
                drop(key.fileobj)
`;

const echoServer = `"""Sends back what comes, over TCP, UDP or both."""
import selectors
import socket
import sys

port, protocol, version = int(sys.argv[1]), sys.argv[2], sys.argv[3]
family = socket.AF_INET6 if version == '6' else socket.AF_INET
any_address = '::' if version == '6' else '0.0.0.0'
selector = selectors.DefaultSelector()
max_clients = 200
clients = 0


def listen(kind):
    server = socket.socket(family, kind)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((any_address, port))
    server.setblocking(False)
    return server


def accept(server):
    global clients
    client, _ = server.accept()
    if clients >= max_clients:
        client.close()
        return
    clients += 1
    client.settimeout(5)
    selector.register(client, selectors.EVENT_READ, echo)


def echo(client):
    global clients
    try:
        data = client.recv(65536)
        if data:
            client.sendall(data)
            return
    except OSError:
        pass
    selector.unregister(client)
    client.close()
    clients -= 1


def echo_datagram(server):
    data, address = server.recvfrom(65536)
    server.sendto(data, address)


if protocol in ('tcp', 'both'):
    tcp = listen(socket.SOCK_STREAM)
    tcp.listen(64)
    selector.register(tcp, selectors.EVENT_READ, accept)
if protocol in ('udp', 'both'):
    selector.register(listen(socket.SOCK_DGRAM), selectors.EVENT_READ, echo_datagram)
while True:
    for key, _ in selector.select():
        try:
            key.data(key.fileobj)
        except OSError:
            pass
`;

const webPath = '/run/lab/web-server.py';
const echoPath = '/run/lab/echo-server.py';

/** `place` is the name that a web server answers with; `ipv6` chooses the family that it listens on (6 takes IPv4 too). */
export function presetProgram(process: ProcessDocument, place: string, ipv6: boolean): PresetProgram {
  const version = ipv6 ? '6' : '4';
  if (process.web !== undefined) {
    const { port, text } = process.web;
    const argv = ['python3', '-I', '-S', webPath, String(port), place, version, ...(text === undefined ? [] : [text])];
    return { preset: 'web', argv, files: [{ path: webPath, mode: 0o644, content: webServer }], ports: [{ protocol: 'tcp', port }] };
  }
  if (process.echo !== undefined) {
    const { port, protocol } = process.echo;
    const protocols = protocol === 'both' ? (['tcp', 'udp'] as const) : [protocol];
    return {
      preset: 'echo', argv: ['python3', '-I', '-S', echoPath, String(port), protocol, version],
      files: [{ path: echoPath, mode: 0o644, content: echoServer }], ports: protocols.map((name) => ({ protocol: name, port })),
    };
  }
  if (process.dns !== undefined) return dnsProgram(process.dns);
  return { preset: null, argv: process.argv ?? [], files: [], ports: [] };
}

function dnsProgram(dns: NonNullable<ProcessDocument['dns']>): PresetProgram {
  const hosts = Object.keys(dns.records).sort().flatMap((name) => (dns.records[name] ?? []).map((address) => `--host-record=${name},${address}`));
  const services = dns.services.map((service) => `--srv-host=${service.name},${service.target},${service.port}`);
  const argv = [
    'dnsmasq', '--keep-in-foreground', '--conf-file=/dev/null', '--pid-file', '--user=root', '--group=root', '--no-resolv', '--no-hosts', '--log-facility=-',
    `--port=${dns.port}`, ...(dns.upstream === undefined ? [] : [`--server=${dns.upstream}`]), ...hosts, ...services,
  ];
  return { preset: 'dns', argv, files: [], ports: [{ protocol: 'udp', port: dns.port }, { protocol: 'tcp', port: dns.port }] };
}
