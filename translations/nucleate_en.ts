<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AbiText</name>
    <message numerus="yes">
        <source>0x and %n bytes in hexadecimal</source>
        <translation>
            <numerusform>0x and %n byte in hexadecimal</numerusform>
            <numerusform>0x and %n bytes in hexadecimal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentModel</name>
    <message numerus="yes">
        <source>Expected value of its payment-grounded reputation; 5 % quantile %1, from %n feedbacks</source>
        <translation>
            <numerusform>Expected value of its payment-grounded reputation; 5 % quantile %1, from one feedback</numerusform>
            <numerusform>Expected value of its payment-grounded reputation; 5 % quantile %1, from %n feedbacks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message numerus="yes">
        <source>The proposal is disputed, %n claims so far: the game decides.</source>
        <translation>
            <numerusform>The proposal is disputed, %n claim so far: the game decides.</numerusform>
            <numerusform>The proposal is disputed, %n claims so far: the game decides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalText</name>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::AddressView</name>
    <message numerus="yes">
        <source>Contract of %n bytes</source>
        <translation>
            <numerusform>Contract of %n byte</numerusform>
            <numerusform>Contract of %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions shown</source>
        <translation>
            <numerusform>%n transaction shown</numerusform>
            <numerusform>%n transactions shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::AgentsPage</name>
    <message numerus="yes">
        <source>from %n payments with feedback</source>
        <translation>
            <numerusform>from one payment with feedback</numerusform>
            <numerusform>from %n payments with feedback</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::ContractView</name>
    <message numerus="yes">
        <source>%n contracts read</source>
        <translation>
            <numerusform>%n contract read</numerusform>
            <numerusform>%n contracts read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::DevnetControls</name>
    <message numerus="yes">
        <source>%n blocks are mined.</source>
        <translation>
            <numerusform>%n block is mined.</numerusform>
            <numerusform>%n blocks are mined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::ForecastCard</name>
    <message numerus="yes">
        <source>Earned so far: %1 ETH a day by the middle 80 % of %n seats, over %2.</source>
        <translation>
            <numerusform>Earned so far: %1 ETH a day by %n seat, over %2.</numerusform>
            <numerusform>Earned so far: %1 ETH a day by the middle 80 % of %n seats, over %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::ForkDialog</name>
    <message numerus="yes">
        <source>%n blocks of this chain, its snapshots and accounts are lost.</source>
        <translation>
            <numerusform>%n block of this chain, its snapshots and accounts are lost.</numerusform>
            <numerusform>%n blocks of this chain, its snapshots and accounts are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::FormationsPage</name>
    <message numerus="yes">
        <source>%n blocks derived again from L1 alone: every state root is the same.</source>
        <translation>
            <numerusform>One block derived again from L1 alone: its state root is the same.</numerusform>
            <numerusform>%n blocks derived again from L1 alone: every state root is the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proposed by %1 · %n members</source>
        <translation>
            <numerusform>proposed by %1 · one member</numerusform>
            <numerusform>proposed by %1 · %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::NavButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::ObservatoryPage</name>
    <message numerus="yes">
        <source>%n work on an L2</source>
        <translation>
            <numerusform>%n works on an L2</numerusform>
            <numerusform>%n work on an L2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are pressed</source>
        <translation>
            <numerusform>%n is pressed</numerusform>
            <numerusform>%n are pressed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::RederiveCard</name>
    <message numerus="yes">
        <source>%n blocks derived in %1 from L1 alone: every root is the same.</source>
        <translation>
            <numerusform>%n block derived in %1 from L1 alone: every root is the same.</numerusform>
            <numerusform>%n blocks derived in %1 from L1 alone: every root is the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::RevertDialog</name>
    <message numerus="yes">
        <source>%n blocks are lost</source>
        <translation>
            <numerusform>%n block is lost</numerusform>
            <numerusform>%n blocks are lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions in them</source>
        <translation>
            <numerusform>%n transaction in them</numerusform>
            <numerusform>%n transactions in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>%n transaction</numerusform>
            <numerusform>%n transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts created there are gone.</source>
        <translation>
            <numerusform>%n contract created there is gone.</numerusform>
            <numerusform>%n contracts created there are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::RiskCard</name>
    <message numerus="yes">
        <source>%1 of %n answers are good. Each is measured on the running chain or read from its contracts on L1.</source>
        <translation>
            <numerusform>%1 of %n answer is good. Each is measured on the running chain or read from its contracts on L1.</numerusform>
            <numerusform>%1 of %n answers are good. Each is measured on the running chain or read from its contracts on L1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::RpcConsole</name>
    <message numerus="yes">
        <source>… and %n more characters</source>
        <translation>
            <numerusform>… and %n more character</numerusform>
            <numerusform>… and %n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::RunPage</name>
    <message numerus="yes">
        <source>%n slots missed</source>
        <translation>
            <numerusform>%n slot missed</numerusform>
            <numerusform>%n slots missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::SendCard</name>
    <message numerus="yes">
        <source>The token has %n decimals.</source>
        <translation>
            <numerusform>The token has %n decimal.</numerusform>
            <numerusform>The token has %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::SnapshotCard</name>
    <message numerus="yes">
        <source>%n blocks since</source>
        <translation>
            <numerusform>%n block since</numerusform>
            <numerusform>%n blocks since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::SpreadCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>single points of failure</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::StatusBar</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notifications, %n unread</numerusform>
            <numerusform>Notifications, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::Wallet</name>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>The password needs at least one character.</numerusform>
            <numerusform>The password needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
