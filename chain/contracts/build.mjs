// node build.mjs OUT: compiles and collects every contract of contracts.json and writes what the
// C++ library is built from: OUT/artifacts.bin, OUT/artifacts_table.inc, OUT/names.hpp,
// OUT/abi.json and one typed header a contract. Files whose content is unchanged are not touched.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromForge, fromHardhat, fromPreinstalls, fromWaffle } from "./tools/packages.mjs";
import { header } from "./tools/cpp.mjs";
import { snake } from "./tools/names.mjs";
import { pack } from "./tools/pack.mjs";
import { compileGame, compileOwn } from "./tools/solidity.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const opRoot = join(root, "node_modules/@eth-optimism/contracts-bedrock");
const soladyRoot = join(root, "node_modules/solady");

function collect() {
  const manifest = JSON.parse(readFileSync(join(root, "contracts.json"), "utf8"));
  const from = (source) => Object.keys(manifest).filter((name) => manifest[name] === source);
  const compiled = [...compileOwn(root, from("src"), false), ...compileOwn(root, from("src-via-ir"), true)];
  const own = new Map(compiled.map((artifact) => [artifact.name, artifact]));
  return Object.entries(manifest).map(([name, source]) => {
    if (own.has(name)) return own.get(name);
    if (source === "op") return fromForge(opRoot, name);
    if (source === "op-patched") return compileGame(opRoot, soladyRoot, true);
    if (source.startsWith("preinstall:")) return fromPreinstalls(opRoot, name, ...source.split(":").slice(1));
    if (source.startsWith("@uniswap/")) return fromWaffle(root, name, source);
    if (source.startsWith("@openzeppelin/")) return fromHardhat(root, name, source);
    throw new Error(`${name}: unknown source ${source}`);
  });
}

function write(path, content) {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  writeFileSync(path, bytes);
}

function main(out) {
  if (!out) throw new Error("usage: node build.mjs OUT");
  mkdirSync(out, { recursive: true });
  const artifacts = collect();
  const { blob, table, names } = pack(artifacts);
  write(join(out, "artifacts.bin"), blob);
  write(join(out, "artifacts_table.inc"), table);
  write(join(out, "names.hpp"), names);
  const headers = artifacts.map(({ name }) => `${snake(name)}.hpp`);
  write(join(out, "all.hpp"), ["#pragma once", ...headers.map((file) =>
    `#include "chain/contracts/generated/${file}"`), ""].join("\n"));
  for (const artifact of artifacts) write(join(out, `${snake(artifact.name)}.hpp`), header(artifact));
  write(join(out, "abi.json"), JSON.stringify(Object.fromEntries(artifacts.map(({ name, abi }) => [name, abi]))));
}

main(process.argv[2]);
