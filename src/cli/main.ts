#!/usr/bin/env node
/** The process: runs the command line and leaves its exit code behind, so that output still on its way is not cut off. */
import { run } from "./run";

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
