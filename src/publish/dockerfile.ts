import { fail } from '../model/error.ts';
import type { ImageConfig } from '../oci/image.ts';

/**
 * A Dockerfile that builds the same content from the exported root: `docker build` in the folder that holds both.
 * @param rootfs file name beside it, one that ADD unpacks: `rootfs.tar`, `rootfs.tar.xz`
 * @throws BaseImageError `publish` for settings no Dockerfile can hold: line breaks outside of a command.
 */
export function dockerfile({ config }: ImageConfig, rootfs: string): string {
  const { Env, Entrypoint, Cmd, User, WorkingDir, Labels = {} } = config;
  const lines = [
    'FROM scratch',
    `ADD ${rootfs} /`,
    ...Env.map((line) => {
      const equals = line.indexOf('=');
      return `ENV ${line.slice(0, equals)}=${quoted(line.slice(equals + 1))}`;
    }),
    ...Object.entries(Labels)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `LABEL ${quoted(key)}=${quoted(value)}`),
    ...(WorkingDir === undefined ? [] : [`WORKDIR ${quoted(WorkingDir)}`]),
    ...(User === undefined ? [] : [`USER ${quoted(User)}`]),
    ...(Entrypoint === undefined ? [] : [`ENTRYPOINT ${JSON.stringify(Entrypoint)}`]),
    ...(Cmd === undefined ? [] : [`CMD ${JSON.stringify(Cmd)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A word in double quotes, where backslash, quote and dollar mean themselves. */
function quoted(value: string): string {
  if (/[\r\n]/.test(value)) {
    fail('publish', `A Dockerfile cannot hold a value with a line break: ${JSON.stringify(value)}`, {
      hint: 'Leave the Dockerfile out of the formats, or the line break out of the recipe.',
    });
  }
  return `"${value.replace(/[\\"$]/g, '\\$&')}"`;
}
