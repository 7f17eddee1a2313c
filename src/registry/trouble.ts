/** Why a registry did not do what it was asked, as far as its words and the network's tell. */
export type Trouble =
  | 'missing' // no such name, tag or manifest
  | 'immutable' // the tag exists and must stay where it is
  | 'unauthorized' // no credentials, or wrong ones
  | 'forbidden' // not for us; many registries say so of what is not there, too, and some of wrong credentials
  | 'certificate'
  | 'plain' // HTTP where TLS must be
  | 'unknown-host'
  | 'unreachable'
  | 'busy' // 429
  | 'broken' // 5xx, and connections that ended too early
  | 'name'
  | 'other';

/** The first that fits counts. Texts are those of containers/image from 5.23 on, and of the registries it quotes. */
const signs: readonly (readonly [Trouble, RegExp])[] = [
  [
    'immutable',
    /immutab|cannot be overwritten|operation is disallowed on this registry, repository or image/i,
  ],
  ['busy', /too ?many ?requests|\b429\b/i],
  [
    'broken',
    /unexpected HTTP status:? 5\d\d|status(?: ?code)?:? ?5\d\d|\b50[0234] \(|invalid status code from registry 5/i,
  ],
  ['certificate', /x509: |certificate (?:is|has|signed)|tls: failed to verify/i],
  ['plain', /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/],
  ['unknown-host', /no such host/],
  [
    'unreachable',
    /connection refused|no route to host|network is unreachable|server misbehaving|temporary failure in name resolution/i,
  ],
  [
    'broken',
    /connection reset|broken pipe|\bEOF\b|i\/o timeout|handshake timeout|deadline exceeded|timeout awaiting|use of closed network connection|server closed idle|http2: |connection timed out/i,
  ],
  ['unauthorized', /invalid username\/password/],
  // Before the next: Docker Hub says both of what is not there.
  ['forbidden', /\bdenied\b|insufficient_scope|forbidden|\b403\b/i],
  ['unauthorized', /unauthorized|authentication required|\b401\b/i],
  ['missing', /manifest[ _]unknown|name[ _]unknown|not known to registry|\b404\b|not found/i],
  ['name', /invalid reference format|must be lowercase|parsing reference/i],
];

/**
 * @param stderr of skopeo
 * @param name of the image, whose words must not be taken for the registry's: an image may well be called `denied`
 */
export function troubleOf(stderr: string, name: string): Trouble {
  // Only skopeo tells what a registry said; whatever else ends with "not found" is about this machine.
  if (!lastLine(stderr).includes('level=fatal')) return 'other';
  const text = said(stderr)
    .replaceAll(name, '')
    .replaceAll(name.slice(name.indexOf('/') + 1), '')
    .replace(/"https?:\/\/[^"]*"/g, '')
    .replace(/manifest \S+ (in|to) /g, '');
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other';
}

/** Whether the same request may go well a little later. */
export function isPassing(trouble: Trouble): boolean {
  return trouble === 'busy' || trouble === 'broken' || trouble === 'unreachable';
}

/** The reason inside of skopeo's last line: `time="…" level=fatal msg="…"`. */
export function said(stderr: string): string {
  const line = lastLine(stderr);
  const message = /level=fatal msg=("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return (message === undefined ? line : unquoted(message))
    .replace(/^Error parsing image name "[^"]*": /, '')
    .replace(/^Uploading manifest list failed, attempted the following formats: [^(]*\((.*)\)$/s, '$1')
    .replace(/\?[^"\s]*_state=[^"\s]*/, '')
    .trim();
}

/** What Go's %q has written: JSON's string, and three escapes that JSON does not have. */
function unquoted(quoted: string): string {
  const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  const unable = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g;
  return quoted.slice(1, -1).replace(unable, (_, ...groups: (string | undefined)[]) => {
    const [byte, short, long, letter = ''] = groups;
    const code = Number.parseInt(byte ?? short ?? long ?? '', 16);
    if (Number.isNaN(code)) return letters[letter] ?? (/[abfv]/.test(letter) ? '' : letter);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

/** What can be done about it. */
export function remedyOf(trouble: Trouble, registry: string, hasCredentials: boolean): string | undefined {
  switch (trouble) {
    case 'unauthorized':
    case 'forbidden':
      if (!hasCredentials) {
        const given = registry === 'ghcr.io' ? 'github-token or registry-auth' : 'registry-auth';
        return `There are no credentials for ${registry}: log in with \`docker login ${registry}\`, or give them as ${given}`;
      }
      if (registry === 'ghcr.io') return githubRemedy;
      return trouble === 'forbidden'
        ? `Give these credentials the right to write this name at ${registry}, or use others`
        : `Check the user name and the password or token for ${registry}`;
    case 'immutable':
      return 'Choose a tag that is not there yet, or allow this one to move in the settings of the registry';
    case 'certificate':
      return `Put the certificate of its authority into /etc/docker/certs.d/${registry}/ca.crt, or name a file of authorities in SSL_CERT_FILE`;
    case 'plain':
      return `${registry} does not speak TLS; only registries on this machine may do without`;
    case 'unknown-host':
      return `Check the spelling of ${registry}, and the name servers of this machine`;
    case 'unreachable':
    case 'broken':
      return `Check that ${registry} is up, and try again: what it has already is not sent twice. Where a proxy is needed, set https_proxy`;
    case 'busy':
      return `${registry} limits how much one may ask for: wait, or log in, which raises the limit`;
    case 'missing':
      return 'Check the name and the tag';
    case 'name':
      return 'Names are lower-case: ghcr.io/acme/debian:trixie';
    case 'other':
      return undefined;
  }
}

const githubRemedy =
  'The job needs `permissions: packages: write`. A package that was first pushed by hand, or from another repository, ' +
  'must also let this one in: package settings, “Manage Actions access”, role Write';
