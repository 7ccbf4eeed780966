// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IdentityRegistry} from "./IdentityRegistry.sol";

/// @title ERC-8004 reputation registry
/// @notice Signed fixed-point feedback of clients on agents: value / 10^valueDecimals. Functions,
///         events and revert texts are those of the standard's contracts at version 2.0.0; this one
///         is made by its constructor and cannot be upgraded.
contract ReputationRegistry {
    struct Feedback {
        int128 value;
        uint8 valueDecimals;
        bool isRevoked;
        string tag1;
        string tag2;
    }

    /// @dev What the summaries and lists select; zero hashes select every tag.
    struct Filter {
        bytes32 tag1;
        bytes32 tag2;
        bool includeRevoked;
    }

    /// @dev One column a returned array.
    struct Page {
        address[] clients;
        uint64[] indexes;
        int128[] values;
        uint8[] decimals;
        string[] tag1s;
        string[] tag2s;
        bool[] revoked;
    }

    int128 private constant MAX_ABS_VALUE = 1e38;
    uint8 private constant MAX_DECIMALS = 18;

    IdentityRegistry private immutable _identityRegistry;
    mapping(uint256 agentId => mapping(address client => Feedback[])) private _feedback;
    mapping(uint256 agentId => address[]) private _clients;
    mapping(uint256 agentId => mapping(address client => mapping(uint64 index => address[]))) private _responders;
    mapping(
        uint256 agentId => mapping(address client => mapping(uint64 index => mapping(address responder => uint64)))
    ) private _responses;

    event NewFeedback(
        uint256 indexed agentId,
        address indexed clientAddress,
        uint64 feedbackIndex,
        int128 value,
        uint8 valueDecimals,
        string indexed indexedTag1,
        string tag1,
        string tag2,
        string endpoint,
        string feedbackURI,
        bytes32 feedbackHash
    );
    event FeedbackRevoked(uint256 indexed agentId, address indexed clientAddress, uint64 indexed feedbackIndex);
    event ResponseAppended(
        uint256 indexed agentId,
        address indexed clientAddress,
        uint64 feedbackIndex,
        address indexed responder,
        string responseURI,
        bytes32 responseHash
    );

    constructor(address identityRegistry) {
        require(identityRegistry != address(0), "bad identity");
        _identityRegistry = IdentityRegistry(identityRegistry);
    }

    function getIdentityRegistry() external view returns (address) {
        return address(_identityRegistry);
    }

    /// @notice Rates an agent that is not the caller's own. Indexes count from 1 for each client.
    /// @param value at most 1e38 either way; real value is value / 10^valueDecimals.
    function giveFeedback(
        uint256 agentId,
        int128 value,
        uint8 valueDecimals,
        string calldata tag1,
        string calldata tag2,
        string calldata endpoint,
        string calldata feedbackURI,
        bytes32 feedbackHash
    ) external {
        require(valueDecimals <= MAX_DECIMALS, "too many decimals");
        require(value >= -MAX_ABS_VALUE && value <= MAX_ABS_VALUE, "value too large");
        require(!_identityRegistry.isAuthorizedOrOwner(msg.sender, agentId), "Self-feedback not allowed");
        Feedback[] storage list = _feedback[agentId][msg.sender];
        if (list.length == 0) _clients[agentId].push(msg.sender);
        list.push(Feedback(value, valueDecimals, false, tag1, tag2));
        emit NewFeedback(
            agentId,
            msg.sender,
            uint64(list.length),
            value,
            valueDecimals,
            tag1,
            tag1,
            tag2,
            endpoint,
            feedbackURI,
            feedbackHash
        );
    }

    /// @notice Takes back the caller's own feedback; its index stays taken.
    function revokeFeedback(uint256 agentId, uint64 feedbackIndex) external {
        Feedback storage entry = _entry(agentId, msg.sender, feedbackIndex);
        require(!entry.isRevoked, "Already revoked");
        entry.isRevoked = true;
        emit FeedbackRevoked(agentId, msg.sender, feedbackIndex);
    }

    /// @notice Anyone may answer any feedback, also revoked, any number of times.
    function appendResponse(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        string calldata responseURI,
        bytes32 responseHash
    ) external {
        require(bytes(responseURI).length > 0, "Empty URI");
        _entry(agentId, clientAddress, feedbackIndex);
        if (_responses[agentId][clientAddress][feedbackIndex][msg.sender]++ == 0) {
            _responders[agentId][clientAddress][feedbackIndex].push(msg.sender);
        }
        emit ResponseAppended(agentId, clientAddress, feedbackIndex, msg.sender, responseURI, responseHash);
    }

    /// @notice Mean of the named clients' feedback that is not revoked, in the decimals that most of
    ///         it was given in (the fewer on a tie). Empty tags select everything.
    function getSummary(
        uint256 agentId,
        address[] calldata clientAddresses,
        string calldata tag1,
        string calldata tag2
    ) external view returns (uint64 count, int128 summaryValue, uint8 summaryValueDecimals) {
        require(clientAddresses.length > 0, "clientAddresses required");
        Filter memory filter = Filter(_tagHash(tag1), _tagHash(tag2), false);
        uint64[19] memory used;
        int256 sum = 0;
        for (uint256 i = 0; i < clientAddresses.length; ++i) {
            Feedback[] storage list = _feedback[agentId][clientAddresses[i]];
            for (uint256 j = 0; j < list.length; ++j) {
                Feedback storage entry = list[j];
                if (!_selects(filter, entry)) continue;
                sum += int256(entry.value) * int256(10 ** (MAX_DECIMALS - entry.valueDecimals));
                ++used[entry.valueDecimals];
                ++count;
            }
        }
        if (count == 0) return (0, 0, 0);
        for (uint8 d = 1; d <= MAX_DECIMALS; ++d) {
            if (used[d] > used[summaryValueDecimals]) summaryValueDecimals = d;
        }
        int256 scale = int256(10 ** (MAX_DECIMALS - summaryValueDecimals));
        summaryValue = SafeCast.toInt128(sum / int256(uint256(count)) / scale);
    }

    function readFeedback(uint256 agentId, address clientAddress, uint64 feedbackIndex)
        external
        view
        returns (int128 value, uint8 valueDecimals, string memory tag1, string memory tag2, bool isRevoked)
    {
        Feedback storage entry = _entry(agentId, clientAddress, feedbackIndex);
        return (entry.value, entry.valueDecimals, entry.tag1, entry.tag2, entry.isRevoked);
    }

    /// @notice All feedback of the named clients, or of every client when none is named.
    function readAllFeedback(
        uint256 agentId,
        address[] calldata clientAddresses,
        string calldata tag1,
        string calldata tag2,
        bool includeRevoked
    )
        external
        view
        returns (
            address[] memory clients,
            uint64[] memory feedbackIndexes,
            int128[] memory values,
            uint8[] memory valueDecimals,
            string[] memory tag1s,
            string[] memory tag2s,
            bool[] memory revokedStatuses
        )
    {
        address[] memory from = clientAddresses;
        if (from.length == 0) from = _clients[agentId];
        Page memory page = _collect(agentId, from, Filter(_tagHash(tag1), _tagHash(tag2), includeRevoked));
        clients = page.clients;
        feedbackIndexes = page.indexes;
        values = page.values;
        valueDecimals = page.decimals;
        tag1s = page.tag1s;
        tag2s = page.tag2s;
        revokedStatuses = page.revoked;
    }

    /// @notice Counts responses: to one feedback, to all of a client (index 0), or to all of the
    ///         agent (client 0); by the named responders, or by all when none is named.
    function getResponseCount(
        uint256 agentId,
        address clientAddress,
        uint64 feedbackIndex,
        address[] calldata responders
    ) external view returns (uint64 count) {
        if (clientAddress != address(0)) {
            return _countOfClient(agentId, clientAddress, feedbackIndex, responders);
        }
        address[] storage clients = _clients[agentId];
        for (uint256 i = 0; i < clients.length; ++i) {
            count += _countOfClient(agentId, clients[i], 0, responders);
        }
    }

    /// @notice Clients in the order of their first feedback.
    function getClients(uint256 agentId) external view returns (address[] memory) {
        return _clients[agentId];
    }

    /// @notice Index of the client's latest feedback; 0 if there is none.
    function getLastIndex(uint256 agentId, address clientAddress) external view returns (uint64) {
        return uint64(_feedback[agentId][clientAddress].length);
    }

    /// @notice Version of the interface this conforms to.
    function getVersion() external pure returns (string memory) {
        return "2.0.0";
    }

    function _entry(uint256 agentId, address client, uint64 index) private view returns (Feedback storage) {
        Feedback[] storage list = _feedback[agentId][client];
        require(index > 0, "index must be > 0");
        require(index <= list.length, "index out of bounds");
        return list[index - 1];
    }

    function _tagHash(string calldata tag) private pure returns (bytes32) {
        return bytes(tag).length == 0 ? bytes32(0) : keccak256(bytes(tag));
    }

    function _selects(Filter memory filter, Feedback storage entry) private view returns (bool) {
        if (entry.isRevoked && !filter.includeRevoked) return false;
        if (filter.tag1 != 0 && filter.tag1 != keccak256(bytes(entry.tag1))) return false;
        return filter.tag2 == 0 || filter.tag2 == keccak256(bytes(entry.tag2));
    }

    function _collect(uint256 agentId, address[] memory from, Filter memory filter)
        private
        view
        returns (Page memory page)
    {
        uint256 total = 0;
        for (uint256 i = 0; i < from.length; ++i) {
            Feedback[] storage list = _feedback[agentId][from[i]];
            for (uint256 j = 0; j < list.length; ++j) {
                if (_selects(filter, list[j])) ++total;
            }
        }
        page = Page(
            new address[](total),
            new uint64[](total),
            new int128[](total),
            new uint8[](total),
            new string[](total),
            new string[](total),
            new bool[](total)
        );
        uint256 at = 0;
        for (uint256 i = 0; i < from.length; ++i) {
            Feedback[] storage list = _feedback[agentId][from[i]];
            for (uint256 j = 0; j < list.length; ++j) {
                if (_selects(filter, list[j])) _put(page, at++, from[i], uint64(j + 1), list[j]);
            }
        }
    }

    function _put(Page memory page, uint256 at, address client, uint64 index, Feedback storage entry) private view {
        page.clients[at] = client;
        page.indexes[at] = index;
        page.values[at] = entry.value;
        page.decimals[at] = entry.valueDecimals;
        page.tag1s[at] = entry.tag1;
        page.tag2s[at] = entry.tag2;
        page.revoked[at] = entry.isRevoked;
    }

    function _countOfClient(uint256 agentId, address client, uint64 index, address[] calldata responders)
        private
        view
        returns (uint64 count)
    {
        if (index != 0) return _countOfFeedback(agentId, client, index, responders);
        uint64 last = uint64(_feedback[agentId][client].length);
        for (uint64 i = 1; i <= last; ++i) {
            count += _countOfFeedback(agentId, client, i, responders);
        }
    }

    function _countOfFeedback(uint256 agentId, address client, uint64 index, address[] calldata responders)
        private
        view
        returns (uint64 count)
    {
        address[] memory list = responders;
        if (list.length == 0) list = _responders[agentId][client][index];
        for (uint256 i = 0; i < list.length; ++i) {
            count += _responses[agentId][client][index][list[i]];
        }
    }
}
