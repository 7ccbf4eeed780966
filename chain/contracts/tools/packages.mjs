// Reads ready artifacts out of npm packages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeArtifact } from "./solidity.mjs";

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const bare = (hex) => hex.replace(/^0x/, "");

/** Waffle's form: Uniswap. */
export function fromWaffle(root, name, path) {
  const file = json(join(root, "node_modules", path));
  return makeArtifact(name, {
    abi: file.abi,
    creation: bare(file.evm.bytecode.object),
    runtime: bare(file.evm.deployedBytecode.object),
  });
}

/** Hardhat's and Truffle's form: OpenZeppelin. */
export function fromHardhat(root, name, path) {
  const file = json(join(root, "node_modules", path));
  return makeArtifact(name, {
    abi: file.abi,
    creation: bare(file.bytecode),
    runtime: bare(file.deployedBytecode),
    immutables: file.immutableReferences,
  });
}

/** Forge's form: the OP Stack. */
export function fromForge(opRoot, name, path = `${name}.sol/${name}.json`) {
  const file = json(join(opRoot, "forge-artifacts", path));
  return makeArtifact(name, {
    abi: file.abi,
    creation: bare(file.bytecode.object),
    runtime: bare(file.deployedBytecode.object),
    immutables: file.deployedBytecode.immutableReferences,
  });
}

/** Contracts that live in a genesis only: the constants of the OP Stack's Preinstalls library. */
export function fromPreinstalls(opRoot, name, constant, abiPath) {
  const source = readFileSync(join(opRoot, "src/libraries/Preinstalls.sol"), "utf8");
  const match = source.match(new RegExp(`bytes internal constant ${constant}Code =\\s*hex"([0-9a-f]+)"`));
  if (!match) throw new Error(`Preinstalls has no code for ${constant}`);
  const abi = abiPath ? fromForge(opRoot, name, abiPath).abi : [];
  return makeArtifact(name, { abi, creation: "", runtime: match[1] });
}
