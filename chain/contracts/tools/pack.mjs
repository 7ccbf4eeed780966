// Packs all artifacts into one blob, which the library embeds, and a C++ table of what lies where.

/** `{blob, table, names}`: the bytes, the rows of the table, and the header of known names. */
export function pack(artifacts) {
  const parts = [];
  let size = 0;
  const place = (bytes) => {
    const at = `{${size}, ${bytes.length}}`;
    parts.push(bytes);
    size += bytes.length;
    return at;
  };
  const immutables = [];
  const rows = artifacts.map((artifact) => {
    const first = immutables.length;
    immutables.push(...artifact.immutables);
    const abi = Buffer.from(JSON.stringify(artifact.abi));
    return `    {${place(artifact.creation)}, ${place(artifact.runtime)}, ${place(abi)}, ` +
      `{${first}, ${artifact.immutables.length}}}, // ${artifact.name}`;
  });
  const table = [
    "constexpr Row kRows[] = {",
    ...rows,
    "};",
    "constexpr ImmutableReference kImmutables[] = {",
    ...immutables.map(({ ordinal, start, length }) => `    {${ordinal}, ${start}, ${length}},`),
    "};",
    "",
  ].join("\n");
  const names = [
    "#pragma once",
    "",
    "#include <string_view>",
    "",
    "namespace nucleate::contracts {",
    "",
    "/// Names of all artifacts, in the order of contracts.json.",
    "inline constexpr std::string_view kArtifactNames[] = {",
    ...artifacts.map(({ name }) => `    "${name}",`),
    "};",
    "",
    "} // namespace nucleate::contracts",
    "",
  ].join("\n");
  return { blob: Buffer.concat(parts), table, names };
}
