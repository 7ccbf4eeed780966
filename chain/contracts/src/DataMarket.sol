// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title Data for sale
/// @notice A purchase pays the seller at once and records who may have the data; the data itself is
///         delivered off chain and checked against `contentHash`.
contract DataMarket {
    using SafeERC20 for IERC20;

    struct Offer {
        address seller;
        uint256 price;
        bytes32 contentHash;
        bool open;
    }

    IERC20 public immutable token;
    Offer[] private _offers;
    mapping(uint256 offerId => mapping(address buyer => bool)) public hasBought;

    event Offered(uint256 indexed offerId, address indexed seller, uint256 price, bytes32 contentHash, string uri);
    event Withdrawn(uint256 indexed offerId);
    event Bought(uint256 indexed offerId, address indexed buyer, address indexed seller, uint256 price);

    error UnknownOffer(uint256 offerId);
    error OfferClosed(uint256 offerId);
    error NotSeller(address caller);
    error PriceAboveLimit(uint256 price, uint256 limit);
    error AlreadyBought(uint256 offerId);

    constructor(address token_) {
        token = IERC20(token_);
    }

    function offer(uint256 price, bytes32 contentHash, string calldata uri) external returns (uint256 offerId) {
        offerId = _offers.length;
        _offers.push(Offer(msg.sender, price, contentHash, true));
        emit Offered(offerId, msg.sender, price, contentHash, uri);
    }

    /// @notice Ends an offer and frees its storage. Its number is not given out again.
    function withdraw(uint256 offerId) external {
        Offer storage item = _open(offerId);
        require(msg.sender == item.seller, NotSeller(msg.sender));
        delete _offers[offerId];
        emit Withdrawn(offerId);
    }

    /// @param limit the most the buyer agreed to; the market must be allowed to take the price.
    function buy(uint256 offerId, uint256 limit) external {
        Offer storage item = _open(offerId);
        require(item.price <= limit, PriceAboveLimit(item.price, limit));
        require(!hasBought[offerId][msg.sender], AlreadyBought(offerId));
        hasBought[offerId][msg.sender] = true;
        emit Bought(offerId, msg.sender, item.seller, item.price);
        token.safeTransferFrom(msg.sender, item.seller, item.price);
    }

    function offerCount() external view returns (uint256) {
        return _offers.length;
    }

    function getOffer(uint256 offerId) external view returns (Offer memory) {
        require(offerId < _offers.length, UnknownOffer(offerId));
        return _offers[offerId];
    }

    function _open(uint256 offerId) private view returns (Offer storage item) {
        require(offerId < _offers.length, UnknownOffer(offerId));
        item = _offers[offerId];
        require(item.open, OfferClosed(offerId));
    }
}
