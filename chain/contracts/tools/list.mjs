// node tools/list.mjs: the headers that build.mjs writes, one a line. Needs no package.
import { readFileSync } from "node:fs";
import { snake } from "./names.mjs";

const manifest = JSON.parse(readFileSync(new URL("../contracts.json", import.meta.url), "utf8"));
console.log(Object.keys(manifest).map((name) => `${snake(name)}.hpp`).join("\n"));
