/** As much of VS Code as the client's reading of rule files asks for, in memory; put in place of the real one when it is imported. */
import Module from "node:module";

/** An address as VS Code has it, without what nobody here asks. */
export class Uri {
  private constructor(
    readonly scheme: string,
    readonly authority: string,
    readonly path: string,
  ) {}
  static parse(text: string): Uri {
    const [, scheme = "file", authority = "", path = "/"] = /^([\w.+-]+):\/\/([^/]*)(.*)$/.exec(text) ?? [];
    return new Uri(scheme, authority, path);
  }
  static file(path: string): Uri {
    return new Uri("file", "", path);
  }
  static joinPath({ scheme, authority, path }: Uri, ...parts: string[]): Uri {
    return new Uri(scheme, authority, [path.replace(/\/$/, ""), ...parts].join("/"));
  }
  toString(): string {
    return `${this.scheme}://${this.authority}${this.path}`;
  }
}

/** What the window holds; tests change it. */
export const window = {
  folders: [] as string[],
  trusted: true,
  settings: {} as Record<string, unknown>,
  /** Address -> text. */
  files: new Map<string, string>(),
};

const workspace = {
  get workspaceFolders() {
    return window.folders.map((folder) => ({ uri: Uri.parse(folder) }));
  },
  get isTrusted() {
    return window.trusted;
  },
  getConfiguration: () => ({ get: (name: string, otherwise: unknown) => window.settings[name] ?? otherwise }),
  asRelativePath(uri: Uri): string {
    const folder = window.folders.find((each) => `${uri}`.startsWith(`${each}/`));
    return folder ? `${uri}`.slice(folder.length + 1) : uri.path;
  },
  fs: {
    async readFile(uri: Uri): Promise<Uint8Array> {
      const text = window.files.get(`${uri}`);
      if (text === undefined) throw new Error("FileNotFound");
      return new TextEncoder().encode(text);
    },
    async readDirectory(uri: Uri): Promise<[string, number][]> {
      const names = new Map<string, number>();
      for (const file of window.files.keys()) {
        const rest = file.startsWith(`${uri}/`) ? file.slice(`${uri}/`.length).split("/") : [];
        if (rest[0] !== undefined) names.set(rest[0], rest.length > 1 ? 2 : 1);
      }
      if (names.size === 0) throw new Error("FileNotFound");
      return [...names];
    },
    stat: (uri: Uri): Promise<unknown> => workspace.fs.readDirectory(uri),
  },
};

class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();
  event = (listener: (value: T) => void) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

/** What an extension may store, in memory; `values` is what is on the disk. */
export class Memento {
  readonly values = new Map<string, unknown>();
  get<T>(key: string): T | undefined {
    return this.values.get(key) as T | undefined;
  }
  async update(key: string, value: unknown): Promise<void> {
    // As the editor does it: what cannot be written as JSON is lost.
    this.values.set(key, JSON.parse(JSON.stringify(value)));
  }
  keys = (): readonly string[] => [...this.values.keys()];
}

const vscode = {
  Uri,
  workspace,
  EventEmitter,
  l10n: { t: (text: string) => text },
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
};

type Load = (request: string, ...rest: unknown[]) => unknown;
const loader = Module as unknown as { _load: Load };
const load = loader._load;
loader._load = (request, ...rest) => (request === "vscode" ? vscode : load(request, ...rest));
