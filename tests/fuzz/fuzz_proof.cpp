// Merkle proofs. The input is a key's length, the key, then an RLP list of nodes; the root is the
// hash of the first node, so that the fuzzer gets past it. A node that decodes encodes to the same
// bytes.
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"
#include "chain/trie/node.hpp"
#include "chain/trie/proof.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

void fuzz::one_input(BytesView input)
{
    if (input.empty() || input.size() <= input[0])
        return;
    const BytesView key = input.subspan(1, input[0]);
    rlp::Decoder decoder(input.subspan(1 + key.size()));
    rlp::Cursor list = decoder.root().list();
    std::vector<Bytes> nodes;
    while (!list.at_end())
        nodes.push_back(to_bytes(list.string()));
    if (!decoder.ok() || nodes.empty())
        return;
    for (const Bytes& encoded : nodes)
        if (const auto node = trie::decode_node(encoded))
            require(equal(trie::encode_node(*node), encoded));
    static_cast<void>(trie::verify_proof(crypto::keccak256(nodes.front()), key, nodes));
}
