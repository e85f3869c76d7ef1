/** A short address on 127.0.0.1 that leads to a long one, for a person to copy from a terminal. */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Scope } from "./scope";

/** Whoever doesn't know the path learns nothing from the server, as the long address may hold a key. */
export function shortAddress(scope: Scope, url: string): Promise<string> {
  const path = `/${randomBytes(6).toString("hex")}`;
  const server = createServer((request, response) => {
    if (request.url === path) response.writeHead(302, { Location: url, "Referrer-Policy": "no-referrer" });
    else response.writeHead(404);
    response.end();
  });
  scope.defer(() => {
    server.close();
    server.closeAllConnections();
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    });
  });
}
