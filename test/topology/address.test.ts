import t from 'tap';
import { canonicalAddress, contains, formatCidr, networkOf, overlaps, parseAddress, parseCidr } from '../../src/topology/address.js';

t.test('addresses have one text each', (t) => {
  const table: [string, string][] = [
    ['10.0.0.1', '10.0.0.1'], ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'], ['::', '::'], ['::1', '::1'], ['fe80::', 'fe80::'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'], ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'], ['::ffff:10.0.0.1', '::ffff:a00:1'],
  ];
  for (const [text, canonical] of table) t.equal(canonicalAddress(text), canonical);
  for (const wrong of ['', '10.0.0', '10.0.0.256', 'fe80::1%eth0', '1::2::3']) t.throws(() => parseAddress(wrong), RangeError, wrong);
  for (const wrong of ['10.0.0.1/33', '10.0.0.1/-1', '10.0.0.1/x', '::/129']) t.throws(() => parseCidr(wrong), RangeError, wrong);
  t.end();
});

t.test('prefixes contain and overlap', (t) => {
  const cidr = parseCidr;
  t.equal(formatCidr(networkOf(cidr('10.244.13.77/20'))), '10.244.0.0/20');
  t.equal(formatCidr(networkOf(cidr('fd00:1:2:3::9/48'))), 'fd00:1:2::/48');
  t.ok(contains(cidr('10.244.1.1/24'), cidr('10.244.1.200')));
  t.notOk(contains(cidr('10.244.1.1/24'), cidr('10.244.2.1')));
  t.notOk(contains(cidr('0.0.0.0/0'), cidr('::1')), 'families differ');
  t.ok(overlaps(cidr('10.0.0.0/8'), cidr('10.1.0.0/16')));
  t.notOk(overlaps(cidr('10.0.0.0/16'), cidr('10.1.0.0/16')));
  t.end();
});
