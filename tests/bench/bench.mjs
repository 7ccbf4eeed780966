#!/usr/bin/env node
// Measures the built programs and prints Markdown tables:
//   bench.mjs --bin build/release/bin [--only part,part] [--transfers COUNT] [--load part,part]
//   bench.mjs --bin build/release/bin --long [--hours 10] [--scenario thousand] [--seed 1]
//             [--samples 10] [--tolerance 0.1]
//   bench.mjs --bin build/release/bin --disputes
// Parts: start, swarm24, two, thousand, l1, storage, ui, evm, rollup, swarm, anvil, hardhat. COUNT is that of the
// part storage (30,000; a million take some minutes), --load chooses among the parts of the last
// two. What is not built is named as skipped; a measure that fails is named with its reason and
// makes the exit code 1. About twelve minutes.
// The long run is another thing: hours of virtual time, a sample now and then, `verify` at the end;
// exit code 1 when memory is not flat, the disk grows ever faster, or an L2 cannot be derived again.
// --disputes plays all dispute games, a minute; exit code 1 when one is decided wrongly.
import { existsSync, readdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Program, inFolder, outputOf, sleep, until, withProgram } from './lib/process.mjs'
import { longRun } from './lib/long_run.mjs'
import { beside } from './lib/peers.mjs'
import { rpc } from './lib/rpc.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const args = process.argv.slice(2)
const option = (name, otherwise) =>
    args.includes(name) ? args[args.indexOf(name) + 1] : otherwise
const bin = path.resolve(option('--bin', path.join(root, 'build/release/bin')))
const only = option('--only')?.split(',')

const scenario = (name) => path.join(root, 'resources/scenarios', `${name}.json`)
const program = (name) => path.join(bin, name)

if (args.includes('--long')) {
    const flat = await longRun({ nucleated: program('nucleated'),
        scenario: scenario(option('--scenario', 'thousand')), seed: Number(option('--seed', 1)),
        hours: Number(option('--hours', 10)), samples: Number(option('--samples', 10)),
        tolerance: Number(option('--tolerance', 0.1)) })
    process.exit(flat ? 0 : 1)
}

if (args.includes('--disputes')) {
    const games = new Program(program('nucleate-dispute-bench'), [])
    games.child.stdout.pipe(process.stdout)
    games.child.stderr.pipe(process.stderr)
    process.exit(await games.ended)
}

// Signing transfers takes the npm packages of tests/clients.
const { accountOf, flood, pay, transfersPerSecond } = await import('./lib/load.mjs')
const { twoNodes } = await import('./lib/two_nodes.mjs')
const whole = (number) => Math.round(number).toLocaleString('en')
const ether = 10n ** 18n
const l1Line = /^L1 +(\S+)/m
const senders = 10

let failures = 0
const row = (what, value, how) => console.log(`| ${what} | ${value} | ${how} |`)

async function measured(what, how, body) {
    try {
        row(what, await body(), how)
    } catch (error) {
        ++failures
        row(what, `failed: ${error.message.replace(/\s+/g, ' ')}`, how)
    }
}

const devnet = (name, extra, body) => inFolder((folder) =>
    withProgram(program('nucleated'),
        ['--scenario', scenario(name), '--port', '0', '--data-dir', folder, ...extra],
        (node) => body(node, folder)))

async function start() {
    const once = () => {
        const from = performance.now()
        return devnet('first-light', ['--quiet'], async (node) => {
            const [, url] = await node.printed(l1Line, 20)
            await until('block 1', 20, async () => Number(await rpc(url, 'eth_blockNumber')) >= 1, 2)
            return performance.now() - from
        })
    }
    await measured('start to first L1 block', 'first-light, median of 3 cold starts', async () => {
        const times = [await once(), await once(), await once()].sort((a, b) => a - b)
        return `${whole(times[1])} ms`
    })
}

/** Where the devnet can be reached once its formation is live. */
async function formed(node, folder) {
    const [, url] = await node.printed(l1Line, 20)
    await until('formation.live', 90, async () =>
        (await rpc(url, 'nucleate_events', { from: 0, limit: 1, kind: 'formation.live' })).length > 0, 200)
    return JSON.parse(await outputOf(program('nucleated'),
        ['endpoints', '--data-dir', folder, '--json'], 10))
}

/** Bridges ETH to `accounts` by the portal of the L2 and waits until it is there. */
async function bridge(l1, l2, accounts) {
    await pay(l1, accounts, l2.contracts.OptimismPortalProxy, 10n * ether, 300_000n)
    for (const account of accounts)
        await until('the deposit on the L2', 30, async () =>
            BigInt(await rpc(l2.http, 'eth_getBalance', account.address, 'latest')) >= ether)
}

async function swarm24() {
    await devnet('first-light', ['--speed', '20'], async (node, folder) => {
        let endpoints
        await measured('memory, 24 agents and a live L2', 'first-light at 20×, RSS', async () => {
            endpoints = await formed(node, folder)
            return `${whole(node.residentMiB())} MiB`
        })
        if (!endpoints) return
        await measured('L2 transfers', 'same devnet at 20×, first sent to last in a block', async () => {
            const accounts = endpoints.funded_keys.slice(0, senders)
                .map(accountOf)
            const l2 = endpoints.l2[0]
            await bridge(endpoints.l1.http, l2, accounts)
            return `${whole(await transfersPerSecond(l2.http, accounts, 3000))} tx/s`
        })
    })
}

async function two() {
    await devnet('first-light', ['--speed', '20', '--quiet'], async (node, folder) => {
        const how = '3,000 transfers, first-light at 20×, a second process joined by L1\'s URL'
        let result
        await measured('L2 transfers, to a block', how, async () => {
            const endpoints = await formed(node, folder)
            await bridge(endpoints.l1.http, endpoints.l2[0],
                endpoints.funded_keys.slice(0, senders).map(accountOf))
            result = await twoNodes(program('nucleated'), endpoints, senders, 3000)
            return `${whole(result.executed)} tx/s`
        })
        if (!result) return
        row('… batched and derived by the second process', `${whole(result.derived)} tx/s`, how)
        row('fee of a transfer on L1', `${whole(result.l1Gas)} gwei`, 'same devnet, without tip')
        row('fee of a transfer on the L2: gas', `${whole(result.l2Gas)} gwei`,
            'base fee of a chain that began at 1 gwei minutes ago')
        row('fee of a transfer on the L2: L1 data', `${whole(result.l2Data)} gwei`,
            `${(result.l2Data / result.l1Gas).toFixed(4)} of the fee on L1`)
        row('what its batches cost on L1, a transfer', `${whole(result.posted)} gwei`,
            `${(result.posted / result.l1Gas).toFixed(3)} of the fee on L1; the swarm's own share counts in`)
    })
}

async function thousand() {
    await measured('memory, 1,000 agents', 'thousand at 20×, RSS after 60 L1 blocks', () =>
        devnet('thousand', ['--speed', '20', '--quiet'], async (node) => {
            const [, url] = await node.printed(l1Line, 30)
            await until('60 blocks', 60, async () => Number(await rpc(url, 'eth_blockNumber')) >= 60)
            return `${whole(node.residentMiB())} MiB`
        }))
}

async function l1() {
    const load = (extra) => withProgram(program('nucleated'),
        ['--l1-only', '--in-memory', '--port', '0', ...extra], async (node) => {
            const [, url] = await node.printed(/Listening on (\S+)/, 20)
            const keys = [...node.text.matchAll(/^\(\d+\) \S+ {2}(0x[0-9a-f]{64})/gm)]
            const accounts = keys.slice(0, senders).map(([, key]) => accountOf(key))
            return `${whole(await transfersPerSecond(url, accounts, 5000))} tx/s`
        })
    await measured('L1 transfers, automine', 'a block for each batch of 50, 10 senders', () => load([]))
    await measured('L1 transfers, 1 s blocks', 'gas limit 300 M, 10 senders, batches of 50', () =>
        load(['--block-time', '1', '--gas-limit', '300000000']))
}

const folderBytes = (folder) => readdirSync(folder)
    .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)

/** A folder with many transfers: what each takes of disk and memory, and opening it after a kill. */
async function storage() {
    const count = Number(option('--transfers', 30_000))
    const recipients = Math.ceil(count / 4)
    const settled = Math.floor(count / 3) // caches are filled by then
    const arguments_ = (folder) => ['--l1-only', '--port', '0', '--balance', '1000000', '--data-dir', folder]
    const how = `${whole(count)} to ${whole(recipients)} accounts, automine, batches of 100`
    await inFolder(async (folder) => {
        let memory
        await measured('L1 transfers signed by the node', how, () =>
            withProgram(program('nucleated'), arguments_(folder), async (node) => {
                const [, url] = await node.printed(/Listening on (\S+)/, 20)
                let before = 0
                const seconds = await flood(url, count, recipients, (sent) => {
                    if (sent <= settled) before = node.residentMiB()
                })
                memory = (node.residentMiB() - before) * 1024 / (count - settled)
                node.child.kill('SIGKILL')
                return `${whole(count / seconds)} tx/s`
            }))
        if (memory === undefined) return
        await measured('memory a transfer', 'same, RSS over the last two thirds', () =>
            `${memory.toFixed(3)} KiB`)
        const from = performance.now()
        await withProgram(program('nucleated'), arguments_(folder), async (node) => {
            await measured('opening that folder after kill -9', 'to the first answer', async () => {
                const [, url] = await node.printed(/Listening on (\S+)/, 60)
                await rpc(url, 'eth_getBlockByNumber', 'latest', false)
                return `${whole(performance.now() - from)} ms`
            })
        })
        await measured('disk a transfer', 'same, the folder once closed', () =>
            `${whole(folderBytes(folder) / count)} bytes`)
    })
}

async function ui() {
    const seconds = 30
    await measured('UI thread', `first-light, offscreen, ${seconds} s after 5 s`, () =>
        inFolder((folder) => withProgram(program('nucleate'),
            ['--scenario', scenario('first-light'), '--data-dir', folder], async (gui) => {
                await sleep(5000)
                const before = gui.mainThreadSeconds()
                await sleep(seconds * 1000)
                if (gui.code !== null) throw new Error(`ended with ${gui.code}`)
                const share = (gui.mainThreadSeconds() - before) / seconds
                return `${(share * 100).toFixed(1)} % of a core`
            }, { QT_QPA_PLATFORM: 'offscreen', HOME: folder, XDG_CONFIG_HOME: folder })))
}

const printed = async (name, seconds, given) => {
    const text = await outputOf(program(name), given, seconds, { QT_QPA_PLATFORM: 'offscreen' })
    return '```\n' + text.trimEnd() + '\n```'
}

async function section(title, name, body) {
    console.log(`\n**${title}**\n`)
    if (!existsSync(program(name))) {
        console.log(`skipped: ${name} is not built`)
        return
    }
    try {
        console.log(await body())
    } catch (error) {
        ++failures
        console.log(`failed: ${error.message}`)
    }
}

const rows = [['start', 'nucleated', start], ['swarm24', 'nucleated', swarm24],
    ['two', 'nucleated', two],
    ['thousand', 'nucleated', thousand], ['l1', 'nucleated', l1],
    ['storage', 'nucleated', storage], ['ui', 'nucleate', ui]]
const evm = () => printed('nucleate-evm-bench', 40,
    ['--check', path.join(root, 'tests/chain/evm/data/programs.json')])
const rollup = () => outputOf(program('nucleate-rollup-bench'), [], 600)
const swarm = () => printed('nucleate-swarm-bench', 60, [])
const sections = [['evm', 'EVM, CPU time of one run', 'nucleate-evm-bench', evm],
    ['rollup', 'Rollup', 'nucleate-rollup-bench', rollup],
    ['swarm', 'Swarm view', 'nucleate-swarm-bench', swarm],
    ['anvil', 'L1 beside anvil 1.7.1', 'nucleated',
        () => beside('anvil', root, program('nucleated'), option('--load'))],
    ['hardhat', 'L1 beside Hardhat 3.18, its log off', 'nucleated',
        () => beside('hardhat', root, program('nucleated'), option('--load'))]]
const wanted = ([part]) => !only || only.includes(part)

const cpus = os.cpus()
console.log(`${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${cpus.length} × ` +
    `${cpus[0].model.trim()}, ${whole(os.totalmem() / 2 ** 30)} GiB, Linux ${os.release()}, ` +
    `load ${os.loadavg()[0].toFixed(1)} before the start\n`)
console.log('| measure | value | how |\n|---|--:|---|')
for (const [part, needs, body] of rows.filter(wanted))
    if (existsSync(program(needs))) await body()
    else row(part, 'skipped', `${needs} is not built`)
for (const [, ...rest] of sections.filter(wanted)) await section(...rest)
process.exit(failures ? 1 : 0)
