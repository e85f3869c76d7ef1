/**
 * The word forms that phrases and patterns name, found by the letters of a text without a new string for each.
 *
 * Most words of a note are among them, and each is looked up a dozen times: in the table of phrases, in the words of patterns, in
 * the model. A look-up in a Map hashes a string that it has not met and compares it letter by letter, whereas one string
 * for each word form keeps its hash and is known by being the same. Words that are not among them get a string of their
 * own; nothing of a note is kept here.
 */
export interface WordForms {
  /** The one string of a word form: it is kept from now on. */
  add(word: string): string;
  /** The known form that a stretch of ASCII letters and digits spells, in whatever case; undefined where none does. */
  at(text: string, start: number, end: number): string | undefined;
}

export function createWordForms(): WordForms {
  const all = new Map<string, string>();
  // Those that a text was found to hold, since a note holds few of them. Open addressing: a form stands in the first free place
  // from its hash on, and at most half of the places are taken.
  let met: (string | undefined)[] = new Array(1 << 10).fill(undefined);
  let count = 0;
  const placeOf = (text: string, start: number, end: number): number => {
    const mask = met.length - 1;
    let place = hashOf(text, start, end) & mask;
    for (let form = met[place]; form !== undefined; form = met[place]) {
      if (form.length === end - start && spells(text, start, form)) break;
      place = (place + 1) & mask;
    }
    return place;
  };
  const meet = (form: string): void => {
    const place = placeOf(form, 0, form.length);
    if (met[place] !== undefined) return;
    met[place] = form;
    count++;
    if (count * 2 <= met.length) return;
    const before = met;
    met = new Array(before.length * 2).fill(undefined);
    for (const each of before) if (each !== undefined) met[placeOf(each, 0, each.length)] = each;
  };
  return {
    add(word) {
      const known = all.get(word);
      if (known === undefined) all.set(word, word);
      return known ?? word;
    },
    at(text, start, end) {
      const form = met[placeOf(text, start, end)];
      if (form !== undefined) return form;
      const known = all.get(text.slice(start, end).toLowerCase());
      if (known !== undefined) meet(known);
      return known;
    },
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + lower(text.charCodeAt(at))) | 0;
  return hash ^ (hash >>> 15);
}

function spells(text: string, start: number, form: string): boolean {
  for (let at = 0; at < form.length; at++) if (lower(text.charCodeAt(start + at)) !== form.charCodeAt(at)) return false;
  return true;
}

/** Of an ASCII letter; a form is in lower case already. */
function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}
