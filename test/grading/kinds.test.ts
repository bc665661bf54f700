/** Every kind of check on the real kernel: once where it holds, once where it does not, and negated. */
import t from 'tap';
import { openBench } from './support.js';

t.test('each kind tells what is from what is not, and shows it', async (t) => {
  const bench = await openBench(t);
  const { check, rebuild, value, learner, sandbox } = bench;
  await rebuild(3);
  const server = await sandbox.exec({ target: { host: 'node1', pod: 'pod2' }, argv: ['/usr/bin/python3', '-m', 'http.server', '-d', '/var/empty', '8081'], as: 'learner', timeoutMs: 60_000 });
  t.teardown(() => server.detach());
  const pods = { from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') };
  const out = { from: 'node1/pod1', to: 'outside', address: '192.168.100.200' };
  const nobody = { from: 'node1/pod1', to: 'outside', address: '192.168.100.201', timeoutMs: 300 };

  const rows: [object, boolean, RegExp][] = [
    [{ kind: 'address', on: 'node1/pod1:eth0', address: `${value('pod1')}/24` }, true, /eth0 has 10\.244/],
    [{ kind: 'address', on: 'node1/pod1:eth0', address: `${value('pod1')}/16` }, false, /\/24/],
    [{ kind: 'address', on: 'node1/pod9:eth0', address: `${value('pod1')}/16` }, false, /no namespace node1\/pod9/],
    [{ kind: 'link', on: 'node1:cni0', type: 'bridge', up: true, mtu: 1500 }, true, /of type bridge.*is up.*MTU 1500/],
    [{ kind: 'link', on: 'node1:cni0' }, true, /exists/],
    [{ kind: 'link', on: 'node1:cni0', type: 'veth' }, false, /of type bridge/],
    [{ kind: 'peer', on: 'node1/pod1:eth0', in: 'node1', interface: 'veth-pod1' }, true, /veth-pod1 in node1/],
    [{ kind: 'peer', on: 'node1:cni0', in: 'node1/pod1' }, false, /not a veth/],
    [{ kind: 'bridge-port', on: 'node1', bridge: 'cni0', port: 'veth-pod2' }, true, /port of cni0/],
    [{ kind: 'bridge-port', on: 'node1', bridge: 'cni0', port: 'veth-pod2', isolated: true }, false, /isolated false/],
    [{ kind: 'route', on: 'node1/pod1', to: 'default', via: value('gateway') }, true, /default via/],
    [{ kind: 'route', on: 'node1/pod1', to: '10.245.0.0/16' }, false, /has the routes/],
    [{ kind: 'sysctl', on: 'node1', key: 'net.ipv4.ip_forward', value: 1 }, true, /is 1/],
    [{ kind: 'sysctl', on: 'node1', key: 'net.ipv4.ip_forward', value: '0' }, false, /is 1/],
    [{ kind: 'namespace', on: 'node1/pod3' }, true, /exists/],
    [{ kind: 'namespace', on: 'node1/pod4' }, false, /no namespace/],
    [{ kind: 'process', on: 'node1', name: 'web' }, false, /no process web/],
    [{ kind: 'listen', on: 'node1/pod2', port: 8081, retry: { forMs: 8000 } }, true, /port 8081/],
    [{ kind: 'listen', on: 'node1/pod1', port: 8081 }, false, /listening in node1\/pod1: none/],
    [{ kind: 'reach', ...pods, nat: false }, true, /saw it come from/],
    [{ kind: 'reach', ...pods, protocol: 'tcp', port: 8099 }, true, /saw it come from/],
    [{ kind: 'reach', ...pods, protocol: 'udp' }, true, /saw it come from/],
    [{ kind: 'reach', ...out, nat: false }, false, /outside saw it come from 192\.168\.100\.11/],
    [{ kind: 'reach', ...nobody }, false, /did not arrive/],
    [{ kind: 'no-reach', ...nobody, protocol: 'tcp' }, true, /no connection/],
    [{ kind: 'no-reach', ...pods }, false, /arrived at pod2/],
    [{ kind: 'ttl', ...pods, hops: 0 }, true, /sent with TTL (\d+) and arrived with \1$/],
    [{ kind: 'ttl', ...out, hops: 1 }, true, /sent with TTL/],
    [{ kind: 'ttl', ...out, protocol: 'udp', hops: 0 }, false, /sent with TTL/],
    [{ kind: 'packet', at: 'node1:eth0', send: out, source: '192.168.100.11', ttlDrop: 1 }, true, /192\.168\.100\.11 > 192\.168\.100\.200/],
    [{ kind: 'packet', at: 'node1:eth0', send: { ...out, protocol: 'tcp' }, source: value('pod1') }, false, /192\.168\.100\.11 > 192/],
    [{ kind: 'packet', at: 'node1/pod2:eth0', send: { ...pods, protocol: 'tcp' }, sourceMacOf: 'node1/pod1:eth0' }, true, /TTL (\d+) → \1/],
    [{ kind: 'packet', at: 'node1/pod3:eth0', send: pods }, false, /not seen at node1\/pod3:eth0/],
    [{ kind: 'neighbour', on: 'node1/pod1', address: value('pod2') }, true, /knows/],
    [{ kind: 'neighbour', on: 'node1/pod3', address: '10.244.0.99' }, false, /no neighbour/],
    [{ kind: 'http', on: 'node1/pod1', url: `http://${value('pod2')}:8081/none`, status: 404 }, true, /answered 404/],
    [{ kind: 'http', on: 'node1/pod1', url: `http://${value('pod3')}:8081/` }, false, /no connection/],
    [{ kind: 'dns', on: 'node1/pod1', server: value('pod2'), name: 'web.default.svc.cluster.local', answers: ['10.96.0.10'] }, false, /no answer from/],
    [{ kind: 'quiz', quiz: 'who-answers-arp' }, false, /no answer yet/],
    [{ kind: 'script', on: 'node1', script: 'ip link show cni0 >/dev/null && echo there', expected: 'cni0 is there' }, true, /there/],
    [{ kind: 'script', on: 'node1', language: 'python', script: 'import sys; print("no"); sys.exit(1)', expected: 'yes' }, false, /no/],
  ];
  for (const [wanted, holds, seen] of rows) {
    const result = await check(wanted);
    t.match(result, { passed: holds, seen }, JSON.stringify(wanted));
  }

  await t.test('a task whose checks wait for nothing is graded in under 1.5 s', async (t) => {
    for (const { id } of bench.lab.tasks) {
      // On a machine that is busy with other things, as many times as long as a bare interpreter takes there (20 ms on a quiet one).
      const bare = await sandbox.run({ target: { host: 'node1' }, argv: ['/usr/bin/python3', '-I', '-S', '-c', 'pass'], as: 'checker', timeoutMs: 30_000 });
      const limitMs = Math.max(1_500, 60 * bare.durationMs);
      const { durationMs } = await bench.grade(id);
      t.ok(durationMs < limitMs, `${id} in ${durationMs} ms of ${limitMs}`);
    }
  });

  await t.test('a negated check passes where the plain one fails, and neither where nobody can tell', async (t) => {
    t.match(await check({ kind: 'reach', not: true, ...nobody }), { passed: true, expected: /^not so: / });
    t.match(await check({ kind: 'reach', not: true, ...pods }), { passed: false });
    t.match(await check({ kind: 'script', not: true, on: 'node1', script: 'exit 7', expected: 'x' }), { passed: false, sentence: /could not be checked/ });
    const script = 'echo run >> /tmp/runs; runs=$(wc -l < /tmp/runs); echo one yes run $runs; echo two no run $runs; echo three no x; echo three yes forged by a text; exit 1';
    const parts = await bench.checks(['one', 'two', 'three', 'four'].map((part) => ({ id: part, kind: 'script', part, on: 'node1', script, expected: 'x' })));
    t.match(parts, [{ passed: true, seen: 'run 1' }, { passed: false, seen: 'run 1' }, { passed: false, seen: /more than one thing of three/ }, { passed: false, seen: /nothing of four/ }], 'parts of one script share one run');
    t.match(await check({ kind: 'reach', not: true, ...pods, to: 'node1/pod9' }), { passed: false, sentence: /could not be checked: There is no|could not be checked/ });
  });

  await t.test('a check that may be retried waits for what comes late, and no longer than it says', async (t) => {
    const late = learner('node1', 'sleep 0.7; ip link add late type bridge');
    t.match(await check({ kind: 'link', on: 'node1:late', retry: { forMs: 4000, everyMs: 100 } }), { passed: true });
    await late;
    const never = await check({ kind: 'link', on: 'node1:never', retry: { forMs: 500, everyMs: 100 } });
    t.match(never, { passed: false });
    t.ok(never.durationMs < 3_000, `gave up after ${never.durationMs} ms`);
  });
});
