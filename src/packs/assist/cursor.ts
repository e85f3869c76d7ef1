/** Where in a rule file the cursor stands, also in a file that is not YAML yet: told from indentation and brackets, line by line. */
import type { DataPath } from "../problem";

export interface Cursor {
  /** The mapping whose key is being written, or the value that is. */
  readonly path: DataPath;
  /** Whether nothing says yet which: an entry of a list or the beginning of a key. */
  readonly open: boolean;
  /** What stands before the cursor of the word being written, and where it begins (UTF-16 offset). */
  readonly typed: string;
  readonly start: number;
  /** Keys that the same mapping has already. */
  readonly keys: ReadonlySet<string>;
}

export function cursorAt(text: string, offset: number): Cursor {
  const before = text.slice(0, offset);
  const { frames, sawKey } = scan(before);
  const typed = /["']?[^\s{}[\],"']*$/.exec(before)![0];
  const top = frames.at(-1);
  const isNewKey = top?.flow === "{" && top.step === "";
  const path = frames.slice(0, isNewKey ? -1 : undefined).map(({ step }) => step);
  const open = isNewKey || top?.flow === "[" || (top?.flow === undefined && !sawKey);
  const keys = scan(text).keys.get(JSON.stringify(path)) ?? new Set();
  return { path, open, typed, start: offset - typed.length, keys };
}

interface Frame {
  /** Column of a key or a dash. */
  readonly indent: number;
  /** A key of a mapping, or the index in a list. */
  step: string | number;
  /** In brackets, where indentation says nothing. */
  readonly flow?: "{" | "[";
}

interface Scan {
  /** What is open where the text ends. */
  readonly frames: readonly Frame[];
  /** Whether the last line has its key. */
  readonly sawKey: boolean;
  /** Keys of each mapping, by its path as JSON. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
}

function scan(text: string): Scan {
  const frames: Frame[] = [];
  const keys = new Map<string, Set<string>>();
  let textBelow = -1;
  let sawKey = false;
  const lines = text.split(/\r\n|\r|\n/);
  lines.forEach((line, index) => {
    const indent = line.length - line.trimStart().length;
    const isBlank = line.trim() === "";
    if (textBelow >= 0 && (isBlank || indent > textBelow)) return;
    textBelow = -1;
    // An empty line tells nothing, except where the cursor stands in it.
    if (line.trimStart().startsWith("#") || (isBlank && index < lines.length - 1)) return;
    sawKey = false;
    readFlow(frames.at(-1)?.flow ? line : readBlock(line.slice(indent), indent));
    if (/:\s+[|>][+-]?\s*$/.test(line)) textBelow = indent;
  });
  return { frames, sawKey, keys };

  /** Takes the dashes and the key at the beginning of a line; what is left is a value. */
  function readBlock(written: string, indent: number): string {
    let rest = written;
    let column = indent;
    for (let dash = DASH.exec(rest); dash; dash = DASH.exec(rest)) {
      closeBehind(({ indent: own }) => own > column);
      const top = frames.at(-1);
      if (top?.indent === column && typeof top.step === "number") top.step++;
      else frames.push({ indent: column, step: 0 });
      column += dash[0].length;
      rest = rest.slice(dash[0].length);
    }
    closeBehind(({ indent: own, step }) => own > column || (own === column && typeof step === "string"));
    const key = KEY.exec(rest);
    if (!key) return rest;
    // A list may stand as far left as the key that it belongs to, and ends with the next key.
    closeBehind(({ indent: own }) => own >= column);
    sawKey = true;
    pushKey({ indent: column, step: key[1]!.replaceAll('"', "") });
    return rest.slice(key[0].length);
  }

  function closeBehind(isBehind: (frame: Frame) => boolean): void {
    while (frames.length > 0 && isBehind(frames.at(-1)!)) frames.pop();
  }

  function pushKey(frame: Frame): void {
    frames.push(frame);
    noteKey(String(frame.step));
  }

  function noteKey(key: string): void {
    const holder = JSON.stringify(frames.slice(0, -1).map(({ step }) => step));
    keys.set(holder, (keys.get(holder) ?? new Set()).add(key));
  }

  /** Follows brackets through a value; what they open ends with them, over several lines if need be. */
  function readFlow(value: string): void {
    for (const [token] of value.matchAll(TOKEN)) {
      const top = frames.at(-1);
      if (token === "{") frames.push({ indent: Number.MAX_SAFE_INTEGER, step: "", flow: token });
      else if (token === "[") frames.push({ indent: Number.MAX_SAFE_INTEGER, step: 0, flow: token });
      else if (token.startsWith("#")) return;
      else if (!top?.flow) continue;
      else if (token === "}" || token === "]") frames.pop();
      else if (token === ",") top.step = typeof top.step === "number" ? top.step + 1 : "";
      else if (token.endsWith(":") && top.flow === "{") {
        top.step = token.slice(0, -1);
        noteKey(top.step);
      }
    }
  }
}

const DASH = /^-(?:\s+|$)/;
const KEY = /^([\w-]+|"[^"]*"):(?:\s+|$)/;
const TOKEN = /"(?:[^"\\]|\\.)*"?|'[^']*'?|[{}[\],]|[^\s{}[\],"']+/g;
