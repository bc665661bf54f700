/** The lab image as it is on the engine: every tool that labs teach, and nothing that gains a privilege. */
import t from 'tap';
import { createEngine } from '../../src/sandbox/docker/engine.js';
import { inspectImage } from '../../src/sandbox/docker/images.js';
import { startSandbox, testImage } from '../support/sandbox.js';

const tools = [
  'ip', 'bridge', 'tc', 'ss', 'ping', 'arping', 'tracepath', 'traceroute', 'tcpdump', 'iptables', 'iptables-nft', 'iptables-legacy', 'iptables-save', 'iptables-restore', 'ip6tables', 'nft',
  'conntrack', 'ipset', 'ipvsadm', 'brctl', 'ethtool', 'curl', 'dig', 'host', 'nc', 'socat', 'python3', 'nginx', 'dnsmasq', 'ps', 'sysctl', 'watch', 'killall', 'pstree', 'jq',
  'vi', 'vim', 'nano', 'less', 'man', 'bash', 'nsenter', 'unshare', 'lsns', 'hostname', 'vethlab-agent',
];
const pages = ['ip', 'ip-netns', 'ip-link', 'bridge', 'tc', 'ss', 'ping', 'arping', 'traceroute', 'tcpdump', 'pcap-filter', 'iptables', 'iptables-extensions', 'nft', 'conntrack', 'ipset', 'ipvsadm', 'brctl', 'ethtool', 'curl', 'dig', 'nc', 'socat', 'sysctl', 'nsenter', 'unshare', 'network_namespaces', 'veth'];
const maxImageBytes = 200_000_000;

t.test('the lab image', async (t) => {
  const { sandbox } = await startSandbox(t);
  await sandbox.batch([{ op: 'host-create', host: 'node1' }]);
  const shell = async (script: string, as: 'learner' | 'checker' = 'learner') => {
    const { stdout, stderr, code } = await sandbox.run({ target: { host: 'node1' }, argv: ['/bin/bash', '-lc', script], as, timeoutMs: 20_000 });
    return { stdout: stdout.toString(), stderr: stderr.toString(), code };
  };

  t.test('has every tool that labs teach', async (t) => {
    const { stdout } = await shell(`for tool in ${tools.join(' ')}; do command -v $tool >/dev/null || echo $tool; done`);
    t.equal(stdout, '');
  });

  t.test('has the manual pages of the tools, and man shows one', async (t) => {
    const { stdout } = await shell(`for page in ${pages.join(' ')}; do man -w $page >/dev/null 2>&1 || echo $page; done`);
    t.equal(stdout, '');
    const page = await shell('man ip-netns | cat');
    t.match(page.stdout, 'process network namespace management', page.stderr);
  });

  t.test('has no file with a setuid or setgid bit or a capability, and nothing that the learner cannot read', async (t) => {
    const found = await shell('find / -xdev \\( -perm -4000 -o -perm -2000 \\) -type f; getcap -r /usr /bin /sbin 2>/dev/null; find /etc /usr -xdev ! -type l ! -perm -o+r', 'checker');
    t.equal(found.stdout, '');
  });

  t.test('has no password that opens anything', async (t) => {
    t.equal((await shell("cut -d: -f2 /etc/shadow | grep -v '^[*!]' | wc -l", 'checker')).stdout.trim(), '0');
  });

  t.test('names the host in the prompt, with completion and colours at hand', async (t) => {
    const { stdout, stderr } = await sandbox.run({ target: { host: 'node1' }, argv: ['/bin/bash', '-lic', 'echo "${PS1@P}"; alias ip; complete -p -D; echo $LANG'], as: 'learner', timeoutMs: 20_000 });
    t.match(stdout.toString(), /^root@node1:~# \nalias ip='ip -color=auto'\ncomplete -F \w+ -D\nC\.UTF-8\n/, stderr.toString());
  });

  t.test('runs nginx, dnsmasq and Python as the learner, with sites in a folder of the host', async (t) => {
    const web = await shell('ip link set lo up; mkdir -p /run/nginx && echo "server { listen 80; location / { return 200 hello; } }" > /etc/nginx/conf.d/site.conf && nginx && curl -s http://127.0.0.1/');
    t.equal(web.stdout, 'hello', web.stderr);
    const dns = await shell('dnsmasq --address=/web.example/10.0.0.7 && dig +short +time=2 web.example @127.0.0.1');
    t.equal(dns.stdout.trim(), '10.0.0.7', dns.stderr);
    const python = await shell('python3 -c "import json, socket, select, http.server, struct, subprocess; print(json.dumps([1]))"');
    t.equal(python.stdout.trim(), '[1]', python.stderr);
  });

  t.test('holds the library of Python and our own programs as byte code, so that nothing is compiled at each start', async (t) => {
    const cached = await shell('python3 -c "import json, os, socket, subprocess; print([os.path.exists(each.__cached__) for each in (json, socket, subprocess)])"; ls /usr/lib/vethlab/*.pyc');
    t.equal(cached.stdout, '[True, True, True]\n/usr/lib/vethlab/probe.pyc\n/usr/lib/vethlab/walk.pyc\n', cached.stderr);
  });

  t.test('has a label, and is small', async (t) => {
    const facts = await inspectImage(createEngine(process.env['DOCKER_HOST'] || undefined), await testImage());
    t.equal(facts?.labels['org.vethlab.image'], '1');
    t.ok((facts?.sizeBytes ?? Infinity) < maxImageBytes, `${facts?.sizeBytes} bytes`);
  });
});
