// Preloaded into every Node process of an editor host (NODE_OPTIONS): lists the process in the file RAPPORT_NETWORK_LOG, and lists and
// refuses each attempt to reach another machine. One JSON object a line: { "process": [argv] } or { "process": [argv], "reached": "host" }.
const dgram = require("node:dgram");
const dns = require("node:dns");
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const net = require("node:net");

const file = process.env.RAPPORT_NETWORK_LOG;
const loopback = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/i;

function list(entry) {
  fs.appendFileSync(file, `${JSON.stringify({ process: process.argv, ...entry })}\n`);
}

/** Throws unless `host` is this machine. */
function check(host) {
  if (host === undefined || host === null || host === "" || loopback.test(String(host))) return;
  list({ reached: String(host) });
  throw new Error(`The network guard of the tests refused a connection to ${host}`);
}

/** Replaces `owner[name]` by a function that looks at the arguments first. */
function before(owner, name, look) {
  const original = owner[name];
  if (typeof original !== "function") return;
  owner[name] = function guarded(...args) {
    look(args);
    return original.apply(this, args);
  };
}

if (file) {
  list({});
  before(net.Socket.prototype, "connect", (args) => {
    const first = Array.isArray(args[0]) ? args[0][0] : args[0];
    if (typeof first === "object" && first !== null) check(first.path === undefined ? first.host : undefined);
    else if (typeof first === "number" || /^\d+$/.test(String(first)))
      check(typeof args[1] === "string" ? args[1] : undefined);
  });
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(resolver))) {
      if (/^(lookup|resolve|reverse)/.test(name)) before(resolver, name, (args) => check(args[0]));
    }
  }
  before(dgram.Socket.prototype, "connect", (args) => check(args[1]));
  before(dgram.Socket.prototype, "send", (args) => check(args.slice(1).find((value) => typeof value === "string")));
  syncBuiltinESMExports();
}
