import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

describe("server: as a process on stdio", () => {
  it("answers, writes nothing beside the protocol, and ends when it is told to", async () => {
    const server = spawn(process.execPath, ["--import", "tsx", "src/server/node.ts", "--stdio"]);
    const noise: string[] = [];
    server.stderr.on("data", (chunk) => noise.push(String(chunk)));
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    // Anything on stdout that is no message ends up here.
    connection.onError(([error]) => noise.push(error.message));
    connection.listen();
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, params);
    assert.equal(capabilities.hoverProvider, true);
    await connection.sendRequest(ShutdownRequest.type);
    const ended = once(server, "exit");
    await connection.sendNotification(ExitNotification.type);
    const [code] = await ended;
    assert.equal(code, 0);
    assert.deepEqual(noise, []);
  });
});
