/** The parts of an image name such as `registry.example/team/app:1.2@sha256:…`. */
export interface ImageReference {
  /** Everything before the tag and the digest, as written. */
  readonly name: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

/** Splits an image name. A port of a registry host is no tag. */
export function parseImage(text: string): ImageReference {
  const at = text.indexOf('@');
  const digest = at < 0 ? null : text.slice(at + 1);
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  return { name: hasTag ? named.slice(0, colon) : named, tag: hasTag ? named.slice(colon + 1) : null, digest };
}

/** The name of a Docker official image such as `node`, whichever mirror it comes from; null for every other image. */
export function officialImage({ name }: ImageReference): string | null {
  const bare = name.replace(/^(?:(?:docker\.io|index\.docker\.io|registry-1\.docker\.io|public\.ecr\.aws\/docker)\/)?(?:library\/)?/, '');
  return bare === '' || bare.includes('/') ? null : bare;
}

/** True for the images whose shell is `cmd` or PowerShell. */
export function isWindowsImage({ name, tag }: ImageReference): boolean {
  return (
    /(?:^|\/)windows(?:\/|$)|nanoserver|servercore/i.test(name) || /nanoserver|windowsservercore|servercore|ltsc20\d\d/i.test(tag ?? '')
  );
}
