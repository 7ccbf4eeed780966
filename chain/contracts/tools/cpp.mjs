// Writes a typed C++ header from a contract's ABI.
import { createRequire } from "node:module";
import { memberNames, pascal, snake } from "./names.mjs";

const { keccak256 } = createRequire(import.meta.url)("js-sha3");

/** "(address,uint256)[]" for a parameter, as signatures have it. */
function canonical({ type, components }) {
  return type.startsWith("tuple")
    ? `(${components.map(canonical).join(",")})${type.slice("tuple".length)}`
    : type;
}
const signature = ({ name, inputs }) => `${name}(${inputs.map(canonical).join(",")})`;

function structName({ internalType, name }) {
  const match = internalType?.match(/^struct (?:[\w$]+\.)?([\w$]+)/);
  return match ? match[1] : pascal(name || "Tuple");
}

function integer(type) {
  const [, sign, bits] = type.match(/^(u?)int(\d+)$/);
  if (Number(bits) > 64) return "uint256";
  const width = [8, 16, 32, 64].find((size) => size >= Number(bits));
  return `std::${sign}int${width}_t`;
}

/** C++ type of a parameter. */
function cppType(param) {
  const array = param.type.match(/^(.*)\[(\d*)\]$/);
  if (array) {
    // A vector of bytes is the codec's `bytes`, so the elements of uint8[] are held wider.
    const element = array[1] === "uint8" ? "std::uint16_t" : cppType({ ...param, type: array[1] });
    return array[2] ? `std::array<${element}, ${array[2]}>` : `std::vector<${element}>`;
  }
  if (param.type === "tuple") return structName(param);
  if (param.type === "address") return "Address";
  if (param.type === "bool") return "bool";
  if (param.type === "string") return "std::string";
  if (param.type === "bytes") return "Bytes";
  if (param.type === "bytes32") return "Hash32";
  const fixed = param.type.match(/^bytes(\d+)$/);
  return fixed ? `FixedBytes<${fixed[1]}>` : integer(param.type);
}

const byValue = (type) => type === "bool" || /^std::u?int\d+_t$/.test(type);
const initial = (type) => (byValue(type) ? (type === "bool" ? " = false" : " = 0") : "");

function parameters(inputs) {
  const names = memberNames(inputs, "arg");
  const list = inputs.map((input, i) => {
    const type = cppType(input);
    return byValue(type) ? `${type} ${names[i]}` : `const ${type}& ${names[i]}`;
  });
  return { names, list: list.join(", ") };
}

const fieldLines = (members, names, type = cppType) =>
  members.map((member, i) => `    ${type(member)} ${names[i]}${initial(type(member))};`);

/** A struct that the ABI codec can carry. */
function struct(name, members) {
  const names = memberNames(members, "value");
  return [
    `struct ${name}`,
    "{",
    ...fieldLines(members, names),
    `    auto abi_fields() { return std::tie(${names.join(", ")}); }`,
    `    auto abi_fields() const { return std::tie(${names.join(", ")}); }`,
    `    bool operator==(const ${name}&) const = default;`,
    "};",
    "",
  ];
}

/** All structs that the ABI mentions, inner ones first. */
function structs(abi) {
  const found = new Map();
  const visit = (param) => {
    (param.components ?? []).forEach(visit);
    if (param.components) found.set(structName(param), param.components);
  };
  for (const item of abi) [...(item.inputs ?? []), ...(item.outputs ?? [])].forEach(visit);
  return [...found].flatMap(([name, members]) => struct(name, members));
}

const selector = (item) => `literals::fixed_literal<4>("0x${keccak256(signature(item)).slice(0, 8)}")`;

function constructor(abi) {
  const { names, list } = parameters(abi.find(({ type }) => type === "constructor")?.inputs ?? []);
  const args = names.length ? `, abi::encode(${names.join(", ")})` : "";
  return [
    "/// Data of the transaction that deploys the contract.",
    `inline Bytes creation(${list})`,
    `{ return deployment(artifact()${args}); }`,
    "",
  ];
}

/** Encoder of a call and, where it returns something, decoder of what it returns. */
function callable(item, seen) {
  const { names, list } = parameters(item.inputs);
  let name = snake(item.name);
  const types = item.inputs.map(cppType).join(",");
  while (seen.has(`${name}(${types})`)) name += "_";
  seen.add(`${name}(${types})`);
  const lines = [
    `/// ${signature(item)}`,
    `inline Bytes ${name}(${list})`,
    `{ return abi::encode_call(${[selector(item), ...names].join(", ")}); }`,
  ];
  const decoder = `decode_${name.replace(/_$/, "")}`;
  const outputs = item.outputs.map(canonical).join(",");
  if (item.outputs.length === 0 || seen.has(`${decoder}:${outputs}`)) return [...lines, ""];
  let unique = decoder;
  while ([...seen].some((entry) => entry.startsWith(`${unique}:`))) unique += "_";
  seen.add(`${unique}:${outputs}`);
  let type = cppType(item.outputs[0]);
  if (item.outputs.length > 1) {
    type = `${pascal(item.name)}Result${unique.slice(decoder.length)}`;
    lines.push(...struct(type, item.outputs).slice(0, -1));
  }
  const decode = item.outputs.length > 1 ? "decode_members" : "abi::decode_one";
  return [...lines, `inline Expected<${type}, abi::Error> ${unique}(BytesView returned)`,
    `{ return ${decode}<${type}>(returned); }`, ""];
}

/** An indexed parameter that is no value type is in the topic as its hash only. */
function eventType(param) {
  const hashed = /\]$|^(string|bytes|tuple)$/.test(param.type);
  return param.indexed && hashed ? "Hash32" : cppType(param);
}

/** `WithdrawalEvent`; a second event of that name becomes `Withdrawal2Event`. */
function typeName(item, suffix, seen) {
  let name = `${pascal(item.name)}${suffix}`;
  for (let i = 2; seen.has(name); ++i) name = `${pascal(item.name)}${i}${suffix}`;
  seen.add(name);
  return name;
}

function event(item, seen) {
  const names = memberNames(item.inputs, "value");
  const own = (indexed) => names.filter((_, i) => item.inputs[i].indexed === indexed);
  const fields = (indexed) => own(indexed).map((name) => `, out.${name}`).join("");
  const name = typeName(item, "Event", seen);
  return [
    `/// ${signature(item)}`,
    `struct ${name}`,
    "{",
    ...fieldLines(item.inputs, names, eventType),
    "",
    `    static constexpr Hash32 kTopic = literals::fixed_literal<32>("0x${keccak256(signature(item))}");`,
    `    static std::optional<${name}> decode(std::span<const Hash32> topics, BytesView data)`,
    "    {",
    `        ${name} out;`,
    `        if (!read_topics(topics, kTopic${fields(true)}) || !read_data(data${fields(false)}))`,
    "            return std::nullopt;",
    "        return out;",
    "    }",
    "};",
    "",
  ];
}

function error(item, seen) {
  const names = memberNames(item.inputs, "value");
  const name = typeName(item, "Error", seen);
  return [
    `/// ${signature(item)}`,
    `struct ${name}`,
    "{",
    ...fieldLines(item.inputs, names),
    "",
    `    static constexpr abi::Selector kSelector = ${selector(item)};`,
    `    static std::optional<${name}> decode(BytesView returned)`,
    "    {",
    `        ${name} out;`,
    `        if (!read_error(returned, kSelector${names.map((own) => `, out.${own}`).join("")}))`,
    "            return std::nullopt;",
    "        return out;",
    "    }",
    "};",
    "",
  ];
}

/** Of entries with one signature (linked libraries repeat them) the first. */
function unique(items) {
  const found = new Map();
  for (const item of items) if (!found.has(signature(item))) found.set(signature(item), item);
  return [...found.values()];
}

const constantLast = ({ name }) => Number(!/[a-z]/.test(name));

/** The header `generated/<snake name>.hpp`. */
export function header({ name, abi }) {
  const of = (type) => unique(abi.filter((item) => item.type === type && !item.anonymous));
  const seen = new Set();
  return [
    "// Written by chain/contracts/build.mjs from the contract's ABI.",
    "#pragma once",
    "",
    '#include "chain/contracts/call_codec.hpp"',
    "",
    `/// Typed calls, returns, events and errors of ${name}.`,
    `namespace nucleate::contracts::${snake(name)} {`,
    "",
    "inline const Artifact& artifact()",
    `{ return contracts::artifact("${name}"); }`,
    "",
    ...structs(abi),
    ...constructor(abi),
    // Constants come last, so that version() keeps its name beside VERSION().
    ...of("function").sort((a, b) => constantLast(a) - constantLast(b)).flatMap((item) => callable(item, seen)),
    ...of("event").flatMap((item) => event(item, seen)),
    ...of("error").flatMap((item) => error(item, seen)),
    `} // namespace nucleate::contracts::${snake(name)}`,
    "",
  ].join("\n");
}
