/** Bytes -> text, or what keeps them from being one. */

export type Decoded = { readonly text: string } | { readonly problem: string };

/** As far as a binary file is looked for, in bytes: where git looks. A NUL further on is left to the note. */
const PROBE = 8000;

/** UTF-8, or UTF-16 where a byte order mark says so. The mark is left out, so that offsets are those of an editor. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = markedUtf16(bytes);
  if (encoding) {
    const text = decode(bytes, encoding);
    return text === undefined ? { problem: "it begins like UTF-16 and is not; save it as UTF-8" } : { text };
  }
  const nul = bytes.subarray(0, PROBE).indexOf(0);
  if (nul >= 0) return { problem: `it is not text (a NUL byte at offset ${nul}); a note has to be UTF-8 text` };
  const text = decode(bytes, "utf-8");
  return text === undefined
    ? { problem: `its encoding is unknown (${firstOddByte(bytes)}); save it as UTF-8` }
    : { text };
}

function markedUtf16([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** "byte 0x93 in line 4 is not UTF-8", found by halving: a beginning is sound as long as it decodes. */
function firstOddByte(bytes: Uint8Array): string {
  let sound = 0;
  let odd = bytes.length + 1;
  while (odd - sound > 1) {
    const middle = (sound + odd) >> 1;
    if (decode(bytes.subarray(0, middle), "utf-8", true) === undefined) odd = middle;
    else sound = middle;
  }
  const line = bytes.subarray(0, sound).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  if (sound >= bytes.length) return "its last character is cut off";
  return `byte 0x${bytes[sound]!.toString(16).padStart(2, "0")} in line ${line} is not UTF-8`;
}
