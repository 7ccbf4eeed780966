"""Changes one byte or one row of a devnet's database, behind the back of the program.

usage: tamper.py DATABASE nothing|batch|blobs|balance|slot|header|receipts
Prints {"where": what a check must name}.
"""
import json
import pathlib
import re
import sqlite3
import sys
import zlib

SOURCES = pathlib.Path(__file__).resolve().parents[4]


def flip(blob, at):
    return blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1:]


def prefix(db, name):
    return f"c{db.execute('SELECT id FROM chains WHERE name = ?', (name,)).fetchone()[0]}_"


def dictionary():
    """What the node packs blocks with: the hex digits in chain/storage/packing.cpp."""
    text = (SOURCES / "chain/storage/packing.cpp").read_text()
    digits = re.search(r"parse_hex\((.*?)std::string\((\d+), '0'\)\)", text, re.DOTALL)
    return bytes.fromhex("".join(re.findall(r'"([0-9a-f]+)"', digits[1])) + "0" * int(digits[2]))


def unpacked(content):
    """Body, receipts and what the block touched, from the column `content`."""
    joined = content[5:]
    if content[0] == 1:
        joined = zlib.decompressobj(-15, dictionary()).decompress(joined)
    parts = []
    while joined:
        size = int.from_bytes(joined[:4], "big")
        parts.append(joined[4:4 + size])
        joined = joined[4 + size:]
    return parts


def put(db, table, number, parts):
    """Puts the parts back, not compressed."""
    joined = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    db.execute(f"UPDATE {table} SET content = ? WHERE number = ?",
               (b"\0" + len(joined).to_bytes(4, "big") + joined, number))


def change_batch(db):
    """One byte of the first blob that L1 holds: of the data, not of the zeros after it."""
    l1 = prefix(db, "l1")
    row, number, data = db.execute(
        f"SELECT rowid, block, data FROM {l1}blobs ORDER BY block, position, place").fetchone()
    db.execute(f"UPDATE {l1}blobs SET data = ? WHERE rowid = ?", (flip(data, len(data) // 2), row))
    return rf"l1 block {number}\b"


def drop_blobs(db):
    """All blobs, as of an L1 whose nodes have forgotten them."""
    l1 = prefix(db, "l1")
    first = db.execute(f"SELECT min(block) FROM {l1}blobs").fetchone()[0]
    db.execute(f"DELETE FROM {l1}blobs")
    return rf"l1 block {first}\b"


def change_header(db):
    """One byte of the state root in a block's header, as the block is read."""
    l2 = prefix(db, "l2-1")
    content = db.execute(f"SELECT content FROM {l2}blocks WHERE number = 3").fetchone()[0]
    body, *rest = unpacked(content)
    parent = db.execute(f"SELECT hash FROM {l2}blocks WHERE number = 2").fetchone()[0]
    # After the parent's hash: the ommers' hash and the coinbase, then the root.
    at = body.index(parent) + 32 + 33 + 21 + 10
    put(db, f"{l2}blocks", 3, [flip(body, at), *rest])
    return r"l2(-1)? block 3\b.*state root"


def change_receipts(db):
    l2 = prefix(db, "l2-1")
    content = db.execute(f"SELECT content FROM {l2}blocks WHERE number = 2").fetchone()[0]
    body, receipts, touched = unpacked(content)
    put(db, f"{l2}blocks", 2, [body, flip(receipts, len(receipts) // 2), touched])
    return r"l2(-1)? block 2\b"


def change_balance(db):
    """A wei for somebody whose account the fourth L2 block wrote."""
    l2 = prefix(db, "l2-1")
    address, balance = db.execute(
        f"SELECT address, balance FROM {l2}accounts WHERE block = 4 ORDER BY address").fetchone()
    more = (int.from_bytes(balance or b"", "big") + 1)
    db.execute(f"UPDATE {l2}accounts SET balance = ? WHERE block = 4 AND address = ?",
               (more.to_bytes((more.bit_length() + 7) // 8, "big"), address))
    return rf"l2(-1)? block 4\b.*0x{address.hex()} balance"


def change_slot(db):
    l2 = prefix(db, "l2-1")
    address, slot, value = db.execute(
        f"SELECT address, slot, value FROM {l2}slots WHERE block = 5 ORDER BY address, slot"
    ).fetchone()
    db.execute(f"UPDATE {l2}slots SET value = ? WHERE block = 5 AND address = ? AND slot = ?",
               (flip(value, len(value) - 1), address, slot))
    return rf"l2(-1)? block 5\b.*0x{address.hex()} slot"


def main():
    path, what = sys.argv[1:]
    db = sqlite3.connect(path)
    changes = {"nothing": lambda _: "", "batch": change_batch, "blobs": drop_blobs,
               "balance": change_balance,
               "slot": change_slot, "header": change_header, "receipts": change_receipts}
    where = changes[what](db)
    db.commit()
    db.close()
    print(json.dumps({"where": where}))


main()
