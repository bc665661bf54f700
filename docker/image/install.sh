#!/bin/sh
# Installs the packages named in the file $1. Runs in the image's build, as root.
set -eu
export DEBIAN_FRONTEND=noninteractive

# A daemon must not start in a build; man's index is made once, by finish.sh.
printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d
echo 'man-db man-db/auto-update boolean false' | debconf-set-selections

# dpkg leaves out the folders too, and then cannot unpack the pages that it is told to keep.
mkdir -p /usr/share/man/man1 /usr/share/man/man4 /usr/share/man/man5 /usr/share/man/man7 /usr/share/man/man8

apt-get update -qq
# shellcheck disable=SC2046 # one word per package is the point
apt-get install -qq -y --no-install-recommends $(grep -v '^#' "$1")

# The base was unpacked without manual pages; these belong to packages of the base.
cd /tmp
apt-get download -qq util-linux
dpkg-deb --fsys-tarfile util-linux_*.deb | tar -x -C / --wildcards \
  './usr/share/man/man1/nsenter.1*' './usr/share/man/man1/unshare.1*' './usr/share/man/man8/lsns.8*'
rm -f util-linux_*.deb
