import { digestOf, type Digest } from '../../model/digest.ts';

/** The head of a suite's InRelease file: what the archive says of itself. Nothing here has been verified yet. */
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
  };
  /** Digest of the whole file: equal digests mean equal metadata. */
  readonly digest: Digest;
}

const keys = {
  Origin: 'origin',
  Label: 'label',
  Suite: 'suite',
  Codename: 'codename',
  Version: 'version',
  Date: 'date',
  'Valid-Until': 'validUntil',
  Architectures: 'architectures',
} as const;

/** Reads a clear-signed Release file; undefined for anything else (an error page, say). */
export function readRelease(bytes: Buffer): Release | undefined {
  const text = bytes.toString('utf8');
  if (!text.startsWith('-----BEGIN PGP SIGNED MESSAGE-----')) return undefined;
  const body = text.slice(text.indexOf('\n\n') + 2);
  const fields: Record<string, string> = {};
  for (const line of body.split('\n')) {
    const colon = line.indexOf(':');
    const key = keys[line.slice(0, colon) as keyof typeof keys];
    if (colon > 0 && key !== undefined) fields[key] = line.slice(colon + 1).trim();
    if (line.startsWith('SHA256:') || line.startsWith('MD5Sum:')) break;
  }
  return { fields, digest: digestOf(bytes) };
}
