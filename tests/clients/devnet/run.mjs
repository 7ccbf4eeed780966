#!/usr/bin/env node
// Runs one test of this folder: run.mjs --node <nucleated> <test>
// Exit code 77: it needs the npm packages of tests/clients, and they are not installed (`npm ci`).
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const [flag, binary, name] = process.argv.slice(2)
const file = path.join(here, `${name}.test.mjs`)
if (flag !== '--node' || !binary || !existsSync(file)) {
    console.error('usage: run.mjs --node BINARY TEST')
    process.exit(2)
}
const needsPackages = /from '(viem|ethers|ws|@chainsafe)/.test(readFileSync(file, 'utf8'))
if (needsPackages && !existsSync(path.join(here, '../node_modules/viem'))) {
    console.error('skipped: npm packages are missing; run "npm ci" in tests/clients')
    process.exit(77)
}
const done = spawnSync(process.execPath, ['--test', '--test-concurrency=1', file],
    { stdio: 'inherit', env: { ...process.env, NUCLEATED: path.resolve(binary) } })
process.exit(done.status ?? 1)
