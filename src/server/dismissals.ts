/** What the person dismissed, as the client keeps it: salted hashes, from which nobody reads a word of a note. */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Dismissed, NOTHING_DISMISSED } from "../core/index";
import type { Hash, KeptDismissals } from "../protocol/dismissals";

export interface Dismissals {
  /** Whether the client keeps dismissals; without one that does, none is offered. */
  readonly kept: boolean;
  replace(kept: KeptDismissals): void;
  /** For the core; the same object until a document's dismissals change. The look-up takes the same time however many there are. */
  of(uri: string): Dismissed;
  countOf(uri: string): number;
  hashOf(key: string): Hash;
  fileOf(uri: string): Hash;
}

export function createDismissals(initial: unknown): Dismissals {
  let salt: Uint8Array | undefined;
  let notes = new Map<Hash, Note>();
  const hashes = new Map<string, Hash>();
  const hash = (text: string): Hash =>
    bytesToHex(hmac(sha256, salt ?? new Uint8Array(), utf8ToBytes(text))).slice(0, 32);
  const hashOf = (key: string): Hash => {
    const known = hashes.get(key);
    if (known !== undefined) return known;
    if (hashes.size >= MOST_REMEMBERED) hashes.clear();
    const made = hash(key);
    hashes.set(key, made);
    return made;
  };
  const fileOf = (uri: string): Hash => hashOf(`file|${uri}`);
  const replace = (kept: KeptDismissals): void => {
    salt = utf8ToBytes(kept.salt);
    hashes.clear();
    const before = notes;
    notes = new Map();
    for (const { file, keys } of kept.notes) {
      const list = [...(notes.get(file)?.list ?? []), keys.join()];
      const all = new Set([...(notes.get(file)?.keys ?? []), ...keys]);
      notes.set(file, { list, keys: all, dismissed: { has: (key) => all.has(hashOf(key)) } });
    }
    for (const [file, note] of notes) {
      const old = before.get(file);
      if (old?.list.join(";") === note.list.join(";")) notes.set(file, old);
    }
  };
  if (isKept(initial)) replace(initial);
  return {
    get kept() {
      return salt !== undefined;
    },
    replace,
    of: (uri) => (notes.size === 0 ? NOTHING_DISMISSED : (notes.get(fileOf(uri))?.dismissed ?? NOTHING_DISMISSED)),
    countOf: (uri) => notes.get(fileOf(uri))?.list.length ?? 0,
    hashOf,
    fileOf,
  };
}

interface Note {
  /** One entry for each dismissal. */
  readonly list: readonly string[];
  readonly keys: ReadonlySet<Hash>;
  readonly dismissed: Dismissed;
}

/** Names hashed once; in memory as the open notes themselves are. */
const MOST_REMEMBERED = 2000;

function isKept(value: unknown): value is KeptDismissals {
  const { salt, notes } = (value ?? {}) as Partial<KeptDismissals>;
  return typeof salt === "string" && salt !== "" && Array.isArray(notes);
}
