import { digestOf, type Digest } from '../../model/digest.ts';

/**
 * The head of a suite's Release file: what the archive says of itself. As a mirror serves it nothing in it is verified,
 * and it does for choosing a mirror only; what is said of a repository comes from the copy that apt has verified.
 */
export interface Release {
  readonly fields: {
    readonly origin?: string;
    readonly label?: string;
    readonly suite?: string;
    readonly codename?: string;
    readonly version?: string;
    readonly date?: string;
    readonly validUntil?: string;
    readonly architectures?: string;
    readonly components?: string;
  };
  /** Whether it comes with its signature, as InRelease files do. */
  readonly signed: boolean;
  /** The indexes it lists, by the small Release file that lies beside each: `main/binary-arm64`. */
  readonly indexes: readonly string[];
  /** Digest of the whole file: equal digests mean equal metadata. */
  readonly digest: Digest;
}

const armour = {
  message: '-----BEGIN PGP SIGNED MESSAGE-----',
  end: '-----END PGP SIGNATURE-----',
};

const keys = {
  Origin: 'origin',
  Label: 'label',
  Suite: 'suite',
  Codename: 'codename',
  Version: 'version',
  Date: 'date',
  'Valid-Until': 'validUntil',
  Architectures: 'architectures',
  Components: 'components',
} as const;

/** Where a suite's files are below the root of its archive. A suite that ends in a slash is a folder: a flat archive has one. */
export function suiteFolder(suite: string): string {
  return suite.endsWith('/') ? suite : `dists/${suite}/`;
}

/** Reads a Release file, clear-signed or not; undefined for anything else (an error page, or half of one). */
export function readRelease(bytes: Buffer): Release | undefined {
  const text = bytes.toString('utf8');
  const signed = text.startsWith(armour.message);
  if (signed && !text.trimEnd().endsWith(armour.end)) return undefined;
  const body = signed ? text.slice(text.indexOf('\n\n') + 2) : text;
  const fields: Record<string, string> = {};
  for (const line of body.split('\n')) {
    const colon = line.indexOf(':');
    const key = keys[line.slice(0, colon) as keyof typeof keys];
    if (key !== undefined) fields[key] = line.slice(colon + 1).trim();
    if (/^(MD5Sum|SHA\d+):/.test(line)) break;
  }
  const listed = [...body.matchAll(/ (\S+\/binary-[^\s/]+)\/Release$/gm)].map(([, index = '']) => index);
  const indexes = [...new Set(listed)];
  return Object.keys(fields).length === 0 ? undefined : { fields, signed, indexes, digest: digestOf(bytes) };
}
