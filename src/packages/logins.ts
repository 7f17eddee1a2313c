import type { Access } from '../host/contract.ts';
import { parseMirrorUrl } from '../model/mirror.ts';

/**
 * A URL that comes from elsewhere than the recipe, as everybody may see it: the name and password in it are kept for
 * those who ask that server.
 */
export function admitted(text: string, access: Pick<Access, 'admit'>): string {
  const { url, login } = parseMirrorUrl(text);
  if (login) access.admit(login);
  return url;
}
