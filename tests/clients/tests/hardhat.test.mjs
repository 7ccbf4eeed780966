// Hardhat 2's own sample project with its own tests, as npm ships it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'

const home = fileURLToPath(new URL('../hardhat2', import.meta.url))

test('the sample project passes', { timeout: 240_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nucleate-hardhat-'))
    try {
        const sample = path.join(home, 'node_modules/hardhat/sample-projects/javascript')
        for (const each of ['contracts', 'test'])
            cpSync(path.join(sample, each), path.join(folder, each), { recursive: true })
        cpSync(path.join(home, 'hardhat.config.js'), path.join(folder, 'hardhat.config.js'))
        cpSync(path.join(home, 'package.json'), path.join(folder, 'package.json'))
        symlinkSync(path.join(home, 'node_modules'), path.join(folder, 'node_modules'))
        const run = spawnSync(process.execPath,
            ['node_modules/hardhat/internal/cli/bootstrap.js', 'test', '--network', 'nucleate'],
            { cwd: folder, encoding: 'utf8',
                env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' } })
        assert.equal(run.status, 0, run.stdout + run.stderr)
        assert.match(run.stdout, /9 passing/)
    } finally {
        rmSync(folder, { recursive: true })
    }
})
