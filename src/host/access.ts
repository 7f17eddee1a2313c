import { concealLogins, withoutLogin, type Login } from '../model/mirror.ts';
import type { Access, Credential } from './contract.ts';
import { proxyFor } from './proxy.ts';

/**
 * What this run knows of ways to servers: the proxies of `env` until told otherwise, and the logins that it is given.
 * Kept in memory alone.
 */
export function createAccess(env: Readonly<Record<string, string | undefined>>): Access {
  const logins = new Map<string, Login>();
  const proxies = new Map<string, URL | 'direct'>();
  const secrets = new Set<string>();
  let registries: readonly Credential[] = [];

  function keepSecret(text: string): void {
    // Shorter ones would hide half of what programs say.
    if (text.length < 4) return;
    for (const form of [text, encodeURIComponent(text)]) secrets.add(form);
  }

  for (const [name, value] of Object.entries(env)) {
    const [, password] = /_proxy$/i.test(name)
      ? (/^(?:\w+:\/\/)?[^/@:]*:([^/]*)@/.exec(value ?? '') ?? [])
      : [];
    if (password) keepSecret(password);
  }

  return {
    admit(login) {
      // The first one counts, so that it does not matter how often a recipe is read.
      const below = normal(login.below);
      if (!logins.has(below)) logins.set(below, login);
      keepSecret(login.reveal().password);
    },
    admitRegistries(credentials) {
      registries = [...registries, ...credentials];
      for (const { password } of credentials) keepSecret(password);
    },
    get registries() {
      return registries;
    },
    loginFor(url) {
      const wanted = normal(url);
      const [found] = [...logins]
        .filter(([below]) => wanted === below || wanted.startsWith(`${below}/`))
        .sort(([a], [b]) => b.length - a.length);
      return found?.[1];
    },
    route(origin, proxy) {
      proxies.set(origin, proxy);
    },
    proxyFor(url) {
      const own = proxies.get(url.origin);
      if (own !== undefined) return own === 'direct' ? undefined : own;
      return proxyFor(url, env);
    },
    conceal(text) {
      const open = concealLogins(text);
      return [...secrets].reduce((left, secret) => left.replaceAll(secret, '***'), open);
    },
  };
}

/** One spelling of a URL, without a login and a slash at its end. */
function normal(text: string): string {
  const url = withoutLogin(text);
  return (URL.canParse(url) ? new URL(url).href : url).replace(/\/+$/, '');
}
