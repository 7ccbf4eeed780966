<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AbiText</name>
    <message>
        <source>This function&apos;s parameters cannot be read.</source>
        <translation>この関数の引数を読み取れません。</translation>
    </message>
    <message>
        <source>%1 is missing: want %2.</source>
        <comment>parameter, what it expects</comment>
        <translation>%1 がありません。必要な値：%2</translation>
    </message>
    <message>
        <source>%1 does not fit: want %2.</source>
        <comment>parameter, what it expects</comment>
        <translation>%1 が合いません。必要な値：%2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number, may be negative</source>
        <translation>整数（負も可）</translation>
    </message>
    <message>
        <source>0x and 40 digits</source>
        <translation>0x と 40 桁</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message numerus="yes">
        <source>0x and %n bytes in hexadecimal</source>
        <translation>
            <numerusform>0x と 16 進 %n バイト</numerusform>
        </translation>
    </message>
    <message>
        <source>0x and bytes in hexadecimal</source>
        <translation>0x と 16 進のバイト列</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>a list in brackets: [a, b]</source>
        <translation>角括弧の一覧：[a, b]</translation>
    </message>
    <message>
        <source>fields in brackets: (a, b)</source>
        <translation>括弧のフィールド：(a, b)</translation>
    </message>
</context>
<context>
    <name>AgentModel</name>
    <message numerus="yes">
        <source>Expected value of its payment-grounded reputation; 5 % quantile %1, from %n feedbacks</source>
        <translation>
            <numerusform>支払いに裏付けられた評判の期待値。5 % 分位点は %1、評価 %n 件による</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Profile</source>
        <comment>column</comment>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Works on</source>
        <comment>column</comment>
        <translation>稼働チェーン</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>column</comment>
        <translation>判断</translation>
    </message>
    <message>
        <source>Reputation</source>
        <comment>column</comment>
        <translation>評判</translation>
    </message>
    <message>
        <source>Balance</source>
        <comment>column</comment>
        <translation>残高</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>column, transactions</comment>
        <translation>送信数</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>役割</translation>
    </message>
</context>
<context>
    <name>Attach</name>
    <message>
        <source>Attach</source>
        <comment>button</comment>
        <translation>接続</translation>
    </message>
    <message>
        <source>Attach to a node</source>
        <translation>ノードに接続</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>ノードのアドレス</translation>
    </message>
    <message>
        <source>Control token, if you have it</source>
        <translation>制御トークン（お持ちの場合）</translation>
    </message>
    <message>
        <source>Control token</source>
        <translation>制御トークン</translation>
    </message>
    <message>
        <source>Enter an address such as ws://127.0.0.1:8545.</source>
        <translation>ws://127.0.0.1:8545 のようなアドレスを入力してください。</translation>
    </message>
</context>
<context>
    <name>BountyModel</name>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>役割</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column, formation</comment>
        <translation>フォーメーション</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Reward</source>
        <comment>column</comment>
        <translation>報酬</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>column, money in the job contract</comment>
        <translation>ロック済み</translation>
    </message>
    <message>
        <source>Your bond</source>
        <comment>column</comment>
        <translation>あなたの保証金</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>column</comment>
        <translation>期限</translation>
    </message>
    <message>
        <source>Bids</source>
        <comment>column</comment>
        <translation>入札</translation>
    </message>
</context>
<context>
    <name>BountyTruth</name>
    <message>
        <source>%1 of %2 lie locked in the job contract %3.</source>
        <comment>amount, payer, address</comment>
        <translation>%2 の %1 がジョブコントラクト %3 にロックされています。</translation>
    </message>
    <message>
        <source>%1 pays, but nothing is locked yet.</source>
        <comment>payer</comment>
        <translation>支払うのは %1 ですが、まだ何もロックされていません。</translation>
    </message>
    <message>
        <source>You get %1 a %2 when %3.</source>
        <comment>amount, unit, condition</comment>
        <translation>条件「%3」を満たすと、%2あたり %1 を受け取ります。</translation>
    </message>
    <message>
        <source>%1 decides; if they stay silent, %2.</source>
        <comment>who, outcome</comment>
        <translation>決めるのは %1 です。応答がない場合：%2。</translation>
    </message>
    <message>
        <source>You lock %1. It comes back %2 after you leave.</source>
        <comment>bond, duration</comment>
        <translation>%1 をロックします。離脱から %2 後に戻ります。</translation>
    </message>
    <message>
        <source>You lock %1. It comes back %2 after you leave; it is lost when %3.</source>
        <comment>bond, duration, offence</comment>
        <translation>%1 をロックします。離脱から %2 後に戻ります。次の場合は没収されます：%3。</translation>
    </message>
    <message>
        <source>%1 pays; up to %2 are locked in the job contract %3 in the block after your bond.</source>
        <comment>payer, amount, address</comment>
        <translation>支払者は %1。あなたの保証金の次のブロックで、最大 %2 がジョブコントラクト %3 にロックされます。</translation>
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
        <translation>準備中</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>state of a transaction</comment>
        <translation>署名済み</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a transaction</comment>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>In block %1</source>
        <comment>a transaction</comment>
        <translation>ブロック %1 に収録</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>state of a transaction</comment>
        <translation>確定</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a transaction</comment>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>now</source>
        <comment>end of a time axis</comment>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>Chain time %1 · your clock %2</source>
        <translation>チェーン時刻 %1・手元の時計 %2</translation>
    </message>
    <message>
        <source>time stands still</source>
        <comment>of the chain</comment>
        <translation>時間は停止中</translation>
    </message>
    <message>
        <source>as fast as the machine can</source>
        <translation>マシンの最高速</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <comment>chain time</comment>
        <translation>%1 倍速</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the two clocks, the pace</comment>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>%1 of chain time, %2 by your clock</source>
        <translation>チェーン時間で %1、手元の時計で %2</translation>
    </message>
    <message>
        <source>over</source>
        <comment>a deadline that has passed</comment>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Claim what you earned as %1</source>
        <comment>role</comment>
        <translation>%1として得た報酬を受け取る</translation>
    </message>
    <message>
        <source>Leave as %1</source>
        <comment>role</comment>
        <translation>%1を離脱する</translation>
    </message>
    <message>
        <source>Become %1</source>
        <comment>role</comment>
        <translation>%1になる</translation>
    </message>
    <message>
        <source>Sign and claim</source>
        <comment>button</comment>
        <translation>署名して受け取る</translation>
    </message>
    <message>
        <source>Sign and leave</source>
        <comment>button</comment>
        <translation>署名して離脱</translation>
    </message>
    <message>
        <source>Sign and accept</source>
        <comment>button</comment>
        <translation>署名して引き受ける</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>署名するアドレス</translation>
    </message>
    <message>
        <source>Bond at risk</source>
        <translation>リスクにさらす保証金</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>報酬</translation>
    </message>
    <message>
        <source>At most in all</source>
        <translation>合計の上限</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Bond comes back after</source>
        <translation>保証金の返還まで</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>Take your bond back</source>
        <translation>保証金を取り戻す</translation>
    </message>
    <message>
        <source>Sign and take it</source>
        <comment>button</comment>
        <translation>署名して受け取る</translation>
    </message>
</context>
<context>
    <name>ConsoleLine</name>
    <message>
        <source>“%1” is no method: want one such as eth_blockNumber.</source>
        <translation>「%1」はメソッドではありません。例：eth_blockNumber</translation>
    </message>
    <message>
        <source>%1 is no JSON: %2</source>
        <translation>%1 は JSON ではありません：%2</translation>
    </message>
</context>
<context>
    <name>DevnetDialogs</name>
    <message>
        <source>Enter an amount of ETH, such as 12.5.</source>
        <translation>ETH の額を入力してください（例: 12.5）。</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>現在の残高は %1 です。</translation>
    </message>
    <message>
        <source>Set the balance of %1</source>
        <translation>%1 の残高を設定</translation>
    </message>
    <message>
        <source>Set balance</source>
        <comment>button</comment>
        <translation>残高を設定</translation>
    </message>
    <message>
        <source>Balance in ETH</source>
        <translation>残高（ETH）</translation>
    </message>
    <message>
        <source>Send as %1</source>
        <translation>%1 として送信</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>button: a transaction</comment>
        <translation>送信</translation>
    </message>
    <message>
        <source>To, 0x…; empty creates a contract</source>
        <translation>宛先 0x…（空欄ならコントラクトを作成）</translation>
    </message>
    <message>
        <source>Amount in ETH; empty for none</source>
        <translation>額（ETH、空欄なら 0）</translation>
    </message>
    <message>
        <source>Data, 0x…; empty for none</source>
        <translation>データ 0x…（空欄なら無し）</translation>
    </message>
    <message>
        <source>The address is 0x and 40 digits.</source>
        <translation>アドレスは 0x と 40 桁です。</translation>
    </message>
    <message>
        <source>The data is 0x and pairs of hexadecimal digits.</source>
        <translation>データは 0x と 2 桁ずつの 16 進数です。</translation>
    </message>
    <message>
        <source>A transaction to nobody needs the code of a contract.</source>
        <translation>宛先がない場合はコントラクトのコードが必要です。</translation>
    </message>
    <message>
        <source>Load %1?</source>
        <translation>%1 を読み込みますか？</translation>
    </message>
    <message>
        <source>Load</source>
        <comment>button</comment>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Accounts, code and storage of the file are put over those of L1. What it overwrites is lost.</source>
        <translation>ファイルのアカウント、コード、ストレージで L1 を上書きします。上書きされた内容は失われます。</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>経過</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>column</comment>
        <translation>イベント</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Devnet started</source>
        <translation>デブネット開始</translation>
    </message>
    <message>
        <source>Devnet started: {scenario}, seed {seed}, {agents} agents</source>
        <translation>デブネットを開始：{scenario}、シード {seed}、エージェント {agents} 体</translation>
    </message>
    <message>
        <source>Devnet resumed</source>
        <translation>デブネット再開</translation>
    </message>
    <message>
        <source>Devnet resumed at block {block}</source>
        <translation>ブロック {block} からデブネットを再開</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>{actor} registered as agent {identity} ({profile})</source>
        <translation>{actor} がエージェント {identity} として登録（{profile}）</translation>
    </message>
    <message>
        <source>Regime change</source>
        <translation>局面の変化</translation>
    </message>
    <message>
        <source>{metric} left its regime: {value} against {baseline}</source>
        <translation>{metric}が平常域を外れました：{baseline} に対し {value}</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>ボトルネック</translation>
    </message>
    <message>
        <source>{actor} is pressed by {bottleneck}: {metric} at {value}, limit {threshold}</source>
        <translation>{actor} が{bottleneck}に圧迫されています：{metric} {value}、上限 {threshold}</translation>
    </message>
    <message>
        <source>Bottleneck cleared</source>
        <translation>ボトルネック解消</translation>
    </message>
    <message>
        <source>{actor} is no longer pressed by {bottleneck}</source>
        <translation>{actor} は{bottleneck}の圧迫から解放されました</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Coalition</source>
        <translation>連合</translation>
    </message>
    <message>
        <source>{members} agents formed a coalition worth {value} ETH</source>
        <translation>{members} 体のエージェントが {value} ETH 相当の連合を結成</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>{actor} proposed {formation} to the DAO</source>
        <translation>{actor} が {formation} を DAO に提案</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>{actor} voted {support} with {weight} votes</source>
        <translation>{actor} が {weight} 票で{support}に投票</translation>
    </message>
    <message>
        <source>Proposal passed</source>
        <translation>提案可決</translation>
    </message>
    <message>
        <source>The DAO accepted {formation}: {for} for, {against} against</source>
        <translation>DAO が {formation} を可決：賛成 {for}、反対 {against}</translation>
    </message>
    <message>
        <source>Proposal defeated</source>
        <translation>提案否決</translation>
    </message>
    <message>
        <source>The DAO refused {formation}: {for} for, {against} against</source>
        <translation>DAO が {formation} を否決：賛成 {for}、反対 {against}</translation>
    </message>
    <message>
        <source>Timelock</source>
        <translation>タイムロック</translation>
    </message>
    <message>
        <source>{formation} waits in the timelock</source>
        <translation>{formation} はタイムロックで待機中</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>{formation} is authorised by the DAO</source>
        <translation>{formation} が DAO に承認されました</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>拠出約束</translation>
    </message>
    <message>
        <source>{actor} pledged {amount} ETH ({total} of {threshold})</source>
        <translation>{actor} が {amount} ETH を拠出（{threshold} 中 {total}）</translation>
    </message>
    <message>
        <source>Treasury funded</source>
        <translation>トレジャリー充足</translation>
    </message>
    <message>
        <source>The treasury of {formation} holds {total} ETH</source>
        <translation>{formation} のトレジャリーは {total} ETH を保有</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>Pledges of {formation} were refunded: {total} ETH</source>
        <translation>{formation} への拠出を返金：{total} ETH</translation>
    </message>
    <message>
        <source>Bounty</source>
        <translation>バウンティ</translation>
    </message>
    <message>
        <source>Bounty: {role} for {reward} ETH a {unit}</source>
        <translation>バウンティ：{role}、{unit}あたり {reward} ETH</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>入札</translation>
    </message>
    <message>
        <source>{actor} bid {amount} ETH for {role}</source>
        <translation>{actor} が{role}に {amount} ETH で入札</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>落札</translation>
    </message>
    <message>
        <source>{actor} got the role {role} at {amount} ETH</source>
        <translation>{actor} が {amount} ETH で{role}を落札</translation>
    </message>
    <message>
        <source>Bond locked</source>
        <translation>保証金ロック</translation>
    </message>
    <message>
        <source>{actor} locked {amount} ETH</source>
        <translation>{actor} が {amount} ETH をロック</translation>
    </message>
    <message>
        <source>Role filled</source>
        <translation>役割充足</translation>
    </message>
    <message>
        <source>{role} is filled by {actor}</source>
        <translation>{role}を {actor} が担当</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>{name} deployed at {address}</source>
        <translation>{name} を {address} にデプロイ</translation>
    </message>
    <message>
        <source>Rollup anchored</source>
        <translation>ロールアップ固定</translation>
    </message>
    <message>
        <source>Rollup anchored at L1 block {l1_block}</source>
        <translation>ロールアップを L1 ブロック {l1_block} に固定</translation>
    </message>
    <message>
        <source>Genesis</source>
        <translation>ジェネシス</translation>
    </message>
    <message>
        <source>Genesis of {subject}: {hash}</source>
        <translation>{subject} のジェネシス：{hash}</translation>
    </message>
    <message>
        <source>Sequencer started</source>
        <translation>シーケンサー起動</translation>
    </message>
    <message>
        <source>{actor} started the sequencer</source>
        <translation>{actor} がシーケンサーを起動</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>最初のブロック</translation>
    </message>
    <message>
        <source>First block of {subject}</source>
        <translation>{subject} の最初のブロック</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Batch posted to L1: blocks {from} to {to}, {bytes} bytes</source>
        <translation>L1 にバッチを投稿：ブロック {from}～{to}、{bytes} バイト</translation>
    </message>
    <message>
        <source>Safe head</source>
        <translation>セーフヘッド</translation>
    </message>
    <message>
        <source>{subject} is safe up to block {number}: a replica derived it from L1</source>
        <translation>{subject} はブロック {number} まで安全：レプリカが L1 から導出</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>{formation} is live</source>
        <translation>{formation} が稼働開始</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>{actor} deposited {amount} ETH</source>
        <translation>{actor} が {amount} ETH を入金</translation>
    </message>
    <message>
        <source>Deposit arrived</source>
        <translation>入金到着</translation>
    </message>
    <message>
        <source>The deposit of {actor} arrived: {amount} ETH</source>
        <translation>{actor} の入金が到着：{amount} ETH</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>{actor} moved its work to {to}</source>
        <translation>{actor} が作業を {to} に移動</translation>
    </message>
    <message>
        <source>Pressure fell</source>
        <translation>負荷低下</translation>
    </message>
    <message>
        <source>L1 pressure fell from {before} to {after}</source>
        <translation>L1 の負荷が {before} から {after} に低下</translation>
    </message>
    <message>
        <source>Reward earned</source>
        <translation>報酬獲得</translation>
    </message>
    <message>
        <source>{actor} earned {amount} ETH for {blocks} blocks</source>
        <translation>{actor} が {blocks} ブロックで {amount} ETH を獲得</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支払い</translation>
    </message>
    <message>
        <source>{actor} was paid {amount} ETH for {blocks} blocks</source>
        <translation>{actor} に {blocks} ブロック分 {amount} ETH を支払い</translation>
    </message>
    <message>
        <source>Job handed in</source>
        <translation>ジョブ提出</translation>
    </message>
    <message>
        <source>{actor} handed in job {job}</source>
        <translation>{actor} がジョブ {job} を提出</translation>
    </message>
    <message>
        <source>Job completed</source>
        <translation>ジョブ完了</translation>
    </message>
    <message>
        <source>Job {job} completed: {amount} ETH to {actor}</source>
        <translation>ジョブ {job} 完了：{actor} に {amount} ETH</translation>
    </message>
    <message>
        <source>Job expired</source>
        <translation>ジョブ期限切れ</translation>
    </message>
    <message>
        <source>Job {job} expired: {outcome}</source>
        <translation>ジョブ {job} 期限切れ：{outcome}</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>{actor} rated {subject}: {score}</source>
        <translation>{actor} が {subject} を評価：{score}</translation>
    </message>
    <message>
        <source>Missed slot</source>
        <translation>スロット欠落</translation>
    </message>
    <message>
        <source>{actor} missed slot {number}</source>
        <translation>{actor} がスロット {number} を逃しました</translation>
    </message>
    <message>
        <source>Operator left</source>
        <translation>オペレーター離脱</translation>
    </message>
    <message>
        <source>{actor} left; the bond is free at {unbonds_at}</source>
        <translation>{actor} が離脱。保証金は {unbonds_at} に解放</translation>
    </message>
    <message>
        <source>Faucet</source>
        <translation>フォーセット</translation>
    </message>
    <message>
        <source>The faucet paid {amount} ETH to {actor}</source>
        <translation>フォーセットが {actor} に {amount} ETH を付与</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Derived {blocks} blocks again from L1 alone: {result}</source>
        <translation>L1 だけから {blocks} ブロックを再導出：{result}</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変化後</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反対</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基準値</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変化前</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>保証金</translation>
    </message>
    <message>
        <source>Break-even, transactions a day</source>
        <translation>損益分岐（1 日のトランザクション数）</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Configuration hash</source>
        <translation>構成ハッシュ</translation>
    </message>
    <message>
        <source>Ready at</source>
        <translation>実行可能時刻</translation>
    </message>
    <message>
        <source>For</source>
        <translation>賛成</translation>
    </message>
    <message>
        <source>Cost of forming</source>
        <translation>形成コスト</translation>
    </message>
    <message>
        <source>From</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>ガス</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>L1 block</source>
        <translation>L1 ブロック</translation>
    </message>
    <message>
        <source>Hash on L2</source>
        <translation>L2 上のハッシュ</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Cost of migrating</source>
        <translation>移行コスト</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>定足数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>報酬</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>節約額</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Second score</source>
        <translation>次点スコア</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>深刻度</translation>
    </message>
    <message>
        <source>Cost of staying</source>
        <translation>残留コスト</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>投票内容</translation>
    </message>
    <message>
        <source>System configuration</source>
        <translation>システム構成</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Bond free at</source>
        <translation>保証金の解放時刻</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>The node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Partners found</source>
        <translation>パートナー発見</translation>
    </message>
    <message>
        <source>{actor} found {found} agents in the registry; {willing} want to form</source>
        <translation>{actor} がレジストリで {found} 体のエージェントを発見：{willing} 体が結成を希望</translation>
    </message>
    <message>
        <source>Job refused</source>
        <translation>ジョブ拒否</translation>
    </message>
    <message>
        <source>Job {job} was refused: {reason}</source>
        <translation>ジョブ {job} は拒否されました：{reason}</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>資本</translation>
    </message>
    <message>
        <source>{amount} ETH were put into {actor}</source>
        <translation>{actor} に {amount} ETH が投入されました</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>発見数</translation>
    </message>
    <message>
        <source>Least reputation</source>
        <translation>最低評判</translation>
    </message>
    <message>
        <source>Willing</source>
        <translation>希望者</translation>
    </message>
    <message>
        <source>Your wallet</source>
        <translation>あなたのウォレット</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>リーダー交代</translation>
    </message>
    <message>
        <source>{actor} leads {subject}: {silent} was silent for {seconds} s</source>
        <translation>{actor} が {subject} のリーダーになりました：{silent} から {seconds} 秒間応答がありませんでした</translation>
    </message>
    <message>
        <source>Batch withheld</source>
        <translation>バッチの未投稿</translation>
    </message>
    <message>
        <source>{blocks} blocks of {subject} are not on L1: the oldest for {seconds} s</source>
        <translation>{subject} の {blocks} 個のブロックが L1 にありません：最も古いものは {seconds} 秒前です</translation>
    </message>
    <message>
        <source>Silent operator</source>
        <translation>応答のないオペレーター</translation>
    </message>
    <message>
        <source>L1 started</source>
        <translation>L1 開始</translation>
    </message>
    <message>
        <source>L1 started: chain id {chain_id}, rules of {rules}, {accounts} funded accounts</source>
        <translation>L1 を開始: チェーン ID {chain_id}、{rules} のルール、資金のあるアカウント {accounts} 件</translation>
    </message>
    <message>
        <source>Chain went back</source>
        <translation>チェーンの巻き戻し</translation>
    </message>
    <message>
        <source>{subject} went back from block {from} to block {to}: {transactions} transactions are undone</source>
        <translation>{subject} はブロック {from} から {to} に戻り、{transactions} 件のトランザクションが取り消されました</translation>
    </message>
    <message>
        <source>Contract created</source>
        <translation>コントラクト作成</translation>
    </message>
    <message>
        <source>{actor} created the contract {address}</source>
        <translation>{actor} がコントラクト {address} を作成しました</translation>
    </message>
    <message>
        <source>Chain id</source>
        <translation>チェーン ID</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>console.log</source>
        <translation>console.log</translation>
    </message>
    <message>
        <source>console.log: {text}</source>
        <translation>console.log: {text}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>State proposed</source>
        <translation>状態を提案</translation>
    </message>
    <message>
        <source>{actor} proposed the state of {subject} after block {number} to L1</source>
        <translation>{actor} がブロック {number} の後の {subject} の状態を L1 に提案しました</translation>
    </message>
    <message>
        <source>State disputed</source>
        <translation>状態に異議</translation>
    </message>
    <message>
        <source>{actor} disputes the proposal of block {number} of {subject}</source>
        <translation>{actor} が {subject} のブロック {number} の提案に異議を申し立てました</translation>
    </message>
    <message>
        <source>Proposal stands</source>
        <translation>提案が成立</translation>
    </message>
    <message>
        <source>The proposal of block {number} of {subject} stands: nobody disproved it in time</source>
        <translation>{subject} のブロック {number} の提案が成立しました。期限までに誰も覆しませんでした</translation>
    </message>
    <message>
        <source>Proposal lost</source>
        <translation>提案が敗退</translation>
    </message>
    <message>
        <source>The proposal of block {number} of {subject} lost its game</source>
        <translation>{subject} のブロック {number} の提案はゲームに負けました</translation>
    </message>
    <message>
        <source>Bond paid out</source>
        <translation>保証金の払い出し</translation>
    </message>
    <message>
        <source>A game of {subject} paid out a bond of {amount} ETH</source>
        <translation>{subject} のゲームが保証金 {amount} ETH を払い出しました</translation>
    </message>
    <message>
        <source>Settlement delayed</source>
        <translation>決済の遅れ</translation>
    </message>
    <message>
        <source>Proposals of {subject} or their ends cannot be sent to L1; they are tried again</source>
        <translation>{subject} の提案またはその終了を L1 に送れません。もう一度試します</translation>
    </message>
    <message>
        <source>Withdrawal started</source>
        <translation>出金を開始</translation>
    </message>
    <message>
        <source>{actor} withdraws {amount} ETH from {subject}, in block {number}</source>
        <translation>{actor} がブロック {number} で {subject} から {amount} ETH を出金します</translation>
    </message>
    <message>
        <source>Message to L1</source>
        <translation>L1 へのメッセージ</translation>
    </message>
    <message>
        <source>{actor} sends a message or tokens from {subject} to L1, in block {number}</source>
        <translation>{actor} がブロック {number} で {subject} から L1 へメッセージまたはトークンを送ります</translation>
    </message>
    <message>
        <source>Withdrawal proven</source>
        <translation>出金を証明</translation>
    </message>
    <message>
        <source>{actor} proved a withdrawal from {subject} to L1: its delay runs</source>
        <translation>{actor} が {subject} からの出金を L1 で証明しました。待機期間が始まりました</translation>
    </message>
    <message>
        <source>Withdrawal finished</source>
        <translation>出金が完了</translation>
    </message>
    <message>
        <source>A withdrawal from {subject} arrived on L1</source>
        <translation>{subject} からの出金が L1 に届きました</translation>
    </message>
    <message>
        <source>Withdrawal failed</source>
        <translation>出金が失敗</translation>
    </message>
    <message>
        <source>A withdrawal from {subject} was finalized, and its call failed</source>
        <translation>{subject} からの出金は確定しましたが、その呼び出しは失敗しました</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Dispute game</source>
        <translation>異議申し立てゲーム</translation>
    </message>
    <message>
        <source>Parent claim</source>
        <translation>親の主張</translation>
    </message>
    <message>
        <source>Output root</source>
        <translation>出力ルート</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Double signature</source>
        <translation>二重署名</translation>
    </message>
    <message>
        <source>{actor} signed two different blocks {number} of {subject}</source>
        <translation>{actor} が {subject} のブロック {number} を異なる内容で 2 つ署名しました</translation>
    </message>
    <message>
        <source>Bond lost</source>
        <translation>保証金の没収</translation>
    </message>
    <message>
        <source>{actor} lost {amount} ETH of its bond: it signed two different blocks {number} of {subject}</source>
        <translation>{actor} が保証金 {amount} ETH を失いました：{subject} のブロック {number} を異なる内容で 2 つ署名</translation>
    </message>
    <message>
        <source>Turns missed</source>
        <translation>担当の欠落</translation>
    </message>
    <message>
        <source>{actor} missed {missed} of {turns} turns on {subject}: it lost {amount} ETH and sits out an epoch</source>
        <translation>{actor} が {subject} の担当 {turns} 回のうち {missed} 回を逃しました：{amount} ETH を失い、1 エポック休みます</translation>
    </message>
    <message>
        <source>Bond reduced</source>
        <translation>保証金の減額</translation>
    </message>
    <message>
        <source>{actor} lost {amount} ETH of its bond on {subject}</source>
        <translation>{actor} が {subject} の保証金 {amount} ETH を失いました</translation>
    </message>
    <message>
        <source>Burnt</source>
        <translation>焼却</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>事案</translation>
    </message>
    <message>
        <source>First signature</source>
        <translation>最初の署名</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Second block</source>
        <translation>2 つ目のブロック</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>2 つ目の署名</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>担当回数</translation>
    </message>
    <message>
        <source>Late batch</source>
        <translation>遅れたバッチ</translation>
    </message>
    <message>
        <source>Blocks {from} to {to} of {subject} came to L1 {blocks} L1 blocks after their origin</source>
        <translation>{subject} のブロック {from}～{to} は、起点から L1 ブロック {blocks} 個遅れて L1 に届きました</translation>
    </message>
    <message>
        <source>Unreadable batch</source>
        <translation>読めないバッチ</translation>
    </message>
    <message>
        <source>{actor} posted something for {subject} that is no batch: {reason}</source>
        <translation>{actor} が {subject} 用に投稿したものはバッチではありません：{reason}</translation>
    </message>
    <message>
        <source>Silent leader</source>
        <translation>沈黙するリーダー</translation>
    </message>
    <message>
        <source>L1 has not heard from {actor}, who leads {subject}, for {seconds} s</source>
        <translation>{subject} のリーダー {actor} から L1 への連絡が {seconds} 秒間ありません</translation>
    </message>
    <message>
        <source>Chain stands still</source>
        <translation>チェーンの停止</translation>
    </message>
    <message>
        <source>{subject} stands at block {number} for {seconds} s</source>
        <translation>{subject} はブロック {number} で {seconds} 秒間止まっています</translation>
    </message>
    <message>
        <source>Transaction ignored</source>
        <translation>無視された取引</translation>
    </message>
    <message>
        <source>{blocks} blocks of {subject} had room for a transaction of {actor} and left it out</source>
        <translation>{subject} の {blocks} 個のブロックには {actor} の取引を入れる余地がありましたが、入れませんでした</translation>
    </message>
    <message>
        <source>Wrong state proposed</source>
        <translation>誤った状態の提案</translation>
    </message>
    <message>
        <source>A wrong state of {subject} after block {number} was proposed; an operator disputes it</source>
        <translation>{subject} のブロック {number} 後の誤った状態が提案され、オペレーターが異議を唱えています</translation>
    </message>
    <message>
        <source>L1 reorganised</source>
        <translation>L1 の再編成</translation>
    </message>
    <message>
        <source>L1 has other blocks after block {from}: {depth} were taken back</source>
        <translation>L1 のブロック {from} より後が別のブロックになりました：{depth} 個が取り消されました</translation>
    </message>
    <message>
        <source>Fault injected</source>
        <translation>障害の注入</translation>
    </message>
    <message>
        <source>Fault noticed</source>
        <translation>障害の検出</translation>
    </message>
    <message>
        <source>Fault over</source>
        <translation>障害の終了</translation>
    </message>
    <message>
        <source>Bound, seconds</source>
        <translation>上限（秒）</translation>
    </message>
    <message>
        <source>Delay, seconds</source>
        <translation>遅れ（秒）</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>検出器</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Contract frozen</source>
        <translation>コントラクトを凍結</translation>
    </message>
    <message>
        <source>{actor} ended the life of its contract {address} on L1: it moves to the L2 of {formation}</source>
        <translation>{actor} が L1 上の自分のコントラクト {address} を凍結しました：{formation} の L2 へ移ります</translation>
    </message>
    <message>
        <source>Contract migrated</source>
        <translation>コントラクトが移行</translation>
    </message>
    <message>
        <source>The contract {address} of {actor} lives on {subject} now: its code and {slots} storage slots are in the genesis, each proven against L1 block {number}</source>
        <translation>{actor} のコントラクト {address} は {subject} に移りました：コードと {slots} 個のストレージスロットがジェネシスに含まれ、それぞれ L1 ブロック {number} に対して証明されています</translation>
    </message>
    <message>
        <source>Data outage</source>
        <translation>データ停止</translation>
    </message>
    <message>
        <source>Data availability outage: {subject} cannot be derived past L1 block {number}, because the data of its commitment {commitment} are missing</source>
        <translation>データ可用性の停止：{subject} は L1 ブロック {number} より先を導出できません。コミットメント {commitment} のデータがありません</translation>
    </message>
    <message>
        <source>Data availability outage: batches of {subject} cannot be stored, so none reach L1</source>
        <translation>データ可用性の停止：{subject} のバッチを保存できないため、L1 に何も投稿されません</translation>
    </message>
    <message>
        <source>Data are back</source>
        <translation>データが復旧</translation>
    </message>
    <message>
        <source>The data of {subject} can be had again, after an outage of {seconds} s</source>
        <translation>{subject} のデータが再び取得できます（{seconds} 秒間の停止の後）</translation>
    </message>
    <message>
        <source>Bonds put up</source>
        <translation>保証金の拠出</translation>
    </message>
    <message>
        <source>{actor} put up {amount} ETH for the bonds of a dispute over {subject}</source>
        <translation>{actor} が {subject} をめぐる異議の保証金として {amount} ETH を拠出しました</translation>
    </message>
    <message>
        <source>{actor} chose to {chosen}: stay {stay}, migrate {migrate}, form {form} ETH</source>
        <translation>{actor} の判断「{chosen}」：残留 {stay}、移行 {migrate}、形成 {form} ETH</translation>
    </message>
    <message>
        <source>Contract deployed anew</source>
        <translation>コントラクトの再デプロイ</translation>
    </message>
    <message>
        <source>{actor} ended the life of {from} on L1 and deployed {name} anew on {subject}, at {address}: its code is there, what it stored stays behind</source>
        <translation>{actor} は L1 の {from} を終了し、{name} を {subject} の {address} に新たにデプロイしました。コードは移りましたが、保存されていたデータは残ります</translation>
    </message>
    <message>
        <source>Existing L2</source>
        <translation>既存の L2</translation>
    </message>
    <message>
        <source>{name} stands beside the swarm: an existing L2 with one operator, {blocks} blocks so far</source>
        <translation>{name} がスウォームの隣にあります。運用者が 1 人の既存の L2 で、これまでに {blocks} ブロックです</translation>
    </message>
    <message>
        <source>Proof system</source>
        <translation>証明方式</translation>
    </message>
    <message>
        <source>Fault in {subject}: {kind}. To be noticed within {bound} s by: {detector}</source>
        <translation>{subject} に障害：{kind}。{bound} 秒以内に気づくべき検出器：{detector}</translation>
    </message>
    <message>
        <source>Fault in {subject} noticed after {delay} s of {bound}: {kind}. By: {detector}</source>
        <translation>{subject} の障害を {delay} 秒で検出（上限 {bound} 秒）：{kind}。検出器：{detector}</translation>
    </message>
    <message>
        <source>Fault over in {subject}: {kind}</source>
        <translation>{subject} の障害が終了：{kind}</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>Kill the sequencer</source>
        <translation>シーケンサーを停止させる</translation>
    </message>
    <message>
        <source>The leading operator&apos;s node is gone: no blocks, no batches.</source>
        <translation>先頭オペレーターのノードが消えます。ブロックもバッチも出ません。</translation>
    </message>
    <message>
        <source>Another operator takes over, posts what the dead one built, and goes on.</source>
        <translation>別のオペレーターが引き継ぎ、残されたブロックを投稿して続けます。</translation>
    </message>
    <message>
        <source>Hang the sequencer</source>
        <translation>シーケンサーを固まらせる</translation>
    </message>
    <message>
        <source>The leading operator takes transactions and builds no block.</source>
        <translation>先頭オペレーターは取引を受け取りますが、ブロックを作りません。</translation>
    </message>
    <message>
        <source>Once L1 hears no batch of it either, another operator takes over.</source>
        <translation>L1 にもバッチが届かなくなると、別のオペレーターが引き継ぎます。</translation>
    </message>
    <message>
        <source>Withhold batches</source>
        <translation>バッチを差し止める</translation>
    </message>
    <message>
        <source>The leading operator builds blocks and posts none of them to L1.</source>
        <translation>先頭オペレーターはブロックを作りますが、L1 に投稿しません。</translation>
    </message>
    <message>
        <source>The next leader posts the blocks.</source>
        <translation>次の先頭がブロックを投稿します。</translation>
    </message>
    <message>
        <source>Delay batches</source>
        <translation>バッチを遅らせる</translation>
    </message>
    <message>
        <source>Every batch is held back for a number of L1 blocks.</source>
        <translation>すべてのバッチを L1 ブロック数の分だけ遅らせます。</translation>
    </message>
    <message>
        <source>The batches come, or those of the next leader.</source>
        <translation>遅れて届くか、次の先頭のバッチが届きます。</translation>
    </message>
    <message>
        <source>Corrupt a batch</source>
        <translation>バッチを壊す</translation>
    </message>
    <message>
        <source>Bytes of the next batch are flipped on its way to L1.</source>
        <translation>次のバッチのバイトを L1 へ送る途中で反転します。</translation>
    </message>
    <message>
        <source>Derivation skips it; the batcher posts its blocks again.</source>
        <translation>導出は読み飛ばし、バッチャーが投稿し直します。</translation>
    </message>
    <message>
        <source>Censor an address</source>
        <translation>アドレスを検閲する</translation>
    </message>
    <message>
        <source>The leading operator leaves out all transactions of an address.</source>
        <translation>先頭オペレーターがそのアドレスの取引をすべて外します。</translation>
    </message>
    <message>
        <source>The next leader takes them; a deposit through L1 cannot be left out.</source>
        <translation>次の先頭が取り込みます。L1 経由の入金は外せません。</translation>
    </message>
    <message>
        <source>Propose a wrong state</source>
        <translation>誤った状態を提案する</translation>
    </message>
    <message>
        <source>A wrong state of the chain is proposed to L1, with the bond it takes.</source>
        <translation>誤った状態を、必要な保証金とともに L1 に提案します。</translation>
    </message>
    <message>
        <source>An operator disputes it; the bond is lost.</source>
        <translation>オペレーターが異議を申し立て、保証金は失われます。</translation>
    </message>
    <message>
        <source>Reorganise L1</source>
        <translation>L1 を再編する</translation>
    </message>
    <message>
        <source>L1 takes its last blocks back; others come in their place.</source>
        <translation>L1 が最後のブロックを取り消し、別のブロックに置き換えます。</translation>
    </message>
    <message>
        <source>Every L2 is derived again from the last block that stayed.</source>
        <translation>残った最後のブロックから各 L2 を導出し直します。</translation>
    </message>
    <message>
        <source>Silence of the leader</source>
        <translation>先頭の沈黙</translation>
    </message>
    <message>
        <source>Standstill of the head</source>
        <translation>先頭ブロックの停滞</translation>
    </message>
    <message>
        <source>Blocks that L1 lacks</source>
        <translation>L1 にないブロック</translation>
    </message>
    <message>
        <source>Late batches</source>
        <translation>遅れたバッチ</translation>
    </message>
    <message>
        <source>Unreadable batches</source>
        <translation>読めないバッチ</translation>
    </message>
    <message>
        <source>Ignored transactions</source>
        <translation>無視された取引</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>チャレンジャー</translation>
    </message>
    <message>
        <source>Reset of the derivation</source>
        <translation>導出のリセット</translation>
    </message>
    <message>
        <source>Armed</source>
        <comment>a fault that waits for its moment</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>a fault</comment>
        <translation>発生中</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>a fault</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Sign a height twice</source>
        <translation>同じ高さに二度署名する</translation>
    </message>
    <message>
        <source>The leading operator signs another block of a height that it has signed, and hands it to whoever asks for that height again.</source>
        <translation>先頭オペレーターが署名済みの高さに別のブロックを署名し、その高さをもう一度尋ねた相手に渡します。</translation>
    </message>
    <message>
        <source>Both signatures are brought to L1: it loses its bond and its turn, another leads.</source>
        <translation>両方の署名が L1 に届きます。そのオペレーターは保証金と順番を失い、別のオペレーターが先頭になります。</translation>
    </message>
    <message>
        <source>Stop the DA server</source>
        <translation>DA サーバーを止める</translation>
    </message>
    <message>
        <source>The DA server of the devnet neither gives nor takes data.</source>
        <translation>デブネットの DA サーバーがデータを渡さず、受け取りもしません。</translation>
    </message>
    <message>
        <source>The chain does not recover: its blocks stay unsafe until the server is back.</source>
        <translation>チェーンは自力では回復しません。サーバーが戻るまで、ブロックは unsafe のままです。</translation>
    </message>
    <message>
        <source>Double signatures</source>
        <translation>二重署名</translation>
    </message>
    <message>
        <source>Data that are not taken</source>
        <translation>受け取られないデータ</translation>
    </message>
    <message>
        <source>Data that are missing</source>
        <translation>欠けているデータ</translation>
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
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>duration</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>duration</comment>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>duration</comment>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>duration</comment>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>time to come</comment>
        <translation>%1後</translation>
    </message>
    <message>
        <source>now</source>
        <comment>age of an event</comment>
        <translation>たった今</translation>
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
        <translation>開始：%1</translation>
    </message>
    <message>
        <source>%1, stage %2</source>
        <translation>%1、ステージ %2</translation>
    </message>
    <message>
        <source>Formation</source>
        <comment>column</comment>
        <translation>フォーメーション</translation>
    </message>
</context>
<context>
    <name>Invest</name>
    <message>
        <source>Put capital into %1</source>
        <translation>%1 に出資</translation>
    </message>
    <message>
        <source>Put in</source>
        <comment>button: capital</comment>
        <translation>出資</translation>
    </message>
    <message>
        <source>Devnet ETH from the faucet&apos;s account. The agent may spend it on its work and its pledges; you do not get it back.</source>
        <translation>フォーセットのアカウントからのデブネット ETH です。エージェントは仕事や拠出に使います。戻ってきません。</translation>
    </message>
    <message>
        <source>Amount in ETH, at most 1,000</source>
        <translation>額（ETH、最大 1,000）</translation>
    </message>
    <message>
        <source>Amount in ETH</source>
        <translation>額（ETH）</translation>
    </message>
    <message>
        <source>Enter an amount of ETH, such as 12.5.</source>
        <translation>ETH の額を入力してください（例: 12.5）。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Signal</source>
        <comment>stage of a formation</comment>
        <translation>兆候</translation>
    </message>
    <message>
        <source>Coalition</source>
        <comment>stage of a formation</comment>
        <translation>連合</translation>
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
        <translation>資金調達</translation>
    </message>
    <message>
        <source>Bounties</source>
        <comment>stage of a formation</comment>
        <translation>バウンティ</translation>
    </message>
    <message>
        <source>Deploying</source>
        <comment>stage of a formation</comment>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Genesis</source>
        <comment>stage of a formation</comment>
        <translation>ジェネシス</translation>
    </message>
    <message>
        <source>Sequencing</source>
        <comment>stage of a formation</comment>
        <translation>順序付け</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>stage of a formation</comment>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>Defeated</source>
        <comment>stage of a formation</comment>
        <translation>否決</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>stage of a formation</comment>
        <translation>返金済み</translation>
    </message>
    <message>
        <source>Dissolved</source>
        <comment>stage of a formation</comment>
        <translation>解散</translation>
    </message>
    <message>
        <source>Bidding</source>
        <comment>state of a bounty</comment>
        <translation>入札中</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a bounty</comment>
        <translation>募集中</translation>
    </message>
    <message>
        <source>Funded</source>
        <comment>state of a bounty</comment>
        <translation>資金確保済み</translation>
    </message>
    <message>
        <source>Handed in</source>
        <comment>state of a bounty</comment>
        <translation>提出済み</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a bounty</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>state of a bounty</comment>
        <translation>却下</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>state of a bounty</comment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Working</source>
        <comment>state of an agent</comment>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>Pressed</source>
        <comment>state of an agent</comment>
        <translation>圧迫中</translation>
    </message>
    <message>
        <source>Deciding</source>
        <comment>state of an agent</comment>
        <translation>検討中</translation>
    </message>
    <message>
        <source>Forming</source>
        <comment>state of an agent</comment>
        <translation>形成中</translation>
    </message>
    <message>
        <source>Voting</source>
        <comment>state of an agent</comment>
        <translation>投票中</translation>
    </message>
    <message>
        <source>Serving</source>
        <comment>state of an agent</comment>
        <translation>役務中</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>state of an agent</comment>
        <translation>移動済み</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>state of a role at work</comment>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a role at work</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a role at work</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>state of a role at work</comment>
        <translation>離脱中</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>state of a role at work</comment>
        <translation>離脱済み</translation>
    </message>
    <message>
        <source>Trader</source>
        <comment>profile of an agent</comment>
        <translation>トレーダー</translation>
    </message>
    <message>
        <source>Oracle</source>
        <comment>profile of an agent</comment>
        <translation>オラクル</translation>
    </message>
    <message>
        <source>Data seller</source>
        <comment>profile of an agent</comment>
        <translation>データ販売者</translation>
    </message>
    <message>
        <source>Compute buyer</source>
        <comment>profile of an agent</comment>
        <translation>計算購入者</translation>
    </message>
    <message>
        <source>Funder</source>
        <comment>profile of an agent</comment>
        <translation>出資者</translation>
    </message>
    <message>
        <source>Builder</source>
        <comment>profile of an agent</comment>
        <translation>ビルダー</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>profile of an agent</comment>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Watcher</source>
        <comment>profile of an agent</comment>
        <translation>ウォッチャー</translation>
    </message>
    <message>
        <source>Sequencer</source>
        <comment>role in a rollup</comment>
        <translation>シーケンサー</translation>
    </message>
    <message>
        <source>RPC provider</source>
        <comment>role in a rollup</comment>
        <translation>RPC プロバイダー</translation>
    </message>
    <message>
        <source>Bridge deployer</source>
        <comment>role in a rollup</comment>
        <translation>ブリッジデプロイヤー</translation>
    </message>
    <message>
        <source>Watcher</source>
        <comment>role in a rollup</comment>
        <translation>ウォッチャー</translation>
    </message>
    <message>
        <source>Batcher</source>
        <comment>role in a rollup</comment>
        <translation>バッチャー</translation>
    </message>
    <message>
        <source>Proposer</source>
        <comment>role in a rollup</comment>
        <translation>プロポーザー</translation>
    </message>
    <message>
        <source>Challenger</source>
        <comment>role in a rollup</comment>
        <translation>チャレンジャー</translation>
    </message>
    <message>
        <source>Stay</source>
        <comment>decision of an agent</comment>
        <translation>残留</translation>
    </message>
    <message>
        <source>Migrate</source>
        <comment>decision of an agent</comment>
        <translation>移行</translation>
    </message>
    <message>
        <source>Form an L2</source>
        <comment>decision of an agent</comment>
        <translation>L2 を形成</translation>
    </message>
    <message>
        <source>For</source>
        <comment>vote of an agent</comment>
        <translation>賛成</translation>
    </message>
    <message>
        <source>Against</source>
        <comment>vote of an agent</comment>
        <translation>反対</translation>
    </message>
    <message>
        <source>Abstain</source>
        <comment>vote of an agent</comment>
        <translation>棄権</translation>
    </message>
    <message>
        <source>Base fee</source>
        <comment>name of a metric</comment>
        <translation>ベースフィー</translation>
    </message>
    <message>
        <source>Blob fee</source>
        <comment>name of a metric</comment>
        <translation>ブロブ手数料</translation>
    </message>
    <message>
        <source>Gas used</source>
        <comment>name of a metric</comment>
        <translation>ガス使用量</translation>
    </message>
    <message>
        <source>Waiting transactions</source>
        <comment>name of a metric</comment>
        <translation>待機トランザクション</translation>
    </message>
    <message>
        <source>Inclusion, median</source>
        <comment>name of a metric</comment>
        <translation>取り込み時間（中央値）</translation>
    </message>
    <message>
        <source>Inclusion, 95 %</source>
        <comment>name of a metric</comment>
        <translation>取り込み時間（95 %）</translation>
    </message>
    <message>
        <source>Transactions a second</source>
        <comment>name of a metric</comment>
        <translation>毎秒トランザクション数</translation>
    </message>
    <message>
        <source>Execution time</source>
        <comment>name of a metric</comment>
        <translation>実行時間</translation>
    </message>
    <message>
        <source>Pressure</source>
        <comment>name of a metric</comment>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Gas price</source>
        <comment>name of a metric</comment>
        <translation>ガス価格</translation>
    </message>
    <message>
        <source>Offered load</source>
        <comment>name of a metric</comment>
        <translation>投入負荷</translation>
    </message>
    <message>
        <source>Block fullness</source>
        <comment>name of a metric</comment>
        <translation>ブロック充填率</translation>
    </message>
    <message>
        <source>RPC requests a second</source>
        <comment>name of a metric</comment>
        <translation>毎秒 RPC リクエスト数</translation>
    </message>
    <message>
        <source>RPC errors a second</source>
        <comment>name of a metric</comment>
        <translation>毎秒 RPC エラー数</translation>
    </message>
    <message>
        <source>RPC duration, 95 %</source>
        <comment>name of a metric</comment>
        <translation>RPC 所要時間（95 %）</translation>
    </message>
    <message>
        <source>Memory</source>
        <comment>name of a metric</comment>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Processor</source>
        <comment>name of a metric</comment>
        <translation>CPU</translation>
    </message>
    <message>
        <source>base fee</source>
        <comment>what presses the chain</comment>
        <translation>ベースフィー</translation>
    </message>
    <message>
        <source>waiting time</source>
        <comment>what presses the chain</comment>
        <translation>待ち時間</translation>
    </message>
    <message>
        <source>computation</source>
        <comment>what presses the chain</comment>
        <translation>計算量</translation>
    </message>
    <message>
        <source>throughput</source>
        <comment>what presses the chain</comment>
        <translation>スループット</translation>
    </message>
    <message>
        <source>block</source>
        <comment>unit of a reward</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>job</source>
        <comment>unit of a reward</comment>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>hour</source>
        <comment>unit of a reward</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Gas fees</source>
        <comment>term of a cost</comment>
        <translation>ガス代</translation>
    </message>
    <message>
        <source>Cost of waiting</source>
        <comment>term of a cost</comment>
        <translation>待機コスト</translation>
    </message>
    <message>
        <source>Deployment</source>
        <comment>term of a cost</comment>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Sequencers</source>
        <comment>term of a cost</comment>
        <translation>シーケンサー</translation>
    </message>
    <message>
        <source>Operation</source>
        <comment>term of a cost</comment>
        <translation>運用</translation>
    </message>
    <message>
        <source>Bridging</source>
        <comment>term of a cost</comment>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>Data availability</source>
        <comment>term of a cost</comment>
        <translation>データ可用性</translation>
    </message>
    <message>
        <source>Locked capital</source>
        <comment>term of a cost</comment>
        <translation>拘束資本</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>term of a cost</comment>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Missed business</source>
        <comment>term of a cost</comment>
        <translation>機会損失</translation>
    </message>
    <message>
        <source>Share of the members</source>
        <comment>term of a cost</comment>
        <translation>メンバーの負担分</translation>
    </message>
    <message>
        <source>Switching</source>
        <comment>term of a cost</comment>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>Jobs too large for a block</source>
        <comment>name of a metric</comment>
        <translation>ブロックに収まらないジョブ</translation>
    </message>
    <message>
        <source>Share that gets through</source>
        <comment>name of a metric</comment>
        <translation>通過した割合</translation>
    </message>
    <message>
        <source>Put in</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>出資</translation>
    </message>
    <message>
        <source>Pool fees</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>プール手数料</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>仕事</translation>
    </message>
    <message>
        <source>Gas fees</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>ガス代</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>source of an agent&apos;s money</comment>
        <translation>ロック済み</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>setting of a chain</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Framework</source>
        <comment>setting of a chain</comment>
        <translation>フレームワーク</translation>
    </message>
    <message>
        <source>Chain id of L1</source>
        <comment>setting of a chain</comment>
        <translation>L1 のチェーン ID</translation>
    </message>
    <message>
        <source>Chain id</source>
        <comment>setting of a chain</comment>
        <translation>チェーン ID</translation>
    </message>
    <message>
        <source>Block time, s</source>
        <comment>setting of a chain</comment>
        <translation>ブロック間隔（秒）</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <comment>setting of a chain</comment>
        <translation>ガスリミット</translation>
    </message>
    <message>
        <source>Base fee scalar</source>
        <comment>setting of a chain</comment>
        <translation>ベースフィー係数</translation>
    </message>
    <message>
        <source>Blob fee scalar</source>
        <comment>setting of a chain</comment>
        <translation>ブロブ手数料係数</translation>
    </message>
    <message>
        <source>Data availability</source>
        <comment>setting of a chain</comment>
        <translation>データ可用性</translation>
    </message>
    <message>
        <source>Sequencing window, L1 blocks</source>
        <comment>setting of a chain</comment>
        <translation>シーケンス期間（L1 ブロック）</translation>
    </message>
    <message>
        <source>Channel timeout, L1 blocks</source>
        <comment>setting of a chain</comment>
        <translation>チャネル期限（L1 ブロック）</translation>
    </message>
    <message>
        <source>Batch inbox</source>
        <comment>setting of a chain</comment>
        <translation>バッチ受信先</translation>
    </message>
    <message>
        <source>Deployer</source>
        <comment>setting of a chain</comment>
        <translation>デプロイ者</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>setting of a chain</comment>
        <translation>所有者</translation>
    </message>
    <message>
        <source>System configuration</source>
        <comment>setting of a chain</comment>
        <translation>システム構成</translation>
    </message>
    <message>
        <source>all equal</source>
        <comment>result of a verification</comment>
        <translation>すべて一致</translation>
    </message>
    <message>
        <source>different</source>
        <comment>result of a verification</comment>
        <translation>不一致あり</translation>
    </message>
    <message>
        <source>Proposal interval, s</source>
        <comment>setting of a chain</comment>
        <translation>提案の間隔（秒）</translation>
    </message>
    <message>
        <source>Proof maturity, s</source>
        <comment>setting of a chain</comment>
        <translation>証明の待機期間（秒）</translation>
    </message>
    <message>
        <source>Clock of a dispute game, s</source>
        <comment>setting of a chain</comment>
        <translation>異議申し立てゲームの持ち時間（秒）</translation>
    </message>
    <message>
        <source>Wait after a dispute game, s</source>
        <comment>setting of a chain</comment>
        <translation>異議申し立てゲーム後の待機（秒）</translation>
    </message>
    <message>
        <source>Longest batch interval, L1 blocks</source>
        <comment>setting of a chain</comment>
        <translation>最長のバッチ間隔（L1 ブロック）</translation>
    </message>
    <message>
        <source>Cost of waiting for a batch, wei a transaction and second</source>
        <comment>setting of a chain</comment>
        <translation>バッチ待ちのコスト（取引・秒あたりの wei）</translation>
    </message>
    <message>
        <source>Contract taken over from L1</source>
        <comment>setting of a chain</comment>
        <translation>L1 から引き継ぐコントラクト</translation>
    </message>
    <message>
        <source>Proof system</source>
        <comment>setting of a chain</comment>
        <translation>証明方式</translation>
    </message>
    <message>
        <source>Attester</source>
        <comment>setting of a chain</comment>
        <translation>証人</translation>
    </message>
    <message>
        <source>Attesters that must sign</source>
        <comment>setting of a chain</comment>
        <translation>署名が必要な証人の数</translation>
    </message>
    <message>
        <source>Moving</source>
        <comment>state of an agent</comment>
        <translation>移動中</translation>
    </message>
    <message>
        <source>Existing, optimistic</source>
        <comment>L2 beside the swarm</comment>
        <translation>既存・オプティミスティック</translation>
    </message>
    <message>
        <source>Existing, validity (modelled)</source>
        <comment>L2 beside the swarm</comment>
        <translation>既存・有効性証明（モデル）</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Unsafe</source>
        <comment>rung of finality</comment>
        <translation>未確定</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>rung of finality</comment>
        <translation>セーフ</translation>
    </message>
    <message>
        <source>Finalized on L1</source>
        <comment>rung of finality</comment>
        <translation>L1 で確定</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>rung of finality</comment>
        <translation>提案済み</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>rung of finality</comment>
        <translation>確定</translation>
    </message>
    <message>
        <source>A sequencer signed it; L1 does not know it yet.</source>
        <translation>シーケンサーが署名済み。L1 はまだ知りません。</translation>
    </message>
    <message>
        <source>Its data lie on L1: anybody derives the same block.</source>
        <translation>データは L1 にあり、誰でも同じブロックを導出できます。</translation>
    </message>
    <message>
        <source>The L1 block with its data cannot be taken back.</source>
        <translation>データを含む L1 ブロックは取り消せません。</translation>
    </message>
    <message>
        <source>Its state is claimed on L1 and can be disputed.</source>
        <translation>状態が L1 で主張され、異議を申し立てられます。</translation>
    </message>
    <message>
        <source>The claim stood: withdrawals may rest on it.</source>
        <translation>主張が成立：出金の根拠にできます。</translation>
    </message>
    <message>
        <source>The next state that is proposed to L1 covers it.</source>
        <translation>次に L1 へ提案される状態に含まれます。</translation>
    </message>
    <message>
        <source>The next state that is proposed to L1 covers it: one about every %1.</source>
        <translation>次に L1 へ提案される状態に含まれます（約 %1 ごと）。</translation>
    </message>
    <message>
        <source>A proposal that covers it must stand.</source>
        <translation>これを含む提案が成立する必要があります。</translation>
    </message>
    <message>
        <source>The proposal stands; a last wait, then withdrawals may rest on it.</source>
        <translation>提案は成立しました。最後の待機の後、出金の根拠にできます。</translation>
    </message>
    <message numerus="yes">
        <source>The proposal is disputed, %n claims so far: the game decides.</source>
        <translation>
            <numerusform>提案に異議があります（主張 %n 件）。ゲームが決めます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Anybody can dispute the proposal until then; if nobody does, it stands.</source>
        <translation>それまで誰でも異議を申し立てられます。なければ成立します。</translation>
    </message>
    <message>
        <source>Nobody disputed the proposal in time: its game is being closed.</source>
        <translation>期限内に異議がありませんでした。ゲームを終了しています。</translation>
    </message>
    <message>
        <source>It is not built yet.</source>
        <translation>まだ作られていません。</translation>
    </message>
    <message>
        <source>Its batch must reach L1, and a replica derive it. That takes about %1 now.</source>
        <translation>バッチが L1 に届き、レプリカが導出する必要があります。現在およそ %1。</translation>
    </message>
    <message>
        <source>The L1 block with its batch must be finalized: L1 takes about %1.</source>
        <translation>バッチを含む L1 ブロックの確定が必要です。L1 ではおよそ %1。</translation>
    </message>
    <message>
        <source>Nothing more can happen to it.</source>
        <translation>これ以上は何も起きません。</translation>
    </message>
</context>
<context>
    <name>NeedsYou</name>
    <message>
        <source>%1 runs but does not earn</source>
        <comment>role</comment>
        <translation>%1は稼働中ですが収益がありません</translation>
    </message>
    <message>
        <source>See why</source>
        <comment>button</comment>
        <translation>理由を見る</translation>
    </message>
    <message>
        <source>%1 to claim</source>
        <comment>amount</comment>
        <translation>受け取り可能 %1</translation>
    </message>
    <message>
        <source>Earned as %1</source>
        <comment>role</comment>
        <translation>%1としての報酬</translation>
    </message>
    <message>
        <source>Claim</source>
        <comment>button</comment>
        <translation>受け取る</translation>
    </message>
    <message>
        <source>%1 · bids close %2</source>
        <comment>reward, time to come</comment>
        <translation>%1・入札締切 %2</translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <comment>role</comment>
        <translation>%1を募集中</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>button, at a bounty</comment>
        <translation>見る</translation>
    </message>
</context>
<context>
    <name>OperatorText</name>
    <message>
        <source>Leads</source>
        <comment>an operator</comment>
        <translation>先頭</translation>
    </message>
    <message>
        <source>Stands by</source>
        <comment>an operator</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Jailed</source>
        <comment>an operator</comment>
        <translation>停止処分中</translation>
    </message>
    <message>
        <source>Ejected</source>
        <comment>an operator</comment>
        <translation>除名</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>an operator</comment>
        <translation>離脱中</translation>
    </message>
    <message>
        <source>Signed two blocks of one height</source>
        <translation>同じ高さの 2 ブロックに署名</translation>
    </message>
    <message>
        <source>Missed too many turns</source>
        <translation>番を逃しすぎた</translation>
    </message>
    <message>
        <source>By decision of the DAO</source>
        <translation>DAO の決定</translation>
    </message>
    <message>
        <source>Stake</source>
        <comment>spread of it</comment>
        <translation>ステーク</translation>
    </message>
    <message>
        <source>Blocks built</source>
        <comment>spread of them</comment>
        <translation>作成ブロック</translation>
    </message>
    <message>
        <source>Machines</source>
        <comment>spread over them</comment>
        <translation>マシン</translation>
    </message>
    <message>
        <source>The key of %1 can change the rules.</source>
        <translation>%1 の鍵はルールを変えられます。</translation>
    </message>
    <message>
        <source>Without %1 nobody builds blocks, and nobody checks them.</source>
        <translation>%1 がなければ、誰もブロックを作らず、検証もしません。</translation>
    </message>
    <message>
        <source>Without %1 nobody builds blocks.</source>
        <translation>%1 がなければ、誰もブロックを作りません。</translation>
    </message>
    <message>
        <source>Without %1 nobody checks the leader.</source>
        <translation>%1 がなければ、誰も先頭を検証しません。</translation>
    </message>
    <message>
        <source>low</source>
        <comment>concentration</comment>
        <translation>低い</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>concentration</comment>
        <translation>中程度</translation>
    </message>
    <message>
        <source>high</source>
        <comment>concentration</comment>
        <translation>高い</translation>
    </message>
    <message>
        <source>Has left</source>
        <comment>an operator</comment>
        <translation>脱退済み</translation>
    </message>
    <message>
        <source>Others fell at about the same time</source>
        <translation>ほぼ同じ時期に他のオペレーターも違反した</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>This is not a Nucleate node</source>
        <translation>Nucleate ノードではありません</translation>
    </message>
    <message>
        <source>Attach to another address, or start the local devnet.</source>
        <translation>別のアドレスに接続するか、ローカルデブネットを起動してください。</translation>
    </message>
    <message>
        <source>No node</source>
        <translation>ノードがありません</translation>
    </message>
    <message>
        <source>Start the local devnet, or attach to a node.</source>
        <translation>ローカルデブネットを起動するか、ノードに接続してください。</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 が応答しません</translation>
    </message>
    <message>
        <source>Nucleate keeps trying. Is the node running?</source>
        <translation>接続を試み続けています。ノードは動いていますか？</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 に接続しています…</translation>
    </message>
    <message>
        <source>No news from the node. What you see may be out of date.</source>
        <translation>ノードからの更新がありません。表示は古い可能性があります。</translation>
    </message>
    <message>
        <source>The connection was lost. What you see is the last that was known.</source>
        <translation>接続が切れました。表示は最後に得られた内容です。</translation>
    </message>
    <message>
        <source>Starting the local devnet…</source>
        <translation>ローカルデブネットを起動しています…</translation>
    </message>
    <message>
        <source>The local devnet did not start</source>
        <translation>ローカルデブネットを起動できませんでした</translation>
    </message>
    <message>
        <source>%1 Try again, or attach to a node that runs.</source>
        <translation>%1 もう一度試すか、稼働中のノードに接続してください。</translation>
    </message>
    <message>
        <source>Start the local devnet</source>
        <comment>button</comment>
        <translation>ローカルデブネットを起動</translation>
    </message>
    <message>
        <source>An L1 without agents</source>
        <translation>エージェントのいない L1</translation>
    </message>
    <message>
        <source>Nobody forms an L2 on this node. Its blocks, time and accounts are yours to control.</source>
        <translation>このノードでは L2 は作られません。ブロック、時刻、アカウントを自由に操作できます。</translation>
    </message>
    <message>
        <source>Control the chain</source>
        <comment>button</comment>
        <translation>チェーンを操作</translation>
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
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>Hashes and addresses</source>
        <translation>ハッシュとアドレス</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Transaction or block</source>
        <translation>トランザクションまたはブロック</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Formations</source>
        <translation>フォーメーション</translation>
    </message>
    <message>
        <source>Bounties</source>
        <translation>バウンティ</translation>
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
        <translation>敗退</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>a proposal</comment>
        <translation>確定</translation>
    </message>
    <message>
        <source>Stands</source>
        <comment>a proposal</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>Disputed</source>
        <comment>a proposal</comment>
        <translation>異議中</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a proposal</comment>
        <translation>受付中</translation>
    </message>
    <message>
        <source>This node derived the same state from L1.</source>
        <translation>このノードも L1 から同じ状態を導出しました。</translation>
    </message>
    <message>
        <source>This node derived another state from L1: the claim is wrong.</source>
        <translation>このノードは L1 から別の状態を導出しました。主張は誤りです。</translation>
    </message>
    <message>
        <source>This node has not derived the block from L1 yet.</source>
        <translation>このノードはまだブロックを L1 から導出していません。</translation>
    </message>
    <message>
        <source>final in %1</source>
        <translation>確定まで %1</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>主張 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to dispute</source>
        <translation>異議は残り %1</translation>
    </message>
    <message>
        <source>is being closed</source>
        <comment>a dispute game</comment>
        <translation>終了処理中</translation>
    </message>
</context>
<context>
    <name>RevertReason</name>
    <message>
        <source>assertion failed</source>
        <translation>アサーション失敗</translation>
    </message>
    <message>
        <source>arithmetic overflow or underflow</source>
        <translation>算術オーバーフローまたはアンダーフロー</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>ゼロ除算</translation>
    </message>
    <message>
        <source>value out of an enum&apos;s range</source>
        <translation>列挙型の範囲外の値</translation>
    </message>
    <message>
        <source>pop of an empty array</source>
        <translation>空の配列からの pop</translation>
    </message>
    <message>
        <source>array index out of range</source>
        <translation>配列の添字が範囲外</translation>
    </message>
    <message>
        <source>too much memory asked for</source>
        <translation>メモリ要求が過大</translation>
    </message>
    <message>
        <source>call of an unset function pointer</source>
        <translation>未設定の関数ポインタの呼び出し</translation>
    </message>
    <message>
        <source>panic %1</source>
        <translation>パニック %1</translation>
    </message>
    <message>
        <source>unknown error %1</source>
        <translation>不明なエラー %1</translation>
    </message>
</context>
<context>
    <name>RiskText</name>
    <message>
        <source>Sequencer failure</source>
        <translation>シーケンサー障害</translation>
    </message>
    <message>
        <source>What if the sequencers stop, or leave you out?</source>
        <translation>シーケンサーが止まったり、あなたを除外したりしたら？</translation>
    </message>
    <message>
        <source>State validation</source>
        <translation>状態の検証</translation>
    </message>
    <message>
        <source>Who checks that the state is right?</source>
        <translation>状態の正しさは誰が確かめるか？</translation>
    </message>
    <message>
        <source>Data availability</source>
        <translation>データ可用性</translation>
    </message>
    <message>
        <source>Can anybody derive the chain again?</source>
        <translation>誰でもチェーンを再導出できるか？</translation>
    </message>
    <message>
        <source>Exit window</source>
        <translation>退出の猶予</translation>
    </message>
    <message>
        <source>Can you leave before the rules change?</source>
        <translation>規則が変わる前に離れられるか？</translation>
    </message>
    <message>
        <source>Proposer failure</source>
        <translation>提案者の障害</translation>
    </message>
    <message>
        <source>What if nobody proposes a state to L1?</source>
        <translation>誰も L1 に状態を提案しなかったら？</translation>
    </message>
    <message>
        <source>What is sent through L1 is in the L2 within {delay} s, whatever the sequencers do. The longest wait for a block so far was {longest_wait} s.</source>
        <translation>L1 経由で送ったものは、シーケンサーが何をしても {delay} 秒以内に L2 に入ります。これまでのブロック待ちは最長 {longest_wait} 秒でした。</translation>
    </message>
    <message>
        <source>No block came for {longest_wait} s; after {delay} s L1 forces them.</source>
        <translation>{longest_wait} 秒間ブロックがありません。{delay} 秒を過ぎると L1 が強制します。</translation>
    </message>
    <message>
        <source>A wrong state can be disputed on L1: {games} games so far. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>誤った状態は L1 で争えます：これまで {games} 件。レプリカは L1 から {derived} ブロックを導出し、{differences} 件の相違を見つけました。</translation>
    </message>
    <message>
        <source>No state is proposed to L1, so L1 checks none. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>L1 に状態が提案されないため、L1 は何も検証しません。レプリカは L1 から {derived} ブロックを導出し、{differences} 件の相違を見つけました。</translation>
    </message>
    <message>
        <source>All data lie on L1 as calldata: {batches} batches, {bytes} bytes. {waiting} blocks are on their way.</source>
        <translation>全データは L1 の calldata にあります：{batches} バッチ、{bytes} バイト。{waiting} ブロックが送信中です。</translation>
    </message>
    <message>
        <source>All data lie on L1: {in_blobs} of {batches} batches in blobs, which its nodes keep for 4,096 epochs and no longer. {bytes} bytes; {waiting} blocks are on their way.</source>
        <translation>全データは L1 にあります：{batches} バッチのうち {in_blobs} 件は blob にあり、L1 のノードは 4,096 エポックだけ保持します。{bytes} バイト、{waiting} ブロックが送信中です。</translation>
    </message>
    <message>
        <source>Batches are being withheld: {waiting} blocks cannot be derived from L1.</source>
        <translation>バッチが差し止められています：{waiting} ブロックを L1 から導出できません。</translation>
    </message>
    <message>
        <source>The contracts on L1 cannot be changed: their owner {owner} has no way to do it. A proven withdrawal waits {withdrawal_delay} s.</source>
        <translation>L1 のコントラクトは変更できません：所有者 {owner} にその手段はありません。証明済みの出金は {withdrawal_delay} 秒待ちます。</translation>
    </message>
    <message>
        <source>{owner} may change the contracts on L1 at once. A proven withdrawal waits {withdrawal_delay} s.</source>
        <translation>{owner} は L1 のコントラクトを即座に変更できます。証明済みの出金は {withdrawal_delay} 秒待ちます。</translation>
    </message>
    <message>
        <source>Anybody may propose a state for a bond of {bond} ETH: {games} so far.</source>
        <translation>{bond} ETH の保証金で誰でも状態を提案できます：これまで {games} 件。</translation>
    </message>
    <message>
        <source>Nobody has proposed a state yet. Anybody may, for a bond of {bond} ETH.</source>
        <translation>まだ誰も状態を提案していません。{bond} ETH の保証金で誰でも提案できます。</translation>
    </message>
    <message>
        <source>No state can be proposed: the chain has no dispute game.</source>
        <translation>状態を提案できません：このチェーンには紛争ゲームがありません。</translation>
    </message>
    <message>
        <source>measured at L1 block %1</source>
        <translation>L1 ブロック %1 で測定</translation>
    </message>
    <message>
        <source>read from the contracts at L1 block %1</source>
        <translation>L1 ブロック %1 のコントラクトから読み取り</translation>
    </message>
    <message>
        <source>good</source>
        <comment>grade of a risk</comment>
        <translation>良い</translation>
    </message>
    <message>
        <source>with a warning</source>
        <comment>grade of a risk</comment>
        <translation>注意あり</translation>
    </message>
    <message>
        <source>bad</source>
        <comment>grade of a risk</comment>
        <translation>悪い</translation>
    </message>
    <message>
        <source>States are proposed to L1, {games} so far, but no fault-proof program stands behind the disputes: who is not answered in time wins. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>状態は L1 に提案されていますが（これまで {games} 件）、異議を裁く不正証明プログラムがありません。期限までに反論されない側が勝ちます。レプリカが L1 から {derived} ブロックを導出し、違いは {differences} 件でした。</translation>
    </message>
    <message>
        <source>Batches lie on a DA server, a stand-in for Celestia, at {server}; L1 has their hashes only, and nobody can force the data out of the server. {batches} batches, {bytes} bytes; {waiting} blocks are on their way.</source>
        <translation>バッチは {server} の DA サーバー（Celestia の代役）にあります。L1 にはそのハッシュだけがあり、サーバーからデータを強制的に取り出すことは誰にもできません。バッチ {batches} 個、{bytes} バイト。{waiting} ブロックが投稿待ちです。</translation>
    </message>
    <message>
        <source>Data availability outage: the DA server at {server} does not give or take data, so {waiting} blocks cannot be derived, and nobody can check the chain or leave it by what they state.</source>
        <translation>データ可用性の停止：{server} の DA サーバーがデータを渡さない、または受け取らないため、{waiting} ブロックを導出できません。誰もチェーンを検証できず、それらの状態を使って退出することもできません。</translation>
    </message>
    <message>
        <source>In place of a validity proof, {needed} of {attesters} attesters sign each state that they derived: {games} so far. L1 refuses a state without them and believes any that they sign; no proof is made. A replica derived {derived} blocks from L1 and found {differences} different.</source>
        <translation>有効性証明の代わりに、{attesters} 人中 {needed} 人の証人が、自ら導出した状態に署名します（これまで {games} 件）。L1 は署名のない状態を拒み、署名があれば何でも信じます。証明は作られません。レプリカは L1 から {derived} ブロックを導出し、違いは {differences} 件でした。</translation>
    </message>
    <message>
        <source>Only states that the attesters sign can be proposed, {games} so far: without them nobody leaves the chain.</source>
        <translation>提案できるのは証人が署名した状態だけです（これまで {games} 件）。証人がいなければ、誰もチェーンから出られません。</translation>
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
        <translation>メンバーが自分の負担分を確認中</translation>
    </message>
    <message>
        <source>Treasury and sequencer set are being deployed</source>
        <translation>トレジャリーとシーケンサーセットをデプロイ中</translation>
    </message>
    <message>
        <source>The proposal is on its way to the DAO</source>
        <translation>提案を DAO に送信中</translation>
    </message>
    <message>
        <source>The voting delay runs</source>
        <translation>投票開始までの待機中</translation>
    </message>
    <message>
        <source>Agents vote</source>
        <translation>エージェントが投票中</translation>
    </message>
    <message>
        <source>Members pledge while the timelock runs</source>
        <translation>タイムロックの間にメンバーが拠出中</translation>
    </message>
    <message>
        <source>Pledges are taken back: the threshold was not reached in time</source>
        <translation>拠出を返金中：期限までにしきい値に届きませんでした</translation>
    </message>
    <message>
        <source>Sealed bids, then their opening</source>
        <translation>封印入札、続いて開札</translation>
    </message>
    <message>
        <source>The role {role} is not filled: nobody who may take it is free</source>
        <translation>{role}の担い手がいません：引き受けられる者に空きがありません</translation>
    </message>
    <message>
        <source>Sequencers lock their bonds</source>
        <translation>シーケンサーが保証金をロック中</translation>
    </message>
    <message>
        <source>The builder deploys the contracts of the rollup</source>
        <translation>ビルダーがロールアップのコントラクトをデプロイ中</translation>
    </message>
    <message>
        <source>The genesis of the L2</source>
        <translation>L2 のジェネシス</translation>
    </message>
    <message>
        <source>The first blocks, their batch, and its derivation</source>
        <translation>最初のブロックとそのバッチ、そしてその導出</translation>
    </message>
    <message>
        <source>A member lost its reason to form</source>
        <translation>メンバーの一体が形成する理由を失いました</translation>
    </message>
    <message>
        <source>The DAO refused the proposal</source>
        <translation>DAO が提案を否決しました</translation>
    </message>
    <message>
        <source>The pledges did not reach the threshold in time and were taken back</source>
        <translation>拠出は期限までにしきい値に届かず、返金されました</translation>
    </message>
    <message>
        <source>Nobody took the role {role}</source>
        <translation>{role}を引き受ける者がいませんでした</translation>
    </message>
    <message>
        <source>Build the L2&apos;s blocks and post their batches to L1 when it is your turn</source>
        <translation>自分の番に L2 のブロックを作り、そのバッチを L1 に投稿する</translation>
    </message>
    <message>
        <source>Deploy the contracts of the rollup on L1 and hand over its configuration</source>
        <translation>ロールアップのコントラクトを L1 にデプロイし、構成を引き渡す</translation>
    </message>
    <message>
        <source>Serve the L2 over JSON-RPC</source>
        <translation>JSON-RPC で L2 を提供する</translation>
    </message>
    <message>
        <source>Watch the L2&apos;s safe head and report it to the sequencer set</source>
        <translation>L2 のセーフヘッドを監視し、シーケンサーセットに報告する</translation>
    </message>
    <message>
        <source>Treasury of {formation}</source>
        <translation>{formation} のトレジャリー</translation>
    </message>
    <message>
        <source>a block of yours is safe and the watcher has reported it</source>
        <translation>あなたのブロックが安全になり、ウォッチャーが報告済み</translation>
    </message>
    <message>
        <source>the evaluator has accepted the work</source>
        <translation>評価者が仕事を承認済み</translation>
    </message>
    <message>
        <source>what was reported is yours all the same: anybody may claim it for you</source>
        <translation>報告された分はそれでもあなたのもの。誰でも代わりに請求できます</translation>
    </message>
    <message>
        <source>a panel of staked evaluators decides; if it is silent too, you are paid</source>
        <translation>ステークした評価者の合議が決めます。それも応答しなければ支払われます</translation>
    </message>
    <message>
        <source>the DAO votes to slash you</source>
        <translation>DAO が没収を可決したとき</translation>
    </message>
    <message>
        <source>{blocks} blocks wait for the watcher&apos;s report</source>
        <translation>{blocks} ブロックがウォッチャーの報告待ち</translation>
    </message>
    <message>
        <source>{blocks} blocks are not safe: their batch is on its way to L1</source>
        <translation>{blocks} ブロックが未確定：バッチを L1 に送信中</translation>
    </message>
    <message>
        <source>the contract {name} of the rollup has no code on L1</source>
        <translation>ロールアップのコントラクト {name} のコードが L1 にありません</translation>
    </message>
    <message>
        <source>the L2 has no new blocks</source>
        <translation>L2 に新しいブロックがありません</translation>
    </message>
    <message>
        <source>no safe block was reported to the sequencer set</source>
        <translation>シーケンサーセットに安全なブロックが報告されていません</translation>
    </message>
    <message>
        <source>the evaluator has not accepted the work</source>
        <translation>評価者がまだ仕事を承認していません</translation>
    </message>
    <message>
        <source>Locks your bond and makes you an operator</source>
        <translation>保証金をロックし、オペレーターになります</translation>
    </message>
    <message>
        <source>Pays you for the blocks that were reported</source>
        <translation>報告されたブロックの報酬を受け取ります</translation>
    </message>
    <message>
        <source>Ends your service; the bond is free after the unbonding delay</source>
        <translation>役務を終えます。保証金は解放待ちの後に自由になります</translation>
    </message>
    <message>
        <source>Takes your bond back</source>
        <translation>保証金を引き出します</translation>
    </message>
    <message>
        <source>A chain of our own is cheaper for me than staying</source>
        <translation>残るより自分たちのチェーンのほうが安い</translation>
    </message>
    <message>
        <source>By my figures it costs more than it saves</source>
        <translation>私の計算では節約より費用が大きい</translation>
    </message>
    <message>
        <source>It takes load off L1, and I may follow</source>
        <translation>L1 の負荷が減り、私も続くかもしれない</translation>
    </message>
    <message>
        <source>L1 serves me well enough</source>
        <translation>私には L1 で十分</translation>
    </message>
    <message>
        <source>The formation has ended</source>
        <translation>形成は終了しました</translation>
    </message>
    <message>
        <source>This bounty was given out by sealed bids; the open seat of the role is for people</source>
        <translation>このバウンティは封印入札で決まりました。人のための席は別にあります</translation>
    </message>
    <message>
        <source>There is no such bounty</source>
        <translation>そのバウンティはありません</translation>
    </message>
    <message>
        <source>This role is not yours: accept the bounty first</source>
        <translation>この役割はあなたのものではありません。先にバウンティを引き受けてください</translation>
    </message>
    <message>
        <source>The seat is taken</source>
        <translation>席は埋まっています</translation>
    </message>
    <message>
        <source>Bid more than nothing and at most the reward</source>
        <translation>0 より大きく、報酬以下で入札してください</translation>
    </message>
    <message>
        <source>This address belongs to an agent</source>
        <translation>このアドレスはエージェントのものです</translation>
    </message>
    <message>
        <source>The job is not open yet: it opens in the block after your bond</source>
        <translation>ジョブはまだ開いていません。保証金の次のブロックで開きます</translation>
    </message>
    <message>
        <source>Unknown action: accept, claim or leave</source>
        <translation>不明な操作です（accept、claim、leave のいずれか）</translation>
    </message>
    <message>
        <source>You have left; the bond is not free yet</source>
        <translation>離脱済みですが、保証金はまだ解放されていません</translation>
    </message>
    <message>
        <source>Your bond is not locked yet: sign the transaction of `accept` first</source>
        <translation>保証金がまだロックされていません。先に `accept` の取引に署名してください</translation>
    </message>
    <message>
        <source>The threshold must be a positive number</source>
        <translation>しきい値は正の数にしてください</translation>
    </message>
    <message>
        <source>Window and dwell must lie between 1 and 10,000 blocks</source>
        <translation>窓と持続は 1～10,000 ブロックにしてください</translation>
    </message>
    <message>
        <source>The clear ratio must lie between 1 and 10</source>
        <translation>解除比は 1～10 にしてください</translation>
    </message>
    <message>
        <source>There is no such rule</source>
        <translation>その規則はありません</translation>
    </message>
    <message>
        <source>There is no such agent</source>
        <translation>そのエージェントはいません</translation>
    </message>
    <message>
        <source>Put in more than nothing and at most 1,000 ETH</source>
        <translation>0 より大きく 1,000 ETH 以下を入れてください</translation>
    </message>
</context>
<context>
    <name>Signer</name>
    <message>
        <source>This wallet signs for devnets only; chain %1 is refused.</source>
        <translation>このウォレットはデブネットだけに署名します。チェーン %1 は拒否されました。</translation>
    </message>
    <message>
        <source>The receiver is not an address.</source>
        <translation>宛先がアドレスではありません。</translation>
    </message>
    <message>
        <source>The data is not hexadecimal.</source>
        <translation>データが 16 進数ではありません。</translation>
    </message>
    <message>
        <source>The key cannot sign.</source>
        <translation>この鍵では署名できません。</translation>
    </message>
</context>
<context>
    <name>TransferProgress</name>
    <message>
        <source>Sent on L1</source>
        <comment>stage of a deposit</comment>
        <translation>L1 で送信</translation>
    </message>
    <message>
        <source>On the L2</source>
        <comment>stage of a deposit</comment>
        <translation>L2 に到着</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>stage of a deposit</comment>
        <translation>セーフ</translation>
    </message>
    <message>
        <source>Sent on the L2</source>
        <comment>stage of a withdrawal</comment>
        <translation>L2 で送信</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>stage of a withdrawal</comment>
        <translation>提案</translation>
    </message>
    <message>
        <source>Proven</source>
        <comment>stage of a withdrawal</comment>
        <translation>証明</translation>
    </message>
    <message>
        <source>Waited</source>
        <comment>stage of a withdrawal</comment>
        <translation>待機</translation>
    </message>
    <message>
        <source>Paid out</source>
        <comment>stage of a withdrawal</comment>
        <translation>支払い</translation>
    </message>
    <message>
        <source>Proven. The proof and its proposal must have stood for their time.</source>
        <translation>証明済み。証明と提案がそれぞれの期間を経る必要があります。</translation>
    </message>
    <message>
        <source>Proven, but the proposal is disputed: its game must end first.</source>
        <translation>証明済みですが提案に異議があります。ゲームの終了を待ちます。</translation>
    </message>
    <message>
        <source>Proven. Its proposal can still be disputed, and then waits.</source>
        <translation>証明済み。提案にはまだ異議を申し立てられ、その後の待機もあります。</translation>
    </message>
    <message>
        <source>Proven. The proof must have stood for its time.</source>
        <translation>証明済み。証明が所定の期間を経る必要があります。</translation>
    </message>
    <message>
        <source>The L2 takes it in when its blocks come to that L1 block.</source>
        <translation>L2 のブロックがその L1 ブロックに達すると取り込まれます。</translation>
    </message>
    <message>
        <source>The deposit arrived, and anybody can derive it.</source>
        <translation>入金が届き、誰でも導出できます。</translation>
    </message>
    <message>
        <source>Paid out on L1.</source>
        <translation>L1 で支払われました。</translation>
    </message>
    <message>
        <source>A state that covers its block must be proposed to L1 first.</source>
        <translation>まず、そのブロックを含む状態が L1 に提案される必要があります。</translation>
    </message>
    <message>
        <source>The proposal that it was proven against lost: prove it again.</source>
        <translation>証明の根拠とした提案が敗れました。もう一度証明してください。</translation>
    </message>
    <message>
        <source>Prove to L1 that the L2 sent it.</source>
        <translation>L2 が送ったことを L1 に証明します。</translation>
    </message>
    <message>
        <source>All waits are over: have it paid out.</source>
        <translation>待機はすべて終わりました。支払いを受けられます。</translation>
    </message>
    <message>
        <source>It arrived, but the bridge could not hand the tokens over there.</source>
        <translation>届きましたが、そこのブリッジがトークンを渡せませんでした。</translation>
    </message>
</context>
<context>
    <name>WalletDialogs</name>
    <message>
        <source>Create your wallet</source>
        <translation>ウォレットを作成</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <comment>button</comment>
        <translation>ウォレットを作成</translation>
    </message>
    <message>
        <source>New wallet</source>
        <comment>choice</comment>
        <translation>新しいウォレット</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>choice</comment>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Write these twelve words down: they are the only way back to this wallet. It signs for devnets only, and the key stays on this computer.</source>
        <translation>この 12 語を書き留めてください。ウォレットを復元する唯一の手段です。署名はデブネットに限られ、鍵はこのコンピューターから出ません。</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>リカバリーフレーズ</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>書き留めました</translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation>パスワード（8 文字以上）</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>同じパスワードをもう一度</translation>
    </message>
    <message>
        <source>Your recovery words, or a private key in hexadecimal. Do not use a key that holds real money.</source>
        <translation>リカバリーフレーズ、または 16 進数の秘密鍵。実際の資産を持つ鍵は使わないでください。</translation>
    </message>
    <message>
        <source>Write the words down first, then tick the box.</source>
        <translation>先に単語を書き留め、チェックを入れてください。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>2 つのパスワードが一致しません。</translation>
    </message>
    <message>
        <source>Unlock your wallet</source>
        <translation>ウォレットのロックを解除</translation>
    </message>
    <message>
        <source>Unlock</source>
        <comment>button</comment>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>It locks itself after 15 minutes without a signature.</source>
        <translation>署名がないまま 15 分経つと自動でロックされます。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
</context>
<context>
    <name>nucleate::AccountCard</name>
    <message>
        <source>Enter an address first: 0x and 40 digits.</source>
        <translation>先にアドレスを入力：0x と 40 桁</translation>
    </message>
    <message>
        <source>of the usual test mnemonic</source>
        <translation>標準のテスト用ニーモニックによる</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: impersonating</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop impersonating %1</source>
        <translation>%1 の代理送信を停止</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>0x… any address</source>
        <translation>0x… 任意のアドレス</translation>
    </message>
    <message>
        <source>Send devnet ETH</source>
        <comment>button</comment>
        <translation>デブネット ETH を送る</translation>
    </message>
    <message>
        <source>Impersonate</source>
        <comment>button</comment>
        <translation>代理にする</translation>
    </message>
    <message>
        <source>Send…</source>
        <comment>button: as an impersonated address</comment>
        <translation>送信…</translation>
    </message>
    <message>
        <source>Send as %1</source>
        <translation>%1 として送信</translation>
    </message>
    <message>
        <source>Sent last</source>
        <translation>最後に送信</translation>
    </message>
    <message>
        <source>The node sends for an impersonated address without its key, here and by eth_sendTransaction.</source>
        <translation>代理にしたアドレスには、鍵がなくてもノードが送信します（ここからも eth_sendTransaction でも）。</translation>
    </message>
    <message>
        <source>Address to fund, to set the balance of or to impersonate</source>
        <translation>送金、残高の設定、代理の対象アドレス</translation>
    </message>
    <message>
        <source>Set balance…</source>
        <comment>button</comment>
        <translation>残高を設定…</translation>
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
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
    <message>
        <source>Transactions sent</source>
        <translation>送信トランザクション</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Account that delegates (EIP-7702)</source>
        <translation>委任するアカウント（EIP-7702）</translation>
    </message>
    <message>
        <source>Delegates to</source>
        <translation>委任先</translation>
    </message>
    <message numerus="yes">
        <source>Contract of %n bytes</source>
        <translation>
            <numerusform>%n バイトのコントラクト</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Proxy of</source>
        <translation>プロキシの実体</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button</comment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Older</source>
        <comment>button</comment>
        <translation>以前のもの</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>The node could not answer: %1</source>
        <translation>ノードが応答できません：%1</translation>
    </message>
    <message>
        <source>It has sent nothing yet. This node does not list what an address received.</source>
        <translation>まだ何も送っていません。このノードは受信の一覧を持ちません。</translation>
    </message>
    <message>
        <source>Only what it sent: this node does not list what an address received.</source>
        <translation>送信分のみ。このノードは受信の一覧を持ちません。</translation>
    </message>
    <message>
        <source>Nothing has reached this address yet.</source>
        <translation>このアドレスにはまだ何も届いていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions shown</source>
        <translation>
            <numerusform>%n 件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Transactions</source>
        <comment>tab</comment>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>tab: read and write the contract</comment>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>tab</comment>
        <translation>コード</translation>
    </message>
    <message>
        <source>Transactions of the address</source>
        <translation>アドレスのトランザクション</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
</context>
<context>
    <name>nucleate::AgentsPage</name>
    <message>
        <source>No agents</source>
        <translation>エージェントがいません</translation>
    </message>
    <message>
        <source>This devnet runs without a swarm.</source>
        <translation>このデブネットはスウォームなしで動作しています。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>ERC-8004 identity</source>
        <translation>ERC-8004 ID</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未登録</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>ドル</translation>
    </message>
    <message>
        <source>Pays at most</source>
        <translation>支払い上限</translation>
    </message>
    <message>
        <source>Wants to send</source>
        <translation>送信希望</translation>
    </message>
    <message>
        <source>%1 transactions a day</source>
        <translation>1 日 %1 トランザクション</translation>
    </message>
    <message>
        <source>Fees paid</source>
        <translation>支払済み手数料</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message numerus="yes">
        <source>from %n payments with feedback</source>
        <translation>
            <numerusform>評価付きの支払い %n 件から</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期待値</translation>
    </message>
    <message>
        <source>95 % sure above %1</source>
        <translation>95 % の確度で %1 以上</translation>
    </message>
    <message>
        <source>cost over %1 days; modelled</source>
        <translation>%1 日間のコスト（モデル値）</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>節約額</translation>
    </message>
    <message>
        <source>Hurdle</source>
        <translation>ハードル</translation>
    </message>
    <message>
        <source>%1 × what is sunk</source>
        <translation>埋没費用の %1 倍</translation>
    </message>
    <message>
        <source>Forming pays from</source>
        <translation>形成が得になる水準</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the agents</source>
        <translation>エージェントを絞り込む</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>評判</translation>
    </message>
    <message>
        <source>Last decision</source>
        <translation>直近の判断</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>when it counts as pressed</source>
        <translation>圧迫と見なす条件</translation>
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
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>お金</translation>
    </message>
    <message>
        <source>where it came from and where it went</source>
        <translation>どこから来て、どこへ行ったか</translation>
    </message>
    <message>
        <source>Put capital in…</source>
        <comment>button</comment>
        <translation>出資…</translation>
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
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>経過</translation>
    </message>
    <message>
        <source>Transactions</source>
        <comment>column</comment>
        <translation>Tx 数</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>column, share of the gas limit</comment>
        <translation>充填率</translation>
    </message>
    <message>
        <source>Base fee</source>
        <comment>column</comment>
        <translation>ベースフィー</translation>
    </message>
    <message>
        <source>Hash</source>
        <comment>column</comment>
        <translation>ハッシュ</translation>
    </message>
</context>
<context>
    <name>nucleate::BlockView</name>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親ブロック</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Gas used</source>
        <translation>ガス使用量</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>gas, limit, share</comment>
        <translation>%2 中 %1（%3）</translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation>ベースフィー</translation>
    </message>
    <message>
        <source>Fee recipient</source>
        <translation>手数料受取人</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>State root</source>
        <translation>ステートルート</translation>
    </message>
    <message>
        <source>Transactions root</source>
        <translation>トランザクションルート</translation>
    </message>
    <message>
        <source>Receipts root</source>
        <translation>レシートルート</translation>
    </message>
    <message>
        <source>Blob gas</source>
        <translation>Blob ガス</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>The block before</source>
        <translation>前のブロック</translation>
    </message>
    <message>
        <source>The block after</source>
        <translation>次のブロック</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Transactions</source>
        <comment>tab</comment>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Transactions of the block</source>
        <translation>ブロック内のトランザクション</translation>
    </message>
</context>
<context>
    <name>nucleate::BondCard</name>
    <message>
        <source>%1 lie in the sequencer set %2 of %3.</source>
        <comment>amount, address, formation</comment>
        <translation>%1 が %3 のシーケンサーセット %2 にあります。</translation>
    </message>
    <message>
        <source>The bond is free %1</source>
        <translation>保証金は%1に解放</translation>
    </message>
    <message>
        <source>It is free.</source>
        <comment>a bond</comment>
        <translation>解放されています。</translation>
    </message>
    <message>
        <source>Unlock your wallet first</source>
        <translation>先にウォレットのロックを解除してください</translation>
    </message>
    <message>
        <source>Take your bond back</source>
        <translation>保証金を取り戻す</translation>
    </message>
    <message>
        <source>Sign and take it</source>
        <comment>button</comment>
        <translation>署名して取り戻す</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>You get</source>
        <translation>受け取り</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>The bond of a seat you left</source>
        <translation>離れた席の保証金</translation>
    </message>
    <message>
        <source>Take your bond back…</source>
        <comment>button</comment>
        <translation>保証金を取り戻す…</translation>
    </message>
</context>
<context>
    <name>nucleate::BountiesPage</name>
    <message>
        <source>No bounties yet</source>
        <translation>バウンティはまだありません</translation>
    </message>
    <message>
        <source>A formation posts them once its treasury is funded.</source>
        <translation>トレジャリーの資金が揃うと、フォーメーションが掲示します。</translation>
    </message>
    <message>
        <source>%1, a person</source>
        <translation>%1（人）</translation>
    </message>
    <message>
        <source>%1 · reputation %2</source>
        <comment>bid</comment>
        <translation>%1・評判 %2</translation>
    </message>
    <message>
        <source>Accept…</source>
        <comment>button</comment>
        <translation>引き受ける…</translation>
    </message>
    <message>
        <source>Something above is missing; mend it there.</source>
        <translation>上の項目に不足があります。そこで解決してください。</translation>
    </message>
    <message>
        <source>Bounties</source>
        <translation>バウンティ</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the bounties</source>
        <translation>バウンティを絞り込む</translation>
    </message>
    <message>
        <source>Before you accept</source>
        <translation>引き受ける前に</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>入札</translation>
    </message>
    <message>
        <source>the lowest amount for its reputation wins</source>
        <translation>評判に対して最も低い金額が落札します</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>role, its state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 earned · %2 to claim</source>
        <translation>獲得 %1 · 未請求 %2</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>自分の仕事</translation>
    </message>
    <message>
        <source>what you run, what it brought, what happened</source>
        <translation>担当している役割、得た報酬、起きたこと</translation>
    </message>
</context>
<context>
    <name>nucleate::BountyFlow</name>
    <message>
        <source>Connected to the node</source>
        <translation>ノードに接続済み</translation>
    </message>
    <message>
        <source>The role is open</source>
        <translation>役割は募集中</translation>
    </message>
    <message>
        <source>The bounty is gone.</source>
        <translation>バウンティはなくなりました。</translation>
    </message>
    <message>
        <source>%1 has it.</source>
        <translation>%1 が担当しています。</translation>
    </message>
    <message>
        <source>The node runs roles</source>
        <translation>ノードが役割を実行できる</translation>
    </message>
    <message>
        <source>It will start your role&apos;s process.</source>
        <translation>あなたの役割のプロセスを起動します。</translation>
    </message>
    <message>
        <source>This node does not let you start roles. Use the local devnet.</source>
        <translation>このノードでは役割を起動できません。ローカルデブネットを使ってください。</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>時計が一致している</translation>
    </message>
    <message>
        <source>The devnet keeps its own time.</source>
        <translation>デブネットは独自の時刻で動きます。</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>差は %1 以内</translation>
    </message>
    <message>
        <source>The chain is %1 away from your clock; slots would be missed.</source>
        <translation>チェーンと時計が %1 ずれています。スロットを逃すおそれがあります。</translation>
    </message>
    <message>
        <source>You have a wallet</source>
        <translation>ウォレットがある</translation>
    </message>
    <message>
        <source>Your key signs; the node never sees it.</source>
        <translation>署名はあなたの鍵で行い、ノードには渡りません。</translation>
    </message>
    <message>
        <source>Your wallet is unlocked</source>
        <translation>ウォレットのロックが解除されている</translation>
    </message>
    <message>
        <source>You can lock the bond</source>
        <translation>保証金をロックできる</translation>
    </message>
    <message>
        <source>You have %1 of %2 for bond and gas.</source>
        <translation>保証金とガスに必要な %2 のうち %1 があります。</translation>
    </message>
    <message>
        <source>Bond and gas take %1.</source>
        <translation>保証金とガスで %1 かかります。</translation>
    </message>
    <message>
        <source>%1 asked for less and got the role.</source>
        <translation>%1 がより低い金額で役割を得ました。</translation>
    </message>
    <message>
        <source>The bounty ended before it was awarded.</source>
        <translation>落札前にバウンティが終了しました。</translation>
    </message>
    <message>
        <source>The node asked for %1, more than the bond. Nothing was signed.</source>
        <translation>ノードが保証金を超える %1 を要求しました。何も署名していません。</translation>
    </message>
    <message>
        <source>The node makes a key for the role…</source>
        <translation>ノードが役割用の鍵を作成しています…</translation>
    </message>
    <message>
        <source>Sending your transactions…</source>
        <translation>トランザクションを送信しています…</translation>
    </message>
    <message>
        <source>The seat is kept for a person.</source>
        <translation>この席は人のために確保されています。</translation>
    </message>
    <message>
        <source>Agents got it by sealed bids; take the open seat.</source>
        <translation>封印入札でエージェントが獲得しました。空いている席を選んでください。</translation>
    </message>
    <message>
        <source>Its formation has ended.</source>
        <translation>このフォーメーションは終了しました。</translation>
    </message>
    <message>
        <source>Time stands still: let it run on the Devnet page.</source>
        <translation>時間が止まっています。Devnet ページで再開してください。</translation>
    </message>
    <message>
        <source>Claimed: the money is in your wallet.</source>
        <translation>請求しました。報酬はウォレットにあります。</translation>
    </message>
    <message>
        <source>You have left. Your bond stays locked until the unbonding time is over.</source>
        <translation>退任しました。保証金はアンボンディング期間が終わるまでロックされます。</translation>
    </message>
    <message>
        <source>Your bond is back in your wallet.</source>
        <translation>保証金がウォレットに戻りました。</translation>
    </message>
    <message>
        <source>The role is yours and its node runs.</source>
        <translation>この役割はあなたのもので、ノードは稼働中です。</translation>
    </message>
    <message>
        <source>The seat is being kept for you…</source>
        <translation>席を確保しています…</translation>
    </message>
    <message>
        <source>You have left; the role stops with your last term…</source>
        <translation>退任しました。最後の任期が終わると役割は停止します…</translation>
    </message>
    <message>
        <source>Your bond is locked; the role&apos;s node starts…</source>
        <translation>保証金をロックしました。役割のノードを起動しています…</translation>
    </message>
</context>
<context>
    <name>nucleate::Bridge</name>
    <message>
        <source>Proves a withdrawal</source>
        <translation>出金を証明</translation>
    </message>
    <message>
        <source>Deposits to the L2</source>
        <translation>L2 に入金</translation>
    </message>
    <message>
        <source>Begins a withdrawal</source>
        <translation>出金を開始</translation>
    </message>
    <message>
        <source>Pays a withdrawal out</source>
        <translation>出金の支払い</translation>
    </message>
</context>
<context>
    <name>nucleate::BridgeView</name>
    <message>
        <source>Deposit</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a transfer</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>step of steps</comment>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>まだ何も送っていません</translation>
    </message>
    <message>
        <source>Your deposits and withdrawals appear here, with each step they take.</source>
        <translation>入金と出金が、各段階とともにここに表示されます。</translation>
    </message>
    <message>
        <source>No wallet</source>
        <translation>ウォレットなし</translation>
    </message>
    <message>
        <source>Your transfers</source>
        <translation>あなたの送金</translation>
    </message>
    <message>
        <source>Way</source>
        <comment>column: deposit or withdrawal</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>column</comment>
        <translation>金額</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>column</comment>
        <translation>次</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>column</comment>
        <translation>段階</translation>
    </message>
    <message>
        <source>Create a wallet to send ETH and tokens between L1 and this chain.</source>
        <translation>ウォレットを作成すると、L1 とこのチェーンの間で ETH とトークンを送れます。</translation>
    </message>
</context>
<context>
    <name>nucleate::CallForm</name>
    <message>
        <source>Value</source>
        <comment>of ETH, field</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Sender</source>
        <comment>field</comment>
        <translation>送信者</translation>
    </message>
    <message>
        <source>address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>It answered without a value.</source>
        <translation>値のない応答がありました。</translation>
    </message>
    <message>
        <source>There is no answer: the contract does not know this function.</source>
        <translation>応答なし：コントラクトにこの関数はありません。</translation>
    </message>
    <message>
        <source>The answer does not fit this ABI: %1</source>
        <translation>応答がこの ABI に合いません：%1</translation>
    </message>
    <message>
        <source>The value does not fit: want an amount of ETH, such as 0.1.</source>
        <translation>金額が合いません。0.1 のように ETH で入力します。</translation>
    </message>
    <message>
        <source>Choose who sends: an account of the devnet, or one that is impersonated.</source>
        <translation>送信者を選択：デブネットのアカウントまたは代理のアドレス</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>試行中…</translation>
    </message>
    <message>
        <source>Sign a call of %1?</source>
        <translation>%1 の呼び出しに署名しますか？</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <comment>button</comment>
        <translation>署名して送信</translation>
    </message>
    <message>
        <source>Your wallet calls %1 with %2, and pays the gas.</source>
        <comment>contract, amount</comment>
        <translation>あなたのウォレットが %2 を添えて %1 を呼び出し、ガスを払います。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Sent. It waits for a block.</source>
        <translation>送信済み。ブロック待ちです。</translation>
    </message>
    <message>
        <source>No block has taken it yet.</source>
        <translation>まだどのブロックにも入っていません。</translation>
    </message>
    <message>
        <source>It is in block %1.</source>
        <translation>ブロック %1 に入りました。</translation>
    </message>
    <message>
        <source>It is in block %1, but the contract refused it.</source>
        <translation>ブロック %1 に入りましたが、コントラクトが拒否しました。</translation>
    </message>
    <message>
        <source>The contract refuses: %1</source>
        <translation>コントラクトが拒否：%1</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>button</comment>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>button</comment>
        <translation>送信</translation>
    </message>
    <message>
        <source>Open the transaction</source>
        <comment>button</comment>
        <translation>トランザクションを開く</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>送信者</translation>
    </message>
    <message>
        <source>Value in ETH</source>
        <translation>金額（ETH）</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>nucleate::CallTree</name>
    <message>
        <source>More calls than are shown here</source>
        <translation>表示しきれない呼び出しがあります</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>gas, share of the whole</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>column</comment>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Contract</source>
        <comment>column</comment>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>Gas</source>
        <comment>column</comment>
        <translation>ガス</translation>
    </message>
    <message>
        <source>Calls with their gas</source>
        <translation>呼び出しとガス</translation>
    </message>
</context>
<context>
    <name>nucleate::ChainDialog</name>
    <message>
        <source>The mnemonic is 12 to 24 English words that belong together.</source>
        <translation>ニーモニックは対応する 12～24 個の英単語です。</translation>
    </message>
    <message>
        <source>The chain id is a number above 0.</source>
        <translation>チェーン ID は 0 より大きい数です。</translation>
    </message>
    <message>
        <source>Say how much ETH each account has.</source>
        <translation>各アカウントの ETH を入力してください。</translation>
    </message>
    <message>
        <source>It goes on where it stopped, with the accounts it was made with.</source>
        <translation>作成時のアカウントのまま、止まったところから続きます。</translation>
    </message>
    <message>
        <source>The chain that is kept now is deleted.</source>
        <translation>いま保存されているチェーンは削除されます。</translation>
    </message>
    <message>
        <source>It goes on where it stopped when you start it again.</source>
        <translation>次に開始すると、止まったところから続きます。</translation>
    </message>
    <message>
        <source>It is gone when the program ends or another node starts.</source>
        <translation>プログラムの終了時、または別のノードの開始時に消えます。</translation>
    </message>
    <message>
        <source>Start a chain by itself</source>
        <translation>チェーンだけを開始</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>button: a chain</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>The chain that is kept</source>
        <comment>choice</comment>
        <translation>保存されたチェーン</translation>
    </message>
    <message>
        <source>A new one</source>
        <comment>choice</comment>
        <translation>新しいチェーン</translation>
    </message>
    <message>
        <source>A block</source>
        <comment>label: when one is made</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Block time</source>
        <comment>label: seconds between blocks</comment>
        <translation>ブロック間隔</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>label: how many</comment>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>ETH of each</source>
        <comment>label: balance of each account</comment>
        <translation>各 ETH</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <comment>label</comment>
        <translation>ニーモニック</translation>
    </message>
    <message>
        <source>Chain id</source>
        <comment>label</comment>
        <translation>チェーン ID</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>label: a hard fork</comment>
        <translation>ルール</translation>
    </message>
    <message>
        <source>for each transaction</source>
        <comment>mining mode</comment>
        <translation>トランザクションごと</translation>
    </message>
    <message>
        <source>at intervals</source>
        <comment>mining mode</comment>
        <translation>一定間隔</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>mining mode</comment>
        <translation>手動</translation>
    </message>
    <message>
        <source>When a block is made</source>
        <translation>ブロックを作る時機</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds between blocks</source>
        <translation>ブロックの間隔（秒）</translation>
    </message>
    <message>
        <source>Number of accounts</source>
        <translation>アカウントの数</translation>
    </message>
    <message>
        <source>ETH of each account</source>
        <translation>各アカウントの ETH</translation>
    </message>
    <message>
        <source>Mnemonic of the accounts</source>
        <translation>アカウントのニーモニック</translation>
    </message>
    <message>
        <source>Chain id</source>
        <translation>チェーン ID</translation>
    </message>
    <message>
        <source>Rules of the chain</source>
        <translation>チェーンのルール</translation>
    </message>
    <message>
        <source>Keep the chain for the next time</source>
        <translation>次回のためにチェーンを保存</translation>
    </message>
    <message>
        <source>The node signs for these accounts for whoever asks it: use no words of a real wallet.</source>
        <translation>ノードは求められれば誰にでもこれらのアカウントで署名します。本物のウォレットの単語は使わないでください。</translation>
    </message>
</context>
<context>
    <name>nucleate::CommandPalette</name>
    <message>
        <source>Search or type &gt; for actions, @ agents, # formations, $ bounties, ? for help</source>
        <translation>検索、または &gt; 操作、@ エージェント、# フォーメーション、$ バウンティ、? ヘルプ</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 と入力</translation>
    </message>
</context>
<context>
    <name>nucleate::ContractView</name>
    <message>
        <source>Folder of compiled contracts</source>
        <translation>コンパイル済みコントラクトのフォルダー</translation>
    </message>
    <message>
        <source>ABI or compiled contract</source>
        <translation>ABI またはコンパイル済みコントラクト</translation>
    </message>
    <message>
        <source>Contracts (*.json *.abi)</source>
        <translation>コントラクト (*.json *.abi)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts read</source>
        <translation>
            <numerusform>%n 件を読み込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>No ABI in %1</source>
        <translation>%1 に ABI がありません</translation>
    </message>
    <message>
        <source>Choose an ABI</source>
        <translation>ABI を選択</translation>
    </message>
    <message>
        <source>Nobody knows this contract&apos;s functions here</source>
        <translation>このコントラクトの関数は不明です</translation>
    </message>
    <message>
        <source>Load its ABI, or the file or folder that its compiler wrote. Or choose a known one above.</source>
        <translation>ABI か、コンパイラが出力したファイルやフォルダーを読み込みます。上から既知のものも選べます。</translation>
    </message>
    <message>
        <source>Load a file…</source>
        <comment>button</comment>
        <translation>ファイルを読み込む…</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>heading, functions</comment>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Write</source>
        <comment>heading, functions</comment>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>Load</source>
        <comment>button with a menu</comment>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>ABI or artifact file…</source>
        <translation>ABI・成果物ファイル…</translation>
    </message>
    <message>
        <source>Folder of artifacts…</source>
        <translation>成果物フォルダー…</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>関数</translation>
    </message>
</context>
<context>
    <name>nucleate::DevnetControls</name>
    <message>
        <source>There is no connection to a node</source>
        <translation>ノードに接続していません</translation>
    </message>
    <message>
        <source>This node does not let you control its chain</source>
        <translation>このノードではチェーンを操作できません</translation>
    </message>
    <message>
        <source>This node&apos;s clock cannot be changed</source>
        <translation>このノードの時計は変更できません</translation>
    </message>
    <message>
        <source>A block is mined.</source>
        <translation>ブロックを採掘しました。</translation>
    </message>
    <message>
        <source>The chain is %1 further.</source>
        <translation>チェーンを %1 進めました。</translation>
    </message>
    <message>
        <source>Time goes on.</source>
        <translation>時間が進み始めました。</translation>
    </message>
    <message>
        <source>Time stands still.</source>
        <translation>時間を止めました。</translation>
    </message>
    <message>
        <source>Time runs ×%1.</source>
        <translation>時間は %1 倍速です。</translation>
    </message>
    <message>
        <source>The faucet paid %1.</source>
        <translation>フォーセットが %1 を付与しました。</translation>
    </message>
    <message>
        <source>Snapshot taken at block %1.</source>
        <translation>ブロック %1 でスナップショットを作成しました。</translation>
    </message>
    <message>
        <source>The node no longer has this snapshot.</source>
        <translation>このスナップショットはノードにもうありません。</translation>
    </message>
    <message>
        <source>The chain is back at block %1.</source>
        <translation>チェーンをブロック %1 に戻しました。</translation>
    </message>
    <message>
        <source>Mine a block</source>
        <translation>ブロックを採掘</translation>
    </message>
    <message>
        <source>Take a snapshot of the chain</source>
        <translation>チェーンのスナップショットを作成</translation>
    </message>
    <message>
        <source>Resume the devnet&apos;s time</source>
        <translation>デブネットの時間を再開</translation>
    </message>
    <message>
        <source>Pause the devnet&apos;s time</source>
        <translation>デブネットの時間を一時停止</translation>
    </message>
    <message>
        <source>Run the devnet&apos;s time ×%1</source>
        <translation>デブネットの時間を %1 倍速にする</translation>
    </message>
    <message>
        <source>Rollups follow this clock block by block: it moves by at most an hour at once.</source>
        <translation>ロールアップがブロックごとにこの時計に従うため、一度に進められるのは 1 時間までです。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks are mined.</source>
        <translation>
            <numerusform>%n ブロックを生成しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The node does not say its time.</source>
        <translation>ノードが時刻を返しません。</translation>
    </message>
    <message>
        <source>The chain&apos;s time only moves on: choose a later one.</source>
        <translation>チェーンの時刻は進むだけです。後の時刻を選んでください。</translation>
    </message>
    <message>
        <source>The chain&apos;s time is %1.</source>
        <translation>チェーンの時刻は %1 です。</translation>
    </message>
    <message>
        <source>Each transaction makes a block.</source>
        <translation>トランザクションごとにブロックを作ります。</translation>
    </message>
    <message>
        <source>A block comes every %1.</source>
        <translation>%1ごとにブロックができます。</translation>
    </message>
    <message>
        <source>Blocks are mined by hand.</source>
        <translation>ブロックは手動で作ります。</translation>
    </message>
    <message>
        <source>The node sends for %1 now, without its key.</source>
        <translation>ノードは鍵なしで %1 から送信します。</translation>
    </message>
    <message>
        <source>%1 needs its key again.</source>
        <translation>%1 には再び鍵が必要です。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません：%2</translation>
    </message>
    <message>
        <source>The state is in %1.</source>
        <translation>状態を %1 に保存しました。</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 は大きすぎます。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み込めません。</translation>
    </message>
    <message>
        <source>The node did not take this state.</source>
        <translation>ノードはこの状態を受け付けませんでした。</translation>
    </message>
    <message>
        <source>The state of %1 is loaded.</source>
        <translation>%1 の状態を読み込みました。</translation>
    </message>
    <message>
        <source>Agents and rollups build on these blocks, so they are never taken back and come at one pace. A chain by itself can: “Start a chain by itself…” in the command palette.</source>
        <translation>エージェントとロールアップがこのブロックを土台にしているため、取り消しも間隔の変更もできません。単独のチェーンなら可能です（コマンドパレットの「チェーンだけを開始…」）。</translation>
    </message>
    <message>
        <source>%1 has %2 now.</source>
        <translation>%1 の残高は %2 になりました。</translation>
    </message>
    <message>
        <source>Sent for %1.</source>
        <translation>%1 として送信しました。</translation>
    </message>
    <message>
        <source>This node cannot fork another chain</source>
        <translation>このノードは別のチェーンをフォークできません</translation>
    </message>
    <message>
        <source>The chain of %1 goes on here.</source>
        <translation>%1 のチェーンがここで続きます。</translation>
    </message>
    <message>
        <source>The chain is its own again.</source>
        <translation>元のチェーンに戻りました。</translation>
    </message>
</context>
<context>
    <name>nucleate::Dialog</name>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>nucleate::DisputeTree</name>
    <message>
        <source>%1 proposes</source>
        <comment>who, the first claim of a game</comment>
        <translation>%1 が提案</translation>
    </message>
    <message>
        <source>%1 attacks</source>
        <comment>who, a move of a game</comment>
        <translation>%1 が攻撃</translation>
    </message>
    <message>
        <source>%1 defends</source>
        <comment>who, a move of a game</comment>
        <translation>%1 が防御</translation>
    </message>
    <message>
        <source>State after block %1 · depth %2 · bond %3</source>
        <translation>ブロック %1 の後の状態・深さ %2・保証金 %3</translation>
    </message>
    <message>
        <source>Step of the machine · depth %1 of %2, place %3 · bond %4</source>
        <translation>マシンのステップ・深さ %1 / %2、位置 %3・保証金 %4</translation>
    </message>
    <message>
        <source>beaten by %1</source>
        <translation>%1 に敗れた</translation>
    </message>
    <message>
        <source>stood</source>
        <comment>a claim</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>a claim</comment>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>%1 to answer</source>
        <translation>応答まで残り %1</translation>
    </message>
    <message>
        <source>nobody answered in time</source>
        <comment>a claim</comment>
        <translation>期限内に応答なし</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <comment>who, about what, how it stands</comment>
        <translation>%1：%2、%3</translation>
    </message>
</context>
<context>
    <name>nucleate::DisputesView</name>
    <message>
        <source>No game</source>
        <translation>ゲームなし</translation>
    </message>
    <message>
        <source>Each state that is proposed to L1 is a game that anybody can enter, by disputing it.</source>
        <translation>L1 に提案された状態はそれぞれゲームになり、誰でも異議を申し立てて参加できます。</translation>
    </message>
    <message>
        <source>Reading the game from L1…</source>
        <translation>L1 からゲームを読み込み中…</translation>
    </message>
    <message>
        <source>The proposal stands since %1: whoever disputed it lost the bonds.</source>
        <translation>提案は成立（%1）。異議を申し立てた側は保証金を失いました。</translation>
    </message>
    <message>
        <source>The proposal lost %1: its bond goes to those who disproved it.</source>
        <translation>提案は敗退（%1）。保証金は覆した側のものになります。</translation>
    </message>
    <message>
        <source>Each side has %1. A claim that nobody answers in time beats what it answers.</source>
        <translation>持ち時間は各 %1。期限内に応答のない主張は、その相手を破ります。</translation>
    </message>
    <message>
        <source>Nobody disputes it. It stands in %1.</source>
        <translation>異議なし。%1 後に成立します。</translation>
    </message>
    <message>
        <source>Nobody disputed it in time; anybody may close the game.</source>
        <translation>期限内に異議なし。誰でもゲームを終了できます。</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>ゲーム</translation>
    </message>
    <message>
        <source>Game of block %1</source>
        <translation>ブロック %1 のゲーム</translation>
    </message>
    <message>
        <source>stands</source>
        <comment>a proposal</comment>
        <translation>成立</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>a proposal</comment>
        <translation>敗退</translation>
    </message>
    <message>
        <source>disputed</source>
        <comment>a proposal</comment>
        <translation>異議中</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a proposal</comment>
        <translation>受付中</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>主張 %1</translation>
    </message>
    <message>
        <source>State of the machine</source>
        <translation>マシンの状態</translation>
    </message>
    <message>
        <source>Output root</source>
        <translation>出力ルート</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>主張した者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Position</source>
        <comment>in a game&apos;s tree</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Its side&apos;s clock then</source>
        <translation>その時点の持ち時間</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, whole</comment>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>保証金</translation>
    </message>
    <message>
        <source>Beaten by</source>
        <translation>破った者</translation>
    </message>
    <message>
        <source>Dispute games</source>
        <translation>異議申し立てゲーム</translation>
    </message>
    <message>
        <source>Claims of the game</source>
        <translation>ゲームの主張</translation>
    </message>
</context>
<context>
    <name>nucleate::EndpointCard</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
    <message>
        <source>chain id %1</source>
        <translation>チェーン ID %1</translation>
    </message>
    <message>
        <source>Rollup node</source>
        <translation>ロールアップノード</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <comment>button</comment>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Endpoints, chain ids and accounts, as text</source>
        <translation>エンドポイント、チェーン ID、アカウントを文字列で</translation>
    </message>
</context>
<context>
    <name>nucleate::EventLog</name>
    <message>
        <source>All kinds</source>
        <comment>filter of events</comment>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>All formations</source>
        <comment>filter of events</comment>
        <translation>すべてのフォーメーション</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>イベントログ</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>イベントの種類</translation>
    </message>
    <message>
        <source>Formation</source>
        <translation>フォーメーション</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>イベントを絞り込む</translation>
    </message>
</context>
<context>
    <name>nucleate::ExplorerPage</name>
    <message>
        <source>The node could not answer</source>
        <translation>ノードが応答できませんでした</translation>
    </message>
    <message>
        <source>Try again, or look for something else.</source>
        <translation>もう一度試すか、別のものを検索してください。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>Search the chain</source>
        <translation>チェーンを検索</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Choose a block</source>
        <translation>ブロックを選んでください</translation>
    </message>
    <message>
        <source>Or search for a transaction or an address.</source>
        <translation>トランザクションやアドレスの検索もできます。</translation>
    </message>
    <message>
        <source>%1 has nothing under that name.</source>
        <translation>%1 にその名前のものはありません。</translation>
    </message>
    <message>
        <source>A hash has 64 digits after 0x, an address 40; this has %1.</source>
        <translation>0x の後はハッシュが 64 桁、アドレスが 40 桁です。これは %1 桁です。</translation>
    </message>
    <message>
        <source>Enter a block number, a hash, an address or an agent&apos;s name.</source>
        <translation>ブロック番号、ハッシュ、アドレス、エージェント名を入力します。</translation>
    </message>
    <message>
        <source>%1 has the blocks 0 to %2.</source>
        <translation>%1 のブロックは 0 から %2 までです。</translation>
    </message>
    <message>
        <source>No chain here has a transaction or block with this hash.</source>
        <translation>このハッシュのトランザクションもブロックも、どのチェーンにもありません。</translation>
    </message>
    <message>
        <source>Block number, hash, address or agent</source>
        <translation>ブロック番号、ハッシュ、アドレス、エージェント</translation>
    </message>
    <message>
        <source>The block before</source>
        <translation>前のブロック</translation>
    </message>
    <message>
        <source>The block after</source>
        <translation>次のブロック</translation>
    </message>
</context>
<context>
    <name>nucleate::FaultsView</name>
    <message>
        <source>putting faults into chains</source>
        <comment>what a node does not allow</comment>
        <translation>チェーンへの障害の投入</translation>
    </message>
    <message>
        <source>after %1 of %2</source>
        <comment>time it took, time allowed</comment>
        <translation>%2 中 %1 で検知</translation>
    </message>
    <message>
        <source>no harm yet</source>
        <comment>a fault</comment>
        <translation>まだ害なし</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time to notice a fault</comment>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>not noticed</source>
        <comment>a fault</comment>
        <translation>検知されず</translation>
    </message>
    <message>
        <source>too late: %1 over</source>
        <comment>a fault</comment>
        <translation>%1 超過</translation>
    </message>
    <message>
        <source>Nothing was broken yet</source>
        <translation>まだ何も壊していません</translation>
    </message>
    <message>
        <source>Put a fault in and see who notices. Detectors look from outside, and do not know what was put in.</source>
        <translation>障害を入れて、誰が気づくかを見ます。検知器は外から観察し、何が入れられたかを知りません。</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>At the node of</source>
        <translation>対象ノード</translation>
    </message>
    <message>
        <source>Censored</source>
        <translation>検閲対象</translation>
    </message>
    <message>
        <source>First harm</source>
        <translation>最初の害</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>harm of a fault</comment>
        <translation>まだ</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>検知</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <comment>detector, time</comment>
        <translation>%1（%2 後）</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>回復</translation>
    </message>
    <message>
        <source>Safe block %1</source>
        <translation>セーフブロック %1</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>a block</comment>
        <translation>失われた</translation>
    </message>
    <message>
        <source>still there</source>
        <comment>a block</comment>
        <translation>無事</translation>
    </message>
    <message>
        <source>Faults, and who noticed</source>
        <translation>障害と気づいた者</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Fault</source>
        <comment>column</comment>
        <translation>障害</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Has to notice</source>
        <comment>column: a detector</comment>
        <translation>検知すべき者</translation>
    </message>
    <message>
        <source>Noticed</source>
        <comment>column: when</comment>
        <translation>検知</translation>
    </message>
    <message>
        <source>Heal</source>
        <comment>button: a fault</comment>
        <translation>治す</translation>
    </message>
</context>
<context>
    <name>nucleate::FinalityLookup</name>
    <message>
        <source>Enter a block number, or the hash of a transaction or withdrawal.</source>
        <translation>ブロック番号か、トランザクションまたは出金のハッシュを入力します。</translation>
    </message>
    <message>
        <source>The chain has no block %1 yet.</source>
        <translation>このチェーンにブロック %1 はまだありません。</translation>
    </message>
    <message>
        <source>This is a transaction on L1 that deposits nothing to this chain.</source>
        <translation>これはこのチェーンへ入金しない L1 のトランザクションです。</translation>
    </message>
    <message>
        <source>Neither this chain nor L1 has anything with this hash.</source>
        <translation>このハッシュのものは、このチェーンにも L1 にもありません。</translation>
    </message>
</context>
<context>
    <name>nucleate::FinalityView</name>
    <message>
        <source>Claimed on L1; disputable for another %1.</source>
        <translation>L1 で主張済み。異議はあと %1 受け付けます。</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>block on a rung</comment>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>up to the head</source>
        <translation>先頭まで</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>the head</comment>
        <translation>%1 遅れ</translation>
    </message>
    <message>
        <source>How far it is final</source>
        <translation>どこまで確定したか</translation>
    </message>
    <message>
        <source>newest block on each rung</source>
        <translation>各段の最新ブロック</translation>
    </message>
</context>
<context>
    <name>nucleate::FlowProgress</name>
    <message>
        <source>Next</source>
        <comment>state of a transaction</comment>
        <translation>次</translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>state of a transaction</comment>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>state of a transaction</comment>
        <translation>署名済み</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a transaction</comment>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>state of a transaction</comment>
        <translation>確定</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a transaction</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>In block %1</source>
        <translation>ブロック %1 に収録</translation>
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
        <translation>1 日 %1</translation>
    </message>
    <message>
        <source>You will lose money at today&apos;s rate.</source>
        <translation>現在の水準では損失になります。</translation>
    </message>
    <message>
        <source>The job can pay for %1 at this rate.</source>
        <translation>この水準では、このジョブは %1 支払えます。</translation>
    </message>
    <message>
        <source>Without what the batches cost: none has been measured yet.</source>
        <translation>バッチの費用は含みません：まだ測定されていません。</translation>
    </message>
    <message>
        <source>The batches are paid from the role&apos;s hot key, which holds %1: enough for %2.</source>
        <translation>バッチは役割のホットキーから支払われます。残高 %1、あと %2 分です。</translation>
    </message>
    <message>
        <source>%1 blocks × %2 × %3</source>
        <comment>blocks a day, share of the terms, reward</comment>
        <translation>%1 ブロック × %2 × %3</translation>
    </message>
    <message>
        <source>Batches on L1, your share, measured</source>
        <translation>L1 のバッチ費用（持ち分、実測）</translation>
    </message>
    <message>
        <source>Slashing: %1 a day × %2</source>
        <comment>chance, bond</comment>
        <translation>没収：1 日 %1 × %2</translation>
    </message>
    <message>
        <source>Interest on the bond, %1 a year</source>
        <translation>保証金の利子、年 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>amounts</comment>
        <translation>%1～%2</translation>
    </message>
    <message numerus="yes">
        <source>Earned so far: %1 ETH a day by the middle 80 % of %n seats, over %2.</source>
        <translation>
            <numerusform>これまでの実績：%n 席の中央 80 % で 1 日 %1 ETH（%2 間）。</numerusform>
        </translation>
    </message>
    <message>
        <source>What it may bring</source>
        <translation>見込み収入</translation>
    </message>
    <message>
        <source>modelled, a day</source>
        <translation>1 日あたり、モデル値</translation>
    </message>
    <message>
        <source>blocks × P(elected) × reward − P(slash) × bond − batches − interest</source>
        <translation>ブロック × P(選出) × 報酬 − P(没収) × 保証金 − バッチ − 利子</translation>
    </message>
    <message>
        <source>P(elected) is one over the seats that are held. P(slash) is one over the days that operators have served, beginning at %1.</source>
        <translation>P(選出) は埋まった席数の逆数。P(没収) はオペレーターの延べ稼働日数の逆数で、%1 日から始まります。</translation>
    </message>
</context>
<context>
    <name>nucleate::ForkDialog</name>
    <message>
        <source>Enter the address of a JSON-RPC endpoint, such as https://node.example.</source>
        <translation>JSON-RPC エンドポイントのアドレスを入力してください（例: https://node.example）。</translation>
    </message>
    <message>
        <source>Fork another chain</source>
        <translation>別のチェーンをフォーク</translation>
    </message>
    <message>
        <source>Fork</source>
        <comment>button: another chain</comment>
        <translation>フォーク</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks of this chain, its snapshots and accounts are lost.</source>
        <translation>
            <numerusform>このチェーンの %n ブロックと、スナップショット、アカウントが失われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Endpoint, https://…</source>
        <translation>エンドポイント https://…</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>エンドポイントのアドレス</translation>
    </message>
    <message>
        <source>Block; empty for the newest</source>
        <translation>ブロック（空欄なら最新）</translation>
    </message>
    <message>
        <source>Block to fork at</source>
        <translation>フォークするブロック</translation>
    </message>
    <message>
        <source>State is fetched from the endpoint when it is needed, checked against the block&apos;s state root where proofs are served, and kept.</source>
        <translation>状態は必要になったときにエンドポイントから取得し、証明が得られる場合はブロックの状態ルートと照合して、保存します。</translation>
    </message>
    <message>
        <source>Asking the endpoint</source>
        <translation>エンドポイントに問い合わせ中</translation>
    </message>
</context>
<context>
    <name>nucleate::FormationSide</name>
    <message>
        <source>For</source>
        <translation>賛成</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反対</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>棄権</translation>
    </message>
    <message>
        <source>quorum %1</source>
        <translation>定足数 %1</translation>
    </message>
    <message>
        <source>Pledged</source>
        <translation>拠出額</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>必要額 %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Treasury</source>
        <translation>トレジャリー</translation>
    </message>
    <message>
        <source>Autonomy</source>
        <translation>自律度</translation>
    </message>
    <message>
        <source>share of the steps by who did them</source>
        <translation>実行者別のステップ比率</translation>
    </message>
</context>
<context>
    <name>nucleate::FormationTables</name>
    <message>
        <source>open</source>
        <comment>role without a holder</comment>
        <translation>募集中</translation>
    </message>
    <message>
        <source>at work</source>
        <comment>role</comment>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>down</source>
        <comment>role</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>not yet at work</source>
        <comment>role</comment>
        <translation>稼働前</translation>
    </message>
    <message>
        <source>%1, a person</source>
        <translation>%1（人）</translation>
    </message>
    <message>
        <source>the same</source>
        <comment>setting</comment>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Hash voted on</source>
        <translation>投票対象のハッシュ</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>役割</translation>
    </message>
    <message>
        <source>Held by</source>
        <comment>column</comment>
        <translation>担当</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Reward</source>
        <comment>column</comment>
        <translation>報酬</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>column</comment>
        <translation>支払済み</translation>
    </message>
    <message>
        <source>Bond</source>
        <comment>column</comment>
        <translation>保証金</translation>
    </message>
    <message>
        <source>Contract on L1</source>
        <comment>column</comment>
        <translation>L1 のコントラクト</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Deployed by</source>
        <comment>column</comment>
        <translation>デプロイ取引</translation>
    </message>
    <message>
        <source>Setting</source>
        <comment>column</comment>
        <translation>設定</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Formation before</source>
        <comment>column</comment>
        <translation>前の形成</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>構成</translation>
    </message>
</context>
<context>
    <name>nucleate::FormationsPage</name>
    <message>
        <source>Deriving from L1…</source>
        <translation>L1 から導出しています…</translation>
    </message>
    <message>
        <source>Verify from L1</source>
        <translation>L1 から検証</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks derived again from L1 alone: every state root is the same.</source>
        <translation>
            <numerusform>L1 だけから %n ブロックを再導出しました。すべてのステートルートが一致します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The state roots differ from block %1 on.</source>
        <translation>ブロック %1 以降でステートルートが異なります。</translation>
    </message>
    <message>
        <source>No formation yet</source>
        <translation>フォーメーションはまだありません</translation>
    </message>
    <message>
        <source>Agents propose an L2 when staying on L1 costs them more than leaving it. Watch the pressure on the Observatory.</source>
        <translation>L1 に留まるコストが離れるコストを上回ると、エージェントが L2 を提案します。負荷は観測所で確認できます。</translation>
    </message>
    <message numerus="yes">
        <source>proposed by %1 · %n members</source>
        <translation>
            <numerusform>提案者 %1・メンバー %n 体</numerusform>
        </translation>
    </message>
    <message>
        <source>Formations</source>
        <translation>フォーメーション</translation>
    </message>
    <message>
        <source>Forgets everything but L1, derives the L2 again and compares every state root</source>
        <translation>L1 以外をすべて忘れ、L2 を再導出して全ステートルートを比較します</translation>
    </message>
    <message>
        <source>%1 · ends %2</source>
        <comment>what is waited for, time to come</comment>
        <translation>%1・締切 %2</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>成り立ち</translation>
    </message>
    <message>
        <source>Thread</source>
        <comment>view of a formation</comment>
        <translation>因果</translation>
    </message>
    <message>
        <source>Roles</source>
        <comment>view of a formation</comment>
        <translation>役割</translation>
    </message>
    <message>
        <source>Contracts</source>
        <comment>view of a formation</comment>
        <translation>コントラクト</translation>
    </message>
    <message>
        <source>Configuration</source>
        <comment>view of a formation</comment>
        <translation>構成</translation>
    </message>
</context>
<context>
    <name>nucleate::GateList</name>
    <message>
        <source>Create wallet…</source>
        <comment>button</comment>
        <translation>ウォレットを作成…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <comment>button</comment>
        <translation>ロック解除…</translation>
    </message>
    <message>
        <source>Get devnet ETH</source>
        <comment>button</comment>
        <translation>デブネット ETH を受け取る</translation>
    </message>
</context>
<context>
    <name>nucleate::GenesisCard</name>
    <message>
        <source>Block 0</source>
        <translation>ブロック 0</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Chain id</source>
        <translation>チェーン ID</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation>ガスリミット</translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation>ベースフィー</translation>
    </message>
    <message>
        <source>Rules now</source>
        <translation>現在の規則</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>State root</source>
        <translation>ステートルート</translation>
    </message>
    <message>
        <source>Genesis of L1</source>
        <translation>L1 のジェネシス</translation>
    </message>
    <message>
        <source>Leave the fork?</source>
        <translation>フォークをやめますか？</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>button: a fork</comment>
        <translation>やめる</translation>
    </message>
    <message>
        <source>The chain begins anew with its own genesis. What was done on the fork is lost.</source>
        <translation>チェーンは自身のジェネシスから始まります。フォークで行ったことは失われます。</translation>
    </message>
    <message>
        <source>Fork of</source>
        <translation>フォーク元</translation>
    </message>
    <message>
        <source>From block</source>
        <translation>元のブロック</translation>
    </message>
    <message>
        <source>Its state is</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>checked against the block&apos;s state root</source>
        <translation>ブロックの状態ルートと照合済み</translation>
    </message>
    <message>
        <source>taken on trust</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>taken on trust: %1</source>
        <translation>未検証: %1</translation>
    </message>
    <message>
        <source>That block</source>
        <translation>そのブロック</translation>
    </message>
    <message>
        <source>What L1 goes on from</source>
        <translation>L1 の続き元</translation>
    </message>
    <message>
        <source>Fork…</source>
        <comment>button: another chain</comment>
        <translation>フォーク…</translation>
    </message>
    <message>
        <source>Go on from another chain, by the URL of its endpoint</source>
        <translation>エンドポイントの URL から、別のチェーンの続きを始める</translation>
    </message>
    <message>
        <source>Leave the fork…</source>
        <comment>button</comment>
        <translation>フォークをやめる…</translation>
    </message>
</context>
<context>
    <name>nucleate::HashLabel</name>
    <message>
        <source>No value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
</context>
<context>
    <name>nucleate::HelpDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Everything the program can do is in the command palette. Begin with @ for agents, # for formations, $ for bounties, b for blocks, or paste a hash.</source>
        <translation>すべての操作はコマンドパレットから行えます。@ でエージェント、# でフォーメーション、$ でバウンティ、b でブロックを検索できます。ハッシュの貼り付けも可能です。</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>nucleate::InjectCard</name>
    <message>
        <source>If nobody heals it: %1</source>
        <translation>治さない場合：%1</translation>
    </message>
    <message>
        <source>This node lets nobody change it from here.</source>
        <translation>このノードはここからの変更を許しません。</translation>
    </message>
    <message>
        <source>Enter the address whose transactions are left out.</source>
        <translation>取引を外すアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Break something</source>
        <translation>何かを壊す</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>障害の種類</translation>
    </message>
    <message>
        <source>0x… address</source>
        <translation>0x… アドレス</translation>
    </message>
    <message>
        <source>Address that is censored</source>
        <translation>検閲するアドレス</translation>
    </message>
    <message>
        <source> L1 blocks</source>
        <comment>suffix of a number</comment>
        <translation> L1 ブロック</translation>
    </message>
    <message>
        <source>Number of L1 blocks</source>
        <translation>L1 ブロック数</translation>
    </message>
    <message>
        <source>Put it in</source>
        <comment>button: a fault</comment>
        <translation>投入する</translation>
    </message>
    <message>
        <source>The batches of this chain lie on L1 itself: it has no DA server that could fail.</source>
        <translation>このチェーンのバッチは L1 自体にあります。止まりうる DA サーバーはありません。</translation>
    </message>
</context>
<context>
    <name>nucleate::JoinDialog</name>
    <message>
        <source>Where the chains are kept</source>
        <translation>チェーンの保存先</translation>
    </message>
    <message>
        <source>Enter the address of an L1, such as http://192.168.0.7:8545.</source>
        <translation>http://192.168.0.7:8545 のような L1 のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Say where the chains are kept.</source>
        <translation>チェーンの保存先を指定してください。</translation>
    </message>
    <message>
        <source>You need a wallet for that: its key acts there.</source>
        <translation>それにはウォレットが必要です。その鍵が向こうで働きます。</translation>
    </message>
    <message>
        <source>Enter the password of your wallet.</source>
        <translation>ウォレットのパスワードを入力してください。</translation>
    </message>
    <message>
        <source>You have no wallet yet: make one first, from the command palette.</source>
        <translation>まだウォレットがありません。先にコマンドパレットから作成してください。</translation>
    </message>
    <message>
        <source>The key builds blocks where a sequencer set of that devnet has it as an operator&apos;s. It stays in the memory of this program while it acts.</source>
        <translation>その devnet のシーケンサーセットに運用者の鍵として載っていれば、鍵がブロックを作ります。働く間はこのプログラムのメモリーにあります。</translation>
    </message>
    <message>
        <source>The key pays for proposals and disputes: bonds come back when its side is right. It stays in the memory of this program while it acts.</source>
        <translation>鍵が提案と異議申し立ての費用を払います。正しい側なら保証金は戻ります。働く間はこのプログラムのメモリーにあります。</translation>
    </message>
    <message>
        <source>Without a key the node follows: it derives every block itself and answers JSON-RPC on this machine.</source>
        <translation>鍵がなければノードは追うだけです。すべてのブロックを自分で導出し、このマシンで JSON-RPC に答えます。</translation>
    </message>
    <message>
        <source>has a problem</source>
        <comment>a chain that is followed</comment>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>you lead</source>
        <comment>a chain: your key builds its blocks</comment>
        <translation>あなたが先頭</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <comment>your key as a sequencer</comment>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>catches up</source>
        <comment>a chain that is followed</comment>
        <translation>追い上げ中</translation>
    </message>
    <message>
        <source>follows</source>
        <comment>a chain</comment>
        <translation>追従中</translation>
    </message>
    <message>
        <source>L1 is asked</source>
        <translation>L1 に問い合わせています</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止しています</translation>
    </message>
    <message>
        <source>No L2 found yet</source>
        <translation>L2 はまだ見つかっていません</translation>
    </message>
    <message>
        <source>L1 is searched for sequencer sets whose operators say where their nodes answer.</source>
        <translation>運用者がノードの応答先を示しているシーケンサーセットを L1 で探しています。</translation>
    </message>
    <message>
        <source>of L1 derived</source>
        <comment>blocks</comment>
        <translation>L1 から導出済み</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>blocks, whole, percent</comment>
        <translation>%2 中 %1・%3</translation>
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
        <translation>チェーン ID</translation>
    </message>
    <message>
        <source>Proposed up to</source>
        <translation>提案済みのブロック</translation>
    </message>
    <message>
        <source>Games that are open</source>
        <translation>進行中のゲーム</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Join a devnet on another machine</source>
        <translation>別のマシンの devnet に参加</translation>
    </message>
    <message>
        <source>Joined devnet</source>
        <translation>参加している devnet</translation>
    </message>
    <message>
        <source>Join</source>
        <comment>button: a devnet</comment>
        <translation>参加</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>button: following</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button: a dialog</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>L1 at %1, block %2</source>
        <translation>L1：%1、ブロック %2</translation>
    </message>
    <message>
        <source>A node of your own for its L2s: it finds them through their L1, checks how they were deployed and derives every block.</source>
        <translation>その L2 のための自分のノードです。L1 から L2 を見つけ、デプロイを検査し、すべてのブロックを導出します。</translation>
    </message>
    <message>
        <source>JSON-RPC of the L1: http://192.168.0.7:8545</source>
        <translation>L1 の JSON-RPC：http://192.168.0.7:8545</translation>
    </message>
    <message>
        <source>Address of the L1</source>
        <translation>L1 のアドレス</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>button: a folder</comment>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>What your key does there:</source>
        <translation>鍵がそこで行うこと：</translation>
    </message>
    <message>
        <source>Sequencer: builds blocks in its turns</source>
        <translation>シーケンサー：自分の番にブロックを作る</translation>
    </message>
    <message>
        <source>Proposer: puts states on L1 when nobody else has</source>
        <translation>提案者：誰も出していない状態を L1 に提出する</translation>
    </message>
    <message>
        <source>Challenger: disputes wrong states</source>
        <translation>チャレンジャー：誤った状態に異議を唱える</translation>
    </message>
    <message>
        <source>Password of your wallet</source>
        <translation>ウォレットのパスワード</translation>
    </message>
    <message>
        <source>L2s that are followed</source>
        <translation>追っている L2</translation>
    </message>
    <message>
        <source>L2</source>
        <comment>column</comment>
        <translation>L2</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>column</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Safe</source>
        <comment>column</comment>
        <translation>セーフ</translation>
    </message>
    <message>
        <source>Final</source>
        <comment>column</comment>
        <translation>確定</translation>
    </message>
    <message>
        <source>L1 read</source>
        <comment>column: percent</comment>
        <translation>L1 読込</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>nucleate::JoinedNode</name>
    <message>
        <source>The wallet&apos;s file cannot be read.</source>
        <translation>ウォレットのファイルを読めません。</translation>
    </message>
    <message>
        <source>The password does not open the wallet.</source>
        <translation>このパスワードではウォレットを開けません。</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged.</source>
        <translation>ウォレットのファイルが壊れています。</translation>
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
        <translation>%1 は %2 の段</translation>
    </message>
</context>
<context>
    <name>nucleate::LookupCard</name>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Withdraws</source>
        <translation>出金額</translation>
    </message>
    <message>
        <source>To</source>
        <comment>receiver</comment>
        <translation>宛先</translation>
    </message>
    <message>
        <source>On L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>paid out</source>
        <comment>withdrawal</comment>
        <translation>支払い済み</translation>
    </message>
    <message>
        <source>proven</source>
        <comment>withdrawal</comment>
        <translation>証明済み</translation>
    </message>
    <message>
        <source>Its own wait</source>
        <translation>出金自体の待機</translation>
    </message>
    <message>
        <source>can be proven</source>
        <comment>withdrawal</comment>
        <translation>証明できます</translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>withdrawal</comment>
        <translation>まだ不明</translation>
    </message>
    <message>
        <source>The deposit lies in L1 block %1; the L2 takes it in when its blocks come to that one.</source>
        <translation>入金は L1 ブロック %1 にあります。L2 のブロックがそこに達すると取り込まれます。</translation>
    </message>
    <message>
        <source>In block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Built</source>
        <comment>a block</comment>
        <translation>作成</translation>
    </message>
    <message>
        <source>Next rung in</source>
        <translation>次の段まで</translation>
    </message>
    <message>
        <source>A block, transaction, deposit or withdrawal: how far it is final, and what it waits for.</source>
        <translation>ブロック、トランザクション、入金、出金がどこまで確定し、何を待っているか。</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>どこにある？</translation>
    </message>
    <message>
        <source>Block number, or hash of a transaction or withdrawal</source>
        <translation>ブロック番号、またはトランザクションか出金のハッシュ</translation>
    </message>
    <message>
        <source>Block, transaction or withdrawal to find on the ladder</source>
        <translation>段を調べるブロック、トランザクション、出金</translation>
    </message>
</context>
<context>
    <name>nucleate::MainWindow</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Filter in this page</source>
        <translation>このページ内を絞り込む</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Switch to light colours</source>
        <translation>ライト表示に切り替え</translation>
    </message>
    <message>
        <source>Switch to dark colours</source>
        <translation>ダーク表示に切り替え</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>in the history of pages</comment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>There is no page to go back to</source>
        <translation>戻れるページがありません</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>in the history of pages</comment>
        <translation>進む</translation>
    </message>
    <message>
        <source>There is no page to go forward to</source>
        <translation>進めるページがありません</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>page</comment>
        <translation>%1へ移動</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>検索または実行…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>検索またはコマンド実行</translation>
    </message>
    <message>
        <source>The node refused</source>
        <translation>ノードが拒否しました</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Attach to a node…</source>
        <translation>ノードに接続…</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>再接続</translation>
    </message>
</context>
<context>
    <name>nucleate::Meter</name>
    <message>
        <source>%1 %2; </source>
        <comment>name and amount</comment>
        <translation>%1 %2、</translation>
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
        <translation>RPC コンソール</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>% of target</source>
        <comment>unit of the gas in a block</comment>
        <translation>目標比 %</translation>
    </message>
    <message>
        <source>everything the node answers</source>
        <translation>ノードが答えるすべて</translation>
    </message>
</context>
<context>
    <name>nucleate::NavButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件待機中</numerusform>
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
        <translation>ローカルデブネット</translation>
    </message>
    <message>
        <source>No node</source>
        <translation>ノードがありません</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 に接続しています…</translation>
    </message>
    <message>
        <source>%1 · block %2</source>
        <translation>%1・ブロック %2</translation>
    </message>
    <message>
        <source>No news for %1</source>
        <translation>%1間更新なし</translation>
    </message>
    <message>
        <source>Reconnecting in %1</source>
        <translation>%1後に再接続</translation>
    </message>
    <message>
        <source>%1 is not a Nucleate node</source>
        <translation>%1 は Nucleate ノードではありません</translation>
    </message>
    <message>
        <source>Starting the local devnet…</source>
        <translation>ローカルデブネットを起動しています…</translation>
    </message>
    <message>
        <source>The devnet did not start</source>
        <translation>デブネットを起動できませんでした</translation>
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
        <translation>ポップアップなし。件数はベルに表示</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>新着はありません</translation>
    </message>
    <message>
        <source>You hear of it when a formation turns or your work needs you.</source>
        <translation>フォーメーションに動きがあるとき、仕事に対応が必要なときにお知らせします。</translation>
    </message>
</context>
<context>
    <name>nucleate::ObservatoryPage</name>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Base fee</source>
        <translation>ベースフィー</translation>
    </message>
    <message>
        <source>gwei</source>
        <translation>gwei</translation>
    </message>
    <message numerus="yes">
        <source>%n work on an L2</source>
        <translation>
            <numerusform>L2 で %n 体が稼働中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are pressed</source>
        <translation>
            <numerusform>%n 体が圧迫されています</numerusform>
        </translation>
    </message>
    <message>
        <source>All at work on L1</source>
        <translation>全員が L1 で稼働中</translation>
    </message>
    <message>
        <source>No work is offered now</source>
        <translation>現在、募集はありません</translation>
    </message>
    <message>
        <source>Up to %1 in rewards</source>
        <translation>報酬は最大 %1</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>対応待ちはありません</translation>
    </message>
    <message>
        <source>Open roles and your earnings appear here.</source>
        <translation>募集中の役割と収益がここに表示されます。</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>イベントはまだありません</translation>
    </message>
    <message>
        <source>The first block brings the first news.</source>
        <translation>最初のブロックで最初の知らせが届きます。</translation>
    </message>
    <message>
        <source>Base fee %1</source>
        <translation>ベースフィー %1</translation>
    </message>
    <message>
        <source>The swarm stays on L1</source>
        <translation>スウォームは L1 に留まっています</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>formation and its stage</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>L1 pressure</source>
        <translation>L1 の負荷</translation>
    </message>
    <message>
        <source>0 calm, 1 and over congested: the worst of fee, waiting time, computation and throughput against its limit</source>
        <translation>0 は平穏、1 以上は混雑：手数料、待ち時間、計算量、スループットのうち上限に最も近いもの</translation>
    </message>
    <message>
        <source>Formations</source>
        <translation>フォーメーション</translation>
    </message>
    <message>
        <source>Open bounties</source>
        <translation>募集中のバウンティ</translation>
    </message>
    <message>
        <source>Swarm</source>
        <translation>スウォーム</translation>
    </message>
    <message>
        <source>L1 base fee</source>
        <translation>L1 ベースフィー</translation>
    </message>
    <message>
        <source>15 min</source>
        <comment>span of a chart</comment>
        <translation>15 分</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>span of a chart</comment>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>span of a chart</comment>
        <translation>24 時間</translation>
    </message>
    <message>
        <source>Formation</source>
        <translation>フォーメーション</translation>
    </message>
    <message>
        <source>Open the formation</source>
        <translation>フォーメーションを開く</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>対応が必要</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Latest events</source>
        <translation>最新のイベント</translation>
    </message>
    <message>
        <source>None under way: agents propose one when staying costs them more.</source>
        <translation>進行中のものはありません。残留コストが上回るとエージェントが提案します。</translation>
    </message>
    <message>
        <source>%1 to take back</source>
        <comment>amount</comment>
        <translation>取り戻せる %1</translation>
    </message>
    <message>
        <source>The bond of a seat you left</source>
        <translation>離れた席の保証金</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>button, at a bond</comment>
        <translation>見る</translation>
    </message>
    <message>
        <source>by %1 · %2</source>
        <comment>what presses L1, base fee</comment>
        <translation>%1・%2</translation>
    </message>
</context>
<context>
    <name>nucleate::OperatorsView</name>
    <message>
        <source>The node tells of no operators</source>
        <translation>オペレーターの情報がありません</translation>
    </message>
    <message>
        <source>They appear when the chain&apos;s sequencer set on L1 was read.</source>
        <translation>L1 のシーケンサーセットが読まれると表示されます。</translation>
    </message>
    <message>
        <source>Leads now</source>
        <translation>現在の先頭</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>leads a set</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1後</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a term may begin</comment>
        <translation>今すぐ</translation>
    </message>
    <message>
        <source>Heard on L1</source>
        <translation>L1 での最終確認</translation>
    </message>
    <message>
        <source>Silence allowed</source>
        <translation>許される沈黙</translation>
    </message>
    <message>
        <source>Turns judged</source>
        <translation>番の判定</translation>
    </message>
    <message>
        <source>All stakes</source>
        <translation>ステーク合計</translation>
    </message>
    <message>
        <source>Contract on L1</source>
        <translation>L1 のコントラクト</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>missed turns, all turns</comment>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>Slashed</source>
        <translation>没収</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失った額</translation>
    </message>
    <message>
        <source>%1, of it %2 burnt</source>
        <comment>amounts</comment>
        <translation>%1（うち %2 は焼却）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>逃した番</translation>
    </message>
    <message>
        <source>%1 of %2 turns</source>
        <translation>%2 回中 %1 回</translation>
    </message>
    <message>
        <source>Block signed twice</source>
        <translation>二重に署名したブロック</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>最初のブロック</translation>
    </message>
    <message>
        <source>Its signature</source>
        <translation>その署名</translation>
    </message>
    <message>
        <source>Second block</source>
        <translation>2 番目のブロック</translation>
    </message>
    <message>
        <source>Evidence on L1</source>
        <translation>L1 上の証拠</translation>
    </message>
    <message>
        <source>Bonded by</source>
        <translation>保証金の提供者</translation>
    </message>
    <message>
        <source>Signs with</source>
        <translation>署名鍵</translation>
    </message>
    <message>
        <source>Answers at</source>
        <translation>応答先</translation>
    </message>
    <message>
        <source>has not said</source>
        <comment>where it answers</comment>
        <translation>未公表</translation>
    </message>
    <message>
        <source>No turn before</source>
        <translation>次の番まで</translation>
    </message>
    <message>
        <source>Stake is free</source>
        <translation>ステークの解放</translation>
    </message>
    <message>
        <source>Slashes</source>
        <translation>没収</translation>
    </message>
    <message>
        <source>none</source>
        <comment>slashes</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Sequencer set</source>
        <translation>シーケンサーセット</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>column</comment>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stake</source>
        <comment>column</comment>
        <translation>ステーク</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>column: of all turns</comment>
        <translation>割合</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>column</comment>
        <translation>逃した番</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>column</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Slashed</source>
        <comment>column</comment>
        <translation>没収</translation>
    </message>
    <message>
        <source>Next term</source>
        <translation>次の任期</translation>
    </message>
</context>
<context>
    <name>nucleate::ProposalsCard</name>
    <message>
        <source>Nothing is proposed yet</source>
        <translation>まだ提案がありません</translation>
    </message>
    <message>
        <source>Withdrawals need a state on L1. Anybody may propose one; a node that has the role does so by itself.</source>
        <translation>出金には L1 上の状態が必要です。誰でも提案でき、役割を持つノードは自動で提案します。</translation>
    </message>
    <message>
        <source>Proposed states</source>
        <translation>提案された状態</translation>
    </message>
    <message>
        <source>Enter opens the dispute game</source>
        <translation>Enter で異議申し立てゲームを開く</translation>
    </message>
    <message>
        <source>Block</source>
        <comment>column</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <comment>column</comment>
        <translation>提案者</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Waits</source>
        <comment>column</comment>
        <translation>待ち</translation>
    </message>
</context>
<context>
    <name>nucleate::RederiveCard</name>
    <message>
        <source>Deriving every block again from L1 alone.</source>
        <translation>すべてのブロックを L1 だけから再導出しています。</translation>
    </message>
    <message>
        <source>Deriving from L1 alone: %1 blocks a second, %2 L1 blocks read.</source>
        <translation>L1 だけから導出中：毎秒 %1 ブロック、L1 を %2 ブロック読み込み済み。</translation>
    </message>
    <message>
        <source>Sets aside all that this node keeps of the L2, derives every block again from L1 alone, and compares state, receipts and every account that was written.</source>
        <translation>このノードが持つ L2 のデータを脇に置き、L1 だけから全ブロックを導出し直し、状態、レシート、書き込まれた全アカウントを比較します。</translation>
    </message>
    <message>
        <source>Block %1 is not what L1 says. The blocks before it are equal.</source>
        <translation>ブロック %1 が L1 と異なります。それより前は一致しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks derived in %1 from L1 alone: every root is the same.</source>
        <translation>
            <numerusform>L1 だけから %n ブロックを %1 で導出：すべてのルートが一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>This node does not derive on demand.</source>
        <translation>このノードは要求に応じた導出を行いません。</translation>
    </message>
    <message>
        <source>derived and equal</source>
        <comment>blocks</comment>
        <translation>導出済み・一致</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>blocks, whole, percent</comment>
        <translation>%2 中 %1・%3</translation>
    </message>
    <message>
        <source>Forget all but L1</source>
        <translation>L1 以外をすべて忘れる</translation>
    </message>
    <message>
        <source>Derive again</source>
        <comment>button</comment>
        <translation>導出し直す</translation>
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
        <translation>ブロック %1 に戻しますか？</translation>
    </message>
    <message>
        <source>Revert</source>
        <comment>button</comment>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Snapshots taken since are lost too. L2s that began since then lose their ground. This cannot be undone.</source>
        <translation>以後のスナップショットも失われ、以後に始まった L2 は土台を失います。元に戻せません。</translation>
    </message>
    <message>
        <source>Transactions that are lost</source>
        <translation>失われるトランザクション</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks are lost</source>
        <translation>
            <numerusform>%n ブロックが失われます</numerusform>
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
            <numerusform>トランザクション %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with %2 in the newest %3.</source>
        <comment>blocks, transactions, number of blocks: what is lost</comment>
        <translation>%1（最新の %3 ブロックに%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>トランザクション %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with %2.</source>
        <comment>blocks, transactions: what is lost</comment>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts created there are gone.</source>
        <translation>
            <numerusform>そこで作られたコントラクト %n 件が消えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
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
            <numerusform>%n 件中 %1 件が良好です。いずれも稼働中のチェーンで測定したか、L1 のコントラクトから読み取ったものです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Can you trust it?</source>
        <translation>信頼できるか？</translation>
    </message>
    <message>
        <source>from the top clockwise</source>
        <translation>上から時計回り</translation>
    </message>
</context>
<context>
    <name>nucleate::RollupsPage</name>
    <message>
        <source>No L2 runs yet</source>
        <translation>動いている L2 はまだありません</translation>
    </message>
    <message>
        <source>A formation that goes through brings one up. Watch how far it is on the Formations page.</source>
        <translation>フォーメーションが成立すると立ち上がります。進み具合はフォーメーションのページで確認できます。</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>Finality</source>
        <comment>view of an L2</comment>
        <translation>確定</translation>
    </message>
    <message>
        <source>Operators</source>
        <comment>view of an L2</comment>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Disputes</source>
        <comment>view of an L2</comment>
        <translation>異議</translation>
    </message>
    <message>
        <source>Bridge</source>
        <comment>view of an L2</comment>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>Faults</source>
        <comment>view of an L2</comment>
        <translation>障害</translation>
    </message>
    <message>
        <source>Deadlines on a chain run by the time in its blocks; you wait by your own clock.</source>
        <translation>チェーンの期限はブロック内の時刻で進み、あなたは自分の時計で待ちます。</translation>
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
        <translation>エラー %1：%2</translation>
    </message>
    <message>
        <source>Method and parameters</source>
        <translation>メソッドとパラメーター</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Type a method and its parameters as a JSON list, for example
%1
The arrow keys bring back what you typed before.</source>
        <translation>メソッドと、JSON 配列の引数を入力します。例：
%1
矢印キーで前の入力を呼び出せます。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more characters</source>
        <translation>
            <numerusform>… ほか %n 文字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>A method and its parameters; Up and Down go through what was typed, Ctrl+L clears</source>
        <translation>メソッドと引数。上下キーで履歴、Ctrl+L で消去</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
</context>
<context>
    <name>nucleate::RuleEditor</name>
    <message>
        <source>now %1</source>
        <comment>smoothed value of a metric</comment>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <comment>metric</comment>
        <translation>%1の上限</translation>
    </message>
    <message>
        <source>Pressed above this</source>
        <translation>これを超えると圧迫</translation>
    </message>
    <message>
        <source>Blocks that %1 must hold</source>
        <comment>metric</comment>
        <translation>%1が続くべきブロック数</translation>
    </message>
    <message>
        <source>For so many blocks on end</source>
        <translation>この数のブロックにわたって連続</translation>
    </message>
    <message>
        <source>Apply</source>
        <comment>button, a changed rule</comment>
        <translation>適用</translation>
    </message>
    <message>
        <source>The rule is changed.</source>
        <translation>ルールを変更しました。</translation>
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
        <translation>ブロック</translation>
    </message>
</context>
<context>
    <name>nucleate::RunPage</name>
    <message>
        <source>You run nothing yet</source>
        <translation>まだ何も実行していません</translation>
    </message>
    <message>
        <source>Take a role in a formation: the node starts it here, and each block you build is paid.</source>
        <translation>フォーメーションの役割を引き受けると、ノードがここで起動し、構築したブロックごとに報酬が支払われます。</translation>
    </message>
    <message>
        <source>See the bounties</source>
        <comment>button</comment>
        <translation>バウンティを見る</translation>
    </message>
    <message>
        <source>now</source>
        <comment>next slot</comment>
        <translation>今</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>You are not elected yet</source>
        <translation>まだ選出されていません</translation>
    </message>
    <message>
        <source>No slot missed</source>
        <translation>スロットの欠落なし</translation>
    </message>
    <message numerus="yes">
        <source>%n slots missed</source>
        <translation>
            <numerusform>スロットの欠落 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>ETH</source>
        <translation>ETH</translation>
    </message>
    <message>
        <source>for the work done so far</source>
        <translation>これまでの仕事に対して</translation>
    </message>
    <message>
        <source>%1 to claim</source>
        <translation>受け取り可能 %1</translation>
    </message>
    <message>
        <source>There is nothing to claim yet</source>
        <translation>受け取れる報酬はまだありません</translation>
    </message>
    <message>
        <source>Unlock your wallet first</source>
        <translation>先にウォレットのロックを解除してください</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>支払先</translation>
    </message>
    <message>
        <source>Role&apos;s hot key</source>
        <translation>役割のホットキー</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>稼働開始</translation>
    </message>
    <message>
        <source>Bond is free</source>
        <translation>保証金の解放</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>step: the process runs</comment>
        <translation>稼働</translation>
    </message>
    <message>
        <source>Eligible</source>
        <comment>step: it may be elected</comment>
        <translation>適格</translation>
    </message>
    <message>
        <source>Earning</source>
        <comment>step: its work is paid</comment>
        <translation>収益化</translation>
    </message>
    <message>
        <source>Next slot</source>
        <translation>次のスロット</translation>
    </message>
    <message>
        <source>Blocks built</source>
        <translation>構築ブロック</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>獲得済み</translation>
    </message>
    <message>
        <source>Your money</source>
        <translation>あなたの資金</translation>
    </message>
    <message>
        <source>Claim…</source>
        <comment>button</comment>
        <translation>受け取る…</translation>
    </message>
    <message>
        <source>Leave…</source>
        <comment>button, a role</comment>
        <translation>離脱…</translation>
    </message>
    <message>
        <source>Expected, not yet earned: %1.</source>
        <translation>見込みのうち未確定：%1。</translation>
    </message>
    <message>
        <source>Take your bond back…</source>
        <comment>button</comment>
        <translation>保証金を取り戻す…</translation>
    </message>
    <message>
        <source>Your bond is back</source>
        <translation>保証金が戻りました</translation>
    </message>
    <message>
        <source>The bond is free %1</source>
        <translation>保証金の解放：%1</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Your first transaction is the first entry.</source>
        <translation>最初の取引が最初の記録になります。</translation>
    </message>
    <message>
        <source>Bond, locked in the sequencer set</source>
        <translation>保証金（シーケンサーセットにロック）</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>起きたこと</translation>
    </message>
    <message>
        <source>your transactions, blocks and pay</source>
        <translation>あなたの取引・ブロック・支払い</translation>
    </message>
</context>
<context>
    <name>nucleate::SendCard</name>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>On L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>You need a wallet: its key signs, and stays on this machine.</source>
        <translation>ウォレットが必要です。鍵で署名し、鍵はこのマシンから出ません。</translation>
    </message>
    <message>
        <source>Your wallet is locked.</source>
        <translation>ウォレットはロックされています。</translation>
    </message>
    <message>
        <source>The chain has not told your balance yet.</source>
        <translation>残高はまだ取得されていません。</translation>
    </message>
    <message>
        <source>You have no ETH on L1.</source>
        <translation>L1 に ETH がありません。</translation>
    </message>
    <message>
        <source>You have no ETH on this chain.</source>
        <translation>このチェーンに ETH がありません。</translation>
    </message>
    <message>
        <source>A transaction is under way.</source>
        <translation>トランザクションを処理中です。</translation>
    </message>
    <message>
        <source>That is more than you have, with the fee.</source>
        <translation>手数料を含めると残高を超えます。</translation>
    </message>
    <message>
        <source>Enter an amount first.</source>
        <translation>先に金額を入力してください。</translation>
    </message>
    <message>
        <source>Create wallet…</source>
        <comment>button</comment>
        <translation>ウォレットを作成…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <comment>button</comment>
        <translation>ロック解除…</translation>
    </message>
    <message>
        <source>Get devnet ETH</source>
        <comment>button</comment>
        <translation>デブネット ETH を受け取る</translation>
    </message>
    <message>
        <source>Deposit to %1</source>
        <translation>%1 へ入金</translation>
    </message>
    <message>
        <source>Withdraw from %1</source>
        <translation>%1 から出金</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <comment>button</comment>
        <translation>署名して送信</translation>
    </message>
    <message>
        <source>You sign as</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>From</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>To</source>
        <comment>receiver</comment>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Deposit</source>
        <comment>choice</comment>
        <translation>入金</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>choice</comment>
        <translation>出金</translation>
    </message>
    <message>
        <source>Amount in ETH</source>
        <translation>額（ETH）</translation>
    </message>
    <message>
        <source>Deposit…</source>
        <comment>button</comment>
        <translation>入金…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <comment>button</comment>
        <translation>出金…</translation>
    </message>
    <message>
        <source>The portal on L1 locks the ETH; the L2 must take the deposit in, whatever its sequencers want.</source>
        <translation>L1 のポータルが ETH をロックします。シーケンサーの意向によらず、L2 は入金を取り込まなければなりません。</translation>
    </message>
    <message>
        <source>Three transactions: one on the L2, then a proof and the payout on L1. After the proof it waits %1, and for its proposal to stand; a wrong state can be disputed meanwhile.</source>
        <translation>トランザクションは 3 つ：L2 で 1 つ、L1 で証明と支払い。証明の後は %1 と提案の成立を待ちます。その間、誤った状態には異議を申し立てられます。</translation>
    </message>
    <message>
        <source>It calls itself</source>
        <translation>自称する名前</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数の桁数</translation>
    </message>
    <message>
        <source>Its token there</source>
        <translation>そこでのトークン</translation>
    </message>
    <message>
        <source>Enter the token&apos;s address on L1.</source>
        <translation>L1 でのトークンのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>There is no ERC-20 token at this address on L1.</source>
        <translation>L1 のこのアドレスに ERC-20 トークンはありません。</translation>
    </message>
    <message>
        <source>L1 is asked about this token.</source>
        <translation>このトークンを L1 に問い合わせています。</translation>
    </message>
    <message>
        <source>Nobody has made this token on %1 yet. You can: it takes one transaction there.</source>
        <translation>%1 にはまだこのトークンがありません。そこでの取引ひとつで作れます。</translation>
    </message>
    <message>
        <source>Nobody has made this token on %1 yet. Making it takes ETH there: deposit some first.</source>
        <translation>%1 にはまだこのトークンがありません。作るにはそこに ETH が必要です。先に入金してください。</translation>
    </message>
    <message>
        <source>You have none of it on L1.</source>
        <translation>L1 に残高がありません。</translation>
    </message>
    <message>
        <source>You have none of it on this chain.</source>
        <translation>このチェーンに残高がありません。</translation>
    </message>
    <message numerus="yes">
        <source>The token has %n decimals.</source>
        <translation>
            <numerusform>このトークンの小数は %n 桁までです。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you have.</source>
        <translation>残高を超えています。</translation>
    </message>
    <message>
        <source>Make the token there</source>
        <comment>button</comment>
        <translation>そこにトークンを作る</translation>
    </message>
    <message>
        <source>Token on L1</source>
        <translation>L1 のトークン</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>card: ETH and tokens</comment>
        <translation>送る</translation>
    </message>
    <message>
        <source>ETH</source>
        <comment>choice</comment>
        <translation>ETH</translation>
    </message>
    <message>
        <source>Token</source>
        <comment>choice</comment>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Token&apos;s address on L1: 0x…</source>
        <translation>L1 でのトークンのアドレス：0x…</translation>
    </message>
    <message>
        <source>Token&apos;s address on L1</source>
        <translation>L1 でのトークンのアドレス</translation>
    </message>
    <message>
        <source>Amount of tokens</source>
        <translation>トークンの数量</translation>
    </message>
    <message>
        <source>The bridge on L1 keeps the tokens, and its other side makes as many on the L2. A name is only what a token calls itself: trust the address.</source>
        <translation>L1 のブリッジがトークンを預かり、L2 側が同じ数を作ります。名前はトークンの自称にすぎません。信じるのはアドレスです。</translation>
    </message>
    <message>
        <source>The bridge on the L2 destroys the tokens; after a proof and the payout L1&apos;s gives back as many. After the proof it waits %1, and for its proposal to stand.</source>
        <translation>L2 のブリッジがトークンを焼却し、証明と支払いの後に L1 側が同じ数を返します。証明の後は %1 と、提案が確かになるまで待ちます。</translation>
    </message>
</context>
<context>
    <name>nucleate::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation>ライト</translation>
    </message>
    <message>
        <source>System</source>
        <comment>colours</comment>
        <translation>システム</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Show changes without movement</source>
        <translation>動きなしで変化を表示</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>Quiet: count in the bell, no pop-ups</source>
        <translation>静音：ポップアップせずベルに件数を表示</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>button</comment>
        <translation>完了</translation>
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
        <translation>観測所</translation>
    </message>
    <message>
        <source>Formations</source>
        <comment>page</comment>
        <translation>フォーメーション</translation>
    </message>
    <message>
        <source>Bounties</source>
        <comment>page</comment>
        <translation>バウンティ</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>page: work that you run</comment>
        <translation>実行</translation>
    </message>
    <message>
        <source>Devnet</source>
        <comment>page</comment>
        <translation>デブネット</translation>
    </message>
    <message>
        <source>Explorer</source>
        <comment>page</comment>
        <translation>エクスプローラー</translation>
    </message>
    <message>
        <source>Agents</source>
        <comment>page</comment>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Metrics &amp; logs</source>
        <comment>page</comment>
        <translation>メトリクスとログ</translation>
    </message>
    <message>
        <source>Is L1 congested, is something forming, is it your turn?</source>
        <translation>L1 は混雑しているか、何か形成中か、自分の番か？</translation>
    </message>
    <message>
        <source>What will this L2 be, who agrees, can you trust it?</source>
        <translation>どんな L2 になるのか、誰が賛成か、信頼できるか？</translation>
    </message>
    <message>
        <source>What can you earn now?</source>
        <translation>今、何で稼げるか？</translation>
    </message>
    <message>
        <source>Is your work healthy, and what did it earn?</source>
        <translation>仕事は順調か、いくら稼いだか？</translation>
    </message>
    <message>
        <source>Your chain, under your control</source>
        <translation>あなたのチェーンを思いのままに</translation>
    </message>
    <message>
        <source>What happened, exactly?</source>
        <translation>正確に何が起きたか？</translation>
    </message>
    <message>
        <source>Who are they, and are they good?</source>
        <translation>誰なのか、優れているのか？</translation>
    </message>
    <message>
        <source>Why is it slow?</source>
        <translation>なぜ遅いのか？</translation>
    </message>
    <message>
        <source>Rollups</source>
        <comment>page</comment>
        <translation>ロールアップ</translation>
    </message>
    <message>
        <source>How far is it final, and who stands for it?</source>
        <translation>どこまで確定し、誰が責任を負うか？</translation>
    </message>
</context>
<context>
    <name>nucleate::SnapshotCard</name>
    <message>
        <source>nothing since</source>
        <translation>以後の変化なし</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks since</source>
        <translation>
            <numerusform>以後 %n ブロック</numerusform>
        </translation>
    </message>
    <message>
        <source>At block %1</source>
        <translation>ブロック %1 時点</translation>
    </message>
    <message>
        <source>Revert…</source>
        <comment>button</comment>
        <translation>戻す…</translation>
    </message>
    <message>
        <source>Revert to block %1…</source>
        <translation>ブロック %1 に戻す…</translation>
    </message>
    <message>
        <source>State of a devnet (*.json *.hex);;All files (*)</source>
        <translation>デブネットの状態 (*.json *.hex);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save the state</source>
        <translation>状態を保存</translation>
    </message>
    <message>
        <source>Load a state</source>
        <translation>状態を読み込む</translation>
    </message>
    <message>
        <source>A snapshot remembers the whole chain; going back takes a moment.</source>
        <translation>スナップショットはチェーン全体を記録します。戻すのは一瞬です。</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <comment>button</comment>
        <translation>スナップショットを取る</translation>
    </message>
    <message>
        <source>The state as a file, to go on with elsewhere</source>
        <translation>状態をファイルにし、別の場所で続ける</translation>
    </message>
    <message>
        <source>Save…</source>
        <comment>button: the state to a file</comment>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Load…</source>
        <comment>button: a state from a file</comment>
        <translation>読み込む…</translation>
    </message>
</context>
<context>
    <name>nucleate::SpreadCard</name>
    <message>
        <source>others</source>
        <comment>operators</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1; Gini coefficient %2</source>
        <comment>concentration, figure</comment>
        <translation>%1、ジニ係数 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>single points of failure</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing alone can stop or change the chain.</source>
        <translation>単独でチェーンを止めたり変えたりできるものはありません。</translation>
    </message>
    <message>
        <source>In how many hands it is</source>
        <translation>いくつの手にあるか</translation>
    </message>
    <message>
        <source>Measures of concentration</source>
        <translation>集中度の指標</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>column: what is spread</comment>
        <translation>対象</translation>
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
        <translation>&gt; ⅓ と &gt; ½ はナカモト係数：合わせてその割合を超える最少数です。HHI は百分率の割合の二乗和で、単独保有なら 10,000 です。</translation>
    </message>
    <message>
        <source>Hands: %1</source>
        <translation>保有者：%1</translation>
    </message>
</context>
<context>
    <name>nucleate::Startup</name>
    <message>
        <source>This build has no devnet of its own.</source>
        <translation>このビルドにはデブネットが含まれていません。</translation>
    </message>
    <message>
        <source>Start a chain by itself…</source>
        <translation>チェーンだけを開始…</translation>
    </message>
    <message>
        <source>Start the demo swarm</source>
        <translation>デモのスウォームを開始</translation>
    </message>
    <message>
        <source>A node is being started</source>
        <translation>ノードを起動中です</translation>
    </message>
    <message>
        <source>Join a devnet on another machine…</source>
        <translation>別のマシンの devnet に参加…</translation>
    </message>
</context>
<context>
    <name>nucleate::StatePanel</name>
    <message>
        <source>This node does not allow it</source>
        <translation>このノードでは許可されていません</translation>
    </message>
    <message>
        <source>It lacks the capability “%1”. Attach to a node that offers it.</source>
        <translation>機能「%1」がありません。対応するノードに接続してください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>button</comment>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Copy details</source>
        <comment>button</comment>
        <translation>詳細をコピー</translation>
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
        <translation>一時停止中</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>通知、未読 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 · safe %3</source>
        <comment>chain, head, safe head</comment>
        <translation>%1 %2・セーフ %3</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Resume the devnet&apos;s time (Space)</source>
        <translation>デブネットの時間を再開（Space）</translation>
    </message>
    <message>
        <source>Pause the devnet&apos;s time (Space)</source>
        <translation>デブネットの時間を一時停止（Space）</translation>
    </message>
    <message>
        <source>How fast the devnet&apos;s time runs</source>
        <translation>デブネットの時間の速さ</translation>
    </message>
    <message>
        <source>Speed of the devnet&apos;s time</source>
        <translation>デブネットの時間の速度</translation>
    </message>
</context>
<context>
    <name>nucleate::Stepper</name>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation>ステージ %1 / %2：%3</translation>
    </message>
</context>
<context>
    <name>nucleate::ThreadModel</name>
    <message>
        <source>until the first decision</source>
        <translation>最初の判断まで</translation>
    </message>
    <message>
        <source>until voting opened</source>
        <translation>投票開始まで</translation>
    </message>
    <message>
        <source>until voting closed</source>
        <translation>投票締切まで</translation>
    </message>
    <message>
        <source>in the timelock</source>
        <translation>タイムロック中</translation>
    </message>
    <message>
        <source>until the pledges came</source>
        <translation>拠出が揃うまで</translation>
    </message>
    <message>
        <source>until the first bid</source>
        <translation>最初の入札まで</translation>
    </message>
    <message>
        <source>until bidding closed</source>
        <translation>入札締切まで</translation>
    </message>
    <message>
        <source>until the first contract</source>
        <translation>最初のコントラクトまで</translation>
    </message>
    <message>
        <source>until the next step</source>
        <translation>次のステップまで</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration, what was waited for</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>until it pressed an agent beyond its limit</source>
        <translation>エージェントが限度を超えて圧迫されるまで</translation>
    </message>
    <message>
        <source>until enough of them wanted the same</source>
        <translation>同じ考えの者が十分に揃うまで</translation>
    </message>
    <message>
        <source>until the proposal stood</source>
        <translation>提案が整うまで</translation>
    </message>
    <message>
        <source>until all contracts stood</source>
        <translation>全コントラクトが揃うまで</translation>
    </message>
    <message>
        <source>until the first block</source>
        <translation>最初のブロックまで</translation>
    </message>
    <message>
        <source>until the first batch was on L1</source>
        <translation>最初のバッチが L1 に載るまで</translation>
    </message>
    <message>
        <source>until a replica had derived it</source>
        <translation>レプリカが導出するまで</translation>
    </message>
    <message>
        <source>until L1 money was on the L2</source>
        <translation>L1 の資金が L2 に届くまで</translation>
    </message>
    <message>
        <source>until the watcher reported the blocks</source>
        <translation>ウォッチャーがブロックを報告するまで</translation>
    </message>
    <message>
        <source>until the pay was claimed</source>
        <translation>報酬が請求されるまで</translation>
    </message>
    <message>
        <source>until L1 had calmed down</source>
        <translation>L1 が落ち着くまで</translation>
    </message>
    <message>
        <source>Pay goes on</source>
        <translation>支払いは続く</translation>
    </message>
</context>
<context>
    <name>nucleate::ThreadView</name>
    <message>
        <source>Who</source>
        <translation>誰が</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Causal thread</source>
        <translation>因果の流れ</translation>
    </message>
    <message>
        <source>Events of this step</source>
        <translation>このステップのイベント</translation>
    </message>
    <message>
        <source>Open the transaction</source>
        <translation>トランザクションを開く</translation>
    </message>
    <message>
        <source>Go to its cause</source>
        <translation>原因へ移動</translation>
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
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>button, time</comment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Blocks and time</source>
        <translation>ブロックと時間</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>label: how many to mine</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>button</comment>
        <translation>生成</translation>
    </message>
    <message>
        <source>Number of blocks to mine</source>
        <translation>生成するブロック数</translation>
    </message>
    <message>
        <source>A block</source>
        <comment>label: when one is made</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>for each transaction</source>
        <comment>mining mode</comment>
        <translation>トランザクションごと</translation>
    </message>
    <message>
        <source>every</source>
        <comment>mining mode, then seconds</comment>
        <translation>一定間隔</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>mining mode</comment>
        <translation>手動</translation>
    </message>
    <message>
        <source>When a block is made</source>
        <translation>ブロックを作る時機</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds between blocks</source>
        <translation>ブロックの間隔（秒）</translation>
    </message>
    <message>
        <source>Pace</source>
        <comment>label: of the clock</comment>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Speed of the devnet&apos;s time</source>
        <translation>デブネットの時間の速度</translation>
    </message>
    <message>
        <source>Jump</source>
        <comment>label: in time</comment>
        <translation>進める</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>button: travel in time</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Jump to</source>
        <comment>label: a time</comment>
        <translation>時刻へ</translation>
    </message>
    <message>
        <source>Time to jump to, UTC</source>
        <translation>進める先の時刻（UTC）</translation>
    </message>
    <message>
        <source>Jump</source>
        <comment>button</comment>
        <translation>進める</translation>
    </message>
</context>
<context>
    <name>nucleate::TokenBridge</name>
    <message>
        <source>Takes an older permission back</source>
        <translation>以前の許可を取り消します</translation>
    </message>
    <message>
        <source>Lets the bridge take these tokens</source>
        <translation>ブリッジにこのトークンの引き取りを許可します</translation>
    </message>
    <message>
        <source>Deposits tokens to the L2</source>
        <translation>トークンを L2 に入金します</translation>
    </message>
    <message>
        <source>Begins a withdrawal of tokens</source>
        <translation>トークンの出金を始めます</translation>
    </message>
    <message>
        <source>Makes the token on the L2</source>
        <translation>L2 にトークンを作ります</translation>
    </message>
</context>
<context>
    <name>nucleate::TransactionList</name>
    <message>
        <source>creates a contract</source>
        <translation>コントラクト作成</translation>
    </message>
    <message>
        <source>transfer</source>
        <comment>of ETH, without data</comment>
        <translation>送金</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message>
        <source>%1 (reverted)</source>
        <translation>%1（リバート）</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Does</source>
        <comment>column, the function that is called</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>送信元</translation>
    </message>
    <message>
        <source>To</source>
        <comment>column</comment>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>経過</translation>
    </message>
</context>
<context>
    <name>nucleate::TransactionSender</name>
    <message>
        <source>The node has no L1.</source>
        <translation>ノードに L1 がありません。</translation>
    </message>
    <message>
        <source>The transaction is in block %1, but the contract refused it.</source>
        <translation>トランザクションはブロック %1 に入りましたが、コントラクトに拒否されました。</translation>
    </message>
    <message>
        <source>The chain does not run.</source>
        <translation>チェーンは動いていません。</translation>
    </message>
</context>
<context>
    <name>nucleate::TransactionView</name>
    <message>
        <source>Running it again…</source>
        <translation>再実行中…</translation>
    </message>
    <message>
        <source>No trace</source>
        <translation>トレースなし</translation>
    </message>
    <message>
        <source>The node could not run the transaction again.</source>
        <translation>ノードがトランザクションを再実行できませんでした。</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Waits for a block</source>
        <translation>ブロック待ち</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>リバート</translation>
    </message>
    <message>
        <source>Reverted: %1</source>
        <translation>リバート：%1</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>From</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Contract made</source>
        <translation>作成されたコントラクト</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Gas used</source>
        <translation>ガス使用量</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>gas, limit, share</comment>
        <translation>%2 中 %1（%3）</translation>
    </message>
    <message>
        <source>Gas price</source>
        <translation>ガス価格</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation>ガスリミット</translation>
    </message>
    <message>
        <source>Fee for L1</source>
        <translation>L1 手数料</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>ナンス</translation>
    </message>
    <message>
        <source>Place in the block</source>
        <translation>ブロック内の位置</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>deposit from L1</source>
        <translation>L1 からの入金</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>do not fit this function</source>
        <translation>この関数に合いません</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>Topic %1</source>
        <translation>トピック %1</translation>
    </message>
    <message>
        <source>Logs (%1)</source>
        <translation>ログ（%1）</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>The calls are known once it is in a block.</source>
        <translation>ブロックに入ると呼び出しがわかります。</translation>
    </message>
    <message>
        <source>What it changes is known once it is in a block.</source>
        <translation>ブロックに入ると変更がわかります。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>The sender&apos;s transaction before</source>
        <translation>送信者の前のトランザクション</translation>
    </message>
    <message>
        <source>The sender&apos;s next transaction</source>
        <translation>送信者の次のトランザクション</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tab</comment>
        <translation>入力</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>tab</comment>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>tab</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>column</comment>
        <translation>イベント</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>対象</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>column</comment>
        <translation>変化前</translation>
    </message>
    <message>
        <source>After</source>
        <comment>column</comment>
        <translation>変化後</translation>
    </message>
</context>
<context>
    <name>nucleate::TransferCard</name>
    <message>
        <source>Deposit of %1</source>
        <translation>%1 の入金</translation>
    </message>
    <message>
        <source>Withdrawal of %1</source>
        <translation>%1 の出金</translation>
    </message>
    <message>
        <source>Prove</source>
        <comment>button: a withdrawal</comment>
        <translation>証明する</translation>
    </message>
    <message>
        <source>Pay out</source>
        <comment>button: a withdrawal</comment>
        <translation>支払いを受ける</translation>
    </message>
    <message>
        <source>Unlock your wallet first</source>
        <translation>先にウォレットのロックを解除してください</translation>
    </message>
    <message>
        <source>A transaction is under way.</source>
        <translation>トランザクションを処理中です。</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>送信トランザクション</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Arrived in block</source>
        <translation>到着ブロック</translation>
    </message>
</context>
<context>
    <name>nucleate::Tray</name>
    <message>
        <source>Show Nucleate</source>
        <translation>Nucleate を表示</translation>
    </message>
</context>
<context>
    <name>nucleate::TrayTalk</name>
    <message>
        <source>The node stopped</source>
        <translation>ノードが停止しました</translation>
    </message>
</context>
<context>
    <name>nucleate::Wallet</name>
    <message>
        <source>One of the words is not in the list.</source>
        <translation>一覧にない単語があります。</translation>
    </message>
    <message>
        <source>These words do not belong together: check their number, spelling and order.</source>
        <translation>単語の組み合わせが正しくありません。数、綴り、順序を確認してください。</translation>
    </message>
    <message>
        <source>No key follows from these words.</source>
        <translation>この単語からは鍵を導けません。</translation>
    </message>
    <message>
        <source>A private key is 64 hexadecimal digits.</source>
        <translation>秘密鍵は 16 進数 64 桁です。</translation>
    </message>
    <message>
        <source>There is a wallet already. Its file is %1.</source>
        <translation>ウォレットは既にあります。ファイルは %1 です。</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>パスワードは %n 文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key could not be encrypted.</source>
        <translation>鍵を暗号化できませんでした。</translation>
    </message>
    <message>
        <source>The wallet is busy.</source>
        <translation>ウォレットは処理中です。</translation>
    </message>
    <message>
        <source>There is no wallet yet.</source>
        <translation>ウォレットはまだありません。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>パスワードが違います。</translation>
    </message>
    <message>
        <source>The key file is damaged.</source>
        <translation>鍵ファイルが破損しています。</translation>
    </message>
    <message>
        <source>The wallet is locked.</source>
        <translation>ウォレットはロックされています。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 に書き込めません：%2</translation>
    </message>
</context>
<context>
    <name>nucleate::Welcome</name>
    <message>
        <source>Enter an address such as ws://127.0.0.1:8545.</source>
        <translation>ws://127.0.0.1:8545 のようなアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Watch agents form an Ethereum L2</source>
        <translation>エージェントが Ethereum L2 を形成する様子を見る</translation>
    </message>
    <message>
        <source>A real chain on this computer. Nothing leaves it, and no coin has value.</source>
        <translation>このコンピューター上の本物のチェーンです。外部には何も送られず、コインに価値はありません。</translation>
    </message>
    <message>
        <source>Watch a demo swarm</source>
        <translation>デモのスウォームを見る</translation>
    </message>
    <message>
        <source>Starts a devnet with two dozen agents. When L1 gets too expensive for them, they vote, pay for and launch an L2 of their own.</source>
        <translation>24 のエージェントがいるデブネットを起動します。L1 が高くなりすぎると、投票し、資金を出し合い、自分たちの L2 を立ち上げます。</translation>
    </message>
    <message>
        <source>Start the devnet</source>
        <comment>button</comment>
        <translation>デブネットを起動</translation>
    </message>
    <message>
        <source>Attach to a node</source>
        <translation>ノードに接続</translation>
    </message>
    <message>
        <source>To a Nucleate node that already runs. Its control token lets you do more than look.</source>
        <translation>稼働中の Nucleate ノードに接続します。制御トークンがあれば操作もできます。</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>ノードのアドレス</translation>
    </message>
    <message>
        <source>Control token, if you have it</source>
        <translation>制御トークン（お持ちの場合）</translation>
    </message>
    <message>
        <source>Control token</source>
        <translation>制御トークン</translation>
    </message>
    <message>
        <source>Attach</source>
        <comment>button</comment>
        <translation>接続</translation>
    </message>
    <message>
        <source>Work as a human</source>
        <translation>人として働く</translation>
    </message>
    <message>
        <source>Make a key, or bring one. Take a bounty, run the sequencer of the L2, and be paid for each block.</source>
        <translation>鍵を作るか取り込みます。バウンティを受け、L2 のシーケンサーを動かし、ブロックごとに報酬を得ます。</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <comment>button</comment>
        <translation>鍵を作成…</translation>
    </message>
    <message>
        <source>Choose any page at the left to skip this. You can do all of it later, from the command palette.</source>
        <translation>左のページを選ぶとスキップできます。後からコマンドパレットでも行えます。</translation>
    </message>
    <message>
        <source>A chain by itself</source>
        <translation>チェーンだけ</translation>
    </message>
    <message>
        <source>An L1 for your own contracts: ten accounts with ETH, a block for each transaction, snapshots and time travel. No agents.</source>
        <translation>自分のコントラクトのための L1。ETH のある 10 アカウント、トランザクションごとのブロック、スナップショット、時間の移動。エージェントはいません。</translation>
    </message>
    <message>
        <source>Start the chain</source>
        <comment>button</comment>
        <translation>チェーンを開始</translation>
    </message>
    <message>
        <source>Options…</source>
        <comment>button: of a chain</comment>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Join its L2s…</source>
        <comment>button</comment>
        <translation>その L2 に参加…</translation>
    </message>
</context>
<context>
    <name>nucleate::WithdrawalProof</name>
    <message>
        <source>No proposal covers the withdrawal yet.</source>
        <translation>この出金を含む提案はまだありません。</translation>
    </message>
    <message>
        <source>L1 does not have the proposal any more.</source>
        <translation>L1 にその提案はもうありません。</translation>
    </message>
    <message>
        <source>The L2 does not have the proposal&apos;s block.</source>
        <translation>L2 に提案のブロックがありません。</translation>
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
        <translation>サンプルはまだありません</translation>
    </message>
    <message>
        <source>agents&apos; median limit</source>
        <translation>エージェントの上限（中央値）</translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::AgentCard</name>
    <message>
        <source>Profile</source>
        <comment>of an agent</comment>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Works on</source>
        <comment>a chain</comment>
        <translation>稼働チェーン</translation>
    </message>
    <message>
        <source>Balance</source>
        <comment>of an agent</comment>
        <translation>残高</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>in an L2</comment>
        <translation>役割</translation>
    </message>
    <message>
        <source>Vote</source>
        <comment>of an agent</comment>
        <translation>投票</translation>
    </message>
    <message>
        <source>Bonded</source>
        <comment>stake of an agent</comment>
        <translation>保証金</translation>
    </message>
    <message>
        <source>Reputation</source>
        <comment>of an agent</comment>
        <translation>評判</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::Legend</name>
    <message>
        <source>Colour: what an agent does</source>
        <translation>色：エージェントの状態</translation>
    </message>
    <message>
        <source>Shape: what it is</source>
        <translation>形：種類</translation>
    </message>
    <message>
        <source>Has a role in an L2</source>
        <translation>L2 の役割を担当</translation>
    </message>
    <message>
        <source>Ring: its vote</source>
        <translation>輪：投票</translation>
    </message>
    <message>
        <source>Lines: the last minute</source>
        <translation>線：直近 1 分</translation>
    </message>
    <message>
        <source>Payment or pledge</source>
        <translation>支払いまたは拠出</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>between agents</comment>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Vote or bid</source>
        <translation>投票または入札</translation>
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
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show all of the swarm</source>
        <translation>スウォーム全体を表示</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>記号の意味</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
</context>
<context>
    <name>nucleate::swarm::SwarmView</name>
    <message>
        <source>Swarm</source>
        <translation>スウォーム</translation>
    </message>
</context>
</TS>
