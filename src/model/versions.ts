/**
 * Compares two Debian versions (deb-version(7)): negative when `a` is older, positive when newer, 0 when equal.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [split(a), split(b)];
  return (
    left.epoch - right.epoch ||
    compareParts(left.upstream, right.upstream) ||
    compareParts(left.revision, right.revision)
  );
}

function split(version: string): {
  readonly epoch: number;
  readonly upstream: string;
  readonly revision: string;
} {
  const [, epoch = '0', upstream = '', revision = '0'] =
    /^(?:(\d+):)?(.*?)(?:-([^-]*))?$/s.exec(version) ?? [];
  return { epoch: Number(epoch), upstream, revision };
}

/** Text and numbers in turn, as dpkg does it. */
function compareParts(a: string, b: string): number {
  const parts = /(\D*)(\d*)/y;
  for (let at = 0, other = 0; at < a.length || other < b.length;) {
    parts.lastIndex = at;
    const [left = '', leftText = '', leftNumber = ''] = parts.exec(a) ?? [];
    parts.lastIndex = other;
    const [right = '', rightText = '', rightNumber = ''] = parts.exec(b) ?? [];
    const difference = compareText(leftText, rightText) || Number(leftNumber) - Number(rightNumber);
    if (difference !== 0) return difference;
    at += left.length;
    other += right.length;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = rank(a[index]) - rank(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A tilde comes before the end, the end before letters, letters before everything else. */
function rank(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}
