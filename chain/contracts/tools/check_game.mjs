// node tools/check_game.mjs: the sources that FaultDisputeGame is patched in are those of the
// shipped artifact: unpatched they compile to it, byte for byte.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromForge } from "./packages.mjs";
import { compileGame } from "./solidity.mjs";

const modules = join(dirname(fileURLToPath(import.meta.url)), "../node_modules");
const opRoot = join(modules, "@eth-optimism/contracts-bedrock");
const compiled = compileGame(opRoot, join(modules, "solady"), false);
const shipped = fromForge(opRoot, "FaultDisputeGame");
for (const part of ["creation", "runtime"])
  if (!compiled[part].equals(shipped[part])) throw new Error(`${part} code differs from the shipped one`);
console.log(`${shipped.runtime.length} bytes of runtime code are equal`);
