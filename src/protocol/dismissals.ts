/** Messages about what a person dismissed: the client keeps salted hashes, the server makes them and knows them again. */

/** Notification KeptDismissals to the server: in place of all that were sent before. Also given as `dismissals` when it starts. */
export const DISMISSALS = "rapport/dismissals";
/** Request { uri, range } → DismissiblePrompt[]: the prompts that touch an LSP range, with the names that dismissing them is kept by. */
export const DISMISSIBLE = "rapport/dismissible";
/** Request { uri } → DismissedNote: what is needed to list what is dismissed in a document, which need not be open. */
export const DISMISSED = "rapport/dismissed";

/** The command of the client behind "Not now…", with DismissibleNote as its argument. */
export const NOT_NOW = "rapport.notNow";

export interface KeptDismissals {
  /** Random, of one installation. */
  readonly salt: string;
  readonly notes: readonly { readonly file: string; readonly keys: readonly string[] }[];
}

/** A hash: HMAC-SHA256 of the words with the salt, 32 hexadecimal digits. */
export type Hash = string;

export interface DismissiblePrompt {
  readonly rule: string;
  readonly title: string;
  /** As it stands in the editor; may quote the note, and is only shown. */
  readonly message: string;
  /** Its id under `rapport.rules`: the rule's, or that of a wording. */
  readonly setting: string;
  /** Hash of the document's address. */
  readonly file: Hash;
  /** Everything that the prompt asks. */
  readonly prompt: readonly Hash[];
  /** Each part of it, where it has more than one. */
  readonly elements: readonly { readonly id: string; readonly name: string; readonly key: Hash }[];
  /** The order that it stands on; `words` is only shown. */
  readonly item?: { readonly words: string; readonly key: Hash };
  /** The rule in this note. */
  readonly inNote: Hash;
  /** Every prompt in this note. */
  readonly every: Hash;
}

export interface DismissibleNote {
  readonly uri: string;
  readonly prompts: readonly DismissiblePrompt[];
}

export interface DismissedNote {
  readonly file: Hash;
  /** Titles of rules, elements and wordings by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** What stands in the note now, by the hash that it would be dismissed by; only shown. */
  readonly words: Readonly<Record<Hash, string>>;
}
