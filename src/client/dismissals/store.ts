/** What the person dismissed: hashes, rule ids, a reason and a time, in the editor's own storage or in memory; never a word of a note. */
import { type Disposable, type Event, EventEmitter, type Memento } from "vscode";
import type { Hash, KeptDismissals } from "../../protocol/dismissals";
import { isReason, type Reason } from "./reasons";

export type Scope = "prompt" | "element" | "item" | "rule" | "note";

export interface Dismissal {
  /** Hash of the note's address. */
  readonly file: Hash;
  readonly keys: readonly Hash[];
  /** Rule id. */
  readonly rule: string;
  /** Id of the element, where only that was dismissed. */
  readonly element?: string;
  readonly scope: Scope;
  readonly reason?: Reason;
  /** Ms since 1970. */
  readonly at: number;
}

export interface DismissalStore extends Disposable {
  readonly onDidChange: Event<void>;
  /** For the server. */
  kept(): KeptDismissals;
  /** The dismissals of one note, the latest first. */
  in(file: Hash): readonly Dismissal[];
  /** `lasting`: kept when the window closes. */
  add(dismissal: Dismissal, lasting: boolean): Promise<void>;
  remove(dismissal: Dismissal): Promise<void>;
  /** For a note that has another address from now on. */
  move(from: Hash, to: Hash, lasting: boolean): Promise<void>;
}

/** `workspace`: where dismissals last; `installation`: where the salt does, which is never synchronised. */
export async function createDismissalStore(workspace: Memento, installation: Memento): Promise<DismissalStore> {
  const changed = new EventEmitter<void>();
  const salt = installation.get<string>(SALT) ?? randomText();
  // Unchanged it need not be written, and an editor that cannot store it forgets the dismissals with it.
  if (installation.get(SALT) !== salt) await installation.update(SALT, salt);
  let lasting = readDismissals(workspace.get(LIST));
  let passing: readonly Dismissal[] = [];

  const set = async (nextLasting: readonly Dismissal[], nextPassing: readonly Dismissal[]): Promise<void> => {
    const isSame = nextLasting.length === lasting.length && nextLasting.every((each, at) => each === lasting[at]);
    lasting = nextLasting.slice(-MOST);
    passing = nextPassing.slice(-MOST);
    changed.fire();
    if (!isSame) await workspace.update(LIST, lasting);
  };
  const without = (list: readonly Dismissal[], gone: (each: Dismissal) => boolean) =>
    list.filter((each) => !gone(each));
  return {
    onDidChange: changed.event,
    kept: () => ({ salt, notes: [...lasting, ...passing].map(({ file, keys }) => ({ file, keys })) }),
    in: (file) => [...lasting, ...passing].filter((each) => each.file === file).sort((a, b) => b.at - a.at),
    add: (dismissal, isLasting) =>
      set(isLasting ? [...lasting, dismissal] : lasting, isLasting ? passing : [...passing, dismissal]),
    remove(dismissal) {
      const isIt = (each: Dismissal): boolean => each === dismissal;
      return set(without(lasting, isIt), without(passing, isIt));
    },
    async move(from, to, isLasting) {
      const isThere = (each: Dismissal): boolean => each.file === from;
      const moved = [...lasting, ...passing].filter(isThere).map((each) => ({ ...each, file: to }));
      if (moved.length === 0) return;
      const [left, inMemory] = [without(lasting, isThere), without(passing, isThere)];
      await set(isLasting ? [...left, ...moved] : left, isLasting ? inMemory : [...inMemory, ...moved]);
    },
    dispose: () => changed.dispose(),
  };
}

const LIST = "rapport.dismissed";
const SALT = "rapport.salt";

/** The oldest are forgotten beyond this number. */
export const MOST = 500;

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const SCOPES: readonly Scope[] = ["prompt", "element", "item", "rule", "note"];

/** As an older version or a damaged storage may have left them. */
function readDismissals(value: unknown): readonly Dismissal[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each: Partial<Dismissal> | null): each is Dismissal => {
    const { file, keys, rule, scope, reason, at } = each ?? {};
    const isWhole = typeof file === "string" && typeof rule === "string" && typeof at === "number";
    return (
      isWhole && Array.isArray(keys) && SCOPES.includes(scope as Scope) && (reason === undefined || isReason(reason))
    );
  });
}
