// How Solidity's names read in this project's C++.
const kReserved = new Set(("alignas alignof and asm auto bitand bitor bool break case catch char class compl " +
  "concept const consteval constexpr constinit continue decltype default delete do double else enum explicit " +
  "export extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr " +
  "operator or private protected public register requires return short signed sizeof static struct switch " +
  "template this throw true try typedef typeid typename union unsigned using virtual void volatile while xor " +
  "artifact creation").split(" "));

/** getL1Fee → get_l1_fee; DevnetUSD → devnet_usd; a reserved word gets a trailing underscore. */
export function snake(name) {
  const words = name
    .replace(/^_+|_+$/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
  return kReserved.has(words) ? `${words}_` : words;
}

/** getL1Fee → GetL1Fee. */
export function pascal(name) {
  const bare = name.replace(/^_+/, "");
  return bare[0].toUpperCase() + bare.slice(1);
}

/** Names for parameters or fields, unique among each other. */
export function memberNames(members, prefix) {
  const taken = new Set();
  return members.map(({ name }, i) => {
    let own = name ? snake(name) : `${prefix}${i}`;
    while (taken.has(own)) own += "_";
    taken.add(own);
    return own;
  });
}
