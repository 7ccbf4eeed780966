<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AbiText</name>
    <message>
        <source>This function&apos;s parameters cannot be read.</source>
        <translation>无法读取此函数的参数。</translation>
    </message>
    <message>
        <source>%1 is missing: want %2.</source>
        <comment>parameter, what it expects</comment>
        <translation>缺少 %1：需要%2。</translation>
    </message>
    <message>
        <source>%1 does not fit: want %2.</source>
        <comment>parameter, what it expects</comment>
        <translation>%1 不符合：需要%2。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number, may be negative</source>
        <translation>整数，可为负</translation>
    </message>
    <message>
        <source>0x and 40 digits</source>
        <translation>0x 加 40 位数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message numerus="yes">
        <source>0x and %n bytes in hexadecimal</source>
        <translation>
            <numerusform>0x 加 %n 字节十六进制</numerusform>
        </translation>
    </message>
    <message>
        <source>0x and bytes in hexadecimal</source>
        <translation>0x 加十六进制字节</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list in brackets: [a, b]</source>
        <translation>方括号列表：[a, b]</translation>
    </message>
    <message>
        <source>fields in brackets: (a, b)</source>
        <translation>括号内的字段：(a, b)</translation>
    </message>
</context>
<context>
    <name>AgentModel</name>
    <message numerus="yes">
        <source>Expected value of its payment-grounded reputation; 5 % quantile %1, from %n feedbacks</source>
        <translation>
            <numerusform>以付款为依据的信誉期望值；5 % 分位数 %1，来自 %n 条评价</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>智能体</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Profile</source>
        <comment>column</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Works on</source>
        <comment>column</comment>
        <translation>工作链</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>column</comment>
        <translation>决策</translation>
    </message>
    <message>
        <source>Reputation</source>
        <comment>column</comment>
        <translation>信誉</translation>
    </message>
    <message>
        <source>Balance</source>
        <comment>column</comment>
        <translation>余额</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>column, transactions</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>角色</translation>
    </message>
</context>
<context>
    <name>Attach</name>
    <message>
        <source>Attach</source>
        <comment>button</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Attach to a node</source>
        <translation>连接到节点</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>节点地址</translation>
    </message>
    <message>
        <source>Control token, if you have it</source>
        <translation>控制令牌（如有）</translation>
    </message>
    <message>
        <source>Control token</source>
        <translation>控制令牌</translation>
    </message>
    <message>
        <source>Enter an address such as ws://127.0.0.1:8545.</source>
        <translation>请输入类似 ws://127.0.0.1:8545 的地址。</translation>
    </message>
</context>
<context>
    <name>BountyModel</name>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>角色</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column, formation</comment>
        <translation>所属组建</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reward</source>
        <comment>column</comment>
        <translation>报酬</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>column, money in the job contract</comment>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Your bond</source>
        <comment>column</comment>
        <translation>您的保证金</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>column</comment>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Bids</source>
        <comment>column</comment>
        <translation>竞标</translation>
    </message>
</context>
<context>
    <name>BountyTruth</name>
    <message>
        <source>%1 of %2 lie locked in the job contract %3.</source>
        <comment>amount, payer, address</comment>
        <translation>%2 的 %1 已锁定在任务合约 %3 中。</translation>
    </message>
    <message>
        <source>%1 pays, but nothing is locked yet.</source>
        <comment>payer</comment>
        <translation>由 %1 支付，但尚未锁定任何资金。</translation>
    </message>
    <message>
        <source>You get %1 a %2 when %3.</source>
        <comment>amount, unit, condition</comment>
        <translation>满足“%3”时，您每%2获得 %1。</translation>
    </message>
    <message>
        <source>%1 decides; if they stay silent, %2.</source>
        <comment>who, outcome</comment>
        <translation>由 %1 裁定；若其不作回应：%2。</translation>
    </message>
    <message>
        <source>You lock %1. It comes back %2 after you leave.</source>
        <comment>bond, duration</comment>
        <translation>您将锁定 %1，离开 %2 后退回。</translation>
    </message>
    <message>
        <source>You lock %1. It comes back %2 after you leave; it is lost when %3.</source>
        <comment>bond, duration, offence</comment>
        <translation>您将锁定 %1，离开 %2 后退回；以下情况将被罚没：%3。</translation>
    </message>
    <message>
        <source>%1 pays; up to %2 are locked in the job contract %3 in the block after your bond.</source>
        <comment>payer, amount, address</comment>
        <translation>由 %1 支付；在你的保证金之后的区块，最多 %2 会锁入任务合约 %3。</translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <comment>0.01 ETH a block</comment>
        <translation>%1／%2</translation>
    </message>
</context>
<context>
    <name>CallText</name>
    <message>
        <source>Preparing</source>
        <comment>state of a transaction</comment>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>state of a transaction</comment>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a transaction</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>In block %1</source>
        <comment>a transaction</comment>
        <translation>已入区块 %1</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>state of a transaction</comment>
        <translation>已最终确认</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a transaction</comment>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>now</source>
        <comment>end of a time axis</comment>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>Chain time %1 · your clock %2</source>
        <translation>链上时间 %1 · 您的时钟 %2</translation>
    </message>
    <message>
        <source>time stands still</source>
        <comment>of the chain</comment>
        <translation>时间已停止</translation>
    </message>
    <message>
        <source>as fast as the machine can</source>
        <translation>以机器的最快速度</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <comment>chain time</comment>
        <translation>%1 倍速</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the two clocks, the pace</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of chain time, %2 by your clock</source>
        <translation>链上时间 %1，您的时钟 %2</translation>
    </message>
    <message>
        <source>over</source>
        <comment>a deadline that has passed</comment>
        <translation>已过</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Claim what you earned as %1</source>
        <comment>role</comment>
        <translation>领取担任%1所得</translation>
    </message>
    <message>
        <source>Leave as %1</source>
        <comment>role</comment>
        <translation>退出%1</translation>
    </message>
    <message>
        <source>Become %1</source>
        <comment>role</comment>
        <translation>成为%1</translation>
    </message>
    <message>
        <source>Sign and claim</source>
        <comment>button</comment>
        <translation>签名并领取</translation>
    </message>
    <message>
        <source>Sign and leave</source>
        <comment>button</comment>
        <translation>签名并退出</translation>
    </message>
    <message>
        <source>Sign and accept</source>
        <comment>button</comment>
        <translation>签名并接受</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>签名地址</translation>
    </message>
    <message>
        <source>Bond at risk</source>
        <translation>承担风险的保证金</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>报酬</translation>
    </message>
    <message>
        <source>At most in all</source>
        <translation>总额上限</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Bond comes back after</source>
        <translation>保证金退回需时</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Take your bond back</source>
        <translation>取回保证金</translation>
    </message>
    <message>
        <source>Sign and take it</source>
        <comment>button</comment>
        <translation>签名并取回</translation>
    </message>
</context>
<context>
    <name>ConsoleLine</name>
    <message>
        <source>“%1” is no method: want one such as eth_blockNumber.</source>
        <translation>“%1”不是方法：需要如 eth_blockNumber。</translation>
    </message>
    <message>
        <source>%1 is no JSON: %2</source>
        <translation>%1 不是 JSON：%2</translation>
    </message>
</context>
<context>
    <name>DevnetDialogs</name>
    <message>
        <source>Enter an amount of ETH, such as 12.5.</source>
        <translation>请输入 ETH 数额，例如 12.5。</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>现有余额 %1。</translation>
    </message>
    <message>
        <source>Set the balance of %1</source>
        <translation>设置 %1 的余额</translation>
    </message>
    <message>
        <source>Set balance</source>
        <comment>button</comment>
        <translation>设置余额</translation>
    </message>
    <message>
        <source>Balance in ETH</source>
        <translation>余额（ETH）</translation>
    </message>
    <message>
        <source>Send as %1</source>
        <translation>以 %1 的身份发送</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>button: a transaction</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>To, 0x…; empty creates a contract</source>
        <translation>收款地址 0x…；留空则创建合约</translation>
    </message>
    <message>
        <source>Amount in ETH; empty for none</source>
        <translation>数额（ETH）；留空为 0</translation>
    </message>
    <message>
        <source>Data, 0x…; empty for none</source>
        <translation>数据 0x…；留空则没有</translation>
    </message>
    <message>
        <source>The address is 0x and 40 digits.</source>
        <translation>地址由 0x 和 40 位数字组成。</translation>
    </message>
    <message>
        <source>The data is 0x and pairs of hexadecimal digits.</source>
        <translation>数据由 0x 和成对的十六进制数字组成。</translation>
    </message>
    <message>
        <source>A transaction to nobody needs the code of a contract.</source>
        <translation>没有收款地址时需要合约代码。</translation>
    </message>
    <message>
        <source>Load %1?</source>
        <translation>载入 %1？</translation>
    </message>
    <message>
        <source>Load</source>
        <comment>button</comment>
        <translation>载入</translation>
    </message>
    <message>
        <source>Accounts, code and storage of the file are put over those of L1. What it overwrites is lost.</source>
        <translation>文件中的账户、代码和存储将覆盖 L1 上的内容。被覆盖的内容将丢失。</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>column</comment>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Devnet started</source>
        <translation>开发网启动</translation>
    </message>
    <message>
        <source>Devnet started: {scenario}, seed {seed}, {agents} agents</source>
        <translation>开发网已启动：{scenario}，种子 {seed}，{agents} 个智能体</translation>
    </message>
    <message>
        <source>Devnet resumed</source>
        <translation>开发网恢复</translation>
    </message>
    <message>
        <source>Devnet resumed at block {block}</source>
        <translation>开发网自区块 {block} 恢复运行</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>{actor} registered as agent {identity} ({profile})</source>
        <translation>{actor} 注册为智能体 {identity}（{profile}）</translation>
    </message>
    <message>
        <source>Regime change</source>
        <translation>状态转变</translation>
    </message>
    <message>
        <source>{metric} left its regime: {value} against {baseline}</source>
        <translation>{metric}偏离常态：{value}，基线 {baseline}</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>{actor} is pressed by {bottleneck}: {metric} at {value}, limit {threshold}</source>
        <translation>{actor} 受{bottleneck}所迫：{metric} {value}，上限 {threshold}</translation>
    </message>
    <message>
        <source>Bottleneck cleared</source>
        <translation>瓶颈解除</translation>
    </message>
    <message>
        <source>{actor} is no longer pressed by {bottleneck}</source>
        <translation>{actor} 不再受{bottleneck}所迫</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Coalition</source>
        <translation>联盟</translation>
    </message>
    <message>
        <source>{members} agents formed a coalition worth {value} ETH</source>
        <translation>{members} 个智能体结成联盟，价值 {value} ETH</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>{actor} proposed {formation} to the DAO</source>
        <translation>{actor} 向 DAO 提议 {formation}</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>{actor} voted {support} with {weight} votes</source>
        <translation>{actor} 以 {weight} 票投“{support}”</translation>
    </message>
    <message>
        <source>Proposal passed</source>
        <translation>提案通过</translation>
    </message>
    <message>
        <source>The DAO accepted {formation}: {for} for, {against} against</source>
        <translation>DAO 通过 {formation}：赞成 {for}，反对 {against}</translation>
    </message>
    <message>
        <source>Proposal defeated</source>
        <translation>提案被否决</translation>
    </message>
    <message>
        <source>The DAO refused {formation}: {for} for, {against} against</source>
        <translation>DAO 否决 {formation}：赞成 {for}，反对 {against}</translation>
    </message>
    <message>
        <source>Timelock</source>
        <translation>时间锁</translation>
    </message>
    <message>
        <source>{formation} waits in the timelock</source>
        <translation>{formation} 正在时间锁中等待</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>已授权</translation>
    </message>
    <message>
        <source>{formation} is authorised by the DAO</source>
        <translation>{formation} 已获 DAO 授权</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>认缴</translation>
    </message>
    <message>
        <source>{actor} pledged {amount} ETH ({total} of {threshold})</source>
        <translation>{actor} 认缴 {amount} ETH（{total}／{threshold}）</translation>
    </message>
    <message>
        <source>Treasury funded</source>
        <translation>金库到位</translation>
    </message>
    <message>
        <source>The treasury of {formation} holds {total} ETH</source>
        <translation>{formation} 的金库持有 {total} ETH</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Pledges of {formation} were refunded: {total} ETH</source>
        <translation>{formation} 的认缴已退回：{total} ETH</translation>
    </message>
    <message>
        <source>Bounty</source>
        <translation>悬赏</translation>
    </message>
    <message>
        <source>Bounty: {role} for {reward} ETH a {unit}</source>
        <translation>悬赏：{role}，每{unit} {reward} ETH</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>竞标</translation>
    </message>
    <message>
        <source>{actor} bid {amount} ETH for {role}</source>
        <translation>{actor} 以 {amount} ETH 竞标{role}</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>中标</translation>
    </message>
    <message>
        <source>{actor} got the role {role} at {amount} ETH</source>
        <translation>{actor} 以 {amount} ETH 中标{role}</translation>
    </message>
    <message>
        <source>Bond locked</source>
        <translation>保证金锁定</translation>
    </message>
    <message>
        <source>{actor} locked {amount} ETH</source>
        <translation>{actor} 锁定 {amount} ETH</translation>
    </message>
    <message>
        <source>Role filled</source>
        <translation>角色到位</translation>
    </message>
    <message>
        <source>{role} is filled by {actor}</source>
        <translation>{role}由 {actor} 担任</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>{name} deployed at {address}</source>
        <translation>{name} 已部署至 {address}</translation>
    </message>
    <message>
        <source>Rollup anchored</source>
        <translation>Rollup 锚定</translation>
    </message>
    <message>
        <source>Rollup anchored at L1 block {l1_block}</source>
        <translation>Rollup 锚定于 L1 区块 {l1_block}</translation>
    </message>
    <message>
        <source>Genesis</source>
        <translation>创世</translation>
    </message>
    <message>
        <source>Genesis of {subject}: {hash}</source>
        <translation>{subject} 创世：{hash}</translation>
    </message>
    <message>
        <source>Sequencer started</source>
        <translation>排序器启动</translation>
    </message>
    <message>
        <source>{actor} started the sequencer</source>
        <translation>{actor} 启动了排序器</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>首个区块</translation>
    </message>
    <message>
        <source>First block of {subject}</source>
        <translation>{subject} 的首个区块</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batch posted to L1: blocks {from} to {to}, {bytes} bytes</source>
        <translation>批次已提交至 L1：区块 {from} 至 {to}，{bytes} 字节</translation>
    </message>
    <message>
        <source>Safe head</source>
        <translation>安全头</translation>
    </message>
    <message>
        <source>{subject} is safe up to block {number}: a replica derived it from L1</source>
        <translation>{subject} 在区块 {number} 之前均安全：副本已由 L1 推导</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>已上线</translation>
    </message>
    <message>
        <source>{formation} is live</source>
        <translation>{formation} 已上线</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>存款</translation>
    </message>
    <message>
        <source>{actor} deposited {amount} ETH</source>
        <translation>{actor} 存入 {amount} ETH</translation>
    </message>
    <message>
        <source>Deposit arrived</source>
        <translation>存款到账</translation>
    </message>
    <message>
        <source>The deposit of {actor} arrived: {amount} ETH</source>
        <translation>{actor} 的存款已到账：{amount} ETH</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>{actor} moved its work to {to}</source>
        <translation>{actor} 将工作迁至 {to}</translation>
    </message>
    <message>
        <source>Pressure fell</source>
        <translation>压力下降</translation>
    </message>
    <message>
        <source>L1 pressure fell from {before} to {after}</source>
        <translation>L1 压力从 {before} 降至 {after}</translation>
    </message>
    <message>
        <source>Reward earned</source>
        <translation>获得报酬</translation>
    </message>
    <message>
        <source>{actor} earned {amount} ETH for {blocks} blocks</source>
        <translation>{actor} 凭 {blocks} 个区块获得 {amount} ETH</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>{actor} was paid {amount} ETH for {blocks} blocks</source>
        <translation>已向 {actor} 支付 {blocks} 个区块的 {amount} ETH</translation>
    </message>
    <message>
        <source>Job handed in</source>
        <translation>任务提交</translation>
    </message>
    <message>
        <source>{actor} handed in job {job}</source>
        <translation>{actor} 提交了任务 {job}</translation>
    </message>
    <message>
        <source>Job completed</source>
        <translation>任务完成</translation>
    </message>
    <message>
        <source>Job {job} completed: {amount} ETH to {actor}</source>
        <translation>任务 {job} 完成：{amount} ETH 付给 {actor}</translation>
    </message>
    <message>
        <source>Job expired</source>
        <translation>任务过期</translation>
    </message>
    <message>
        <source>Job {job} expired: {outcome}</source>
        <translation>任务 {job} 过期：{outcome}</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>{actor} rated {subject}: {score}</source>
        <translation>{actor} 评价 {subject}：{score}</translation>
    </message>
    <message>
        <source>Missed slot</source>
        <translation>错过时隙</translation>
    </message>
    <message>
        <source>{actor} missed slot {number}</source>
        <translation>{actor} 错过时隙 {number}</translation>
    </message>
    <message>
        <source>Operator left</source>
        <translation>运营者退出</translation>
    </message>
    <message>
        <source>{actor} left; the bond is free at {unbonds_at}</source>
        <translation>{actor} 已退出；保证金于 {unbonds_at} 解锁</translation>
    </message>
    <message>
        <source>Faucet</source>
        <translation>水龙头</translation>
    </message>
    <message>
        <source>The faucet paid {amount} ETH to {actor}</source>
        <translation>水龙头向 {actor} 发放 {amount} ETH</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Derived {blocks} blocks again from L1 alone: {result}</source>
        <translation>仅凭 L1 重新推导 {blocks} 个区块：{result}</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Break-even, transactions a day</source>
        <translation>盈亏平衡（每日交易数）</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Configuration hash</source>
        <translation>配置哈希</translation>
    </message>
    <message>
        <source>Ready at</source>
        <translation>可执行时间</translation>
    </message>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Cost of forming</source>
        <translation>组建成本</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>L1 block</source>
        <translation>L1 区块</translation>
    </message>
    <message>
        <source>Hash on L2</source>
        <translation>L2 哈希</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Cost of migrating</source>
        <translation>迁移成本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>法定票数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>报酬</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Second score</source>
        <translation>次高评分</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Cost of staying</source>
        <translation>留守成本</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>投票意向</translation>
    </message>
    <message>
        <source>System configuration</source>
        <translation>系统配置</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>去往</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Bond free at</source>
        <translation>保证金解锁时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>The node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Partners found</source>
        <translation>找到伙伴</translation>
    </message>
    <message>
        <source>{actor} found {found} agents in the registry; {willing} want to form</source>
        <translation>{actor} 在注册表中找到 {found} 个智能体；其中 {willing} 个愿意组建</translation>
    </message>
    <message>
        <source>Job refused</source>
        <translation>任务被拒</translation>
    </message>
    <message>
        <source>Job {job} was refused: {reason}</source>
        <translation>任务 {job} 被拒绝：{reason}</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>资本</translation>
    </message>
    <message>
        <source>{amount} ETH were put into {actor}</source>
        <translation>已向 {actor} 投入 {amount} ETH</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到数</translation>
    </message>
    <message>
        <source>Least reputation</source>
        <translation>最低声誉</translation>
    </message>
    <message>
        <source>Willing</source>
        <translation>愿意者</translation>
    </message>
    <message>
        <source>Your wallet</source>
        <translation>您的钱包</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>更换领导者</translation>
    </message>
    <message>
        <source>{actor} leads {subject}: {silent} was silent for {seconds} s</source>
        <translation>{actor} 开始领导 {subject}：{silent} 已沉默 {seconds} 秒</translation>
    </message>
    <message>
        <source>Batch withheld</source>
        <translation>批次被扣留</translation>
    </message>
    <message>
        <source>{blocks} blocks of {subject} are not on L1: the oldest for {seconds} s</source>
        <translation>{subject} 有 {blocks} 个区块不在 L1 上：最早的已等待 {seconds} 秒</translation>
    </message>
    <message>
        <source>Silent operator</source>
        <translation>沉默的运营者</translation>
    </message>
    <message>
        <source>L1 started</source>
        <translation>L1 已启动</translation>
    </message>
    <message>
        <source>L1 started: chain id {chain_id}, rules of {rules}, {accounts} funded accounts</source>
        <translation>L1 已启动：链 ID {chain_id}，{rules} 规则，{accounts} 个有资金的账户</translation>
    </message>
    <message>
        <source>Chain went back</source>
        <translation>链已回退</translation>
    </message>
    <message>
        <source>{subject} went back from block {from} to block {to}: {transactions} transactions are undone</source>
        <translation>{subject} 从区块 {from} 回退到 {to}：撤销了 {transactions} 笔交易</translation>
    </message>
    <message>
        <source>Contract created</source>
        <translation>合约已创建</translation>
    </message>
    <message>
        <source>{actor} created the contract {address}</source>
        <translation>{actor} 创建了合约 {address}</translation>
    </message>
    <message>
        <source>Chain id</source>
        <translation>链 ID</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>console.log</source>
        <translation>console.log</translation>
    </message>
    <message>
        <source>console.log: {text}</source>
        <translation>console.log：{text}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>State proposed</source>
        <translation>已提议状态</translation>
    </message>
    <message>
        <source>{actor} proposed the state of {subject} after block {number} to L1</source>
        <translation>{actor} 向 L1 提议了 {subject} 在区块 {number} 之后的状态</translation>
    </message>
    <message>
        <source>State disputed</source>
        <translation>状态被质疑</translation>
    </message>
    <message>
        <source>{actor} disputes the proposal of block {number} of {subject}</source>
        <translation>{actor} 质疑 {subject} 区块 {number} 的提议</translation>
    </message>
    <message>
        <source>Proposal stands</source>
        <translation>提议成立</translation>
    </message>
    <message>
        <source>The proposal of block {number} of {subject} stands: nobody disproved it in time</source>
        <translation>{subject} 区块 {number} 的提议成立：期限内无人推翻</translation>
    </message>
    <message>
        <source>Proposal lost</source>
        <translation>提议落败</translation>
    </message>
    <message>
        <source>The proposal of block {number} of {subject} lost its game</source>
        <translation>{subject} 区块 {number} 的提议在争议博弈中落败</translation>
    </message>
    <message>
        <source>Bond paid out</source>
        <translation>已付出保证金</translation>
    </message>
    <message>
        <source>A game of {subject} paid out a bond of {amount} ETH</source>
        <translation>{subject} 的一场博弈付出了 {amount} ETH 保证金</translation>
    </message>
    <message>
        <source>Settlement delayed</source>
        <translation>结算延迟</translation>
    </message>
    <message>
        <source>Proposals of {subject} or their ends cannot be sent to L1; they are tried again</source>
        <translation>{subject} 的提议或其结束无法发送到 L1；将再次尝试</translation>
    </message>
    <message>
        <source>Withdrawal started</source>
        <translation>提款开始</translation>
    </message>
    <message>
        <source>{actor} withdraws {amount} ETH from {subject}, in block {number}</source>
        <translation>{actor} 在区块 {number} 从 {subject} 提取 {amount} ETH</translation>
    </message>
    <message>
        <source>Message to L1</source>
        <translation>发往 L1 的消息</translation>
    </message>
    <message>
        <source>{actor} sends a message or tokens from {subject} to L1, in block {number}</source>
        <translation>{actor} 在区块 {number} 从 {subject} 向 L1 发送消息或代币</translation>
    </message>
    <message>
        <source>Withdrawal proven</source>
        <translation>提款已证明</translation>
    </message>
    <message>
        <source>{actor} proved a withdrawal from {subject} to L1: its delay runs</source>
        <translation>{actor} 在 L1 上证明了一笔来自 {subject} 的提款：等待期已开始</translation>
    </message>
    <message>
        <source>Withdrawal finished</source>
        <translation>提款完成</translation>
    </message>
    <message>
        <source>A withdrawal from {subject} arrived on L1</source>
        <translation>来自 {subject} 的一笔提款已到达 L1</translation>
    </message>
    <message>
        <source>Withdrawal failed</source>
        <translation>提款失败</translation>
    </message>
    <message>
        <source>A withdrawal from {subject} was finalized, and its call failed</source>
        <translation>来自 {subject} 的一笔提款已最终确认，但其调用失败</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Dispute game</source>
        <translation>争议博弈</translation>
    </message>
    <message>
        <source>Parent claim</source>
        <translation>上级主张</translation>
    </message>
    <message>
        <source>Output root</source>
        <translation>输出根</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>提款</translation>
    </message>
    <message>
        <source>Double signature</source>
        <translation>双重签名</translation>
    </message>
    <message>
        <source>{actor} signed two different blocks {number} of {subject}</source>
        <translation>{actor} 为 {subject} 的区块 {number} 签署了两个不同版本</translation>
    </message>
    <message>
        <source>Bond lost</source>
        <translation>保证金被罚没</translation>
    </message>
    <message>
        <source>{actor} lost {amount} ETH of its bond: it signed two different blocks {number} of {subject}</source>
        <translation>{actor} 损失了 {amount} ETH 保证金：为 {subject} 的区块 {number} 签署了两个不同版本</translation>
    </message>
    <message>
        <source>Turns missed</source>
        <translation>错过轮次</translation>
    </message>
    <message>
        <source>{actor} missed {missed} of {turns} turns on {subject}: it lost {amount} ETH and sits out an epoch</source>
        <translation>{actor} 在 {subject} 的 {turns} 个轮次中错过了 {missed} 个：损失 {amount} ETH，并停任一个纪元</translation>
    </message>
    <message>
        <source>Bond reduced</source>
        <translation>保证金减少</translation>
    </message>
    <message>
        <source>{actor} lost {amount} ETH of its bond on {subject}</source>
        <translation>{actor} 在 {subject} 损失了 {amount} ETH 保证金</translation>
    </message>
    <message>
        <source>Burnt</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>First signature</source>
        <translation>第一个签名</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>Second block</source>
        <translation>第二个区块</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>第二个签名</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Late batch</source>
        <translation>迟到的批次</translation>
    </message>
    <message>
        <source>Blocks {from} to {to} of {subject} came to L1 {blocks} L1 blocks after their origin</source>
        <translation>{subject} 的区块 {from} 至 {to} 在其起源之后 {blocks} 个 L1 区块才到达 L1</translation>
    </message>
    <message>
        <source>Unreadable batch</source>
        <translation>无法读取的批次</translation>
    </message>
    <message>
        <source>{actor} posted something for {subject} that is no batch: {reason}</source>
        <translation>{actor} 为 {subject} 发布的内容不是批次：{reason}</translation>
    </message>
    <message>
        <source>Silent leader</source>
        <translation>沉默的领导者</translation>
    </message>
    <message>
        <source>L1 has not heard from {actor}, who leads {subject}, for {seconds} s</source>
        <translation>L1 已有 {seconds} 秒没有收到 {subject} 的领导者 {actor} 的消息</translation>
    </message>
    <message>
        <source>Chain stands still</source>
        <translation>链停滞</translation>
    </message>
    <message>
        <source>{subject} stands at block {number} for {seconds} s</source>
        <translation>{subject} 停在区块 {number} 已 {seconds} 秒</translation>
    </message>
    <message>
        <source>Transaction ignored</source>
        <translation>被忽略的交易</translation>
    </message>
    <message>
        <source>{blocks} blocks of {subject} had room for a transaction of {actor} and left it out</source>
        <translation>{subject} 有 {blocks} 个区块有空间容纳 {actor} 的交易，却没有收入</translation>
    </message>
    <message>
        <source>Wrong state proposed</source>
        <translation>提出了错误状态</translation>
    </message>
    <message>
        <source>A wrong state of {subject} after block {number} was proposed; an operator disputes it</source>
        <translation>有人提交了 {subject} 在区块 {number} 之后的错误状态；一位运营者正在质疑它</translation>
    </message>
    <message>
        <source>L1 reorganised</source>
        <translation>L1 重组</translation>
    </message>
    <message>
        <source>L1 has other blocks after block {from}: {depth} were taken back</source>
        <translation>L1 在区块 {from} 之后换成了其他区块：{depth} 个被撤回</translation>
    </message>
    <message>
        <source>Fault injected</source>
        <translation>注入故障</translation>
    </message>
    <message>
        <source>Fault noticed</source>
        <translation>发现故障</translation>
    </message>
    <message>
        <source>Fault over</source>
        <translation>故障结束</translation>
    </message>
    <message>
        <source>Bound, seconds</source>
        <translation>上限（秒）</translation>
    </message>
    <message>
        <source>Delay, seconds</source>
        <translation>延迟（秒）</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Contract frozen</source>
        <translation>合约已冻结</translation>
    </message>
    <message>
        <source>{actor} ended the life of its contract {address} on L1: it moves to the L2 of {formation}</source>
        <translation>{actor} 冻结了自己在 L1 上的合约 {address}：它将迁往 {formation} 的 L2</translation>
    </message>
    <message>
        <source>Contract migrated</source>
        <translation>合约已迁移</translation>
    </message>
    <message>
        <source>The contract {address} of {actor} lives on {subject} now: its code and {slots} storage slots are in the genesis, each proven against L1 block {number}</source>
        <translation>{actor} 的合约 {address} 现在位于 {subject}：其代码和 {slots} 个存储槽已写入创世状态，每一个都针对 L1 区块 {number} 得到证明</translation>
    </message>
    <message>
        <source>Data outage</source>
        <translation>数据中断</translation>
    </message>
    <message>
        <source>Data availability outage: {subject} cannot be derived past L1 block {number}, because the data of its commitment {commitment} are missing</source>
        <translation>数据可用性中断：{subject} 无法从 L1 区块 {number} 之后继续推导，因为承诺 {commitment} 的数据缺失</translation>
    </message>
    <message>
        <source>Data availability outage: batches of {subject} cannot be stored, so none reach L1</source>
        <translation>数据可用性中断：{subject} 的批次无法存储，因此没有批次到达 L1</translation>
    </message>
    <message>
        <source>Data are back</source>
        <translation>数据已恢复</translation>
    </message>
    <message>
        <source>The data of {subject} can be had again, after an outage of {seconds} s</source>
        <translation>{subject} 的数据在中断 {seconds} 秒后恢复可用</translation>
    </message>
    <message>
        <source>Bonds put up</source>
        <translation>投入保证金</translation>
    </message>
    <message>
        <source>{actor} put up {amount} ETH for the bonds of a dispute over {subject}</source>
        <translation>{actor} 为 {subject} 的争议投入了 {amount} ETH 保证金</translation>
    </message>
    <message>
        <source>{actor} chose to {chosen}: stay {stay}, migrate {migrate}, form {form} ETH</source>
        <translation>{actor} 选择“{chosen}”：留守 {stay}，迁移 {migrate}，组建 {form} ETH</translation>
    </message>
    <message>
        <source>Contract deployed anew</source>
        <translation>合约重新部署</translation>
    </message>
    <message>
        <source>{actor} ended the life of {from} on L1 and deployed {name} anew on {subject}, at {address}: its code is there, what it stored stays behind</source>
        <translation>{actor} 终止了 L1 上的 {from}，并在 {subject} 的 {address} 重新部署了 {name}：代码在那里，原来存储的数据留在原处</translation>
    </message>
    <message>
        <source>Existing L2</source>
        <translation>已有的 L2</translation>
    </message>
    <message>
        <source>{name} stands beside the swarm: an existing L2 with one operator, {blocks} blocks so far</source>
        <translation>{name} 位于群体旁边：一个已有的 L2，只有一个运营者，目前有 {blocks} 个区块</translation>
    </message>
    <message>
        <source>Proof system</source>
        <translation>证明方式</translation>
    </message>
    <message>
        <source>Fault in {subject}: {kind}. To be noticed within {bound} s by: {detector}</source>
        <translation>{subject} 中的故障：{kind}。应在 {bound} 秒内察觉的检测器：{detector}</translation>
    </message>
    <message>
        <source>Fault in {subject} noticed after {delay} s of {bound}: {kind}. By: {detector}</source>
        <translation>{subject} 中的故障在 {delay} 秒后被察觉（上限 {bound} 秒）：{kind}。检测器：{detector}</translation>
    </message>
    <message>
        <source>Fault over in {subject}: {kind}</source>
        <translation>{subject} 中的故障已结束：{kind}</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>Kill the sequencer</source>
        <translation>杀死排序器</translation>
    </message>
    <message>
        <source>The leading operator&apos;s node is gone: no blocks, no batches.</source>
        <translation>主导运营者的节点消失：没有区块，也没有批次。</translation>
    </message>
    <message>
        <source>Another operator takes over, posts what the dead one built, and goes on.</source>
        <translation>另一运营者接手，提交前者已构建的区块并继续。</translation>
    </message>
    <message>
        <source>Hang the sequencer</source>
        <translation>挂起排序器</translation>
    </message>
    <message>
        <source>The leading operator takes transactions and builds no block.</source>
        <translation>主导运营者接收交易但不构建区块。</translation>
    </message>
    <message>
        <source>Once L1 hears no batch of it either, another operator takes over.</source>
        <translation>当 L1 也收不到其批次时，另一运营者接手。</translation>
    </message>
    <message>
        <source>Withhold batches</source>
        <translation>扣留批次</translation>
    </message>
    <message>
        <source>The leading operator builds blocks and posts none of them to L1.</source>
        <translation>主导运营者构建区块，但不向 L1 提交。</translation>
    </message>
    <message>
        <source>The next leader posts the blocks.</source>
        <translation>下一任主导者提交这些区块。</translation>
    </message>
    <message>
        <source>Delay batches</source>
        <translation>延迟批次</translation>
    </message>
    <message>
        <source>Every batch is held back for a number of L1 blocks.</source>
        <translation>每个批次都被延后若干 L1 区块。</translation>
    </message>
    <message>
        <source>The batches come, or those of the next leader.</source>
        <translation>批次会到达，或由下一任主导者的批次代替。</translation>
    </message>
    <message>
        <source>Corrupt a batch</source>
        <translation>损坏一个批次</translation>
    </message>
    <message>
        <source>Bytes of the next batch are flipped on its way to L1.</source>
        <translation>下一批次在发往 L1 途中被翻转若干字节。</translation>
    </message>
    <message>
        <source>Derivation skips it; the batcher posts its blocks again.</source>
        <translation>推导会跳过它；批次提交者重新提交其区块。</translation>
    </message>
    <message>
        <source>Censor an address</source>
        <translation>审查一个地址</translation>
    </message>
    <message>
        <source>The leading operator leaves out all transactions of an address.</source>
        <translation>主导运营者排除某地址的所有交易。</translation>
    </message>
    <message>
        <source>The next leader takes them; a deposit through L1 cannot be left out.</source>
        <translation>下一任主导者会纳入；经 L1 的存款无法被排除。</translation>
    </message>
    <message>
        <source>Propose a wrong state</source>
        <translation>提议错误状态</translation>
    </message>
    <message>
        <source>A wrong state of the chain is proposed to L1, with the bond it takes.</source>
        <translation>连同所需保证金向 L1 提议一个错误状态。</translation>
    </message>
    <message>
        <source>An operator disputes it; the bond is lost.</source>
        <translation>某运营者提出质疑；保证金损失。</translation>
    </message>
    <message>
        <source>Reorganise L1</source>
        <translation>重组 L1</translation>
    </message>
    <message>
        <source>L1 takes its last blocks back; others come in their place.</source>
        <translation>L1 撤回最后的区块，由其他区块代替。</translation>
    </message>
    <message>
        <source>Every L2 is derived again from the last block that stayed.</source>
        <translation>各 L2 从保留的最后一个区块起重新推导。</translation>
    </message>
    <message>
        <source>Silence of the leader</source>
        <translation>主导者沉默</translation>
    </message>
    <message>
        <source>Standstill of the head</source>
        <translation>链头停滞</translation>
    </message>
    <message>
        <source>Blocks that L1 lacks</source>
        <translation>L1 缺失的区块</translation>
    </message>
    <message>
        <source>Late batches</source>
        <translation>迟到的批次</translation>
    </message>
    <message>
        <source>Unreadable batches</source>
        <translation>无法读取的批次</translation>
    </message>
    <message>
        <source>Ignored transactions</source>
        <translation>被忽略的交易</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>挑战者</translation>
    </message>
    <message>
        <source>Reset of the derivation</source>
        <translation>推导重置</translation>
    </message>
    <message>
        <source>Armed</source>
        <comment>a fault that waits for its moment</comment>
        <translation>待触发</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>a fault</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>a fault</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Sign a height twice</source>
        <translation>对同一高度签名两次</translation>
    </message>
    <message>
        <source>The leading operator signs another block of a height that it has signed, and hands it to whoever asks for that height again.</source>
        <translation>主导运营者对已签名的高度再签另一个区块，并交给再次询问该高度的人。</translation>
    </message>
    <message>
        <source>Both signatures are brought to L1: it loses its bond and its turn, another leads.</source>
        <translation>两个签名都被提交到 L1：它失去保证金和轮次，由另一运营者主导。</translation>
    </message>
    <message>
        <source>Stop the DA server</source>
        <translation>停止 DA 服务器</translation>
    </message>
    <message>
        <source>The DA server of the devnet neither gives nor takes data.</source>
        <translation>开发网的 DA 服务器既不提供也不接收数据。</translation>
    </message>
    <message>
        <source>The chain does not recover: its blocks stay unsafe until the server is back.</source>
        <translation>该链不会自行恢复：在服务器恢复之前，其区块一直处于 unsafe 状态。</translation>
    </message>
    <message>
        <source>Double signatures</source>
        <translation>双重签名</translation>
    </message>
    <message>
        <source>Data that are not taken</source>
        <translation>未被接收的数据</translation>
    </message>
    <message>
        <source>Data that are missing</source>
        <translation>缺失的数据</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ETH</source>
        <comment>amount</comment>
        <translation>%1 ETH</translation>
    </message>
    <message>
        <source>%1 wei</source>
        <comment>fee per gas</comment>
        <translation>%1 wei</translation>
    </message>
    <message>
        <source>%1 gwei</source>
        <comment>fee per gas</comment>
        <translation>%1 gwei</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <comment>devnet dollars</comment>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>duration</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>duration</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>time to come</comment>
        <translation>%1后</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an event</comment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age of an event</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <comment>billions</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>signed amount, unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>FormationModel</name>
    <message>
        <source>Started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>%1, stage %2</source>
        <translation>%1，阶段 %2</translation>
    </message>
    <message>
        <source>Formation</source>
        <comment>column</comment>
        <translation>组建</translation>
    </message>
</context>
<context>
    <name>Invest</name>
    <message>
        <source>Put capital into %1</source>
        <translation>向 %1 注资</translation>
    </message>
    <message>
        <source>Put in</source>
        <comment>button: capital</comment>
        <translation>注资</translation>
    </message>
    <message>
        <source>Devnet ETH from the faucet&apos;s account. The agent may spend it on its work and its pledges; you do not get it back.</source>
        <translation>来自水龙头账户的开发网 ETH。智能体会把它用于工作和认缴；不会退还给你。</translation>
    </message>
    <message>
        <source>Amount in ETH, at most 1,000</source>
        <translation>数额（ETH），最多 1,000</translation>
    </message>
    <message>
        <source>Amount in ETH</source>
        <translation>数额（ETH）</translation>
    </message>
    <message>
        <source>Enter an amount of ETH, such as 12.5.</source>
        <translation>请输入 ETH 数额，例如 12.5。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Signal</source>
        <comment>stage of a formation</comment>
        <translation>信号</translation>
    </message>
    <message>
        <source>Coalition</source>
        <comment>stage of a formation</comment>
        <translation>联盟</translation>
    </message>
    <message>
        <source>Proposal</source>
        <comment>stage of a formation</comment>
        <translation>提案</translation>
    </message>
    <message>
        <source>Voting</source>
        <comment>stage of a formation</comment>
        <translation>投票</translation>
    </message>
    <message>
        <source>Funding</source>
        <comment>stage of a formation</comment>
        <translation>筹资</translation>
    </message>
    <message>
        <source>Bounties</source>
        <comment>stage of a formation</comment>
        <translation>悬赏</translation>
    </message>
    <message>
        <source>Deploying</source>
        <comment>stage of a formation</comment>
        <translation>部署</translation>
    </message>
    <message>
        <source>Genesis</source>
        <comment>stage of a formation</comment>
        <translation>创世</translation>
    </message>
    <message>
        <source>Sequencing</source>
        <comment>stage of a formation</comment>
        <translation>排序</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>stage of a formation</comment>
        <translation>已上线</translation>
    </message>
    <message>
        <source>Defeated</source>
        <comment>stage of a formation</comment>
        <translation>被否决</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>stage of a formation</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Dissolved</source>
        <comment>stage of a formation</comment>
        <translation>已解散</translation>
    </message>
    <message>
        <source>Bidding</source>
        <comment>state of a bounty</comment>
        <translation>竞标中</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a bounty</comment>
        <translation>开放</translation>
    </message>
    <message>
        <source>Funded</source>
        <comment>state of a bounty</comment>
        <translation>资金到位</translation>
    </message>
    <message>
        <source>Handed in</source>
        <comment>state of a bounty</comment>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a bounty</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>state of a bounty</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>state of a bounty</comment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Working</source>
        <comment>state of an agent</comment>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Pressed</source>
        <comment>state of an agent</comment>
        <translation>受压</translation>
    </message>
    <message>
        <source>Deciding</source>
        <comment>state of an agent</comment>
        <translation>决策中</translation>
    </message>
    <message>
        <source>Forming</source>
        <comment>state of an agent</comment>
        <translation>组建中</translation>
    </message>
    <message>
        <source>Voting</source>
        <comment>state of an agent</comment>
        <translation>投票中</translation>
    </message>
    <message>
        <source>Serving</source>
        <comment>state of an agent</comment>
        <translation>服务中</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>state of an agent</comment>
        <translation>已迁移</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>state of a role at work</comment>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a role at work</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a role at work</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>state of a role at work</comment>
        <translation>退出中</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>state of a role at work</comment>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Trader</source>
        <comment>profile of an agent</comment>
        <translation>交易者</translation>
    </message>
    <message>
        <source>Oracle</source>
        <comment>profile of an agent</comment>
        <translation>预言机</translation>
    </message>
    <message>
        <source>Data seller</source>
        <comment>profile of an agent</comment>
        <translation>数据卖方</translation>
    </message>
    <message>
        <source>Compute buyer</source>
        <comment>profile of an agent</comment>
        <translation>算力买方</translation>
    </message>
    <message>
        <source>Funder</source>
        <comment>profile of an agent</comment>
        <translation>出资者</translation>
    </message>
    <message>
        <source>Builder</source>
        <comment>profile of an agent</comment>
        <translation>构建者</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>profile of an agent</comment>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Watcher</source>
        <comment>profile of an agent</comment>
        <translation>监察者</translation>
    </message>
    <message>
        <source>Sequencer</source>
        <comment>role in a rollup</comment>
        <translation>排序器</translation>
    </message>
    <message>
        <source>RPC provider</source>
        <comment>role in a rollup</comment>
        <translation>RPC 提供者</translation>
    </message>
    <message>
        <source>Bridge deployer</source>
        <comment>role in a rollup</comment>
        <translation>跨链桥部署者</translation>
    </message>
    <message>
        <source>Watcher</source>
        <comment>role in a rollup</comment>
        <translation>监察者</translation>
    </message>
    <message>
        <source>Batcher</source>
        <comment>role in a rollup</comment>
        <translation>批次提交者</translation>
    </message>
    <message>
        <source>Proposer</source>
        <comment>role in a rollup</comment>
        <translation>提议者</translation>
    </message>
    <message>
        <source>Challenger</source>
        <comment>role in a rollup</comment>
        <translation>挑战者</translation>
    </message>
    <message>
        <source>Stay</source>
        <comment>decision of an agent</comment>
        <translation>留守</translation>
    </message>
    <message>
        <source>Migrate</source>
        <comment>decision of an agent</comment>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Form an L2</source>
        <comment>decision of an agent</comment>
        <translation>组建 L2</translation>
    </message>
    <message>
        <source>For</source>
        <comment>vote of an agent</comment>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Against</source>
        <comment>vote of an agent</comment>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <comment>vote of an agent</comment>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Base fee</source>
        <comment>name of a metric</comment>
        <translation>基础费用</translation>
    </message>
    <message>
        <source>Blob fee</source>
        <comment>name of a metric</comment>
        <translation>Blob 费用</translation>
    </message>
    <message>
        <source>Gas used</source>
        <comment>name of a metric</comment>
        <translation>Gas 用量</translation>
    </message>
    <message>
        <source>Waiting transactions</source>
        <comment>name of a metric</comment>
        <translation>待处理交易</translation>
    </message>
    <message>
        <source>Inclusion, median</source>
        <comment>name of a metric</comment>
        <translation>打包时间（中位数）</translation>
    </message>
    <message>
        <source>Inclusion, 95 %</source>
        <comment>name of a metric</comment>
        <translation>打包时间（95 %）</translation>
    </message>
    <message>
        <source>Transactions a second</source>
        <comment>name of a metric</comment>
        <translation>每秒交易数</translation>
    </message>
    <message>
        <source>Execution time</source>
        <comment>name of a metric</comment>
        <translation>执行时间</translation>
    </message>
    <message>
        <source>Pressure</source>
        <comment>name of a metric</comment>
        <translation>压力</translation>
    </message>
    <message>
        <source>Gas price</source>
        <comment>name of a metric</comment>
        <translation>Gas 价格</translation>
    </message>
    <message>
        <source>Offered load</source>
        <comment>name of a metric</comment>
        <translation>请求负载</translation>
    </message>
    <message>
        <source>Block fullness</source>
        <comment>name of a metric</comment>
        <translation>区块占用率</translation>
    </message>
    <message>
        <source>RPC requests a second</source>
        <comment>name of a metric</comment>
        <translation>每秒 RPC 请求数</translation>
    </message>
    <message>
        <source>RPC errors a second</source>
        <comment>name of a metric</comment>
        <translation>每秒 RPC 错误数</translation>
    </message>
    <message>
        <source>RPC duration, 95 %</source>
        <comment>name of a metric</comment>
        <translation>RPC 耗时（95 %）</translation>
    </message>
    <message>
        <source>Memory</source>
        <comment>name of a metric</comment>
        <translation>内存</translation>
    </message>
    <message>
        <source>Processor</source>
        <comment>name of a metric</comment>
        <translation>处理器</translation>
    </message>
    <message>
        <source>base fee</source>
        <comment>what presses the chain</comment>
        <translation>基础费用</translation>
    </message>
    <message>
        <source>waiting time</source>
        <comment>what presses the chain</comment>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>computation</source>
        <comment>what presses the chain</comment>
        <translation>计算量</translation>
    </message>
    <message>
        <source>throughput</source>
        <comment>what presses the chain</comment>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>block</source>
        <comment>unit of a reward</comment>
        <translation>区块</translation>
    </message>
    <message>
        <source>job</source>
        <comment>unit of a reward</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>hour</source>
        <comment>unit of a reward</comment>
        <translation>小时</translation>
    </message>
    <message>
        <source>Gas fees</source>
        <comment>term of a cost</comment>
        <translation>Gas 费用</translation>
    </message>
    <message>
        <source>Cost of waiting</source>
        <comment>term of a cost</comment>
        <translation>等待成本</translation>
    </message>
    <message>
        <source>Deployment</source>
        <comment>term of a cost</comment>
        <translation>部署</translation>
    </message>
    <message>
        <source>Sequencers</source>
        <comment>term of a cost</comment>
        <translation>排序器</translation>
    </message>
    <message>
        <source>Operation</source>
        <comment>term of a cost</comment>
        <translation>运营</translation>
    </message>
    <message>
        <source>Bridging</source>
        <comment>term of a cost</comment>
        <translation>跨链</translation>
    </message>
    <message>
        <source>Data availability</source>
        <comment>term of a cost</comment>
        <translation>数据可用性</translation>
    </message>
    <message>
        <source>Locked capital</source>
        <comment>term of a cost</comment>
        <translation>锁定资本</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>term of a cost</comment>
        <translation>风险</translation>
    </message>
    <message>
        <source>Missed business</source>
        <comment>term of a cost</comment>
        <translation>错失业务</translation>
    </message>
    <message>
        <source>Share of the members</source>
        <comment>term of a cost</comment>
        <translation>成员分摊</translation>
    </message>
    <message>
        <source>Switching</source>
        <comment>term of a cost</comment>
        <translation>切换</translation>
    </message>
    <message>
        <source>Jobs too large for a block</source>
        <comment>name of a metric</comment>
        <translation>区块容纳不下的任务</translation>
    </message>
    <message>
        <source>Share that gets through</source>
        <comment>name of a metric</comment>
        <translation>获得处理的比例</translation>
    </message>
    <message>
        <source>Put in</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>投入</translation>
    </message>
    <message>
        <source>Pool fees</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>资金池手续费</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>工作</translation>
    </message>
    <message>
        <source>Gas fees</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>Gas 费用</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>setting of a chain</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Framework</source>
        <comment>setting of a chain</comment>
        <translation>框架</translation>
    </message>
    <message>
        <source>Chain id of L1</source>
        <comment>setting of a chain</comment>
        <translation>L1 链 ID</translation>
    </message>
    <message>
        <source>Chain id</source>
        <comment>setting of a chain</comment>
        <translation>链 ID</translation>
    </message>
    <message>
        <source>Block time, s</source>
        <comment>setting of a chain</comment>
        <translation>出块时间（秒）</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <comment>setting of a chain</comment>
        <translation>Gas 上限</translation>
    </message>
    <message>
        <source>Base fee scalar</source>
        <comment>setting of a chain</comment>
        <translation>基础费用系数</translation>
    </message>
    <message>
        <source>Blob fee scalar</source>
        <comment>setting of a chain</comment>
        <translation>Blob 费用系数</translation>
    </message>
    <message>
        <source>Data availability</source>
        <comment>setting of a chain</comment>
        <translation>数据可用性</translation>
    </message>
    <message>
        <source>Sequencing window, L1 blocks</source>
        <comment>setting of a chain</comment>
        <translation>排序窗口（L1 区块）</translation>
    </message>
    <message>
        <source>Channel timeout, L1 blocks</source>
        <comment>setting of a chain</comment>
        <translation>通道超时（L1 区块）</translation>
    </message>
    <message>
        <source>Batch inbox</source>
        <comment>setting of a chain</comment>
        <translation>批次收件地址</translation>
    </message>
    <message>
        <source>Deployer</source>
        <comment>setting of a chain</comment>
        <translation>部署者</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>setting of a chain</comment>
        <translation>所有者</translation>
    </message>
    <message>
        <source>System configuration</source>
        <comment>setting of a chain</comment>
        <translation>系统配置</translation>
    </message>
    <message>
        <source>all equal</source>
        <comment>result of a verification</comment>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>different</source>
        <comment>result of a verification</comment>
        <translation>存在差异</translation>
    </message>
    <message>
        <source>Proposal interval, s</source>
        <comment>setting of a chain</comment>
        <translation>提议间隔（秒）</translation>
    </message>
    <message>
        <source>Proof maturity, s</source>
        <comment>setting of a chain</comment>
        <translation>证明等待期（秒）</translation>
    </message>
    <message>
        <source>Clock of a dispute game, s</source>
        <comment>setting of a chain</comment>
        <translation>争议博弈时限（秒）</translation>
    </message>
    <message>
        <source>Wait after a dispute game, s</source>
        <comment>setting of a chain</comment>
        <translation>争议博弈后的等待（秒）</translation>
    </message>
    <message>
        <source>Longest batch interval, L1 blocks</source>
        <comment>setting of a chain</comment>
        <translation>最长批次间隔（L1 区块）</translation>
    </message>
    <message>
        <source>Cost of waiting for a batch, wei a transaction and second</source>
        <comment>setting of a chain</comment>
        <translation>等待批次的成本（每笔交易每秒，wei）</translation>
    </message>
    <message>
        <source>Contract taken over from L1</source>
        <comment>setting of a chain</comment>
        <translation>从 L1 接管的合约</translation>
    </message>
    <message>
        <source>Proof system</source>
        <comment>setting of a chain</comment>
        <translation>证明方式</translation>
    </message>
    <message>
        <source>Attester</source>
        <comment>setting of a chain</comment>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Attesters that must sign</source>
        <comment>setting of a chain</comment>
        <translation>须签名的见证人数</translation>
    </message>
    <message>
        <source>Moving</source>
        <comment>state of an agent</comment>
        <translation>迁移中</translation>
    </message>
    <message>
        <source>Existing, optimistic</source>
        <comment>L2 beside the swarm</comment>
        <translation>已有，乐观型</translation>
    </message>
    <message>
        <source>Existing, validity (modelled)</source>
        <comment>L2 beside the swarm</comment>
        <translation>已有，有效性型（模拟）</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Unsafe</source>
        <comment>rung of finality</comment>
        <translation>不安全</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>rung of finality</comment>
        <translation>安全</translation>
    </message>
    <message>
        <source>Finalized on L1</source>
        <comment>rung of finality</comment>
        <translation>L1 已最终确认</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>rung of finality</comment>
        <translation>已提议</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>rung of finality</comment>
        <translation>最终</translation>
    </message>
    <message>
        <source>A sequencer signed it; L1 does not know it yet.</source>
        <translation>排序器已签名；L1 尚不知晓。</translation>
    </message>
    <message>
        <source>Its data lie on L1: anybody derives the same block.</source>
        <translation>数据在 L1 上：任何人都能推导出同一区块。</translation>
    </message>
    <message>
        <source>The L1 block with its data cannot be taken back.</source>
        <translation>含其数据的 L1 区块不可撤回。</translation>
    </message>
    <message>
        <source>Its state is claimed on L1 and can be disputed.</source>
        <translation>其状态已在 L1 上主张，可被质疑。</translation>
    </message>
    <message>
        <source>The claim stood: withdrawals may rest on it.</source>
        <translation>主张成立：可作为提款的依据。</translation>
    </message>
    <message>
        <source>The next state that is proposed to L1 covers it.</source>
        <translation>下一次向 L1 提议的状态将覆盖它。</translation>
    </message>
    <message>
        <source>The next state that is proposed to L1 covers it: one about every %1.</source>
        <translation>下一次向 L1 提议的状态将覆盖它：约每 %1 一次。</translation>
    </message>
    <message>
        <source>A proposal that covers it must stand.</source>
        <translation>覆盖它的提议必须成立。</translation>
    </message>
    <message>
        <source>The proposal stands; a last wait, then withdrawals may rest on it.</source>
        <translation>提议已成立；再等最后一段时间，即可作为提款的依据。</translation>
    </message>
    <message numerus="yes">
        <source>The proposal is disputed, %n claims so far: the game decides.</source>
        <translation>
            <numerusform>提议被质疑，已有 %n 个主张：由博弈裁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Anybody can dispute the proposal until then; if nobody does, it stands.</source>
        <translation>在此之前任何人都可质疑该提议；若无人质疑，则成立。</translation>
    </message>
    <message>
        <source>Nobody disputed the proposal in time: its game is being closed.</source>
        <translation>期限内无人质疑该提议：其博弈正在结束。</translation>
    </message>
    <message>
        <source>It is not built yet.</source>
        <translation>尚未构建。</translation>
    </message>
    <message>
        <source>Its batch must reach L1, and a replica derive it. That takes about %1 now.</source>
        <translation>其批次须到达 L1，并由副本推导。目前约需 %1。</translation>
    </message>
    <message>
        <source>The L1 block with its batch must be finalized: L1 takes about %1.</source>
        <translation>含其批次的 L1 区块须最终确认：L1 约需 %1。</translation>
    </message>
    <message>
        <source>Nothing more can happen to it.</source>
        <translation>不会再有任何变化。</translation>
    </message>
</context>
<context>
    <name>NeedsYou</name>
    <message>
        <source>%1 runs but does not earn</source>
        <comment>role</comment>
        <translation>%1正在运行但没有收益</translation>
    </message>
    <message>
        <source>See why</source>
        <comment>button</comment>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>%1 to claim</source>
        <comment>amount</comment>
        <translation>可领取 %1</translation>
    </message>
    <message>
        <source>Earned as %1</source>
        <comment>role</comment>
        <translation>担任%1所得</translation>
    </message>
    <message>
        <source>Claim</source>
        <comment>button</comment>
        <translation>领取</translation>
    </message>
    <message>
        <source>%1 · bids close %2</source>
        <comment>reward, time to come</comment>
        <translation>%1 · 竞标截止 %2</translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <comment>role</comment>
        <translation>招募%1</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>button, at a bounty</comment>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>OperatorText</name>
    <message>
        <source>Leads</source>
        <comment>an operator</comment>
        <translation>主导中</translation>
    </message>
    <message>
        <source>Stands by</source>
        <comment>an operator</comment>
        <translation>待命</translation>
    </message>
    <message>
        <source>Jailed</source>
        <comment>an operator</comment>
        <translation>已禁闭</translation>
    </message>
    <message>
        <source>Ejected</source>
        <comment>an operator</comment>
        <translation>已驱逐</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>an operator</comment>
        <translation>退出中</translation>
    </message>
    <message>
        <source>Signed two blocks of one height</source>
        <translation>对同一高度签署了两个区块</translation>
    </message>
    <message>
        <source>Missed too many turns</source>
        <translation>错过过多轮次</translation>
    </message>
    <message>
        <source>By decision of the DAO</source>
        <translation>由 DAO 决定</translation>
    </message>
    <message>
        <source>Stake</source>
        <comment>spread of it</comment>
        <translation>质押</translation>
    </message>
    <message>
        <source>Blocks built</source>
        <comment>spread of them</comment>
        <translation>构建的区块</translation>
    </message>
    <message>
        <source>Machines</source>
        <comment>spread over them</comment>
        <translation>机器</translation>
    </message>
    <message>
        <source>The key of %1 can change the rules.</source>
        <translation>%1 的密钥可以更改规则。</translation>
    </message>
    <message>
        <source>Without %1 nobody builds blocks, and nobody checks them.</source>
        <translation>若无 %1，则无人构建区块，也无人检查。</translation>
    </message>
    <message>
        <source>Without %1 nobody builds blocks.</source>
        <translation>若无 %1，则无人构建区块。</translation>
    </message>
    <message>
        <source>Without %1 nobody checks the leader.</source>
        <translation>若无 %1，则无人检查主导者。</translation>
    </message>
    <message>
        <source>low</source>
        <comment>concentration</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>concentration</comment>
        <translation>中等</translation>
    </message>
    <message>
        <source>high</source>
        <comment>concentration</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>Has left</source>
        <comment>an operator</comment>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Others fell at about the same time</source>
        <translation>其他运营者在相近时间也违规</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>This is not a Nucleate node</source>
        <translation>这不是 Nucleate 节点</translation>
    </message>
    <message>
        <source>Attach to another address, or start the local devnet.</source>
        <translation>请连接其他地址，或启动本地开发网。</translation>
    </message>
    <message>
        <source>No node</source>
        <translation>没有节点</translation>
    </message>
    <message>
        <source>Start the local devnet, or attach to a node.</source>
        <translation>请启动本地开发网，或连接到节点。</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>Nucleate keeps trying. Is the node running?</source>
        <translation>Nucleate 正在持续重试。节点在运行吗？</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>No news from the node. What you see may be out of date.</source>
        <translation>节点没有新消息。所见内容可能已过时。</translation>
    </message>
    <message>
        <source>The connection was lost. What you see is the last that was known.</source>
        <translation>连接已断开。所见为最后已知的内容。</translation>
    </message>
    <message>
        <source>Starting the local devnet…</source>
        <translation>正在启动本地开发网…</translation>
    </message>
    <message>
        <source>The local devnet did not start</source>
        <translation>本地开发网未能启动</translation>
    </message>
    <message>
        <source>%1 Try again, or attach to a node that runs.</source>
        <translation>%1 请重试，或连接到正在运行的节点。</translation>
    </message>
    <message>
        <source>Start the local devnet</source>
        <comment>button</comment>
        <translation>启动本地开发网</translation>
    </message>
    <message>
        <source>An L1 without agents</source>
        <translation>没有智能体的 L1</translation>
    </message>
    <message>
        <source>Nobody forms an L2 on this node. Its blocks, time and accounts are yours to control.</source>
        <translation>这个节点上没有人组建 L2。它的区块、时间和账户都由你控制。</translation>
    </message>
    <message>
        <source>Control the chain</source>
        <comment>button</comment>
        <translation>控制这条链</translation>
    </message>
</context>
<context>
    <name>PaletteSources</name>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>Hashes and addresses</source>
        <translation>哈希与地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Transaction or block</source>
        <translation>交易或区块</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Formations</source>
        <translation>组建</translation>
    </message>
    <message>
        <source>Bounties</source>
        <translation>悬赏</translation>
    </message>
    <message>
        <source>%1 a %2</source>
        <comment>0.01 ETH a block</comment>
        <translation>%1／%2</translation>
    </message>
</context>
<context>
    <name>ProposalText</name>
    <message>
        <source>Lost</source>
        <comment>a proposal&apos;s game</comment>
        <translation>落败</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>a proposal</comment>
        <translation>最终</translation>
    </message>
    <message>
        <source>Stands</source>
        <comment>a proposal</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>Disputed</source>
        <comment>a proposal</comment>
        <translation>被质疑</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a proposal</comment>
        <translation>开放</translation>
    </message>
    <message>
        <source>This node derived the same state from L1.</source>
        <translation>本节点从 L1 推导出相同状态。</translation>
    </message>
    <message>
        <source>This node derived another state from L1: the claim is wrong.</source>
        <translation>本节点从 L1 推导出不同状态：该主张有误。</translation>
    </message>
    <message>
        <source>This node has not derived the block from L1 yet.</source>
        <translation>本节点尚未从 L1 推导该区块。</translation>
    </message>
    <message>
        <source>final in %1</source>
        <translation>%1后最终确认</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n 个主张</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to dispute</source>
        <translation>尚可质疑 %1</translation>
    </message>
    <message>
        <source>is being closed</source>
        <comment>a dispute game</comment>
        <translation>正在结束</translation>
    </message>
</context>
<context>
    <name>RevertReason</name>
    <message>
        <source>assertion failed</source>
        <translation>断言失败</translation>
    </message>
    <message>
        <source>arithmetic overflow or underflow</source>
        <translation>算术上溢或下溢</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>除以零</translation>
    </message>
    <message>
        <source>value out of an enum&apos;s range</source>
        <translation>值超出枚举范围</translation>
    </message>
    <message>
        <source>pop of an empty array</source>
        <translation>对空数组执行 pop</translation>
    </message>
    <message>
        <source>array index out of range</source>
        <translation>数组下标越界</translation>
    </message>
    <message>
        <source>too much memory asked for</source>
        <translation>请求的内存过多</translation>
    </message>
    <message>
        <source>call of an unset function pointer</source>
        <translation>调用了未设置的函数指针</translation>
    </message>
    <message>
        <source>panic %1</source>
        <translation>panic %1</translation>
    </message>
    <message>
        <source>unknown error %1</source>
        <translation>未知错误 %1</translation>
    </message>
</context>
<context>
    <name>RiskText</name>
    <message>
        <source>Sequencer failure</source>
        <translation>排序器故障</translation>
    </message>
    <message>
        <source>What if the sequencers stop, or leave you out?</source>
        <translation>如果排序器停止或排斥您，会怎样？</translation>
    </message>
    <message>
        <source>State validation</source>
        <translation>状态验证</translation>
    </message>
    <message>
        <source>Who checks that the state is right?</source>
        <translation>谁来检查状态是否正确？</translation>
    </message>
    <message>
        <source>Data availability</source>
        <translation>数据可用性</translation>
    </message>
    <message>
        <source>Can anybody derive the chain again?</source>
        <translation>任何人都能重新推导这条链吗？</translation>
    </message>
    <message>
        <source>Exit window</source>
        <translation>退出窗口</translation>
    </message>
    <message>
        <source>Can you leave before the rules change?</source>
        <translation>规则改变之前能离开吗？</translation>
    </message>
    <message>
        <source>Proposer failure</source>
        <translation>提议者故障</translation>
    </message>
    <message>
        <source>What if nobody proposes a state to L1?</source>
        <translation>如果没有人向 L1 提议状态，会怎样？</translation>
    </message>
    <message>
        <source>What is sent through L1 is in the L2 within {delay} s, whatever the sequencers do. The longest wait for a block so far was {longest_wait} s.</source>
        <translation>经由 L1 发送的内容，无论排序器做什么，都会在 {delay} 秒内进入 L2。迄今等待区块最久为 {longest_wait} 秒。</translation>
    </message>
    <message>
        <source>No block came for {longest_wait} s; after {delay} s L1 forces them.</source>
        <translation>已有 {longest_wait} 秒没有区块；{delay} 秒后由 L1 强制产生。</translation>
    </message>
    <message>
        <source>A wrong state can be disputed on L1: {games} games so far. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>错误的状态可在 L1 上提出争议：迄今 {games} 场。副本从 L1 推导了 {derived} 个区块，发现 {differences} 处不同。</translation>
    </message>
    <message>
        <source>No state is proposed to L1, so L1 checks none. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>没有状态提交给 L1，因此 L1 不做检查。副本从 L1 推导了 {derived} 个区块，发现 {differences} 处不同。</translation>
    </message>
    <message>
        <source>All data lie on L1 as calldata: {batches} batches, {bytes} bytes. {waiting} blocks are on their way.</source>
        <translation>全部数据以 calldata 存于 L1：{batches} 个批次，{bytes} 字节。{waiting} 个区块正在途中。</translation>
    </message>
    <message>
        <source>All data lie on L1: {in_blobs} of {batches} batches in blobs, which its nodes keep for 4,096 epochs and no longer. {bytes} bytes; {waiting} blocks are on their way.</source>
        <translation>全部数据在 L1 上：{batches} 个批次中有 {in_blobs} 个在 blob 中，L1 节点只保留 4,096 个纪元。{bytes} 字节，{waiting} 个区块正在途中。</translation>
    </message>
    <message>
        <source>Batches are being withheld: {waiting} blocks cannot be derived from L1.</source>
        <translation>批次被扣留：{waiting} 个区块无法从 L1 推导。</translation>
    </message>
    <message>
        <source>The contracts on L1 cannot be changed: their owner {owner} has no way to do it. A proven withdrawal waits {withdrawal_delay} s.</source>
        <translation>L1 上的合约无法更改：其所有者 {owner} 没有办法这样做。已证明的提款需等待 {withdrawal_delay} 秒。</translation>
    </message>
    <message>
        <source>{owner} may change the contracts on L1 at once. A proven withdrawal waits {withdrawal_delay} s.</source>
        <translation>{owner} 可立即更改 L1 上的合约。已证明的提款需等待 {withdrawal_delay} 秒。</translation>
    </message>
    <message>
        <source>Anybody may propose a state for a bond of {bond} ETH: {games} so far.</source>
        <translation>任何人缴纳 {bond} ETH 保证金即可提议状态：迄今 {games} 次。</translation>
    </message>
    <message>
        <source>Nobody has proposed a state yet. Anybody may, for a bond of {bond} ETH.</source>
        <translation>尚无人提议状态。任何人缴纳 {bond} ETH 保证金即可提议。</translation>
    </message>
    <message>
        <source>No state can be proposed: the chain has no dispute game.</source>
        <translation>无法提议状态：该链没有争议博弈。</translation>
    </message>
    <message>
        <source>measured at L1 block %1</source>
        <translation>于 L1 区块 %1 测得</translation>
    </message>
    <message>
        <source>read from the contracts at L1 block %1</source>
        <translation>于 L1 区块 %1 从合约读取</translation>
    </message>
    <message>
        <source>good</source>
        <comment>grade of a risk</comment>
        <translation>良好</translation>
    </message>
    <message>
        <source>with a warning</source>
        <comment>grade of a risk</comment>
        <translation>有警告</translation>
    </message>
    <message>
        <source>bad</source>
        <comment>grade of a risk</comment>
        <translation>不佳</translation>
    </message>
    <message>
        <source>States are proposed to L1, {games} so far, but no fault-proof program stands behind the disputes: who is not answered in time wins. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>状态已提议到 L1（至今 {games} 次），但没有欺诈证明程序来裁决争议：在期限内未被反驳的一方获胜。一个副本从 L1 推导了 {derived} 个区块，发现 {differences} 处不同。</translation>
    </message>
    <message>
        <source>Batches lie on a DA server, a stand-in for Celestia, at {server}; L1 has their hashes only, and nobody can force the data out of the server. {batches} batches, {bytes} bytes; {waiting} blocks are on their way.</source>
        <translation>批次存放在 {server} 的 DA 服务器上（Celestia 的替身）；L1 只有它们的哈希，没有人能强制服务器交出数据。{batches} 个批次，{bytes} 字节；{waiting} 个区块正在途中。</translation>
    </message>
    <message>
        <source>Data availability outage: the DA server at {server} does not give or take data, so {waiting} blocks cannot be derived, and nobody can check the chain or leave it by what they state.</source>
        <translation>数据可用性中断：{server} 的 DA 服务器不提供或不接收数据，因此 {waiting} 个区块无法推导，没有人能检查该链，也无法凭其状态退出。</translation>
    </message>
    <message>
        <source>In place of a validity proof, {needed} of {attesters} attesters sign each state that they derived: {games} so far. L1 refuses a state without them and believes any that they sign; no proof is made. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>代替有效性证明的是见证人：{attesters} 人中须有 {needed} 人对自己推导出的状态签名，迄今 {games} 个。没有签名的状态会被 L1 拒绝，有签名的 L1 一律相信；不生成任何证明。副本从 L1 推导了 {derived} 个区块，发现 {differences} 处不同。</translation>
    </message>
    <message>
        <source>Only states that the attesters sign can be proposed, {games} so far: without them nobody leaves the chain.</source>
        <translation>只能提交见证人签过名的状态，迄今 {games} 个；没有见证人，谁也无法离开这条链。</translation>
    </message>
</context>
<context>
    <name>SceneBuilder</name>
    <message>
        <source>L1</source>
        <comment>name of the base chain in the swarm</comment>
        <translation>L1</translation>
    </message>
</context>
<context>
    <name>SentenceText</name>
    <message>
        <source>Members look at their shares</source>
        <translation>成员正在查看各自的分摊</translation>
    </message>
    <message>
        <source>Treasury and sequencer set are being deployed</source>
        <translation>正在部署金库与排序器集合</translation>
    </message>
    <message>
        <source>The proposal is on its way to the DAO</source>
        <translation>提案正送往 DAO</translation>
    </message>
    <message>
        <source>The voting delay runs</source>
        <translation>投票延迟期进行中</translation>
    </message>
    <message>
        <source>Agents vote</source>
        <translation>智能体正在投票</translation>
    </message>
    <message>
        <source>Members pledge while the timelock runs</source>
        <translation>时间锁期间成员正在认缴</translation>
    </message>
    <message>
        <source>Pledges are taken back: the threshold was not reached in time</source>
        <translation>正在退回认缴：未能按时达到门槛</translation>
    </message>
    <message>
        <source>Sealed bids, then their opening</source>
        <translation>密封竞标，随后开标</translation>
    </message>
    <message>
        <source>The role {role} is not filled: nobody who may take it is free</source>
        <translation>{role}空缺：可担任者均无空闲</translation>
    </message>
    <message>
        <source>Sequencers lock their bonds</source>
        <translation>排序器正在锁定保证金</translation>
    </message>
    <message>
        <source>The builder deploys the contracts of the rollup</source>
        <translation>构建者正在部署 Rollup 合约</translation>
    </message>
    <message>
        <source>The genesis of the L2</source>
        <translation>L2 创世</translation>
    </message>
    <message>
        <source>The first blocks, their batch, and its derivation</source>
        <translation>首批区块、其批次及其推导</translation>
    </message>
    <message>
        <source>A member lost its reason to form</source>
        <translation>有成员失去了组建的理由</translation>
    </message>
    <message>
        <source>The DAO refused the proposal</source>
        <translation>DAO 否决了提案</translation>
    </message>
    <message>
        <source>The pledges did not reach the threshold in time and were taken back</source>
        <translation>认缴未按时达到门槛，已退回</translation>
    </message>
    <message>
        <source>Nobody took the role {role}</source>
        <translation>无人担任{role}</translation>
    </message>
    <message>
        <source>Build the L2&apos;s blocks and post their batches to L1 when it is your turn</source>
        <translation>轮到您时构建 L2 区块并将批次提交至 L1</translation>
    </message>
    <message>
        <source>Deploy the contracts of the rollup on L1 and hand over its configuration</source>
        <translation>在 L1 上部署 Rollup 合约并移交其配置</translation>
    </message>
    <message>
        <source>Serve the L2 over JSON-RPC</source>
        <translation>通过 JSON-RPC 提供 L2 服务</translation>
    </message>
    <message>
        <source>Watch the L2&apos;s safe head and report it to the sequencer set</source>
        <translation>监视 L2 的安全头并报告给排序器集合</translation>
    </message>
    <message>
        <source>Treasury of {formation}</source>
        <translation>{formation} 的金库</translation>
    </message>
    <message>
        <source>a block of yours is safe and the watcher has reported it</source>
        <translation>您的区块已安全且监察者已报告</translation>
    </message>
    <message>
        <source>the evaluator has accepted the work</source>
        <translation>评估者已接受该工作</translation>
    </message>
    <message>
        <source>what was reported is yours all the same: anybody may claim it for you</source>
        <translation>已报告的部分仍归您所有：任何人都可代您领取</translation>
    </message>
    <message>
        <source>a panel of staked evaluators decides; if it is silent too, you are paid</source>
        <translation>由质押评估者小组裁定；若小组也不作回应，则向您付款</translation>
    </message>
    <message>
        <source>the DAO votes to slash you</source>
        <translation>DAO 投票决定罚没您</translation>
    </message>
    <message>
        <source>{blocks} blocks wait for the watcher&apos;s report</source>
        <translation>{blocks} 个区块等待监察者报告</translation>
    </message>
    <message>
        <source>{blocks} blocks are not safe: their batch is on its way to L1</source>
        <translation>{blocks} 个区块尚不安全：其批次正送往 L1</translation>
    </message>
    <message>
        <source>the contract {name} of the rollup has no code on L1</source>
        <translation>Rollup 合约 {name} 在 L1 上没有代码</translation>
    </message>
    <message>
        <source>the L2 has no new blocks</source>
        <translation>L2 没有新区块</translation>
    </message>
    <message>
        <source>no safe block was reported to the sequencer set</source>
        <translation>没有安全区块报告给排序器集合</translation>
    </message>
    <message>
        <source>the evaluator has not accepted the work</source>
        <translation>评估者尚未接受该工作</translation>
    </message>
    <message>
        <source>Locks your bond and makes you an operator</source>
        <translation>锁定您的保证金并使您成为运营者</translation>
    </message>
    <message>
        <source>Pays you for the blocks that were reported</source>
        <translation>为已报告的区块向您付款</translation>
    </message>
    <message>
        <source>Ends your service; the bond is free after the unbonding delay</source>
        <translation>结束您的服务；解绑期过后保证金解锁</translation>
    </message>
    <message>
        <source>Takes your bond back</source>
        <translation>取回您的保证金</translation>
    </message>
    <message>
        <source>A chain of our own is cheaper for me than staying</source>
        <translation>自建一条链对我来说比留守更便宜</translation>
    </message>
    <message>
        <source>By my figures it costs more than it saves</source>
        <translation>按我的计算，成本高于节省</translation>
    </message>
    <message>
        <source>It takes load off L1, and I may follow</source>
        <translation>它减轻 L1 负载，我也可能跟进</translation>
    </message>
    <message>
        <source>L1 serves me well enough</source>
        <translation>L1 对我已经够用</translation>
    </message>
    <message>
        <source>The formation has ended</source>
        <translation>组建已结束</translation>
    </message>
    <message>
        <source>This bounty was given out by sealed bids; the open seat of the role is for people</source>
        <translation>此悬赏已由密封竞标授出；该角色的开放席位留给人类</translation>
    </message>
    <message>
        <source>There is no such bounty</source>
        <translation>没有这个悬赏</translation>
    </message>
    <message>
        <source>This role is not yours: accept the bounty first</source>
        <translation>此角色不属于您：请先接受悬赏</translation>
    </message>
    <message>
        <source>The seat is taken</source>
        <translation>席位已被占用</translation>
    </message>
    <message>
        <source>Bid more than nothing and at most the reward</source>
        <translation>出价须大于零且不超过报酬</translation>
    </message>
    <message>
        <source>This address belongs to an agent</source>
        <translation>此地址属于智能体</translation>
    </message>
    <message>
        <source>The job is not open yet: it opens in the block after your bond</source>
        <translation>任务尚未开放：将在您的保证金之后的区块开放</translation>
    </message>
    <message>
        <source>Unknown action: accept, claim or leave</source>
        <translation>未知操作：应为 accept、claim 或 leave</translation>
    </message>
    <message>
        <source>You have left; the bond is not free yet</source>
        <translation>您已退出；保证金尚未解锁</translation>
    </message>
    <message>
        <source>Your bond is not locked yet: sign the transaction of `accept` first</source>
        <translation>保证金尚未锁定：请先签署 `accept` 交易</translation>
    </message>
    <message>
        <source>The threshold must be a positive number</source>
        <translation>阈值必须为正数</translation>
    </message>
    <message>
        <source>Window and dwell must lie between 1 and 10,000 blocks</source>
        <translation>窗口与持续须在 1 至 10,000 个区块之间</translation>
    </message>
    <message>
        <source>The clear ratio must lie between 1 and 10</source>
        <translation>解除比须在 1 至 10 之间</translation>
    </message>
    <message>
        <source>There is no such rule</source>
        <translation>没有这条规则</translation>
    </message>
    <message>
        <source>There is no such agent</source>
        <translation>没有这个智能体</translation>
    </message>
    <message>
        <source>Put in more than nothing and at most 1,000 ETH</source>
        <translation>投入须大于零且不超过 1,000 ETH</translation>
    </message>
</context>
<context>
    <name>Signer</name>
    <message>
        <source>This wallet signs for devnets only; chain %1 is refused.</source>
        <translation>此钱包仅为开发网签名；已拒绝链 %1。</translation>
    </message>
    <message>
        <source>The receiver is not an address.</source>
        <translation>接收方不是有效地址。</translation>
    </message>
    <message>
        <source>The data is not hexadecimal.</source>
        <translation>数据不是十六进制。</translation>
    </message>
    <message>
        <source>The key cannot sign.</source>
        <translation>该密钥无法签名。</translation>
    </message>
</context>
<context>
    <name>TransferProgress</name>
    <message>
        <source>Sent on L1</source>
        <comment>stage of a deposit</comment>
        <translation>在 L1 发送</translation>
    </message>
    <message>
        <source>On the L2</source>
        <comment>stage of a deposit</comment>
        <translation>到达 L2</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>stage of a deposit</comment>
        <translation>安全</translation>
    </message>
    <message>
        <source>Sent on the L2</source>
        <comment>stage of a withdrawal</comment>
        <translation>在 L2 发送</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>stage of a withdrawal</comment>
        <translation>已提议</translation>
    </message>
    <message>
        <source>Proven</source>
        <comment>stage of a withdrawal</comment>
        <translation>已证明</translation>
    </message>
    <message>
        <source>Waited</source>
        <comment>stage of a withdrawal</comment>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Paid out</source>
        <comment>stage of a withdrawal</comment>
        <translation>已付出</translation>
    </message>
    <message>
        <source>Proven. The proof and its proposal must have stood for their time.</source>
        <translation>已证明。证明及其提议须各自经过规定时间。</translation>
    </message>
    <message>
        <source>Proven, but the proposal is disputed: its game must end first.</source>
        <translation>已证明，但提议被质疑：须先等其博弈结束。</translation>
    </message>
    <message>
        <source>Proven. Its proposal can still be disputed, and then waits.</source>
        <translation>已证明。其提议仍可被质疑，之后还须等待。</translation>
    </message>
    <message>
        <source>Proven. The proof must have stood for its time.</source>
        <translation>已证明。证明须经过规定时间。</translation>
    </message>
    <message>
        <source>The L2 takes it in when its blocks come to that L1 block.</source>
        <translation>当 L2 的区块推进到该 L1 区块时会纳入。</translation>
    </message>
    <message>
        <source>The deposit arrived, and anybody can derive it.</source>
        <translation>存款已到达，任何人都能推导。</translation>
    </message>
    <message>
        <source>Paid out on L1.</source>
        <translation>已在 L1 付出。</translation>
    </message>
    <message>
        <source>A state that covers its block must be proposed to L1 first.</source>
        <translation>须先向 L1 提议覆盖其区块的状态。</translation>
    </message>
    <message>
        <source>The proposal that it was proven against lost: prove it again.</source>
        <translation>所依据的提议已落败：请重新证明。</translation>
    </message>
    <message>
        <source>Prove to L1 that the L2 sent it.</source>
        <translation>向 L1 证明 L2 已发送。</translation>
    </message>
    <message>
        <source>All waits are over: have it paid out.</source>
        <translation>所有等待已结束：可以付出。</translation>
    </message>
    <message>
        <source>It arrived, but the bridge could not hand the tokens over there.</source>
        <translation>已经到达，但那边的桥无法交出代币。</translation>
    </message>
</context>
<context>
    <name>WalletDialogs</name>
    <message>
        <source>Create your wallet</source>
        <translation>创建您的钱包</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <comment>button</comment>
        <translation>创建钱包</translation>
    </message>
    <message>
        <source>New wallet</source>
        <comment>choice</comment>
        <translation>新钱包</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>choice</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Write these twelve words down: they are the only way back to this wallet. It signs for devnets only, and the key stays on this computer.</source>
        <translation>请抄下这十二个单词：它们是找回此钱包的唯一途径。它仅为开发网签名，密钥不会离开本机。</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>助记词</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>我已抄下</translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation>密码，至少 8 个字符</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>再次输入相同密码</translation>
    </message>
    <message>
        <source>Your recovery words, or a private key in hexadecimal. Do not use a key that holds real money.</source>
        <translation>您的助记词，或十六进制私钥。请勿使用存有真实资金的密钥。</translation>
    </message>
    <message>
        <source>Write the words down first, then tick the box.</source>
        <translation>请先抄下单词，再勾选。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次密码不一致。</translation>
    </message>
    <message>
        <source>Unlock your wallet</source>
        <translation>解锁您的钱包</translation>
    </message>
    <message>
        <source>Unlock</source>
        <comment>button</comment>
        <translation>解锁</translation>
    </message>
    <message>
        <source>It locks itself after 15 minutes without a signature.</source>
        <translation>15 分钟内无签名将自动锁定。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>nucleate::AccountCard</name>
    <message>
        <source>Enter an address first: 0x and 40 digits.</source>
        <translation>请先输入地址：0x 加 40 位数字。</translation>
    </message>
    <message>
        <source>of the usual test mnemonic</source>
        <translation>来自常用测试助记词</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: impersonating</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop impersonating %1</source>
        <translation>停止模拟 %1</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>0x… any address</source>
        <translation>0x… 任意地址</translation>
    </message>
    <message>
        <source>Send devnet ETH</source>
        <comment>button</comment>
        <translation>发送开发网 ETH</translation>
    </message>
    <message>
        <source>Impersonate</source>
        <comment>button</comment>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Send…</source>
        <comment>button: as an impersonated address</comment>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Send as %1</source>
        <translation>以 %1 的身份发送</translation>
    </message>
    <message>
        <source>Sent last</source>
        <translation>最近发送</translation>
    </message>
    <message>
        <source>The node sends for an impersonated address without its key, here and by eth_sendTransaction.</source>
        <translation>对于被模拟的地址，节点无需其密钥即可代为发送，在这里或通过 eth_sendTransaction 均可。</translation>
    </message>
    <message>
        <source>Address to fund, to set the balance of or to impersonate</source>
        <translation>要注资、设置余额或模拟的地址</translation>
    </message>
    <message>
        <source>Set balance…</source>
        <comment>button</comment>
        <translation>设置余额…</translation>
    </message>
</context>
<context>
    <name>nucleate::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its shortcut</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>nucleate::AddressView</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Transactions sent</source>
        <translation>已发送交易</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Account that delegates (EIP-7702)</source>
        <translation>委托账户（EIP-7702）</translation>
    </message>
    <message>
        <source>Delegates to</source>
        <translation>委托给</translation>
    </message>
    <message numerus="yes">
        <source>Contract of %n bytes</source>
        <translation>
            <numerusform>%n 字节的合约</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>看起来像</translation>
    </message>
    <message>
        <source>Proxy of</source>
        <translation>代理目标</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button</comment>
        <translation>重试</translation>
    </message>
    <message>
        <source>Older</source>
        <comment>button</comment>
        <translation>更早</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>The node could not answer: %1</source>
        <translation>节点无法回答：%1</translation>
    </message>
    <message>
        <source>It has sent nothing yet. This node does not list what an address received.</source>
        <translation>它还没有发送过交易。此节点不列出地址收到的交易。</translation>
    </message>
    <message>
        <source>Only what it sent: this node does not list what an address received.</source>
        <translation>仅已发送的：此节点不列出地址收到的交易。</translation>
    </message>
    <message>
        <source>Nothing has reached this address yet.</source>
        <translation>此地址尚无任何交易。</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions shown</source>
        <translation>
            <numerusform>显示 %n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Transactions</source>
        <comment>tab</comment>
        <translation>交易</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>tab: read and write the contract</comment>
        <translation>调用</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>tab</comment>
        <translation>代码</translation>
    </message>
    <message>
        <source>Transactions of the address</source>
        <translation>地址的交易</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>nucleate::AgentsPage</name>
    <message>
        <source>No agents</source>
        <translation>没有智能体</translation>
    </message>
    <message>
        <source>This devnet runs without a swarm.</source>
        <translation>此开发网未运行群体。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>ERC-8004 identity</source>
        <translation>ERC-8004 身份</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未注册</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Pays at most</source>
        <translation>最高支付</translation>
    </message>
    <message>
        <source>Wants to send</source>
        <translation>期望发送</translation>
    </message>
    <message>
        <source>%1 transactions a day</source>
        <translation>每日 %1 笔交易</translation>
    </message>
    <message>
        <source>Fees paid</source>
        <translation>已付费用</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message numerus="yes">
        <source>from %n payments with feedback</source>
        <translation>
            <numerusform>来自 %n 笔带评价的付款</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望值</translation>
    </message>
    <message>
        <source>95 % sure above %1</source>
        <translation>95 % 确信高于 %1</translation>
    </message>
    <message>
        <source>cost over %1 days; modelled</source>
        <translation>%1 天内的成本（模型值）</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Hurdle</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>%1 × what is sunk</source>
        <translation>沉没成本的 %1 倍</translation>
    </message>
    <message>
        <source>Forming pays from</source>
        <translation>组建合算的起点</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the agents</source>
        <translation>筛选智能体</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>信誉</translation>
    </message>
    <message>
        <source>Last decision</source>
        <translation>最近决策</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>when it counts as pressed</source>
        <translation>何时视为受压</translation>
    </message>
    <message>
        <source>ETH</source>
        <translation>ETH</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>ETH, dollars</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>where it came from and where it went</source>
        <translation>从哪里来，到哪里去</translation>
    </message>
    <message>
        <source>Put capital in…</source>
        <comment>button</comment>
        <translation>注资…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>choice of an agent: chain</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>nucleate::BlockPages</name>
    <message>
        <source>Block</source>
        <comment>column</comment>
        <translation>区块</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Transactions</source>
        <comment>column</comment>
        <translation>交易</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>column, share of the gas limit</comment>
        <translation>占用率</translation>
    </message>
    <message>
        <source>Base fee</source>
        <comment>column</comment>
        <translation>基础费用</translation>
    </message>
    <message>
        <source>Hash</source>
        <comment>column</comment>
        <translation>哈希</translation>
    </message>
</context>
<context>
    <name>nucleate::BlockView</name>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父区块</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Gas used</source>
        <translation>Gas 用量</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>gas, limit, share</comment>
        <translation>%1 / %2（%3）</translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation>基础费用</translation>
    </message>
    <message>
        <source>Fee recipient</source>
        <translation>费用接收方</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>State root</source>
        <translation>状态根</translation>
    </message>
    <message>
        <source>Transactions root</source>
        <translation>交易根</translation>
    </message>
    <message>
        <source>Receipts root</source>
        <translation>收据根</translation>
    </message>
    <message>
        <source>Blob gas</source>
        <translation>Blob Gas</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>The block before</source>
        <translation>上一个区块</translation>
    </message>
    <message>
        <source>The block after</source>
        <translation>下一个区块</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Transactions</source>
        <comment>tab</comment>
        <translation>交易</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Transactions of the block</source>
        <translation>区块中的交易</translation>
    </message>
</context>
<context>
    <name>nucleate::BondCard</name>
    <message>
        <source>%1 lie in the sequencer set %2 of %3.</source>
        <comment>amount, address, formation</comment>
        <translation>%1 位于 %3 的排序器集合 %2 中。</translation>
    </message>
    <message>
        <source>The bond is free %1</source>
        <translation>保证金%1解锁</translation>
    </message>
    <message>
        <source>It is free.</source>
        <comment>a bond</comment>
        <translation>已可取回。</translation>
    </message>
    <message>
        <source>Unlock your wallet first</source>
        <translation>请先解锁钱包</translation>
    </message>
    <message>
        <source>Take your bond back</source>
        <translation>取回保证金</translation>
    </message>
    <message>
        <source>Sign and take it</source>
        <comment>button</comment>
        <translation>签名并取回</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>You get</source>
        <translation>您将得到</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>The bond of a seat you left</source>
        <translation>您已离开席位的保证金</translation>
    </message>
    <message>
        <source>Take your bond back…</source>
        <comment>button</comment>
        <translation>取回保证金…</translation>
    </message>
</context>
<context>
    <name>nucleate::BountiesPage</name>
    <message>
        <source>No bounties yet</source>
        <translation>尚无悬赏</translation>
    </message>
    <message>
        <source>A formation posts them once its treasury is funded.</source>
        <translation>金库资金到位后，组建方即会发布。</translation>
    </message>
    <message>
        <source>%1, a person</source>
        <translation>%1（真人）</translation>
    </message>
    <message>
        <source>%1 · reputation %2</source>
        <comment>bid</comment>
        <translation>%1 · 信誉 %2</translation>
    </message>
    <message>
        <source>Accept…</source>
        <comment>button</comment>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Something above is missing; mend it there.</source>
        <translation>上方有未满足的条件，请在那里处理。</translation>
    </message>
    <message>
        <source>Bounties</source>
        <translation>悬赏</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the bounties</source>
        <translation>筛选悬赏</translation>
    </message>
    <message>
        <source>Before you accept</source>
        <translation>接受之前</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>竞标</translation>
    </message>
    <message>
        <source>the lowest amount for its reputation wins</source>
        <translation>相对信誉报价最低者中标</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>role, its state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 earned · %2 to claim</source>
        <translation>已赚 %1 · 可领取 %2</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的工作</translation>
    </message>
    <message>
        <source>what you run, what it brought, what happened</source>
        <translation>你运行的角色、收益与经过</translation>
    </message>
</context>
<context>
    <name>nucleate::BountyFlow</name>
    <message>
        <source>Connected to the node</source>
        <translation>已连接节点</translation>
    </message>
    <message>
        <source>The role is open</source>
        <translation>角色开放中</translation>
    </message>
    <message>
        <source>The bounty is gone.</source>
        <translation>悬赏已不存在。</translation>
    </message>
    <message>
        <source>%1 has it.</source>
        <translation>已由 %1 担任。</translation>
    </message>
    <message>
        <source>The node runs roles</source>
        <translation>节点可运行角色</translation>
    </message>
    <message>
        <source>It will start your role&apos;s process.</source>
        <translation>它将启动您角色的进程。</translation>
    </message>
    <message>
        <source>This node does not let you start roles. Use the local devnet.</source>
        <translation>此节点不允许启动角色。请使用本地开发网。</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>时钟一致</translation>
    </message>
    <message>
        <source>The devnet keeps its own time.</source>
        <translation>开发网使用自己的时间。</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>误差在 %1 以内</translation>
    </message>
    <message>
        <source>The chain is %1 away from your clock; slots would be missed.</source>
        <translation>链与您的时钟相差 %1；会错过时隙。</translation>
    </message>
    <message>
        <source>You have a wallet</source>
        <translation>您有钱包</translation>
    </message>
    <message>
        <source>Your key signs; the node never sees it.</source>
        <translation>由您的密钥签名，节点永远看不到它。</translation>
    </message>
    <message>
        <source>Your wallet is unlocked</source>
        <translation>钱包已解锁</translation>
    </message>
    <message>
        <source>You can lock the bond</source>
        <translation>您可以锁定保证金</translation>
    </message>
    <message>
        <source>You have %1 of %2 for bond and gas.</source>
        <translation>保证金与 Gas 需 %2，您有 %1。</translation>
    </message>
    <message>
        <source>Bond and gas take %1.</source>
        <translation>保证金与 Gas 共需 %1。</translation>
    </message>
    <message>
        <source>%1 asked for less and got the role.</source>
        <translation>%1 报价更低，已获得该角色。</translation>
    </message>
    <message>
        <source>The bounty ended before it was awarded.</source>
        <translation>悬赏在定标前已结束。</translation>
    </message>
    <message>
        <source>The node asked for %1, more than the bond. Nothing was signed.</source>
        <translation>节点要求 %1，超过保证金。未签署任何内容。</translation>
    </message>
    <message>
        <source>The node makes a key for the role…</source>
        <translation>节点正在为角色生成密钥…</translation>
    </message>
    <message>
        <source>Sending your transactions…</source>
        <translation>正在发送您的交易…</translation>
    </message>
    <message>
        <source>The seat is kept for a person.</source>
        <translation>该席位为真人保留。</translation>
    </message>
    <message>
        <source>Agents got it by sealed bids; take the open seat.</source>
        <translation>已由智能体通过密封投标获得；请选择空缺席位。</translation>
    </message>
    <message>
        <source>Its formation has ended.</source>
        <translation>该组建已结束。</translation>
    </message>
    <message>
        <source>Time stands still: let it run on the Devnet page.</source>
        <translation>时间已停止：请在 Devnet 页面恢复。</translation>
    </message>
    <message>
        <source>Claimed: the money is in your wallet.</source>
        <translation>已领取：款项已在你的钱包中。</translation>
    </message>
    <message>
        <source>You have left. Your bond stays locked until the unbonding time is over.</source>
        <translation>你已退出。保证金在解绑期结束前保持锁定。</translation>
    </message>
    <message>
        <source>Your bond is back in your wallet.</source>
        <translation>保证金已回到你的钱包。</translation>
    </message>
    <message>
        <source>The role is yours and its node runs.</source>
        <translation>该角色归你，其节点正在运行。</translation>
    </message>
    <message>
        <source>The seat is being kept for you…</source>
        <translation>正在为你保留席位…</translation>
    </message>
    <message>
        <source>You have left; the role stops with your last term…</source>
        <translation>你已退出；角色将在最后任期结束时停止…</translation>
    </message>
    <message>
        <source>Your bond is locked; the role&apos;s node starts…</source>
        <translation>保证金已锁定；正在启动角色节点…</translation>
    </message>
</context>
<context>
    <name>nucleate::Bridge</name>
    <message>
        <source>Proves a withdrawal</source>
        <translation>证明一笔提款</translation>
    </message>
    <message>
        <source>Deposits to the L2</source>
        <translation>向 L2 存款</translation>
    </message>
    <message>
        <source>Begins a withdrawal</source>
        <translation>开始一笔提款</translation>
    </message>
    <message>
        <source>Pays a withdrawal out</source>
        <translation>付出一笔提款</translation>
    </message>
</context>
<context>
    <name>nucleate::BridgeView</name>
    <message>
        <source>Deposit</source>
        <translation>存款</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>提款</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a transfer</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>step of steps</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Your deposits and withdrawals appear here, with each step they take.</source>
        <translation>您的存款和提款及其每一步会显示在此。</translation>
    </message>
    <message>
        <source>No wallet</source>
        <translation>没有钱包</translation>
    </message>
    <message>
        <source>Your transfers</source>
        <translation>您的转移</translation>
    </message>
    <message>
        <source>Way</source>
        <comment>column: deposit or withdrawal</comment>
        <translation>方向</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>column</comment>
        <translation>金额</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>column</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>column</comment>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Create a wallet to send ETH and tokens between L1 and this chain.</source>
        <translation>创建钱包后，可在 L1 与此链之间转移 ETH 和代币。</translation>
    </message>
</context>
<context>
    <name>nucleate::CallForm</name>
    <message>
        <source>Value</source>
        <comment>of ETH, field</comment>
        <translation>金额</translation>
    </message>
    <message>
        <source>Sender</source>
        <comment>field</comment>
        <translation>发送方</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>It answered without a value.</source>
        <translation>已应答，没有返回值。</translation>
    </message>
    <message>
        <source>There is no answer: the contract does not know this function.</source>
        <translation>没有应答：合约没有此函数。</translation>
    </message>
    <message>
        <source>The answer does not fit this ABI: %1</source>
        <translation>应答与此 ABI 不符：%1</translation>
    </message>
    <message>
        <source>The value does not fit: want an amount of ETH, such as 0.1.</source>
        <translation>金额不符：需要 ETH 数额，如 0.1。</translation>
    </message>
    <message>
        <source>Choose who sends: an account of the devnet, or one that is impersonated.</source>
        <translation>请选择发送方：开发网账户或已模拟的地址。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在试运行…</translation>
    </message>
    <message>
        <source>Sign a call of %1?</source>
        <translation>签署对 %1 的调用？</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <comment>button</comment>
        <translation>签名并发送</translation>
    </message>
    <message>
        <source>Your wallet calls %1 with %2, and pays the gas.</source>
        <comment>contract, amount</comment>
        <translation>您的钱包以 %2 调用 %1，并支付 Gas。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Sent. It waits for a block.</source>
        <translation>已发送，等待区块。</translation>
    </message>
    <message>
        <source>No block has taken it yet.</source>
        <translation>尚无区块收录。</translation>
    </message>
    <message>
        <source>It is in block %1.</source>
        <translation>已进入区块 %1。</translation>
    </message>
    <message>
        <source>It is in block %1, but the contract refused it.</source>
        <translation>已进入区块 %1，但被合约拒绝。</translation>
    </message>
    <message>
        <source>The contract refuses: %1</source>
        <translation>合约拒绝：%1</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>button</comment>
        <translation>读取</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>button</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>Open the transaction</source>
        <comment>button</comment>
        <translation>打开交易</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Value in ETH</source>
        <translation>金额（ETH）</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
</context>
<context>
    <name>nucleate::CallTree</name>
    <message>
        <source>More calls than are shown here</source>
        <translation>还有更多调用未显示</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>gas, share of the whole</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>column</comment>
        <translation>调用</translation>
    </message>
    <message>
        <source>Contract</source>
        <comment>column</comment>
        <translation>合约</translation>
    </message>
    <message>
        <source>Gas</source>
        <comment>column</comment>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Calls with their gas</source>
        <translation>调用及其 Gas</translation>
    </message>
</context>
<context>
    <name>nucleate::ChainDialog</name>
    <message>
        <source>The mnemonic is 12 to 24 English words that belong together.</source>
        <translation>助记词是 12 到 24 个相互匹配的英文单词。</translation>
    </message>
    <message>
        <source>The chain id is a number above 0.</source>
        <translation>链 ID 是大于 0 的数字。</translation>
    </message>
    <message>
        <source>Say how much ETH each account has.</source>
        <translation>请填写每个账户的 ETH 数额。</translation>
    </message>
    <message>
        <source>It goes on where it stopped, with the accounts it was made with.</source>
        <translation>使用创建时的账户，从停止处继续。</translation>
    </message>
    <message>
        <source>The chain that is kept now is deleted.</source>
        <translation>现在保存的链将被删除。</translation>
    </message>
    <message>
        <source>It goes on where it stopped when you start it again.</source>
        <translation>下次启动时从停止处继续。</translation>
    </message>
    <message>
        <source>It is gone when the program ends or another node starts.</source>
        <translation>程序结束或启动其他节点时，这条链即消失。</translation>
    </message>
    <message>
        <source>Start a chain by itself</source>
        <translation>单独启动一条链</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button: a chain</comment>
        <translation>启动</translation>
    </message>
    <message>
        <source>The chain that is kept</source>
        <comment>choice</comment>
        <translation>已保存的链</translation>
    </message>
    <message>
        <source>A new one</source>
        <comment>choice</comment>
        <translation>新的链</translation>
    </message>
    <message>
        <source>A block</source>
        <comment>label: when one is made</comment>
        <translation>区块</translation>
    </message>
    <message>
        <source>Block time</source>
        <comment>label: seconds between blocks</comment>
        <translation>区块间隔</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>label: how many</comment>
        <translation>账户</translation>
    </message>
    <message>
        <source>ETH of each</source>
        <comment>label: balance of each account</comment>
        <translation>每个的 ETH</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <comment>label</comment>
        <translation>助记词</translation>
    </message>
    <message>
        <source>Chain id</source>
        <comment>label</comment>
        <translation>链 ID</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>label: a hard fork</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>for each transaction</source>
        <comment>mining mode</comment>
        <translation>每笔交易</translation>
    </message>
    <message>
        <source>at intervals</source>
        <comment>mining mode</comment>
        <translation>定时</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>mining mode</comment>
        <translation>手动</translation>
    </message>
    <message>
        <source>When a block is made</source>
        <translation>何时出块</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds between blocks</source>
        <translation>出块间隔（秒）</translation>
    </message>
    <message>
        <source>Number of accounts</source>
        <translation>账户数量</translation>
    </message>
    <message>
        <source>ETH of each account</source>
        <translation>每个账户的 ETH</translation>
    </message>
    <message>
        <source>Mnemonic of the accounts</source>
        <translation>账户的助记词</translation>
    </message>
    <message>
        <source>Chain id</source>
        <translation>链 ID</translation>
    </message>
    <message>
        <source>Rules of the chain</source>
        <translation>链的规则</translation>
    </message>
    <message>
        <source>Keep the chain for the next time</source>
        <translation>保存这条链供下次使用</translation>
    </message>
    <message>
        <source>The node signs for these accounts for whoever asks it: use no words of a real wallet.</source>
        <translation>节点会为任何请求者用这些账户签名：请勿使用真实钱包的助记词。</translation>
    </message>
</context>
<context>
    <name>nucleate::CommandPalette</name>
    <message>
        <source>Search or type &gt; for actions, @ agents, # formations, $ bounties, ? for help</source>
        <translation>搜索，或输入 &gt; 操作、@ 智能体、# 组建、$ 悬赏、? 帮助</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>输入 %1</translation>
    </message>
</context>
<context>
    <name>nucleate::ContractView</name>
    <message>
        <source>Folder of compiled contracts</source>
        <translation>已编译合约的文件夹</translation>
    </message>
    <message>
        <source>ABI or compiled contract</source>
        <translation>ABI 或已编译合约</translation>
    </message>
    <message>
        <source>Contracts (*.json *.abi)</source>
        <translation>合约 (*.json *.abi)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts read</source>
        <translation>
            <numerusform>已读取 %n 个合约</numerusform>
        </translation>
    </message>
    <message>
        <source>No ABI in %1</source>
        <translation>%1 中没有 ABI</translation>
    </message>
    <message>
        <source>Choose an ABI</source>
        <translation>选择 ABI</translation>
    </message>
    <message>
        <source>Nobody knows this contract&apos;s functions here</source>
        <translation>这里不知道此合约的函数</translation>
    </message>
    <message>
        <source>Load its ABI, or the file or folder that its compiler wrote. Or choose a known one above.</source>
        <translation>加载它的 ABI，或编译器输出的文件或文件夹；也可在上方选择已知的。</translation>
    </message>
    <message>
        <source>Load a file…</source>
        <comment>button</comment>
        <translation>加载文件…</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>heading, functions</comment>
        <translation>读取</translation>
    </message>
    <message>
        <source>Write</source>
        <comment>heading, functions</comment>
        <translation>写入</translation>
    </message>
    <message>
        <source>Load</source>
        <comment>button with a menu</comment>
        <translation>加载</translation>
    </message>
    <message>
        <source>ABI or artifact file…</source>
        <translation>ABI 或编译产物文件…</translation>
    </message>
    <message>
        <source>Folder of artifacts…</source>
        <translation>编译产物文件夹…</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
</context>
<context>
    <name>nucleate::DevnetControls</name>
    <message>
        <source>There is no connection to a node</source>
        <translation>未连接到节点</translation>
    </message>
    <message>
        <source>This node does not let you control its chain</source>
        <translation>此节点不允许控制其链</translation>
    </message>
    <message>
        <source>This node&apos;s clock cannot be changed</source>
        <translation>此节点的时钟无法更改</translation>
    </message>
    <message>
        <source>A block is mined.</source>
        <translation>已挖出一个区块。</translation>
    </message>
    <message>
        <source>The chain is %1 further.</source>
        <translation>链已前进 %1。</translation>
    </message>
    <message>
        <source>Time goes on.</source>
        <translation>时间继续。</translation>
    </message>
    <message>
        <source>Time stands still.</source>
        <translation>时间已停止。</translation>
    </message>
    <message>
        <source>Time runs ×%1.</source>
        <translation>时间以 ×%1 运行。</translation>
    </message>
    <message>
        <source>The faucet paid %1.</source>
        <translation>水龙头发放了 %1。</translation>
    </message>
    <message>
        <source>Snapshot taken at block %1.</source>
        <translation>已在区块 %1 创建快照。</translation>
    </message>
    <message>
        <source>The node no longer has this snapshot.</source>
        <translation>节点已没有此快照。</translation>
    </message>
    <message>
        <source>The chain is back at block %1.</source>
        <translation>链已回到区块 %1。</translation>
    </message>
    <message>
        <source>Mine a block</source>
        <translation>挖一个区块</translation>
    </message>
    <message>
        <source>Take a snapshot of the chain</source>
        <translation>创建链快照</translation>
    </message>
    <message>
        <source>Resume the devnet&apos;s time</source>
        <translation>恢复开发网时间</translation>
    </message>
    <message>
        <source>Pause the devnet&apos;s time</source>
        <translation>暂停开发网时间</translation>
    </message>
    <message>
        <source>Run the devnet&apos;s time ×%1</source>
        <translation>将开发网时间设为 ×%1</translation>
    </message>
    <message>
        <source>Rollups follow this clock block by block: it moves by at most an hour at once.</source>
        <translation>Rollup 逐块跟随此时钟：一次最多前进一小时。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks are mined.</source>
        <translation>
            <numerusform>已出 %n 个区块。</numerusform>
        </translation>
    </message>
    <message>
        <source>The node does not say its time.</source>
        <translation>节点没有给出时间。</translation>
    </message>
    <message>
        <source>The chain&apos;s time only moves on: choose a later one.</source>
        <translation>链上时间只能前进：请选择更晚的时间。</translation>
    </message>
    <message>
        <source>The chain&apos;s time is %1.</source>
        <translation>链上时间为 %1。</translation>
    </message>
    <message>
        <source>Each transaction makes a block.</source>
        <translation>每笔交易生成一个区块。</translation>
    </message>
    <message>
        <source>A block comes every %1.</source>
        <translation>每 %1出一个区块。</translation>
    </message>
    <message>
        <source>Blocks are mined by hand.</source>
        <translation>区块由手动生成。</translation>
    </message>
    <message>
        <source>The node sends for %1 now, without its key.</source>
        <translation>节点现在无需私钥即可代 %1 发送。</translation>
    </message>
    <message>
        <source>%1 needs its key again.</source>
        <translation>%1 重新需要私钥。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The state is in %1.</source>
        <translation>状态已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 过大。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>The node did not take this state.</source>
        <translation>节点未接受此状态。</translation>
    </message>
    <message>
        <source>The state of %1 is loaded.</source>
        <translation>已加载 %1 的状态。</translation>
    </message>
    <message>
        <source>Agents and rollups build on these blocks, so they are never taken back and come at one pace. A chain by itself can: “Start a chain by itself…” in the command palette.</source>
        <translation>智能体和 Rollup 都建立在这些区块之上，因此区块不会被撤回，节奏也不变。单独的链可以做到：命令面板中的“单独启动一条链…”。</translation>
    </message>
    <message>
        <source>%1 has %2 now.</source>
        <translation>%1 现在有 %2。</translation>
    </message>
    <message>
        <source>Sent for %1.</source>
        <translation>已代 %1 发送。</translation>
    </message>
    <message>
        <source>This node cannot fork another chain</source>
        <translation>此节点无法分叉其他链</translation>
    </message>
    <message>
        <source>The chain of %1 goes on here.</source>
        <translation>%1 的链在这里继续。</translation>
    </message>
    <message>
        <source>The chain is its own again.</source>
        <translation>已恢复为自己的链。</translation>
    </message>
</context>
<context>
    <name>nucleate::Dialog</name>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>nucleate::DisputeTree</name>
    <message>
        <source>%1 proposes</source>
        <comment>who, the first claim of a game</comment>
        <translation>%1 提议</translation>
    </message>
    <message>
        <source>%1 attacks</source>
        <comment>who, a move of a game</comment>
        <translation>%1 攻击</translation>
    </message>
    <message>
        <source>%1 defends</source>
        <comment>who, a move of a game</comment>
        <translation>%1 防守</translation>
    </message>
    <message>
        <source>State after block %1 · depth %2 · bond %3</source>
        <translation>区块 %1 之后的状态 · 深度 %2 · 保证金 %3</translation>
    </message>
    <message>
        <source>Step of the machine · depth %1 of %2, place %3 · bond %4</source>
        <translation>机器的一步 · 深度 %1 / %2，位置 %3 · 保证金 %4</translation>
    </message>
    <message>
        <source>beaten by %1</source>
        <translation>被 %1 击败</translation>
    </message>
    <message>
        <source>stood</source>
        <comment>a claim</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>a claim</comment>
        <translation>已回应</translation>
    </message>
    <message>
        <source>%1 to answer</source>
        <translation>剩 %1 可回应</translation>
    </message>
    <message>
        <source>nobody answered in time</source>
        <comment>a claim</comment>
        <translation>期限内无人回应</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <comment>who, about what, how it stands</comment>
        <translation>%1：%2；%3</translation>
    </message>
</context>
<context>
    <name>nucleate::DisputesView</name>
    <message>
        <source>No game</source>
        <translation>没有博弈</translation>
    </message>
    <message>
        <source>Each state that is proposed to L1 is a game that anybody can enter, by disputing it.</source>
        <translation>每个向 L1 提议的状态都是一场博弈，任何人都可通过质疑加入。</translation>
    </message>
    <message>
        <source>Reading the game from L1…</source>
        <translation>正在从 L1 读取博弈…</translation>
    </message>
    <message>
        <source>The proposal stands since %1: whoever disputed it lost the bonds.</source>
        <translation>提议已成立（%1）：质疑者失去保证金。</translation>
    </message>
    <message>
        <source>The proposal lost %1: its bond goes to those who disproved it.</source>
        <translation>提议已落败（%1）：其保证金归推翻者。</translation>
    </message>
    <message>
        <source>Each side has %1. A claim that nobody answers in time beats what it answers.</source>
        <translation>双方各有 %1。期限内无人回应的主张将击败其所回应者。</translation>
    </message>
    <message>
        <source>Nobody disputes it. It stands in %1.</source>
        <translation>无人质疑。%1后成立。</translation>
    </message>
    <message>
        <source>Nobody disputed it in time; anybody may close the game.</source>
        <translation>期限内无人质疑；任何人都可结束博弈。</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>博弈</translation>
    </message>
    <message>
        <source>Game of block %1</source>
        <translation>区块 %1 的博弈</translation>
    </message>
    <message>
        <source>stands</source>
        <comment>a proposal</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>a proposal</comment>
        <translation>落败</translation>
    </message>
    <message>
        <source>disputed</source>
        <comment>a proposal</comment>
        <translation>被质疑</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a proposal</comment>
        <translation>开放</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>主张 %1</translation>
    </message>
    <message>
        <source>State of the machine</source>
        <translation>机器状态</translation>
    </message>
    <message>
        <source>Output root</source>
        <translation>输出根</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Position</source>
        <comment>in a game&apos;s tree</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Its side&apos;s clock then</source>
        <translation>当时该方用时</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, whole</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Beaten by</source>
        <translation>击败者</translation>
    </message>
    <message>
        <source>Dispute games</source>
        <translation>争议博弈</translation>
    </message>
    <message>
        <source>Claims of the game</source>
        <translation>博弈的主张</translation>
    </message>
</context>
<context>
    <name>nucleate::EndpointCard</name>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>chain id %1</source>
        <translation>链 ID %1</translation>
    </message>
    <message>
        <source>Rollup node</source>
        <translation>Rollup 节点</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <comment>button</comment>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Endpoints, chain ids and accounts, as text</source>
        <translation>端点、链 ID 和账户，以文本形式</translation>
    </message>
</context>
<context>
    <name>nucleate::EventLog</name>
    <message>
        <source>All kinds</source>
        <comment>filter of events</comment>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>All formations</source>
        <comment>filter of events</comment>
        <translation>所有组建</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>事件日志</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Formation</source>
        <translation>组建</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>筛选事件</translation>
    </message>
</context>
<context>
    <name>nucleate::ExplorerPage</name>
    <message>
        <source>The node could not answer</source>
        <translation>节点无法回答</translation>
    </message>
    <message>
        <source>Try again, or look for something else.</source>
        <translation>请重试，或查找其他内容。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Search the chain</source>
        <translation>搜索链</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Choose a block</source>
        <translation>选择一个区块</translation>
    </message>
    <message>
        <source>Or search for a transaction or an address.</source>
        <translation>或搜索交易、地址。</translation>
    </message>
    <message>
        <source>%1 has nothing under that name.</source>
        <translation>%1 中没有这个名称的内容。</translation>
    </message>
    <message>
        <source>A hash has 64 digits after 0x, an address 40; this has %1.</source>
        <translation>0x 之后，哈希为 64 位，地址为 40 位；这里有 %1 位。</translation>
    </message>
    <message>
        <source>Enter a block number, a hash, an address or an agent&apos;s name.</source>
        <translation>请输入区块号、哈希、地址或智能体名称。</translation>
    </message>
    <message>
        <source>%1 has the blocks 0 to %2.</source>
        <translation>%1 的区块为 0 到 %2。</translation>
    </message>
    <message>
        <source>No chain here has a transaction or block with this hash.</source>
        <translation>这里没有任何链含有此哈希的交易或区块。</translation>
    </message>
    <message>
        <source>Block number, hash, address or agent</source>
        <translation>区块号、哈希、地址或智能体</translation>
    </message>
    <message>
        <source>The block before</source>
        <translation>上一个区块</translation>
    </message>
    <message>
        <source>The block after</source>
        <translation>下一个区块</translation>
    </message>
</context>
<context>
    <name>nucleate::FaultsView</name>
    <message>
        <source>putting faults into chains</source>
        <comment>what a node does not allow</comment>
        <translation>向链注入故障</translation>
    </message>
    <message>
        <source>after %1 of %2</source>
        <comment>time it took, time allowed</comment>
        <translation>%1 后（限 %2）</translation>
    </message>
    <message>
        <source>no harm yet</source>
        <comment>a fault</comment>
        <translation>尚无危害</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time to notice a fault</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>not noticed</source>
        <comment>a fault</comment>
        <translation>未被发现</translation>
    </message>
    <message>
        <source>too late: %1 over</source>
        <comment>a fault</comment>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>Nothing was broken yet</source>
        <translation>尚未破坏任何东西</translation>
    </message>
    <message>
        <source>Put a fault in and see who notices. Detectors look from outside, and do not know what was put in.</source>
        <translation>注入故障，看谁会发现。探测器从外部观察，并不知道注入了什么。</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>注入于</translation>
    </message>
    <message>
        <source>At the node of</source>
        <translation>所在节点</translation>
    </message>
    <message>
        <source>Censored</source>
        <translation>被审查者</translation>
    </message>
    <message>
        <source>First harm</source>
        <translation>首次危害</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>harm of a fault</comment>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>发现者</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <comment>detector, time</comment>
        <translation>%1，%2后</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Safe block %1</source>
        <translation>安全区块 %1</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>a block</comment>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>still there</source>
        <comment>a block</comment>
        <translation>仍在</translation>
    </message>
    <message>
        <source>Faults, and who noticed</source>
        <translation>故障与发现者</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>column</comment>
        <translation>故障</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Has to notice</source>
        <comment>column: a detector</comment>
        <translation>应发现者</translation>
    </message>
    <message>
        <source>Noticed</source>
        <comment>column: when</comment>
        <translation>发现</translation>
    </message>
    <message>
        <source>Heal</source>
        <comment>button: a fault</comment>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>nucleate::FinalityLookup</name>
    <message>
        <source>Enter a block number, or the hash of a transaction or withdrawal.</source>
        <translation>请输入区块号，或交易、提款的哈希。</translation>
    </message>
    <message>
        <source>The chain has no block %1 yet.</source>
        <translation>该链尚无区块 %1。</translation>
    </message>
    <message>
        <source>This is a transaction on L1 that deposits nothing to this chain.</source>
        <translation>这是一笔不向此链存款的 L1 交易。</translation>
    </message>
    <message>
        <source>Neither this chain nor L1 has anything with this hash.</source>
        <translation>此链与 L1 上都没有该哈希。</translation>
    </message>
</context>
<context>
    <name>nucleate::FinalityView</name>
    <message>
        <source>Claimed on L1; disputable for another %1.</source>
        <translation>已在 L1 上主张；还可质疑 %1。</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>block on a rung</comment>
        <translation>尚无</translation>
    </message>
    <message>
        <source>up to the head</source>
        <translation>与头齐平</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>the head</comment>
        <translation>落后 %1</translation>
    </message>
    <message>
        <source>How far it is final</source>
        <translation>最终到哪里</translation>
    </message>
    <message>
        <source>newest block on each rung</source>
        <translation>各级的最新区块</translation>
    </message>
</context>
<context>
    <name>nucleate::FlowProgress</name>
    <message>
        <source>Next</source>
        <comment>state of a transaction</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>state of a transaction</comment>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>state of a transaction</comment>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a transaction</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>state of a transaction</comment>
        <translation>已最终确定</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a transaction</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>In block %1</source>
        <translation>已入区块 %1</translation>
    </message>
</context>
<context>
    <name>nucleate::ForecastCard</name>
    <message>
        <source>ETH</source>
        <translation>ETH</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <comment>amount</comment>
        <translation>每天 %1</translation>
    </message>
    <message>
        <source>You will lose money at today&apos;s rate.</source>
        <translation>按目前的水平您会亏损。</translation>
    </message>
    <message>
        <source>The job can pay for %1 at this rate.</source>
        <translation>按此水平，该任务可支付 %1。</translation>
    </message>
    <message>
        <source>Without what the batches cost: none has been measured yet.</source>
        <translation>不含批次费用：尚未测得。</translation>
    </message>
    <message>
        <source>The batches are paid from the role&apos;s hot key, which holds %1: enough for %2.</source>
        <translation>批次由角色的热密钥支付，其余额 %1，够用 %2。</translation>
    </message>
    <message>
        <source>%1 blocks × %2 × %3</source>
        <comment>blocks a day, share of the terms, reward</comment>
        <translation>%1 个区块 × %2 × %3</translation>
    </message>
    <message>
        <source>Batches on L1, your share, measured</source>
        <translation>L1 批次费用，您的份额，实测</translation>
    </message>
    <message>
        <source>Slashing: %1 a day × %2</source>
        <comment>chance, bond</comment>
        <translation>罚没：每天 %1 × %2</translation>
    </message>
    <message>
        <source>Interest on the bond, %1 a year</source>
        <translation>保证金利息，年 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>amounts</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>Earned so far: %1 ETH a day by the middle 80 % of %n seats, over %2.</source>
        <translation>
            <numerusform>迄今所得：%n 个席位的中间 80 % 每天 %1 ETH，历时 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>What it may bring</source>
        <translation>预期收益</translation>
    </message>
    <message>
        <source>modelled, a day</source>
        <translation>每天，模型估算</translation>
    </message>
    <message>
        <source>blocks × P(elected) × reward − P(slash) × bond − batches − interest</source>
        <translation>区块 × P(当选) × 报酬 − P(罚没) × 保证金 − 批次 − 利息</translation>
    </message>
    <message>
        <source>P(elected) is one over the seats that are held. P(slash) is one over the days that operators have served, beginning at %1.</source>
        <translation>P(当选) 为已占席位数的倒数。P(罚没) 为运营者累计服务天数的倒数，自 %1 天起算。</translation>
    </message>
</context>
<context>
    <name>nucleate::ForkDialog</name>
    <message>
        <source>Enter the address of a JSON-RPC endpoint, such as https://node.example.</source>
        <translation>请输入 JSON-RPC 端点的地址，例如 https://node.example。</translation>
    </message>
    <message>
        <source>Fork another chain</source>
        <translation>分叉另一条链</translation>
    </message>
    <message>
        <source>Fork</source>
        <comment>button: another chain</comment>
        <translation>分叉</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks of this chain, its snapshots and accounts are lost.</source>
        <translation>
            <numerusform>这条链的 %n 个区块及其快照和账户将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Endpoint, https://…</source>
        <translation>端点 https://…</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>端点地址</translation>
    </message>
    <message>
        <source>Block; empty for the newest</source>
        <translation>区块；留空为最新</translation>
    </message>
    <message>
        <source>Block to fork at</source>
        <translation>分叉的区块</translation>
    </message>
    <message>
        <source>State is fetched from the endpoint when it is needed, checked against the block&apos;s state root where proofs are served, and kept.</source>
        <translation>状态在需要时从端点获取；端点提供证明时会对照区块的状态根检查，并予以保存。</translation>
    </message>
    <message>
        <source>Asking the endpoint</source>
        <translation>正在询问端点</translation>
    </message>
</context>
<context>
    <name>nucleate::FormationSide</name>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>quorum %1</source>
        <translation>法定票数 %1</translation>
    </message>
    <message>
        <source>Pledged</source>
        <translation>已认缴</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>People</source>
        <translation>真人</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Treasury</source>
        <translation>金库</translation>
    </message>
    <message>
        <source>Autonomy</source>
        <translation>自主程度</translation>
    </message>
    <message>
        <source>share of the steps by who did them</source>
        <translation>按执行者划分的步骤占比</translation>
    </message>
</context>
<context>
    <name>nucleate::FormationTables</name>
    <message>
        <source>open</source>
        <comment>role without a holder</comment>
        <translation>开放</translation>
    </message>
    <message>
        <source>at work</source>
        <comment>role</comment>
        <translation>工作中</translation>
    </message>
    <message>
        <source>down</source>
        <comment>role</comment>
        <translation>停机</translation>
    </message>
    <message>
        <source>not yet at work</source>
        <comment>role</comment>
        <translation>尚未工作</translation>
    </message>
    <message>
        <source>%1, a person</source>
        <translation>%1（人类）</translation>
    </message>
    <message>
        <source>the same</source>
        <comment>setting</comment>
        <translation>相同</translation>
    </message>
    <message>
        <source>Hash voted on</source>
        <translation>所投票的哈希</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>角色</translation>
    </message>
    <message>
        <source>Held by</source>
        <comment>column</comment>
        <translation>担任者</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reward</source>
        <comment>column</comment>
        <translation>报酬</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>column</comment>
        <translation>已付</translation>
    </message>
    <message>
        <source>Bond</source>
        <comment>column</comment>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Contract on L1</source>
        <comment>column</comment>
        <translation>L1 合约</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Deployed by</source>
        <comment>column</comment>
        <translation>部署交易</translation>
    </message>
    <message>
        <source>Setting</source>
        <comment>column</comment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Formation before</source>
        <comment>column</comment>
        <translation>上一次组建</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>nucleate::FormationsPage</name>
    <message>
        <source>Deriving from L1…</source>
        <translation>正在由 L1 推导…</translation>
    </message>
    <message>
        <source>Verify from L1</source>
        <translation>由 L1 验证</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks derived again from L1 alone: every state root is the same.</source>
        <translation>
            <numerusform>仅凭 L1 重新推导了 %n 个区块：所有状态根一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>The state roots differ from block %1 on.</source>
        <translation>自区块 %1 起状态根不一致。</translation>
    </message>
    <message>
        <source>No formation yet</source>
        <translation>尚无组建</translation>
    </message>
    <message>
        <source>Agents propose an L2 when staying on L1 costs them more than leaving it. Watch the pressure on the Observatory.</source>
        <translation>当留在 L1 的成本高于离开时，智能体会提议组建 L2。请在观测台关注压力。</translation>
    </message>
    <message numerus="yes">
        <source>proposed by %1 · %n members</source>
        <translation>
            <numerusform>由 %1 提议 · %n 名成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Formations</source>
        <translation>组建</translation>
    </message>
    <message>
        <source>Forgets everything but L1, derives the L2 again and compares every state root</source>
        <translation>只保留 L1，重新推导 L2 并逐一比对状态根</translation>
    </message>
    <message>
        <source>%1 · ends %2</source>
        <comment>what is waited for, time to come</comment>
        <translation>%1 · %2截止</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>来龙去脉</translation>
    </message>
    <message>
        <source>Thread</source>
        <comment>view of a formation</comment>
        <translation>因果线</translation>
    </message>
    <message>
        <source>Roles</source>
        <comment>view of a formation</comment>
        <translation>角色</translation>
    </message>
    <message>
        <source>Contracts</source>
        <comment>view of a formation</comment>
        <translation>合约</translation>
    </message>
    <message>
        <source>Configuration</source>
        <comment>view of a formation</comment>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>nucleate::GateList</name>
    <message>
        <source>Create wallet…</source>
        <comment>button</comment>
        <translation>创建钱包…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <comment>button</comment>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Get devnet ETH</source>
        <comment>button</comment>
        <translation>领取开发网 ETH</translation>
    </message>
</context>
<context>
    <name>nucleate::GenesisCard</name>
    <message>
        <source>Block 0</source>
        <translation>区块 0</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Chain id</source>
        <translation>链 ID</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation>Gas 上限</translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation>基础费用</translation>
    </message>
    <message>
        <source>Rules now</source>
        <translation>当前规则</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>State root</source>
        <translation>状态根</translation>
    </message>
    <message>
        <source>Genesis of L1</source>
        <translation>L1 创世</translation>
    </message>
    <message>
        <source>Leave the fork?</source>
        <translation>离开分叉？</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>button: a fork</comment>
        <translation>离开</translation>
    </message>
    <message>
        <source>The chain begins anew with its own genesis. What was done on the fork is lost.</source>
        <translation>这条链将从自己的创世区块重新开始。在分叉上所做的一切都会丢失。</translation>
    </message>
    <message>
        <source>Fork of</source>
        <translation>分叉自</translation>
    </message>
    <message>
        <source>From block</source>
        <translation>起始区块</translation>
    </message>
    <message>
        <source>Its state is</source>
        <translation>其状态</translation>
    </message>
    <message>
        <source>checked against the block&apos;s state root</source>
        <translation>已对照区块的状态根检查</translation>
    </message>
    <message>
        <source>taken on trust</source>
        <translation>未经验证</translation>
    </message>
    <message>
        <source>taken on trust: %1</source>
        <translation>未经验证：%1</translation>
    </message>
    <message>
        <source>That block</source>
        <translation>该区块</translation>
    </message>
    <message>
        <source>What L1 goes on from</source>
        <translation>L1 的起点</translation>
    </message>
    <message>
        <source>Fork…</source>
        <comment>button: another chain</comment>
        <translation>分叉…</translation>
    </message>
    <message>
        <source>Go on from another chain, by the URL of its endpoint</source>
        <translation>按端点的 URL 从另一条链继续</translation>
    </message>
    <message>
        <source>Leave the fork…</source>
        <comment>button</comment>
        <translation>离开分叉…</translation>
    </message>
</context>
<context>
    <name>nucleate::HashLabel</name>
    <message>
        <source>No value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>nucleate::HelpDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everything the program can do is in the command palette. Begin with @ for agents, # for formations, $ for bounties, b for blocks, or paste a hash.</source>
        <translation>所有操作都在命令面板中。输入 @ 查智能体，# 查组建，$ 查悬赏，b 查区块，或直接粘贴哈希。</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>nucleate::InjectCard</name>
    <message>
        <source>If nobody heals it: %1</source>
        <translation>若无人修复：%1</translation>
    </message>
    <message>
        <source>This node lets nobody change it from here.</source>
        <translation>此节点不允许从这里更改。</translation>
    </message>
    <message>
        <source>Enter the address whose transactions are left out.</source>
        <translation>请输入其交易被排除的地址。</translation>
    </message>
    <message>
        <source>Break something</source>
        <translation>制造故障</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>故障种类</translation>
    </message>
    <message>
        <source>0x… address</source>
        <translation>0x… 地址</translation>
    </message>
    <message>
        <source>Address that is censored</source>
        <translation>被审查的地址</translation>
    </message>
    <message>
        <source> L1 blocks</source>
        <comment>suffix of a number</comment>
        <translation> 个 L1 区块</translation>
    </message>
    <message>
        <source>Number of L1 blocks</source>
        <translation>L1 区块数</translation>
    </message>
    <message>
        <source>Put it in</source>
        <comment>button: a fault</comment>
        <translation>注入</translation>
    </message>
    <message>
        <source>The batches of this chain lie on L1 itself: it has no DA server that could fail.</source>
        <translation>该链的批次就在 L1 上：没有可能出故障的 DA 服务器。</translation>
    </message>
</context>
<context>
    <name>nucleate::JoinDialog</name>
    <message>
        <source>Where the chains are kept</source>
        <translation>链的保存位置</translation>
    </message>
    <message>
        <source>Enter the address of an L1, such as http://192.168.0.7:8545.</source>
        <translation>请输入 L1 的地址，例如 http://192.168.0.7:8545。</translation>
    </message>
    <message>
        <source>Say where the chains are kept.</source>
        <translation>请指定链的保存位置。</translation>
    </message>
    <message>
        <source>You need a wallet for that: its key acts there.</source>
        <translation>这需要钱包：由它的密钥在那里行动。</translation>
    </message>
    <message>
        <source>Enter the password of your wallet.</source>
        <translation>请输入您的钱包密码。</translation>
    </message>
    <message>
        <source>You have no wallet yet: make one first, from the command palette.</source>
        <translation>您还没有钱包：请先从命令面板创建一个。</translation>
    </message>
    <message>
        <source>The key builds blocks where a sequencer set of that devnet has it as an operator&apos;s. It stays in the memory of this program while it acts.</source>
        <translation>如果该 devnet 的排序器集合把它列为运营者的密钥，它就会构建区块。行动期间它留在本程序的内存中。</translation>
    </message>
    <message>
        <source>The key pays for proposals and disputes: bonds come back when its side is right. It stays in the memory of this program while it acts.</source>
        <translation>密钥为提案和争议付费：站在正确一方时保证金会退回。行动期间它留在本程序的内存中。</translation>
    </message>
    <message>
        <source>Without a key the node follows: it derives every block itself and answers JSON-RPC on this machine.</source>
        <translation>没有密钥时节点只跟随：它自行推导每个区块，并在本机应答 JSON-RPC。</translation>
    </message>
    <message>
        <source>has a problem</source>
        <comment>a chain that is followed</comment>
        <translation>有问题</translation>
    </message>
    <message>
        <source>you lead</source>
        <comment>a chain: your key builds its blocks</comment>
        <translation>由您领头</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <comment>your key as a sequencer</comment>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>catches up</source>
        <comment>a chain that is followed</comment>
        <translation>正在追赶</translation>
    </message>
    <message>
        <source>follows</source>
        <comment>a chain</comment>
        <translation>正在跟随</translation>
    </message>
    <message>
        <source>L1 is asked</source>
        <translation>正在询问 L1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>No L2 found yet</source>
        <translation>尚未找到 L2</translation>
    </message>
    <message>
        <source>L1 is searched for sequencer sets whose operators say where their nodes answer.</source>
        <translation>正在 L1 上寻找其运营者公布了节点地址的排序器集合。</translation>
    </message>
    <message>
        <source>of L1 derived</source>
        <comment>blocks</comment>
        <translation>已从 L1 推导</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>blocks, whole, percent</comment>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>JSON-RPC</source>
        <translation>JSON-RPC</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Chain id</source>
        <translation>链 ID</translation>
    </message>
    <message>
        <source>Proposed up to</source>
        <translation>已提案至</translation>
    </message>
    <message>
        <source>Games that are open</source>
        <translation>未结束的博弈</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Join a devnet on another machine</source>
        <translation>加入另一台机器上的 devnet</translation>
    </message>
    <message>
        <source>Joined devnet</source>
        <translation>已加入的 devnet</translation>
    </message>
    <message>
        <source>Join</source>
        <comment>button: a devnet</comment>
        <translation>加入</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: following</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button: a dialog</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>L1 at %1, block %2</source>
        <translation>L1：%1，区块 %2</translation>
    </message>
    <message>
        <source>A node of your own for its L2s: it finds them through their L1, checks how they were deployed and derives every block.</source>
        <translation>为其 L2 运行您自己的节点：它通过 L1 找到它们，检查部署过程，并推导每个区块。</translation>
    </message>
    <message>
        <source>JSON-RPC of the L1: http://192.168.0.7:8545</source>
        <translation>L1 的 JSON-RPC：http://192.168.0.7:8545</translation>
    </message>
    <message>
        <source>Address of the L1</source>
        <translation>L1 的地址</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>button: a folder</comment>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>What your key does there:</source>
        <translation>您的密钥在那里做什么：</translation>
    </message>
    <message>
        <source>Sequencer: builds blocks in its turns</source>
        <translation>排序器：轮到时构建区块</translation>
    </message>
    <message>
        <source>Proposer: puts states on L1 when nobody else has</source>
        <translation>提案者：在无人提交时把状态提交到 L1</translation>
    </message>
    <message>
        <source>Challenger: disputes wrong states</source>
        <translation>挑战者：对错误的状态提出争议</translation>
    </message>
    <message>
        <source>Password of your wallet</source>
        <translation>您的钱包密码</translation>
    </message>
    <message>
        <source>L2s that are followed</source>
        <translation>正在跟随的 L2</translation>
    </message>
    <message>
        <source>L2</source>
        <comment>column</comment>
        <translation>L2</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>column</comment>
        <translation>区块</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>column</comment>
        <translation>安全</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>column</comment>
        <translation>最终</translation>
    </message>
    <message>
        <source>L1 read</source>
        <comment>column: percent</comment>
        <translation>已读 L1</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>nucleate::JoinedNode</name>
    <message>
        <source>The wallet&apos;s file cannot be read.</source>
        <translation>无法读取钱包文件。</translation>
    </message>
    <message>
        <source>The password does not open the wallet.</source>
        <translation>该密码无法打开钱包。</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged.</source>
        <translation>钱包文件已损坏。</translation>
    </message>
</context>
<context>
    <name>nucleate::LadderView</name>
    <message>
        <source>%1: %2</source>
        <comment>rung, block</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 stands on %2</source>
        <comment>block, rung</comment>
        <translation>%1 位于 %2</translation>
    </message>
</context>
<context>
    <name>nucleate::LookupCard</name>
    <message>
        <source>Block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>存款</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>提款</translation>
    </message>
    <message>
        <source>Withdraws</source>
        <translation>提款额</translation>
    </message>
    <message>
        <source>To</source>
        <comment>receiver</comment>
        <translation>收款方</translation>
    </message>
    <message>
        <source>On L1</source>
        <translation>L1 上</translation>
    </message>
    <message>
        <source>paid out</source>
        <comment>withdrawal</comment>
        <translation>已付出</translation>
    </message>
    <message>
        <source>proven</source>
        <comment>withdrawal</comment>
        <translation>已证明</translation>
    </message>
    <message>
        <source>Its own wait</source>
        <translation>自身的等待</translation>
    </message>
    <message>
        <source>can be proven</source>
        <comment>withdrawal</comment>
        <translation>可以证明</translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>withdrawal</comment>
        <translation>尚不知晓</translation>
    </message>
    <message>
        <source>The deposit lies in L1 block %1; the L2 takes it in when its blocks come to that one.</source>
        <translation>存款在 L1 区块 %1 中；L2 推进到该区块时会纳入。</translation>
    </message>
    <message>
        <source>In block</source>
        <translation>所在区块</translation>
    </message>
    <message>
        <source>Built</source>
        <comment>a block</comment>
        <translation>构建于</translation>
    </message>
    <message>
        <source>Next rung in</source>
        <translation>距下一级</translation>
    </message>
    <message>
        <source>A block, transaction, deposit or withdrawal: how far it is final, and what it waits for.</source>
        <translation>区块、交易、存款或提款：最终到哪一步，在等什么。</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>它在哪一步？</translation>
    </message>
    <message>
        <source>Block number, or hash of a transaction or withdrawal</source>
        <translation>区块号，或交易、提款的哈希</translation>
    </message>
    <message>
        <source>Block, transaction or withdrawal to find on the ladder</source>
        <translation>要在阶梯上查找的区块、交易或提款</translation>
    </message>
</context>
<context>
    <name>nucleate::MainWindow</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Filter in this page</source>
        <translation>在此页筛选</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Switch to light colours</source>
        <translation>切换到浅色</translation>
    </message>
    <message>
        <source>Switch to dark colours</source>
        <translation>切换到深色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>in the history of pages</comment>
        <translation>后退</translation>
    </message>
    <message>
        <source>There is no page to go back to</source>
        <translation>没有可后退的页面</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>in the history of pages</comment>
        <translation>前进</translation>
    </message>
    <message>
        <source>There is no page to go forward to</source>
        <translation>没有可前进的页面</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>page</comment>
        <translation>前往%1</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>搜索或执行…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>The node refused</source>
        <translation>节点已拒绝</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Attach to a node…</source>
        <translation>连接到节点…</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>重新连接</translation>
    </message>
</context>
<context>
    <name>nucleate::Meter</name>
    <message>
        <source>%1 %2; </source>
        <comment>name and amount</comment>
        <translation>%1 %2； </translation>
    </message>
</context>
<context>
    <name>nucleate::MetricsPage</name>
    <message>
        <source>gwei</source>
        <comment>unit of a fee</comment>
        <translation>gwei</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>RPC console</source>
        <translation>RPC 控制台</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>% of target</source>
        <comment>unit of the gas in a block</comment>
        <translation>目标的 %</translation>
    </message>
    <message>
        <source>everything the node answers</source>
        <translation>节点可回答的一切</translation>
    </message>
</context>
<context>
    <name>nucleate::NavButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 项等待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::NeedsList</name>
    <message>
        <source>%1: %2</source>
        <comment>button and what it is about</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>nucleate::NodeStatus</name>
    <message>
        <source>Local devnet</source>
        <translation>本地开发网</translation>
    </message>
    <message>
        <source>No node</source>
        <translation>没有节点</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>%1 · block %2</source>
        <translation>%1 · 区块 %2</translation>
    </message>
    <message>
        <source>No news for %1</source>
        <translation>%1无消息</translation>
    </message>
    <message>
        <source>Reconnecting in %1</source>
        <translation>%1后重连</translation>
    </message>
    <message>
        <source>%1 is not a Nucleate node</source>
        <translation>%1 不是 Nucleate 节点</translation>
    </message>
    <message>
        <source>Starting the local devnet…</source>
        <translation>正在启动本地开发网…</translation>
    </message>
    <message>
        <source>The devnet did not start</source>
        <translation>开发网未能启动</translation>
    </message>
</context>
<context>
    <name>nucleate::NotificationPanel</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Quiet</source>
        <comment>button: no pop-ups</comment>
        <translation>静音</translation>
    </message>
    <message>
        <source>No pop-ups; the bell still counts</source>
        <translation>不弹窗；铃铛仍会计数</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新消息</translation>
    </message>
    <message>
        <source>You hear of it when a formation turns or your work needs you.</source>
        <translation>组建有变化或工作需要您时，会在此通知。</translation>
    </message>
</context>
<context>
    <name>nucleate::ObservatoryPage</name>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation>基础费用</translation>
    </message>
    <message>
        <source>gwei</source>
        <translation>gwei</translation>
    </message>
    <message numerus="yes">
        <source>%n work on an L2</source>
        <translation>
            <numerusform>%n 个在 L2 上工作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are pressed</source>
        <translation>
            <numerusform>%n 个受压</numerusform>
        </translation>
    </message>
    <message>
        <source>All at work on L1</source>
        <translation>全部在 L1 上工作</translation>
    </message>
    <message>
        <source>No work is offered now</source>
        <translation>目前没有可接的工作</translation>
    </message>
    <message>
        <source>Up to %1 in rewards</source>
        <translation>报酬最高 %1</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待处理事项</translation>
    </message>
    <message>
        <source>Open roles and your earnings appear here.</source>
        <translation>开放的角色与您的收益会显示在这里。</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>尚无事件</translation>
    </message>
    <message>
        <source>The first block brings the first news.</source>
        <translation>首个区块将带来首条消息。</translation>
    </message>
    <message>
        <source>Base fee %1</source>
        <translation>基础费用 %1</translation>
    </message>
    <message>
        <source>The swarm stays on L1</source>
        <translation>群体留在 L1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>formation and its stage</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>L1 pressure</source>
        <translation>L1 压力</translation>
    </message>
    <message>
        <source>0 calm, 1 and over congested: the worst of fee, waiting time, computation and throughput against its limit</source>
        <translation>0 为平稳，1 及以上为拥堵：费用、等待时间、计算量、吞吐量中最接近上限者</translation>
    </message>
    <message>
        <source>Formations</source>
        <translation>组建</translation>
    </message>
    <message>
        <source>Open bounties</source>
        <translation>开放悬赏</translation>
    </message>
    <message>
        <source>Swarm</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>L1 base fee</source>
        <translation>L1 基础费用</translation>
    </message>
    <message>
        <source>15 min</source>
        <comment>span of a chart</comment>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>span of a chart</comment>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>span of a chart</comment>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Formation</source>
        <translation>组建</translation>
    </message>
    <message>
        <source>Open the formation</source>
        <translation>打开组建</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新动态</translation>
    </message>
    <message>
        <source>Latest events</source>
        <translation>最新事件</translation>
    </message>
    <message>
        <source>None under way: agents propose one when staying costs them more.</source>
        <translation>目前没有：当留守成本更高时，智能体会提议组建。</translation>
    </message>
    <message>
        <source>%1 to take back</source>
        <comment>amount</comment>
        <translation>可取回 %1</translation>
    </message>
    <message>
        <source>The bond of a seat you left</source>
        <translation>您已离开席位的保证金</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>button, at a bond</comment>
        <translation>查看</translation>
    </message>
    <message>
        <source>by %1 · %2</source>
        <comment>what presses L1, base fee</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>nucleate::OperatorsView</name>
    <message>
        <source>The node tells of no operators</source>
        <translation>节点未告知运营者</translation>
    </message>
    <message>
        <source>They appear when the chain&apos;s sequencer set on L1 was read.</source>
        <translation>读取该链在 L1 上的排序器集合后即会显示。</translation>
    </message>
    <message>
        <source>Leads now</source>
        <translation>当前主导</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>leads a set</comment>
        <translation>无人</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a term may begin</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Heard on L1</source>
        <translation>L1 上最后听到</translation>
    </message>
    <message>
        <source>Silence allowed</source>
        <translation>允许的沉默</translation>
    </message>
    <message>
        <source>Turns judged</source>
        <translation>轮次判定</translation>
    </message>
    <message>
        <source>All stakes</source>
        <translation>全部质押</translation>
    </message>
    <message>
        <source>Contract on L1</source>
        <translation>L1 上的合约</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>missed turns, all turns</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Slashed</source>
        <translation>罚没</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>%1, of it %2 burnt</source>
        <comment>amounts</comment>
        <translation>%1，其中 %2 已销毁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>%1 of %2 turns</source>
        <translation>%2 轮中的 %1 轮</translation>
    </message>
    <message>
        <source>Block signed twice</source>
        <translation>重复签名的区块</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>第一个区块</translation>
    </message>
    <message>
        <source>Its signature</source>
        <translation>其签名</translation>
    </message>
    <message>
        <source>Second block</source>
        <translation>第二个区块</translation>
    </message>
    <message>
        <source>Evidence on L1</source>
        <translation>L1 上的证据</translation>
    </message>
    <message>
        <source>Bonded by</source>
        <translation>保证金缴纳者</translation>
    </message>
    <message>
        <source>Signs with</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Answers at</source>
        <translation>应答地址</translation>
    </message>
    <message>
        <source>has not said</source>
        <comment>where it answers</comment>
        <translation>尚未告知</translation>
    </message>
    <message>
        <source>No turn before</source>
        <translation>此前无轮次</translation>
    </message>
    <message>
        <source>Stake is free</source>
        <translation>质押解锁</translation>
    </message>
    <message>
        <source>Slashes</source>
        <translation>罚没</translation>
    </message>
    <message>
        <source>none</source>
        <comment>slashes</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Sequencer set</source>
        <translation>排序器集合</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>column</comment>
        <translation>运营者</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stake</source>
        <comment>column</comment>
        <translation>质押</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>column: of all turns</comment>
        <translation>份额</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>column</comment>
        <translation>错过</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>column</comment>
        <translation>区块</translation>
    </message>
    <message>
        <source>Slashed</source>
        <comment>column</comment>
        <translation>罚没</translation>
    </message>
    <message>
        <source>Next term</source>
        <translation>下一任期</translation>
    </message>
</context>
<context>
    <name>nucleate::ProposalsCard</name>
    <message>
        <source>Nothing is proposed yet</source>
        <translation>尚无提议</translation>
    </message>
    <message>
        <source>Withdrawals need a state on L1. Anybody may propose one; a node that has the role does so by itself.</source>
        <translation>提款需要 L1 上的状态。任何人都可提议；担任该角色的节点会自动提议。</translation>
    </message>
    <message>
        <source>Proposed states</source>
        <translation>已提议的状态</translation>
    </message>
    <message>
        <source>Enter opens the dispute game</source>
        <translation>按 Enter 打开争议博弈</translation>
    </message>
    <message>
        <source>Block</source>
        <comment>column</comment>
        <translation>区块</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <comment>column</comment>
        <translation>提议者</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waits</source>
        <comment>column</comment>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>nucleate::RederiveCard</name>
    <message>
        <source>Deriving every block again from L1 alone.</source>
        <translation>正在仅凭 L1 重新推导每个区块。</translation>
    </message>
    <message>
        <source>Deriving from L1 alone: %1 blocks a second, %2 L1 blocks read.</source>
        <translation>正在仅凭 L1 推导：每秒 %1 个区块，已读 %2 个 L1 区块。</translation>
    </message>
    <message>
        <source>Sets aside all that this node keeps of the L2, derives every block again from L1 alone, and compares state, receipts and every account that was written.</source>
        <translation>搁置本节点保存的全部 L2 数据，仅凭 L1 重新推导每个区块，并比对状态、收据和所有被写入的账户。</translation>
    </message>
    <message>
        <source>Block %1 is not what L1 says. The blocks before it are equal.</source>
        <translation>区块 %1 与 L1 不符。其之前的区块一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks derived in %1 from L1 alone: every root is the same.</source>
        <translation>
            <numerusform>仅凭 L1 在 %1内推导 %n 个区块：所有根一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>This node does not derive on demand.</source>
        <translation>此节点不支持按需推导。</translation>
    </message>
    <message>
        <source>derived and equal</source>
        <comment>blocks</comment>
        <translation>已推导且一致</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>blocks, whole, percent</comment>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>Forget all but L1</source>
        <translation>只保留 L1</translation>
    </message>
    <message>
        <source>Derive again</source>
        <comment>button</comment>
        <translation>重新推导</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: a derivation</comment>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>nucleate::RevertDialog</name>
    <message>
        <source>Go back to block %1?</source>
        <translation>回退到区块 %1？</translation>
    </message>
    <message>
        <source>Revert</source>
        <comment>button</comment>
        <translation>回退</translation>
    </message>
    <message>
        <source>Snapshots taken since are lost too. L2s that began since then lose their ground. This cannot be undone.</source>
        <translation>此后拍摄的快照也会丢失，此后开始的 L2 会失去根基。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Transactions that are lost</source>
        <translation>将丢失的交易</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks are lost</source>
        <translation>
            <numerusform>将丢失 %n 个区块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what is lost</comment>
        <translation>%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions in them</source>
        <translation>
            <numerusform>其中有 %n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with %2 in the newest %3.</source>
        <comment>blocks, transactions, number of blocks: what is lost</comment>
        <translation>%1，最新的 %3 个区块中有%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>%n 笔交易</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with %2.</source>
        <comment>blocks, transactions: what is lost</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts created there are gone.</source>
        <translation>
            <numerusform>其中创建的 %n 个合约也会消失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nucleate::RiskCard</name>
    <message>
        <source>%1: %2</source>
        <comment>question, grade</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answers are good. Each is measured on the running chain or read from its contracts on L1.</source>
        <translation>
            <numerusform>%n 项中 %1 项良好。每一项均在运行中的链上测得，或从其 L1 合约读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Can you trust it?</source>
        <translation>值得信任吗？</translation>
    </message>
    <message>
        <source>from the top clockwise</source>
        <translation>自上顺时针</translation>
    </message>
</context>
<context>
    <name>nucleate::RollupsPage</name>
    <message>
        <source>No L2 runs yet</source>
        <translation>尚无运行中的 L2</translation>
    </message>
    <message>
        <source>A formation that goes through brings one up. Watch how far it is on the Formations page.</source>
        <translation>组建成功后即会启动。可在“组建”页面查看进度。</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Finality</source>
        <comment>view of an L2</comment>
        <translation>最终性</translation>
    </message>
    <message>
        <source>Operators</source>
        <comment>view of an L2</comment>
        <translation>运营者</translation>
    </message>
    <message>
        <source>Disputes</source>
        <comment>view of an L2</comment>
        <translation>争议</translation>
    </message>
    <message>
        <source>Bridge</source>
        <comment>view of an L2</comment>
        <translation>跨链桥</translation>
    </message>
    <message>
        <source>Faults</source>
        <comment>view of an L2</comment>
        <translation>故障</translation>
    </message>
    <message>
        <source>Deadlines on a chain run by the time in its blocks; you wait by your own clock.</source>
        <translation>链上期限按区块内的时间计算；您按自己的时钟等待。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of an L2, what it is</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>nucleate::RpcConsole</name>
    <message>
        <source>error %1: %2</source>
        <translation>错误 %1：%2</translation>
    </message>
    <message>
        <source>Method and parameters</source>
        <translation>方法与参数</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Type a method and its parameters as a JSON list, for example
%1
The arrow keys bring back what you typed before.</source>
        <translation>输入方法及其 JSON 列表参数，例如
%1
方向键可调出之前的输入。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more characters</source>
        <translation>
            <numerusform>… 另有 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>A method and its parameters; Up and Down go through what was typed, Ctrl+L clears</source>
        <translation>方法及其参数；上下键浏览历史，Ctrl+L 清空</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
</context>
<context>
    <name>nucleate::RuleEditor</name>
    <message>
        <source>now %1</source>
        <comment>smoothed value of a metric</comment>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <comment>metric</comment>
        <translation>%1上限</translation>
    </message>
    <message>
        <source>Pressed above this</source>
        <translation>超过即视为受压</translation>
    </message>
    <message>
        <source>Blocks that %1 must hold</source>
        <comment>metric</comment>
        <translation>%1须持续的区块数</translation>
    </message>
    <message>
        <source>For so many blocks on end</source>
        <translation>须连续的区块数</translation>
    </message>
    <message>
        <source>Apply</source>
        <comment>button, a changed rule</comment>
        <translation>应用</translation>
    </message>
    <message>
        <source>The rule is changed.</source>
        <translation>规则已更改。</translation>
    </message>
    <message>
        <source>gwei</source>
        <comment>unit of a fee</comment>
        <translation>gwei</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>blocks</source>
        <comment>after a number: for so many blocks</comment>
        <translation>个区块</translation>
    </message>
</context>
<context>
    <name>nucleate::RunPage</name>
    <message>
        <source>You run nothing yet</source>
        <translation>您尚未运行任何角色</translation>
    </message>
    <message>
        <source>Take a role in a formation: the node starts it here, and each block you build is paid.</source>
        <translation>在组建中担任角色：节点会在此启动它，您构建的每个区块都有报酬。</translation>
    </message>
    <message>
        <source>See the bounties</source>
        <comment>button</comment>
        <translation>查看悬赏</translation>
    </message>
    <message>
        <source>now</source>
        <comment>next slot</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>You are not elected yet</source>
        <translation>您尚未当选</translation>
    </message>
    <message>
        <source>No slot missed</source>
        <translation>未错过时隙</translation>
    </message>
    <message numerus="yes">
        <source>%n slots missed</source>
        <translation>
            <numerusform>错过 %n 个时隙</numerusform>
        </translation>
    </message>
    <message>
        <source>ETH</source>
        <translation>ETH</translation>
    </message>
    <message>
        <source>for the work done so far</source>
        <translation>针对已完成的工作</translation>
    </message>
    <message>
        <source>%1 to claim</source>
        <translation>可领取 %1</translation>
    </message>
    <message>
        <source>There is nothing to claim yet</source>
        <translation>尚无可领取的报酬</translation>
    </message>
    <message>
        <source>Unlock your wallet first</source>
        <translation>请先解锁钱包</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>收款地址</translation>
    </message>
    <message>
        <source>Role&apos;s hot key</source>
        <translation>角色热密钥</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>运行开始</translation>
    </message>
    <message>
        <source>Bond is free</source>
        <translation>保证金解锁</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>step: the process runs</comment>
        <translation>运行</translation>
    </message>
    <message>
        <source>Eligible</source>
        <comment>step: it may be elected</comment>
        <translation>合格</translation>
    </message>
    <message>
        <source>Earning</source>
        <comment>step: its work is paid</comment>
        <translation>获益</translation>
    </message>
    <message>
        <source>Next slot</source>
        <translation>下一时隙</translation>
    </message>
    <message>
        <source>Blocks built</source>
        <translation>已建区块</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>已获得</translation>
    </message>
    <message>
        <source>Your money</source>
        <translation>您的资金</translation>
    </message>
    <message>
        <source>Claim…</source>
        <comment>button</comment>
        <translation>领取…</translation>
    </message>
    <message>
        <source>Leave…</source>
        <comment>button, a role</comment>
        <translation>退出…</translation>
    </message>
    <message>
        <source>Expected, not yet earned: %1.</source>
        <translation>预期但尚未赚得：%1。</translation>
    </message>
    <message>
        <source>Take your bond back…</source>
        <comment>button</comment>
        <translation>取回保证金…</translation>
    </message>
    <message>
        <source>Your bond is back</source>
        <translation>保证金已取回</translation>
    </message>
    <message>
        <source>The bond is free %1</source>
        <translation>保证金解锁：%1</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Your first transaction is the first entry.</source>
        <translation>您的第一笔交易将是第一条记录。</translation>
    </message>
    <message>
        <source>Bond, locked in the sequencer set</source>
        <translation>保证金（锁于排序器集合）</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事</translation>
    </message>
    <message>
        <source>your transactions, blocks and pay</source>
        <translation>您的交易、区块与报酬</translation>
    </message>
</context>
<context>
    <name>nucleate::SendCard</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>On L1</source>
        <translation>L1 上</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>You need a wallet: its key signs, and stays on this machine.</source>
        <translation>您需要钱包：其密钥用于签名，且不离开本机。</translation>
    </message>
    <message>
        <source>Your wallet is locked.</source>
        <translation>您的钱包已锁定。</translation>
    </message>
    <message>
        <source>The chain has not told your balance yet.</source>
        <translation>链尚未告知您的余额。</translation>
    </message>
    <message>
        <source>You have no ETH on L1.</source>
        <translation>您在 L1 上没有 ETH。</translation>
    </message>
    <message>
        <source>You have no ETH on this chain.</source>
        <translation>您在此链上没有 ETH。</translation>
    </message>
    <message>
        <source>A transaction is under way.</source>
        <translation>有交易正在进行。</translation>
    </message>
    <message>
        <source>That is more than you have, with the fee.</source>
        <translation>加上手续费后超出您的余额。</translation>
    </message>
    <message>
        <source>Enter an amount first.</source>
        <translation>请先输入金额。</translation>
    </message>
    <message>
        <source>Create wallet…</source>
        <comment>button</comment>
        <translation>创建钱包…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <comment>button</comment>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Get devnet ETH</source>
        <comment>button</comment>
        <translation>领取开发网 ETH</translation>
    </message>
    <message>
        <source>Deposit to %1</source>
        <translation>存入 %1</translation>
    </message>
    <message>
        <source>Withdraw from %1</source>
        <translation>从 %1 提款</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <comment>button</comment>
        <translation>签名并发送</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>您的签名身份</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>To</source>
        <comment>receiver</comment>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Deposit</source>
        <comment>choice</comment>
        <translation>存款</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>choice</comment>
        <translation>提款</translation>
    </message>
    <message>
        <source>Amount in ETH</source>
        <translation>金额（ETH）</translation>
    </message>
    <message>
        <source>Deposit…</source>
        <comment>button</comment>
        <translation>存款…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <comment>button</comment>
        <translation>提款…</translation>
    </message>
    <message>
        <source>The portal on L1 locks the ETH; the L2 must take the deposit in, whatever its sequencers want.</source>
        <translation>L1 上的门户锁定 ETH；无论排序器意愿如何，L2 都必须纳入该存款。</translation>
    </message>
    <message>
        <source>Three transactions: one on the L2, then a proof and the payout on L1. After the proof it waits %1, and for its proposal to stand; a wrong state can be disputed meanwhile.</source>
        <translation>共三笔交易：先在 L2 一笔，再在 L1 证明并付出。证明后等待 %1，并等其提议成立；其间错误的状态可被质疑。</translation>
    </message>
    <message>
        <source>It calls itself</source>
        <translation>自称</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Its token there</source>
        <translation>那边的代币</translation>
    </message>
    <message>
        <source>Enter the token&apos;s address on L1.</source>
        <translation>请输入代币在 L1 上的地址。</translation>
    </message>
    <message>
        <source>There is no ERC-20 token at this address on L1.</source>
        <translation>L1 的这个地址上没有 ERC-20 代币。</translation>
    </message>
    <message>
        <source>L1 is asked about this token.</source>
        <translation>正在向 L1 询问此代币。</translation>
    </message>
    <message>
        <source>Nobody has made this token on %1 yet. You can: it takes one transaction there.</source>
        <translation>%1 上还没有人创建此代币。您可以创建：只需在那里发一笔交易。</translation>
    </message>
    <message>
        <source>Nobody has made this token on %1 yet. Making it takes ETH there: deposit some first.</source>
        <translation>%1 上还没有人创建此代币。创建需要那里的 ETH：请先存入一些。</translation>
    </message>
    <message>
        <source>You have none of it on L1.</source>
        <translation>您在 L1 上没有此代币。</translation>
    </message>
    <message>
        <source>You have none of it on this chain.</source>
        <translation>您在此链上没有此代币。</translation>
    </message>
    <message numerus="yes">
        <source>The token has %n decimals.</source>
        <translation>
            <numerusform>此代币最多有 %n 位小数。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you have.</source>
        <translation>超出了您的余额。</translation>
    </message>
    <message>
        <source>Make the token there</source>
        <comment>button</comment>
        <translation>在那里创建代币</translation>
    </message>
    <message>
        <source>Token on L1</source>
        <translation>L1 上的代币</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>card: ETH and tokens</comment>
        <translation>转移</translation>
    </message>
    <message>
        <source>ETH</source>
        <comment>choice</comment>
        <translation>ETH</translation>
    </message>
    <message>
        <source>Token</source>
        <comment>choice</comment>
        <translation>代币</translation>
    </message>
    <message>
        <source>Token&apos;s address on L1: 0x…</source>
        <translation>代币在 L1 上的地址：0x…</translation>
    </message>
    <message>
        <source>Token&apos;s address on L1</source>
        <translation>代币在 L1 上的地址</translation>
    </message>
    <message>
        <source>Amount of tokens</source>
        <translation>代币数量</translation>
    </message>
    <message>
        <source>The bridge on L1 keeps the tokens, and its other side makes as many on the L2. A name is only what a token calls itself: trust the address.</source>
        <translation>L1 的桥保管代币，另一侧在 L2 上铸造同样数量。名称只是代币的自称：请以地址为准。</translation>
    </message>
    <message>
        <source>The bridge on the L2 destroys the tokens; after a proof and the payout L1&apos;s gives back as many. After the proof it waits %1, and for its proposal to stand.</source>
        <translation>L2 的桥销毁代币；证明并付款之后，L1 的桥退还同样数量。证明之后要等待 %1，并等其提案成立。</translation>
    </message>
</context>
<context>
    <name>nucleate::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>System</source>
        <comment>colours</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Show changes without movement</source>
        <translation>不使用动画显示变化</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Quiet: count in the bell, no pop-ups</source>
        <translation>安静：仅在铃铛计数，不弹窗</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button</comment>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>nucleate::SideBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page and its shortcut</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Observatory</source>
        <comment>page</comment>
        <translation>观测台</translation>
    </message>
    <message>
        <source>Formations</source>
        <comment>page</comment>
        <translation>组建</translation>
    </message>
    <message>
        <source>Bounties</source>
        <comment>page</comment>
        <translation>悬赏</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>page: work that you run</comment>
        <translation>运行</translation>
    </message>
    <message>
        <source>Devnet</source>
        <comment>page</comment>
        <translation>开发网</translation>
    </message>
    <message>
        <source>Explorer</source>
        <comment>page</comment>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Agents</source>
        <comment>page</comment>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Metrics &amp; logs</source>
        <comment>page</comment>
        <translation>指标与日志</translation>
    </message>
    <message>
        <source>Is L1 congested, is something forming, is it your turn?</source>
        <translation>L1 是否拥堵？是否有组建？是否轮到您？</translation>
    </message>
    <message>
        <source>What will this L2 be, who agrees, can you trust it?</source>
        <translation>这条 L2 会怎样？谁赞成？可信吗？</translation>
    </message>
    <message>
        <source>What can you earn now?</source>
        <translation>现在能赚什么？</translation>
    </message>
    <message>
        <source>Is your work healthy, and what did it earn?</source>
        <translation>工作是否正常？赚了多少？</translation>
    </message>
    <message>
        <source>Your chain, under your control</source>
        <translation>您的链，由您掌控</translation>
    </message>
    <message>
        <source>What happened, exactly?</source>
        <translation>究竟发生了什么？</translation>
    </message>
    <message>
        <source>Who are they, and are they good?</source>
        <translation>他们是谁？表现如何？</translation>
    </message>
    <message>
        <source>Why is it slow?</source>
        <translation>为什么慢？</translation>
    </message>
    <message>
        <source>Rollups</source>
        <comment>page</comment>
        <translation>Rollup</translation>
    </message>
    <message>
        <source>How far is it final, and who stands for it?</source>
        <translation>最终到哪里，由谁担保？</translation>
    </message>
</context>
<context>
    <name>nucleate::SnapshotCard</name>
    <message>
        <source>nothing since</source>
        <translation>此后无变化</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks since</source>
        <translation>
            <numerusform>此后 %n 个区块</numerusform>
        </translation>
    </message>
    <message>
        <source>At block %1</source>
        <translation>位于区块 %1</translation>
    </message>
    <message>
        <source>Revert…</source>
        <comment>button</comment>
        <translation>回滚…</translation>
    </message>
    <message>
        <source>Revert to block %1…</source>
        <translation>回滚至区块 %1…</translation>
    </message>
    <message>
        <source>State of a devnet (*.json *.hex);;All files (*)</source>
        <translation>开发网状态 (*.json *.hex);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the state</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Load a state</source>
        <translation>加载状态</translation>
    </message>
    <message>
        <source>A snapshot remembers the whole chain; going back takes a moment.</source>
        <translation>快照记录整条链；回滚只需片刻。</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <comment>button</comment>
        <translation>拍摄快照</translation>
    </message>
    <message>
        <source>The state as a file, to go on with elsewhere</source>
        <translation>将状态存为文件，可在别处继续</translation>
    </message>
    <message>
        <source>Save…</source>
        <comment>button: the state to a file</comment>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Load…</source>
        <comment>button: a state from a file</comment>
        <translation>加载…</translation>
    </message>
</context>
<context>
    <name>nucleate::SpreadCard</name>
    <message>
        <source>others</source>
        <comment>operators</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1; Gini coefficient %2</source>
        <comment>concentration, figure</comment>
        <translation>%1；基尼系数 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>single points of failure</comment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing alone can stop or change the chain.</source>
        <translation>没有任何单一因素能停止或更改该链。</translation>
    </message>
    <message>
        <source>In how many hands it is</source>
        <translation>掌握在多少人手中</translation>
    </message>
    <message>
        <source>Measures of concentration</source>
        <translation>集中度指标</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>column: what is spread</comment>
        <translation>对象</translation>
    </message>
    <message>
        <source>&gt; ⅓</source>
        <comment>column: fewest that hold more than a third</comment>
        <translation>&gt; ⅓</translation>
    </message>
    <message>
        <source>&gt; ½</source>
        <comment>column: fewest that hold more than half</comment>
        <translation>&gt; ½</translation>
    </message>
    <message>
        <source>HHI</source>
        <comment>column</comment>
        <translation>HHI</translation>
    </message>
    <message>
        <source>&gt; ⅓ and &gt; ½ are Nakamoto coefficients: the fewest that together hold more than that share. HHI is the sum of squared shares in percent: 10,000 for a single hand.</source>
        <translation>&gt; ⅓ 与 &gt; ½ 为中本聪系数：合计超过该份额的最少持有者数。HHI 为百分比份额平方和：单一持有者为 10,000。</translation>
    </message>
    <message>
        <source>Hands: %1</source>
        <translation>持有者：%1</translation>
    </message>
</context>
<context>
    <name>nucleate::Startup</name>
    <message>
        <source>This build has no devnet of its own.</source>
        <translation>此构建不含内置开发网。</translation>
    </message>
    <message>
        <source>Start a chain by itself…</source>
        <translation>单独启动一条链…</translation>
    </message>
    <message>
        <source>Start the demo swarm</source>
        <translation>启动演示群体</translation>
    </message>
    <message>
        <source>A node is being started</source>
        <translation>正在启动节点</translation>
    </message>
    <message>
        <source>Join a devnet on another machine…</source>
        <translation>加入另一台机器上的 devnet…</translation>
    </message>
</context>
<context>
    <name>nucleate::StatePanel</name>
    <message>
        <source>This node does not allow it</source>
        <translation>此节点不允许</translation>
    </message>
    <message>
        <source>It lacks the capability “%1”. Attach to a node that offers it.</source>
        <translation>缺少能力“%1”。请连接提供该能力的节点。</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button</comment>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy details</source>
        <comment>button</comment>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>nucleate::StatusBar</name>
    <message>
        <source>RPC %1 ms</source>
        <comment>answer time</comment>
        <translation>RPC %1 ms</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>time of the devnet</comment>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>通知，%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 · safe %3</source>
        <comment>chain, head, safe head</comment>
        <translation>%1 %2 · 安全 %3</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Resume the devnet&apos;s time (Space)</source>
        <translation>恢复开发网时间（空格）</translation>
    </message>
    <message>
        <source>Pause the devnet&apos;s time (Space)</source>
        <translation>暂停开发网时间（空格）</translation>
    </message>
    <message>
        <source>How fast the devnet&apos;s time runs</source>
        <translation>开发网时间的速度</translation>
    </message>
    <message>
        <source>Speed of the devnet&apos;s time</source>
        <translation>开发网时间速度</translation>
    </message>
</context>
<context>
    <name>nucleate::Stepper</name>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation>阶段 %1 / %2：%3</translation>
    </message>
</context>
<context>
    <name>nucleate::ThreadModel</name>
    <message>
        <source>until the first decision</source>
        <translation>直到首个决策</translation>
    </message>
    <message>
        <source>until voting opened</source>
        <translation>直到投票开始</translation>
    </message>
    <message>
        <source>until voting closed</source>
        <translation>直到投票截止</translation>
    </message>
    <message>
        <source>in the timelock</source>
        <translation>时间锁中</translation>
    </message>
    <message>
        <source>until the pledges came</source>
        <translation>直到认缴到位</translation>
    </message>
    <message>
        <source>until the first bid</source>
        <translation>直到首个竞标</translation>
    </message>
    <message>
        <source>until bidding closed</source>
        <translation>直到竞标截止</translation>
    </message>
    <message>
        <source>until the first contract</source>
        <translation>直到首个合约</translation>
    </message>
    <message>
        <source>until the next step</source>
        <translation>直到下一步</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration, what was waited for</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>until it pressed an agent beyond its limit</source>
        <translation>直到有智能体被压过其上限</translation>
    </message>
    <message>
        <source>until enough of them wanted the same</source>
        <translation>直到足够多的智能体意见一致</translation>
    </message>
    <message>
        <source>until the proposal stood</source>
        <translation>直到提案成形</translation>
    </message>
    <message>
        <source>until all contracts stood</source>
        <translation>直到全部合约就绪</translation>
    </message>
    <message>
        <source>until the first block</source>
        <translation>直到首个区块</translation>
    </message>
    <message>
        <source>until the first batch was on L1</source>
        <translation>直到首个批次上到 L1</translation>
    </message>
    <message>
        <source>until a replica had derived it</source>
        <translation>直到副本推导完成</translation>
    </message>
    <message>
        <source>until L1 money was on the L2</source>
        <translation>直到 L1 资金到达 L2</translation>
    </message>
    <message>
        <source>until the watcher reported the blocks</source>
        <translation>直到监察者报告区块</translation>
    </message>
    <message>
        <source>until the pay was claimed</source>
        <translation>直到报酬被领取</translation>
    </message>
    <message>
        <source>until L1 had calmed down</source>
        <translation>直到 L1 平静下来</translation>
    </message>
    <message>
        <source>Pay goes on</source>
        <translation>持续付款</translation>
    </message>
</context>
<context>
    <name>nucleate::ThreadView</name>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Causal thread</source>
        <translation>因果链</translation>
    </message>
    <message>
        <source>Events of this step</source>
        <translation>此步骤的事件</translation>
    </message>
    <message>
        <source>Open the transaction</source>
        <translation>打开交易</translation>
    </message>
    <message>
        <source>Go to its cause</source>
        <translation>查看起因</translation>
    </message>
</context>
<context>
    <name>nucleate::Tile</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>tile: caption, value, unit</comment>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>nucleate::TimeCard</name>
    <message>
        <source>Resume</source>
        <comment>button, time</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button, time</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Blocks and time</source>
        <translation>区块与时间</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>label: how many to mine</comment>
        <translation>区块</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>button</comment>
        <translation>出块</translation>
    </message>
    <message>
        <source>Number of blocks to mine</source>
        <translation>出块数量</translation>
    </message>
    <message>
        <source>A block</source>
        <comment>label: when one is made</comment>
        <translation>出块方式</translation>
    </message>
    <message>
        <source>for each transaction</source>
        <comment>mining mode</comment>
        <translation>每笔交易</translation>
    </message>
    <message>
        <source>every</source>
        <comment>mining mode, then seconds</comment>
        <translation>定时</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>mining mode</comment>
        <translation>手动</translation>
    </message>
    <message>
        <source>When a block is made</source>
        <translation>何时出块</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds between blocks</source>
        <translation>区块间隔（秒）</translation>
    </message>
    <message>
        <source>Pace</source>
        <comment>label: of the clock</comment>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of the devnet&apos;s time</source>
        <translation>开发网时间速度</translation>
    </message>
    <message>
        <source>Jump</source>
        <comment>label: in time</comment>
        <translation>前进</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>button: travel in time</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Jump to</source>
        <comment>label: a time</comment>
        <translation>跳至</translation>
    </message>
    <message>
        <source>Time to jump to, UTC</source>
        <translation>要跳至的时间（UTC）</translation>
    </message>
    <message>
        <source>Jump</source>
        <comment>button</comment>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>nucleate::TokenBridge</name>
    <message>
        <source>Takes an older permission back</source>
        <translation>收回较早的许可</translation>
    </message>
    <message>
        <source>Lets the bridge take these tokens</source>
        <translation>允许桥取走这些代币</translation>
    </message>
    <message>
        <source>Deposits tokens to the L2</source>
        <translation>把代币存入 L2</translation>
    </message>
    <message>
        <source>Begins a withdrawal of tokens</source>
        <translation>开始提取代币</translation>
    </message>
    <message>
        <source>Makes the token on the L2</source>
        <translation>在 L2 上创建代币</translation>
    </message>
</context>
<context>
    <name>nucleate::TransactionList</name>
    <message>
        <source>creates a contract</source>
        <translation>创建合约</translation>
    </message>
    <message>
        <source>transfer</source>
        <comment>of ETH, without data</comment>
        <translation>转账</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>区块 %1</translation>
    </message>
    <message>
        <source>%1 (reverted)</source>
        <translation>%1（已回退）</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>交易</translation>
    </message>
    <message>
        <source>Does</source>
        <comment>column, the function that is called</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>来自</translation>
    </message>
    <message>
        <source>To</source>
        <comment>column</comment>
        <translation>去往</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>nucleate::TransactionSender</name>
    <message>
        <source>The node has no L1.</source>
        <translation>节点没有 L1。</translation>
    </message>
    <message>
        <source>The transaction is in block %1, but the contract refused it.</source>
        <translation>交易已进入区块 %1，但被合约拒绝。</translation>
    </message>
    <message>
        <source>The chain does not run.</source>
        <translation>该链未运行。</translation>
    </message>
</context>
<context>
    <name>nucleate::TransactionView</name>
    <message>
        <source>Running it again…</source>
        <translation>正在重新执行…</translation>
    </message>
    <message>
        <source>No trace</source>
        <translation>无追踪</translation>
    </message>
    <message>
        <source>The node could not run the transaction again.</source>
        <translation>节点无法重新执行此交易。</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Waits for a block</source>
        <translation>等待区块</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>Reverted: %1</source>
        <translation>已回退：%1</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>去往</translation>
    </message>
    <message>
        <source>Contract made</source>
        <translation>创建的合约</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Gas used</source>
        <translation>Gas 用量</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>gas, limit, share</comment>
        <translation>%1 / %2（%3）</translation>
    </message>
    <message>
        <source>Gas price</source>
        <translation>Gas 价格</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation>Gas 上限</translation>
    </message>
    <message>
        <source>Fee for L1</source>
        <translation>L1 手续费</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Place in the block</source>
        <translation>区块内位置</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>deposit from L1</source>
        <translation>来自 L1 的存款</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>do not fit this function</source>
        <translation>与此函数不符</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Topic %1</source>
        <translation>主题 %1</translation>
    </message>
    <message>
        <source>Logs (%1)</source>
        <translation>日志（%1）</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未执行</translation>
    </message>
    <message>
        <source>The calls are known once it is in a block.</source>
        <translation>进入区块后即可看到调用。</translation>
    </message>
    <message>
        <source>What it changes is known once it is in a block.</source>
        <translation>进入区块后即可看到更改。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>The sender&apos;s transaction before</source>
        <translation>发送方的上一笔交易</translation>
    </message>
    <message>
        <source>The sender&apos;s next transaction</source>
        <translation>发送方的下一笔交易</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tab</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>tab</comment>
        <translation>调用</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>tab</comment>
        <translation>更改</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>column</comment>
        <translation>事件</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>项目</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>column</comment>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <comment>column</comment>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>nucleate::TransferCard</name>
    <message>
        <source>Deposit of %1</source>
        <translation>存款 %1</translation>
    </message>
    <message>
        <source>Withdrawal of %1</source>
        <translation>提款 %1</translation>
    </message>
    <message>
        <source>Prove</source>
        <comment>button: a withdrawal</comment>
        <translation>证明</translation>
    </message>
    <message>
        <source>Pay out</source>
        <comment>button: a withdrawal</comment>
        <translation>付出</translation>
    </message>
    <message>
        <source>Unlock your wallet first</source>
        <translation>请先解锁您的钱包</translation>
    </message>
    <message>
        <source>A transaction is under way.</source>
        <translation>有交易正在进行。</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>尚需</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>发送交易</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>提款</translation>
    </message>
    <message>
        <source>Arrived in block</source>
        <translation>到达区块</translation>
    </message>
</context>
<context>
    <name>nucleate::Tray</name>
    <message>
        <source>Show Nucleate</source>
        <translation>显示 Nucleate</translation>
    </message>
</context>
<context>
    <name>nucleate::TrayTalk</name>
    <message>
        <source>The node stopped</source>
        <translation>节点已停止</translation>
    </message>
</context>
<context>
    <name>nucleate::Wallet</name>
    <message>
        <source>One of the words is not in the list.</source>
        <translation>有单词不在词表中。</translation>
    </message>
    <message>
        <source>These words do not belong together: check their number, spelling and order.</source>
        <translation>这些单词不构成助记词：请检查数量、拼写和顺序。</translation>
    </message>
    <message>
        <source>No key follows from these words.</source>
        <translation>无法由这些单词得出密钥。</translation>
    </message>
    <message>
        <source>A private key is 64 hexadecimal digits.</source>
        <translation>私钥为 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>There is a wallet already. Its file is %1.</source>
        <translation>已有钱包，文件为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>密码至少需要 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key could not be encrypted.</source>
        <translation>无法加密密钥。</translation>
    </message>
    <message>
        <source>The wallet is busy.</source>
        <translation>钱包正忙。</translation>
    </message>
    <message>
        <source>There is no wallet yet.</source>
        <translation>尚无钱包。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation>密钥文件已损坏。</translation>
    </message>
    <message>
        <source>The wallet is locked.</source>
        <translation>钱包已锁定。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>nucleate::Welcome</name>
    <message>
        <source>Enter an address such as ws://127.0.0.1:8545.</source>
        <translation>请输入类似 ws://127.0.0.1:8545 的地址。</translation>
    </message>
    <message>
        <source>Watch agents form an Ethereum L2</source>
        <translation>观看智能体组建以太坊 L2</translation>
    </message>
    <message>
        <source>A real chain on this computer. Nothing leaves it, and no coin has value.</source>
        <translation>在这台电脑上的真实链。一切不出本机，代币没有价值。</translation>
    </message>
    <message>
        <source>Watch a demo swarm</source>
        <translation>观看演示群体</translation>
    </message>
    <message>
        <source>Starts a devnet with two dozen agents. When L1 gets too expensive for them, they vote, pay for and launch an L2 of their own.</source>
        <translation>启动含 24 个智能体的开发网。当 L1 过于昂贵时，它们会投票、出资并启动自己的 L2。</translation>
    </message>
    <message>
        <source>Start the devnet</source>
        <comment>button</comment>
        <translation>启动开发网</translation>
    </message>
    <message>
        <source>Attach to a node</source>
        <translation>连接到节点</translation>
    </message>
    <message>
        <source>To a Nucleate node that already runs. Its control token lets you do more than look.</source>
        <translation>连接到正在运行的 Nucleate 节点。有控制令牌就不只是观看。</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>节点地址</translation>
    </message>
    <message>
        <source>Control token, if you have it</source>
        <translation>控制令牌（如有）</translation>
    </message>
    <message>
        <source>Control token</source>
        <translation>控制令牌</translation>
    </message>
    <message>
        <source>Attach</source>
        <comment>button</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Work as a human</source>
        <translation>以真人身份工作</translation>
    </message>
    <message>
        <source>Make a key, or bring one. Take a bounty, run the sequencer of the L2, and be paid for each block.</source>
        <translation>创建或导入密钥。接受悬赏，运行 L2 的排序器，按区块获得报酬。</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <comment>button</comment>
        <translation>创建密钥…</translation>
    </message>
    <message>
        <source>Choose any page at the left to skip this. You can do all of it later, from the command palette.</source>
        <translation>选择左侧任一页面即可跳过。以后都可从命令面板进行。</translation>
    </message>
    <message>
        <source>A chain by itself</source>
        <translation>单独的一条链</translation>
    </message>
    <message>
        <source>An L1 for your own contracts: ten accounts with ETH, a block for each transaction, snapshots and time travel. No agents.</source>
        <translation>用于你自己的合约的 L1：十个有 ETH 的账户、每笔交易一个区块、快照和时间旅行。没有智能体。</translation>
    </message>
    <message>
        <source>Start the chain</source>
        <comment>button</comment>
        <translation>启动这条链</translation>
    </message>
    <message>
        <source>Options…</source>
        <comment>button: of a chain</comment>
        <translation>选项…</translation>
    </message>
    <message>
        <source>Join its L2s…</source>
        <comment>button</comment>
        <translation>加入其 L2…</translation>
    </message>
</context>
<context>
    <name>nucleate::WithdrawalProof</name>
    <message>
        <source>No proposal covers the withdrawal yet.</source>
        <translation>尚无提议覆盖该提款。</translation>
    </message>
    <message>
        <source>L1 does not have the proposal any more.</source>
        <translation>L1 上已没有该提议。</translation>
    </message>
    <message>
        <source>The L2 does not have the proposal&apos;s block.</source>
        <translation>L2 没有该提议的区块。</translation>
    </message>
</context>
<context>
    <name>nucleate::charts::TimeChart</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>time, value, unit</comment>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>尚无样本</translation>
    </message>
    <message>
        <source>agents&apos; median limit</source>
        <translation>智能体上限（中位数）</translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::AgentCard</name>
    <message>
        <source>Profile</source>
        <comment>of an agent</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Works on</source>
        <comment>a chain</comment>
        <translation>工作链</translation>
    </message>
    <message>
        <source>Balance</source>
        <comment>of an agent</comment>
        <translation>余额</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>in an L2</comment>
        <translation>角色</translation>
    </message>
    <message>
        <source>Vote</source>
        <comment>of an agent</comment>
        <translation>投票</translation>
    </message>
    <message>
        <source>Bonded</source>
        <comment>stake of an agent</comment>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Reputation</source>
        <comment>of an agent</comment>
        <translation>信誉</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::Legend</name>
    <message>
        <source>Colour: what an agent does</source>
        <translation>颜色：智能体在做什么</translation>
    </message>
    <message>
        <source>Shape: what it is</source>
        <translation>形状：它是什么</translation>
    </message>
    <message>
        <source>Has a role in an L2</source>
        <translation>在 L2 中担任角色</translation>
    </message>
    <message>
        <source>Ring: its vote</source>
        <translation>圆环：投票</translation>
    </message>
    <message>
        <source>Lines: the last minute</source>
        <translation>连线：最近一分钟</translation>
    </message>
    <message>
        <source>Payment or pledge</source>
        <translation>付款或认缴</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>between agents</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Vote or bid</source>
        <translation>投票或竞标</translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::SwarmPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all of the swarm</source>
        <translation>显示整个群体</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>图例说明</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::SwarmView</name>
    <message>
        <source>Swarm</source>
        <translation>群体</translation>
    </message>
</context>
</TS>
