/** Everything that an editor in a browser stored: in the page's databases and in files of its host. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { Page } from "playwright-core";

/** Each value of every database and of the local and session storage, as text. */
export function storedInPage(page: Page): Promise<string[]> {
  return page.evaluate(READ);
}

/** As text: what a bundler adds to a function is unknown in the page. */
const READ = `(async () => {
  const asked = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const texts = [localStorage, sessionStorage].flatMap((storage) => Object.values(storage).map(String));
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      for (const value of await asked(database.transaction(store).objectStore(store).getAll()))
        texts.push(value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value));
    database.close();
  }
  return texts;
})()`;

/** The files under a folder, those that are no text as the bytes that they are. */
export function textsUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), "latin1"));
}
