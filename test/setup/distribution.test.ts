import t from 'tap';
import { parseOsRelease } from '../../src/setup/distribution.js';

t.test('Debian, its children and strangers are told apart', async (t) => {
  const rows = [
    { text: 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', id: 'debian', debianLike: true },
    { text: 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', id: 'ubuntu', debianLike: true },
    { text: "ID=linuxmint\nID_LIKE='ubuntu debian'\n", id: 'linuxmint', debianLike: true },
    { text: 'ID=fedora\nPRETTY_NAME="Fedora Linux 40"\n', id: 'fedora', debianLike: false },
    { text: 'ID="rhel"\r\nID_LIKE="fedora"\r\n', id: 'rhel', debianLike: false },
    { text: '# nothing\nID_LIKE=notdebian\n', id: 'unknown', debianLike: false },
    { text: '', id: 'unknown', debianLike: false },
  ];
  for (const { text, id, debianLike } of rows) t.match(parseOsRelease(text), { id, debianLike }, JSON.stringify(text));
});
