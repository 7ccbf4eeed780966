#pragma once

class QWidget;

namespace nucleate {

class Wallet;

/// Makes a wallet: new words to write down, or words or a key to import, and a password.
void openCreateWallet(Wallet& wallet, QWidget* parent);
/// Asks for the password.
void openUnlockWallet(Wallet& wallet, QWidget* parent);

} // namespace nucleate
