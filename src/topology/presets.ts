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

const webServer = `"""Answers every request with its own name and the client's address as it arrived here."""
import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    address_family = socket.AF_INET6 if sys.argv[3] == '6' else socket.AF_INET

    def server_bind(self):
        # HTTPServer would look up its own name here, which takes seconds without DNS.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = socket.gethostname(), self.server_address[1]


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    timeout = 30

    def do_GET(self):
        client = self.client_address[0].removeprefix('::ffff:')
        body = f'server: {sys.argv[2]}\\nclient: {client}\\npath: {self.path}\\n'
        for header in ('Host', 'X-Forwarded-For'):
            if header in self.headers:
                body += f'{header.lower()}: {self.headers[header]}\\n'
        if len(sys.argv) > 4:
            body += sys.argv[4] + '\\n'
        data = body.encode('utf-8', 'replace')
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain; charset=utf-8')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(data)

    do_HEAD = do_GET

    def address_string(self):
        return self.client_address[0]


Server(('::' if sys.argv[3] == '6' else '0.0.0.0', int(sys.argv[1])), Handler).serve_forever()
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
    const argv = ['python3', '-u', webPath, String(port), place, version, ...(text === undefined ? [] : [text])];
    return { preset: 'web', argv, files: [{ path: webPath, mode: 0o644, content: webServer }], ports: [{ protocol: 'tcp', port }] };
  }
  if (process.echo !== undefined) {
    const { port, protocol } = process.echo;
    const protocols = protocol === 'both' ? (['tcp', 'udp'] as const) : [protocol];
    return {
      preset: 'echo', argv: ['python3', '-u', echoPath, String(port), protocol, version],
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
