#!/usr/bin/env python3
"""Checks every quoted include against the picture of the house: includes only go down."""
import pathlib
import re
import sys

# room -> rooms it may include besides itself.
CORE = {
    "chain/base": [],
    "chain/encoding": ["chain/base"],
    "chain/crypto": ["chain/base"],
    "chain/trie": ["chain/base", "chain/encoding", "chain/crypto"],
    "chain/evm": ["chain/base", "chain/crypto"],
}
CORE["chain/execution"] = list(CORE)
CORE["chain/derivation"] = ["chain/base", "chain/encoding", "chain/crypto", "chain/execution"]
CORE["chain/fault"] = list(CORE)
PURE_ROLLUP = ("chain/derivation", "chain/fault")
CORE["chain/storage"] = [room for room in CORE if room not in PURE_ROLLUP]
CORE["chain/node"] = [room for room in CORE if room not in PURE_ROLLUP]
CORE["chain/contracts"] = ["chain/base", "chain/encoding", "chain/crypto"]
CORE["chain/rollup"] = list(CORE)
CORE["chain/protocol"] = []
CORE["chain/agents"] = ["chain/base", "chain/encoding", "chain/crypto", "chain/execution",
                        "chain/contracts", "chain/protocol"]
CORE["chain/rpc"] = ["chain/base", "chain/encoding", "chain/crypto", "chain/trie", "chain/evm",
                     "chain/execution", "chain/storage", "chain/node", "chain/protocol"]
CORE["chain/devnet"] = [room for room in CORE]
ALLOWED = dict(CORE)
ALLOWED["models"] = ["chain/protocol", "models/abi"]
ALLOWED["models/abi"] = ["chain/base", "chain/crypto", "chain/encoding"]
ALLOWED["models/wallet"] = ["models", "chain/protocol", "chain/base", "chain/crypto",
                            "chain/encoding"]
ALLOWED["ui"] = ["models", "models/abi", "models/wallet"]
ALLOWED["app/noded"] = ["chain/base", "chain/devnet", "chain/protocol"]
ALLOWED["app/gui"] = ["ui", "models", "models/wallet", "chain/base", "chain/devnet",
                      "chain/protocol"]

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
ANGLE_QT = re.compile(r"^\s*#\s*include\s*<Q[A-Z]")


def room_of(path: str) -> str | None:
    """The longest room that the path lies in."""
    rooms = [room for room in ALLOWED if path.startswith(room + "/")]
    return max(rooms, key=len) if rooms else None


def check(root: pathlib.Path) -> list[str]:
    errors = []
    for top in ("chain", "models", "ui", "app"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".hpp", ".cpp", ".h") or "node_modules" in path.parts:
                continue
            name = path.relative_to(root).as_posix()
            room = room_of(name)
            if room is None:
                errors.append(f"{name}: lies in no room")
                continue
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if top == "chain" and ANGLE_QT.match(line):
                    errors.append(f"{name}:{number}: Qt has no place in chain")
                match = INCLUDE.match(line)
                if not match:
                    continue
                included = match.group(1)
                if included.endswith(".moc"):
                    continue
                target = room_of(included)
                if target is None:
                    errors.append(f"{name}:{number}: include a full path from the root: {included}")
                elif target != room and target not in ALLOWED[room]:
                    errors.append(f"{name}:{number}: {room} may not include {target}")
    return errors


if __name__ == "__main__":
    found = check(pathlib.Path(sys.argv[1]))
    print("\n".join(found) if found else "includes only go down")
    sys.exit(1 if found else 0)
