export interface TarEntry {
  /** As in the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

const blockSize = 512;

/**
 * The plain files of an uncompressed POSIX (ustar) archive. Folders and links are passed over; a path that leads out of the archive
 * throws, as does a header that is none.
 */
export function untar(archive: Uint8Array): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  let offset = 0;
  while (offset + blockSize <= archive.length) {
    const header = archive.subarray(offset, offset + blockSize);
    // The archive ends with blocks of zeros.
    if (header[0] === 0) break;
    const size = octal(header, 124, 12);
    const start = offset + blockSize;
    const kind = text(header, 156, 1);
    if (kind === "0" || kind === "") {
      const path = entryPath(header);
      if (path.startsWith("/") || path.split("/").includes(".."))
        throw new Error(`tar entry leads outside: ${path}`);
      const isExecutable = (octal(header, 100, 8) & 0o100) !== 0;
      entries.push({ path, bytes: archive.subarray(start, start + size), isExecutable });
    }
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return entries;
}

function entryPath(header: Uint8Array): string {
  const prefix = text(header, 257, 5) === "ustar" ? text(header, 345, 155) : "";
  const name = text(header, 0, 100);
  return prefix === "" ? name : `${prefix}/${name}`;
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  const value = Number.parseInt(text(header, start, length).trim(), 8);
  if (Number.isNaN(value)) throw new Error("not a tar archive");
  return value;
}
