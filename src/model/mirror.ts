import type { DraftTarget } from './fingerprint.ts';

/** A name and password for part of a server. Printed, or written as JSON, it says what it is for and no more. */
export interface Login {
  /** URL, without name and password, of the folder that it opens with all that is below; no slash at its end. */
  readonly below: string;
  /** Name and password, for programs that talk to that server and for nothing else. */
  readonly reveal: () => { readonly username: string; readonly password: string };
}

/** A URL taken apart: what everybody may see, and what lets one in. */
export interface MirrorUrl {
  /** Without name and password: what is planned with, compared, remembered, shown and written into images. */
  readonly url: string;
  readonly login: Login | undefined;
}

/** Everything up to the last `@` before the path; a password may well have one in it. */
const userinfo = /^(\w[\w+.-]*:\/\/)([^/?#\s]*)@/;

/**
 * Takes the name and password out of a URL, or of a template of one.
 * @param opens whether they are for the URL `itself` and all below it, or for the `folder` that it is a document of
 */
export function parseMirrorUrl(text: string, opens: 'itself' | 'folder' = 'itself'): MirrorUrl {
  const [, , credentials] = userinfo.exec(text) ?? [];
  const url = withoutLogin(text);
  if (credentials === undefined || credentials === '') return { url, login: undefined };
  const colon = credentials.indexOf(':');
  const [username, password] = [
    decoded(colon < 0 ? credentials : credentials.slice(0, colon)),
    decoded(colon < 0 ? '' : credentials.slice(colon + 1)),
  ];
  return { url, login: makeLogin(opens === 'itself' ? url : parentOf(url), username, password) };
}

export function makeLogin(below: string, username: string, password: string): Login {
  // What a variable (`$basearch`) stands for is known later, if at all.
  const fixed = below.includes('$') ? parentOf(below.slice(0, below.indexOf('$'))) : below;
  const reveal = () => ({ username, password });
  return Object.freeze({ below: fixed.replace(/\/+$/, ''), reveal });
}

/** A URL as it may be shown. */
export function withoutLogin(url: string): string {
  return url.replace(userinfo, '$1');
}

/** A text with no name and password in any of its URLs. */
export function concealLogins(text: string): string {
  return text.replace(/\b((?:https?|ftp):\/\/)[^\s/"'<>]*@/g, '$1');
}

/** The same URL with the name and password in it, as programs take it that know no better way. */
export function withLogin(url: string, login: Login | undefined): string {
  if (login === undefined) return url;
  const { username, password } = login.reveal();
  const pair = `${encodeURIComponent(username)}:${encodeURIComponent(password)}`;
  return url.replace(/^(\w[\w+.-]*:\/\/)/, (scheme) => `${scheme}${pair}@`);
}

/** A target as it may be seen, and what its URLs had in them besides. */
export function partLogins<T extends DraftTarget>(
  target: T,
): { readonly target: T; readonly logins: readonly Login[] } {
  const logins: Login[] = [];
  const part = (text: string, opens: 'itself' | 'folder'): string => {
    const { url, login } = parseMirrorUrl(text, opens);
    if (login) logins.push(login);
    return url;
  };
  const repositories = target.repositories.map((repository) => ({
    ...repository,
    mirrors: repository.mirrors.map((mirror) => part(mirror, 'itself')),
    mirrorList: part(repository.mirrorList, 'folder'),
  }));
  const archives = target.archives.map(({ source, proof, ...archive }) => ({
    ...archive,
    source: 'urls' in source ? { urls: source.urls.map((url) => part(url, 'folder')) } : source,
    proof:
      proof === undefined || 'sha256' in proof
        ? proof
        : {
            ...proof,
            ...('sums' in proof && { sums: part(proof.sums, 'folder') }),
            signature: part(proof.signature, 'folder'),
          },
  }));
  return { target: { ...target, repositories, archives }, logins };
}

function parentOf(url: string): string {
  return url.slice(0, Math.max(url.lastIndexOf('/'), url.indexOf('://') + 3));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
