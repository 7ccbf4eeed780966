// Runs npm's solc (JavaScript build) on standard JSON and turns its output into plain artifacts.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** Everything below needs of one contract, whatever package it comes from. */
export function makeArtifact(name, { abi, creation, runtime, immutables }) {
  for (const code of [creation, runtime])
    if (!/^([0-9a-f]{2})*$/i.test(code)) throw new Error(`${name}: code is not linked`);
  return {
    name,
    abi,
    creation: Buffer.from(creation, "hex"),
    runtime: Buffer.from(runtime, "hex"),
    // Abstract syntax tree ids grow in the order of declaration: so do the ordinals.
    immutables: Object.entries(immutables ?? {})
      .sort(([a], [b]) => Number(a) - Number(b))
      .flatMap(([, places], ordinal) =>
        places.map(({ start, length }) => ({ ordinal, start, length }))),
  };
}

function compile(solcPackage, sources, settings, resolve) {
  const solc = require(solcPackage);
  const input = {
    language: "Solidity",
    sources,
    settings: {
      metadata: { bytecodeHash: "none" },
      outputSelection: Object.fromEntries(Object.keys(sources).map((path) =>
        [path, { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode"] }])),
      ...settings,
    },
  };
  const read = (path) => {
    try {
      return { contents: resolve(path) };
    } catch (error) {
      return { error: error.message };
    }
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: read }));
  const bad = (output.errors ?? []).filter((entry) => entry.severity === "error");
  if (bad.length) throw new Error(bad.map((entry) => entry.formattedMessage).join("\n"));
  return output;
}

function artifactOf(output, path, name) {
  const contract = output.contracts[path]?.[name];
  if (!contract) throw new Error(`${path} defines no contract ${name}`);
  return makeArtifact(name, {
    abi: contract.abi,
    creation: contract.evm.bytecode.object,
    runtime: contract.evm.deployedBytecode.object,
    immutables: contract.evm.deployedBytecode.immutableReferences,
  });
}

/**
 * Compiles src/<name>.sol of this folder for each name. `viaIR` is for contracts whose functions
 * hold more values than the stack reaches; it takes the compiler several times as long.
 */
export function compileOwn(root, names, viaIR) {
  if (names.length === 0) return [];
  const sources = Object.fromEntries(names.map((name) =>
    [`src/${name}.sol`, { content: readFileSync(join(root, "src", `${name}.sol`), "utf8") }]));
  const settings = { optimizer: { enabled: true, runs: 200 }, viaIR, evmVersion: "cancun" };
  const output = compile("solc", sources, settings, (path) =>
    readFileSync(join(root, path.startsWith("src/") ? "" : "node_modules", path), "utf8"));
  for (const { sourceLocation, formattedMessage } of output.errors ?? [])
    if (sourceLocation?.file.startsWith("src/")) throw new Error(formattedMessage);
  return names.map((name) => artifactOf(output, `src/${name}.sol`, name));
}

// The two defects of FaultDisputeGame 1.2.0 that matter here. The first replacement bounds the
// block that the machine is asked about by the proposed block, as the OP Stack's next version does;
// without it a true proposal can be defeated over a block that it does not claim. The second adds
// the name under which clients read the claimed block.
const kGamePatches = [
  [
    "uint256 l2Number = startingOutputRoot.l2BlockNumber + disputedPos.traceIndex(SPLIT_DEPTH) + 1;",
    "uint256 l2Number = startingOutputRoot.l2BlockNumber + disputedPos.traceIndex(SPLIT_DEPTH) + 1;\n" +
      "            if (l2Number > l2BlockNumber()) l2Number = l2BlockNumber();",
  ],
  [
    "    function l2BlockNumber() public pure returns (uint256 l2BlockNumber_) {",
    "    function l2SequenceNumber() external pure returns (uint256) {\n" +
      "        return l2BlockNumber();\n    }\n\n" +
      "    /// @inheritdoc IFaultDisputeGame\n" +
      "    function l2BlockNumber() public pure returns (uint256 l2BlockNumber_) {",
  ],
];

function patchGame(source) {
  let patched = source.replace(
    /    \/\/\/ @inheritdoc IFaultDisputeGame\n(?=    function l2BlockNumber\(\))/,
    "    /// @notice The proposed block under the name that later versions give it.\n");
  for (const [from, to] of kGamePatches) {
    if (patched.split(from).length !== 2) throw new Error(`FaultDisputeGame: expected once: ${from}`);
    patched = patched.replace(from, () => to);
  }
  return patched;
}

/**
 * FaultDisputeGame from the sources that the OP Stack's package ships, by the compiler and settings
 * its own artifacts name. With `patched` false the result equals the shipped artifact.
 */
export function compileGame(opRoot, soladyRoot, patched) {
  const path = "src/dispute/FaultDisputeGame.sol";
  const original = readFileSync(join(opRoot, path), "utf8");
  const settings = {
    optimizer: { enabled: true, runs: 999999 },
    evmVersion: "london",
    remappings: ["@solady/=solady/src/"],
  };
  const resolve = (file) =>
    file.startsWith("solady/")
      ? readFileSync(join(soladyRoot, file.slice("solady/".length)), "utf8")
      : readFileSync(join(opRoot, file), "utf8");
  const content = patched ? patchGame(original) : original;
  const output = compile("solc-0.8.15", { [path]: { content } }, settings, resolve);
  return artifactOf(output, path, "FaultDisputeGame");
}
