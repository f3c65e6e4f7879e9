// Builds the page of the column editor: one script, one style sheet, one HTML file, and the licences
// of what is in the script. usage: node build.mjs OUT_DIR
// The first line of each file says from which sources it was made; a test compares that.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("usage: node build.mjs OUT_DIR");

// Everything that the result depends on, line endings aside.
function sources() {
  const kinds = /\.(ts|css|html|json|mjs)$/;
  const names = (folder) => readdirSync(join(here, folder)).filter((name) => kinds.test(name));
  return [...names("."), ...names("blocks").map((name) => `blocks/${name}`)].sort();
}

function hash() {
  const digest = createHash("sha256");
  for (const name of sources()) {
    const text = readFileSync(join(here, name), "utf8").replaceAll("\r\n", "\n");
    digest.update(`${name}\n${Buffer.byteLength(text)}\n${text}`);
  }
  return digest.digest("hex");
}

const stamp = `sources ${hash()}`;
const common = { absWorkingDir: here, bundle: true, minify: true, charset: "utf8", write: false };
const script = await build({
  ...common,
  entryPoints: ["main.ts"],
  format: "iife",
  target: "chrome120",
  legalComments: "none",
  metafile: true,
});
const style = await build({ ...common, entryPoints: ["canvas.css"], external: ["*.svg"] });

// The libraries that esbuild took something of, with their licences as their makers wrote them.
function licences() {
  const folders = new Set();
  for (const input of Object.keys(script.metafile.inputs)) {
    const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) folders.add(found[1]);
  }
  return [...folders].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : "";
    const home = about.homepage ?? about.repository?.url ?? "";
    return { name, version: about.version, licence: about.license, home: plain(home), text };
  });
}

const plain = (address) => address.replace(/^git\+/, "").replace(/^git:/, "https:").replace(/\.git$/, "");

mkdirSync(out, { recursive: true });
const write = (name, text) => writeFileSync(join(out, name), text);
write("canvas.js", `/* ${stamp} */\n${script.outputFiles[0].text}`);
write("canvas.css", `/* ${stamp} */\n${style.outputFiles[0].text}`);
const html = readFileSync(join(here, "canvas.html"), "utf8").replaceAll("\r\n", "\n");
write("canvas.html", html.replace("<!doctype html>\n", `<!doctype html>\n<!-- ${stamp} -->\n`));
write("licences.json", `${JSON.stringify(licences(), null, 1)}\n`);
