/** The tree of the plan review: follows the cursor, jumps to words, inserts a line with blanks. */
import {
  type Command,
  commands,
  Disposable,
  EventEmitter,
  type Position,
  type TextEditor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from "vscode";
import type { PlaceRange } from "../../protocol/place";
import { rangeOf } from "../places";
import type { CurrentReview } from "./current";
import { insertLine } from "./insert";
import { type ReviewRow, rowsOf } from "./rows";

export const REVIEW_VIEW = "rapport.review";

export interface ReviewTree extends Disposable {
  readonly visible: boolean;
  readonly onDidChangeVisibility: TreeView<ReviewRow>["onDidChangeVisibility"];
  toggleFollowing(): void;
}

/** A moment after the cursor rests, in ms, so that holding an arrow key down does not make the tree run. */
const REST = 150;

export function createReviewTree(current: CurrentReview): ReviewTree {
  const changed = new EventEmitter<undefined>();
  let rows: readonly ReviewRow[] = [];
  let parents = new Map<string, ReviewRow>();
  let following = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const provider: TreeDataProvider<ReviewRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => [...(row?.children ?? rows)],
    getParent: ({ id }) => parents.get(id),
    getTreeItem: itemOf,
  };
  const view = window.createTreeView(REVIEW_VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const showFollowing = (): void => {
    commands.executeCommand("setContext", "rapport.reviewFollows", following);
  };
  const reveal = (editor: TextEditor): void => {
    if (!following || !view.visible || editor.document !== current.document) return;
    const row = rowAt(rows, editor.selection.active);
    if (row && view.selection[0]?.id !== row.id) view.reveal(row, { select: true, focus: false, expand: true });
  };
  const take = (): void => {
    rows = current.value ? rowsOf(current.value) : [];
    parents = parentsOf(rows);
    changed.fire(undefined);
  };
  // A view that is still empty when it is given the keys loses them: it is given them again once its first row is there.
  const open = async (): Promise<void> => {
    await current.refresh();
    await commands.executeCommand(`${REVIEW_VIEW}.focus`);
    const [first] = rows;
    if (!first) return;
    await view.reveal(first, { focus: true, select: false });
    await commands.executeCommand(`${REVIEW_VIEW}.focus`);
  };
  showFollowing();
  const listeners = Disposable.from(
    view,
    changed,
    current.onDidChange(take),
    view.onDidChangeVisibility(({ visible }) => visible && current.refresh()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(timer);
      timer = setTimeout(() => reveal(textEditor), REST);
    }),
    commands.registerCommand("rapport.review.open", open),
    commands.registerCommand("rapport.review.goTo", (row: ReviewRow) => row.range && goTo(current, row.range)),
    commands.registerCommand("rapport.review.insert", (row: ReviewRow) => insert(current, row)),
  );
  return {
    get visible() {
      return view.visible;
    },
    onDidChangeVisibility: view.onDidChangeVisibility,
    toggleFollowing() {
      following = !following;
      showFollowing();
      const editor = window.activeTextEditor;
      if (editor) reveal(editor);
    },
    dispose() {
      clearTimeout(timer);
      listeners.dispose();
    },
  };
}

function itemOf(row: ReviewRow): TreeItem {
  const { id, label, description, icon, kind } = row;
  const item = new TreeItem(label, foldOf(row));
  item.id = id;
  item.iconPath = new ThemeIcon(icon);
  item.contextValue = kind;
  item.tooltip = description ? `${label}: ${description}` : label;
  item.accessibilityInformation = { label: item.tooltip };
  if (description) item.description = description;
  const command = commandOf(row);
  if (command) item.command = command;
  return item;
}

function foldOf({ children, folded }: ReviewRow): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return folded ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

function commandOf(row: ReviewRow): Command | undefined {
  if (row.kind === "insertion") return { command: "rapport.review.insert", title: row.label, arguments: [row] };
  if (row.range) return { command: "rapport.review.goTo", title: row.label, arguments: [row] };
  return undefined;
}

/** The row whose words hold the cursor; of several the shortest words. */
export function rowAt(rows: readonly ReviewRow[], { line, character }: Pick<Position, "line" | "character">) {
  const holds = ({ start, end }: PlaceRange): boolean =>
    (start.line < line || (start.line === line && start.character <= character)) &&
    (line < end.line || (line === end.line && character <= end.character));
  const size = ({ start, end }: PlaceRange): number =>
    (end.line - start.line) * 10_000 + end.character - start.character;
  return allOf(rows)
    .filter((row) => row.range && holds(row.range))
    .sort((a, b) => size(a.range!) - size(b.range!))[0];
}

function allOf(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.flatMap((row) => [row, ...allOf(row.children)]);
}

function parentsOf(rows: readonly ReviewRow[]): Map<string, ReviewRow> {
  return new Map(allOf(rows).flatMap((row) => row.children.map((child) => [child.id, row])));
}

async function goTo({ document }: CurrentReview, range: PlaceRange): Promise<void> {
  if (document) await window.showTextDocument(document, { selection: rangeOf(range) });
}

/** A place that has moved since is asked for again, never guessed. */
async function insert(current: CurrentReview, { id }: ReviewRow): Promise<void> {
  const { document } = current;
  if (!document) return;
  if (document.version !== current.value?.version) await current.refresh();
  const row = current.value && allOf(rowsOf(current.value)).find((each) => each.id === id);
  if (current.value && row?.insertion) await insertLine(document, current.value.version, row.insertion);
}
