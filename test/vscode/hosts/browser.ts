/** A Chromium that talks to this machine alone: from an npm package on Linux x64, an installed Chrome or Edge elsewhere. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { devDependencies } from "../../../package.json";
import { fillOnce } from "./install";
import type { Scope } from "./scope";

/** This Chromium now and then dies of a segmentation fault before it has opened a page; what is tested never began. */
const MOST_LAUNCHES = 3;

export async function launchBrowser(scope: Scope): Promise<Browser> {
  const options = await launchOptions(scope);
  const browser = await launchSurely(options);
  scope.defer(() => browser.close());
  return browser;
}

async function launchSurely(options: LaunchOptions, launches = 1): Promise<Browser> {
  try {
    return await chromium.launch(options);
  } catch (error) {
    if (launches === MOST_LAUNCHES || !/browser has been closed|SIGSEGV/.test(String(error))) throw error;
    return launchSurely(options, launches + 1);
  }
}

async function launchOptions(scope: Scope): Promise<LaunchOptions> {
  return {
    ...(await whichBrowser(scope)),
    args: [
      ...["--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-sync"],
      ...[
        "--disable-component-update",
        "--disable-domain-reliability",
        "--no-pings",
        "--font-render-hinting=none",
        "--disable-lcd-text",
      ],
      // No name but the loopback's resolves, whatever a page or the browser itself asks for.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
    ],
    // The scope closes the browser; Playwright's own handlers would exit before the editor host has ended.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

async function whichBrowser(scope: Scope): Promise<LaunchOptions> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return { executablePath: chosen };
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium(scope);
  return { channel: process.platform === "win32" ? "msedge" : "chrome" };
}

async function packagedChromium(scope: Scope): Promise<LaunchOptions> {
  const folder = await fillOnce(
    scope,
    `chromium-${devDependencies["@sparticuz/chromium"]}`,
    "Chromium (200 MB, unpacked)",
    async (empty) => {
      // The package unpacks into TMPDIR, and its system libraries and fonts only when it believes to be in that cloud.
      const env = { ...process.env, TMPDIR: empty, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
      execFileSync(process.execPath, ["-e", 'require("@sparticuz/chromium").executablePath()'], { env });
      fs.writeFileSync(
        path.join(empty, "fonts", "fonts.conf"),
        '<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n',
      );
    },
  );
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") };
  const bare = !fs.existsSync("/etc/fonts/fonts.conf");
  return {
    executablePath: path.join(folder, "chromium"),
    env: bare ? { ...env, FONTCONFIG_PATH: path.join(folder, "fonts") } : env,
  };
}
