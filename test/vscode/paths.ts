/** Where things lie: the repository, and the cache that git ignores. */
import * as path from "node:path";

export const repository = path.resolve(__dirname, "..", "..");

/** Editor hosts and browser, installed once; failure screenshots; nothing in it is needed by anything else. */
export const cache = path.join(repository, ".vscode-test");

export const failures = path.join(cache, "failures");

/** The note that `npm start` and the screenshots show. */
export const sampleNote = path.join(repository, "media", "sample.note");
