/** The registry that an image's name stands for, as `docker login` calls it: `ghcr.io`, `127.0.0.1:5000`, `docker.io`. */
export function registryOf(name: string): string {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  // Without a dot, a port or a capital the first word is a folder of Docker Hub.
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  return isHost ? normalRegistry(first) : 'docker.io';
}

/** One spelling for each registry, from what configurations have: `https://index.docker.io/v1/` is `docker.io`. */
export function normalRegistry(text: string): string {
  const host = text
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return /^(index\.|registry-1\.|registry\.hub\.)?docker\.(io|com)$/.test(host) ? 'docker.io' : host;
}

/** Registries on this machine may speak plain HTTP, or TLS with a certificate nobody knows, as Docker has it. */
export function isLoopback(registry: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3})(:\d+)?$/.test(registry);
}

/** `name:tag`, `name@sha256:…`, or both, of which the digest counts, in parts; the tag of a bare name is `latest`. */
export function splitImageReference(reference: string): { readonly name: string; readonly which: string } {
  const at = reference.indexOf('@');
  const named = at < 0 ? reference : reference.slice(0, at);
  const tag = /:([^/:]*)$/.exec(named)?.[1];
  const name = tag === undefined ? named : named.slice(0, -tag.length - 1);
  return { name, which: at < 0 ? `:${tag ?? 'latest'}` : reference.slice(at) };
}
