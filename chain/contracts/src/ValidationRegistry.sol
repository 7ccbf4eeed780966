// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IdentityRegistry} from "./IdentityRegistry.sol";

/// @title ERC-8004 validation registry
/// @notice An agent asks a validator to check its work; the validator answers 0 to 100. Functions,
///         events and revert texts are those of the standard's contracts at version 2.0.0; this one
///         is made by its constructor and cannot be upgraded.
contract ValidationRegistry {
    struct Validation {
        address validator;
        uint8 response;
        bool answered;
        uint256 agentId;
        bytes32 responseHash;
        string tag;
        uint256 lastUpdate;
    }

    IdentityRegistry private immutable _identityRegistry;
    mapping(bytes32 requestHash => Validation) private _validations;
    mapping(uint256 agentId => bytes32[]) private _ofAgent;
    mapping(address validator => bytes32[]) private _ofValidator;

    event ValidationRequest(
        address indexed validatorAddress, uint256 indexed agentId, string requestURI, bytes32 indexed requestHash
    );
    event ValidationResponse(
        address indexed validatorAddress,
        uint256 indexed agentId,
        bytes32 indexed requestHash,
        uint8 response,
        string responseURI,
        bytes32 responseHash,
        string tag
    );

    constructor(address identityRegistry) {
        require(identityRegistry != address(0), "bad identity");
        _identityRegistry = IdentityRegistry(identityRegistry);
    }

    function getIdentityRegistry() external view returns (address) {
        return address(_identityRegistry);
    }

    /// @param requestHash unused so far. Hashes are first come, first served for everybody: hash the
    ///        agent, the validator and a nonce into it.
    function validationRequest(
        address validatorAddress,
        uint256 agentId,
        string calldata requestURI,
        bytes32 requestHash
    ) external {
        require(validatorAddress != address(0), "bad validator");
        require(_validations[requestHash].validator == address(0), "exists");
        require(_identityRegistry.isAuthorizedOrOwner(msg.sender, agentId), "Not authorized");
        Validation storage entry = _validations[requestHash];
        entry.validator = validatorAddress;
        entry.agentId = agentId;
        entry.lastUpdate = block.timestamp;
        _ofAgent[agentId].push(requestHash);
        _ofValidator[validatorAddress].push(requestHash);
        emit ValidationRequest(validatorAddress, agentId, requestURI, requestHash);
    }

    /// @notice The validator's answer; another one overwrites it.
    function validationResponse(
        bytes32 requestHash,
        uint8 response,
        string calldata responseURI,
        bytes32 responseHash,
        string calldata tag
    ) external {
        Validation storage entry = _known(requestHash);
        require(msg.sender == entry.validator, "not validator");
        require(response <= 100, "resp>100");
        entry.response = response;
        entry.answered = true;
        entry.responseHash = responseHash;
        entry.tag = tag;
        entry.lastUpdate = block.timestamp;
        emit ValidationResponse(msg.sender, entry.agentId, requestHash, response, responseURI, responseHash, tag);
    }

    /// @notice Response 0 means "0" or "not answered"; getSummary tells them apart.
    function getValidationStatus(bytes32 requestHash)
        external
        view
        returns (
            address validatorAddress,
            uint256 agentId,
            uint8 response,
            bytes32 responseHash,
            string memory tag,
            uint256 lastUpdate
        )
    {
        Validation storage entry = _known(requestHash);
        return (entry.validator, entry.agentId, entry.response, entry.responseHash, entry.tag, entry.lastUpdate);
    }

    /// @notice Mean of the answers, rounded down; of all validators when none is named, of all tags
    ///         when the tag is empty.
    function getSummary(uint256 agentId, address[] calldata validatorAddresses, string calldata tag)
        external
        view
        returns (uint64 count, uint8 averageResponse)
    {
        bytes32[] storage hashes = _ofAgent[agentId];
        uint256 sum = 0;
        for (uint256 i = 0; i < hashes.length; ++i) {
            Validation storage entry = _validations[hashes[i]];
            if (!entry.answered || !_contains(validatorAddresses, entry.validator)) continue;
            if (bytes(tag).length > 0 && keccak256(bytes(tag)) != keccak256(bytes(entry.tag))) continue;
            sum += entry.response;
            ++count;
        }
        if (count > 0) averageResponse = uint8(sum / count);
    }

    function getAgentValidations(uint256 agentId) external view returns (bytes32[] memory) {
        return _ofAgent[agentId];
    }

    function getValidatorRequests(address validatorAddress) external view returns (bytes32[] memory) {
        return _ofValidator[validatorAddress];
    }

    /// @notice Version of the interface this conforms to.
    function getVersion() external pure returns (string memory) {
        return "2.0.0";
    }

    function _known(bytes32 requestHash) private view returns (Validation storage entry) {
        entry = _validations[requestHash];
        require(entry.validator != address(0), "unknown");
    }

    function _contains(address[] calldata list, address item) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == item) return true;
        }
        return list.length == 0;
    }
}
