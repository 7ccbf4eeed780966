// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

/// @title Numbers that oracles post, each under its own address
/// @notice Nobody is trusted by the contract: readers name the reporters they believe.
contract OracleFeed {
    struct Answer {
        int256 value;
        uint64 updatedAt;
        uint64 round;
    }

    mapping(bytes32 feed => mapping(address reporter => Answer)) public answers;

    event Posted(bytes32 indexed feed, address indexed reporter, uint64 round, int256 value);

    error NoAnswer(bytes32 feed);

    /// @param feed such as keccak256("ETH/USD").
    function post(bytes32 feed, int256 value) external {
        Answer storage answer = answers[feed][msg.sender];
        answer.value = value;
        answer.updatedAt = uint64(block.timestamp);
        emit Posted(feed, msg.sender, ++answer.round, value);
    }

    /// @notice Median of the reporters' answers that are at most `maxAge` seconds old; the lower of
    ///         the two middle ones.
    function median(bytes32 feed, address[] calldata reporters, uint256 maxAge) external view returns (int256) {
        int256[] memory sorted = new int256[](reporters.length);
        uint256 count = 0;
        for (uint256 i = 0; i < reporters.length; ++i) {
            Answer storage answer = answers[feed][reporters[i]];
            if (answer.round == 0 || answer.updatedAt + maxAge < block.timestamp) continue;
            uint256 at = count++;
            for (; at > 0 && sorted[at - 1] > answer.value; --at) sorted[at] = sorted[at - 1];
            sorted[at] = answer.value;
        }
        require(count > 0, NoAnswer(feed));
        return sorted[(count - 1) / 2];
    }
}
