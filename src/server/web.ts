/** The server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server";

// The worker's own global scope is the port to the client; the DOM types take it for a window.
const port = globalThis as unknown as Worker;
startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)));
